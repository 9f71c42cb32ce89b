package io.github.evenhand.engine.certify;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Appraisal;
import io.github.evenhand.allocation.Certificate;
import io.github.evenhand.allocation.Certificate.StageProof;
import io.github.evenhand.allocation.Corners;
import io.github.evenhand.allocation.Evidence;
import io.github.evenhand.allocation.Grant;
import io.github.evenhand.allocation.Round;
import io.github.evenhand.allocation.RowPrices;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Contribution;
import io.github.evenhand.engine.model.Home;
import io.github.evenhand.engine.model.LorenzPolygon;
import io.github.evenhand.engine.model.Model;
import io.github.evenhand.engine.model.Payments;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.model.Programme.Sense;
import io.github.evenhand.engine.model.Rank;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Is the claim true? Everything is evaluated in exact arithmetic from the budget; nothing here knows a solver, and only
 * what passes becomes an {@link Allocation}.
 */
public final class Certifier {

    private final Model model;
    private final Budget budget;
    private final Facts facts;
    private final List<Optional<Ranking>> rankings = new ArrayList<>();
    private final List<Known> known = new ArrayList<>();
    private final List<Judged> judged = new ArrayList<>();

    /** What prices prove of a stage if every earlier one is kept to 0; what more they prove otherwise is soon said. */
    private record Known(int stage, RowPrices prices, Rational bound) {}

    /** What was found before of the rounds of a stage at a plan, whatever the stage is kept to later. */
    private record Judged(List<StageClaim> earlier, StageClaim claim, Valuation plan, Ranking.Judgement judgement) {

        boolean isOf(List<StageClaim> otherEarlier, StageClaim other, Valuation otherPlan) {
            return plan == otherPlan
                    && claim.prices().equals(other.prices())
                    && claim.rounds().equals(other.rounds())
                    && earlier.equals(otherEarlier);
        }
    }

    public Certifier(Model model) {
        this.model = model;
        this.budget = model.situation().budget();
        this.facts = new Facts(budget, model.patience());
        for (int stage = 0; stage < model.stages().size(); stage++) {
            boolean ranks = !model.ranks(stage).isEmpty();
            rankings.add(ranks ? Optional.of(new Ranking(model, facts, stage)) : Optional.empty());
        }
    }

    /** Whether claims are numbers and of the size of the programme; what is not cannot be judged. */
    public static boolean fits(Model model, double[] plan, List<StageClaim> claims) {
        boolean fits = plan.length == model.rows().columns().size()
                && Arrays.stream(plan).allMatch(Double::isFinite);
        for (int stage = 0; stage < claims.size(); stage++) {
            int rows = model.rows().rows().size() + stage;
            StageClaim claim = claims.get(stage);
            fits &= claim.prices().size() == rows && areNumbers(claim.prices());
            fits &= claim.rounds().isEmpty() || !model.ranks(stage).isEmpty();
            for (Round round : claim.rounds()) {
                fits &= round.size() == 0 || round.row(round.size() - 1) < rows;
                fits &= areNumbers(round.prices());
            }
        }
        return fits;
    }

    private static boolean areNumbers(RowPrices prices) {
        return Arrays.stream(prices.prices()).allMatch(Double::isFinite);
    }

    /** The polygons of a model, as evidence keeps them. */
    public static List<Corners> corners(Model model) {
        return model.polygons().stream()
                .map(polygon -> new Corners(
                        Arrays.stream(polygon.toArray()).boxed().toList(),
                        ofNeeds(polygon, polygon::firstOpen),
                        ofNeeds(polygon, polygon::afterOpen)))
                .toList();
    }

    private static List<Integer> ofNeeds(LorenzPolygon polygon, IntUnaryOperator corner) {
        return IntStream.range(0, polygon.needs()).map(corner).boxed().toList();
    }

    /** Evaluates payments, straight from the budget. */
    public Valuation value(Payments payments) {
        return new Valuation(model, facts, payments);
    }

    /**
     * What payments would do, whatever rules they break; nothing is claimed of them.
     *
     * @param ruled a budget of the same localities, needs and funds, whose rules are held against the payments
     * @param unabsorbed the parts of grants that reach no need
     */
    public Appraisal appraise(String name, Budget ruled, Payments payments, List<Grant> unabsorbed) {
        Valuation valuation = new Valuation(model, new Facts(ruled, model.patience()), payments);
        return new Statement(model, valuation).appraisal(name, unabsorbed);
    }

