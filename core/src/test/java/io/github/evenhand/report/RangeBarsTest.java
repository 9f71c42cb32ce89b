package io.github.evenhand.report;

import static io.github.evenhand.report.Charts.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.Evenhand;
import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.End;
import io.github.evenhand.allocation.Ranges;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.report.RangeBars.Range;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RangeBarsTest {

    private static Range range(String name, String least, String most, String chosen) {
        return Range.of(name, number(least), number(most), number(chosen));
    }

    @Test
    void aBarGoesFromTheLeastToTheMostWithAMarkAtWhatWasChosen() {
        RangeBars bars = RangeBars.of("CNY", List.of(range("AA", "20", "80", "50")));
        Drawn chart = Drawn.wide(bars);
        // The first bar and the first mark are those of the legend. The scale is from 0 to 80 in eight steps.
        int start = Integer.parseInt(chart.attributes("line", "zero", "x1").get(0));
        List<String> grid = chart.attributes("line", "grid", "x1");
        int end = Integer.parseInt(grid.get(grid.size() - 1));
        double pixel = (end - start) / 80.0;
        assertEquals(
                Math.round(start + 20 * pixel),
                Integer.parseInt(chart.attributes("rect", "range", "x").get(1)));
        assertEquals(
                Math.round(start + 80 * pixel) - Math.round(start + 20 * pixel),
                Integer.parseInt(chart.attributes("rect", "range", "width").get(1)));
        String mark = chart.attributes("path", "mark", "d").get(1);
        assertTrue(mark.startsWith("M" + Math.round(start + 50 * pixel) + " "), mark);
    }

    @Test
    void whereNothingIsOpenTheBarIsATick() {
        RangeBars bars = RangeBars.of("CNY", List.of(range("A", "5", "5", "5"), range("B", "1", "2", "1")));
        assertEquals(2, Drawn.wide(bars).elements("rect", "ink").size());
        assertEquals("1 amount is open, 1 is bound", bars.title());
        assertTrue(Drawn.wide(bars).texts().contains("5, bound"));
    }

    @Test
    void anEndThatIsNotKnownIsAQuestionMark() {
        RangeBars bars =
                RangeBars.of("CNY", List.of(new Range("A", Optional.empty(), Optional.of(number("9")), number("4"))));
        assertTrue(Drawn.wide(bars).texts().contains("4, from ? to 9"));
        assertTrue(bars.toString().contains("1 range has an end that is not known: A."), bars.toString());
    }

    @Test
    void inPercentSmallAmountsAreSeenBesideLargeOnes() {
        RangeBars bars = RangeBars.of(
                        "CNY", List.of(range("A", "500000", "1500000", "1000000"), range("B", "5", "15", "10")))
                .inPercent();
        List<String> widths = Drawn.wide(bars).attributes("rect", "range", "width");
        assertEquals(widths.get(1), widths.get(2));
    }

    @Test
    void whereNothingWasChosenThereIsNoPercentage() {
        RangeBars bars = RangeBars.of("CNY", List.of(range("A", "0", "5", "0"), range("B", "5", "15", "10")));
        assertTrue(
                bars.inPercent().toString().contains("1 range has nothing chosen, so that there is no percentage: A."));
        assertEquals(2, Drawn.wide(bars.inPercent()).elements("rect", "range").size());
    }

    @Test
    void ofManyTheWidestAreDrawnAndTheOthersCounted() {
        List<Range> ranges = new ArrayList<>();
        for (int at = 0; at < 100; at++) {
            ranges.add(range("R" + at, "0", String.valueOf(at), "0"));
        }
        RangeBars bars = RangeBars.of("CNY", ranges);
        List<String> texts = Drawn.wide(bars).texts();
        assertTrue(texts.contains("The 40 widest of 100 ranges are drawn."), texts.toString());
        assertTrue(texts.contains("R60") && !texts.contains("R59"), texts.toString());
    }

    @Test
    void rangesOfAnAllocationAreDrawnInAllAndNarrowOnesAreTicks() {
        Allocation allocation = Allocations.of(Budgets.named("Ada", "Bo"));
        BigDecimal ada = allocation.to("L0").amount();
        Ranges ranges = new Ranges(
                allocation,
                Ranges.TOLERANCE,
                List.of(
                        open(allocation, "L0", Optional.empty(), ada.multiply(number("0.5")), ada),
                        open(allocation, "L0", Optional.of("general"), ada, ada),
                        open(allocation, "L1", Optional.empty(), number("7.001"), number("7.009"))));
        RangeBars bars = RangeBars.of(ranges);
        assertEquals("1 amount is open, 1 is bound", bars.title());
        assertEquals(bars.inPercent(), Evenhand.chart(ranges));
        assertTrue(Drawn.wide(bars).texts().containsAll(List.of("Ada", "Bo")));
    }

    private static io.github.evenhand.allocation.Range open(
            Allocation allocation, String locality, Optional<String> fund, BigDecimal least, BigDecimal most) {
        return new io.github.evenhand.allocation.Range(
                locality, fund, allocation.to(locality), Optional.of(end(least)), Optional.of(end(most)));
    }

    private static End end(BigDecimal amount) {
        return new End(Rational.of(amount), Rational.of(amount));
    }

    @Test
    void aMostBelowTheLeastIsRefused() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> range("A", "5", "4", "5"));
        assertEquals("Range of 'A' must have a most of at least its least 5, found 4", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> RangeBars.of("CNY", List.of()));
    }
}
