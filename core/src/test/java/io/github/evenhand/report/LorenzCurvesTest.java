package io.github.evenhand.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.budget.Service;
import io.github.evenhand.measure.Distribution;
import java.util.List;
import org.junit.jupiter.api.Test;

class LorenzCurvesTest {

    private static final Service EDUCATION = Service.of("education", "Compulsory education");

    /** One client in four has 0.2 and the others 0.6 of all 2.0; after transfers all have 0.6. */
    private static final LorenzCurves QUARTER = new LorenzCurves(
            EDUCATION,
            Distribution.of(new double[] {0.2, 0.6}, new double[] {1, 3}),
            Distribution.of(new double[] {0.6, 0.6}, new double[] {1, 3}));

    @Test
    void thePointsAreWhereTheSharesAre() {
        // The plot is 400 pixels wide and high; its left lower corner is at 46, 426. The first quarter of the clients
        // has 0.2 of 2.0, a tenth: 46 + 100, 426 - 40.
        Drawn chart = Drawn.wide(QUARTER);
        assertEquals(
                List.of("M46 426L146 386L446 26"),
                chart.attributes("path", "start", "d").stream()
                        .filter(way -> !way.equals("M486 38L520 38"))
                        .toList());
    }

    @Test
    void whereAllHaveTheSameTheCurveIsTheDiagonal() {
        Drawn chart = Drawn.wide(QUARTER);
        assertTrue(chart.attributes("path", "curve", "d").contains("M46 426L446 26"));
    }

    @Test
    void bothGinisAreInTheLegend() {
        // Mean difference 2 * 1 * 3 * 0.4 / 16 = 0.15; over twice the mean 0.5.
        List<String> texts = Drawn.wide(QUARTER).texts();
        assertTrue(texts.contains("before: Gini 0.150"), texts.toString());
        assertTrue(texts.contains("after: Gini 0.000"), texts.toString());
    }

    @Test
    void beforeIsDashedSoThatNobodyNeedsTheColour() {
        Drawn chart = Drawn.wide(QUARTER);
        assertEquals(List.of("6 4", "6 4"), chart.attributes("path", "start", "stroke-dasharray"));
        assertEquals(List.of("", ""), chart.attributes("path", "curve", "stroke-dasharray"));
    }

    @Test
    void whereNobodyHasAnythingThereIsNoCurve() {
        LorenzCurves curves = new LorenzCurves(EDUCATION, Distribution.of(0), Distribution.of(0));
        assertEquals(1, Drawn.wide(curves).elements("path", "curve").size());
        assertTrue(curves.toString().contains("there is no curve"), curves.toString());
        assertTrue(Drawn.wide(curves).texts().contains("before: Gini -"));
    }

    @Test
    void anUnknownServiceIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> LorenzCurves.of(Allocations.of(Budgets.one()), "none"));
    }
}
