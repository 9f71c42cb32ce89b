package io.github.evenhand.budget;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * An exact fraction of two whole numbers, always in lowest terms with a positive denominator.
 *
 * <p>Money that was settled and everything that a proof rests on is computed with it; nothing rounds unless a method
 * says so in its name. What fits into longs, as almost every figure of a budget does, is computed in longs; a step that
 * does not fit is taken in whole numbers of any length. Every number has one form, however it was reached.
 */
public final class Rational implements Comparable<Rational> {

    /** 0. */
    public static final Rational ZERO = new Rational(0, 1);
    /** 1. */
    public static final Rational ONE = new Rational(1, 1);

    /** The powers of ten that are longs. */
    private static final long[] TENS =
            LongStream.iterate(1, ten -> 10 * ten).limit(19).toArray();

    /** The smallest double is 2 to the minus this. */
    private static final int DIGITS_OF_SMALLEST = 1074;

    /** Both parts of a number of which one does not fit into a long. */
    private record Large(BigInteger numerator, BigInteger denominator) {}

    /** Never the least long, so that it can always be negated. Without meaning where there are large parts. */
    private final long numerator;

    private final long denominator;
    private final @Nullable Large large;

    /** Of parts in lowest terms, the denominator above 0. */
    private Rational(long numerator, long denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.large = null;
    }

    private Rational(Large large) {
        this.numerator = large.numerator.signum();
        this.denominator = 0;
        this.large = large;
    }

    /** Of parts in lowest terms, the denominator above 0, in the form that fits. */
    private static Rational ofLowest(BigInteger numerator, BigInteger denominator) {
        return fits(numerator) && fits(denominator)
                ? new Rational(numerator.longValue(), denominator.longValue())
                : new Rational(new Large(numerator, denominator));
    }

    private static boolean fits(BigInteger part) {
        return part.bitLength() < Long.SIZE && part.longValue() != Long.MIN_VALUE;
    }

    /**
     * {@return a whole number}
     *
     * @param value of any size
     */
    public static Rational of(long value) {
        if (value == 0 || value == 1) {
            return value == 0 ? ZERO : ONE;
        }
        return value == Long.MIN_VALUE ? of(BigInteger.valueOf(value)) : new Rational(value, 1);
    }

    /**
     * {@return a whole number}
     *
     * @param value of any size
     */
    public static Rational of(BigInteger value) {
        return fits(value) ? of(value.longValue()) : new Rational(new Large(value, BigInteger.ONE));
    }

    /**
     * {@return the decimal, exactly}
     *
     * @param value of any scale
     */
    public static Rational of(BigDecimal value) {
        BigInteger digits = value.unscaledValue();
        int scale = value.scale();
        if (scale >= 0 && scale < TENS.length && fits(digits)) {
            return ofLongs(digits.longValue(), TENS[scale]);
        }
        return scale <= 0 ? of(value.toBigIntegerExact()) : of(digits, BigInteger.TEN.pow(scale));
    }

