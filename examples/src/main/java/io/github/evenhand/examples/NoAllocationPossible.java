package io.github.evenhand.examples;

import static io.github.evenhand.Evenhand.allocate;
import static io.github.evenhand.Evenhand.example;
import static io.github.evenhand.Evenhand.verify;

import io.github.evenhand.allocation.Infeasible;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.scenario.Lever;
import java.math.BigDecimal;

/** What if everybody is promised a fifth more than last year? Which rules are in conflict, and what would help? */
public final class NoAllocationPossible {

    private NoAllocationPossible() {}

    public static void main(String[] args) {
        Budget budget = example("two-counties");
        Budget generous = Lever.rule(budget, "nobody-below-90").at(budget, new BigDecimal("1.2"));
        if (allocate(generous) instanceof Infeasible conflict) {
            System.out.println("In conflict: " + conflict.rules() + " with " + conflict.background());
            conflict.relief().forEach(relief -> System.out.println("It would help to " + relief));
            System.out.println("Proof: " + verify(generous, conflict));
        }
    }
}
