package io.github.evenhand.budget;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * An exact fraction of two whole numbers, always in lowest terms with a positive denominator.
 *
 * <p>Money that was settled and everything that a proof rests on is computed with it; nothing rounds unless a method
 * says so in its name.
 */
public final class Rational implements Comparable<Rational> {

    public static final Rational ZERO = new Rational(BigInteger.ZERO, BigInteger.ONE);
    public static final Rational ONE = new Rational(BigInteger.ONE, BigInteger.ONE);

    private final BigInteger numerator;
    private final BigInteger denominator;

    private Rational(BigInteger numerator, BigInteger denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    public static Rational of(long value) {
        return of(BigInteger.valueOf(value));
    }

    public static Rational of(BigInteger value) {
        return new Rational(value, BigInteger.ONE);
    }

    /** The decimal, exactly. */
    public static Rational of(BigDecimal value) {
        return value.scale() <= 0
                ? of(value.toBigIntegerExact())
                : of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    /**
     * The binary fraction that the double is, exactly.
     *
     * @throws IllegalArgumentException if the value is not finite
     */
    public static Rational of(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("Rational must be finite, found " + value);
        }
        if (value == 0) {
            return ZERO;
        }
        int exponent = Math.getExponent(value);
        long bits = Double.doubleToRawLongBits(value) & 0x000F_FFFF_FFFF_FFFFL;
        long mantissa = exponent < Double.MIN_EXPONENT ? bits << 1 : bits | 0x0010_0000_0000_0000L;
        int shift = Math.max(exponent, Double.MIN_EXPONENT - 1) - 52;
        int zeros = Long.numberOfTrailingZeros(mantissa);
        BigInteger odd = BigInteger.valueOf(value < 0 ? -(mantissa >> zeros) : mantissa >> zeros);
        int power = shift + zeros;
        return power >= 0
                ? new Rational(odd.shiftLeft(power), BigInteger.ONE)
                : new Rational(odd, BigInteger.ONE.shiftLeft(-power));
    }

    /**
     * The fraction in lowest terms.
     *
     * @throws ArithmeticException if the denominator is zero
     */
    public static Rational of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException(
                    "Rational must have a denominator other than zero, found " + numerator + "/0");
        }
        BigInteger common = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            common = common.negate();
        }
        return common.equals(BigInteger.ONE)
                ? new Rational(numerator, denominator)
                : new Rational(numerator.divide(common), denominator.divide(common));
    }

    public BigInteger numerator() {
        return numerator;
    }

    public BigInteger denominator() {
        return denominator;
    }

    public Rational plus(Rational other) {
        if (other.signum() == 0) {
            return this;
        }
        if (signum() == 0) {
            return other;
        }
        if (denominator.equals(other.denominator)) {
            BigInteger sum = numerator.add(other.numerator);
            return denominator.equals(BigInteger.ONE) ? of(sum) : of(sum, denominator);
        }
        return of(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Rational minus(Rational other) {
        return plus(other.negate());
    }

    public Rational times(Rational other) {
        if (signum() == 0 || other.signum() == 0) {
            return ZERO;
        }
        if (other.equals(ONE)) {
            return this;
        }
        return equals(ONE) ? other : of(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** @throws ArithmeticException if the divisor is zero */
    public Rational dividedBy(Rational divisor) {
        return of(numerator.multiply(divisor.denominator), denominator.multiply(divisor.numerator));
    }

    public Rational negate() {
        return signum() == 0 ? this : new Rational(numerator.negate(), denominator);
    }

    public Rational abs() {
        return signum() < 0 ? negate() : this;
    }

    public Rational min(Rational other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Rational max(Rational other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public int signum() {
        return numerator.signum();
    }

    public boolean isWhole() {
        return denominator.equals(BigInteger.ONE);
    }

    /** The largest whole number that is not above. */
    public BigInteger floor() {
        if (isWhole()) {
            return numerator;
        }
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /** The smallest whole number that is not below. */
    public BigInteger ceiling() {
        return negate().floor().negate();
    }

    /** Correctly rounded to the nearest double, so that equal fractions give equal bits however they were reached. */
    public double toDouble() {
        if (denominator.bitLength() <= 53 && numerator.bitLength() <= 53) {
            return (double) numerator.longValueExact() / (double) denominator.longValueExact();
        }
        // A quotient cut at 66 bits or more, its last bit set when anything was cut, rounds as the fraction itself.
        int shift = Math.max(0, 66 - numerator.bitLength() + denominator.bitLength());
        BigInteger[] parts = numerator.shiftLeft(shift).divideAndRemainder(denominator);
        BigInteger sticky = parts[1].signum() == 0 ? parts[0] : withStickyBit(parts[0]);
        return StrictMath.scalb(sticky.doubleValue(), -shift);
    }

    private BigInteger withStickyBit(BigInteger quotient) {
        return signum() < 0 ? quotient.abs().setBit(0).negate() : quotient.setBit(0);
    }

    /** The decimal nearest under the given rounding, with at most this many significant digits. */
    public BigDecimal toDecimal(int significantDigits, RoundingMode rounding) {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), new MathContext(significantDigits, rounding));
    }

    @Override
    public int compareTo(Rational other) {
        int signs = Integer.compare(signum(), other.signum());
        if (signs != 0) {
            return signs;
        }
        return denominator.equals(other.denominator)
                ? numerator.compareTo(other.numerator)
                : numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rational that
                && numerator.equals(that.numerator)
                && denominator.equals(that.denominator);
    }

    @Override
    public int hashCode() {
        return Objects.hash(numerator, denominator);
    }

    @Override
    public String toString() {
        return isWhole() ? numerator.toString() : numerator + "/" + denominator;
    }
}
