package io.github.evenhand.engine.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.budget.Rational;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Means of levels that have no denominator in common are rounded upward, by next to nothing. */
class ReferencesTest {

    private static final Rational SIXTY_DIGITS = Sum.binary(BigInteger.ONE, -60);

    private static Rational unlike(int number) {
        return Rational.of(
                BigInteger.valueOf(Long.MAX_VALUE / 3 + number), BigInteger.valueOf(Long.MAX_VALUE - 2L * number));
    }

    /** Localities with one client each. */
    private static References of(Rational... levels) {
        Rational[] clients = new Rational[levels.length];
        Arrays.fill(clients, Rational.ONE);
        return References.of(
                new Facts.Provisions(new int[0], clients, clients, new int[levels.length], List.of("school")), levels);
    }

    private static Rational[] unlikes(int count) {
        Rational[] levels = new Rational[count];
        Arrays.setAll(levels, ReferencesTest::unlike);
        return levels;
    }

    private static Rational mean(Rational... levels) {
        Rational sum = Rational.ZERO;
        for (Rational level : levels) {
            sum = sum.plus(level);
        }
        return sum.dividedBy(Rational.of(levels.length));
    }

    private final Rational exact = mean(unlikes(12));
    private final References many = of(unlikes(12));

    @Test
    void theMeanOfFewIsExact() {
        References few = of(Rational.ONE, Rational.of(2));
        assertFalse(few.isRounded());
        assertEquals(Rational.of(3).dividedBy(Rational.of(2)), few.mean(0));
        assertTrue(few.isAbove(0, Rational.ONE));
        assertFalse(few.isAbove(0, few.mean(0)));
        assertFalse(few.isAbove(0, Rational.of(2)));
        assertEquals(Rational.ONE.dividedBy(Rational.of(2)), few.gap(0, Rational.ONE));
        assertEquals(Rational.ZERO, few.gap(0, Rational.of(2)));
    }

    @Test
    void theMeanOfManyIsNeverBelowTheTrueOne() {
        assertTrue(many.isRounded());
        Rational above = many.mean(0).minus(exact);
        assertTrue(above.signum() >= 0);
        assertTrue(above.compareTo(Sum.binary(BigInteger.ONE, -120)) <= 0);
        assertEquals(1, many.size());
    }

    /** Also where it lies between the two short numbers that are looked at first. */
    @Test
    void whateverIsBelowTheMeanHasAGap() {
        Rational hair = Sum.binary(BigInteger.ONE, -100);
        assertTrue(many.isAbove(0, many.mean(0).minus(hair)));
        assertFalse(many.isAbove(0, many.mean(0)));
        assertFalse(many.isAbove(0, many.mean(0).plus(hair)));
        assertTrue(many.isAbove(0, many.mean(0).minus(SIXTY_DIGITS)));
        assertFalse(many.isAbove(0, many.mean(0).plus(SIXTY_DIGITS)));
        assertEquals(Rational.ZERO, many.gap(0, many.mean(0)));
    }

    @Test
    void aGapIsShortAndNeverBelowTheTrueOne() {
        for (Rational level : List.of(
                Rational.ZERO,
                Rational.of(1).dividedBy(Rational.of(7)),
                Rational.of(1).dividedBy(Rational.of(4)))) {
            Rational gap = many.gap(0, level);
            Rational over = gap.minus(exact.minus(level));
            assertTrue(over.signum() >= 0);
            assertTrue(over.compareTo(SIXTY_DIGITS.plus(SIXTY_DIGITS)) <= 0);
            assertTrue(gap.denominator().bitLength() <= 61);
        }
    }

    /** A level below 0 or of many digits is taken as it is. */
    @Test
    void otherLevelsHaveTheWholeGap() {
        BigInteger long_ = BigInteger.ONE.shiftLeft(70);
        for (Rational level : List.of(
                Rational.of(-1),
                Rational.of(BigInteger.ONE, long_.add(BigInteger.ONE)),
                Rational.of(long_, long_.multiply(BigInteger.TEN).add(BigInteger.ONE)))) {
            assertEquals(many.mean(0).minus(level), many.gap(0, level));
        }
    }
}
