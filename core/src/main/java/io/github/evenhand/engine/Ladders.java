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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;

/**
 * What places hold their needs at by their own rows, with all else within its bounds (M8d): round after round of each place
 * alone, down to 0. Looked at are the places that rounds leave above their worst.
 */
final class Ladders {

    private final Remainder rest;
    private final Rational weight;
    private final Allowance allowance;
    private final Function<Programme, Optional<Claim>> ask;

    /** The rounds of places, by the round that left them above its worst. */
    private final List<List<Candidate>> rungs = new ArrayList<>();

    /** The needs that each place holds above 0, by its node. */
    private final Map<Integer, Set<Rank>> held = new HashMap<>();

    /** @param rounds how many there are that may leave places above their worst */
    Ladders(
            Remainder rest,
            Rational weight,
            Allowance allowance,
            int rounds,
            Function<Programme, Optional<Claim>> ask) {
        this.rest = rest;
        this.weight = weight;
        this.allowance = allowance;
        this.ask = ask;
        for (int at = 0; at < rounds; at++) {
            rungs.add(new ArrayList<>());
        }
    }

    /**
     * Looks at the places above the worst that were not looked at yet. Where the rows of one do not hold it where a claim
     * leaves it, it is left there at a higher price only, and looked at anew.
     *
     * @return whether there were any
     */
    boolean extend(SideBySide rounds, Claim claim) {
        List<Group> places = new ArrayList<>();
        List<Integer> rounded = new ArrayList<>();
        List<Double> expected = new ArrayList<>();
        for (int at = 0; at < rungs.size(); at++) {
            SortedSet<Integer> above = rounds.above(claim, at);
            above.removeAll(held.keySet());
            places.addAll(rest.within(rounds.groups().get(at), above));
            for (int node : above) {
                rounded.add(at);
                expected.add(rounds.worst(claim.amounts(), at, node));
            }
        }
        SideBySide own = new SideBySide(rest, weight, places);
        for (int rung = 0; !own.groups().isEmpty(); rung++) {
            Optional<Claim> said = ask.apply(own.programme());
            if (said.isEmpty()) {
                break;
            }
            List<Integer> next = new ArrayList<>();
            for (int at = 0; at < own.groups().size(); at++) {
                Candidate one = Candidate.of(own, said.get(), at, rung);
                int node = one.group().node();
                if (rung == 0 && Math.abs(one.level() - expected.get(at)) > Candidate.SAME) {
                    allowance.raise(node);
                    continue;
                }
                Set<Rank> needs = held.computeIfAbsent(node, key -> new HashSet<>());
                if (one.level() > FairestFirst.NOTHING && !one.decided().isEmpty()) {
                    needs.addAll(one.decided());
                    rungs.get(rounded.get(at)).add(one);
                    next.add(at);
                }
            }
            own = own.next(said.get(), next);
            rounded = next.stream().map(rounded::get).toList();
        }
        return !places.isEmpty();
    }

    /** The rounds of places that a round left above its worst. */
    List<Candidate> of(int round) {
        return rungs.get(round);
    }

    /** What is known of places, with the needs that they hold above the worst of their round kept to where they hold them. */
    Known above(SideBySide rounds, Claim claim) {
        Map<Rank, Known.Level> levels = new HashMap<>();
        for (int at = 0; at < rungs.size(); at++) {
            double worst = rounds.worst(claim.amounts(), at);
            for (Candidate one : rungs.get(at)) {
                if (one.level() > worst + Candidate.SAME) {
                    Known.Level level = new Known.Level(one.group().node(), one.level());
                    one.decided().forEach(rank -> levels.put(rank, level));
                }
            }
        }
        return new Known(levels, held);
    }

    /** Where each need could be, as far as its place holds it above 0. */
    Map<Rank, Double> levels() {
        Map<Rank, Double> levels = new HashMap<>();
        rungs.forEach(some -> some.forEach(one -> one.decided().forEach(rank -> levels.put(rank, one.level()))));
        return levels;
    }
}
