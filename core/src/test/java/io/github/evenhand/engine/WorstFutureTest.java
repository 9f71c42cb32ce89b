package io.github.evenhand.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Appraisal;
import io.github.evenhand.allocation.FutureGoals;
import io.github.evenhand.allocation.GoalValue;
import io.github.evenhand.allocation.Infeasible;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.RowPrices;
import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Goal.Aggregate;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Matching;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.budget.Quantity;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Scenario;
import io.github.evenhand.budget.Scenario.Change;
import io.github.evenhand.budget.Scenario.Shift;
import io.github.evenhand.budget.Service;
import io.github.evenhand.budget.Where;
import io.github.evenhand.engine.certify.Verifier;
import io.github.evenhand.engine.model.Model;
import io.github.evenhand.fixture.Budgets;
import io.github.evenhand.io.ResultWriter;
import io.github.evenhand.report.HtmlReport;
import io.github.evenhand.scenario.Baseline;
import io.github.evenhand.scenario.Baselines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Several futures of a hill county and a town, whose optimum can be followed by hand (M11).
 *
 * <pre>
 *          clients   level   standard costs
 * hill    10 rural     0               20
 * town    10 urban     0               10
 * </pre>
 *
 * <p>A fund of 15 is to make the mean shortfall small. Where the hill county has x of it, that is 0.25 + 0.025 x as things
 * are, from x = 5 on, where the town has its 10; so without another future x is 5 and the mean 0.375.
 */
class WorstFutureTest {

    private static final Where TOWN = Where.ids(List.of("town"));

    private static Budget.Builder budget() {
        return Budget.builder("hill and town")
                .currency("CNY", "0.01")
                .service(Service.of("school", "School"))
                .locality(Locality.of("hill", "Hill", Budgets.of("0"), Budgets.of("10")))
                .locality(Locality.of("town", "Town", Budgets.of("10"), Budgets.of("0")))
                .need(Need.of("hill", Area.RURAL, "school", Budgets.of("10"), Budgets.of("2"), Budgets.of("0")))
                .need(Need.of("town", Area.URBAN, "school", Budgets.of("10"), Budgets.of("1"), Budgets.of("0")))
                .fund(Fund.general("general", Budgets.of("15")))
                .objective(Objective.minimise(Goal.shortfall(Aggregate.mean())));
    }

    private static Allocation decide(Budget.Builder builder) {
        Budget budget = builder.build();
        Allocation allocation = new Engine().decide(budget, Limits.DEFAULT).orElseThrow();
        IndependentCheck.passes(allocation);
        assertTrue(Verifier.verify(budget, allocation).isProved());
        return allocation;
    }

    private static String grants(Allocation allocation) {
        return allocation.to("hill") + ", " + allocation.to("town");
    }

    private static Rational after(List<GoalValue> goals) {
        return goals.get(0).after();
    }

    /**
     * The town costs 4 times as much and is at a half before: its shortfall is 0.5 - (15 - x) / 40, and the mean 0.5625 -
     * 0.0125 x.
     */
    private static Scenario dearTown() {
        return new Scenario(
                "dear",
                "A dear town",
                List.of(new Change(
                        TOWN,
                        Collections.emptySortedSet(),
                        Set.of(),
                        Optional.empty(),
                        Optional.of(new Shift.Times(Budgets.of("4"))),
                        Optional.of(new Shift.Is(Budgets.of("0.5"))))));
    }

    @Test
    void moneyIsDividedWhereTwoFuturesAreEquallyBad() {
        // 0.25 + 0.025 x = 0.5625 - 0.0125 x at x = 25/3, where both are 11/24.
        Allocation allocation = decide(budget().scenario(dearTown()));
        assertEquals("CNY 8.33, CNY 6.67", grants(allocation));
        assertEquals(11.0 / 24, allocation.certificate().first().bound().toDouble(), 1e-9);
        assertEquals(11.0 / 24, allocation.certificate().first().planObjective().toDouble(), 1e-9);
    }

    @Test
    void theGoalsAreThoseOfTheWorstFutureAndAllAreShown() {
        Allocation allocation = decide(budget().scenario(dearTown()));
        // At 8.33 the dear town is the worse: 0.5625 - 0.104125 and 0.25 + 0.20825.
        assertEquals(Budgets.exact("0.458375"), after(allocation.goals()));
        assertEquals(Budgets.exact("0.75"), allocation.goals().get(0).before());
        assertEquals(Budgets.exact("0.458375"), allocation.certificate().first().objective());
        List<FutureGoals> futures = allocation.futures();
        assertEquals(
                List.of(Optional.empty(), Optional.of("dear")),
                futures.stream().map(FutureGoals::scenario).toList());
        assertEquals(Budgets.exact("0.45825"), after(futures.get(0).goals()));
        assertEquals(Rational.ONE, futures.get(0).goals().get(0).before());
        assertEquals(Budgets.exact("0.458375"), after(futures.get(1).goals()));
        assertEquals(Budgets.exact("0.4165"), allocation.levels("hill").get(0).after());
    }

