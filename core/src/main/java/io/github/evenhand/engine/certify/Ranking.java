package io.github.evenhand.engine.certify;

import io.github.evenhand.allocation.Certificate.StageProof;
import io.github.evenhand.allocation.Round;
import io.github.evenhand.allocation.RowPrices;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Model;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.model.Programme.Sense;
import io.github.evenhand.engine.model.Programme.Term;
import io.github.evenhand.engine.model.Rank;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What the rounds of a fairest-first stage prove (M8d). A round decides the needs that it prices and no earlier one does:
 * its level is the largest of theirs. Its prices prove that no allocation that makes no need of the rounds before it worse
 * than the plan does makes all needs that these did not decide better than its bound.
 *
 * <p>If every bound were met, that is what fairest first means: let an allocation be better in the order. Its worst need
 * is not above the level of the first round, so those that this round decides, whose weighted mean cannot be below that
 * level, are all at it; leave them out on both sides, and the same holds of the next round.
 */
final class Ranking {

    /** The rows of needs. */
    static final String EQUATION = "M8d";

    /** How near to its level every single need is proved to be, in shares of a standard. */
    private static final Rational EACH = Rational.ONE.dividedBy(Rational.of(1_000_000));

    private final Model model;
    private final int stage;
    private final Goal goal;
    private final Rational weight;
    private final List<Rank> ranks;
    private final Set<Integer> worstOfRounds;
    private final int[] needs;
    private final Rational[] costs;
    private final Map<Integer, Integer> rankOf = new HashMap<>();
    private final Map<Integer, Integer> rankAt = new HashMap<>();

    Ranking(Model model, Facts facts, int stage) {
        this.model = model;
        this.stage = stage;
        this.goal = model.stages().get(stage).goals().get(0);
        this.weight = Rational.of(goal.weight());
        this.ranks = model.ranks(stage);
        this.worstOfRounds = worstOfRounds(model);
        this.needs = new int[ranks.size()];
        this.costs = new Rational[needs.length];
        Map<String, Integer> places = new HashMap<>();
        Map<String, Rational> costOf = new HashMap<>();
        for (int need = 0; need < facts.size(); need++) {
            String id = id(facts, need);
            int place = goal instanceof Goal.Disparity ? facts.provisions().of()[need] : need;
            if (place != Facts.NONE) {
                places.putIfAbsent(id, place);
                costOf.merge(id, facts.cost(need), Rational::plus);
            }
        }
        for (int at = 0; at < needs.length; at++) {
            needs[at] = places.getOrDefault(ranks.get(at).need(), 0);
            costs[at] = costOf.getOrDefault(ranks.get(at).need(), Rational.ZERO);
            rankOf.put(ranks.get(at).row(), at);
            rankAt.put(ranks.get(at).column(), at);
        }
    }

    /** What a goal measures of a need: of a disparity town and countryside of a locality together. */
    private String id(Facts facts, int need) {
        Need of = facts.needs().get(need);
        return goal instanceof Goal.Disparity ? of.locality() + "/" + of.service() : of.id();
    }

    /**
     * How far a plan is from being the fairest.
     *
     * @param distance the largest of any round: of its level from its bound
     * @param doubt what speaks against it besides, for people
     * @param rooms what room all that is as fair leaves to the columns and rows
     */
    record Judgement(Rational distance, Optional<String> doubt, Rooms rooms) {}

    private static List<Round> rounds(StageClaim claim) {
        List<Round> rounds = new ArrayList<>();
        rounds.add(Round.of(claim.prices()));
        rounds.addAll(claim.rounds());
        return rounds;
    }

    /** The round that decides each need, by rank; the number of rounds where none does. */
    private int[] decided(List<Round> rounds) {
        int[] decided = new int[needs.length];
        Arrays.fill(decided, rounds.size());
        for (int k = 0; k < rounds.size(); k++) {
            Round round = rounds.get(k);
            for (int at = 0; at < round.size(); at++) {
                Integer rank = rankOf.get(round.row(at));
                if (rank != null && price(round, at).signum() > 0 && decided[rank] == rounds.size()) {
                    decided[rank] = k;
                }
            }
        }
        return decided;
    }

