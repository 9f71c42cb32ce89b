package io.github.evenhand.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Certificate;
import io.github.evenhand.allocation.Evidence;
import io.github.evenhand.allocation.GoalValue;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.NeedLevel;
import io.github.evenhand.allocation.Round;
import io.github.evenhand.allocation.RowPrices;
import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Goal.Aggregate;
import io.github.evenhand.budget.Goal.Reference;
import io.github.evenhand.budget.Group;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Rule.Terms;
import io.github.evenhand.budget.Service;
import io.github.evenhand.budget.Where;
import io.github.evenhand.engine.certify.Verifier;
import io.github.evenhand.fixture.Budgets;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Fairest first (M8d) on budgets whose answers are known. */
class FairestFirstTest {

    /** What one standard costs in every need of the instances of claims. */
    private static final BigDecimal STANDARD = Budgets.of("8");

    private static final Objective FAIREST = Objective.minimise(Goal.shortfall(Aggregate.fairestFirst()));

    private static Budget.Builder nation(String id) {
        return Budget.builder(id).currency("CNY", "0.000000000001").objective(FAIREST);
    }

    private static Budget.Builder localities(Budget.Builder budget, String... ids) {
        for (String id : ids) {
            budget.locality(Locality.of(id, id, Budgets.of("10"), BigDecimal.ZERO));
        }
        return budget;
    }

    /** A need that so much money would bring to the standard. */
    private static Need short_(String locality, String service, String money) {
        BigDecimal level = BigDecimal.ONE.subtract(Budgets.of(money).divide(STANDARD));
        return Need.of(locality, Area.URBAN, service, BigDecimal.ONE, STANDARD, level);
    }

    private static Allocation decide(Budget.Builder budget) {
        Allocation allocation =
                new Engine().decide(budget.build(), Limits.DEFAULT).orElseThrow();
        IndependentCheck.passes(allocation);
        assertTrue(Verifier.verify(budget.build(), allocation).isProved());
        return allocation;
    }

    /** What each need is still short of, in money of the instances of claims. */
    private static void assertShort(Allocation allocation, double... expected) {
        List<NeedLevel> levels = allocation.levels();
        assertEquals(expected.length, levels.size());
        for (int at = 0; at < expected.length; at++) {
            double missing = 8 * (1 - levels.get(at).after().toDouble());
            assertEquals(expected[at], missing, 1e-10, levels.get(at).toString());
        }
    }

    /** One pool for claims on it: what each claim is short of is as equal as can be (constrained equal losses). */
    private static Budget.Builder losses(String pool, String... claims) {
        Budget.Builder budget =
                nation("claims").service(Service.of("s", "s")).fund(Fund.general("pool", Budgets.of(pool)));
        for (int at = 0; at < claims.length; at++) {
            localities(budget, "c" + at).need(short_("c" + at, "s", claims[at]));
        }
        return budget;
    }

    /** One pool for claims on it: what each claim gets is as equal as can be (constrained equal awards). */
    private static double[] awards(String pool, BigDecimal standard, String... claims) {
        Budget.Builder budget =
                nation("claims").service(Service.of("s", "s")).fund(Fund.general("pool", Budgets.of(pool)));
        for (int at = 0; at < claims.length; at++) {
            localities(budget, "c" + at)
                    .need(Need.of("c" + at, Area.URBAN, "s", BigDecimal.ONE, standard, BigDecimal.ZERO)
                            .withHighestLevel(Budgets.of(claims[at]).divide(standard)));
        }
        return decide(budget).levels().stream()
                .mapToDouble(level -> standard.doubleValue() * level.after().toDouble())
                .toArray();
    }

    private static void assertAwards(double[] awards, double... expected) {
        assertArrayEquals(expected, awards, 1e-10);
    }

    @Test
    void onePoolBringsDownWhoIsWorstOff() {
        assertShort(decide(losses("11", "2", "4", "7", "8")), 2, 8 / 3.0, 8 / 3.0, 8 / 3.0);
    }

