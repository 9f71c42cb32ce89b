package io.github.evenhand.engine.settle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.evenhand.budget.Rational;
import io.github.evenhand.fixture.Budgets;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Amounts of 2.25, 3 and 0. A whole is 2^40 with two bits for ranks of three amounts, so the quarter is 2^40 and, as the
 * largest remainder, 2 more; of the whole ones the first is the next.
 */
class DistanceTest {

    private static final long QUARTER = (1L << 40) + 2;
    private static final long ONE = 1L << 42;

    private final Distance distance =
            Distance.to(List.of(Budgets.exact("2.25"), Budgets.exact("3"), Budgets.exact("0")), 3);

    @Test
    void aWholeAmountIsItsFloorAndItsCeiling() {
        assertEquals(2, distance.floor(0));
        assertEquals(3, distance.ceiling(0));
        assertEquals(3, distance.floor(1));
        assertEquals(3, distance.ceiling(1));
    }

    /** Squares of 1 and 2 units outside differ by 3. */
    @Test
    void outsideFloorAndCeilingEveryStepIsAStrain() {
        assertEquals(-3 * 256, distance.strainOfStep(0, 0));
        assertEquals(-256, distance.strainOfStep(0, 1));
        assertEquals(0, distance.strainOfStep(0, 2));
        assertEquals(256, distance.strainOfStep(0, 3));
        assertEquals(3 * 256, distance.strainOfStep(0, 4));
    }

    @Test
    void smallAmountsAreStrainedMoreAndNothingTheMost() {
        assertEquals(1 << 24, distance.strainOfStep(2, 0));
        Distance unequal = Distance.to(List.of(Budgets.exact("10"), Budgets.exact("20")), 3);
        assertEquals(512, unequal.strainOfStep(0, 10));
        Distance vast = Distance.to(List.of(Budgets.exact("1"), Budgets.exact("1000000")), 3);
        assertEquals(1 << 24, vast.strainOfStep(0, 1));
    }

    /** (1 - r)^2 - r^2 = 1 - 2r between them; above, (2 - r)^2 - (1 - r)^2 is 1 for the strain and 2 (1 - r). */
    @Test
    void aStepSpreadsByWhatTheRemainderLeaves() {
        assertEquals(ONE - 2 * QUARTER, distance.spreadOfStep(0, 2));
        assertEquals(2 * (ONE - QUARTER), distance.spreadOfStep(0, 3));
        assertEquals(-2 * QUARTER, distance.spreadOfStep(0, 1));
        assertEquals(-2, distance.spreadOfStep(1, 3));
        assertEquals(-2, distance.spreadOfStep(1, 2));
        assertEquals(0, distance.spreadOfStep(2, 0));
    }

    /** 60 bits, of which 2 are for ranks and 31 for the path. */
    @Test
    void onLongPathsRemaindersAreCoarser() {
        Distance coarse =
                Distance.to(List.of(Budgets.exact("2.25"), Budgets.exact("3"), Budgets.exact("0")), Integer.MAX_VALUE);
        assertEquals((1L << 29) - 2 * ((1L << 27) + 2), coarse.spreadOfStep(0, 2));
    }

    @Test
    void ofEqualRemaindersTheFirstIsRoundedUpFirst() {
        Distance equal = Distance.to(List.of(Budgets.exact("0.5"), Budgets.exact("7.5")), 3);
        assertEquals(2, equal.spreadOfStep(1, 7) - equal.spreadOfStep(0, 0));
    }

    /** A third and a hair more than a third are the same in forty bits. */
    @Test
    void aLargerRemainderIsRoundedUpFirstHoweverLittleLarger() {
        Rational third = Rational.ONE.dividedBy(Rational.of(3));
        Distance near = Distance.to(List.of(third, third.plus(Budgets.exact("0.00000000000000000001"))), 3);
        assertEquals(-2, near.spreadOfStep(1, 0) - near.spreadOfStep(0, 0));
    }
}
