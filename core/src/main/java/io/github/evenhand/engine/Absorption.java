package io.github.evenhand.engine;

import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Home;
import io.github.evenhand.engine.model.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How much of the special money that a locality is given can reach its purposes: it must be matched (M5), and no level
 * may pass its highest (M4). Funds come in the order of their ids, each with as much as those before it leave room for;
 * a later fund moves earlier ones between their purposes, but takes nothing from them.
 */
final class Absorption {

    private final Home home;

    /** What can reach a purpose of each grant of special money, by its column, in smallest units. */
    private final Map<Integer, Rational> absorbed = new HashMap<>();

    /** The grants that their purposes have no more room for. */
    private final List<Home.Grant> crowded = new ArrayList<>();

    /** What every need can still take, by place; none for those that can take anything. */
    private final List<Optional<Rational>> room = new ArrayList<>();

    /** What lifts every need so far, by the column y that brings it. */
    private final Map<Integer, Rational> lift = new HashMap<>();

    private Absorption(Home home) {
        this.home = home;
        home.places().forEach(place -> room.add(place.room()));
    }

    /**
     * Works out what a locality can absorb.
     *
     * @param matching own money that can be put up as matching, in smallest units; empty is no limit
     * @param given what each grant is
     */
    static Absorption of(Home home, Optional<Rational> matching, Function<Home.Grant, Rational> given) {
        Absorption absorption = new Absorption(home);
        Optional<Rational> left = matching;
        for (Home.Grant grant : home.grants()) {
            if (grant.isSpecial()) {
                Rational amount = given.apply(grant);
                if (left.isPresent() && grant.matching().signum() > 0) {
                    amount = amount.min(left.get().dividedBy(grant.matching()));
                }
                amount = absorption.take(grant, amount);
                absorption.absorbed.put(grant.column(), amount);
                Rational matched = grant.matching().times(amount);
                left = left.map(money -> money.minus(matched));
            }
        }
        return absorption;
    }

    /** What can reach a purpose of each grant of special money, by its column, in smallest units. */
    Map<Integer, Rational> absorbed() {
        return absorbed;
    }

    /**
     * What reaches the needs that special money lifts to their highest level, by the column y. These levels are the same
     * however the funds share the work.
     */
    Map<Integer, Rational> decided() {
        Map<Integer, Rational> decided = new HashMap<>();
        for (Home.Grant grant : crowded) {
            boolean[] full = new boolean[room.size()];
            Deque<Move> waiting = new ArrayDeque<>();
            reach(grant, Optional.empty(), -1, full, waiting);
            while (!waiting.isEmpty()) {
                Move move = waiting.remove();
                spread(move, full, waiting);
                for (Place.Special special : home.places().get(move.place()).special()) {
                    Rational lifting = lifted(special.column());
                    decided.put(
                            special.column(), lifting.signum() == 0 ? lifting : lifting.dividedBy(special.effect()));
                }
            }
        }
        return decided;
    }

    /** As much of an amount as its purposes have room for. */
    private Rational take(Home.Grant grant, Rational amount) {
        if (grant.effect().signum() == 0 || isBoundless(grant)) {
            return amount;
        }
        Rational lifting = Rational.ZERO;
        Rational wanted = amount.times(grant.effect());
        Rational step = lift(grant, wanted);
        while (step.signum() > 0) {
            lifting = lifting.plus(step);
            step = lift(grant, wanted.minus(lifting));
        }
        if (lifting.compareTo(wanted) < 0) {
            crowded.add(grant);
        }
        return lifting.dividedBy(grant.effect());
    }

    private boolean isBoundless(Home.Grant grant) {
        for (int at = 0; at < room.size(); at++) {
            if (room.get(at).isEmpty() && column(at, grant).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private Optional<Integer> column(int place, Home.Grant grant) {
        return home.places().get(place).special().stream()
                .filter(special -> special.isOf(grant))
                .map(Place.Special::column)
                .findFirst();
    }

    /** A need that money is brought to, from one that other money has to leave for it. */
    private record Move(int place, int column, Optional<Move> leaving, int leavingColumn) {}

    /**
     * Brings some more of a grant to its purposes: to one with room, or to one from which money of an earlier grant can
     * move on to another purpose of its own (a shortest augmenting path: Edmonds and Karp 1972).
     */
    private Rational lift(Home.Grant grant, Rational wanted) {
        if (wanted.signum() <= 0) {
            return Rational.ZERO;
        }
        boolean[] seen = new boolean[room.size()];
        Deque<Move> waiting = new ArrayDeque<>();
        reach(grant, Optional.empty(), -1, seen, waiting);
        while (!waiting.isEmpty()) {
            Move move = waiting.remove();
            if (rest(move.place()).signum() > 0) {
                return carryOut(move, wanted);
            }
            spread(move, seen, waiting);
        }
        return Rational.ZERO;
    }

    /** Where money of other grants could move on to from a full need. */
    private void spread(Move from, boolean[] seen, Deque<Move> waiting) {
        for (Place.Special special : home.places().get(from.place()).special()) {
            if (lifted(special.column()).signum() > 0) {
                reach(special.grant(), Optional.of(from), special.column(), seen, waiting);
            }
        }
    }

    private void reach(Home.Grant grant, Optional<Move> leaving, int column, boolean[] seen, Deque<Move> waiting) {
        for (int at = 0; at < seen.length; at++) {
            Optional<Integer> to = seen[at] ? Optional.empty() : column(at, grant);
            if (to.isPresent()) {
                seen[at] = true;
                waiting.add(new Move(at, to.get(), leaving, column));
            }
        }
    }

    private Rational rest(int place) {
        return room.get(place).orElseThrow();
    }

    private Rational lifted(int column) {
        return lift.getOrDefault(column, Rational.ZERO);
    }

    private Rational carryOut(Move last, Rational wanted) {
        Rational step = wanted.min(rest(last.place()));
        for (Move move = last; move.leaving().isPresent(); move = move.leaving().get()) {
            step = step.min(lifted(move.leavingColumn()));
        }
        room.set(last.place(), Optional.of(rest(last.place()).minus(step)));
        lift.merge(last.column(), step, Rational::plus);
        for (Move move = last; move.leaving().isPresent(); move = move.leaving().get()) {
            Move from = move.leaving().get();
            lift.merge(move.leavingColumn(), step.negate(), Rational::plus);
            lift.merge(from.column(), step, Rational::plus);
        }
        return step;
    }
}
