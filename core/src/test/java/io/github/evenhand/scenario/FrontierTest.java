package io.github.evenhand.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.Evenhand;
import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Frontier;
import io.github.evenhand.allocation.Frontier.Kind;
import io.github.evenhand.allocation.Frontier.Segment;
import io.github.evenhand.allocation.Infeasible;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.Undecided;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.fixture.Budgets;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The two counties of the README with more or less general money. Below 27 million the promises of 9 and 18 cannot be
 * kept. From there a million lifts rural health in Hillside, worth 0.006, until with 9 + (0.8 - 0.3) / 0.016 = 40.25 million
 * it is at the mean of the towns; then its schools, worth 0.003.
 */
class FrontierTest {

    private static final Budget BUDGET = Evenhand.example("two-counties");
    private static final Frontier FRONTIER =
            Evenhand.frontier(BUDGET, Lever.fund("general"), millions("25"), millions("50"), 6);

    private static BigDecimal millions(String number) {
        return new BigDecimal(number).movePointRight(6);
    }

    private static Kind after(Frontier frontier, String millions) {
        return frontier.segments().stream()
                .filter(segment -> segment.from().compareTo(millions(millions)) == 0)
                .map(Segment::kind)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theObjectiveBendsWhereTheHandCalculationSays() {
        assertEquals(1, FRONTIER.breakpoints().size(), FRONTIER::toString);
        assertEquals(0, FRONTIER.breakpoints().get(0).compareTo(millions("40.25")));
        // One further value is all that it takes.
        assertEquals(7, FRONTIER.points().size());
    }

    @Test
    void theSlopesAreThePricesOfTheHandCalculation() {
        assertEquals(-0.006e-6, FRONTIER.slope(1).orElseThrow().toDouble(), 1e-18);
        assertEquals(-0.006e-6, FRONTIER.slope(3).orElseThrow().toDouble(), 1e-18);
        assertEquals(-0.003e-6, FRONTIER.slope(4).orElseThrow().toDouble(), 1e-18);
        assertEquals(-0.003e-6, FRONTIER.slope(5).orElseThrow().toDouble(), 1e-18);
        assertTrue(FRONTIER.slope(0).isEmpty());
    }

    @Test
    void whatIsExactIsSaidAndWhatIsOpenToo() {
        assertEquals(
                List.of(Kind.OPEN, Kind.EXACT, Kind.EXACT, Kind.EXACT, Kind.EXACT, Kind.EXACT),
                FRONTIER.segments().stream().map(Segment::kind).toList());
        assertTrue(FRONTIER.points().get(0).outcome() instanceof Infeasible);
        assertTrue(FRONTIER.points().get(0).objective().isEmpty());
        assertTrue(FRONTIER.points().get(0).goals().isEmpty());
    }

    @Test
    void withoutFurtherValuesTheBendIsBracketed() {
        Frontier frontier = Evenhand.frontier(
                BUDGET,
                Lever.fund("general"),
                List.of(millions("45"), millions("30"), millions("35"), millions("40"), millions("50")),
                0,
                Limits.DEFAULT);
        assertEquals(Kind.BRACKETED, after(frontier, "40"));
        Segment bend = frontier.segments().get(2);
        // At 40.25 the chord from 40 to 45 is 0.25 * (0.006 - 0.00315) above the kink.
        assertEquals(0.25 * 0.00285, bend.within().toDouble(), 1e-12);
        assertEquals(40.25e6, bend.widest().toDouble(), 1e-3);
        assertEquals(List.of(), frontier.breakpoints());
        assertEquals(Kind.EXACT, after(frontier, "35"));
    }

    @Test
    void twoPointsAloneProveNothingOfWhatIsBetween() {
        Frontier frontier = Evenhand.frontier(
                BUDGET, Lever.fund("general"), List.of(millions("30"), millions("50")), 0, Limits.DEFAULT);
        assertEquals(Kind.OPEN, after(frontier, "30"));
    }

    @Test
    void theTotalMovesAllFundsInProportion() {
        Budget half = Lever.total().at(BUDGET, millions("25"));
        assertEquals(0, ((Fund.Open) half.fund("general")).amount().compareTo(millions("17")));
        assertEquals(0, ((Fund.Open) half.fund("rural-schools")).amount().compareTo(millions("8")));
        Budget odd = Lever.total().at(BUDGET, new BigDecimal("0.01"));
        assertEquals(0, ((Fund.Open) odd.fund("general")).amount().compareTo(new BigDecimal("0.01")));
        Frontier frontier = Evenhand.frontier(BUDGET, Lever.total(), millions("45"), millions("55"), 3);
        assertEquals(0.345, frontier.points().get(1).objective().orElseThrow().toDouble(), 1e-12);
    }

    @Test
    void aTighterPromiseCostsItsPrice() {
        // From 0.5, where Riverside's health still has its 5 million, each million that is promised costs 0.003.
        Frontier frontier = Evenhand.frontier(
                BUDGET,
                Lever.rule(BUDGET, "nobody-below-90"),
                List.of(new BigDecimal("0.6"), new BigDecimal("0.8"), new BigDecimal("0.9"), BigDecimal.ONE),
                0,
                Limits.DEFAULT);
        assertEquals(0.03, frontier.slope(0).orElseThrow().toDouble(), 1e-9);
        assertTrue(frontier.segments().stream().allMatch(segment -> segment.kind() == Kind.EXACT));
    }

    @Test
    void aShareOfWhatIsReceivedOnlyEverCosts() {
        Frontier frontier = Evenhand.frontier(
                BUDGET, Lever.rule(BUDGET, "mostly-general"), new BigDecimal("0.5"), new BigDecimal("0.7"), 3);
        // The funds are spent exactly: 34 of 50 million are general, whatever is asked up to 0.68.
        assertEquals(Kind.EXACT, frontier.segments().get(0).kind());
        assertTrue(frontier.points().get(2).outcome() instanceof Infeasible);
        assertEquals(Kind.OPEN, frontier.segments().get(1).kind());
    }

    @Test
    void undecidedPointsStayInTheFrontier() {
        Frontier frontier = Evenhand.frontier(
                BUDGET,
                Lever.fund("general"),
                List.of(millions("30"), millions("40")),
                3,
                Limits.DEFAULT.withCancellation(() -> true).withTime(java.time.Duration.ofNanos(1)));
        assertEquals(2, frontier.points().size());
        assertTrue(frontier.points().stream().allMatch(point -> point.outcome() instanceof Undecided));
        assertTrue(frontier.toString().contains("undecided"));
    }

    @Test
    void whatCannotBeMovedIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Lever.rule(BUDGET, "no-such-rule"));
        assertThrows(
                IllegalArgumentException.class, () -> Lever.fund("no-such-fund").at(BUDGET, BigDecimal.ONE));
        assertThrows(IllegalArgumentException.class, () -> Lever.total().at(BUDGET, new BigDecimal("0.001")));
        assertThrows(
                IllegalArgumentException.class,
                () -> Evenhand.frontier(BUDGET, Lever.total(), List.of(), 0, Limits.DEFAULT));
        assertThrows(
                IllegalArgumentException.class,
                () -> Evenhand.frontier(BUDGET, Lever.total(), millions("50"), millions("50"), 3));
    }

    @Test
    void everyRuleWithOneNumberCanBeMoved() {
        Budget budget = Budgets.everything().build();
        budget.rules().forEach(rule -> {
            switch (rule.kind()) {
                case "progressivity", "formula", "envelope", "contribution" -> {}
                default -> {
                    Budget moved = Lever.rule(budget, rule.id()).at(budget, new BigDecimal("0.125"));
                    assertEquals(
                            1,
                            io.github.evenhand.allocation.Input.of(budget, moved)
                                    .size(),
                            rule.id());
                }
            }
        });
    }

    @Test
    void theTableSaysWhatEachValueComesTo() {
        List<String> lines = Evenhand.table(FRONTIER).lines();
        assertTrue(lines.get(0).contains("By the amount of fund 'general' in CNY, in points"));
        assertEquals(7, Evenhand.table(FRONTIER).rows().size());
        assertTrue(String.join("\n", lines).contains("no allocation"));
        assertTrue(String.join("\n", lines).contains("exact"));
    }

    @Test
    void eachPointIsTheAllocationOfItsBudget() {
        Allocation alone = Evenhand.allocate(Lever.fund("general").at(BUDGET, millions("35")))
                .orElseThrow();
        Allocation point = FRONTIER.points().get(2).outcome().orElseThrow();
        assertEquals(alone.grants(), point.grants());
        assertEquals(alone.certificate(), point.certificate());
    }
}
