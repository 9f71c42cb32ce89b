package io.github.evenhand.engine;

import io.github.evenhand.allocation.Round;
import io.github.evenhand.allocation.RowPrices;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.Ladders.Ladder;
import io.github.evenhand.engine.certify.StageClaim;
import io.github.evenhand.engine.model.Model;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.model.Rank;
import io.github.evenhand.engine.solve.Claim;
import io.github.evenhand.engine.solve.Face;
import io.github.evenhand.engine.solve.Priced;
import io.github.evenhand.engine.solve.Remainder;
import io.github.evenhand.engine.solve.Remainder.Component;
import io.github.evenhand.engine.solve.SideBySide.Group;
import io.github.evenhand.engine.solve.Solved;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Solves a fairest-first stage in rounds (M8d). Each makes the worst of some needs that are not yet decided as small as it
 * can be, decides those that its prices hold there, and leaves the rest to others, which are solved among its optima. An
 * interior point so decides every need at once that cannot be better (strict complementarity: Goldman and Tucker 1956).
 *
 * <p>What nothing ties together any more is decided side by side. Where much still hangs together, needs that the own rows
 * of a place hold above the worst of all are found at once, and are rounds of their own ({@link Ladders}).
 */
final class FairestFirst {

    private static final Logger LOG = LoggerFactory.getLogger(FairestFirst.class);

    /** A worst need below this is at 0, in shares of a standard; a round for less would decide noise. */
    static final double NOTHING = 1e-13;

    /** What is worth less than this in the proof of a round leaves too much room to be held. */
    private static final double LEAST = 1e-11;

    /** The rounds of all come after those of places. */
    private static final int LAST = Integer.MAX_VALUE;

    private final Model model;
    private final int stage;
    private final List<StageClaim> claims;
    private final List<Face.Step> steps;
    private final List<Rank> ranks;
    private final Set<Rank> open;
    private final SortedMap<Integer, Rational> levels;
    private final Rational weight;
    private final Allowance allowance;
    private final List<Proved> proved = new ArrayList<>();

    /** No need may be above this, by its row: the level of the last round that it was in. */
    private final Map<Integer, Double> ceilings = new HashMap<>();

    /** What was found of places alone. */
    private final Map<Group, Ladder> ofPlaces = new HashMap<>();

    /** Whether the next round also asks what broken rules are to cost: the first one does, and settles it. */
    private boolean asksWhatBreaks;

    private Face face;

    /** What was found last. */
    private double[] point;

    /** What proves a round, and the level that it belongs to in the order of rounds. */
    private record Proved(double level, Round round) {}

    private record Decision(double level, Priced prices, List<Rank> needs) {

        static Decision of(Candidate candidate) {
            return new Decision(candidate.level(), candidate.prices(), candidate.decided());
        }
    }

    /**
     * Before the first round.
     *
     * @param claims of the earlier stages
     * @param face the optima of these
     * @param steps by which these were decided
     * @param start what was found last among these optima; empty in the first stage
     */
    FairestFirst(Model model, int stage, List<StageClaim> claims, Face face, List<Face.Step> steps, double[] start) {
        this.model = model;
        this.stage = stage;
        this.claims = List.copyOf(claims);
        this.face = face;
        this.steps = new ArrayList<>(steps);
        this.ranks = model.ranks(stage);
        this.open = new LinkedHashSet<>(ranks);
        this.levels = StageClaim.levels(claims);
        this.point = start;
        this.weight = Rational.of(model.stages().get(stage).goals().get(0).weight());
        this.allowance = new Allowance(model);
        this.asksWhatBreaks = model.asksWhatBreaks(stage);
    }

    /** Leaves everything as it is, because the earlier stages have left no need above 0. */
    void end() {
        close(List.of(new Decision(0, new Priced(), List.copyOf(open))), point);
    }

    /** The amounts of the last round with the prices of the first, if every round was solved. */
    Optional<Claim> run(Function<Programme, Optional<Claim>> ask) {
        boolean isPlain = false;
        while (point.length == 0 || !open.isEmpty()) {
            Programme programme = programme(StageClaim.kept(claims.subList(0, face.keptByRows())));
            Remainder rest = Remainder.of(programme, face, point, ranks);
            int before = open.size();
            if (!decideStill(rest)) {
                isPlain |= asksWhatBreaks; // what a place holds alone is not what it would hold at a price
                if (!decide(rest, isPlain, ask) || (isPlain && open.size() == before)) {
                    return Optional.empty();
                }
                isPlain = open.size() == before;
                asksWhatBreaks = false;
            }
            LOG.debug("{} of {} needs decided", before - open.size(), before);
        }
        proved.sort(Comparator.comparingDouble(Proved::level).reversed());
        double[] prices = new double[model.rows().rows().size() + claims.size()];
        double[] rests = new double[prices.length];
        if (!proved.isEmpty()) {
            Round first = proved.get(0).round();
            for (int at = 0; at < first.size(); at++) {
                prices[first.row(at)] = first.prices().of(at);
                rests[first.row(at)] = first.prices().rest(at);
            }
        }
        return Optional.of(new Claim(Claim.Status.SOLVED, point, prices, rests, "rounds: " + proved.size()));
    }

    private Programme programme(List<Rational> kept) {
        return asksWhatBreaks ? model.stage(stage, kept, levels) : model.furtherRound(stage, kept, levels);
    }

