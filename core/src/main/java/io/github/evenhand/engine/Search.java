package io.github.evenhand.engine;

import io.github.evenhand.allocation.Certificate.StageProof;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.Round;
import io.github.evenhand.allocation.Undecided.Cause;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.certify.Certifier;
import io.github.evenhand.engine.certify.StageClaim;
import io.github.evenhand.engine.certify.Valuation;
import io.github.evenhand.engine.model.Alike;
import io.github.evenhand.engine.model.Model;
import io.github.evenhand.engine.model.Payments;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.model.Programme.Column;
import io.github.evenhand.engine.solve.Claim;
import io.github.evenhand.engine.solve.Face;
import io.github.evenhand.engine.solve.Lifting;
import io.github.evenhand.engine.solve.Solver;
import io.github.evenhand.engine.solve.Solvers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Solves the stages of an objective one after the other. Every claim is held against its own proof at once, and where it
 * does not stand the next solver is asked.
 */
final class Search {

    private static final Logger LOG = LoggerFactory.getLogger(Search.class);

    /** Later stages that are kept by rows may use half of what counts as proved. */
    private static final Rational HALF = Rational.ONE.dividedBy(Rational.of(2));

    /** Amounts that differ by no more than this, in typical sizes, are the same, and the better proved ones are taken. */
    private static final double SAME = 1e-8;

    /** A plan that comes no nearer to the even one than this is left as it is. */
    private static final double LEAST_SHARE = 1e-3;

    /** More than these only say the same with other digits. */
    private static final int MOST_REMARKS = 3;

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

    /**
     * A claim whose proof stands.
     *
     * @param rounds of a fairest-first stage, but for the first
     */
    private record Proved(Claim claim, List<Round> rounds, Valuation plan, Rational objective, Rational bound) {}

    /**
     * The optima of the stages decided so far.
     *
     * @param steps these stages, and each round of those that have rounds
     * @param amounts what was found last among these
     * @param isByRounds whether rounds were solved to decide some of these
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Optima(Face face, List<Face.Step> steps, double[] amounts, boolean isByRounds) {

        Optima among(Face narrower) {
            return new Optima(narrower, steps, amounts, isByRounds);
        }

        Optima after(Face.Step step, Face narrower) {
            List<Face.Step> further = new ArrayList<>(steps);
            further.add(step);
            return new Optima(narrower, List.copyOf(further), amounts, isByRounds);
        }

        Optima at(double[] found) {
            return new Optima(face, steps, found, isByRounds);
        }
    }

    private final Model model;
    private final Certifier certifier;
    private final List<Solver> solvers;
    private final Limits limits;
    private final List<String> remarks = new ArrayList<>();
    /** What the objectives of the stages decided so far came to, with what later stages were conceded. */
    private final List<Rational> reached = new ArrayList<>();

    private Optima optima;

    /** Whether the even plan is sought, and nothing else. */
    private boolean seeksEven;

    /** Whether the plan that was found last is the even one. */
    private boolean isEven;

    private Cause cause = Cause.TOO_LARGE;

    /** Who is equal, as long as needs are kept at these levels. */
    private @Nullable Alike alike;

    private SortedMap<Integer, Rational> alikeAt = new TreeMap<>();

    Search(Model model, Certifier certifier, List<Solver> solvers, Limits limits) {
        this.model = model;
        this.certifier = certifier;
        this.solvers = solvers;
        this.limits = limits;
        this.optima = new Optima(Face.whole(model.rows(), 0, 0), List.of(), new double[0], false);
    }

    /** The plan that is best, and of those that are as good the one that treats equals equally (M9). */
    Result run() {
        seeksEven = true;
        return evened(runAnyOptimum());
    }

    /** Goes on from an optimum that this search found to the one that treats equals equally (M9). */
    Result evened(Result found) {
        Optional<Plan> even = found.plan()
                .map(this::evened)
                .filter(plan -> cause != Cause.STOPPED); // how much time there was must not choose between answers
        return new Result(even, cause, remark());
    }

