package io.github.evenhand.engine.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Four needs of a quarter of the clients each: the worst quarters have 1, 1.75, 2.25 and 2.5 to themselves. */
class LorenzCurveTest {

    private final LorenzCurve curve = new LorenzCurve(new double[] {1, 4, 2, 3}, new double[] {1, 1, 1, 1});

    /** Of sixteen pairs six differ by one, four by two and two by three. */
    @Test
    void theMeanDifferenceIsThatOfAllPairs() {
        assertEquals((6 * 1 + 4 * 2 + 2 * 3) / 16.0, curve.meanDifference());
        assertEquals(curve.meanDifference(), curve.side(0, 1).missed());
    }

    /** At 0.375 the curve is at 1.375, above which 0.125 (1 + 1.375) / 2 and 0.125 lie against 0.375 * 1.375 / 2. */
    @Test
    void aSideMayEndWithinANeed() {
        assertEquals(4 * (0.2734375 - 0.2578125), curve.side(0, 0.375).missed());
    }

    @Test
    void theMiddleIsTheNearestEndOfANeed() {
        assertEquals(0.25, curve.side(0, 0.6).middle());
        assertEquals(0.5, curve.side(0, 0.9).middle());
        assertEquals(0.5, curve.side(0, 0.75).middle(), "as near as 0.25");
        assertFalse(curve.side(0.3, 0.4).isDivisible());
    }

    /** Ten tenths add up to a little less than 1 in floating point. */
    @Test
    void theLastNeedEndsWithTheCurve() {
        double[] tenEqual = new double[10];
        Arrays.fill(tenEqual, 1);
        assertFalse(new LorenzCurve(new double[] {9, 8, 7, 6, 5, 4, 3, 2, 1, 0}, tenEqual)
                .side(0.95, 1)
                .isDivisible());
    }

    @Test
    void aNeedWithoutClientsDoesNotBendTheCurve() {
        LorenzCurve gap = new LorenzCurve(new double[] {2, 1, 0}, new double[] {1, 0, 1});
        assertEquals(0, gap.side(0, 0.5).missed());
        assertEquals(1, gap.side(0, 1).missed());
    }

    /** After a quarter comes the need of 3, after three quarters that of 1. */
    @Test
    void aNeedIsOpenAtTheCornersNextToItsValue() {
        Open open = curve.open(new double[] {0.25, 0.75}, 1);
        assertArrayEquals(new int[] {0, -1, 0, -1}, open.firsts());
        assertArrayEquals(new int[] {3, 1, 2, 2}, open.afters());
    }
}
