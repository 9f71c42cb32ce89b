package io.github.evenhand.allocation;

import io.github.evenhand.budget.Rational;

/**
 * What a goal is before and after the settled money, in shares of a standard.
 *
 * @param name such as {@code gap mean nationalUrban}
 */
public record GoalValue(String name, Rational before, Rational after) {

    @Override
    public String toString() {
        return name + " " + Numbers.points(before) + " -> " + Numbers.points(after) + " points";
    }
}
