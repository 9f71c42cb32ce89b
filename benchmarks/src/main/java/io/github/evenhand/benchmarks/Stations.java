package io.github.evenhand.benchmarks;

import io.github.evenhand.allocation.Limits;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.certify.Certifier;
import io.github.evenhand.engine.certify.StageClaim;
import io.github.evenhand.engine.certify.Valuation;
import io.github.evenhand.engine.model.Model;
import io.github.evenhand.engine.model.Payments;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.settle.Settlement;
import io.github.evenhand.engine.solve.Claim;
import io.github.evenhand.engine.solve.Solver;
import io.github.evenhand.engine.solve.Solvers;
import java.util.List;

/** The stations of our engine between a budget and its first stage's settled plan, each on its own, to be measured. */
public final class Stations {

    private final Budget budget;
    private final Solver solver = Solvers.arrowhead();

    public Stations(Budget budget) {
        this.budget = budget;
    }

    /** From a budget to its model. */
    public Model build() {
        return Model.of(budget);
    }

    /** The programme of the first stage. */
    public static Programme programme(Model model) {
        return model.stage(0, List.of());
    }

    /**
     * From a programme to a claim.
     *
     * @throws IllegalStateException if it is not solved
     */
    public Claim solve(Programme programme, Limits limits) {
        Claim claim = Solvers.ask(solver, programme, limits);
        if (claim.status() != Claim.Status.SOLVED) {
            throw new IllegalStateException("The programme must be solved, found " + claim.remark());
        }
        return claim;
    }

    /** From a claim to what it is worth: its objective less the bound of its prices. */
    public static Rational prove(Model model, Claim claim) {
        Certifier certifier = new Certifier(model);
        Valuation plan = certifier.value(Payments.claimed(model, claim.amounts()));
        List<StageClaim> claims = List.of(new StageClaim(claim.rowPrices(), plan.objective(0)));
        Rational distance = plan.objective(0).minus(certifier.bound(0, claims, plan));
        List<String> doubts = certifier.doubts(plan, claims);
        if (!doubts.isEmpty()) {
            throw new IllegalStateException("The claim must be proved, found: " + doubts);
        }
        return distance;
    }

    /** From a claim to payments in whole smallest units. */
    public static Payments settle(Model model, Claim claim) {
        return Settlement.of(model, Payments.claimed(model, claim.amounts()))
                .orElseThrow(() -> new IllegalStateException("The plan must be settled, found no whole amounts"));
    }
}
