package io.github.evenhand.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Delivery;
import io.github.evenhand.allocation.Infeasible;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.Outcome;
import io.github.evenhand.allocation.Price;
import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.DeliveryMode;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Goal.Aggregate;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.budget.Quantity;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Rule.Terms;
import io.github.evenhand.budget.Service;
import io.github.evenhand.budget.Where;
import io.github.evenhand.engine.certify.Verifier;
import io.github.evenhand.fixture.Budgets;
import io.github.evenhand.io.ResultWriter;
import io.github.evenhand.report.AllocationTables;
import io.github.evenhand.report.LocalityExplanation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Two towns of 10 clients each at half the standard, which costs 100 in a and 200 in b, and 60 to divide. A contract costs
 * 0.8 of public provision, so that a unit of money does 1.25 in it, and takes 20 of a locality. A unit is worth more in a
 * whichever way it is spent, so that a is filled first: 20 by contract do 25 of its 50, and 25 publicly the rest. The 15
 * that are left go to b.
 */
class DeliveryTest {

    private static final DeliveryMode CONTRACT = DeliveryMode.of("contract")
            .withTerms(Budgets.of("0.8"), Budgets.of("1"), Budgets.of("0"))
            .withCapacity(Quantity.of("20"));

    private static Budget.Builder towns() {
        return towns(town("a", "10"));
    }

    private static Budget.Builder towns(Need a) {
        return Budget.builder("towns")
                .currency("CNY", "0.1")
                .service(Service.of("school", "School"))
                .locality(
                        Locality.of("a", "A", Budgets.of("10"), Budgets.of("0")).with("firms", "20"))
                .locality(
                        Locality.of("b", "B", Budgets.of("10"), Budgets.of("0")).with("firms", "2"))
                .need(a)
                .need(town("b", "20"))
                .fund(Fund.general("general", Budgets.of("60")))
                .objective(Objective.minimise(Goal.shortfall(Aggregate.mean())));
    }

    private static Need town(String locality, String cost) {
        return Need.of(locality, Area.URBAN, "school", Budgets.of("10"), Budgets.of(cost), Budgets.of("0.5"));
    }

    private static Rule publicly(Terms terms, String share) {
        Where where = Where.ids(List.of("b"));
        return new Rule.PublicShare(terms, where, new TreeSet<>(), Set.of(), Budgets.of(share));
    }

    private static Outcome decide(Budget.Builder budget) {
        Budget built = budget.build();
        Outcome outcome = new Engine().decide(built, Limits.DEFAULT);
        if (outcome instanceof Allocation allocation) {
            IndependentCheck.passes(allocation);
            assertEquals(List.of(), Verifier.verify(built, allocation).problems());
            assertEquals(
                    IndependentProgramme.optimum(built).orElseThrow(),
                    allocation.certificate().first().planObjective().toDouble(),
                    1e-9);
        }
        return outcome;
    }

    private static double objective(Allocation allocation) {
        return allocation.certificate().first().planObjective().toDouble();
    }

    private static double delivered(Allocation allocation, String locality, Optional<String> mode) {
        return allocation.delivery().stream()
                .filter(delivery ->
                        delivery.locality().equals(locality) && delivery.mode().equals(mode))
                .mapToDouble(delivery -> delivery.amount().toDouble())
                .sum();
    }

    /**
     * Three quarters of the 15 of b are to be public: 3.75 by contract and 11.25 publicly do 15.9375 of the 100 that it
     * lacks, so that (0.5 - 0.0796875) / 2 is left. A CNY more does 1.0625 in b, and one that need not be public 0.25.
     */
    @Test
    void aContractIsUsedAsFarAsItCanBeAndAsFarAsItMayBe() {
        Allocation allocation = decide(towns().deliveryMode(CONTRACT).rule(publicly(Terms.hard("public"), "0.75")))
                .orElseThrow();
        assertEquals(0.21015625, objective(allocation), 1e-9);
        assertEquals("CNY 45.0", allocation.to("a").toString());
        assertEquals("CNY 15.0", allocation.to("b").toString());
        assertEquals(20, delivered(allocation, "a", Optional.of("contract")), 1e-9);
        assertEquals(25, delivered(allocation, "a", Optional.empty()), 1e-9);
        assertEquals(3.75, delivered(allocation, "b", Optional.of("contract")), 1e-9);
        assertEquals(11.25, delivered(allocation, "b", Optional.empty()), 1e-9);
        assertEquals(2, allocation.prices().size(), allocation.prices()::toString);
        for (Price price : allocation.prices()) {
            boolean isOfRule = price.source().equals("public");
            assertEquals(isOfRule ? "R14[public,b/urban/school]" : "R1[general]", price.row());
            assertEquals(isOfRule ? 0.25 / 400 : 1.0625 / 400, price.gain().toDouble(), 1e-9);
        }
        assertTrue(
                allocation.reasons("b").stream()
                        .anyMatch(reason -> reason.sentence().contains("at least CNY 11.3 delivered publicly")
                                || reason.sentence().contains("at least CNY 11.2 delivered publicly")),
                allocation.reasons("b")::toString);
    }

    /** Without the contract a takes 50, and 10 are left for b. */
    @Test
    void withoutModesNothingIsSaidOfDelivery() {
        Allocation allocation = decide(towns()).orElseThrow();
        assertEquals(0.225, objective(allocation), 1e-9);
        assertEquals(List.of(), allocation.delivery());
        assertFalse(ResultWriter.summaryJson(allocation).contains("delivery"));
    }

