package io.github.evenhand.benchmarks;

import io.github.evenhand.Evenhand;
import io.github.evenhand.benchmarks.GeneratedBudget.Aim;
import io.github.evenhand.budget.Budget;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A budget that is measured, by its name: {@code 2850-A} is the generated one of 2,850 localities and objective A; any
 * other name is that of a bundled budget.
 */
public record Instance(String name) {

    /** The seed of all generated budgets. */
    public static final long SEED = 1;

    private static final Pattern GENERATED = Pattern.compile("(\\d+)-([ABCD])");

    /** A generated budget. */
    public static Instance of(int localities, Aim aim) {
        return new Instance(localities + "-" + aim);
    }

    /** The budget itself, which is built or read anew. */
    public Budget budget() {
        Matcher generated = GENERATED.matcher(name);
        return generated.matches()
                ? GeneratedBudget.of(Integer.parseInt(generated.group(1)), Aim.valueOf(generated.group(2)), SEED)
                : Evenhand.example(name);
    }
}
