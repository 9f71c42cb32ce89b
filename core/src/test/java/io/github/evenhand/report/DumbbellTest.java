package io.github.evenhand.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Service;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DumbbellTest {

    private static final Pattern LABEL =
            Pattern.compile("<text class=\"ink\" x=\"(-?\\d+)\" y=\"(\\d+)\" text-anchor=\"(\\w+)\"[^>]*>([^<]*)<");

    private static String states() {
        return Dumbbell.of(Allocations.of(Budgets.states())).svg();
    }

    @Test
    void itIsAnImageWithATitleAndADescription() {
        String svg = states();
        assertTrue(svg.startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\""));
        assertTrue(svg.contains("role=\"img\""));
        assertTrue(svg.contains("<title id="));
        assertTrue(svg.contains("Primary health care: urban from 79.1 to 79.7, rural from 41.3 to 62.8"), svg);
    }

    @Test
    void townsAreSquareAndTheCountrysideIsRound() {
        String svg = states();
        assertTrue(svg.contains("class=\"urban before\""));
        assertEquals(5, svg.split("<circle[^>]*class=\"rural after\"").length - 1);
        assertFalse(Pattern.compile("<circle[^>]*class=\"urban").matcher(svg).find());
    }

    @Test
    void noLabelLiesOnAnother() {
        for (int width : new int[] {Dumbbell.WIDE, Dumbbell.NARROW}) {
            for (Budget budget : List.of(Budgets.states(), Budgets.one(), extreme())) {
                assertNoOverlap(
                        Dumbbell.of(new Overview(Allocations.of(budget)), width, Words.ENGLISH)
                                .markup("chart")
                                .toString(),
                        width);
            }
        }
    }

    private static void assertNoOverlap(String svg, int width) {
        List<int[]> boxes = new ArrayList<>();
        Matcher label = LABEL.matcher(svg);
        while (label.find()) {
            int length = 7 * label.group(4).length();
            int x = Integer.parseInt(label.group(1));
            int left =
                    label.group(3).equals("end") ? x - length : label.group(3).equals("start") ? x : x - length / 2;
            boxes.add(new int[] {left, left + length, Integer.parseInt(label.group(2))});
            assertTrue(left >= -1 && left + length <= width + 8, label.group());
        }
        for (int[] a : boxes) {
            for (int[] b : boxes) {
                boolean apart = a == b || a[1] <= b[0] || b[1] <= a[0] || Math.abs(a[2] - b[2]) >= 13;
                assertTrue(
                        apart,
                        () -> "labels at y " + a[2] + " meet: " + a[0] + " to " + a[1] + ", " + b[0] + " to " + b[1]);
            }
        }
    }

    /** Nothing at all beside a level far above the standard. */
    private static Budget extreme() {
        Budget.Builder budget = Budgets.small("extreme", "A").service(Service.of("water", "W".repeat(90)));
        for (Area area : Area.values()) {
            BigDecimal level = area == Area.URBAN ? new BigDecimal("3.7") : BigDecimal.ZERO;
            budget.need(Need.of("L0", area, "water", new BigDecimal("5000"), new BigDecimal("70"), level));
        }
        return budget.build();
    }

    @Test
    void aLevelBeyondAllMeasureDoesNotHangTheChart() {
        Budget.Builder budget = Budgets.small("absurd", "A").service(Service.of("water", "Water"));
        for (Area area : Area.values()) {
            budget.need(Need.of("L0", area, "water", BigDecimal.TEN, BigDecimal.ONE, new BigDecimal("1e20")));
        }
        assertTrue(Dumbbell.of(Allocations.of(budget.build())).svg().length() < 20_000);
    }

    @Test
    void itIsWellFormed() throws Exception {
        var reader = new StringReader(
                Dumbbell.of(Allocations.of(Budgets.named("<&\"'>"))).svg());
        int depth = 0;
        Matcher tag = Pattern.compile("<(/?)[a-z]+(?:\\s[a-zA-Z-]+=\"[^\"<]*\")*\\s*(/?)>")
                .matcher(new java.io.BufferedReader(reader).lines().reduce("", String::concat));
        while (tag.find()) {
            depth += tag.group(2).isEmpty() ? (tag.group(1).isEmpty() ? 1 : -1) : 0;
        }
        assertEquals(0, depth);
    }

    @Test
    void theTextIsTheSameEveryTime() {
        assertEquals(states(), states());
    }
}
