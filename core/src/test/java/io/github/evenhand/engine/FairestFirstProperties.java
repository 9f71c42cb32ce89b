package io.github.evenhand.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.Outcome;
import io.github.evenhand.allocation.Undecided;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Goal.Aggregate;
import io.github.evenhand.budget.Goal.Reference;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.certify.Certifier;
import io.github.evenhand.engine.certify.Verifier;
import io.github.evenhand.engine.model.Model;
import io.github.evenhand.engine.model.Payments;
import io.github.evenhand.fixture.RandomBudgets;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Fairest first (M8d) on random budgets. */
class FairestFirstProperties {

    /** The independent solver holds a need that cannot be better by so much where it is. */
    private static final double HELD = 1e-8;

    /** A random budget with one fairest-first goal of any kind. */
    private static Budget draw(long seed, boolean isHard) {
        Random random = new Random(seed);
        Goal goal = random.nextInt(3) == 0
                ? Goal.shortfall(Aggregate.fairestFirst())
                : Goal.gap(Aggregate.fairestFirst(), Reference.values()[random.nextInt(4)]);
        Budget drawn = RandomBudgets.draw(seed);
        Budget.Builder budget = drawn.toBuilder().objective(Objective.minimise(goal));
        drawn.rules().stream()
                .filter(rule -> isHard && !rule.terms().isHard())
                .forEach(rule -> budget.withoutRule(rule.id()));
        return budget.build();
    }

    /** What the plan makes of each need that is ranked. */
    private static Map<String, Rational> measures(Allocation allocation) {
        Model model = Model.of(allocation.budget());
        Certifier certifier = new Certifier(model);
        double[] plan = allocation.certificate().evidence().plan();
        return certifier.measures(0, certifier.value(Payments.claimed(model, plan)));
    }

    @Property(tries = 200, seed = "20261126")
    void oneProgrammeAfterTheOtherFindsTheSameLevels(@ForAll long seed) {
        assertTheFairest(draw(seed, true));
    }

    @Property(tries = 100, seed = "20261129")
    void localitiesThatLagBehindInAServiceAreOrderedAsNeedsAre(@ForAll long seed) {
        Goal goal = Goal.disparity(Aggregate.fairestFirst());
        assertTheFairest(
                draw(seed, true).toBuilder().objective(Objective.minimise(goal)).build());
    }

    private static void assertTheFairest(Budget budget) {
        Assume.that(IndependentProgramme.isOfOneSize(budget));
        Outcome outcome = new Engine().decide(budget, Limits.DEFAULT);
        assertFalse(outcome instanceof Undecided, outcome.toString());
        if (outcome instanceof Allocation allocation) {
            Goal goal = budget.objective().stages().get(0).goals().get(0);
            Map<String, Double> expected =
                    IndependentProgramme.fairest(budget, goal, 0).orElseThrow();
            measures(allocation)
                    .forEach((need, measure) -> assertEquals(expected.get(need), measure.toDouble(), 1e-9, need));
            assertTrue(Verifier.verify(budget, allocation).isProved());
        }
    }

    /** The worst with what breaches cost is the least there is, and among all that break rules for no more it is the fairest. */
    @Property(tries = 200, seed = "20261129")
    void brokenRulesCostWhatTheWorstOfAllIsWorth(@ForAll long seed) {
        Budget budget = draw(seed, false);
        Assume.that(IndependentProgramme.isOfOneSize(budget));
        Assume.that(budget.rules().stream().anyMatch(rule -> !rule.terms().isHard()));
        Outcome outcome = new Engine().decide(budget, Limits.DEFAULT);
        assertFalse(outcome instanceof Undecided, outcome.toString());
        if (outcome instanceof Allocation allocation) {
            Goal goal = budget.objective().stages().get(0).goals().get(0);
            Map<String, Rational> measures = measures(allocation);
            double worst = measures.values().stream()
                    .mapToDouble(Rational::toDouble)
                    .max()
                    .orElse(0);
            double all = allocation.certificate().first().planObjective().toDouble();
            double least = IndependentProgramme.leastWorst(budget, goal).orElseThrow();
            assertEquals(least, all, 1e-9 * Math.max(1, all));
            Optional<Map<String, Double>> expected = IndependentProgramme.fairest(budget, goal, all - worst + 1e-12);
            Assume.that(expected.isPresent()); // a solver of doubles may not find what breaks rules for just so much
            measures.forEach((need, measure) -> assertEquals(expected.get().get(need), measure.toDouble(), HELD, need));
            assertTrue(Verifier.verify(budget, allocation).isProved());
        }
    }

    /** Prices of an earlier stage, times what a proof takes of them, decide no need by their rounding. */
    @Property(tries = 200, seed = "20261130")
    void anOrderThatComesAfterAnotherGoalIsDecidedToo(@ForAll long seed) {
        Budget drawn = draw(seed, true);
        Goal fairest = drawn.objective().stages().get(0).goals().get(0);
        Objective first = Objective.minimise(
                seed % 2 == 0 ? Goal.shortfall(Aggregate.mean()) : Goal.disparity(Aggregate.worst()));
        Outcome outcome = new Engine()
                .decide(drawn.toBuilder().objective(first.then(fairest)).build(), Limits.DEFAULT);
        boolean isDecided =
                !(outcome instanceof Undecided undecided) || undecided.reason() == Undecided.Cause.SMALLEST_UNIT;
        assertTrue(isDecided, outcome.toString());
    }
}