    @Test
    void theirPricesSayHowMuchEachDecides() {
        // x costs 0.025 as things are and is worth 0.0125 with a dear town: a third and two thirds.
        Allocation allocation = decide(budget().scenario(dearTown()));
        RowPrices prices = allocation.certificate().evidence().prices(0);
        Map<String, Double> found = new TreeMap<>();
        var rows = Model.of(allocation.budget()).rows().rows();
        for (int r = 0; r < rows.size(); r++) {
            if (rows.get(r).equation().equals("M11")) {
                found.put(rows.get(r).id(), prices.of(r));
            }
        }
        assertEquals(Set.of("M11[1]", "M11[1,dear]"), found.keySet());
        assertEquals(1.0 / 3, found.get("M11[1]"), 1e-6);
        assertEquals(2.0 / 3, found.get("M11[1,dear]"), 1e-6);
        assertEquals(1.0 / 3, allocation.futures().get(0).weight().toDouble(), 1e-6);
        assertEquals(2.0 / 3, allocation.futures().get(1).weight().toDouble(), 1e-6);
    }

    @Test
    void theReportShowsEveryFuture() {
        String html = HtmlReport.of(decide(budget().scenario(dearTown())));
        assertTrue(html.contains("in the worst of 2 futures, falls from 75.00 to 45.84 points"), html);
        for (String shown : List.of("A dear town", "The budget as it is", ">33.3<", ">66.7<", ">45.82<", ">45.84<")) {
            assertTrue(html.contains(shown), shown);
        }
    }

    @Test
    void theSummaryHasEveryFuture(@TempDir Path folder) throws IOException {
        ResultWriter.write(decide(budget().scenario(dearTown())), "", folder.resolve("result"));
        String summary = Files.readString(folder.resolve("result").resolve("summary.json"));
        String futures = summary.substring(summary.indexOf("\"futures\""), summary.indexOf("\"certificate\""));
        assertTrue(futures.contains("\"before\": 1, \"after\": 0.45825"), futures);
        assertTrue(futures.contains("\"scenario\": \"dear\", \"weight\": 0.66666"), futures);
        assertTrue(futures.contains("\"before\": 0.75, \"after\": 0.458375"), futures);
    }

    @Test
    void aFutureThatIsAsThingsAreChangesNothing() {
        Allocation without = decide(budget());
        Allocation with = decide(budget().scenario(Scenario.of("same", Change.ofCost("1"))));
        assertEquals("CNY 5.00, CNY 10.00", grants(with));
        assertEquals(without.grants(), with.grants());
        assertEquals(without.goals(), with.goals());
        assertEquals(List.of(), without.futures());
        assertEquals(
                without.certificate().first().objective(),
                with.certificate().first().objective());
    }

    @Test
    void aFutureThatIsWorseEverywhereDecidesAlone() {
        Scenario dear = Scenario.of("dear", Change.ofCost("2"));
        Allocation both = decide(budget().scenario(dear));
        Allocation alone = decide(budget().build().in(dear).toBuilder());
        assertEquals("CNY 0.00, CNY 15.00", grants(both));
        assertEquals(alone.grants(), both.grants());
        assertEquals(Budgets.exact("0.625"), after(both.goals()));
    }

    @Test
    void theWorstAndATailAreHeldAgainstFuturesToo() {
        // As things are the worst is 1 - x/20 = 1 - (15 - x)/10 at x = 10, and 0.5. A dear hill county, at 60 a
        // standard,
        // makes it the worse one up to x = 12 and more: 1 - x/60 = 1 - (15 - x)/10 at x = 90/7, and 11/14.
        Change hill = Change.ofCost("3").in(Where.ids(List.of("hill")));
        for (Aggregate aggregate : List.of(Aggregate.worst(), Aggregate.tail("0.1"))) {
            Allocation allocation = decide(budget().scenario(Scenario.of("hill", hill))
                    .objective(Objective.minimise(Goal.shortfall(aggregate))));
            assertEquals("CNY 12.86, CNY 2.14", grants(allocation));
            assertEquals(11.0 / 14, allocation.certificate().first().bound().toDouble(), 1e-9);
        }
    }