    /** The largest measure in each round, and of what no round decides. */
    private static List<Rational> levels(int rounds, int[] decided, List<Rational> measures) {
        Rational[] levels = new Rational[rounds + 1];
        Arrays.fill(levels, Rational.ZERO);
        for (int rank = 0; rank < decided.length; rank++) {
            levels[decided[rank]] = levels[decided[rank]].max(measures.get(rank));
        }
        return List.of(levels);
    }

    /** What a plan makes of every need that is ranked, by its row. */
    SortedMap<Integer, Rational> levels(Ledger ledger) {
        List<Rational> measures = ledger.measures(goal, needs);
        SortedMap<Integer, Rational> byRow = new TreeMap<>();
        for (int rank = 0; rank < needs.length; rank++) {
            byRow.put(ranks.get(rank).row(), measures.get(rank));
        }
        return byRow;
    }

    /** What a plan makes of every need that is ranked, by id. */
    SortedMap<String, Rational> measures(Ledger ledger) {
        List<Rational> measures = ledger.measures(goal, needs);
        SortedMap<String, Rational> byNeed = new TreeMap<>();
        for (int rank = 0; rank < needs.length; rank++) {
            byNeed.put(ranks.get(rank).need(), measures.get(rank));
        }
        return byNeed;
    }

    /** The largest measure of some needs. */
    Rational worst(List<Rank> some, Ledger ledger) {
        int[] places = new int[some.size()];
        Arrays.setAll(places, at -> needs[rankOf.getOrDefault(some.get(at).row(), 0)]);
        return ledger.measures(goal, places).stream().reduce(Rational.ZERO, Rational::max);
    }

    /**
     * Judges a plan by the rounds.
     *
     * @param earlier the claims of the earlier stages, with what they are kept to
     * @param before the room that fairest-first stages among these leave
     */
    Judgement judge(List<StageClaim> earlier, Rooms before, StageClaim claim, Valuation plan) {
        List<Round> rounds = rounds(claim);
        int[] decided = decided(rounds);
        List<Rational> measures = plan.ledger().measures(goal, needs);
        List<Rational> levels = levels(rounds.size(), decided, measures);
        Rational breaches = plan.breaches(stage);
        Rational margin = margin(levels.get(0).plus(breaches.dividedBy(weight)));
        Optional<String> doubt = order(levels, margin).or(() -> ties(decided, measures, levels, margin));
        List<Rational> kept = StageClaim.kept(earlier);
        SortedMap<Integer, Rational> keptLevels = StageClaim.levels(earlier);
        Costed first = new Costed(model.stage(stage, kept, keptLevels));
        Optional<Costed> further = model.asksWhatBreaks(stage)
                ? Optional.of(new Costed(model.furtherRound(stage, kept, keptLevels)))
                : Optional.empty();
        Map<Integer, Rational> misses = Line.misses(plan.lines(), model.rows().rows());
        List<Rational> highest = highest(levels);
        List<Rational> shares = shares(rounds.size(), decided);
        Rooms rooms = new Rooms();
        rooms.add(before);
        Rational largest = Rational.ZERO;
        for (int k = 0; k < rounds.size(); k++) {
            int number = k;
            Round round = rounds.get(k);
            Proved proved = prove(part(first, rooms, k, round, decided, highest.get(k)), breaches);
            if (k > 0 && further.isPresent()) {
                Rooms.Part withoutBreaches = part(further.get(), rooms, k, round, decided, highest.get(k));
                proved = proved.nearer(prove(withoutBreaches, Rational.ZERO));
            }
            // A plan that misses its rows may seem better than its bound, and would prove anything of what keeps them.
            Rational room = worth(k, round, decided, measures, levels.get(k))
                    .plus(hair(round, misses))
                    .minus(proved.bound());
            Rational distance = levels.get(k).minus(proved.bound().dividedBy(weight));
            Rational counted = distance.times(shares.get(k));
            largest = largest.max(counted);
            if (doubt.isEmpty()) {
                doubt = doubt(k, distance, counted, margin).or(() -> gain(number, round, room, decided, measures));
            }
            rooms.narrow(proved.part(), proved.proof().reduced(), worstOfRounds, room);
            keep(k, decided, measures, room, round, rooms);
        }
        for (int rank = 0; rank < decided.length; rank++) {
            if (decided[rank] == rounds.size()) {
                rooms.atMost(ranks.get(rank).column(), measures.get(rank));
            }
        }
        return new Judgement(largest, doubt, rooms);
    }

