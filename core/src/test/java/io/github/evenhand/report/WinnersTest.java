package io.github.evenhand.report;

import static io.github.evenhand.report.Charts.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.Evenhand;
import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Difference;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WinnersTest {

    private static final Allocation THREE = Allocations.of(Budgets.named("Ada", "Bo", "Cy"));

    /** What would be so many times what a locality receives. */
    private static BigDecimal times(String locality, String factor) {
        return THREE.to(locality).amount().multiply(number(factor));
    }

    @Test
    void barsLeaveZeroToBothSidesWinnersFirst() {
        // Ada had twice as much: -50 %; Bo half: +100 %; Cy the same.
        Winners winners = Winners.against(
                THREE, Map.of("L0", times("L0", "2"), "L1", times("L1", "0.5"), "L2", times("L2", "1")), "before");
        Drawn chart = Drawn.wide(winners);
        assertEquals("1 locality gains, 1 lose against before", winners.title());
        int zero = Integer.parseInt(chart.attributes("line", "zero", "x1").get(0));
        assertEquals(
                zero, Integer.parseInt(chart.attributes("rect", "gain", "x").get(0)));
        int loss = Integer.parseInt(chart.attributes("rect", "loss", "x").get(0));
        int wide = Integer.parseInt(chart.attributes("rect", "loss", "width").get(0));
        assertEquals(zero, loss + wide);
        // Twice as far up as down, but for whole pixels.
        int gain = Integer.parseInt(chart.attributes("rect", "gain", "width").get(0));
        assertTrue(Math.abs(gain - 2 * wide) <= 2, gain + " and " + wide);
        List<String> texts = chart.texts();
        assertTrue(texts.indexOf("Bo") < texts.indexOf("Cy") && texts.indexOf("Cy") < texts.indexOf("Ada"));
        assertTrue(texts.containsAll(List.of("+100.0 %", "0.0 %", "\u221250.0 %")), texts.toString());
    }

    @Test
    void whatIsNotKnownIsNamedAndNotDrawn() {
        Winners winners = Winners.against(THREE, Map.of("L0", times("L0", "2"), "L1", BigDecimal.ZERO), "last year");
        List<String> texts = Drawn.wide(winners).texts();
        assertTrue(texts.contains("1 locality has no known amount (last year): Cy."), texts.toString());
        assertTrue(
                texts.contains("1 locality has an amount of nothing (last year), so that there is no percentage: Bo."),
                texts.toString());
        assertEquals(1, Drawn.wide(winners).elements("rect", "loss").size());
        assertEquals(0, Drawn.wide(winners).elements("rect", "gain").size());
    }

    @Test
    void oneAllocationIsHeldAgainstAnother() {
        Allocation two = Allocations.of(Budgets.named("Ada", "Bo"));
        Winners winners = Winners.of(Difference.between(two, THREE));
        assertEquals("0 localities gain, 2 lose against the first allocation", winners.title());
        assertEquals(winners, Evenhand.chart(Difference.between(two, THREE)));
        assertTrue(winners.toString().contains("no known amount (the first allocation): Cy."), winners.toString());
    }

    @Test
    void withoutAnyAmountItSaysSo() {
        assertTrue(Drawn.wide(Winners.of(THREE)).texts().contains("No change is known."));
    }

    @Test
    void aGainBeyondAllMeasureIsCutOff() {
        Winners winners = Winners.against(THREE, Map.of("L0", number("1e-20")), "last year");
        assertTrue(Drawn.wide(winners).texts().contains("over +999,999 %"));
        Drawn.wide(winners).assertLegible();
    }

    @Test
    void anAmountOfNoLocalityIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Winners.against(THREE, Map.of("none", BigDecimal.ONE), "last year"));
    }

    @Test
    void manyLocalitiesAreClassesByShareOfThePeople() {
        List<String> names = new ArrayList<>();
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        for (int at = 0; at < 50; at++) {
            names.add("County " + at);
        }
        Allocation allocation = Allocations.of(Budgets.named(names.toArray(new String[0])));
        for (int at = 0; at < 50; at++) {
            // Ten stay, twenty had double, twenty had 5/6 of what they receive: 0, -50 and +20 %.
            String factor = at < 10 ? "1" : at < 30 ? "2" : "0";
            BigDecimal now = allocation.to("L" + at).amount();
            amounts.put(
                    "L" + at,
                    at < 30
                            ? now.multiply(number(factor))
                            : now.multiply(number("5")).divide(number("6"), java.math.MathContext.DECIMAL128));
        }
        Winners winners = Winners.against(allocation, amounts, "last year");
        List<String> texts = Drawn.wide(winners).texts();
        assertTrue(texts.contains("unchanged"), texts.toString());
        assertTrue(texts.contains("\u221240 to \u221250 %"), texts.toString());
        assertTrue(texts.contains("+10 to +20 %"), texts.toString());
        assertTrue(texts.stream().anyMatch(text -> text.endsWith("%, 10 localities")), texts.toString());
        assertEquals(
                2,
                texts.stream().filter(text -> text.endsWith("%, 20 localities")).count(),
                texts.toString());
        assertTrue(texts.containsAll(List.of("Largest gains", "Largest losses")), texts.toString());
    }

    @Test
    void aClassHoldsItsEndFartherFromZero() {
        List<GrantChange> changes = List.of(
                change("a", "110", "100"),
                change("b", "100", "100"),
                change("c", "90", "100"),
                change("d", "89", "100"));
        List<ChangeClasses.Range> classes = ChangeClasses.of(changes).classes();
        assertEquals(
                List.of(
                        "+8 to +10 % 1",
                        "+6 to +8 % 0",
                        "unchanged 1",
                        "\u22126 to \u22128 % 0",
                        "\u22128 to \u221210 % 1",
                        "\u221210 to \u221212 % 1"),
                classes.stream()
                        .filter(range -> Math.abs(range.number()) > 3 || range.number() == 0)
                        .map(range -> range.words() + " " + range.localities())
                        .toList());
    }

    private static GrantChange change(String id, String now, String before) {
        return new GrantChange(id, id, BigDecimal.ONE, java.util.Optional.of(number(before)), number(now));
    }
}
