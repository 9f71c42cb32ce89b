package io.github.evenhand.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Certificate;
import io.github.evenhand.allocation.Certificate.StageProof;
import io.github.evenhand.allocation.Corners;
import io.github.evenhand.allocation.Evidence;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Goal.Aggregate;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Service;
import io.github.evenhand.engine.certify.Verifier;
import io.github.evenhand.fixture.Budgets;
import io.github.evenhand.fixture.Countryside;
import io.github.evenhand.fixture.Twins;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Optima of the goals that can be found by hand. */
class GoalsTest {

    /**
     * The countryside of two localities and a fund of 40:
     *
     * <pre>
     *      clients   level   standard costs
     * a       10      0.2              200
     * b       30      0.5              300
     * </pre>
     */
    private static Budget.Builder countryside() {
        return countryside("40");
    }

    private static Budget.Builder countryside(String fund) {
        return Budget.builder("countryside")
                .currency("CNY", "1")
                .service(Service.of("school", "School"))
                .locality(Locality.of("a", "A", Budgets.of("0"), Budgets.of("10")))
                .locality(Locality.of("b", "B", Budgets.of("0"), Budgets.of("30")))
                .need(Need.of("a", Area.RURAL, "school", Budgets.of("10"), Budgets.of("20"), Budgets.of("0.2")))
                .need(Need.of("b", Area.RURAL, "school", Budgets.of("30"), Budgets.of("10"), Budgets.of("0.5")))
                .fund(Fund.general("general", Budgets.of(fund)));
    }

    private static Allocation decide(Budget.Builder builder, Objective objective) {
        Budget budget = builder.objective(objective).build();
        Allocation allocation = new Engine().decide(budget, Limits.DEFAULT).orElseThrow();
        assertTrue(Verifier.verify(budget, allocation).isProved());
        IndependentCheck.passes(allocation);
        for (StageProof stage : allocation.certificate().stages()) {
            assertTrue(stage.isProved());
        }
        return allocation;
    }

    private static void tail(String share, String toA, Rational least) {
        Allocation allocation = decide(countryside(), Objective.minimise(Goal.shortfall(Aggregate.tail(share))));
        assertEquals("CNY " + toA, allocation.to("a").toString());
        assertEquals(least, allocation.goals().get(0).after());
    }

    private static Rational fraction(long above, long below) {
        return Rational.of(above).dividedBy(Rational.of(below));
    }

    /** a's 10 clients at 0.8 - 40/200. */
    @Test
    void theWorstQuarterAreAllOfA() {
        tail("0.25", "40", fraction(3, 5));
    }

    /** A unit of money takes 10/20 of 1/200 off by a and 10/20 of 1/300 by b: (10 * 0.6 + 10 * 0.5) / 20. */
    @Test
    void theWorstHalfAreBetterServedByTheWorst() {
        tail("0.5", "40", fraction(11, 20));
    }

    /** By a 10/30 of 1/200, by b 20/30 of 1/300, which is more: (10 * 0.8 + 20 * (0.5 - 40/300)) / 30. */
    @Test
    void theWorstThreeQuartersAreBetterServedByTheMany() {
        tail("0.75", "0", fraction(23, 45));
    }

    /** (10 * 0.8 + 30 * (0.5 - 40/300)) / 40. */
    @Test
    void theTailOfAllIsTheirMean() {
        tail("1", "0", fraction(19, 40));
    }

    @Test
    void theTailOfNextToNobodyIsTheWorst() {
        tail("0.000000000000000000000000000001", "40", fraction(3, 5));
    }

    /** The mean is better served by b, and takes what it may: 0.025 of a's level. */
    @Test
    void aLaterStageTakesItsToleranceFromATail() {
        Objective.Stage tail = new Objective.Stage(List.of(Goal.shortfall(Aggregate.tail("0.25"))), Budgets.of("0"));
        Objective.Stage mean = new Objective.Stage(List.of(Goal.shortfall(Aggregate.mean())), Budgets.of("0.025"));
        Allocation allocation = decide(countryside(), new Objective(List.of(tail, mean), true));
        assertEquals("CNY 35", allocation.to("a").toString());
        assertEquals(fraction(5, 8), allocation.goals().get(0).after());
    }

