package io.github.evenhand.engine.solve;

import io.github.evenhand.budget.Rational;
import java.math.BigInteger;

/**
 * A product or quotient of exact fractions, correctly rounded to a double, without the cost of exact arithmetic in all
 * but a few cases.
 *
 * <p>The value is first computed with about 106 bits as an unevaluated sum of two doubles. Unless it is so near to the
 * middle between two doubles that those bits cannot tell, that gives the correctly rounded double; else the fraction is
 * computed exactly. So the result is a function of the exact value alone, whatever units its parts are in.
 *
 * @param high the double nearest to the value
 * @param low what the value is above that, approximately
 */
record Fraction(double high, double low) {

    static final Fraction ZERO = new Fraction(0, 0);
    static final Fraction ONE = new Fraction(1, 0);

    /** Larger than the relative error of any chain of six operations below. */
    private static final double DOUBT = 0x1p-94;

    /** Whole numbers of at most this many bits are two doubles exactly. */
    private static final int FAST_BITS = 62;

    /** Not a number if the fraction is too long for the fast path, which every operation hands on. */
    static Fraction of(Rational value) {
        BigInteger numerator = value.numerator();
        BigInteger denominator = value.denominator();
        if (numerator.bitLength() > FAST_BITS || denominator.bitLength() > FAST_BITS) {
            return new Fraction(Double.NaN, Double.NaN);
        }
        Fraction above = whole(numerator.longValue());
        return denominator.equals(BigInteger.ONE) ? above : above.dividedBy(whole(denominator.longValue()));
    }

    private static Fraction whole(long value) {
        double high = (double) value;
        return new Fraction(high, (double) (value - (long) high));
    }

    Fraction times(Fraction other) {
        double product = high * other.high;
        double rest = Math.fma(high, other.high, -product) + (high * other.low + low * other.high);
        return sum(product, rest);
    }

    Fraction dividedBy(Fraction divisor) {
        double first = high / divisor.high;
        double rest = Math.fma(-first, divisor.high, high) + Math.fma(-first, divisor.low, low);
        double second = rest / divisor.high;
        double remainder = Math.fma(-second, divisor.high, rest) - second * divisor.low;
        Fraction sum = sum(first, second);
        return sum(sum.high, sum.low + remainder / divisor.high);
    }

    Fraction abs() {
        return high < 0 ? new Fraction(-high, -low) : this;
    }

    boolean isKnown() {
        return !Double.isNaN(high);
    }

    boolean isLargerThan(Fraction other) {
        double size = Math.abs(high);
        double otherSize = Math.abs(other.high);
        return size > otherSize
                || (size == otherSize && Math.copySign(1, high) * low > Math.copySign(1, other.high) * other.low);
    }

    /** Whether all values that this may stand for round to one and the same double, which is then {@link #high}. */
    boolean isCertain() {
        double doubt = Math.abs(high) * DOUBT;
        return high + (low + doubt) == high && high + (low - doubt) == high && doubt > Double.MIN_NORMAL;
    }

    private static Fraction sum(double large, double small) {
        double high = large + small;
        return new Fraction(high, small - (high - large));
    }
}
