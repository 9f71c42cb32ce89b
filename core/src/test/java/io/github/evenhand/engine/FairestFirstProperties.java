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
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Fairest first (M8d) on random budgets. */
class FairestFirstProperties {

    /** A random budget, its rules hard, with one fairest-first goal of any kind. */
    private static Budget draw(long seed) {
        Random random = new Random(seed);
        Goal goal = random.nextInt(3) == 0
                ? Goal.shortfall(Aggregate.fairestFirst())
                : Goal.gap(Aggregate.fairestFirst(), Reference.values()[random.nextInt(4)]);
        Budget drawn = RandomBudgets.draw(seed);
        Budget.Builder budget = drawn.toBuilder().objective(Objective.minimise(goal));
        drawn.rules().stream().filter(rule -> !rule.terms().isHard()).forEach(rule -> budget.withoutRule(rule.id()));
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
        Budget budget = draw(seed);
        Assume.that(IndependentProgramme.isOfOneSize(budget));
        Outcome outcome = new Engine().decide(budget, Limits.DEFAULT);
        assertFalse(outcome instanceof Undecided);
        if (outcome instanceof Allocation allocation) {
            Goal goal = budget.objective().stages().get(0).goals().get(0);
            Map<String, Double> expected =
                    IndependentProgramme.fairest(budget, goal).orElseThrow();
            measures(allocation)
                    .forEach((need, measure) -> assertEquals(expected.get(need), measure.toDouble(), 1e-9, need));
            assertTrue(Verifier.verify(budget, allocation).isProved());
        }
    }
}
