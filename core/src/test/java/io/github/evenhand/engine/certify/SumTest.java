package io.github.evenhand.engine.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.budget.Rational;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

/** Where sums cease to be exact, and that they hold what random numbers hardly ever reach. */
class SumTest {

    private static final Rational THIRD = Rational.ONE.dividedBy(Rational.of(3));

    private static Sum rounded() {
        Sum sum = Sum.notAbove();
        for (int term = 0; term < 300; term++) {
            sum.plus(Rational.ONE);
        }
        return sum;
    }

    @Test
    void aSumIsExactUpToTwoHundredAndFiftySixTerms() {
        Sum sum = Sum.notBelow();
        for (int term = 0; term < 256; term++) {
            sum.plus(THIRD);
        }
        assertTrue(sum.isExact());
        assertEquals(Rational.of(256).dividedBy(Rational.of(3)), sum.value());
        sum.plus(THIRD);
        assertFalse(sum.isExact());
        assertTrue(sum.value().compareTo(Rational.of(257).dividedBy(Rational.of(3))) > 0);
    }

    @Test
    void aSumIsExactWhileItsDenominatorIsOfAReasonableSize() {
        Rational smallest = Rational.of(BigInteger.ONE, BigInteger.ONE.shiftLeft(255));
        Sum sum = Sum.notAbove().plus(smallest);
        assertTrue(sum.isExact());
        assertEquals(smallest, sum.value());
        assertFalse(sum.plus(smallest.dividedBy(Rational.of(2))).isExact());
        Rational half = Rational.of(BigInteger.ONE, BigInteger.ONE.shiftLeft(254));
        assertEquals(smallest, Sum.notAbove().plus(half).dividedBy(Rational.of(2)));
    }

    @Test
    void whateverIsAddedTheSumIsTheSame() {
        for (Sum sum : new Sum[] {Sum.notBelow(), rounded()}) {
            assertSame(sum, sum.plus(Rational.ZERO));
            assertSame(sum, sum.plus(Rational.ONE));
            assertSame(sum, sum.plus(Rational.ZERO, Rational.ONE));
            assertSame(sum, sum.plus(Rational.ONE, Rational.ONE));
            assertSame(sum, sum.plus(0, 3, Rational.ONE));
            assertSame(sum, sum.plus(1, 3, Rational.ZERO));
            assertSame(sum, sum.plus(1, 3, Rational.ONE));
        }
    }

    /** 2^61 is the half of what is added up in one number. */
    @Test
    void manyLargeTermsAreNoneTooMany() {
        for (long term : new long[] {1L << 61, -(1L << 61), 3L << 60, -(3L << 60)}) {
            Sum sum = rounded();
            for (int times = 0; times < 40; times++) {
                sum.plus(term, 0, Rational.ONE);
            }
            assertEquals(Rational.of(term).times(Rational.of(40)).plus(Rational.of(300)), sum.value());
        }
    }
}
