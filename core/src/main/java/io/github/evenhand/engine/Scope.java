package io.github.evenhand.engine;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.engine.settle.Settlement;
import java.util.Optional;

/** What this version decides, and what it says it does not. */
final class Scope {

    private Scope() {}

    /** What keeps a budget from being decided, for people. */
    static Optional<String> obstacle(Budget budget) {
        for (Objective.Stage stage : budget.objective().stages()) {
            for (Goal goal : stage.goals()) {
                if (goal.aggregate() instanceof Goal.Aggregate.FairestFirst && goal instanceof Goal.Disparity) {
                    return Optional.of(
                            "The goal '" + goal.name() + "' is not decided by this version. Use mean, worst, "
                                    + "tail or gini of it, or fairest first of a gap or a shortfall.");
                }
            }
        }
        return Settlement.isTooFine(budget)
                ? Optional.of("The funds hold more than 2^59 smallest units, which is more than can be settled. Use a "
                        + "larger smallest unit.")
                : Optional.empty();
    }
}