    /** A plan that is best, whichever of those that are as good. */
    Result runAnyOptimum() {
        List<StageClaim> claims = new ArrayList<>();
        Optional<Proved> last = Optional.empty();
        for (int stage = 0; stage < model.stages().size(); stage++) {
            Rational tolerance = Rational.of(model.stages().get(stage).tolerance());
            allow(claims, tolerance);
            boolean strictly = tolerance.signum() == 0;
            boolean ranks = !model.ranks(stage).isEmpty();
            last = ranks ? rank(stage, claims, strictly) : solve(stage, claims, strictly);
            if (last.isEmpty()) {
                break;
            }
            claims.add(claim(last.get(), ranks));
            claims.set(stage, certifier.keeping(claims, last.get().plan()).get(stage));
            reached.add(last.get().objective());
            optima = optima.at(last.get().claim().amounts());
        }
        Optional<Plan> plan = last.map(proved -> new Plan(proved.claim().amounts(), proved.plan(), claims));
        return new Result(plan, cause, remark());
    }

    /** What the solvers said, each thing once. */
    private String remark() {
        return remarks.stream().distinct().limit(MOST_REMARKS).collect(Collectors.joining("; "));
    }

    /** Needs in an order are kept to what they are, without any room. */
    private static StageClaim claim(Proved proved, boolean ranks) {
        Rational kept = ranks ? proved.objective().max(proved.bound()) : kept(proved);
        return new StageClaim(proved.claim().rowPrices(), kept, proved.rounds(), new TreeMap<>());
    }

    /** Lets a stage worsen every earlier one by its tolerance. */
    private void allow(List<StageClaim> claims, Rational tolerance) {
        if (tolerance.signum() > 0) {
            claims.replaceAll(claim -> claim.keeping(claim.kept().plus(tolerance)));
            reached.replaceAll(objective -> objective.plus(tolerance));
        }
    }

    /** Later stages may use some room: a programme without any is a trap for every solver. */
    private static Rational kept(Proved proved) {
        Rational margin = StageProof.PROVED.times(StageProof.scale(proved.objective()));
        return proved.objective().max(proved.bound().plus(margin.times(HALF)));
    }

    /**
     * Asks one solver after the other: first among the optima of the earlier stages, then beside rows that keep these.
     *
     * @param strictly whether the stage may not worsen the earlier ones at all
     */
    private Optional<Proved> solve(int stage, List<StageClaim> claims, boolean strictly) {
        Optional<Proved> proved = Optional.empty();
        if (strictly) {
            proved = first(solversOf(stage), solver -> solveOnFace(solver, stage, claims));
        }
        if (proved.isEmpty() && stage > 0) {
            Programme programme = beside(stage, claims);
            // Where nothing was proved so far, one that does not polish would only stall as those that do.
            proved = first(
                    strictly ? preciseFirst() : solvers,
                    solver ->
                            askEvenly(solver, stage, programme, claims).flatMap(claim -> prove(stage, claims, claim)));
            if (proved.isPresent()) {
                Claim claim = proved.get().claim();
                optima = after(programme, stage, claim, beside(programme, stage));
            }
        }
        return proved;
    }

    /** The optima once a stage is decided by a claim. */
    private Optima after(Programme programme, int stage, Claim claim, Face among) {
        Face.Step step =
                new Face.Step(programme, claim.rowPrices(), model.rows().rows().size() + stage);
        return optima.after(step, among.narrowed(programme, claim)).at(claim.amounts());
    }

    /** Solves a fairest-first stage: among the optima of the earlier stages, or else beside rows that keep these. */
    private Optional<Proved> rank(int stage, List<StageClaim> claims, boolean strictly) {
        Optional<Proved> proved = Optional.empty();
        if (strictly) {
            proved = first(preciseFirst(), solver -> rank(solver, stage, claims, optima.face()));
        }
        if (proved.isEmpty() && stage > 0) {
            Programme programme = beside(stage, claims);
            proved = first(preciseFirst(), solver -> rank(solver, stage, claims, beside(programme, stage)));
        }
        return proved;
    }

    private Optional<Proved> rank(Solver solver, int stage, List<StageClaim> claims, Face start) {
        FairestFirst rounds = new FairestFirst(model, stage, claims, start, optima.steps(), optima.amounts());
        boolean isNothing = optima.amounts().length > 0 && isNothing(stage);
        if (isNothing) {
            rounds.end();
        }
        Optional<Claim> last = rounds.run(programme -> ask(solver, stage, programme));
        if (last.isEmpty()) {
            return Optional.empty();
        }
        Claim claim = last.get();
        boolean isByRounds = optima.isByRounds() || !isNothing;
        Optima found = new Optima(rounds.face(), rounds.steps(), claim.amounts(), isByRounds);
        return proveAmong(found, stage, claims, claim, rounds.further());
    }

