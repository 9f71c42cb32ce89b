package io.github.evenhand.allocation;

import io.github.evenhand.budget.Rational;
import java.util.List;
import java.util.Objects;

/**
 * How a number spreads over draws.
 *
 * @param id what it is of
 * @param base what it is without any draw
 * @param values its quantiles, in the order of the shares that were asked for
 */
public record Quantiles(String id, Rational base, List<Rational> values) {

    /** The quantiles of a number. */
    public Quantiles {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(base, "base");
        values = List.copyOf(values);
    }
}
