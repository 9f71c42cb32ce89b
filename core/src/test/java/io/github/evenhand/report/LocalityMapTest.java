package io.github.evenhand.report;

import static io.github.evenhand.report.Charts.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.geography.Outline;
import io.github.evenhand.geography.Outlines;
import io.github.evenhand.geography.Ring;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalityMapTest {

    private static final Budget THREE = Budgets.named("Ada", "Bo", "Cy");

    private static final Map<String, BigDecimal> VALUES = Map.of("L0", number("1"), "L1", number("2"));

    private static LocalityMap map(Outline... outlines) {
        return LocalityMap.of(THREE, "Points", VALUES, Outlines.of(outlines));
    }

    @Test
    void theCornersAreWhereTheProjectionHasThem() {
        // Two squares of a degree at the equator, side by side: the map is 760 pixels wide less 3 at each edge, so that
        // a degree is 377 pixels or 754 halves, and the latitude of the middle, half a degree, changes that by less.
        Drawn chart = Drawn.wide(map(Outline.of("L0", Charts.square(0, 0)), Outline.of("L1", Charts.square(1, 0))));
        assertEquals(
                List.of("M6 760l754 0 0-754-754 0z", "M760 760l754 0 0-754-754 0z"),
                chart.attributes("path", "place", "d"));
    }

    @Test
    void theStrongerTheColourTheLargerTheValue() {
        Drawn chart = Drawn.wide(map(Outline.of("L0", Charts.square(0, 0)), Outline.of("L1", Charts.square(1, 0))));
        assertEquals(List.of("place up1", "place up5"), chart.attributes("path", "place", "class"));
        assertTrue(chart.texts().containsAll(List.of("1 (1)", "2 (1)")));
    }

    @Test
    void everythingThatDoesNotMatchIsNamed() {
        LocalityMap map = LocalityMap.of(
                THREE,
                "Points",
                VALUES,
                new Outlines(
                        List.of(
                                Outline.of("L0", Charts.square(0, 0)),
                                Outline.of("L2", Charts.square(1, 0)),
                                Outline.of("<b>", Charts.square(2, 0))),
                        List.of("Port (Point)")));
        String words = map.toString();
        assertTrue(words.contains("Not on the map: Bo."), words);
        assertTrue(words.contains("Without a value: Cy."), words);
        assertTrue(words.contains("On the map, but no locality of the budget: <b>."), words);
        assertTrue(words.contains("In the file, but not drawn: Port (Point)."), words);
        assertEquals("Points: 2 localities on the map, 1 not", map.title());
        assertEquals(1, Drawn.wide(map).elements("rect", "hatch").size());
    }

    @Test
    void whatIsBelowZeroHasADashedBorder() {
        LocalityMap map = LocalityMap.of(
                THREE,
                "Change",
                Map.of("L0", number("-5"), "L1", number("5")),
                Outlines.of(Outline.of("L0", Charts.square(0, 0)), Outline.of("L1", Charts.square(1, 0))));
        Drawn chart = Drawn.wide(map);
        assertEquals(List.of("6 4"), chart.attributes("path", "below", "stroke-dasharray"));
        assertEquals(List.of("below down3"), chart.attributes("path", "below", "class"));
    }

    @Test
    void aNameIsWrittenWhereItFits() {
        Drawn chart = Drawn.wide(map(Outline.of("L0", Charts.square(0, 0)), Outline.of("L1", Charts.square(1, 0))));
        assertTrue(chart.texts().containsAll(List.of("Ada", "Bo")));
        Drawn small = Drawn.wide(map(Outline.of("L0", Charts.square(0, 0)), Outline.of("L1", Charts.square(90, 0))));
        assertTrue(small.texts().stream().noneMatch("Ada"::equals));
    }

    @Test
    void whatIsTooSmallToBeSeenIsADot() {
        Ring speck = Ring.of(new double[] {90, 90.0001, 90}, new double[] {0, 0, 0.0001});
        Drawn chart = Drawn.wide(map(Outline.of("L0", Charts.square(0, 0)), Outline.of("L1", speck)));
        assertTrue(chart.attributes("path", "place", "d").get(1).endsWith("h10v10h-10z"));
    }

    @Test
    void cornersOnAStraightWayAreLeftOut() {
        Ring detailed = Ring.of(new double[] {0, 0.25, 0.5, 1, 1, 1, 0}, new double[] {0, 0, 0, 0, 0.2, 1, 1});
        assertEquals(
                map(Outline.of("L0", Charts.square(0, 0)), Outline.of("L1", Charts.square(1, 0))),
                map(Outline.of("L0", detailed), Outline.of("L1", Charts.square(1, 0))));
    }

    @Test
    void neighboursKeepTheirCommonBorderWhereverTheirRingsBegin() {
        // The same square begun at each of its corners has the same corners on the map.
        Ring turned = Ring.of(new double[] {1, 1, 0, 0}, new double[] {0, 1, 1, 0});
        Drawn chart = Drawn.wide(map(Outline.of("L0", turned), Outline.of("L1", Charts.square(1, 0))));
        assertEquals(
                "M760 760l0-754-754 0 0 754z",
                chart.attributes("path", "place", "d").get(0));
    }

    @Test
    void theOrderOfTheFileChangesNothing() {
        Outline first = Outline.of("L0", Charts.square(0, 0));
        Outline second = Outline.of("L0", Charts.square(3, 3));
        Outline third = Outline.of("L1", Charts.square(1, 0));
        assertEquals(map(first, second, third), map(third, second, first));
    }

    @Test
    void noOutlinesAreAnEmptyMap() {
        LocalityMap empty = map();
        assertEquals("Points: 0 localities on the map, 3 not", empty.title());
        Drawn.wide(empty).assertLegible();
    }

    @Test
    void aValueOfNoLocalityIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> LocalityMap.of(THREE, "Points", Map.of("none", BigDecimal.ONE), Outlines.of()));
    }

    @Test
    void grantsPerHeadAndGapsAreMapped() {
        assertEquals(
                "Grant per head, CNY: 3 localities on the map",
                LocalityMap.grantsPerHead(Allocations.of(THREE), Charts.squares(THREE))
                        .title());
        assertEquals(
                "Gap after transfers, points: 3 localities on the map",
                LocalityMap.gaps(Allocations.of(THREE), Charts.squares(THREE)).title());
    }
}
