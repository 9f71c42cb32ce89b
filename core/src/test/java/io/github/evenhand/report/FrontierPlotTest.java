package io.github.evenhand.report;

import static io.github.evenhand.report.Charts.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.Evenhand;
import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Frontier;
import io.github.evenhand.allocation.Frontier.Kind;
import io.github.evenhand.allocation.Moved;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.report.FrontierPlot.Point;
import io.github.evenhand.report.FrontierPlot.Status;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FrontierPlotTest {

    private static FrontierPlot plot(Point... points) {
        return FrontierPlot.of("gap", "general fund", "CNY", List.of(points));
    }

    private static final FrontierPlot TWO = plot(
            Point.proved(number("100"), number("20")),
            Point.proved(number("200"), number("10")),
            Point.infeasible(number("0")));

    @Test
    void thePointsAreWhereTheirNumbersAre() {
        // From 0 to 200 over 52 to 734, ten steps of 20; from 10 to 20 points over 338 to 58.
        Drawn chart = Drawn.wide(TWO);
        assertEquals(List.of("M393 58L734 338", ""), chart.attributes("path", "curve", "d"));
        assertEquals(
                List.of("393", "734"), chart.attributes("circle", "rural", "cx").subList(1, 3));
        assertEquals(
                List.of("58", "338"), chart.attributes("circle", "rural", "cy").subList(1, 3));
    }

    @Test
    void whatIsInfeasibleIsACrossBelowTheAxis() {
        // In the strip of 30 pixels below the plot, which ends at 338.
        assertTrue(Drawn.wide(TWO).attributes("path", "cross", "d").contains("M47 350L57 360M47 360L57 350"));
        assertTrue(TWO.toString().contains("No allocation keeps every rule at 0."), TWO.toString());
    }

    @Test
    void aLineIsNotDrawnAcrossWhatIsNotProved() {
        Drawn chart = Drawn.wide(plot(
                Point.proved(number("0"), number("20")),
                Point.undecided(number("100")),
                Point.proved(number("200"), number("10"))));
        assertEquals(List.of("", ""), chart.attributes("path", "curve", "d"));
        assertEquals(2, chart.elements("circle", "open").size());
    }

    @Test
    void everyProvedPointIsNamedWhereThereIsRoom() {
        List<String> texts = Drawn.wide(TWO).texts();
        assertTrue(texts.containsAll(List.of("20.0", "10.0")), texts.toString());
    }

    @Test
    void onlyMarksThatOccurAreExplained() {
        List<String> texts = Drawn.wide(TWO).texts();
        assertTrue(texts.contains("no allocation keeps every rule"));
        assertFalse(texts.contains("undecided"));
    }

    @Test
    void largeSumsAreShownInMillions() {
        FrontierPlot plot =
                plot(Point.proved(number("2500000000"), number("3")), Point.proved(number("4000000000"), number("1")));
        assertTrue(Drawn.wide(plot).texts().contains("general fund, CNY billion"));
        assertTrue(plot.toString().contains("Proved: 2.5: 3.0; 4: 1.0."), plot.toString());
    }

    @Test
    void theTitleSaysFromWhereToWhere() {
        assertEquals("20.0 -> 10.0 points: gap by general fund", TWO.title());
        assertEquals(
                "No point proved: gap by general fund",
                plot(Point.infeasible(number("1"))).title());
    }

    @Test
    void aPointHasAValueIfAndOnlyIfItIsProved() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> new Point(number("1"), Optional.empty(), Status.PROVED));
        assertEquals("Point at 1 must have a value if and only if it is proved, found PROVED and none", e.getMessage());
        assertThrows(IllegalArgumentException.class, FrontierPlotTest::plot);
    }

    @Test
    void aLineIsDashedWhereItIsOnlyBracketedAndMissingWhereNothingIsProved() {
        Allocation allocation = Allocations.of(Budgets.one());
        List<Frontier.Point> points = new ArrayList<>();
        List<Frontier.Segment> segments = new ArrayList<>();
        for (int at = 0; at < 4; at++) {
            points.add(new Frontier.Point(new BigDecimal(at), allocation));
        }
        for (Kind kind : List.of(Kind.EXACT, Kind.BRACKETED, Kind.OPEN)) {
            int at = segments.size();
            segments.add(new Frontier.Segment(
                    new BigDecimal(at), new BigDecimal(at + 1), kind, Rational.ZERO, Rational.of(at)));
        }
        FrontierPlot plot = FrontierPlot.of(new Frontier(new Moved.RuleNumber("r", "tilt"), points, segments));
        List<String> lines = Drawn.wide(plot).attributes("path", "curve", "d");
        // The legend's sample, then the solid line over the first third and the dashed one over the second.
        assertEquals(3, lines.size());
        assertTrue(lines.get(1).startsWith("M52 ") && lines.get(1).contains("L279.3 "), lines.get(1));
        assertTrue(lines.get(2).startsWith("M279.3 ") && lines.get(2).contains("L506.7 "), lines.get(2));
        assertTrue(Drawn.wide(plot).texts().contains("tilt of rule 'r'"));
        assertEquals(plot, Evenhand.chart(new Frontier(new Moved.RuleNumber("r", "tilt"), points, segments)));
    }
}