    /** The town can be lifted to the standard and no further. */
    private static Budget.Builder fullTown() {
        return budget().withoutNeeds()
                .need(Need.of("hill", Area.RURAL, "school", Budgets.of("10"), Budgets.of("2"), Budgets.of("0")))
                .need(Need.of("town", Area.URBAN, "school", Budgets.of("10"), Budgets.of("1"), Budgets.of("0"))
                        .withHighestLevel(Budgets.of("1")));
    }

    @Test
    void noMoneyIsGivenThatANeedCannotTakeInSomeFuture() {
        // With half the pupils the town has room for 5 below its highest level; as things are for 10.
        Budget.Builder budget = budget().withoutNeeds()
                .need(Need.of("hill", Area.RURAL, "school", Budgets.of("10"), Budgets.of("2"), Budgets.of("0")))
                .need(Need.of("town", Area.URBAN, "school", Budgets.of("10"), Budgets.of("1"), Budgets.of("0"))
                        .withHighestLevel(Budgets.of("1")))
                .scenario(Scenario.of("fewer", Change.ofClients("0.5").in(TOWN)));
        Allocation allocation = decide(budget);
        assertEquals("CNY 10.00, CNY 5.00", grants(allocation));
        assertEquals(Budgets.exact("0.5"), allocation.levels("town").get(0).after());
        assertEquals(Budgets.exact("0.5"), after(allocation.goals()));
    }

    @Test
    void everyStageAndTheLeftoverOneAreHeldAgainstFutures() {
        Allocation allocation = decide(budget().withoutFund("general")
                .fund(Fund.general("general", Budgets.of("15")).withSpend(Fund.Spend.AT_MOST))
                .objective(Objective.minimise(Goal.shortfall(Aggregate.worst()))
                        .then(Goal.gap(Aggregate.mean(), Goal.Reference.STANDARD)))
                .scenario(dearTown()));
        assertEquals(3, allocation.certificate().stages().size());
        assertTrue(allocation.certificate().stages().stream().allMatch(proof -> proof.isProved()));
    }

    @Test
    void equalsInEveryFutureAreTreatedEqually() {
        Budget.Builder twins = budget().locality(Locality.of("twin", "Twin", Budgets.of("0"), Budgets.of("10")))
                .need(Need.of("twin", Area.RURAL, "school", Budgets.of("10"), Budgets.of("2"), Budgets.of("0")))
                .scenario(dearTown());
        Allocation allocation = decide(twins);
        assertTrue(allocation
                        .to("hill")
                        .amount()
                        .subtract(allocation.to("twin").amount())
                        .abs()
                        .compareTo(Budgets.of("0.01"))
                <= 0);
        Allocation apart =
                decide(twins.scenario(Scenario.of("twin", Change.ofCost("1.5").in(Where.ids(List.of("twin"))))));
        assertFalse(apart.to("hill").equals(apart.to("twin")));
    }

    private static Fund.Special forTheTown() {
        return new Fund.Special(
                "books",
                Budgets.of("8"),
                Fund.Spend.EXACTLY,
                Where.EVERYWHERE,
                new TreeSet<>(Set.of("school")),
                EnumSet.of(Area.URBAN),
                Matching.none(),
                Quantity.none());
    }

    @Test
    void moneyThatSomeFutureHasNoRoomForIsAConflict() {
        Budget.Builder budget = fullTown().fund(forTheTown());
        assertInstanceOf(Allocation.class, new Engine().decide(budget.build(), Limits.DEFAULT));
        Infeasible conflict = assertInstanceOf(
                Infeasible.class,
                new Engine()
                        .decide(
                                budget.scenario(Scenario.of(
                                                "fewer", Change.ofClients("0.5").in(TOWN)))
                                        .build(),
                                Limits.DEFAULT));
        assertEquals(List.of(), conflict.rules());
        assertEquals(List.of("M2[town,books]", "R1[books]", "M4[town/urban/school]"), conflict.background());
    }

    @Test
    void baselinesAreHeldAgainstTheSameFutures() {
        Allocation allocation = decide(budget().scenario(dearTown()));
        Appraisal evenly = assertInstanceOf(
                Appraisal.class,
                Baselines.compare(allocation, List.of(Baseline.equalPerHead()), Limits.DEFAULT)
                        .alternatives()
                        .get(0));
        // 7.5 each: 0.25 + 0.1875 as things are, and 0.5625 - 0.09375 with a dear town.
        assertEquals(Budgets.exact("0.46875"), after(evenly.goals()));
    }
}