    /** What payments that are to be made miss, for people; nothing where they can be paid and keep every hard rule. */
    public List<String> misses(Payments paid) {
        List<String> problems = new ArrayList<>();
        settledMisses(paid, value(paid).lines(), problems);
        return problems;
    }

    /**
     * No payments that keep every row make the objective of a stage smaller.
     *
     * @param plan says what needs that an earlier fairest-first stage ranks are kept to
     */
    public Rational bound(int stage, List<StageClaim> claims, Valuation plan) {
        List<StageClaim> keeping = keeping(claims, plan);
        return bound(stage, keeping, rooms(stage, keeping, plan));
    }

    private Rational bound(int stage, List<StageClaim> claims, Rooms rooms) {
        RowPrices prices = claims.get(stage).prices();
        List<StageClaim> earlier = claims.subList(0, stage);
        List<Rational> kept = StageClaim.kept(earlier);
        SortedMap<Integer, Rational> levels = StageClaim.levels(earlier);
        if (!levels.isEmpty()) {
            Rooms.Part whole = rooms.whole(model.stage(stage, kept, levels), prices);
            return Rooms.proof(whole, model.patience()).bound();
        }
        Sum bound = Sum.notAbove().plus(boundAtNothing(stage, prices));
        for (int before = 0; before < stage; before++) {
            bound.plus(
                    Bound.rightSign(Sense.AT_MOST, prices, model.rows().rows().size() + before), kept.get(before));
        }
        return bound.value();
    }

    private Rational boundAtNothing(int stage, RowPrices prices) {
        for (Known before : known) {
            if (before.stage() == stage && before.prices().equals(prices)) {
                return before.bound();
            }
        }
        Programme atNothing = model.stage(stage, Collections.nCopies(stage, Rational.ZERO));
        Rational bound = Bound.of(atNothing, prices, model.patience());
        known.add(new Known(stage, prices, bound));
        return bound;
    }

    /** What room the fairest-first stages before a stage leave. */
    private Rooms rooms(int stage, List<StageClaim> claims, Valuation plan) {
        Rooms rooms = new Rooms();
        for (int earlier = 0; earlier < stage; earlier++) {
            rank(earlier, claims, plan).ifPresent(judgement -> rooms.add(judgement.rooms()));
        }
        return rooms;
    }

    /** The same claims, with every need that a fairest-first stage ranks kept to what a plan makes of it. */
    public List<StageClaim> keeping(List<StageClaim> claims, Valuation plan) {
        List<StageClaim> keeping = new ArrayList<>();
        for (int stage = 0; stage < claims.size(); stage++) {
            StageClaim claim = claims.get(stage);
            keeping.add(rankings.get(stage)
                    .map(ranking -> claim.keeping(ranking.levels(plan.ledger())))
                    .orElse(claim));
        }
        return keeping;
    }

    /** The same where a plan was not valued yet, which takes time and is done only if some stage ranks needs. */
    public List<StageClaim> keeping(List<StageClaim> claims, double[] plan) {
        boolean ranks = rankings.stream().limit(claims.size()).anyMatch(Optional::isPresent);
        return ranks ? keeping(claims, value(Payments.claimed(model, plan))) : claims;
    }

    /** What a plan makes of the needs that a fairest-first stage ranks, by id; those that are not worse than 0 may lack. */
    public SortedMap<String, Rational> measures(int stage, Valuation plan) {
        return rankings.get(stage)
                .map(ranking -> ranking.measures(plan.ledger()))
                .orElseGet(TreeMap::new);
    }

    /** The worst of some needs that a fairest-first stage ranks. */
    public Rational worst(int stage, List<Rank> needs, Valuation plan) {
        return rankings.get(stage)
                .map(ranking -> ranking.worst(needs, plan.ledger()))
                .orElse(Rational.ZERO);
    }

    /** Whether a plan is the fairest of a stage, and by how much at most it is not; nothing speaks against other stages. */
    private Optional<Ranking.Judgement> rank(int stage, List<StageClaim> claims, Valuation plan) {
        return rankings.get(stage).map(ranking -> judge(ranking, stage, claims, plan));
    }

    private Ranking.Judgement judge(Ranking ranking, int stage, List<StageClaim> claims, Valuation plan) {
        List<StageClaim> earlier = List.copyOf(claims.subList(0, stage));
        StageClaim claim = claims.get(stage);
        for (Judged before : judged) {
            if (before.isOf(earlier, claim, plan)) {
                return before.judgement();
            }
        }
        Ranking.Judgement judgement = ranking.judge(earlier, rooms(stage, claims, plan), claim, plan);
        judged.add(new Judged(earlier, claim, plan, judgement));
        return judgement;
    }