    @Test
    void aLaterStageWithoutAToleranceLeavesATailAsItIs() {
        Objective strict = Objective.minimise(Goal.shortfall(Aggregate.tail("0.25")))
                .then(Goal.shortfall(Aggregate.mean()))
                .then(Goal.shortfall(Aggregate.tail("0.75")));
        Allocation allocation = decide(countryside(), strict);
        assertEquals("CNY 40", allocation.to("a").toString());
        assertEquals(3, allocation.certificate().stages().size());
    }

    /** By a 1/2 (1/200) + 1/2 (1/800), by b 1/2 (1/400): (0.6 + (10 * 0.6 + 30 * 0.5) / 40) / 2. */
    @Test
    void aTailAndAMeanAddUp() {
        Allocation allocation = decide(
                countryside(),
                Objective.minimise(
                        new Goal.Shortfall(Aggregate.tail("0.25"), Budgets.of("0.5")),
                        new Goal.Shortfall(Aggregate.mean(), Budgets.of("0.5"))));
        assertEquals("CNY 40", allocation.to("a").toString());
        assertEquals(fraction(9, 16), allocation.certificate().first().objective());
    }

    /** a rises to 0.4 and stays 0.1 below b, who have three quarters of the clients. */
    @Test
    void aDisparityIsClosedFromBelow() {
        Allocation worst = decide(countryside(), Objective.minimise(Goal.disparity(Aggregate.worst())));
        assertEquals("CNY 40", worst.to("a").toString());
        assertEquals(fraction(3, 40), worst.goals().get(0).after());
        Allocation mean = decide(countryside(), Objective.minimise(Goal.disparity(Aggregate.mean())));
        assertEquals(fraction(3, 160), mean.goals().get(0).after());
    }

    /** Both at 0.54: what is no longer needed to level them is no harm where it lifts both. */
    @Test
    void whatADisparityLeavesALaterStageSpends() {
        Allocation allocation = decide(
                countryside("80"),
                Objective.minimise(Goal.disparity(Aggregate.mean())).then(Goal.shortfall(Aggregate.mean())));
        assertEquals("CNY 68", allocation.to("a").toString());
        assertEquals("CNY 12", allocation.to("b").toString());
        assertEquals(Rational.ZERO, allocation.goals().get(0).after());
        assertEquals(Budgets.exact("0.46"), allocation.goals().get(1).after());
    }

    @Test
    void aLocalityAloneIsNotBehind() {
        Allocation allocation = decide(Budgets.one(), Objective.minimise(Goal.disparity(Aggregate.worst())));
        assertEquals(Rational.ZERO, allocation.certificate().first().objective());
    }

    /** A quarter and three quarters of the clients, 0.1 apart: two of them differ with 2 * 1/4 * 3/4. */
    @Test
    void aGiniIsClosedFromBelow() {
        for (Goal goal : List.of(
                Goal.shortfall(Aggregate.gini()),
                Goal.disparity(Aggregate.gini()),
                Goal.gap(Aggregate.gini(), Goal.Reference.STANDARD))) {
            Allocation allocation = decide(countryside(), Objective.minimise(goal));
            assertEquals("CNY 40", allocation.to("a").toString());
            assertEquals(fraction(3, 80), allocation.goals().get(0).after());
            assertEquals(Rational.ZERO, allocation.certificate().first().bracket());
        }
    }

    /** With a fifth of a Gini a unit is worth 1/400 - 3/8 (1/300) / 5 in b and 1/800 + 3/8 (1/200) / 5 in a, less. */
    @Test
    void aGiniAndAMeanAddUp() {
        Allocation allocation = decide(
                countryside(),
                Objective.minimise(
                        Goal.shortfall(Aggregate.mean()), new Goal.Shortfall(Aggregate.gini(), Budgets.of("0.2"))));
        assertEquals("CNY 40", allocation.to("b").toString());
        // 19/40 + (0.5 + 40/300 - 0.2) * 3/8 / 5
        assertEquals(fraction(203, 400), allocation.certificate().first().objective());
    }