    /**
     * Proves a claim, the even plan first if that is sought.
     *
     * @param found the optima from then on, if it is proved
     */
    private Optional<Proved> proveAmong(
            Optima found, int stage, List<StageClaim> claims, Claim claim, List<Round> rounds) {
        Optima before = optima;
        optima = found;
        Optional<Proved> proved =
                proveEven(stage, claims, claim, rounds).or(() -> proveStrictly(stage, claims, claim, rounds));
        if (proved.isEmpty()) {
            optima = before;
        }
        return proved;
    }

    /**
     * Proves the one of the optima that treats equals equally (M9), where no stage follows: to prove another one first
     * would take twice as long.
     */
    private Optional<Proved> proveEven(int stage, List<StageClaim> claims, Claim claim, List<Round> rounds) {
        if (!seeksEven || !isLast(stage)) {
            return Optional.empty();
        }
        List<StageClaim> all = including(claims, claim, rounds, Rational.ZERO);
        Optional<Proved> proved = evenly(
                certifier.keeping(all, claim.amounts()),
                even -> proveStrictly(
                        stage, claims, isAlmost(even, claim.amounts()) ? claim : claim.withAmounts(even), rounds));
        isEven = proved.isPresent();
        return proved;
    }

    /** Whether what was found last leaves no need that a fairest-first stage ranks above 0. */
    private boolean isNothing(int stage) {
        Valuation found = certifier.value(Payments.claimed(model, optima.amounts()));
        return certifier.worst(stage, model.ranks(stage), found).toDouble() <= FairestFirst.NOTHING;
    }

    /**
     * Proves a claim with the earlier stages kept to what it makes of them: that is as good as what their own did, or it
     * is refused. If it is proved, they are so kept from then on.
     */
    private Optional<Proved> proveStrictly(int stage, List<StageClaim> claims, Claim claim, List<Round> rounds) {
        Valuation plan = certifier.value(Payments.claimed(model, claim.amounts()));
        List<StageClaim> strict = new ArrayList<>();
        for (int earlier = 0; earlier < stage; earlier++) {
            strict.add(claims.get(earlier).keeping(reached.get(earlier).max(plan.followed(earlier))));
        }
        strict = certifier.keeping(strict, plan);
        Optional<Proved> proved = prove(stage, strict, claim, rounds, plan);
        if (proved.isPresent()) {
            for (int earlier = 0; earlier < stage; earlier++) {
                claims.set(earlier, strict.get(earlier));
            }
        }
        return proved;
    }

    /** The first that one of these solvers has to say. */
    private <T> Optional<T> first(List<Solver> some, Function<Solver, Optional<T>> way) {
        Optional<T> found = Optional.empty();
        for (Solver solver : some) {
            if (found.isEmpty() && cause != Cause.STOPPED) {
                found = way.apply(solver);
            }
        }
        return found;
    }

    /** The programme of a stage, with a row that keeps each earlier one. */
    private Programme beside(int stage, List<StageClaim> claims) {
        return model.stage(stage, StageClaim.kept(claims), StageClaim.levels(claims));
    }

    /** All that keeps the rows of such a programme. */
    private Face beside(Programme programme, int stage) {
        return Face.whole(programme, stage, optima.steps().size());
    }

    /**
     * Solves a stage among the optima of the earlier ones. If that is proved, the earlier stages are kept to what they
     * came to, without any room.
     */
    private Optional<Proved> solveOnFace(Solver solver, int stage, List<StageClaim> claims) {
        Face before = optima.face();
        Programme onFace = on(
                before,
                model.stage(stage, StageClaim.kept(claims.subList(0, before.keptByRows())), StageClaim.levels(claims)));
        return askEvenly(solver, stage, onFace, claims)
                .flatMap(claim -> stage == 0
                        ? proveOnFace(before, stage, claims, claim)
                        : proveLifted(solver, before, stage, claims, claim));
    }