    /**
     * {@return the binary fraction that the double is, exactly}
     *
     * @param value finite
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
        long odd = value < 0 ? -(mantissa >> zeros) : mantissa >> zeros;
        int power = shift + zeros;
        if (power >= 0) {
            return of(BigInteger.valueOf(odd).shiftLeft(power));
        }
        return -power < Long.SIZE - 1
                ? new Rational(odd, 1L << -power)
                : new Rational(new Large(BigInteger.valueOf(odd), BigInteger.ONE.shiftLeft(-power)));
    }

    /**
     * {@return the fraction in lowest terms}
     *
     * @param numerator what is above the line
     * @param denominator what is below the line; not 0, but of either sign
     * @throws ArithmeticException if the denominator is zero
     */
    public static Rational of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException(
                    "Rational must have a denominator other than zero, found " + numerator + "/0");
        }
        if (fits(numerator) && fits(denominator)) {
            long below = denominator.longValue();
            long above = numerator.longValue();
            return below < 0 ? ofLongs(-above, -below) : ofLongs(above, below);
        }
        if (numerator.signum() == 0) {
            return ZERO;
        }
        BigInteger above = denominator.signum() < 0 ? numerator.negate() : numerator;
        BigInteger below = denominator.abs();
        int zeros = below.getLowestSetBit();
        BigInteger odd = below.shiftRight(zeros);
        BigInteger common = gcd(above, odd);
        return ofOdd(quotient(above, common), quotient(odd, common), zeros);
    }

    /** above / (odd · 2^zeros) of numbers without a common odd divisor; above is not 0. */
    private static Rational ofOdd(BigInteger above, BigInteger odd, int zeros) {
        int common = Math.min(zeros, above.getLowestSetBit());
        return ofLowest(above.shiftRight(common), odd.shiftLeft(zeros - common));
    }

    private static BigInteger quotient(BigInteger number, BigInteger divisor) {
        return divisor.equals(BigInteger.ONE) ? number : number.divide(divisor);
    }

    /**
     * The greatest common divisor of a number other than 0 and an odd one above 0. Denominators are mostly powers of two
     * times what fits into a long, or are held against one that is.
     */
    private static BigInteger gcd(BigInteger number, BigInteger odd) {
        if (odd.equals(BigInteger.ONE)) {
            return odd;
        }
        if (fits(odd)) {
            long rest = number.mod(odd).longValue();
            return rest == 0 ? odd : BigInteger.valueOf(gcd(rest, odd.longValue()));
        }
        if (fits(number)) {
            BigInteger size = number.abs();
            long rest = odd.mod(size).longValue();
            return rest == 0 ? size : BigInteger.valueOf(gcd(rest, size.longValue()));
        }
        return number.gcd(odd);
    }

    /** The numerator is not the least long, and the denominator is above 0. */
    private static Rational ofLongs(long numerator, long denominator) {
        if (denominator == 1 || numerator == 0) {
            return of(numerator);
        }
        long common = gcd(Math.abs(numerator), denominator);
        return new Rational(numerator / common, denominator / common);
    }

    /** By so many binary digits one number must be longer for a division to be worth its time. */
    private static final int MUCH_LONGER = 8;

    /** The greatest common divisor of two numbers of at least 1 (binary: Stein 1967). */
    private static long gcd(long first, long second) {
        int zerosOfFirst = Long.numberOfTrailingZeros(first);
        int zerosOfSecond = Long.numberOfTrailingZeros(second);
        long a = first >>> zerosOfFirst;
        long b = second >>> zerosOfSecond;
        int longer = Long.numberOfLeadingZeros(b) - Long.numberOfLeadingZeros(a);
        if (longer > MUCH_LONGER && b != 1) {
            long rest = a % b;
            a = rest == 0 ? b : rest >>> Long.numberOfTrailingZeros(rest);
        } else if (-longer > MUCH_LONGER && a != 1) {
            long rest = b % a;
            b = rest == 0 ? a : rest >>> Long.numberOfTrailingZeros(rest);
        }
        if (a != 1 && b != 1) {
            while (a != b) {
                long difference = a - b;
                b = Math.min(a, b);
                a = Math.abs(difference) >>> Long.numberOfTrailingZeros(difference);
            }
        } else {
            a = 1;
        }
        return a << Math.min(zerosOfFirst, zerosOfSecond);
    }

    /** Whether the product of two numbers is one that a numerator can be. */
    private static boolean productFits(long first, long second) {
        long product = first * second;
        return Math.multiplyHigh(first, second) == product >> (Long.SIZE - 1) && product != Long.MIN_VALUE;
    }

    private static boolean sumFits(long first, long second) {
        long sum = first + second;
        return ((first ^ sum) & (second ^ sum)) >= 0 && sum != Long.MIN_VALUE;
    }

    /** {@return what is above the line in lowest terms, with the sign} */
    public BigInteger numerator() {
        return large == null ? BigInteger.valueOf(numerator) : large.numerator;
    }

    /** {@return what is below the line in lowest terms, above 0} */
    public BigInteger denominator() {
        return large == null ? BigInteger.valueOf(denominator) : large.denominator;
    }

    /**
     * {@return the sum, exactly}
     *
     * @param other what is added
     */
    public Rational plus(Rational other) {
        if (other.numerator == 0) {
            return this;
        }
        if (numerator == 0) {
            return other;
        }
        if (large == null && other.large == null) {
            Rational sum = denominator == other.denominator ? plusOfSameKind(other) : plusOfOtherKind(other);
            if (sum != null) {
                return sum;
            }
        }
        return plusLarge(other);
    }

    /** Of numbers other than 0. What a sum has to cancel is part of what its denominators share (Knuth, TAOCP 4.5.1). */
    private Rational plusLarge(Rational other) {
        BigInteger below = denominator();
        BigInteger otherBelow = other.denominator();
        int zeros = below.getLowestSetBit();
        int otherZeros = otherBelow.getLowestSetBit();
        int most = Math.max(zeros, otherZeros);
        BigInteger odd = below.shiftRight(zeros);
        BigInteger otherOdd = otherBelow.shiftRight(otherZeros);
        BigInteger common = odd.equals(otherOdd) ? odd : gcd(odd, otherOdd);
        BigInteger times = quotient(otherOdd, common);
        BigInteger above = numerator()
                .multiply(times)
                .shiftLeft(most - zeros)
                .add(other.numerator().multiply(quotient(odd, common)).shiftLeft(most - otherZeros));
        if (above.signum() == 0) {
            return ZERO;
        }
        BigInteger cancelled = gcd(above, common);
        return ofOdd(quotient(above, cancelled), quotient(odd, cancelled).multiply(times), most);
    }

    /** With the same denominator; null if it does not fit. */
    private @Nullable Rational plusOfSameKind(Rational other) {
        return sumFits(numerator, other.numerator) ? ofLongs(numerator + other.numerator, denominator) : null;
    }

    /** With other denominators; null if a step does not fit. Few sums have anything to cancel (Knuth, TAOCP 4.5.1). */
    private @Nullable Rational plusOfOtherKind(Rational other) {
        long common = denominator == 1 || other.denominator == 1 ? 1 : gcd(denominator, other.denominator);
        long times = other.denominator / common;
        long otherTimes = denominator / common;
        if (!productFits(numerator, times)
                || !productFits(other.numerator, otherTimes)
                || !sumFits(numerator * times, other.numerator * otherTimes)) {
            return null;
        }
        long above = numerator * times + other.numerator * otherTimes;
        if (above == 0) {
            return ZERO;
        }
        long cancelled = common == 1 ? 1 : gcd(Math.abs(above), common);
        long below = denominator / cancelled;
        return productFits(below, times) ? new Rational(above / cancelled, below * times) : null;
    }

    /**
     * {@return the difference, exactly}
     *
     * @param other what is taken off
     */
    public Rational minus(Rational other) {
        return plus(other.negate());
    }

    /**
     * {@return the product, exactly}
     *
     * @param other what it is multiplied with
     */
    public Rational times(Rational other) {
        if (numerator == 0 || other.numerator == 0) {
            return ZERO;
        }
        if (large == null && other.large == null) {
            Rational product = product(numerator, denominator, other.numerator, other.denominator);
            if (product != null) {
                return product;
            }
        }
        return product(numerator(), denominator(), other.numerator(), other.denominator());
    }

    /**
     * {@return the quotient, exactly}
     *
     * @param divisor not 0
     * @throws ArithmeticException if the divisor is zero
     */
    public Rational dividedBy(Rational divisor) {
        if (numerator == 0 && divisor.numerator != 0) {
            return ZERO;
        }
        if (large == null && divisor.large == null && divisor.numerator != 0) {
            long above = divisor.numerator < 0 ? -divisor.denominator : divisor.denominator;
            Rational quotient = product(numerator, denominator, above, Math.abs(divisor.numerator));
            if (quotient != null) {
                return quotient;
            }
        }
        if (divisor.numerator == 0) {
            throw new ArithmeticException("Rational must have a divisor other than zero, found " + this + " / 0");
        }
        BigInteger under = divisor.numerator();
        BigInteger times = under.signum() < 0 ? divisor.denominator().negate() : divisor.denominator();
        return product(numerator(), denominator(), times, under.abs());
    }

    /** first/below · second/otherBelow of two fractions other than 0 in lowest terms. */
    private static Rational product(BigInteger first, BigInteger below, BigInteger second, BigInteger otherBelow) {
        int zeros = below.getLowestSetBit();
        int otherZeros = otherBelow.getLowestSetBit();
        BigInteger odd = below.shiftRight(zeros);
        BigInteger otherOdd = otherBelow.shiftRight(otherZeros);
        BigInteger left = gcd(first, otherOdd);
        BigInteger right = gcd(second, odd);
        return ofOdd(
                quotient(first, left).multiply(quotient(second, right)),
                quotient(odd, right).multiply(quotient(otherOdd, left)),
                zeros + otherZeros);
    }

    /** first/below · second/otherBelow of two fractions other than 0 in lowest terms; null if it does not fit. */
    private static @Nullable Rational product(long first, long below, long second, long otherBelow) {
        long left = otherBelow == 1 ? 1 : gcd(Math.abs(first), otherBelow);
        long right = below == 1 ? 1 : gcd(Math.abs(second), below);
        long above = first / left;
        long otherAbove = second / right;
        long under = below / right;
        long otherUnder = otherBelow / left;
        return productFits(above, otherAbove) && productFits(under, otherUnder)
                ? new Rational(above * otherAbove, under * otherUnder)
                : null;
    }

    /** {@return the same size with the other sign} */
    public Rational negate() {
        if (large != null) {
            return ofLowest(large.numerator.negate(), large.denominator);
        }
        return numerator == 0 ? this : new Rational(-numerator, denominator);
    }

    /** {@return the same size, at least 0} */
    public Rational abs() {
        return signum() < 0 ? negate() : this;
    }

    /**
     * {@return the smaller of two}
     *
     * @param other what it is held against
     */
    public Rational min(Rational other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /**
     * {@return the larger of two}
     *
     * @param other what it is held against
     */
    public Rational max(Rational other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** {@return a power of two that the size of this is below: the least such exponent or the next one} */
    public int magnitude() {
        return large == null
                ? Long.numberOfLeadingZeros(denominator) - Long.numberOfLeadingZeros(Math.abs(numerator)) + 1
                : large.numerator.abs().bitLength() - large.denominator.bitLength() + 1;
    }

    /** {@return -1 below 0, 0 for 0, 1 above 0} */
    public int signum() {
        return Long.signum(numerator);
    }

    /** {@return whether it is a whole number} */
    public boolean isWhole() {
        return large == null ? denominator == 1 : large.denominator.equals(BigInteger.ONE);
    }

    /** {@return the largest whole number that is not above} */
    public BigInteger floor() {
        if (large == null) {
            return BigInteger.valueOf(Math.floorDiv(numerator, denominator));
        }
        BigInteger[] parts = large.numerator.divideAndRemainder(large.denominator);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /** {@return the smallest whole number that is not below} */
    public BigInteger ceiling() {
        return negate().floor().negate();
    }

    /**
     * {@return the nearest double, correctly rounded, so that equal fractions give equal bits however they were
     * reached}
     */
    public double toDouble() {
        if (large == null) {
            // A division of doubles rounds once if both are exact; by a power of two it does not round at all.
            boolean exact = Math.abs(numerator) <= 1L << 53 && denominator <= 1L << 53;
            if (exact || (denominator & (denominator - 1)) == 0) {
                return (double) numerator / (double) denominator;
            }
        }
        BigInteger above = numerator();
        BigInteger below = denominator();
        if (above.bitLength() - below.bitLength() <= Double.MIN_EXPONENT) {
            return inSmallestDoubles(above, below);
        }
        // A quotient cut at 66 bits or more, its last bit set when anything was cut, rounds as the fraction itself.
        int shift = Math.max(0, 66 - above.bitLength() + below.bitLength());
        BigInteger[] parts = above.shiftLeft(shift).divideAndRemainder(below);
        BigInteger sticky = parts[1].signum() == 0 ? parts[0] : withStickyBit(parts[0]);
        return StrictMath.scalb(sticky.doubleValue(), -shift);
    }

    /** Near to 0 doubles are whole numbers of the smallest, and have fewer bits: a cut quotient would be rounded twice. */
    private static double inSmallestDoubles(BigInteger above, BigInteger below) {
        BigInteger[] parts = above.shiftLeft(DIGITS_OF_SMALLEST).divideAndRemainder(below);
        int half = parts[1].abs().shiftLeft(1).compareTo(below);
        boolean away = half > 0 || (half == 0 && parts[0].testBit(0));
        return (parts[0].longValueExact() + (away ? above.signum() : 0)) * Double.MIN_VALUE;
    }

    private BigInteger withStickyBit(BigInteger quotient) {
        return signum() < 0 ? quotient.abs().setBit(0).negate() : quotient.setBit(0);
    }

    /**
     * {@return the decimal nearest under the given rounding, with at most this many significant digits}
     *
     * @param significantDigits at least 1
     * @param rounding which of two neighbours is taken
     * @throws ArithmeticException if digits would have to be dropped and the rounding is {@code UNNECESSARY}
     */
    public BigDecimal toDecimal(int significantDigits, RoundingMode rounding) {
        return new BigDecimal(numerator())
                .divide(new BigDecimal(denominator()), new MathContext(significantDigits, rounding));
    }

    @Override
    public int compareTo(Rational other) {
        if (signum() != other.signum()) {
            return Integer.compare(signum(), other.signum());
        }
        if (large == null && other.large == null) {
            if (denominator == other.denominator) {
                return Long.compare(numerator, other.numerator);
            }
            int high = Long.compare(
                    Math.multiplyHigh(numerator, other.denominator), Math.multiplyHigh(other.numerator, denominator));
            return high != 0
                    ? high
                    : Long.compareUnsigned(numerator * other.denominator, other.numerator * denominator);
        }
        BigInteger below = denominator();
        BigInteger otherBelow = other.denominator();
        return below.equals(otherBelow)
                ? numerator().compareTo(other.numerator())
                : numerator().multiply(otherBelow).compareTo(other.numerator().multiply(below));
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Rational that)) {
            return false;
        }
        return large == null
                ? that.large == null && numerator == that.numerator && denominator == that.denominator
                : large.equals(that.large);
    }

    @Override
    public int hashCode() {
        return large == null ? 31 * Long.hashCode(numerator) + Long.hashCode(denominator) : large.hashCode();
    }

    @Override
    public String toString() {
        return isWhole() ? numerator().toString() : numerator() + "/" + denominator();
    }
}