    @Test
    void equalLossesAndEqualAwardsAreWhatTheirRulesSay() {
        assertShort(decide(losses("10", "2", "4", "7", "8")), 2, 3, 3, 3);
        assertAwards(awards("10", STANDARD, "2", "4", "7", "8"), 2, 8 / 3.0, 8 / 3.0, 8 / 3.0);
        BigDecimal large = Budgets.of("400");
        assertAwards(awards("200", large, "100", "200", "300"), 200 / 3.0, 200 / 3.0, 200 / 3.0);
    }

    /** The Talmud's rule up to half of all claims is that of equal awards on half the claims (Aumann and Maschler 1985). */
    @Test
    void theTalmudsDivisionsAreEqualAwardsOfHalfTheClaims() {
        BigDecimal large = Budgets.of("400");
        assertAwards(awards("100", large, "50", "100", "150"), 100 / 3.0, 100 / 3.0, 100 / 3.0);
        assertAwards(awards("200", large, "50", "100", "150"), 50, 75, 75);
        assertAwards(awards("300", large, "50", "100", "150"), 50, 100, 150);
    }

    /** Two services with a fund each, and general money beside them. */
    private static Budget.Builder twoServices(String general) {
        return localities(nation("two"), "a", "b")
                .service(Service.of("one", "one"))
                .service(Service.of("two", "two"))
                .need(short_("a", "one", "6"))
                .need(short_("b", "one", "2"))
                .need(short_("a", "two", "4"))
                .need(short_("b", "two", "8"))
                .fund(Fund.special("h1", Budgets.of("3"), Set.of("one"), Set.of(Area.URBAN)))
                .fund(Fund.special("h2", Budgets.of("2"), Set.of("two"), Set.of(Area.URBAN)))
                .fund(Fund.general("g", Budgets.of(general)));
    }

    @Test
    void specialAndGeneralMoneyTogetherLevelAllServices() {
        assertShort(decide(twoServices("5")), 8 / 3.0, 8 / 3.0, 2, 8 / 3.0);
    }

    @Test
    void withoutGeneralMoneyEachServiceIsAnOrderOfItsOwn() {
        Allocation allocation = decide(twoServices("0"));
        assertShort(allocation, 3, 4, 2, 6);
        assertTrue(allocation.certificate().evidence().rounds(0).size() > 0);
    }

    @Test
    void theValueIsTheWorstBeforeAndAfter() {
        Allocation allocation = decide(losses("11", "2", "4", "7", "8"));
        GoalValue value = allocation.goals().get(0);
        assertEquals("shortfall fairestFirst", value.name());
        assertEquals(1, value.before().toDouble());
        assertEquals(1 / 3.0, value.after().toDouble(), 1e-12);
        assertEquals("shortfall fairestFirst", allocation.certificate().first().name());
        assertTrue(allocation.certificate().first().planDistance().abs().toDouble() < 1e-12);
    }

    /** Towns at 1; the countryside of a at 0.2 and never above 0.5, of b at 0.4, of c at 0.7; a standard costs 10. */
    private static Budget.Builder three(String fund) {
        Budget.Builder budget = nation("three").service(Service.of("s", "s"));
        for (String id : List.of("a", "b", "c")) {
            budget.locality(Locality.of(id, id, BigDecimal.TEN, BigDecimal.TEN))
                    .need(Need.of(id, Area.URBAN, "s", BigDecimal.ONE, BigDecimal.TEN, BigDecimal.ONE));
        }
        return budget.need(rural("a", "0.2").withHighestLevel(Budgets.of("0.5")))
                .need(rural("b", "0.4"))
                .need(rural("c", "0.7"))
                .fund(new Fund.General("f", Budgets.of(fund), Fund.Spend.AT_MOST, Where.EVERYWHERE))
                .objective(Objective.minimise(Goal.gap(Aggregate.fairestFirst(), Reference.NATIONAL_URBAN))
                        .keepLeftover());
    }

    private static Need rural(String locality, String level) {
        return Need.of(locality, Area.RURAL, "s", BigDecimal.ONE, BigDecimal.TEN, Budgets.of(level));
    }

    private static double[] gaps(Allocation allocation) {
        return allocation.levels().stream()
                .filter(level -> level.gapAfter().isPresent())
                .mapToDouble(level -> level.gapAfter().orElseThrow().toDouble())
                .toArray();
    }

