package io.github.evenhand.engine.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

/** Corners of the division in digits of 64 bits, which random numbers hardly ever meet. */
class LongDivisionTest {

    private final LongDivision division = new LongDivision();

    private BigInteger divided(long first, long second, int shift, long divisor) {
        division.divide(first, second, shift, divisor);
        assertTrue(division.fits());
        return division.value();
    }

    @Test
    void aNumberIsShortIfItsOppositeIsOneToo() {
        BigInteger largest = BigInteger.valueOf(Long.MAX_VALUE);
        assertTrue(LongDivision.isShort(largest));
        assertTrue(LongDivision.isShort(largest.negate()));
        assertFalse(LongDivision.isShort(largest.negate().subtract(BigInteger.ONE)));
        assertFalse(LongDivision.isShort(largest.add(BigInteger.ONE)));
    }

    @Test
    void sevenAndAHalfIsSevenAndARest() {
        assertEquals(BigInteger.valueOf(7), divided(5, 3, 0, 2));
        assertTrue(division.hasRest());
        division.roundUp();
        assertEquals(BigInteger.valueOf(8), division.value());
        assertEquals(8, division.low());
    }

    @Test
    void signsDoNotCount() {
        assertEquals(BigInteger.valueOf(6), divided(-2, 3, 0, 1));
        assertEquals(BigInteger.valueOf(6), divided(-2, -3, 0, 1));
        assertFalse(division.hasRest());
        assertEquals(BigInteger.ONE.shiftLeft(64), divided(-(1L << 32), 1L << 32, 0, 1));
    }

    @Test
    void aShiftIsATimesOrAPartOfTwo() {
        assertEquals(BigInteger.ONE.shiftLeft(130), divided(1, 1, 130, 1));
        assertEquals(4, division.high());
        assertEquals(BigInteger.valueOf(5), divided(1L << 40, 5, -40, 1));
        assertFalse(division.hasRest());
        assertEquals(BigInteger.ZERO, divided(1, 1, -200, 1));
        assertTrue(division.hasRest());
        assertEquals(BigInteger.ONE, divided(1L << 62, 4, -64, 1));
    }

    @Test
    void threeDigitsLessABitAreEnough() {
        assertEquals(BigInteger.ONE.shiftLeft(190), divided(1, 1, 190, 1));
        division.divide(1, 1, 191, 1);
        assertFalse(division.fits());
        division.divide(1, 1, 400, 1);
        assertFalse(division.fits());
    }

    /** (2^65 - 1) / 2 is a digit full of ones and a rest. */
    @Test
    void roundingUpCarriesOverADigit() {
        assertEquals(BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE), divided(253921, 145295143558111L, 0, 2));
        assertTrue(division.hasRest());
        division.roundUp();
        assertEquals(BigInteger.ONE.shiftLeft(64), division.value());
        assertEquals(1, division.middle());
        division.divide(4, 4, 0, 2);
        division.roundUp();
        assertEquals(BigInteger.valueOf(8), division.value());
    }

    @Test
    void whatIsShiftedOutIsARest() {
        assertEquals(BigInteger.TWO, divided(4, 1, -1, 1));
        assertFalse(division.hasRest());
        assertEquals(BigInteger.TWO, divided(5, 1, -1, 1));
        assertTrue(division.hasRest());
        assertEquals(BigInteger.ONE.shiftLeft(60), divided(1L << 62, 1L << 62, -64, 1));
        assertFalse(division.hasRest());
        assertEquals(BigInteger.ONE.shiftLeft(59), divided(1L << 62, 1L << 62, -65, 1));
        assertFalse(division.hasRest());
        assertEquals(BigInteger.ZERO, divided(1, 1, -64, 1));
        assertTrue(division.hasRest());
    }

    /** A third of 2^128 is 128 digits of 01, and a rest. */
    @Test
    void aThirdIsRoundedUpInItsLastDigit() {
        division.divide(-1, 1, 128, 3);
        BigInteger third = BigInteger.ONE.shiftLeft(128).divide(BigInteger.valueOf(3));
        assertEquals(third, division.value());
        division.roundUp();
        assertEquals(third.add(BigInteger.ONE), division.value());
    }
}
