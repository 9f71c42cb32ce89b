package io.github.evenhand.measure;

import java.util.OptionalDouble;

/**
 * Inequality in two parts.
 *
 * @param total inequality among all people
 * @param within the part that would be left if all groups had the same mean
 * @param between the part that would be left if all people of a group had the mean of their group
 */
public record Decomposition(double total, double within, double between) {

    /** {@return the part of the total that is between groups, 0 to 1} Empty if there is no inequality. */
    public OptionalDouble betweenShare() {
        return total > 0 ? OptionalDouble.of(Math.min(1, between / total)) : OptionalDouble.empty();
    }
}
