package io.github.evenhand.engine;

import io.github.evenhand.allocation.Infeasible;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.Outcome;
import io.github.evenhand.allocation.Undecided;
import io.github.evenhand.allocation.Undecided.Cause;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.engine.certify.Certifier;
import io.github.evenhand.engine.certify.Valuation;
import io.github.evenhand.engine.certify.Verdict;
import io.github.evenhand.engine.explain.Conflict;
import io.github.evenhand.engine.model.Model;
import io.github.evenhand.engine.model.Patience;
import io.github.evenhand.engine.model.Payments;
import io.github.evenhand.engine.settle.Settlement;
import io.github.evenhand.engine.solve.Deadline;
import io.github.evenhand.engine.solve.Solver;
import io.github.evenhand.engine.solve.Solvers;
import java.util.List;
import java.util.Optional;

/** The way of a budget to its outcome: build, solve, settle, certify; or the conflict that forbids one. */
public final class Engine {

    private static final String STOPPED =
            "The time limit was reached, or it was cancelled, before an answer was found and proved. Allow more time.";

    private final List<Solver> solvers;

    /** With the solvers of the library, the most trusted first. */
    public Engine() {
        this(Solvers.inOrder());
    }

    Engine(List<Solver> solvers) {
        this.solvers = List.copyOf(solvers);
    }

    public Outcome decide(Budget budget, Limits given) {
        Optional<String> obstacle = Scope.obstacle(budget);
        if (obstacle.isPresent()) {
            return new Undecided(budget, Cause.NOT_SUPPORTED, obstacle.get());
        }
        Limits limits = fromNow(given);
        try {
            return decideWithin(limits, budget);
        } catch (Patience.Ended e) {
            return new Undecided(budget, Cause.STOPPED, STOPPED);
        }
    }

    private Outcome decideWithin(Limits limits, Budget budget) {
        Model start = Model.of(budget, Patience.until(limits.isCancelled()));
        Sharpened search = Sharpened.even(start, solvers, limits);
        Model model = search.model();
        Certifier certifier = search.certifier();
        Search.Result found = search.found();
        if (found.plan().isEmpty()) {
            Optional<Infeasible> conflict =
                    found.isWorthAskingWhy() ? new Conflict(model, solvers, limits).find() : Optional.empty();
            return conflict.map(Outcome.class::cast)
                    .orElseGet(() -> new Undecided(budget, found.cause(), explanation(model, found)));
        }
        Search.Plan plan = found.plan().get();
        Optional<Payments> settled = Settlement.of(model, plan.valuation().payments());
        if (settled.isEmpty()) {
            // A plan may miss a rule by a hair, and so hide that no amounts keep it exactly.
            return new Conflict(model, solvers, limits)
                    .find()
                    .map(Outcome.class::cast)
                    .orElseGet(() -> new Undecided(budget, Cause.SMALLEST_UNIT, tooCoarse(budget)));
        }
        Valuation paid = new Respent(model, certifier, solvers, limits).better(plan, settled.get());
        Verdict verdict = certifier.judge(plan.amounts(), plan.valuation(), plan.stages(), paid);
        if (verdict.allocation().isEmpty() && !paid.payments().equals(settled.get())) {
            Valuation plain = certifier.value(settled.get());
            verdict = certifier.judge(plan.amounts(), plan.valuation(), plan.stages(), plain);
        }
        List<String> problems = verdict.problems();
        return verdict.allocation()
                .map(Outcome.class::cast)
                .orElseGet(() -> new Undecided(budget, Cause.NOT_PROVED, String.join("; ", problems)));
    }

    /** The same limits, their time one for all solvers and stages together. */
    static Limits fromNow(Limits limits) {
        return limits.withCancellation(Deadline.of(limits));
    }

    private static String tooCoarse(Budget budget) {
        return "There is a plan, but its limits, rounded to whole smallest units of "
                + budget.currency().smallestUnit().toPlainString()
                + ", leave no whole amounts. Loosen a floor or a cap by one unit, or use a smaller unit.";
    }

    /** What kept a budget undecided, for people; what each solver said comes last. */
    private static String explanation(Model model, Search.Result found) {
        String said = " (" + found.remark() + ")";
        return switch (found.cause()) {
            case STOPPED -> STOPPED + said;
            case TOO_LARGE ->
                "The budget is larger than this version decides: "
                        + model.rows().columns().size() + " amounts under "
                        + model.rows().rows().size()
                        + " conditions. Divide it by group, or leave out services." + said;
            default ->
                "No answer could be proved the best to one part in a billion. Most often figures are many orders of "
                        + "magnitude apart, such as a cap far below a fund or a need far below all others; or the "
                        + "stages of the objective leave too little between them: try fewer, or state a tolerance."
                        + said;
        };
    }
}
