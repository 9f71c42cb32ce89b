package io.github.evenhand.engine.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.budget.Rational;
import io.github.evenhand.fixture.Budgets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LorenzPolygonTest {

    @Test
    void aCornerCountsForTheSidesThatMeetThere() {
        LorenzPolygon polygon = LorenzPolygon.of(new double[] {0.25, 0.5});
        assertEquals(Budgets.exact("1"), polygon.weight(0));
        assertEquals(Budgets.exact("1.5"), polygon.weight(1));
        assertEquals(Budgets.exact("1"), polygon.weightOfMean());
    }

    @Test
    void withoutACornerThereIsNothing() {
        assertEquals(Rational.ZERO, LorenzPolygon.of(new double[0]).weightOfMean());
    }

    @Test
    void cornersRiseBetweenNobodyAndAll() {
        for (double[] wrong : new double[][] {{0}, {1}, {0.5, 0.5}, {0.5, 0.4}, {Double.NaN}, {-0.1}, {1.5}}) {
            assertThrows(IllegalArgumentException.class, () -> LorenzPolygon.of(wrong));
        }
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
        LorenzPolygon one = LorenzPolygon.of(new double[] {0.3});
        LorenzCurve curve = new LorenzCurve(new double[] {0.1, 0.9, 0.5}, new double[] {1, 2, 1});
        assertArrayEquals(
                new double[] {0.3, 0.5, 0.75}, one.sharpened(curve, 99).toArray());
        assertArrayEquals(new double[] {0.3, 0.75}, one.sharpened(curve, 3).toArray());
        assertArrayEquals(new double[] {0.3}, one.sharpened(curve, 1).toArray());
    }

    @Test
    void aStraightCurveNeedsNone() {
        double[] clients = new double[100];
        Arrays.fill(clients, 3);
        LorenzCurve curve = new LorenzCurve(new double[100], clients);
        assertEquals(7, LorenzPolygon.even().sharpened(curve, 99).corners().size());
    }

    @Test
    void mostCornersAreWhereTheCurveBends() {
        double[] values = new double[1000];
        double[] clients = new double[1000];
        Arrays.fill(clients, 1);
        for (int at = 0; at < 100; at++) {
            values[at] = 1 + at;
        }
        LorenzCurve curve = new LorenzCurve(values, clients);
        double[] corners = LorenzPolygon.even().sharpened(curve, 99).toArray();
        assertTrue(corners.length <= 31);
        assertTrue(Arrays.stream(corners).filter(corner -> corner <= 0.1).count() > 20);
    }
}