    /** Decides the needs that nothing can change any more, without any search. */
    private boolean decideStill(Remainder rest) {
        List<Decision> decisions = new ArrayList<>();
        for (Rank rank : open) {
            if (rest.isStill(rank)) {
                double level = point[rank.column()];
                Priced prices = level <= NOTHING ? new Priced() : rest.price(rank, weight.toDouble());
                decisions.add(new Decision(level, prices, List.of(rank)));
            }
        }
        close(decisions, point);
        return !decisions.isEmpty();
    }

    /**
     * Solves rounds side by side, with the needs that places hold above the worst of each kept to where they hold them.
     *
     * @param isPlain whether nothing is kept to what places hold
     * @return false if they were not solved
     */
    private boolean decide(Remainder rest, boolean isPlain, Function<Programme, Optional<Claim>> ask) {
        List<Group> groups = new ArrayList<>();
        for (Component component : components(rest)) {
            groups.add(rest.group(component, isPlain ? new TreeMap<>() : allowance.of(rest.programme(), component)));
        }
        Ladders ladders = new Ladders(rest, weight, allowance, groups, ofPlaces, ask);
        Optional<Solved> said = ladders.solve();
        said.ifPresent(solved -> {
            Optional<Claim> inside = ask.apply(solved.held());
            point = solved.put(inside.orElse(solved.claim()).amounts());
            accept(solved, ladders);
        });
        return said.isPresent();
    }

    /** Notes what is decided at the point that was found last. */
    private void accept(Solved solved, Ladders ladders) {
        SortedMap<Integer, List<Decision>> decisions = new TreeMap<>();
        Map<Rank, Double> least = new HashMap<>();
        List<Group> rounds = solved.rounds().groups();
        for (int at = 0; at < rounds.size(); at++) {
            Group group = rounds.get(at);
            if (group.open().stream().allMatch(rank -> point[rank.column()] <= NOTHING)) {
                decisions
                        .computeIfAbsent(LAST, key -> new ArrayList<>())
                        .add(new Decision(
                                0,
                                solved.rounds().asksWhatBreaks() ? solved.prices(at, solved.decided(at)) : new Priced(),
                                group.open()));
                continue;
            }
            List<Candidate> candidates = new ArrayList<>(ladders.of(at));
            candidates.add(Candidate.of(solved, at, LAST));
            for (Candidate one : Candidate.accepted(group, candidates, point)) {
                decisions.computeIfAbsent(one.rung(), key -> new ArrayList<>()).add(Decision.of(one));
                one.group().open().stream()
                        .filter(rank -> !one.solved().rounds().isKept(rank))
                        .forEach(rank -> least.merge(rank, one.level(), Math::min));
            }
        }
        double[] inside = solved.put(solved.claim().amounts());
        decisions.forEach((rung, some) -> close(some, rung == LAST ? inside : point));
        least.forEach((rank, level) -> ceilings.merge(rank.row(), level, Math::min));
    }

    private List<Component> components(Remainder rest) {
        List<Rank> needs = List.copyOf(open);
        return point.length == 0 ? List.of(rest.whole(needs)) : rest.components(needs);
    }

    /**
     * Notes what rounds decide and prove.
     *
     * @param inside a point that is on no bound without need
     */
    private void close(List<Decision> decisions, double[] inside) {
        if (decisions.isEmpty()) {
            return;
        }
        Programme whole = programme(StageClaim.kept(claims));
        double[] sum = new double[whole.rows().size()];
        List<Rank> all = new ArrayList<>();
        for (Decision decision : decisions) {
            double level = decision.level();
            for (Rank rank : decision.needs()) {
                levels.put(rank.row(), Rational.of(decision.level()));
                level = Math.min(level, ceilings.getOrDefault(rank.row(), level));
            }
            all.addAll(decision.needs());
            Priced prices = decision.prices();
            if (prices.rows().length > 0) {
                for (int row : prices.rows()) {
                    sum[row] += prices.of(row);
                }
                proved.add(new Proved(level, round(whole, decision)));
            }
        }
        Claim claim = new Claim(Claim.Status.SOLVED, inside, sum, "rounds side by side");
        face = face.narrowed(whole, claim, LEAST).deciding(all);
        steps.add(new Face.Step(whole, RowPrices.of(sum), -1));
        all.forEach(open::remove);
    }

    private Round round(Programme whole, Decision decision) {
        Priced prices = decision.prices();
        if (claims.isEmpty()) {
            return prices.round();
        }
        double[] all = new double[whole.rows().size()];
        double[] rests = new double[all.length];
        for (int row : prices.rows()) {
            all[row] = prices.of(row);
            rests[row] = prices.rest(row);
        }
        RowPrices lifted = face.lifting(whole, RowPrices.of(all, rests), steps).plain();
        return Round.of(pricing(decision.needs(), lifted));
    }

    /** Of needs only these: what multiples of earlier prices leave of rounding on others would decide them too. */
    private RowPrices pricing(List<Rank> needs, RowPrices prices) {
        double[] all = prices.prices();
        double[] rests = prices.rests();
        Set<Rank> decided = new HashSet<>(needs);
        for (Rank rank : ranks) {
            if (!decided.contains(rank)) {
                all[rank.row()] = 0;
                if (rests.length > 0) {
                    rests[rank.row()] = 0;
                }
            }
        }
        return RowPrices.of(all, rests);
    }

    /** The rounds but for the first. */
    List<Round> further() {
        return proved.stream().skip(1).map(Proved::round).toList();
    }

    /** The fairest allocations. */
    Face face() {
        return face;
    }

    /** The steps by which all so far was decided. */
    List<Face.Step> steps() {
        return steps;
    }
}
