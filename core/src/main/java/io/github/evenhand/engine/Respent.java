package io.github.evenhand.engine;

import io.github.evenhand.allocation.Certificate.StageProof;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.certify.Certifier;
import io.github.evenhand.engine.certify.Valuation;
import io.github.evenhand.engine.model.Model;
import io.github.evenhand.engine.model.Payments;
import io.github.evenhand.engine.settle.Settlement;
import io.github.evenhand.engine.solve.Solver;
import java.util.List;

/**
 * What settled grants are best spent on (S1). Where the smallest unit is so fine that settlement costs next to
 * nothing, the plan says it well enough; where it is coarse, the spending is decided anew with the grants held.
 */
final class Respent {

    /** What settlement may cost, relative to an objective, before another search is worth it. */
    private static final Rational COARSE = Rational.ONE.dividedBy(Rational.of(10_000_000));

    private final Model model;
    private final Certifier certifier;
    private final List<Solver> solvers;
    private final Limits limits;

    Respent(Model model, Certifier certifier, List<Solver> solvers, Limits limits) {
        this.model = model;
        this.certifier = certifier;
        this.solvers = solvers;
        this.limits = limits;
    }

    /** The settled payments, or payments of the same grants that are better by the first stage that tells them apart. */
    Valuation better(Search.Plan plan, Payments settled) {
        Valuation paid = certifier.value(settled);
        if (!isWorse(paid, plan.valuation())) {
            return paid;
        }
        Model held = model.withGrants(settled);
        return new Search(held, new Certifier(held), solvers, limits)
                .run()
                .plan()
                .map(again -> Settlement.spentLike(model, Payments.claimed(model, again.amounts()), settled))
                .map(certifier::value)
                .filter(respent -> isWorse(paid, respent))
                .orElse(paid);
    }

    /** Whether payments are clearly worse than others, in the first stage that differs so. */
    private boolean isWorse(Valuation payments, Valuation others) {
        for (int stage = 0; stage < model.stages().size(); stage++) {
            Rational objective = payments.objective(stage);
            Rational loss = objective.minus(others.objective(stage));
            Rational margin = COARSE.times(StageProof.scale(objective));
            if (loss.abs().compareTo(margin) > 0) {
                return loss.signum() > 0;
            }
        }
        return false;
    }
}