    /** 3 bring a to 0.5, its limit; 4 remain for b and c, who both end at (0.4 + 0.7 + 0.4) / 2 = 0.75. */
    @Test
    void whoCannotBeHelpedFurtherDoesNotHoldUpTheOthers() {
        assertArrayEquals(new double[] {0.5, 0.25, 0.25}, gaps(decide(three("7"))), 1e-11);
    }

    @Test
    void moneyThatHelpsNobodyIsLeft() {
        Allocation allocation = decide(three("20"));
        assertArrayEquals(new double[] {0.5, 0, 0}, gaps(allocation), 1e-11);
        assertEquals(8, allocation.funds().get(0).left().amount().doubleValue(), 1e-9);
    }

    @Test
    void laterStagesKeepTheLevelOfEveryNeed() {
        Budget.Builder budget = three("7")
                .objective(Objective.minimise(Goal.gap(Aggregate.fairestFirst(), Reference.OWN_URBAN))
                        .then(Goal.shortfall(Aggregate.mean())));
        Allocation allocation = decide(budget);
        assertArrayEquals(new double[] {0.5, 0.25, 0.25}, gaps(allocation), 1e-10);
        assertEquals(3, allocation.certificate().stages().size());
    }

    /** First all shortfalls in the mean, which money of one price cannot tell apart; then the fairest of these. */
    @Test
    void theFairestOfAllThatAreAsGoodInTheMeanIsFound() {
        Budget.Builder budget = losses("11", "2", "4", "7", "8")
                .objective(Objective.minimise(Goal.shortfall(Aggregate.mean()))
                        .then(Goal.shortfall(Aggregate.fairestFirst())));
        assertShort(decide(budget), 2, 8 / 3.0, 8 / 3.0, 8 / 3.0);
    }

    @Test
    void aWeightChangesNothingButTheObjective() {
        Budget.Builder budget = losses("11", "2", "4", "7", "8")
                .objective(Objective.minimise(new Goal.Shortfall(Aggregate.fairestFirst(), Budgets.of("7"))));
        Allocation allocation = decide(budget);
        assertShort(allocation, 2, 8 / 3.0, 8 / 3.0, 8 / 3.0);
        assertEquals(7 / 3.0, allocation.certificate().first().objective().toDouble(), 1e-11);
    }

    @Test
    void equalsGetTheSame() {
        Allocation allocation = decide(losses("10", "5", "5", "5"));
        assertShort(allocation, 5 / 3.0, 5 / 3.0, 5 / 3.0);
    }

    @Test
    void withoutMoneyNothingChanges() {
        assertShort(decide(losses("0", "2", "4", "7", "8")), 2, 4, 7, 8);
    }

    @Test
    void oneLocalityIsAnOrderOfItsNeeds() {
        Budget.Builder budget = localities(nation("one"), "a")
                .service(Service.of("one", "one"))
                .service(Service.of("two", "two"))
                .need(short_("a", "one", "6"))
                .need(short_("a", "two", "2"))
                .fund(Fund.general("g", Budgets.of("5")));
        assertShort(decide(budget), 1.5, 1.5);
    }

    @Test
    void aFloorThatIsTheCapLeavesNothingToOrder() {
        Budget.Builder budget = losses("10", "2", "4", "7", "8")
                .rule(Budgets.floor(Terms.hard("floor"), "2.5"))
                .rule(Budgets.cap(Terms.hard("cap"), "2.5"));
        assertShort(decide(budget), 0, 1.5, 4.5, 5.5);
    }

    @Test
    void withoutRuralPeopleThereIsNoGap() {
        Budget.Builder budget = losses("10", "2", "4", "7", "8")
                .objective(Objective.minimise(Goal.gap(Aggregate.fairestFirst(), Reference.NATIONAL_URBAN)));
        assertEquals(0, decide(budget).goals().get(0).after().signum());
    }

    /** Every locality has a cap of its own, and so a level of its own. */
    @Test
    void everyCapIsARoundOfItsOwn() {
        Budget.Builder budget = losses("9", "2", "4", "7", "8").rule(Budgets.cap(Terms.hard("cap"), "2.5"));
        assertShort(decide(budget), 0.5, 1.5, 4.5, 5.5);
    }