    @Test
    void whatAGiniLeavesALaterStageSpends() {
        Allocation allocation = decide(
                countryside("80"),
                Objective.minimise(Goal.disparity(Aggregate.gini())).then(Goal.shortfall(Aggregate.mean())));
        assertEquals("CNY 68", allocation.to("a").toString());
        assertEquals(Rational.ZERO, allocation.goals().get(0).after());
    }

    /** Of one locality alone nobody differs from anybody. */
    @Test
    void aGiniOfOneNeedIsNothing() {
        Allocation allocation =
                decide(Budgets.one(), Objective.minimise(Goal.gap(Aggregate.gini(), Goal.Reference.OWN_URBAN)));
        assertEquals(Rational.ZERO, allocation.goals().get(0).before());
        assertEquals(Rational.ZERO, allocation.certificate().first().objective());
    }

    private static final Objective LEAST_GINI = Objective.minimise(Goal.shortfall(Aggregate.gini()));

    /** 780 pairs are more than are written down; another programme that has them all finds the least between the two. */
    @Test
    void theGiniOfManyNeedsLiesInANarrowBracket() {
        Allocation allocation = decide(Countryside.of(40), LEAST_GINI);
        StageProof proof = allocation.certificate().first();
        assertTrue(proof.isBracketed());
        assertEquals(allocation.goals().get(0).after(), proof.objective());
        double least = IndependentProgramme.optimum(allocation.budget()).orElseThrow();
        double bound = proof.bound().toDouble();
        double found = proof.objective().toDouble();
        assertTrue(bound <= least + 1e-9, () -> bound + " above " + least);
        assertTrue(found >= least - 1e-9, () -> found + " below " + least);
        assertTrue(proof.distance().toDouble() < 1e-3 * found, () -> "from " + bound + " to " + found);
    }

    @Test
    void aGiniOfManyNeedsIsKeptByLaterStages() {
        Allocation allocation = decide(
                Countryside.of(40),
                new Objective(
                        List.of(
                                LEAST_GINI.stages().get(0),
                                new Objective.Stage(List.of(Goal.shortfall(Aggregate.mean())), Budgets.of("0.001"))),
                        true));
        StageProof gini = allocation.certificate().first();
        assertTrue(gini.distance().toDouble() < 0.001 + 1e-3 * gini.objective().toDouble());
        assertEquals(Rational.ZERO, allocation.certificate().stages().get(1).bracket());
    }

    @Test
    void equalsAreTreatedEquallyByAGiniOfManyNeeds() {
        Budget many = Countryside.of(40).objective(LEAST_GINI).build();
        for (Locality locality : many.localities().subList(0, 3)) {
            Allocation allocation = decide(Twins.doubled(many, locality.id()).toBuilder(), LEAST_GINI);
            BigDecimal one = allocation.to(locality.id()).amount();
            BigDecimal other = allocation.to(Twins.TWIN).amount();
            assertTrue(one.subtract(other).abs().compareTo(Budgets.of("0.01")) <= 0, one + " and " + other);
        }
    }

    @Test
    void theCornersAreEvidence() {
        Allocation proved = decide(Countryside.of(40), LEAST_GINI);
        Evidence evidence = proved.certificate().evidence();
        Corners half = new Corners(List.of(0.5), Collections.nCopies(40, 0), Collections.nCopies(40, 1));
        for (List<Corners> corners : List.of(
                List.<Corners>of(),
                List.of(half),
                List.of(half, half),
                List.of(new Corners(List.of(0.5), Collections.nCopies(39, 0), Collections.nCopies(39, 1))))) {
            Certificate other = new Certificate(
                    proved.certificate().stages(),
                    proved.certificate().largestBreach(),
                    proved.certificate().largestBreachRow(),
                    new Evidence(evidence.plan(), List.of(evidence.prices(0)), List.of(List.of()), corners));
            Allocation claimed = new Allocation(
                    proved.budget(),
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
                    proved.delivery(),
                    proved.futures(),
                    other);
            assertEquals(
                    "Not proved: the evidence is not of the programme of this budget",
                    Verifier.verify(proved.budget(), claimed).toString());
        }
    }
}