    /**
     * What the prices of a round prove.
     *
     * @param breaches what the plan breaks rules for, as far as that is part of what is proved
     */
    private record Proved(Rooms.Part part, Bound.Proof proof, Rational breaches) {

        /** Nobody who breaks rules for no more than the plan makes the worst of the round, at its weight, smaller. */
        Rational bound() {
            return proof.bound().minus(breaches);
        }

        Proved nearer(Proved other) {
            return other.bound().compareTo(bound()) > 0 ? other : this;
        }
    }

    private Proved prove(Rooms.Part part, Rational breaches) {
        return new Proved(part, Rooms.proof(part, model.patience()), breaches);
    }

    /** A programme, and the columns of it that cost something. */
    private record Costed(Programme programme, List<Integer> costly) {

        Costed(Programme programme) {
            this(
                    programme,
                    IntStream.range(0, programme.columns().size())
                            .filter(j -> programme.columns().get(j).cost().signum() != 0)
                            .boxed()
                            .toList());
        }
    }

    /** What the worst of each fairest-first stage is: of other needs in every round. */
    private static Set<Integer> worstOfRounds(Model model) {
        Set<Integer> worst = new HashSet<>();
        for (int any = 0; any < model.stages().size(); any++) {
            for (Rank rank : model.ranks(any)) {
                for (Term term : model.rows().rows().get(rank.row()).terms()) {
                    if (term.column() != rank.column()) {
                        worst.add(term.column());
                    }
                }
            }
        }
        return worst;
    }

    /** What these misses are worth at the prices of a round. */
    private static Rational hair(Round round, Map<Integer, Rational> misses) {
        Sum worth = Sum.notBelow();
        for (int at = 0; at < round.size(); at++) {
            Rational miss = misses.get(round.row(at));
            if (miss != null) {
                Rational price = Rational.of(round.prices().of(at))
                        .plus(Rational.of(round.prices().rest(at)));
                worth.plus(price.abs(), miss);
            }
        }
        return worth.value();
    }

    /** No need of a round or a later one is above this. */
    private static List<Rational> highest(List<Rational> levels) {
        List<Rational> highest = new ArrayList<>(levels);
        for (int k = levels.size() - 2; k >= 0; k--) {
            highest.set(k, highest.get(k).max(highest.get(k + 1)));
        }
        return highest;
    }

    /** The rows of a round without those of needs that earlier rounds decided: these are kept by their columns. */
    private Rooms.Part part(Costed costed, Rooms rooms, int k, Round round, int[] decided, Rational highest) {
        int[] rows = new int[round.size()];
        double[] prices = new double[rows.length];
        double[] rests = new double[rows.length];
        int count = 0;
        for (int at = 0; at < rows.length; at++) {
            Integer rank = rankOf.get(round.row(at));
            if (rank == null || decided[rank] == k) {
                rows[count] = round.row(at);
                prices[count] = round.prices().of(at);
                rests[count++] = round.prices().rest(at);
            }
        }
        RowPrices few = RowPrices.of(Arrays.copyOf(prices, count), Arrays.copyOf(rests, count));
        return rooms.part(costed.programme(), costed.costly(), Arrays.copyOf(rows, count), few, column -> {
            Integer rank = rankAt.get(column);
            return rank != null && decided[rank] >= k ? Optional.of(highest) : Optional.empty();
        });
    }

