package io.github.evenhand.engine;

import io.github.evenhand.allocation.Certificate.StageProof;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.Undecided.Cause;
import io.github.evenhand.budget.Goal;
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
import java.util.Arrays;
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

    /** Later stages that are not weighed may use half of what counts as proved. */
    private static final Rational HALF = Rational.ONE.dividedBy(Rational.of(2));

    /** How many times the next stage a stage is weighed; more costs digits of the proof. */
    private static final long[] TIMES = {16, 2_048};

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

    /** What the objectives of these stages came to, with the same. */
    private final List<Rational> reached = new ArrayList<>();

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
            Rational tolerance = Rational.of(model.stages().get(stage).tolerance());
            allow(claims, tolerance);
            last = solve(stage, claims, tolerance.signum() == 0);
            if (last.isEmpty()) {
                break;
            }
            claims.add(new StageClaim(last.get().claim().rowPrices(), kept(last.get())));
            bounds.add(last.get().bound());
            reached.add(last.get().objective());
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
            reached.replaceAll(objective -> objective.plus(tolerance));
        }
    }

    /** Later stages may use some room: a programme without any is a trap for every solver. */
    private static Rational kept(Proved proved) {
        Rational room = proof(proved.objective(), proved.bound()).margin().times(HALF);
        return proved.objective().max(proved.bound().plus(room));
    }

    private static StageProof proof(Rational objective, Rational bound) {
        return new StageProof("", objective, objective, bound, bound, objective, Rational.ZERO);
    }

    /** @param strictly whether the stage may not worsen the earlier ones at all */
    private Optional<Proved> solve(int stage, List<StageClaim> claims, boolean strictly) {
        for (Solver solver : solvers) {
            Optional<Proved> proved = Optional.empty();
            if (stage > 0 && strictly) {
                proved = solveWeighed(solver, stage, claims);
            }
            if (proved.isEmpty() && cause != Cause.STOPPED) {
                Programme programme =
                        model.stage(stage, claims.stream().map(StageClaim::kept).toList());
                proved = ask(solver, stage, programme).flatMap(claim -> prove(stage, claims, claim));
            }
            if (proved.isPresent() || cause == Cause.STOPPED) {
                return proved;
            }
        }
        return Optional.empty();
    }

    /**
     * Solves a stage and the earlier ones together, these weighed so much that nothing of the stage is worth worsening
     * them. If that is proved, the earlier stages are kept to what they came to, without any room.
     */
    private Optional<Proved> solveWeighed(Solver solver, int stage, List<StageClaim> claims) {
        for (long times : TIMES) {
            List<Rational> weights = weights(stage, times);
            Optional<Claim> claim = ask(solver, stage, model.weighed(stage, weights))
                    .map(found -> withPrices(found, weights))
                    .filter(found -> fits(stage, claims, found));
            if (claim.isEmpty()) {
                return Optional.empty();
            }
            Valuation plan = certifier.value(Payments.claimed(model, claim.get().amounts()));
            List<StageClaim> strict = new ArrayList<>();
            for (int earlier = 0; earlier < stage; earlier++) {
                // What this plan makes of an earlier stage is as good as what the earlier plan did, or it is refused.
                Rational kept = reached.get(earlier).max(plan.objective(earlier));
                strict.add(new StageClaim(claims.get(earlier).prices(), kept));
            }
            Optional<Proved> proved = prove(stage, strict, claim.get(), plan);
            if (proved.isPresent()) {
                for (int earlier = 0; earlier < stage; earlier++) {
                    claims.set(earlier, strict.get(earlier));
                }
                return proved;
            }
        }
        return Optional.empty();
    }

    /** What earlier stages are weighed: each so many times the next, in the sizes of their objectives. */
    private List<Rational> weights(int stage, long times) {
        List<Rational> weights = new ArrayList<>();
        for (int earlier = 0; earlier < stage; earlier++) {
            Rational weight = size(stage).dividedBy(size(earlier));
            for (int step = earlier; step < stage; step++) {
                weight = weight.times(Rational.of(times));
            }
            weights.add(Rational.of(weight.toDouble()));
        }
        return weights;
    }

    private Rational size(int stage) {
        Rational sum = Rational.ZERO;
        for (Goal goal : model.stages().get(stage).goals()) {
            sum = sum.plus(Rational.of(goal.weight()));
        }
        return sum.signum() > 0 ? sum : Rational.ONE;
    }

    /** The weight of an earlier stage is the price of the row that keeps it. */
    private static Claim withPrices(Claim claim, List<Rational> weights) {
        int rows = claim.prices().length;
        double[] prices = Arrays.copyOf(claim.prices(), rows + weights.size());
        for (int earlier = 0; earlier < weights.size(); earlier++) {
            prices[rows + earlier] = -weights.get(earlier).toDouble();
        }
        double[] rests = claim.rests().length == 0 ? claim.rests() : Arrays.copyOf(claim.rests(), prices.length);
        return new Claim(claim.status(), claim.amounts(), prices, rests, claim.remark());
    }

    private Optional<Claim> ask(Solver solver, int stage, Programme programme) {
        Limits told = limits.withProgress(progress -> limits.progress().accept(progress.inStage(stage + 1)));
        Claim claim = Solvers.ask(solver, programme, told);
        LOG.debug("stage {}: {} {}", stage + 1, claim.status(), claim.remark());
        if (claim.status() == Claim.Status.SOLVED) {
            // What is proved of it is shown later: a solver must not be able to change it in between.
            return Optional.of(new Claim(
                    claim.status(),
                    claim.amounts().clone(),
                    claim.prices().clone(),
                    claim.rests().clone(),
                    claim.remark()));
        }
        remarks.add(claim.remark());
        blame(claim.status());
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

    private boolean fits(int stage, List<StageClaim> claims, Claim claim) {
        List<StageClaim> all = new ArrayList<>(claims);
        all.add(new StageClaim(claim.rowPrices(), Rational.ZERO));
        if (Certifier.fits(model, claim.amounts(), all)) {
            return true;
        }
        blame(Claim.Status.FAILED);
        remarks.add("The claim of stage " + (stage + 1) + " does not fit the programme");
        return false;
    }

    private Optional<Proved> prove(int stage, List<StageClaim> claims, Claim said) {
        return fits(stage, claims, said)
                ? prove(stage, claims, said, certifier.value(Payments.claimed(model, said.amounts())))
                : Optional.empty();
    }

    private Optional<Proved> prove(int stage, List<StageClaim> claims, Claim claim, Valuation plan) {
        List<StageClaim> all = new ArrayList<>(claims);
        all.add(new StageClaim(claim.rowPrices(), Rational.ZERO));
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
