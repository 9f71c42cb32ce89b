package io.github.evenhand.examples;

import static io.github.evenhand.Evenhand.allocate;
import static io.github.evenhand.Evenhand.example;
import static io.github.evenhand.Evenhand.table;
import static io.github.evenhand.Evenhand.uncertainty;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Uncertainty;
import io.github.evenhand.scenario.Spread;

/** How sure is it, if levels are known to 5 % and unit costs to 10 % only? A seed makes the draws the same everywhere. */
public final class HowSureIsIt {

    private static final int DRAWS = 40;

    private static final long SEED = 2026;

    private HowSureIsIt() {}

    public static void main(String[] args) {
        Allocation allocation = allocate(example("two-counties")).orElseThrow();
        Spread spread =
                Spread.NONE.withLevels(Spread.Range.within("0.05")).withUnitCosts(Spread.Range.mostlyWithin("0.1"));
        Uncertainty uncertainty = uncertainty(allocation, spread, DRAWS, SEED);
        System.out.println(uncertainty);
        table(uncertainty).lines().forEach(System.out::println);
    }
}
