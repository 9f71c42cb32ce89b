package io.github.evenhand.allocation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the goals are in one of several futures, with the same money (M11).
 *
 * @param scenario its id; empty for the budget as it is
 * @param goals each once, in the order of the stages of the objective
 */
public record FutureGoals(Optional<String> scenario, List<GoalValue> goals) {

    public FutureGoals {
        Objects.requireNonNull(scenario, "scenario");
        goals = List.copyOf(goals);
    }
}
