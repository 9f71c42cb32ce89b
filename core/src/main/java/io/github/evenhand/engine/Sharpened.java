package io.github.evenhand.engine;

import io.github.evenhand.allocation.Certificate.StageProof;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.Undecided.Cause;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.certify.Certifier;
import io.github.evenhand.engine.certify.Valuation;
import io.github.evenhand.engine.model.Model;
import io.github.evenhand.engine.solve.Solver;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What a search found, with the model that it is of. Where the Gini of many needs is followed by polygons (M8e), their
 * corners are put where the curves of a plan bend and all is searched again, until they leave out next to nothing.
 */
record Sharpened(Model model, Certifier certifier, Search search, Search.Result found) {

    /** What polygons may leave out of an objective. */
    private static final Rational NARROW = Rational.ONE.dividedBy(Rational.of(1_000));

    /** After so many times it is as narrow as it gets. */
    private static final int MOST_TIMES = 4;

    /** The optimum that treats equals equally (M9). */
    static Sharpened even(Model model, List<Solver> solvers, Limits limits) {
        return model.polygons().isEmpty()
                ? once(model, Search::run, solvers, limits)
                : search(model, UnaryOperator.identity(), solvers, limits).evened();
    }

    /**
     * An optimum, whichever of those that are as good.
     *
     * @param model the first to be searched
     * @param held what is done to each model before it is searched
     */
    static Sharpened search(Model model, UnaryOperator<Model> held, List<Solver> solvers, Limits limits) {
        Model free = model;
        Sharpened best = once(held.apply(free), Search::runAnyOptimum, solvers, limits);
        Sharpened last = best;
        for (int times = 0; times < MOST_TIMES && best.bracket().compareTo(NARROW) > 0; times++) {
            Optional<Model> sharper =
                    free.sharpened(last.found.plan().orElseThrow().amounts());
            if (sharper.isEmpty()) {
                return best;
            }
            free = sharper.get();
            last = once(held.apply(free), Search::runAnyOptimum, solvers, limits);
            if (last.found.cause() == Cause.STOPPED) {
                return last; // how much time there was must not decide what the answer is
            }
            if (last.found.plan().isEmpty()) {
                return best;
            }
            best = last.bracket().compareTo(best.bracket()) < 0 ? last : best;
        }
        return best;
    }

    private static Sharpened once(
            Model model, Function<Search, Search.Result> way, List<Solver> solvers, Limits limits) {
        Certifier certifier = new Certifier(model);
        Search search = new Search(model, certifier, solvers, limits);
        return new Sharpened(model, certifier, search, way.apply(search));
    }

    private Sharpened evened() {
        return new Sharpened(model, certifier, search, search.evened(found));
    }

    /** The largest share of an objective that is left out; 0 where there is no plan. */
    private Rational bracket() {
        Rational largest = Rational.ZERO;
        if (!model.polygons().isEmpty() && found.plan().isPresent()) {
            Valuation plan = found.plan().get().valuation();
            for (int stage = 0; stage < model.stages().size(); stage++) {
                Rational objective = plan.objective(stage);
                Rational leftOut = objective.minus(plan.followed(stage));
                largest = largest.max(leftOut.dividedBy(StageProof.scale(objective)));
            }
        }
        return largest;
    }
}
