package io.github.evenhand.benchmarks;

import io.github.evenhand.Evenhand;
import io.github.evenhand.allocation.Outcome;
import io.github.evenhand.budget.Budget;
import java.util.Locale;

/** Allocates a generated budget a few times and prints how long each took: a first look, not a measurement. */
public final class Stations {

    private Stations() {}

    /** Arguments: localities, A or B, repetitions. */
    public static void main(String[] arguments) {
        int localities = Integer.parseInt(arguments[0]);
        GeneratedBudget.Aim aim = GeneratedBudget.Aim.valueOf(arguments[1]);
        Budget budget = GeneratedBudget.of(localities, aim, 1);
        for (int run = 0; run < Integer.parseInt(arguments[2]); run++) {
            long start = System.nanoTime();
            Outcome outcome = Evenhand.allocate(budget);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "%.3f s  %s%n",
                    seconds,
                    outcome.toString().lines().findFirst().orElse(""));
        }
    }
}
