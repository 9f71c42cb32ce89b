package io.github.evenhand.engine;

import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.model.Rank;
import io.github.evenhand.engine.solve.Claim;
import io.github.evenhand.engine.solve.Remainder;
import io.github.evenhand.engine.solve.SideBySide;
import io.github.evenhand.engine.solve.SideBySide.Group;
import io.github.evenhand.engine.solve.SideBySide.Known;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What places hold their needs at by their own rows, with all else within its bounds (M8d): round after round of each place
 * alone, down to 0. The lowest places are all looked at before the first round, those above them where a round leaves
 * them above its worst.
 *
 * <p>Of a round, needs that their places hold above its worst are kept there, and that is found from below: first all of
 * them are kept, then those above what the worst is at least by the prices of the last claim, until these are the same.
 * No such bound is above the worst, so nothing is let go that would hold up the others.
 */
final class Ladders {

    private final Remainder rest;
    private final Rational weight;
    private final Allowance allowance;
    private final Function<Programme, Optional<Claim>> ask;

    /** The rounds of places, by the round that they are part of. */
    private final List<List<Candidate>> rungs = new ArrayList<>();

    private final Set<Integer> looked = new HashSet<>();
    private Known known = Known.NOTHING;

    /** Looks at the lowest places of rounds, and keeps all that they hold. */
    Ladders(
            Remainder rest,
            Rational weight,
            Allowance allowance,
            List<Group> rounds,
            Function<Programme, Optional<Claim>> ask) {
        this.rest = rest;
        this.weight = weight;
        this.allowance = allowance;
        this.ask = ask;
        List<Group> places = new ArrayList<>();
        List<Integer> roundOf = new ArrayList<>();
        for (Group round : rounds) {
            SortedSet<Integer> lowest = new TreeSet<>(round.excess().keySet());
            round.excess()
                    .keySet()
                    .forEach(node -> lowest.remove(rest.programme().parent(node)));
            List<Group> some = rest.within(round, lowest);
            places.addAll(some);
            roundOf.addAll(Collections.nCopies(some.size(), rungs.size()));
            rungs.add(new ArrayList<>());
        }
        climb(places, roundOf, List.of());
        known = new Known(levels(), looked);
    }

    /** What is known of places now. */
    Known known() {
        return known;
    }

    /** The rounds of places that are part of a round. */
    List<Candidate> of(int round) {
        return rungs.get(round);
    }

    /** Where each need could be, as far as its place holds it above 0. */
    Map<Rank, Known.Level> levels() {
        Map<Rank, Known.Level> levels = new HashMap<>();
        for (List<Candidate> some : rungs) {
            for (Candidate one : some) {
                Known.Level level = new Known.Level(one.group().node(), one.level());
                one.decided().forEach(rank -> levels.put(rank, level));
            }
        }
        return levels;
    }

    /**
     * Learns from a claim of rounds which needs to keep. If these stay the same, what it leaves above where it is kept is
     * kept at a higher price.
     *
     * @return whether the rounds are to be solved anew
     */
    boolean learn(SideBySide rounds, Claim claim) {
        Map<Rank, Double> least = new HashMap<>();
        Set<Integer> missed = new HashSet<>();
        for (int at = 0; at < rungs.size(); at++) {
            least.putAll(rounds.least(claim, at));
            missed.addAll(rounds.missed(claim, at));
        }
        Map<Rank, Known.Level> above = levels();
        above.entrySet()
                .removeIf(one -> one.getValue().level() <= least.getOrDefault(one.getKey(), 0.0) + Candidate.SAME);
        boolean isSame = above.keySet().equals(known.levels().keySet());
        known = new Known(above, looked);
        if (isSame) {
            missed.forEach(allowance::raise);
        }
        return !isSame || !missed.isEmpty() || !extend(rounds, claim);
    }

    /**
     * Looks at the places that a claim leaves above the worst. Where the rows of one do not hold it there, it is left there
     * at a higher price only.
     *
     * @return whether they all hold it
     */
    private boolean extend(SideBySide rounds, Claim claim) {
        List<Group> places = new ArrayList<>();
        List<Integer> roundOf = new ArrayList<>();
        List<Double> expected = new ArrayList<>();
        for (int at = 0; at < rungs.size(); at++) {
            SortedSet<Integer> above = rounds.above(claim, at);
            places.addAll(rest.within(rounds.groups().get(at), above));
            for (int node : above) {
                roundOf.add(at);
                expected.add(rounds.worst(claim.amounts(), at, node));
            }
        }
        return climb(places, roundOf, expected);
    }

    /** @param expected where the worst of each place should be; empty if that is not known */
    private boolean climb(List<Group> places, List<Integer> roundOf, List<Double> expected) {
        SideBySide own = new SideBySide(rest, weight, places, known);
        List<Integer> parts = roundOf;
        boolean isAsExpected = true;
        for (int rung = 0; !own.groups().isEmpty(); rung++) {
            Optional<Claim> said = ask.apply(own.programme());
            if (said.isEmpty()) {
                break;
            }
            List<Integer> next = new ArrayList<>();
            for (int at = 0; at < own.groups().size(); at++) {
                Candidate one = Candidate.of(own, said.get(), at, rung);
                int node = one.group().node();
                if (rung == 0 && !expected.isEmpty() && Math.abs(one.level() - expected.get(at)) > Candidate.SAME) {
                    allowance.raise(node);
                    isAsExpected = false;
                    continue;
                }
                looked.add(node);
                if (one.level() > FairestFirst.NOTHING && !one.decided().isEmpty()) {
                    rungs.get(parts.get(at)).add(one);
                    next.add(at);
                }
            }
            own = own.next(said.get(), next);
            parts = next.stream().map(parts::get).toList();
        }
        return isAsExpected;
    }
}