    /** Private money of 0.5 for each unit, a quality of 0.9 and a cost of 1.08: 1.25 as well, 20 in a and 2 in b. */
    @Test
    void privateMoneyAndQualityCountAsWellAsCostAndACapacityMayStandInAColumn() {
        DeliveryMode partnership = DeliveryMode.of("partnership")
                .withTerms(Budgets.of("1.08"), Budgets.of("0.9"), Budgets.of("0.5"))
                .withCapacity(Quantity.column("firms"));
        Allocation allocation = decide(towns().deliveryMode(partnership)).orElseThrow();
        assertEquals((0.5 - 15.5 / 200) / 2, objective(allocation), 1e-9);
        assertEquals(2, delivered(allocation, "b", Optional.of("partnership")), 1e-9);
    }

    /** 25 are missing to the highest level of a, which 20 by contract do: none of it is public, and 40 go to b. */
    @Test
    void noModeLiftsALevelAboveTheHighest() {
        Allocation allocation = decide(towns(town("a", "10").withHighestLevel(Budgets.of("0.75")))
                        .deliveryMode(CONTRACT)
                        .rule(publicly(Terms.hard("public"), "0.75")))
                .orElseThrow();
        assertEquals((0.25 + 0.5 - 42.5 / 200) / 2, objective(allocation), 1e-9);
        assertEquals("CNY 20.0", allocation.to("a").toString());
        assertEquals(0, delivered(allocation, "a", Optional.empty()), 1e-9);
        assertEquals(0.75, allocation.levels("a").get(0).after().toDouble(), 1e-9);
    }

    /** Nothing is gained by a mode that does less: it has no column, not even where money has no other use. */
    @Test
    void aModeThatDoesLessIsNotUsed() {
        DeliveryMode dear = CONTRACT.withTerms(Budgets.of("1.2"), Budgets.of("1"), Budgets.of("0.1"));
        Allocation allocation = decide(towns().deliveryMode(dear)).orElseThrow();
        assertEquals(0.225, objective(allocation), 1e-9);
        assertEquals(List.of(), allocation.delivery());
    }

    /** 0.0001 for each CNY is less than the 0.25 / 400 that it does: all 15 of b by contract, 11.25 fewer than public. */
    @Test
    void aPricedShareIsBrokenWhereTheContractIsWorthIt() {
        Allocation allocation = decide(
                        towns().deliveryMode(CONTRACT).rule(publicly(Terms.priced("public", "0.0001"), "0.75")))
                .orElseThrow();
        assertEquals(15, delivered(allocation, "b", Optional.of("contract")), 1e-6);
        assertEquals(11.25, allocation.breaches().get(0).amount().toDouble(), 1e-6);
        assertEquals((0.5 - 18.75 / 200) / 2 + 0.001125, objective(allocation), 1e-9);
    }

    /** With 40 for a 20 are left for b, which do 25 by contract and 21.25 with three quarters public; 24 are asked for. */
    @Test
    void aLevelThatOnlyContractsCanReachIsAConflictWithAPublicShare() {
        Budget.Builder budget = towns().deliveryMode(CONTRACT)
                .rule(new Rule.Floor(
                        Terms.hard("forA"),
                        Where.ids(List.of("a")),
                        Optional.empty(),
                        Quantity.of("40"),
                        Rule.Per.LOCALITY))
                .rule(new Rule.GuaranteedLevel(
                        Terms.hard("level"), Where.ids(List.of("b")), new TreeSet<>(), Set.of(), Budgets.of("0.62")));
        assertInstanceOf(Allocation.class, decide(budget));
        Infeasible conflict =
                assertInstanceOf(Infeasible.class, decide(budget.rule(publicly(Terms.hard("public"), "0.75"))));
        assertEquals(Set.of("forA", "level", "public"), Set.copyOf(conflict.rules()));
    }

    @Test
    void whatIsDeliveredHowIsToldEverywhere() {
        Allocation allocation = decide(towns().deliveryMode(CONTRACT).rule(publicly(Terms.hard("public"), "0.75")))
                .orElseThrow();
        String summary = ResultWriter.summaryJson(allocation).replaceAll("\\s", "");
        assertTrue(summary.contains("\"delivery\":{\"contract\":23.7"), summary);
        assertTrue(summary.contains("\"public\":36.2"), summary);
        String table = AllocationTables.delivery(allocation).csv();
        assertTrue(table.contains("public,public provision,2,36.2"), table);
        assertTrue(table.contains("contract,contract,2,23.7"), table);
        String told = LocalityExplanation.of(allocation, "b").toString();
        assertTrue(told.contains("delivered by public provision: CNY 11.25"), told);
        assertTrue(told.contains("delivered by contract: CNY 3.75"), told);
        assertTrue(told.contains("delivered publicly"), told);
    }

    /** More by contract than there is of it, or less than the levels need, is not what the evidence proves. */
    @Test
    void whatIsNotDeliveredSoIsFoundOut() {
        Budget budget = towns().deliveryMode(CONTRACT)
                .rule(publicly(Terms.hard("public"), "0.75"))
                .build();
        Allocation proved = new Engine().decide(budget, Limits.DEFAULT).orElseThrow();
        for (String factor : List.of("0", "0.5", "2")) {
            List<Delivery> told = new ArrayList<>();
            for (Delivery one : proved.delivery()) {
                Rational amount =
                        one.mode().isEmpty() ? one.amount() : one.amount().times(Budgets.exact(factor));
                told.add(new Delivery(one.locality(), one.area(), one.service(), one.mode(), amount));
            }
            Allocation claimed = new Allocation(
                    budget,
                    proved.grants(),
                    proved.spending(),
                    proved.levels(),
                    proved.goals(),
                    proved.funds(),
                    proved.prices(),
                    proved.breaches(),
                    proved.reasons(),
                    proved.coefficients(),
                    proved.contributions(),
                    told,
                    proved.futures(),
                    proved.certificate());
            assertFalse(Verifier.verify(budget, claimed).problems().isEmpty(), factor);
        }
    }
}
