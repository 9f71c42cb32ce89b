package io.github.evenhand.engine.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.budget.Rational;
import java.math.BigInteger;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Sums and quotients in fixed point: rounded to one side only, and by next to nothing. */
class SumProperties {

    private static final Rational GRID = Rational.of(BigInteger.ONE, BigInteger.ONE.shiftLeft(128));

    private static long part(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> Long.MAX_VALUE - random.nextInt(3);
            case 1 -> random.nextInt(100) - 50;
            case 2 -> random.nextLong() >> random.nextInt(63);
            case 3 -> (1L << random.nextInt(63)) - random.nextInt(2);
            case 4 -> -Long.MAX_VALUE + random.nextInt(3);
            default -> random.nextLong();
        };
    }

    private static Rational fraction(Random random) {
        BigInteger below = BigInteger.valueOf(part(random)).abs().max(BigInteger.ONE);
        return Rational.of(BigInteger.valueOf(part(random)), below);
    }

    @Property(tries = 300, seed = "128")
    void aSumIsRoundedToItsSideByLessThanItsTermsTimesTheGrid(@ForAll Random random) {
        Sum above = Sum.notBelow();
        Sum below = Sum.notAbove();
        Rational exact = Rational.ZERO;
        int terms = 1 + random.nextInt(40);
        for (int term = 0; term < terms; term++) {
            Rational factor = random.nextBoolean() ? fraction(random) : Rational.of(part(random));
            Rational value = fraction(random);
            if (random.nextBoolean()) {
                exact = exact.plus(factor.times(value));
                above.plus(factor, value);
                below.plus(factor, value);
            } else {
                long mantissa = part(random);
                int exponent = random.nextInt(400) - 300;
                exact = exact.plus(
                        Sum.binary(BigInteger.valueOf(mantissa), exponent).times(value));
                above.plus(mantissa, exponent, value);
                below.plus(mantissa, exponent, value);
            }
        }
        Rational room = GRID.times(Rational.of(terms));
        assertTrue(above.value().compareTo(exact) >= 0);
        assertTrue(below.value().compareTo(exact) <= 0);
        assertTrue(above.value().minus(exact).compareTo(room) <= 0);
        assertTrue(exact.minus(below.value()).compareTo(room) <= 0);
    }

    @Property(tries = 100, seed = "128")
    void aSumOfFewShortNumbersIsExact(@ForAll Random random) {
        Sum sum = Sum.notBelow();
        Rational exact = Rational.ZERO;
        for (int term = 0; term < 20; term++) {
            Rational value =
                    Rational.of(BigInteger.valueOf(random.nextInt()), BigInteger.valueOf(1 + random.nextInt(9)));
            sum.plus(value);
            exact = exact.plus(value);
        }
        assertTrue(sum.isExact());
        assertEquals(exact, sum.value());
    }

    @Property(tries = 2000, seed = "128")
    void aDivisionGivesTheWholePartAndSaysWhetherThereIsARest(@ForAll Random random) {
        LongDivision division = new LongDivision();
        long first = part(random) | (random.nextInt(9) == 0 ? 0 : 1);
        long second = part(random);
        long divisor = Math.max(1, Math.abs(part(random)));
        int shift = random.nextInt(500) - 250;
        BigInteger above =
                BigInteger.valueOf(first).multiply(BigInteger.valueOf(second)).abs();
        BigInteger below = BigInteger.valueOf(divisor);
        if (shift >= 0) {
            above = above.shiftLeft(shift);
        } else {
            below = below.shiftLeft(-shift);
        }
        BigInteger[] parts = above.divideAndRemainder(below);
        division.divide(first, second, shift, divisor);
        assertEquals(parts[0].bitLength() < 192, division.fits());
        if (division.fits()) {
            assertEquals(parts[0], division.value());
            division.roundUp();
            BigInteger ceiling = parts[1].signum() == 0 ? parts[0] : parts[0].add(BigInteger.ONE);
            assertEquals(ceiling.bitLength() < 192, division.fits());
            if (division.fits()) {
                assertEquals(ceiling, division.value());
            }
        }
    }
}
