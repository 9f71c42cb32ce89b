package io.github.evenhand.allocation;

import io.github.evenhand.budget.Rational;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the goals are in one of several futures, with the same money (M11).
 *
 * @param scenario its id; empty for the budget as it is
 * @param goals each once, in the order of the stages of the objective
 * @param weight how much it decides, at least 0: the price of its row in the first stage; all futures together have 1, but
 *     for rounding, and one that could be a little worse without any harm has 0
 */
public record FutureGoals(Optional<String> scenario, List<GoalValue> goals, Rational weight) {

    /** The goals of a future. */
    public FutureGoals {
        Objects.requireNonNull(scenario, "scenario");
        goals = List.copyOf(goals);
        Objects.requireNonNull(weight, "weight");
    }
}
