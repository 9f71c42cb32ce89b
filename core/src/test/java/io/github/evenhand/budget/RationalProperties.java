package io.github.evenhand.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** Whether a fraction is computed in longs or in whole numbers of any length, it is the same fraction. */
class RationalProperties {

    private static final BigInteger TWO_TO_63 = BigInteger.ONE.shiftLeft(63);

    /** A fraction as anybody would write it, without any shortcut. */
    private record Plain(BigInteger numerator, BigInteger denominator) {

        static Plain of(BigInteger numerator, BigInteger denominator) {
            BigInteger common = numerator.gcd(denominator);
            BigInteger divisor = denominator.signum() < 0 ? common.negate() : common;
            return new Plain(numerator.divide(divisor), denominator.divide(divisor));
        }

        Plain plus(Plain other) {
            return of(
                    numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                    denominator.multiply(other.denominator));
        }

        Plain times(Plain other) {
            return of(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
        }

        Plain inverse() {
            return of(denominator, numerator);
        }

        Plain negate() {
            return new Plain(numerator.negate(), denominator);
        }

        int compareTo(Plain other) {
            return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
        }

        BigInteger floor() {
            BigInteger[] parts = numerator.divideAndRemainder(denominator);
            return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
        }
    }

    /** Small ones, all sizes, and what lies around the ends of the longs, of their halves and of powers of two. */
    private static Arbitrary<BigInteger> parts() {
        Arbitrary<BigInteger> edges = Combinators.combine(
                        Arbitraries.of(0, 1, 26, 31, 32, 52, 53, 62, 63, 64, 65, 127),
                        Arbitraries.integers().between(-3, 3),
                        Arbitraries.of(true, false))
                .as((power, beside, negative) -> {
                    BigInteger edge = BigInteger.ONE.shiftLeft(power).add(BigInteger.valueOf(beside));
                    return negative ? edge.negate() : edge;
                });
        Arbitrary<BigInteger> tens = Arbitraries.integers().between(0, 22).map(power -> BigInteger.TEN.pow(power));
        return Arbitraries.oneOf(
                edges,
                tens,
                Arbitraries.longs().map(BigInteger::valueOf),
                Arbitraries.integers().between(-20, 20).map(BigInteger::valueOf),
                Arbitraries.bigIntegers().between(TWO_TO_63.pow(2).negate(), TWO_TO_63.pow(2)));
    }

    @Provide
    Arbitrary<Plain> fractions() {
        return Combinators.combine(parts(), parts().filter(below -> below.signum() != 0))
                .as(Plain::of);
    }

    private static Rational of(Plain plain) {
        return Rational.of(plain.numerator(), plain.denominator());
    }

    private static void assertSame(Plain expected, Rational found) {
        assertEquals(expected.numerator(), found.numerator());
        assertEquals(expected.denominator(), found.denominator());
        assertEquals(of(expected), found);
        assertEquals(of(expected).hashCode(), found.hashCode());
        assertEquals(of(expected).toString(), found.toString());
    }

    @Property(seed = "63")
    void sumsAreThoseOfPlainFractions(@ForAll("fractions") Plain a, @ForAll("fractions") Plain b) {
        assertSame(a.plus(b), of(a).plus(of(b)));
        assertSame(a.plus(b.negate()), of(a).minus(of(b)));
        assertSame(Plain.of(BigInteger.ZERO, BigInteger.ONE), of(a).minus(of(a)));
    }

    @Property(seed = "63")
    void productsAndQuotientsAreThoseOfPlainFractions(@ForAll("fractions") Plain a, @ForAll("fractions") Plain b) {
        assertSame(a.times(b), of(a).times(of(b)));
        if (b.numerator().signum() != 0) {
            assertSame(a.times(b.inverse()), of(a).dividedBy(of(b)));
        }
    }

    /** Figures of one budget have large factors in common below the line, and rounding has powers of two there. */
    @Property(seed = "63")
    void sharedFactorsCancel(
            @ForAll("fractions") Plain a, @ForAll("fractions") Plain b, @ForAll("fractions") Plain shared) {
        if (shared.numerator().signum() != 0) {
            Plain one = a.times(shared);
            Plain other = b.times(shared);
            assertSame(one.plus(other), of(one).plus(of(other)));
            assertSame(one.times(shared.inverse()), of(one).dividedBy(of(shared)));
            BigInteger factor = shared.denominator();
            assertSame(
                    a,
                    Rational.of(a.numerator().multiply(factor), a.denominator().multiply(factor)));
        }
    }

    @Property(seed = "63")
    void orderAndSignAreThoseOfPlainFractions(@ForAll("fractions") Plain a, @ForAll("fractions") Plain b) {
        assertEquals(Integer.signum(a.compareTo(b)), Integer.signum(of(a).compareTo(of(b))));
        assertEquals(a.equals(b), of(a).equals(of(b)));
        assertEquals(a.numerator().signum(), of(a).signum());
        assertSame(a.negate(), of(a).negate());
        assertSame(a.numerator().signum() < 0 ? a.negate() : a, of(a).abs());
        assertSame(a.compareTo(b) <= 0 ? a : b, of(a).min(of(b)));
        assertSame(a.compareTo(b) >= 0 ? a : b, of(a).max(of(b)));
    }