    /** With smaller multiples of the prices of the earlier stages, if need be and if there are such, or else plainly. */
    private Optional<Proved> proveLifted(Solver solver, Face before, int stage, List<StageClaim> claims, Claim onFace) {
        Lifting lifting = before.lifting(beside(stage, claims), onFace.rowPrices(), optima.steps());
        return lifting.searched(programme -> askAside(solver, programme))
                .flatMap(prices -> proveOnFace(before, stage, claims, onFace.pricedAt(prices)))
                .or(() -> proveOnFace(before, stage, claims, onFace.pricedAt(lifting.plain())));
    }

    private Optional<Proved> proveOnFace(Face before, int stage, List<StageClaim> claims, Claim claim) {
        if (!fits(stage, claims, claim)) {
            return Optional.empty();
        }
        Optima found = after(beside(stage, claims), stage, claim, before);
        return proveAmong(found, stage, claims, claim, List.of());
    }

    /**
     * Of all plans that are as good, the one that treats equals equally (M9), or one on the way there: as far as the
     * proof of every stage holds.
     */
    private Plan evened(Plan plan) {
        List<StageClaim> keeping = certifier.keeping(plan.stages(), plan.valuation());
        Optional<Plan> even = isEven ? Optional.empty() : evenly(keeping, amounts -> towards(amounts, plan));
        return sharedByEquals(even.orElse(plan), StageClaim.levels(keeping));
    }

    /** What can be made of the amounts that are nearest to even among the optima. */
    private <T> Optional<T> evenly(List<StageClaim> keeping, Function<double[], Optional<T>> way) {
        List<Rational> kept = StageClaim.kept(keeping.subList(0, optima.face().keptByRows()));
        SortedMap<Integer, Rational> levels = StageClaim.levels(keeping);
        model.idle(kept, levels).ifPresent(idle -> narrow(idle, keeping.size()));
        Programme programme = on(optima.face(), model.even(kept, levels));
        return first(
                bending(),
                solver -> ask(solver, keeping.size(), programme).flatMap(claim -> way.apply(claim.amounts())));
    }

    /** Goes on among what is best by a further objective, which is no stage and is not proved. */
    private void narrow(Programme programme, int stage) {
        first(bending(), solver -> ask(solver, stage, on(optima.face(), programme)))
                .ifPresent(claim -> optima = optima.among(optima.face().narrowed(programme, claim)));
    }

    /** What other stages rest on is asked of precise solvers first. */
    private List<Solver> solversOf(int stage) {
        return isLast(stage) ? solvers : preciseFirst();
    }

    private boolean isLast(int stage) {
        return stage == model.stages().size() - 1;
    }

    /** Of a fairest-first stage every round rests on those before it. */
    private List<Solver> preciseFirst() {
        Comparator<Solver> preciseFirst = Comparator.comparing(solver -> !solver.isPrecise());
        return solvers.stream().sorted(preciseFirst).toList();
    }

    /** A programme among the optima of the stages so far; through what was found last where many rounds decided these. */
    private Programme on(Face among, Programme programme) {
        return optima.isByRounds() && !among.decided().isEmpty()
                ? among.through(programme, optima.amounts())
                : among.of(programme);
    }

    private List<Solver> bending() {
        return solvers.stream().filter(Solver::bends).toList();
    }

    /** Equals get the same to the last bit, whatever solver the plan comes from. */
    private Plan sharedByEquals(Plan plan, SortedMap<Integer, Rational> levels) {
        Alike equals = alike(levels);
        return equals.isNobody()
                ? plan
                : asGood(plan, equals.shared(plan.amounts())).orElse(plan);
    }

    private Optional<Plan> towards(double[] even, Plan plan) {
        if (isAlmost(even, plan.amounts())) {
            return Optional.of(plan);
        }
        Optional<Plan> found = Optional.empty();
        for (double share = 1; found.isEmpty() && share >= LEAST_SHARE; share /= 8) {
            double[] amounts = plan.amounts().clone();
            for (int j = 0; j < amounts.length; j++) {
                amounts[j] = (1 - share) * amounts[j] + share * even[j];
            }
            found = asGood(plan, amounts);
        }
        return found;
    }