    /** Three claims are held up by their caps alone; of the rest of the pool each of nine others gets 1. */
    @Test
    void whoIsHeldByACapDoesNotHoldUpTheNation() {
        String[] claims = {"8", "7.5", "7", "4", "4", "4", "4", "4", "4", "4", "4", "4"};
        Allocation allocation = decide(losses("16.5", claims).rule(Budgets.cap(Terms.hard("cap"), "2.5")));
        double[] byId = {5.5, 5, 3, 3, 4.5, 3, 3, 3, 3, 3, 3, 3}; // c0, c1, c10, c11, c2, ...
        assertShort(allocation, byId);
    }

    /** 4 and 4.8 bring the two needs of c0 to their highest levels; each of the 22 others gets 6 of 132, and misses 2. */
    @Test
    void whatAPlaceHoldsItsNeedsAtOneAfterTheOtherDoesNotHoldUpTheNation() {
        Budget.Builder budget = nation("ladder")
                .service(Service.of("s", "s"))
                .service(Service.of("t", "t"))
                .fund(Fund.general("pool", Budgets.of("140.8")));
        double[] expected = new double[24];
        for (int at = 0; at < 12; at++) {
            String id = "c" + at;
            localities(budget, id);
            for (String service : List.of("s", "t")) {
                BigDecimal highest = at > 0 ? BigDecimal.ONE : Budgets.of(service.equals("s") ? "0.5" : "0.6");
                budget.need(Need.of(id, Area.URBAN, service, BigDecimal.ONE, STANDARD, BigDecimal.ZERO)
                        .withHighestLevel(highest));
            }
            expected[2 * at] = at > 0 ? 2 : 4;
            expected[2 * at + 1] = at > 0 ? 2 : 3.2;
        }
        assertShort(decide(budget), expected);
    }

    /** Two counties under one group, whose envelope holds them at 4; ten others share what is left. */
    @Test
    void aGroupThatItsEnvelopeHoldsIsARoundOfItsOwn() {
        Budget.Builder budget = nation("groups")
                .service(Service.of("s", "s"))
                .group(new Group("north", "north", Optional.empty()))
                .fund(Fund.general("pool", Budgets.of("24")))
                .rule(new Rule.Envelope(
                        Terms.hard("north"),
                        "north",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Budgets.of("4"))));
        for (int at = 10; at < 22; at++) {
            Locality locality = Locality.of("c" + at, "c" + at, Budgets.of("10"), BigDecimal.ZERO);
            budget.locality(at < 12 ? locality.withParent("north") : locality)
                    .need(short_("c" + at, "s", at < 12 ? "6" : "5"));
        }
        assertShort(decide(budget), 4, 4, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3);
    }

    @Test
    void roundsThatAreNotThoseOfTheProofAreFound() {
        Budget budget = twoServices("0").build();
        Allocation allocation = new Engine().decide(budget, Limits.DEFAULT).orElseThrow();
        Certificate certificate = allocation.certificate();
        Evidence evidence = certificate.evidence();
        for (List<Round> rounds : List.of(
                List.<Round>of(),
                List.of(evidence.rounds(0).get(0), evidence.rounds(0).get(0)),
                List.of(Round.of(RowPrices.of(new double[3]))))) {
            List<List<Round>> all = new ArrayList<>();
            List<RowPrices> prices = new ArrayList<>();
            for (int stage = 0; stage < evidence.stages(); stage++) {
                all.add(stage == 0 ? rounds : evidence.rounds(stage));
                prices.add(evidence.prices(stage));
            }
            Certificate other = new Certificate(
                    certificate.stages(),
                    certificate.largestBreach(),
                    certificate.largestBreachRow(),
                    new Evidence(evidence.plan(), prices, all, List.of()));
            Allocation changed = new Allocation(
                    allocation.budget(),
                    allocation.grants(),
                    allocation.spending(),
                    allocation.levels(),
                    allocation.goals(),
                    allocation.funds(),
                    allocation.prices(),
                    allocation.breaches(),
                    allocation.reasons(),
                    allocation.coefficients(),
                    allocation.contributions(),
                    allocation.delivery(),
                    allocation.futures(),
                    other);
            assertFalse(Verifier.verify(budget, changed).isProved());
        }
    }
}
