package io.github.evenhand.engine;

import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.model.Rank;
import io.github.evenhand.engine.solve.Claim;
import io.github.evenhand.engine.solve.Remainder;
import io.github.evenhand.engine.solve.SideBySide;
import io.github.evenhand.engine.solve.SideBySide.Group;
import io.github.evenhand.engine.solve.SideBySide.Known;
import io.github.evenhand.engine.solve.SideBySide.Level;
import io.github.evenhand.engine.solve.Solved;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Rounds, and what places hold their needs at by their own rows, with all else within its bounds (M8d): round after round of
 * each place alone, down to 0.
 *
 * <p>Of a round, needs that places hold above its worst are kept there. Which these are is found together with that worst,
 * from both sides ({@link Bracket}).
 */
final class Ladders {

    /** So often at most rounds are solved anew with other needs kept to what places hold them at. */
    private static final int TURNS = 40;

    private final Remainder rest;
    private final Rational weight;
    private final Allowance allowance;
    private final List<Group> rounds;
    private final Function<Programme, Optional<Claim>> ask;

    /** The ladders of places, by the round that they are part of. */
    private final List<List<Ladder>> ladders = new ArrayList<>();

    /**
     * The rounds of a place alone.
     *
     * @param rest what was left when they were solved
     */
    record Ladder(Remainder rest, List<Candidate> rungs) {}

    /**
     * Looks at all places of rounds.
     *
     * @param known what was found of places before, and holds as long as these have the choices that they had; what is found
     *     now takes its place
     */
    Ladders(
            Remainder rest,
            Rational weight,
            Allowance allowance,
            List<Group> rounds,
            Map<Group, Ladder> known,
            Function<Programme, Optional<Claim>> ask) {
        this.rest = rest;
        this.weight = weight;
        this.allowance = allowance;
        this.rounds = List.copyOf(rounds);
        this.ask = ask;
        known.entrySet().removeIf(place -> !rest.isAsIn(place.getValue().rest(), place.getKey()));
        List<Group> places = new ArrayList<>();
        List<Ladder> asked = new ArrayList<>();
        Set<Group> now = new HashSet<>();
        for (Group round : rounds) {
            List<Ladder> parts = new ArrayList<>();
            for (Group place : rest.places(round)) {
                Ladder ladder = known.computeIfAbsent(place, key -> new Ladder(rest, new ArrayList<>()));
                if (ladder.rest() == rest) {
                    places.add(place);
                    asked.add(ladder);
                }
                now.add(place);
                parts.add(ladder);
            }
            ladders.add(parts);
        }
        known.keySet().retainAll(now);
        if (!climb(places, asked)) {
            places.forEach(known::remove); // another time, among other places, the search may come to its end
        }
    }

    /** Whether every rung was solved. */
    private boolean climb(List<Group> places, List<Ladder> asked) {
        List<Ladder> climbed = asked;
        SideBySide own = new SideBySide(rest, weight, places, Known.NOTHING);
        for (int rung = 0; !own.groups().isEmpty(); rung++) {
            Optional<Solved> found = Solved.of(own, ask);
            if (found.isEmpty()) {
                return false;
            }
            List<Integer> next = new ArrayList<>();
            for (int at = 0; at < own.groups().size(); at++) {
                Candidate one = Candidate.of(found.get(), at, rung);
                if (one.level() > FairestFirst.NOTHING && !one.decided().isEmpty()) {
                    climbed.get(at).rungs().add(one);
                    next.add(at);
                }
            }
            own = found.get().next(next);
            climbed = next.stream().map(climbed::get).toList();
        }
        return true;
    }

    /** The rounds of the places of a round. */
    List<Candidate> of(int round) {
        return ladders.get(round).stream()
                .flatMap(ladder -> ladder.rungs().stream())
                .toList();
    }

    /** Solves the rounds; nothing if that fails. */
    Optional<Solved> solve() {
        Map<Rank, Level> levels = levels();
        List<Bracket> brackets = rounds.stream()
                .map(round -> new Bracket(rest.most(round, levels)))
                .toList();
        Map<Rank, Level> kept = above(brackets, Bracket::kept, levels);
        Optional<Solved> last = solve(kept);
        if (last.isEmpty() && !kept.isEmpty()) { // the worst of all alone is the easiest question
            kept = Map.of();
            last = solve(kept);
        }
        Optional<Solved> found = last;
        for (int turn = 0; turn < TURNS && found.isPresent(); turn++) {
            last = found;
            Set<Integer> missed = narrow(brackets, found.get(), levels);
            Map<Rank, Level> next = above(brackets, Bracket::kept, levels);
            if (next.equals(kept)) {
                next = above(brackets, Bracket::least, levels);
            }
            boolean isSame = next.equals(kept);
            if (isSame && missed.isEmpty()) {
                break;
            }
            if (isSame || kept.size() < levels.size()) {
                allowance.raise(missed, isSame);
            }
            kept = next;
            found = solve(kept); // if it fails, what was found before decides less, but something
        }
        return last;
    }

    private Optional<Solved> solve(Map<Rank, Level> kept) {
        return Solved.of(new SideBySide(rest, weight, rounds, new Known(kept, allowance.dearer())), ask);
    }

    /** Learns from rounds; what is missed there. */
    private static Set<Integer> narrow(List<Bracket> brackets, Solved solved, Map<Rank, Level> levels) {
        Set<Integer> all = new TreeSet<>();
        for (int at = 0; at < brackets.size(); at++) {
            Set<Integer> missed = solved.missed(at);
            double most = solved.most(at, levels);
            boolean isReached = missed.isEmpty() && solved.worst(at) <= most + Level.SAME;
            brackets.get(at).narrow(solved.least(at, levels), most, isReached);
            all.addAll(missed);
        }
        return all;
    }

    /** What places hold each need at, as far as that is above 0. */
    private Map<Rank, Level> levels() {
        Map<Rank, Level> levels = new HashMap<>();
        for (int round = 0; round < rounds.size(); round++) {
            for (Candidate one : of(round)) {
                Level level = new Level(one.group().node(), one.level());
                one.decided().forEach(rank -> levels.put(rank, level));
            }
        }
        return levels;
    }

    /** The levels of needs that are above a bound of their round. */
    private Map<Rank, Level> above(List<Bracket> brackets, ToDoubleFunction<Bracket> bound, Map<Rank, Level> levels) {
        Map<Rank, Level> above = new HashMap<>();
        for (int at = 0; at < brackets.size(); at++) {
            double least = bound.applyAsDouble(brackets.get(at)) + Level.SAME;
            for (Rank rank : rounds.get(at).open()) {
                Level level = levels.get(rank);
                if (level != null && level.level() > least) {
                    above.put(rank, level);
                }
            }
        }
        return above;
    }
}
