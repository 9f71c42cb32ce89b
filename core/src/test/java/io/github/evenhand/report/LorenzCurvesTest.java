package io.github.evenhand.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Certificate;
import io.github.evenhand.allocation.Evidence;
import io.github.evenhand.allocation.GoalValue;
import io.github.evenhand.allocation.NeedLevel;
import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Rational;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LorenzCurvesTest {

    private static NeedLevel level(Area area, String clients, String before, String after) {
        return new NeedLevel(
                "L0",
                area,
                "education",
                new BigDecimal(clients),
                Rational.of(new BigDecimal(before)),
                Rational.of(new BigDecimal(after)),
                Optional.empty(),
                Optional.empty());
    }

    private static Allocation with(NeedLevel... levels) {
        Budget budget = Budgets.one();
        Allocation any = Allocations.of(budget);
        return new Allocation(
                budget,
                any.grants(),
                List.of(),
                List.of(levels),
                List.of(new GoalValue("gap", Rational.ZERO, Rational.ZERO)),
                any.funds(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Certificate(any.certificate().stages(), Rational.ZERO, "", new Evidence(new double[0], List.of())));
    }

    /** One client in four has 0.2 and the others 0.6 of all 2.0; after transfers all have 0.6. */
    private static final Allocation QUARTER =
            with(level(Area.RURAL, "1", "0.2", "0.6"), level(Area.URBAN, "3", "0.6", "0.6"));

    @Test
    void thePointsAreWhereTheSharesAre() {
        // The plot is 400 pixels wide and high; its left lower corner is at 46, 426. The first quarter of the clients
        // has 0.2 of 2.0, a tenth: 46 + 100, 426 - 40.
        Drawn chart = Drawn.wide(LorenzCurves.of(QUARTER, "education"));
        assertEquals(
                List.of("M46 426L146 386L446 26"),
                chart.attributes("path", "start", "d").stream()
                        .filter(way -> !way.equals("M486 38L520 38"))
                        .toList());
    }

    @Test
    void whereAllHaveTheSameTheCurveIsTheDiagonal() {
        Drawn chart = Drawn.wide(LorenzCurves.of(QUARTER, "education"));
        assertTrue(chart.attributes("path", "curve", "d").contains("M46 426L446 26"));
    }

    @Test
    void bothGinisAreInTheLegend() {
        // Mean difference 2 * 1 * 3 * 0.4 / 16 = 0.15; over twice the mean 0.5.
        List<String> texts = Drawn.wide(LorenzCurves.of(QUARTER, "education")).texts();
        assertTrue(texts.contains("before: Gini 0.150"), texts.toString());
        assertTrue(texts.contains("after: Gini 0.000"), texts.toString());
    }

    @Test
    void beforeIsDashedSoThatNobodyNeedsTheColour() {
        Drawn chart = Drawn.wide(LorenzCurves.of(QUARTER, "education"));
        assertEquals(List.of("6 4", "6 4"), chart.attributes("path", "start", "stroke-dasharray"));
        assertEquals(List.of("", ""), chart.attributes("path", "curve", "stroke-dasharray"));
    }

    @Test
    void whereNobodyHasAnythingThereIsNoCurve() {
        LorenzCurves curves = LorenzCurves.of(with(level(Area.RURAL, "1", "0", "0")), "education");
        assertEquals(1, Drawn.wide(curves).elements("path", "curve").size());
        assertTrue(curves.toString().contains("there is no curve"), curves.toString());
        assertTrue(Drawn.wide(curves).texts().contains("before: Gini -"));
    }

    @Test
    void anUnknownServiceIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> LorenzCurves.of(QUARTER, "none"));
    }
}
