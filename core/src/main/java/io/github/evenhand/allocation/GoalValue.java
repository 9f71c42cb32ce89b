package io.github.evenhand.allocation;

import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.budget.Rational;
import java.util.List;

/**
 * What a goal is before and after the settled money, in shares of a standard.
 *
 * @param name such as {@code gap mean nationalUrban}
 * @param before without any money of the budget
 * @param after with the settled money
 */
public record GoalValue(String name, Rational before, Rational after) {

    /** The weighted sum of the goals of a stage after the settled money; those that are not known are left out. */
    static Rational sum(Objective.Stage stage, List<GoalValue> known) {
        Rational sum = Rational.ZERO;
        for (Goal goal : stage.goals()) {
            for (GoalValue value : known) {
                if (value.name().equals(goal.name())) {
                    sum = sum.plus(Rational.of(goal.weight()).times(value.after()));
                }
            }
        }
        return sum;
    }

    @Override
    public String toString() {
        return name + " " + Numbers.points(before) + " -> " + Numbers.points(after) + " points";
    }
}