    /**
     * Judges a plan, what was settled of it, and the prices that are to prove it.
     *
     * @param plan the amounts of all columns of the programme, as claimed
     * @param settled the payments that are to be made
     */
    public Verdict judge(double[] plan, List<StageClaim> claims, Payments settled) {
        return judge(plan, value(Payments.claimed(model, plan)), claims, value(settled));
    }

    /**
     * Judges a plan whose payments were valued before, by this certifier.
     *
     * @param planned the payments that the plan claims
     * @param paid the payments that are to be made
     */
    public Verdict judge(double[] plan, Valuation planned, List<StageClaim> claims, Valuation paid) {
        Proofs proofs = proofs(planned, claims, paid);
        List<String> problems = problems(planned, claims, proofs);
        settledMisses(paid.payments(), paid.lines(), problems);
        if (!problems.isEmpty()) {
            return new Verdict(Optional.empty(), problems);
        }
        Optional<Line> worst = worst(paid.lines());
        Certificate certificate = new Certificate(
                proofs.ofStages(),
                worst.map(line -> line.missInMoney().times(unit())).orElse(Rational.ZERO),
                worst.map(Line::row).orElse(""),
                new Evidence(
                        plan,
                        claims.stream().map(StageClaim::prices).toList(),
                        claims.stream().map(StageClaim::rounds).toList(),
                        corners(model)));
        return new Verdict(Optional.of(new Statement(model, paid).allocation(certificate)), List.of());
    }

    /**
     * What speaks against a plan before anything is settled.
     *
     * @param claims of the stages up to the one that the plan is for
     */
    public List<String> doubts(Valuation planned, List<StageClaim> claims) {
        return problems(planned, claims, proofs(planned, claims, planned));
    }

    /**
     * What is proved of every stage.
     *
     * @param unfair what speaks against the order of fairest-first stages
     */
    private record Proofs(List<StageProof> ofStages, List<String> unfair) {}

    private Proofs proofs(Valuation planned, List<StageClaim> said, Valuation paid) {
        List<StageClaim> claims = keeping(said, planned);
        List<StageClaim> ended = keeping(said, paid);
        List<StageProof> proofs = new ArrayList<>();
        List<String> doubts = new ArrayList<>();
        List<StageClaim> reached = new ArrayList<>();
        for (int stage = 0; stage < claims.size(); stage++) {
            Optional<Ranking.Judgement> order = rank(stage, claims, planned);
            order.flatMap(Ranking.Judgement::doubt).ifPresent(doubts::add);
            Optional<Rational> unfair = order.map(Ranking.Judgement::distance);
            StageProof proof = prove(stage, claims, reached, planned, paid, unfair);
            proofs.add(proof);
            StageClaim claim = claims.get(stage);
            SortedMap<Integer, Rational> levels = new TreeMap<>(claim.levels());
            ended.get(stage).levels().forEach((row, level) -> levels.merge(row, level, Rational::max));
            reached.add(claim.keeping(claim.kept().max(paid.followed(stage))).keeping(levels));
        }
        return new Proofs(proofs, doubts);
    }

    private List<String> problems(Valuation planned, List<StageClaim> claims, Proofs proofs) {
        List<String> problems = new ArrayList<>();
        for (int stage = 0; stage < claims.size(); stage++) {
            StageProof proof = proofs.ofStages().get(stage);
            if (!proof.isProved()) {
                problems.add("the objective of stage " + (stage + 1) + " at the plan is not proved the smallest: its "
                        + "relative distance from the bound is "
                        + proof.relativePlanDistance().toDouble());
            }
        }
        problems.addAll(proofs.unfair());
        Rational margin = proofs.ofStages().get(0).margin();
        misses(model, planned.lines(), claims.get(0).prices(), margin).ifPresent(problems::add);
        return problems;
    }

    /**
     * The proof of a stage.
     *
     * @param reached the claims of earlier stages, with what these came to when all was decided and settled
     * @param unfair the largest distance of any round of a fairest-first stage
     */
    private StageProof prove(
            int stage,
            List<StageClaim> claims,
            List<StageClaim> reached,
            Valuation planned,
            Valuation settled,
            Optional<Rational> unfair) {
        List<StageClaim> ended = new ArrayList<>(reached);
        ended.add(claims.get(stage));
        Rational decided = bound(stage, asOf(stage, claims), rooms(stage, claims, planned));
        Rational objective = planned.objective(stage);
        return new StageProof(
                model.stages().get(stage).name(),
                objective,
                settled.objective(stage),
                stage == 0 ? decided : decided.min(bound(stage, ended, rooms(stage, ended, settled))),
                unfair.map(distance -> decided.min(objective.minus(weight(stage).times(distance))))
                        .orElse(decided),
                claims.get(stage).kept(),
                conceded(stage, claims.size()),
                objective.minus(planned.followed(stage)));
    }