    @Property(seed = "63")
    void nearbyFractionsKeepTheirOrder(@ForAll("fractions") Plain a, @ForAll("fractions") Plain tiny) {
        if (tiny.numerator().signum() > 0) {
            assertTrue(of(a).plus(of(tiny)).compareTo(of(a)) > 0);
            assertTrue(of(a).minus(of(tiny)).compareTo(of(a)) < 0);
        }
    }

    @Property(seed = "63")
    void wholePartsAreThoseOfPlainFractions(@ForAll("fractions") Plain a) {
        assertEquals(a.floor(), of(a).floor());
        assertEquals(a.negate().floor().negate(), of(a).ceiling());
        assertEquals(a.denominator().equals(BigInteger.ONE), of(a).isWhole());
    }

    @Property(seed = "63")
    void theDoubleIsTheNearestOne(@ForAll("fractions") Plain a) {
        double rounded = of(a).toDouble();
        Rational distance = of(a).minus(Rational.of(rounded)).abs();
        for (double other : new double[] {Math.nextUp(rounded), Math.nextDown(rounded)}) {
            assertTrue(distance.compareTo(of(a).minus(Rational.of(other)).abs()) <= 0);
        }
        BigDecimal digits = new BigDecimal(a.numerator()).divide(new BigDecimal(a.denominator()), new MathContext(60));
        assertEquals(digits.doubleValue(), rounded, Math.ulp(rounded));
    }

    /** Around the middle of two of those that have fewer bits than others. */
    @Property(seed = "63")
    void nearToZeroTheDoubleIsTheNearestOneToo(
            @ForAll @LongRange(max = 1L << 52) long below, @ForAll boolean negative) {
        double lower = below * Double.MIN_VALUE;
        double even = below % 2 == 0 ? lower : lower + Double.MIN_VALUE;
        BigInteger middle = BigInteger.valueOf(2 * below + 1).shiftLeft(59);
        for (int aside = -1; aside <= 1; aside++) {
            Rational value = Rational.of(middle.add(BigInteger.valueOf(aside)), BigInteger.ONE.shiftLeft(1134));
            double nearest = aside == 0 ? even : aside < 0 ? lower : lower + Double.MIN_VALUE;
            assertEquals(negative ? -nearest : nearest, (negative ? value.negate() : value).toDouble(), 0);
        }
    }

    @Property(seed = "63")
    void doublesAreTakenExactly(@ForAll double value) {
        BigDecimal digits = new BigDecimal(value);
        Plain expected = digits.scale() <= 0
                ? Plain.of(digits.toBigIntegerExact(), BigInteger.ONE)
                : Plain.of(digits.unscaledValue(), BigInteger.TEN.pow(digits.scale()));
        assertSame(expected, Rational.of(value));
        assertEquals(value == 0 ? 0.0 : value, Rational.of(value).toDouble());
    }

    @Property(seed = "63")
    void decimalsAreTakenExactly(@ForAll("digits") BigInteger digits, @ForAll("scales") int scale) {
        Plain expected = scale <= 0
                ? Plain.of(digits.multiply(BigInteger.TEN.pow(-scale)), BigInteger.ONE)
                : Plain.of(digits, BigInteger.TEN.pow(scale));
        assertSame(expected, Rational.of(new BigDecimal(digits, scale)));
    }

    @Provide
    Arbitrary<BigInteger> digits() {
        return parts();
    }

    @Provide
    Arbitrary<Integer> scales() {
        return Arbitraries.integers().between(-25, 40);
    }

    @Property(seed = "63")
    void longsAreTakenExactly(@ForAll long value) {
        assertSame(new Plain(BigInteger.valueOf(value), BigInteger.ONE), Rational.of(value));
    }

    @Example
    void theLeastLongIsANumberLikeAnyOther() {
        Rational least = Rational.of(Long.MIN_VALUE);
        Rational most = Rational.of(Long.MAX_VALUE);
        assertEquals(TWO_TO_63.negate(), least.numerator());
        assertEquals(TWO_TO_63, least.negate().numerator());
        assertEquals(TWO_TO_63, least.abs().numerator());
        assertEquals(TWO_TO_63, most.plus(Rational.ONE).numerator());
        assertEquals(least, most.negate().minus(Rational.ONE));
        assertEquals(most, least.plus(Rational.ONE).negate());
        assertEquals(Rational.ONE, least.dividedBy(least));
        assertEquals("-1/9223372036854775808", Rational.ONE.dividedBy(least).toString());
        assertEquals(Rational.of(Long.MIN_VALUE), Rational.of(TWO_TO_63.negate(), BigInteger.ONE));
        assertEquals(Rational.ONE, Rational.of(TWO_TO_63.negate(), TWO_TO_63.negate()));
        assertTrue(least.compareTo(most) < 0);
        assertTrue(least.negate().compareTo(most) > 0);
    }

    @Example
    void nothingIsDividedByZero() {
        assertThrows(ArithmeticException.class, () -> Rational.ONE.dividedBy(Rational.ZERO));
        assertThrows(ArithmeticException.class, () -> Rational.ZERO.dividedBy(Rational.ZERO));
        assertThrows(ArithmeticException.class, () -> Rational.of(BigInteger.ONE, BigInteger.ZERO));
    }
}
