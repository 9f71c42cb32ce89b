package io.github.evenhand.engine.certify;

import io.github.evenhand.budget.Rational;
import java.math.BigInteger;

/**
 * A sum of exact numbers that stays exact while its denominator is of a reasonable size. Where it is not, every term is
 * rounded outward, in the one direction that keeps a proof a proof, to a multiple of 2⁻²⁵⁶.
 */
final class Sum {

    /** Denominators of thousands of unlike terms would otherwise grow without end. */
    private static final int LONGEST = 256;

    private static final int DIGITS = 256;

    private static final BigInteger GRID = BigInteger.ONE.shiftLeft(DIGITS);

    private final boolean upward;
    private Rational exact = Rational.ZERO;
    private BigInteger rounded = BigInteger.ZERO;

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
        exact = exact.plus(term);
        if (exact.denominator().bitLength() > LONGEST) {
            rounded = rounded.add(onGrid(exact));
            exact = Rational.ZERO;
        }
        return this;
    }

    private BigInteger onGrid(Rational number) {
        BigInteger[] parts = number.numerator().shiftLeft(DIGITS).divideAndRemainder(number.denominator());
        boolean away = parts[1].signum() != 0 && (parts[1].signum() > 0) == upward;
        return away ? parts[0].add(BigInteger.valueOf(parts[1].signum())) : parts[0];
    }

    Rational value() {
        return rounded.signum() == 0 ? exact : exact.plus(Rational.of(rounded, GRID));
    }

    /** The value with a denominator of a reasonable size. */
    Rational shortValue() {
        Rational value = value();
        return value.denominator().bitLength() > LONGEST ? Rational.of(onGrid(value), GRID) : value;
    }
}
