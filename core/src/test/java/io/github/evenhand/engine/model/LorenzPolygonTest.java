package io.github.evenhand.engine.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.budget.Rational;
import io.github.evenhand.fixture.Budgets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LorenzPolygonTest {

    private static LorenzPolygon polygon(double... corners) {
        return LorenzPolygon.of(corners, new int[0], new int[0]);
    }

    @Test
    void aCornerCountsForTheSidesThatMeetThere() {
        LorenzPolygon polygon = polygon(0.25, 0.5);
        assertEquals(Budgets.exact("1"), polygon.weight(0));
        assertEquals(Budgets.exact("1.5"), polygon.weight(1));
        assertEquals(Budgets.exact("1"), polygon.weightOfMean());
    }

    @Test
    void withoutACornerThereIsNothing() {
        assertEquals(Rational.ZERO, polygon().weightOfMean());
    }

    @Test
    void atFirstSidesAreAsLongAsEachOther() {
        LorenzPolygon polygon = LorenzPolygon.even(5, 99);
        assertArrayEquals(new double[] {0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875}, polygon.toArray());
        assertEquals(5, polygon.needs());
        assertEquals(0, polygon.firstOpen(4));
        assertEquals(7, polygon.afterOpen(4));
        assertArrayEquals(new double[] {0.5}, LorenzPolygon.even(5, 0).toArray());
        assertArrayEquals(
                new double[] {0.25, 0.5, 0.75}, LorenzPolygon.even(5, 3).toArray());
    }

    /** Of three places the curve bends at a half and at three quarters, from the largest value on. */
    @Test
    void aCurveMissesNothingWhereItDoesNotBend() {
        LorenzCurve curve = new LorenzCurve(new double[] {0.1, 0.9, 0.5}, new double[] {1, 2, 1});
        // 2 (2 * 1 * 0.8 + 2 * 1 * 0.4 + 1 * 1 * 0.4) / 16
        assertEquals(0.35, curve.meanDifference(), 1e-15);
        assertEquals(0, curve.side(0.125, 0.5).missed(), 1e-15);
        // Four times half of 0.25 times 0.05: at 0.5 the curve is at 0.45, the side at 0.4 of the way.
        assertEquals(0.05, curve.side(0.25, 0.75).missed(), 1e-15);
        assertEquals(0.5, curve.side(0.25, 0.75).middle());
    }

    @Test
    void cornersAreAddedWhereTheCurveBendsUntilItIsNear() {
        LorenzCurve curve = new LorenzCurve(new double[] {0.1, 0.9, 0.5}, new double[] {1, 2, 1});
        assertArrayEquals(
                new double[] {0.3, 0.5, 0.75}, polygon(0.3).sharpened(curve, 99).toArray());
    }

    @Test
    void smallDifferencesAreFollowedAsNearAsLargeOnes() {
        LorenzCurve curve = new LorenzCurve(new double[] {0.001, 0.009, 0.005}, new double[] {1, 2, 1});
        assertArrayEquals(
                new double[] {0.3, 0.5, 0.75}, polygon(0.3).sharpened(curve, 99).toArray());
    }

    @Test
    void aStraightCurveNeedsNone() {
        double[] clients = new double[100];
        Arrays.fill(clients, 3);
        LorenzCurve curve = new LorenzCurve(new double[100], clients);
        assertEquals(
                7, LorenzPolygon.even(100, 99).sharpened(curve, 99).corners().size());
    }

    /** A thousand places of which a tenth differ; needs are open at two corners on either side. */
    private final LorenzPolygon bent = bent();

    private static LorenzPolygon bent() {
        double[] values = new double[1000];
        double[] clients = new double[1000];
        Arrays.fill(clients, 1);
        for (int at = 0; at < 100; at++) {
            values[at] = 1 + at;
        }
        return LorenzPolygon.even(1000, 99).sharpened(new LorenzCurve(values, clients), 4);
    }

    @Test
    void mostCornersAreWhereTheCurveBends() {
        double[] corners = bent.toArray();
        assertEquals(15, corners.length);
        assertEquals(7, Arrays.stream(corners).filter(corner -> corner <= 0.1).count());
    }

    /** The need of value 50 ends at 0.051 of the clients. */
    @Test
    void aNeedIsOpenAtTheCornersNextToIt() {
        int before = (int)
                Arrays.stream(bent.toArray()).filter(corner -> corner < 0.05).count();
        assertEquals(before - 2, bent.firstOpen(49));
        assertEquals(before + 2, bent.afterOpen(49));
        assertEquals(0, bent.firstOpen(99));
        assertEquals(2, bent.afterOpen(99));
    }

    /** Nine tenths are alike, and open at all corners that are among them. */
    @Test
    void equalNeedsAreOpenAtTheSameCorners() {
        int before = (int)
                Arrays.stream(bent.toArray()).filter(corner -> corner < 0.1).count();
        for (int need : new int[] {100, 500, 999}) {
            assertEquals(before - 2, bent.firstOpen(need));
            assertEquals(bent.corners().size(), bent.afterOpen(need));
        }
    }

    /** What is proved of a polygon holds of what it becomes, even on a curve whose first were the last that differed. */
    @Test
    void aNeedStaysOpenAtTheCornersOfASharperPolygon() {
        double[] values = new double[1000];
        double[] clients = new double[1000];
        Arrays.fill(clients, 1);
        Arrays.setAll(values, at -> 1000 - at);
        LorenzPolygon sharper = bent.sharpened(new LorenzCurve(values, clients), 4);
        double[] corners = sharper.toArray();
        assertTrue(corners.length > bent.corners().size());
        for (int need = 0; need < 1000; need++) {
            for (int before = bent.firstOpen(need); before < bent.afterOpen(need); before++) {
                int corner = Arrays.binarySearch(corners, bent.toArray()[before]);
                assertTrue(sharper.firstOpen(need) <= corner && corner < sharper.afterOpen(need), "need " + need);
            }
        }
        assertTrue(sharper.afterOpen(0) < corners.length, "not open everywhere for that");
    }

    @Test
    void polygonsAreTheSameIfTheyAreOpenAtTheSameCorners() {
        assertTrue(polygon(0.5).isTheSameAs(polygon(0.5)));
        assertFalse(polygon(0.5).isTheSameAs(polygon(0.25)));
        assertFalse(LorenzPolygon.of(new double[] {0.5}, new int[] {0}, new int[] {1})
                .isTheSameAs(LorenzPolygon.of(new double[] {0.5}, new int[] {0}, new int[] {0})));
    }

    @Test
    void openEverywhereIsEveryNeedAtEveryCorner() {
        assertTrue(Open.everywhere(2, 3).isEverywhere(3));
        assertFalse(Open.everywhere(2, 3).isEverywhere(4));
        assertFalse(new Open(new int[] {0, 0}, new int[] {3, 2}).isEverywhere(3));
        assertFalse(new Open(new int[] {0, 1}, new int[] {3, 3}).isEverywhere(3));
    }

    @Test
    void aNeedStaysOpenWhereItWas() {
        Open before = new Open(new int[] {0, 1, 2, 2}, new int[] {1, 2, 3, 2});
        Open next = new Open(new int[] {3, 3, 3, 3}, new int[] {4, 4, 4, 4});
        // Of the corners 1, 4 and 6 of seven: those before the first, next to the second, next to the last.
        Open both = next.or(before, new int[] {1, 4, 6}).among(7);
        assertArrayEquals(new int[] {0, 2, 3, 3}, both.firsts());
        assertArrayEquals(new int[] {4, 6, 7, 6}, both.afters());
    }
}