    /** Whether amounts are the same, or are not of the size of the programme and so nothing at all. */
    private boolean isAlmost(double[] even, double[] amounts) {
        if (even.length != amounts.length) {
            return true;
        }
        List<Column> columns = model.rows().columns();
        for (int j = 0; j < amounts.length; j++) {
            double scale = columns.get(j).scale().toDouble();
            if (!(Math.abs(even[j] - amounts[j]) <= SAME * scale)) {
                return false;
            }
        }
        return true;
    }

    /** A plan of these amounts, if the proof of every stage holds for it. */
    private Optional<Plan> asGood(Plan plan, double[] amounts) {
        Valuation valuation = certifier.value(Payments.claimed(model, amounts));
        List<StageClaim> claims = new ArrayList<>();
        for (int stage = 0; stage < plan.stages().size(); stage++) {
            StageClaim claim = plan.stages().get(stage);
            claims.add(claim.keeping(claim.kept().max(valuation.followed(stage))));
        }
        List<String> doubts = certifier.doubts(valuation, claims);
        LOG.debug("even plan: {}", doubts);
        return doubts.isEmpty() ? Optional.of(new Plan(amounts, valuation, claims)) : Optional.empty();
    }

    /** What a solver says, equals with equal amounts: their mean is as good, and what rests on it then is proved of equals. */
    private Optional<Claim> askEvenly(Solver solver, int stage, Programme programme, List<StageClaim> claims) {
        return ask(solver, stage, programme)
                .map(claim -> claim.withAmounts(alike(StageClaim.levels(claims)).shared(claim.amounts())));
    }

    /** Kept, since it is asked for after every stage, mostly of the same levels. */
    private Alike alike(SortedMap<Integer, Rational> levels) {
        if (alike == null || !alikeAt.equals(levels)) {
            alike = model.alike(levels);
            alikeAt = levels;
        }
        return alike;
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

    /** Asks for what only helps to prove something: that there is no answer is no fault, unless time ran out. */
    private Optional<Claim> askAside(Solver solver, Programme programme) {
        Claim claim = Solvers.ask(solver, programme, limits.withProgress(progress -> {}));
        LOG.debug("aside: {} {}", claim.status(), claim.remark());
        if (claim.status() == Claim.Status.STOPPED) {
            blame(claim.status());
        }
        return claim.status() == Claim.Status.SOLVED ? Optional.of(claim) : Optional.empty();
    }

    /** Too large is blamed only if nothing else was wrong; time, once it ran out, is to blame for all that follows. */
    private void blame(Claim.Status status) {
        if (status == Claim.Status.STOPPED) {
            cause = Cause.STOPPED;
        } else if (status != Claim.Status.TOO_LARGE && cause != Cause.STOPPED) {
            cause = Cause.NOT_PROVED;
        }
    }

    /** The claims of earlier stages and one of the next. */
    private static List<StageClaim> including(List<StageClaim> claims, Claim claim, List<Round> rounds, Rational kept) {
        List<StageClaim> all = new ArrayList<>(claims);
        all.add(new StageClaim(claim.rowPrices(), kept, rounds, new TreeMap<>()));
        return all;
    }

    private boolean fits(int stage, List<StageClaim> claims, Claim claim) {
        if (Certifier.fits(model, claim.amounts(), including(claims, claim, List.of(), Rational.ZERO))) {
            return true;
        }
        blame(Claim.Status.FAILED);
        remarks.add("The claim of stage " + (stage + 1) + " does not fit the programme");
        return false;
    }

    private Optional<Proved> prove(int stage, List<StageClaim> claims, Claim said) {
        return fits(stage, claims, said)
                ? prove(stage, claims, said, List.of(), certifier.value(Payments.claimed(model, said.amounts())))
                : Optional.empty();
    }

    private Optional<Proved> prove(
            int stage, List<StageClaim> claims, Claim claim, List<Round> rounds, Valuation plan) {
        Rational objective = plan.followed(stage);
        List<StageClaim> all = including(claims, claim, rounds, objective);
        List<String> doubts = certifier.doubts(plan, all);
        if (doubts.isEmpty()) {
            return Optional.of(new Proved(claim, rounds, plan, objective, certifier.bound(stage, all, plan)));
        }
        blame(Claim.Status.FAILED);
        remarks.add("The claimed optimum of stage " + (stage + 1) + " is not proved: " + String.join("; ", doubts));
        return Optional.empty();
    }
}
