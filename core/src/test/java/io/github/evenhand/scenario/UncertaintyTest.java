package io.github.evenhand.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.Evenhand;
import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.Quantiles;
import io.github.evenhand.allocation.Uncertainty;
import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.fixture.Budgets;
import io.github.evenhand.report.UncertaintyTables;
import io.github.evenhand.scenario.Spread.Range;
import io.github.evenhand.scenario.Spread.Shape;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The two counties of the README, where rural health in Riverside may in truth be at 0.8 and not at 0.7. Then it needs
 * nothing, the 9 million that are promised go to its schools, which need 10, and 1 million of the special fund is enough:
 * Riverside should have 10 million and not 15, and the schools of Hillside get 15 and reach 0.52.
 */
class UncertaintyTest {

    private static final Allocation BASE =
            Evenhand.allocate(Evenhand.example("two-counties")).orElseThrow();
    private static final Budget BUDGET = BASE.budget();
    private static final List<BigDecimal> SHARES =
            List.of(new BigDecimal("0.25"), new BigDecimal("0.5"), new BigDecimal("0.75"), BigDecimal.ONE);

    /** Every odd draw has the higher level. */
    private static Budget draw(int index) {
        Budget.Builder drawn = BUDGET.toBuilder().withoutNeeds();
        for (Need need : BUDGET.needs()) {
            boolean isHigher = index % 2 == 1 && need.id().equals("riverside/rural/health");
            drawn.need(isHigher ? withLevel(need, "0.8") : need);
        }
        return drawn.build();
    }

    private static Need withLevel(Need need, String level) {
        return Need.of(
                need.locality(), need.area(), need.service(), need.clients(), need.unitCost(), new BigDecimal(level));
    }

    /** Made by other threads, which wait for this class until it is initialised: so it cannot be a constant. */
    private static Uncertainty uncertainty;

    @BeforeAll
    static void drawBoth() {
        uncertainty = Evenhand.uncertainty(BASE, 2, UncertaintyTest::draw, SHARES, Limits.DEFAULT);
    }

    private static List<Double> values(List<Quantiles> of, String id) {
        return of.stream()
                .filter(quantiles -> quantiles.id().equals(id))
                .flatMap(quantiles -> quantiles.values().stream())
                .map(value -> Math.round(value.toDouble() * 1e9) / 1e9)
                .toList();
    }

    @Test
    void quantilesAreValuesThatWereDrawn() {
        assertEquals(
                List.of(10e6, 10e6, 15e6, 15e6), values(uncertainty.optimum().localities(), "riverside"));
        assertEquals(List.of(1e6, 1e6, 6e6, 6e6), values(uncertainty.optimum().grants(), "riverside/rural-schools"));
        assertEquals(List.of(9e6, 9e6, 9e6, 9e6), values(uncertainty.optimum().grants(), "riverside/general"));
        assertEquals(
                Rational.of(15_000_000),
                uncertainty.to("riverside").orElseThrow().base());
        assertTrue(uncertainty.to("atlantis").isEmpty());
    }

    @Test
    void theGoalsOfTheOptimumFollowTheDraws() {
        // With the higher level: gap (0.38 + 0.1) / 4, instead of (0.42 + 0.1) / 4.
        assertEquals(
                List.of(0.12, 0.12, 0.13, 0.13), values(uncertainty.optimum().goals(), "gap mean nationalUrban"));
    }

    @Test
    void theGrantsOfTheBaseAreAppraisedUnderEveryDraw() {
        assertEquals(2, uncertainty.fixed().draws());
        assertEquals(List.of(0.13, 0.13, 0.13, 0.13), values(uncertainty.fixed().goals(), "gap mean nationalUrban"));
        // 4 of the 9 million take schools to 0.9; the other 5 do more for health, 0.02 each, than for schools.
        assertEquals(List.of(0.8, 0.8, 0.9, 0.9), values(uncertainty.fixed().levels(), "riverside/rural/health"));
        assertEquals(List.of(0.48, 0.48, 0.48, 0.48), values(uncertainty.fixed().levels(), "hillside/rural/education"));
    }

