package io.github.evenhand.engine;

import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.Undecided.Cause;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.certify.Certifier;
import io.github.evenhand.engine.certify.Valuation;
import io.github.evenhand.engine.model.Model;
import io.github.evenhand.engine.solve.Solver;
import java.util.List;
import java.util.Optional;

/**
 * What a search found, with the model that it is of. Where the Gini of many needs is followed by polygons (M8e), their
 * corners are put where the curves of a plan bend and all is searched again, until they leave out next to nothing.
 */
record Sharpened(Model model, Certifier certifier, Search.Result found) {

    /** What polygons may leave out of an objective. */
    private static final Rational NARROW = Rational.ONE.dividedBy(Rational.of(1_000));

    /** Objectives below this are measured in it, as in the certificate. */
    private static final Rational SMALLEST_SCALE = Rational.ONE.dividedBy(Rational.of(1_000));

    /** After so many times it is as narrow as it gets. */
    private static final int MOST_TIMES = 2;

    /** A search with what it found first, which need not treat equals equally. */
    private record Attempt(Model model, Certifier certifier, Search search, Search.Result found) {

        static Attempt of(Model model, List<Solver> solvers, Limits limits) {
            Certifier certifier = new Certifier(model);
            Search search = new Search(model, certifier, solvers, limits);
            return new Attempt(model, certifier, search, search.runAnyOptimum());
        }

        /** The largest share of an objective that is left out; 0 where there is no plan. */
        Rational bracket() {
            Rational largest = Rational.ZERO;
            if (!model.corners().isEmpty() && found.plan().isPresent()) {
                Valuation plan = found.plan().get().valuation();
                for (int stage = 0; stage < model.stages().size(); stage++) {
                    Rational objective = plan.objective(stage);
                    Rational leftOut = objective.minus(plan.followed(stage));
                    largest = largest.max(leftOut.dividedBy(objective.max(SMALLEST_SCALE)));
                }
            }
            return largest;
        }

        Sharpened evened() {
            return new Sharpened(model, certifier, search.evened(found));
        }
    }

    static Sharpened search(Budget budget, List<Solver> solvers, Limits limits) {
        Attempt best = Attempt.of(Model.of(budget), solvers, limits);
        boolean isNarrower = true;
        for (int times = 0; times < MOST_TIMES && isNarrower && best.bracket().compareTo(NARROW) > 0; times++) {
            Optional<Model> sharper =
                    best.model.sharpened(best.found.plan().orElseThrow().amounts());
            Optional<Attempt> next = sharper.map(model -> Attempt.of(model, solvers, limits));
            if (next.isPresent() && next.get().found.cause() == Cause.STOPPED) {
                return next.get().evened(); // how much time there was must not decide what the answer is
            }
            isNarrower = next.isPresent()
                    && next.get().found.plan().isPresent()
                    && next.get().bracket().compareTo(best.bracket()) < 0;
            best = isNarrower ? next.get() : best;
        }
        return best.evened();
    }
}
