package io.github.evenhand.engine.solve;

import io.github.evenhand.allocation.Limits;
import io.github.evenhand.engine.model.Programme;

/** Solves a programme, and is believed only once the certifier has checked what it claims. */
@FunctionalInterface
public interface Solver {

    /** What the solver claims; never null, never an exception of a dependency. */
    Claim solve(Programme programme, Limits limits);

    /** Whether it gives all digits that there are, at some cost: an error of one stage is a multiple of it in the next. */
    default boolean isPrecise() {
        return false;
    }

    /** Whether it follows curvature. */
    default boolean bends() {
        return false;
    }
}
