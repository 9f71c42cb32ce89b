package io.github.evenhand.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Infeasible;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.Outcome;
import io.github.evenhand.allocation.Price;
import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Rule.Contribution;
import io.github.evenhand.budget.Rule.Terms;
import io.github.evenhand.budget.Where;
import io.github.evenhand.engine.certify.Verifier;
import io.github.evenhand.fixture.Budgets;
import io.github.evenhand.io.ResultWriter;
import io.github.evenhand.report.AllocationTables;
import io.github.evenhand.report.LocalityExplanation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Contributions to a fund of 20 CNY, which is 200 units, on the budget of {@link FormulaTest}, where 16 of 65 standards
 * lack without any: 120 units go to the town of b, the next 320 where a unit is worth 1/20 of a standard, and at most 40
 * of these to a. The own revenue of a is 30.37, so that 20 % of it are 6.0 and a bit.
 */
class ContributionTest {

    private static final String REVENUE = "30.37";

    private static Budget.Builder twenty() {
        return twenty(Budgets.two().build().needs());
    }

    private static Budget.Builder twenty(List<Need> needs) {
        Budget two = Budgets.two().build();
        Budget.Builder budget = Budget.builder("two")
                .currency("CNY", "0.1")
                .group(two.groups().get(0))
                .service(two.services().get(0))
                .objective(two.objective())
                .fund(Fund.general("general", Budgets.of("20")));
        for (Locality locality : two.localities()) {
            budget.locality(locality.withOwnRevenue(Budgets.of(REVENUE)));
        }
        needs.forEach(budget::need);
        return budget;
    }

    private static Rule solidarity(Terms terms, String share, String atLeast) {
        return new Contribution(
                terms,
                Where.ids(List.of("a")),
                Optional.of("general"),
                Budgets.of(share),
                Optional.of(atLeast).filter(text -> !text.isEmpty()).map(Budgets::of));
    }

    private static Outcome decide(Budget.Builder budget) {
        Budget built = budget.build();
        Outcome outcome = new Engine().decide(built, Limits.DEFAULT);
        if (outcome instanceof Allocation allocation) {
            IndependentCheck.passes(allocation);
            assertEquals(List.of(), Verifier.verify(built, allocation).problems());
        }
        return outcome;
    }

    private static double lacking(Allocation allocation) {
        return 65 * allocation.certificate().first().planObjective().toDouble();
    }

    /** 60 units more where each is worth 1/20: 13 of 65 lack, and a CNY more would be worth half a standard. */
    @Test
    void whatTheRicherPayReachesThePoorer() {
        Allocation allocation = decide(twenty().rule(solidarity(Terms.hard("solidarity"), "0.2", "")))
                .orElseThrow();
        assertEquals(13, lacking(allocation), 1e-6);
        assertEquals("CNY 6.0", allocation.contributions().get(0).amount().toString());
        assertEquals("CNY 26.0", allocation.total().toString());
        assertEquals("CNY 26.0", allocation.funds().get(0).amount().toString());
        assertTrue(allocation.funds().get(0).left().isZero());
        for (Price price : allocation.prices()) {
            assertEquals(0.5 / 65, price.gain().toDouble(), 1e-9, price::toString);
        }
        assertEquals(2, allocation.prices().size());
    }

    @Test
    void whoPaysMoreThanItReceivesIsANetPayer() {
        Allocation allocation = decide(twenty().rule(solidarity(Terms.hard("solidarity"), "0.2", "")))
                .orElseThrow();
        String net = allocation.netTo("a").amount().toPlainString();
        assertTrue(allocation.netTo("a").amount().compareTo(Budgets.of("-2")) <= 0, net);
        assertEquals(
                "rule,locality,name,fund,amount,net\r\nsolidarity,a,A,general,6.0," + net + "\r\n",
                ResultWriter.contributionsCsv(allocation));
        String summary = ResultWriter.summaryJson(allocation).replaceAll("\\s", "");
        assertTrue(summary.contains("\"contributions\":{\"solidarity\":6.0},\"netPayers\":{\"a\":" + net), summary);
        assertTrue(
                AllocationTables.contributions(allocation).csv().contains("solidarity,a,A,general,6"),
                AllocationTables.contributions(allocation).csv());
        assertTrue(
                LocalityExplanation.of(allocation, "a").toString().contains("pays into general: CNY 6.0; net CNY -"),
                LocalityExplanation.of(allocation, "a")::toString);
        assertTrue(
                allocation.reasons("a").stream()
                        .anyMatch(reason -> reason.sentence().contains("pays in at most CNY 6.0")),
                allocation.reasons("a")::toString);
    }

    /** With all at the standard money is worth nothing: the least is paid and returned, or goes wherever. */
    @Test
    void aLeastContributionIsPaidWhereNothingAsksForIt() {
        List<Need> met = new ArrayList<>();
        for (String locality : List.of("a", "b")) {
            for (Area area : Area.values()) {
                met.add(Need.of(locality, area, "school", Budgets.of("10"), Budgets.of("2"), Budgets.of("1")));
            }
        }
        Budget.Builder budget = twenty(met);
        Allocation allocation = decide(budget.rule(solidarity(Terms.hard("solidarity"), "0.2", "0.1")))
                .orElseThrow();
        assertEquals("CNY 3.0", allocation.contributions().get(0).amount().toString());
    }

    /** A CNY more is worth 0.5 of 65 standards, more than the breach costs: all 30.3 are paid, as far as they are needed. */
    @Test
    void aPricedShareIsPassedWhereItIsWorthIt() {
        Allocation allocation = decide(twenty().rule(solidarity(Terms.priced("solidarity", "0.001"), "0.2", "")))
                .orElseThrow();
        assertEquals("CNY 30.3", allocation.contributions().get(0).amount().toString());
        assertEquals("solidarity", allocation.breaches().get(0).rule());
    }

    /** 13.5 for each are 27, and there are 20 and at most 6. */
    @Test
    void aPromiseThatContributionsCannotPayIsAConflictWithThem() {
        Infeasible conflict = assertInstanceOf(
                Infeasible.class,
                decide(twenty().rule(solidarity(Terms.hard("solidarity"), "0.2", ""))
                        .rule(Budgets.floor(Terms.hard("floor"), "13.5"))));
        assertEquals(List.of("floor", "solidarity"), conflict.rules());
    }
}
