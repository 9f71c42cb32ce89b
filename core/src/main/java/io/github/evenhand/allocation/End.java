package io.github.evenhand.allocation;

import io.github.evenhand.budget.Rational;
import java.util.Objects;

/**
 * Where something ends: as far as a plan goes that was found, and as far as was proved that none goes beyond.
 *
 * @param attained what a plan comes to, evaluated exactly from the budget
 * @param bound nothing that is allowed goes beyond it, in exact arithmetic from prices alone; next to what is attained
 */
public record End(Rational attained, Rational bound) {

    /** An end with its proof. */
    public End {
        Objects.requireNonNull(attained, "attained");
        Objects.requireNonNull(bound, "bound");
    }

    /** {@return how far the two are from each other: what is not proved of the end} */
    public Rational distance() {
        return bound.minus(attained).abs();
    }
}
