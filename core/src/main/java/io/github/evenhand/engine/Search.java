package io.github.evenhand.engine;

import io.github.evenhand.allocation.Certificate.StageProof;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.Undecided.Cause;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.certify.Certifier;
import io.github.evenhand.engine.certify.StageClaim;
import io.github.evenhand.engine.certify.Valuation;
import io.github.evenhand.engine.model.Model;
import io.github.evenhand.engine.model.Payments;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.solve.Claim;
import io.github.evenhand.engine.solve.Solver;
import io.github.evenhand.engine.solve.Solvers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Solves the stages of an objective one after the other. Every claim is held against its own proof at once, and where it
 * does not stand the next solver is asked.
 */
final class Search {

    private static final Logger LOG = LoggerFactory.getLogger(Search.class);

    /** Later stages may use half of what counts as proved: a programme without any room is a trap for every solver. */
    private static final Rational HALF = Rational.ONE.dividedBy(Rational.of(2));

    /** The plan of the last stage, what it does, and what is claimed of every stage. */
    @SuppressWarnings("ArrayRecordComponent") // handed from station to station, never compared
    record Plan(double[] amounts, Valuation valuation, List<StageClaim> stages) {}

    /** A plan, or why there is none. */
    record Result(Optional<Plan> plan, Cause cause, String remark) {

        /** Whether a conflict of rules may be behind it. */
        boolean isWorthAskingWhy() {
            return cause != Cause.STOPPED;
        }
    }

    /** A claim whose proof stands. */
    private record Proved(Claim claim, Valuation plan, Rational objective, Rational bound) {}

    private final Model model;
    private final Certifier certifier;
    private final List<Solver> solvers;
    private final Limits limits;
    private final List<String> remarks = new ArrayList<>();
    /** The bounds of the stages decided so far, with what later stages were conceded. */
    private final List<Rational> bounds = new ArrayList<>();

    private Cause cause = Cause.TOO_LARGE;

    Search(Model model, Certifier certifier, List<Solver> solvers, Limits limits) {
        this.model = model;
        this.certifier = certifier;
        this.solvers = solvers;
        this.limits = limits;
    }

    Result run() {
        List<StageClaim> claims = new ArrayList<>();
        Optional<Proved> last = Optional.empty();
        for (int stage = 0; stage < model.stages().size(); stage++) {
            allow(claims, Rational.of(model.stages().get(stage).tolerance()));
            last = solve(stage, claims);
            if (last.isEmpty()) {
                break;
            }
            claims.add(new StageClaim(last.get().claim().prices(), kept(last.get())));
            bounds.add(last.get().bound());
        }
        Optional<Plan> plan = last.map(proved -> new Plan(proved.claim().amounts(), proved.plan(), claims));
        return new Result(plan, cause, String.join("; ", remarks));
    }

    /** Lets a stage worsen every earlier one by its tolerance. */
    private void allow(List<StageClaim> claims, Rational tolerance) {
        if (tolerance.signum() > 0) {
            claims.replaceAll(
                    claim -> new StageClaim(claim.prices(), claim.kept().plus(tolerance)));
            bounds.replaceAll(bound -> bound.plus(tolerance));
        }
    }

    private static Rational kept(Proved proved) {
        Rational room = proof(proved.objective(), proved.bound()).margin().times(HALF);
        return proved.objective().max(proved.bound().plus(room));
    }

    private static StageProof proof(Rational objective, Rational bound) {
        return new StageProof("", objective, objective, bound, bound, objective, Rational.ZERO);
    }

    private Optional<Proved> solve(int stage, List<StageClaim> claims) {
        Programme programme =
                model.stage(stage, claims.stream().map(StageClaim::kept).toList());
        for (Solver solver : solvers) {
            Claim claim = Solvers.ask(solver, programme, limits);
            LOG.debug("stage {}: {} {}", stage + 1, claim.status(), claim.remark());
            if (claim.status() == Claim.Status.SOLVED) {
                Optional<Proved> proved = prove(stage, claims, claim);
                if (proved.isPresent()) {
                    return proved;
                }
            } else {
                remarks.add(claim.remark());
                blame(claim.status());
            }
            if (cause == Cause.STOPPED) {
                break; // the next one would start with the whole time again
            }
        }
        return Optional.empty();
    }

    /** Too large is blamed only if nothing else was wrong; time, once it ran out, is to blame for all that follows. */
    private void blame(Claim.Status status) {
        if (status == Claim.Status.STOPPED) {
            cause = Cause.STOPPED;
        } else if (status != Claim.Status.TOO_LARGE && cause != Cause.STOPPED) {
            cause = Cause.NOT_PROVED;
        }
    }

    private Optional<Proved> prove(int stage, List<StageClaim> claims, Claim said) {
        // What is proved here is shown later: a solver must not be able to change it in between.
        Claim claim =
                new Claim(said.status(), said.amounts().clone(), said.prices().clone(), said.remark());
        List<StageClaim> all = new ArrayList<>(claims);
        all.add(new StageClaim(claim.prices(), Rational.ZERO));
        if (!Certifier.fits(model, claim.amounts(), all)) {
            blame(Claim.Status.FAILED);
            remarks.add("The claim of stage " + (stage + 1) + " does not fit the programme");
            return Optional.empty();
        }
        Valuation plan = certifier.value(Payments.claimed(model, claim.amounts()));
        Rational objective = plan.objective(stage);
        Rational bound = certifier.bound(stage, all);
        StageProof proof = proof(objective, bound);
        Optional<String> doubt = proof.isProved()
                ? certifier.doubt(plan, all, bounds)
                : Optional.of("its relative distance from the bound is "
                        + proof.relativePlanDistance().toDouble());
        if (doubt.isEmpty()) {
            return Optional.of(new Proved(claim, plan, objective, bound));
        }
        blame(Claim.Status.FAILED);
        remarks.add("The claimed optimum of stage " + (stage + 1) + " is not proved: " + doubt.get());
        return Optional.empty();
    }
}
