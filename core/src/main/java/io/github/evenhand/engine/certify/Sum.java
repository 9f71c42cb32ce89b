package io.github.evenhand.engine.certify;

import io.github.evenhand.budget.Rational;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A sum of exact numbers that stays exact while it has few terms and its denominator is of a reasonable size. From then on, every term is
 * rounded outward, in the one direction that keeps a proof a proof, to a multiple of 2⁻¹²⁸.
 */
final class Sum {

    /** Denominators of thousands of unlike terms would otherwise grow without end. */
    private static final int LONGEST = 256;

    /** More terms than anybody adds up by hand. */
    private static final int MOST = 256;

    private static final int DIGITS = 128;

    private static final BigInteger GRID = BigInteger.ONE.shiftLeft(DIGITS);

    private final boolean upward;
    private Rational exact = Rational.ZERO;
    private int terms;

    /** Absent while the sum is exact. */
    private @Nullable LongDivision division;

    /** Multiples of the grid: whole ones, then two digits after the point; and what did not fit there. */
    private long whole;

    private long first;
    private long second;
    private BigInteger large = BigInteger.ZERO;

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
        return plus(term, Rational.ONE);
    }

    /** Adds a product. */
    Sum plus(Rational factor, Rational term) {
        if (factor.signum() == 0 || term.signum() == 0) {
            return this;
        }
        BigInteger above = factor.numerator();
        if (division == null) {
            addExactly(factor.times(term));
        } else if (LongDivision.isShort(above)) {
            add(division, above.longValue(), 0, term.numerator(), product(factor.denominator(), term.denominator()));
        } else {
            addLarge(factor.times(term));
        }
        return this;
    }

    private static BigInteger product(BigInteger first, BigInteger second) {
        return first.equals(BigInteger.ONE) ? second : first.multiply(second);
    }

    /** Adds mantissa · 2^exponent · term. */
    Sum plus(long mantissa, int exponent, Rational term) {
        if (mantissa == 0 || term.signum() == 0) {
            return this;
        }
        if (division == null) {
            addExactly(binary(BigInteger.valueOf(mantissa), exponent).times(term));
        } else {
            add(division, mantissa, exponent, term.numerator(), term.denominator());
        }
        return this;
    }

    /** number · 2^exponent. */
    static Rational binary(BigInteger number, int exponent) {
        return exponent >= 0
                ? Rational.of(number.shiftLeft(exponent))
                : Rational.of(number, BigInteger.ONE.shiftLeft(-exponent));
    }

    boolean isExact() {
        return division == null;
    }

    private void addExactly(Rational term) {
        exact = exact.plus(term);
        if (++terms > MOST || exact.denominator().bitLength() > LONGEST) {
            division = new LongDivision();
            addLarge(exact);
            exact = Rational.ZERO;
        }
    }

    private void addLarge(Rational term) {
        addLarge(term.numerator(), DIGITS, term.denominator());
    }

    private void addLarge(BigInteger above, int shift, BigInteger below) {
        large = large.add(
                shift >= 0 ? quotient(above.shiftLeft(shift), below) : quotient(above, below.shiftLeft(-shift)));
    }

    private void add(LongDivision division, long mantissa, int exponent, BigInteger above, BigInteger below) {
        int shift = DIGITS + exponent;
        if (shift > 2 * DIGITS || !LongDivision.isShort(above) || !LongDivision.isShort(below)) {
            addLarge(BigInteger.valueOf(mantissa).multiply(above), shift, below);
            return;
        }
        boolean negative = (mantissa < 0) != (above.signum() < 0);
        division.divide(mantissa, above.longValue(), shift, below.longValue());
        if (negative != upward) {
            division.roundUp();
        }
        if (!division.fits() || division.high() >>> (Long.SIZE - 2) != 0) {
            addLarge(BigInteger.valueOf(mantissa).multiply(above), shift, below);
        } else if (negative) {
            subtract(division);
        } else {
            add(division);
        }
        if (whole >>> (Long.SIZE - 2) != 0 && ~whole >>> (Long.SIZE - 2) != 0) {
            large = large.add(digits());
            whole = 0;
            first = 0;
            second = 0;
        }
    }

    private void add(LongDivision division) {
        second += division.low();
        long carry = Long.compareUnsigned(second, division.low()) < 0 ? 1 : 0;
        first += carry;
        carry = first == 0 ? carry : 0;
        first += division.middle();
        whole += division.high() + carry + (Long.compareUnsigned(first, division.middle()) < 0 ? 1 : 0);
    }

    private void subtract(LongDivision division) {
        long borrow = Long.compareUnsigned(second, division.low()) < 0 ? 1 : 0;
        second -= division.low();
        long borrowed =
                Long.compareUnsigned(first, division.middle()) < 0 || (first == division.middle() && borrow == 1)
                        ? 1
                        : 0;
        first -= division.middle() + borrow;
        whole -= division.high() + borrowed;
    }

    private BigInteger digits() {
        return BigInteger.valueOf(whole)
                .shiftLeft(Long.SIZE)
                .add(LongDivision.unsigned(first))
                .shiftLeft(Long.SIZE)
                .add(LongDivision.unsigned(second));
    }

    private BigInteger quotient(BigInteger above, BigInteger below) {
        BigInteger[] parts = above.divideAndRemainder(below);
        boolean away = parts[1].signum() != 0 && (parts[1].signum() > 0) == upward;
        return away ? parts[0].add(BigInteger.valueOf(parts[1].signum())) : parts[0];
    }

    Rational value() {
        return division == null ? exact : Rational.of(large.add(digits()), GRID);
    }

    /** The value over a number above 0, rounded like the sum if its denominator is not of a reasonable size. */
    Rational dividedBy(Rational divisor) {
        Rational quotient = value().dividedBy(divisor);
        return quotient.denominator().bitLength() > LONGEST
                ? Rational.of(quotient(quotient.numerator().shiftLeft(DIGITS), quotient.denominator()), GRID)
                : quotient;
    }
}
