package io.github.evenhand.engine.certify;

import io.github.evenhand.allocation.Certificate.StageProof;
import io.github.evenhand.allocation.Round;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Model;
import io.github.evenhand.engine.model.Rank;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the rounds of a fairest-first stage prove (M8d). A round decides the needs that it prices and no earlier one does:
 * its level is the largest of theirs. Its prices prove that no allocation that keeps the levels of the rounds before it
 * makes all needs that these did not decide better than its bound.
 *
 * <p>If every bound were met, that is what fairest first means: let an allocation be better in the order. Its worst need
 * is not above the level of the first round, so those that this round decides, whose weighted mean cannot be below that
 * level, are all at it; leave them out on both sides, and the same holds of the next round.
 */
final class Ranking {

    /** How near to its level every single need is proved to be, in shares of a standard; a round is proved as stages are. */
    private static final Rational EACH = Rational.ONE.dividedBy(Rational.of(1_000_000));

    private final Model model;
    private final int stage;
    private final Goal goal;
    private final Rational weight;
    private final List<Rank> ranks;
    private final int[] needs;
    private final Map<Integer, Integer> rankOf = new HashMap<>();

    Ranking(Model model, Facts facts, int stage) {
        this.model = model;
        this.stage = stage;
        this.goal = model.stages().get(stage).goals().get(0);
        this.weight = Rational.of(goal.weight());
        this.ranks = model.ranks(stage);
        this.needs = new int[ranks.size()];
        Map<String, Integer> places = new HashMap<>();
        for (int need = 0; need < facts.size(); need++) {
            places.put(facts.needs().get(need).id(), need);
        }
        for (int at = 0; at < needs.length; at++) {
            needs[at] = places.getOrDefault(ranks.get(at).need(), 0);
            rankOf.put(ranks.get(at).row(), at);
        }
    }

    /**
     * How far a plan is from being the fairest.
     *
     * @param distance the largest of any round: of its level from its bound
     * @param doubt what speaks against it besides, for people
     */
    record Judgement(Rational distance, Optional<String> doubt) {}

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
                if (rank != null && round.prices().of(at) > 0 && decided[rank] == rounds.size()) {
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

    /** What a plan makes of every need that is ranked: the level of its round. By the row of the need. */
    SortedMap<Integer, Rational> levels(StageClaim claim, Ledger ledger) {
        List<Round> rounds = rounds(claim);
        int[] decided = decided(rounds);
        List<Rational> levels = levels(rounds.size(), decided, ledger.measures(goal, needs));
        SortedMap<Integer, Rational> byRow = new TreeMap<>();
        for (int rank = 0; rank < decided.length; rank++) {
            byRow.put(ranks.get(rank).row(), levels.get(decided[rank]));
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
     */
    Judgement judge(List<StageClaim> earlier, StageClaim claim, Ledger ledger) {
        List<Round> rounds = rounds(claim);
        int[] decided = decided(rounds);
        List<Rational> measures = ledger.measures(goal, needs);
        List<Rational> levels = levels(rounds.size(), decided, measures);
        Rational margin = margin(levels.get(0));
        Optional<String> doubt = order(levels, margin).or(() -> ties(decided, measures, levels, margin));
        List<Rational> kept = StageClaim.kept(earlier);
        SortedMap<Integer, Rational> known = StageClaim.levels(earlier);
        Rational largest = Rational.ZERO;
        for (int k = 0; k < rounds.size(); k++) {
            Round round = rounds.get(k);
            Rational bound = Bound.of(model.stage(stage, kept, known).only(round.rows()), round.prices());
            Rational distance = levels.get(k).minus(bound.dividedBy(weight));
            largest = largest.max(distance);
            doubt = doubt.isPresent() ? doubt : doubt(k, round, decided, levels.get(k), distance, margin);
            for (int at = 0; at < round.size(); at++) {
                Integer rank = rankOf.get(round.row(at));
                if (rank != null && decided[rank] == k) {
                    known.put(round.row(at), levels.get(k));
                }
            }
        }
        return new Judgement(largest, doubt);
    }

    private static Rational margin(Rational worst) {
        return new StageProof("", worst, worst, worst, worst, worst, Rational.ZERO).margin();
    }

    /** A round may only take as given what is as bad as its own needs or worse. */
    private static Optional<String> order(List<Rational> levels, Rational margin) {
        for (int k = 1; k < levels.size(); k++) {
            if (levels.get(k).minus(levels.get(k - 1)).compareTo(margin) > 0) {
                return Optional.of("round " + (k + 1) + " is worse than the one before");
            }
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

    /** No single need of a round can be better by more than the distance over its weight, nor by more than its level. */
    private Optional<String> doubt(
            int k, Round round, int[] decided, Rational level, Rational distance, Rational margin) {
        if (distance.abs().compareTo(margin) > 0) {
            return Optional.of("round " + (k + 1) + " is " + distance.toDouble() + " from its bound");
        }
        boolean isNothing = level.compareTo(EACH) <= 0;
        for (int at = 0; at < round.size() && !isNothing; at++) {
            Integer rank = rankOf.get(round.row(at));
            if (rank != null && decided[rank] == k) {
                Rational share = Rational.of(round.prices().of(at)).dividedBy(weight);
                if (distance.compareTo(share.times(EACH)) > 0) {
                    return Optional.of("need " + ranks.get(rank).need() + " is only proved to "
                            + distance.dividedBy(share).toDouble());
                }
            }
        }
        return Optional.empty();
    }
}
