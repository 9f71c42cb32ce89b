package io.github.evenhand.engine.certify;

import io.github.evenhand.budget.Rational;
import java.math.BigInteger;

/**
 * A sum of exact numbers that stays exact while its denominator is of a reasonable size, and is rounded outward, in the
 * one direction that keeps a proof a proof, at the 1,000th binary digit where it is not.
 */
final class Sum {

    /** Denominators of thousands of unlike terms would otherwise grow without end. */
    private static final int LONGEST = 4_000;

    private static final int KEPT = 1_000;

    private final boolean upward;
    private Rational value = Rational.ZERO;

    private Sum(boolean upward) {
        this.upward = upward;
    }

    /** A sum that is never below the true one. */
    static Sum notBelow() {
        return new Sum(true);
    }

    /** A sum that is never above the true one. */
    static Sum notAbove() {
        return new Sum(false);
    }

    Sum plus(Rational term) {
        value = value.plus(term);
        if (value.denominator().bitLength() > LONGEST) {
            Rational grid = value.times(Rational.of(BigInteger.ONE.shiftLeft(KEPT)));
            value = Rational.of(upward ? grid.ceiling() : grid.floor(), BigInteger.ONE.shiftLeft(KEPT));
        }
        return this;
    }

    Rational value() {
        return value;
    }
}