    /** What one share of a standard counts in a fairest-first stage. */
    private Rational weight(int stage) {
        return Rational.of(model.stages().get(stage).goals().get(0).weight());
    }

    /** Claims as they stood when a stage was decided: what later stages may worsen was not yet conceded. */
    private List<StageClaim> asOf(int stage, List<StageClaim> claims) {
        Rational later = conceded(stage, claims.size());
        return claims.stream()
                .map(claim -> claim.keeping(claim.kept().minus(later)))
                .toList();
    }

    /** By how much later stages of those decided may worsen a stage: the sum of their stated tolerances. */
    private Rational conceded(int stage, int decided) {
        Rational sum = Rational.ZERO;
        for (Objective.Stage later : model.stages().subList(stage + 1, decided)) {
            sum = sum.plus(Rational.of(later.tolerance()));
        }
        return sum;
    }

    private Rational unit() {
        return unit(model);
    }

    private static Rational unit(Model model) {
        return model.situation().budget().currency().unit();
    }

    /**
     * A plan comes from floating point and may miss a row by a hair; what all misses together are worth must be as small
     * as what counts as proved, and each a hair of its row.
     *
     * @param prices what one unit of each row is worth
     * @param margin what all misses together may be worth
     */
    static Optional<String> misses(Model model, List<Line> lines, RowPrices prices, Rational margin) {
        for (Line line : lines) {
            Rational miss = line.isHard() ? line.miss() : Rational.ZERO;
            if (miss.signum() == 0) {
                continue;
            }
            Rational size = line.limit()
                    .abs()
                    .max(line.isLevel() ? Rational.ONE : model.situation().typicalMoney(line.locality()));
            if (miss.compareTo(size.times(StageProof.PROVED)) > 0) {
                return Optional.of("the plan misses " + line.row() + " by "
                        + line.missInMoney().times(unit(model)).toDouble() + " "
                        + model.situation().budget().currency().code());
            }
        }
        Sum worth = Sum.notBelow();
        Line.misses(lines, model.rows().rows())
                .forEach((row, miss) -> worth.plus(Rational.of(prices.of(row)).abs(), miss));
        return worth.value().compareTo(margin) <= 0
                ? Optional.empty()
                : Optional.of("what the plan misses of its rows is worth "
                        + worth.value().toDouble() + " of the objective");
    }

    /** Money is only paid in whole smallest units, and no hard row is missed by more than they can explain. */
    private void settledMisses(Payments settled, List<Line> lines, List<String> problems) {
        for (Line line : lines) {
            if (line.isHard() && line.miss().compareTo(line.slip()) > 0) {
                problems.add("the settled amounts miss " + line.row() + " by "
                        + line.missInMoney().times(unit()).toDouble() + " "
                        + budget.currency().code());
            }
        }
        if (!settled.areAtLeastZero()) {
            problems.add("a settled amount is below 0");
        }
        contributionsAreWhole(settled, problems);
        for (Home home : settled.situation().homes()) {
            for (Home.Grant grant : home.grants()) {
                Rational amount = settled.of(grant.column());
                if (!amount.isWhole() || amount.signum() < 0) {
                    problems.add("the grant of fund '" + grant.fund().id() + "' to '"
                            + home.locality().id() + "' is not a whole number of smallest units of at least 0");
                }
            }
        }
    }

    private static void contributionsAreWhole(Payments settled, List<String> problems) {
        for (Contribution contribution : settled.situation().contributions()) {
            if (!settled.of(contribution.column()).isWhole()) {
                problems.add("the contribution of '" + contribution.locality().id() + "' by rule '"
                        + contribution.rule().id() + "' is not a whole number of smallest units");
            }
        }
    }

    private static Optional<Line> worst(List<Line> lines) {
        Optional<Line> worst = Optional.empty();
        for (Line line : lines) {
            if (line.isHard()
                    && line.miss().signum() > 0
                    && worst.map(w -> line.missInMoney().compareTo(w.missInMoney()) > 0)
                            .orElse(true)) {
                worst = Optional.of(line);
            }
        }
        return worst;
    }
}
