package io.github.evenhand.allocation;

import io.github.evenhand.budget.Rational;
import java.util.Objects;
import java.util.Optional;

/**
 * A number in two allocations.
 *
 * @param id what it is of
 * @param was in the first; empty where the first has none
 * @param is in the second; empty where the second has none
 */
public record Shift(String id, Optional<Rational> was, Optional<Rational> is) {

    /** A number that at least one of the two may lack. */
    public Shift {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(was, "was");
        Objects.requireNonNull(is, "is");
    }

    /** {@return the second less the first; empty where only one has it} */
    public Optional<Rational> change() {
        return was.flatMap(before -> is.map(after -> after.minus(before)));
    }

    /** {@return whether both have it, and the same} */
    public boolean isNone() {
        return was.equals(is);
    }

    Shift reversed() {
        return new Shift(id, is, was);
    }
}