    /** What the needs that a round decides come to at the plan, each as often as it is priced. */
    private Rational worth(int k, Round round, int[] decided, List<Rational> measures, Rational level) {
        Sum sum = Sum.notBelow();
        sum.plus(level, weight);
        for (int at = 0; at < round.size(); at++) {
            Integer rank = rankOf.get(round.row(at));
            if (rank != null && decided[rank] == k) {
                sum.plus(price(round, at), measures.get(rank).minus(level));
            }
        }
        return sum.value();
    }

    /** The exact price of the row of a need, as the bound counts it. */
    private static Rational price(Round round, int at) {
        return Bound.rightSign(Sense.AT_LEAST, round.prices(), at);
    }

    /** No need that a round decides is above what the plan makes of it, nor farther below than the room over its price. */
    private void keep(int k, int[] decided, List<Rational> measures, Rational room, Round round, Rooms rooms) {
        for (int at = 0; at < round.size(); at++) {
            Integer rank = rankOf.get(round.row(at));
            if (rank != null && decided[rank] == k) {
                double least = Rooms.over(room.max(Rational.ZERO), price(round, at));
                rooms.hold(ranks.get(rank).column(), measures.get(rank), least);
            }
        }
    }

    /** The share of all costs that the needs of each round have; the first round counts in full. */
    private List<Rational> shares(int rounds, int[] decided) {
        Rational[] sums = new Rational[rounds + 1];
        Arrays.fill(sums, Rational.ZERO);
        Rational all = Rational.ZERO;
        for (int rank = 0; rank < decided.length; rank++) {
            sums[decided[rank]] = sums[decided[rank]].plus(costs[rank]);
            all = all.plus(costs[rank]);
        }
        List<Rational> shares = new ArrayList<>();
        for (int k = 0; k < rounds; k++) {
            shares.add(k == 0 || all.signum() == 0 ? Rational.ONE : sums[k].dividedBy(all));
        }
        return shares;
    }

    private static Rational margin(Rational worst) {
        return new StageProof("", worst, worst, worst, worst, worst, Rational.ZERO).margin();
    }

    /** A round may only take as given what is as bad as its own needs or worse. */
    private static Optional<String> order(List<Rational> levels, Rational margin) {
        Rational least = levels.get(0);
        for (int k = 1; k < levels.size(); k++) {
            if (levels.get(k).minus(least).compareTo(margin) > 0) {
                return Optional.of("round " + (k + 1) + " is worse than one before: "
                        + levels.get(k).toDouble() + " after " + least.toDouble());
            }
            least = least.min(levels.get(k));
        }
        return levels.get(levels.size() - 1).compareTo(margin) > 0
                ? Optional.of("the rounds leave needs undecided at "
                        + levels.get(levels.size() - 1).toDouble())
                : Optional.empty();
    }

    private Optional<String> ties(int[] decided, List<Rational> measures, List<Rational> levels, Rational margin) {
        for (int rank = 0; rank < decided.length; rank++) {
            Rational level = levels.get(decided[rank]);
            if (level.minus(measures.get(rank)).compareTo(margin) > 0) {
                return Optional.of("need " + ranks.get(rank).need() + " is not at the level of its round");
            }
        }
        return Optional.empty();
    }

    /** A round is as near to its bound as a stage is, counted in money, and no farther than every need of it may be. */
    private static Optional<String> doubt(int k, Rational distance, Rational counted, Rational margin) {
        return counted.abs().compareTo(margin) > 0 || distance.abs().compareTo(EACH) > 0
                ? Optional.of("round " + (k + 1) + " is " + distance.toDouble() + " from its bound")
                : Optional.empty();
    }

    /** No single need of a round could gain more, others being as they are: the room over its price, or all that it has. */
    private Optional<String> gain(int k, Round round, Rational room, int[] decided, List<Rational> measures) {
        for (int at = 0; at < round.size(); at++) {
            Integer rank = rankOf.get(round.row(at));
            if (rank != null
                    && decided[rank] == k
                    && measures.get(rank).compareTo(EACH) > 0
                    && room.compareTo(price(round, at).times(EACH)) > 0) {
                return Optional.of("need " + ranks.get(rank).need() + " is only proved to "
                        + room.dividedBy(price(round, at)).toDouble());
            }
        }
        return Optional.empty();
    }
}