    @Test
    void drawsWithoutAnAnswerAreNamedAndLeftOut() {
        Budget other = BUDGET.toBuilder()
                .objective(Objective.minimise(Goal.shortfall(Goal.Aggregate.mean())))
                .build();
        Budget poor = Lever.fund("general").at(BUDGET, new BigDecimal("20000000"));
        List<Budget> draws = List.of(BUDGET, other, poor);
        Uncertainty some = Evenhand.uncertainty(BASE, 3, draws::get, SHARES, Limits.DEFAULT);
        assertEquals(1, some.optimum().draws());
        assertEquals(
                List.of(
                        "Draw 1: Draw must be of the localities, funds, needs and goals of the base",
                        "Draw 2: no allocation keeps every hard rule"),
                some.optimum().problems());
        Uncertainty none = Evenhand.uncertainty(BASE, 1, index -> other, SHARES, Limits.DEFAULT);
        assertEquals(List.of(), none.optimum().goals().get(0).values());
        assertTrue(UncertaintyTables.goals(none).toString().contains("-"));
    }

    @Test
    void theSameSeedGivesTheSameDrawsAndAnotherSeedOthers() {
        Spread spread = Spread.NONE.withLevels(Range.within("0.1")).withClients(Range.mostlyWithin("0.05"));
        assertEquals(
                Evenhand.uncertainty(BASE, spread, 6, 7).optimum(),
                Evenhand.uncertainty(BASE, spread, 6, 7).optimum());
        assertNotEquals(
                Evenhand.uncertainty(BASE, spread, 6, 7).optimum(),
                Evenhand.uncertainty(BASE, spread, 6, 8).optimum());
    }

    @Test
    void withoutSpreadEveryDrawIsTheBase() {
        Uncertainty certain = Evenhand.uncertainty(BASE, Spread.NONE, 3, 1);
        assertTrue(certain.optimum().localities().stream()
                .allMatch(of -> of.values().stream().allMatch(of.base()::equals)));
        assertEquals(BUDGET, Spread.NONE.draw(BUDGET, 5));
    }

    @Test
    void figuresStayWithinTheirRangesAndTheirMeanIsTheFigure() {
        Budget budget = Budgets.twoWithRevenue().build();
        Spread spread = new Spread(
                Range.within("0.2"),
                Range.mostlyWithin("0.5"),
                new Range(new BigDecimal("0.5"), new BigDecimal("0.6"), Shape.UNIFORM),
                Range.within("0.1"));
        double clients = 0;
        double cost = 0;
        int draws = 2_000;
        for (int seed = 0; seed < draws; seed++) {
            Budget drawn = spread.draw(budget, seed);
            Need was = budget.needs().get(0);
            Need is = drawn.needs().get(0);
            double byClients = is.clients().doubleValue() / was.clients().doubleValue();
            double byCost = is.unitCost().doubleValue() / was.unitCost().doubleValue();
            double byLevel = is.level().doubleValue() / was.level().doubleValue();
            assertTrue(byClients >= 0.8 && byClients <= 1.2, () -> "clients by " + byClients);
            assertTrue(byCost >= 0.5 && byCost <= 1.5, () -> "cost by " + byCost);
            assertTrue(byLevel >= 0.5 && byLevel <= 0.6, () -> "level by " + byLevel);
            clients += byClients / draws;
            cost += byCost / draws;
            assertEquals(Area.URBAN, is.area());
        }
        assertEquals(1, clients, 0.01);
        assertEquals(1, cost, 0.02);
        assertNotEquals(
                budget.locality("a").ownRevenue(),
                spread.draw(budget, 1).locality("a").ownRevenue());
    }

    @Test
    void whatCannotBeDrawnIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Range.within("1"));
        assertThrows(IllegalArgumentException.class, () -> Range.within("-0.1"));
        assertThrows(IllegalArgumentException.class, () -> Evenhand.uncertainty(BASE, Spread.NONE, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> Evenhand.uncertainty(BASE, Spread.NONE, -1, 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> Evenhand.uncertainty(BASE, 1, index -> BUDGET, List.of(BigDecimal.ZERO), Limits.DEFAULT));
    }

    @Test
    void theTablesHaveTheQuantiles() {
        assertEquals("""
                Grants over 2 draws, CNY
                                                          25          50          75         100
                id         locality         base           %           %           %           %
                ---------  ---------  ----------  ----------  ----------  ----------  ----------
                hillside   Hillside   35,000,000  35,000,000  35,000,000  40,000,000  40,000,000
                riverside  Riverside  15,000,000  10,000,000  10,000,000  15,000,000  15,000,000""", Evenhand.table(uncertainty).toString());
        assertEquals(2, UncertaintyTables.goals(uncertainty).rows().size());
        assertTrue(uncertainty.toString().startsWith("2 draws\n  gap mean nationalUrban 12.00 to 13.00 points"));
    }
}
