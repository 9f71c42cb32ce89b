package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Programme.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A need with clients, and the columns of the money that reaches it.
 *
 * @param clients n
 * @param cost c·n: what one full standard costs for all clients, in smallest units
 * @param level b
 * @param ceiling max(u, b), or the level that all of the room lifts to if that is less; empty if there is none
 * @param room (max(u, b) - b)·c·n, the least of all futures: all the money that it can take; empty if there is no ceiling
 * @param general the column x
 * @param special the money y that can reach it, by fund
 * @param modes how it can be delivered beside public provision, by id
 * @param publicShare the least share of what reaches it that must be delivered publicly, by hard rules
 * @param rise the money that lifts the level, over c·n: the level is b plus this sum
 */
public record Place(
        Need need,
        int node,
        Rational clients,
        Rational cost,
        Rational level,
        Optional<Rational> ceiling,
        Optional<Rational> room,
        int general,
        List<Special> special,
        List<Mode> modes,
        Rational publicShare,
        List<Term> rise) {

    /**
     * The same money in a future: what it lifts there, and what the need can take in every future.
     *
     * @param other the need as it is then
     */
    Place in(Need other, Rational otherClients, Rational otherCost, Rational otherLevel) {
        Rational dearer = cost.dividedBy(otherCost);
        List<Term> otherRise = new ArrayList<>(rise.size());
        for (Term term : rise) {
            otherRise.add(new Term(term.column(), term.coefficient().times(dearer)));
        }
        return new Place(
                other,
                node,
                otherClients,
                otherCost,
                otherLevel,
                room.map(money -> otherLevel.plus(money.dividedBy(otherCost))),
                room,
                general,
                special,
                modes,
                publicShare,
                List.copyOf(otherRise));
    }

    /** The column y of a fund; empty if the need is none of its purposes. */
    public OptionalInt special(String fund) {
        for (Special money : special) {
            if (money.grant().fund().id().equals(fund)) {
                return OptionalInt.of(money.column());
            }
        }
        return OptionalInt.empty();
    }

    /** The column z of a mode; empty if the need cannot be delivered so. */
    public OptionalInt mode(String id) {
        for (Mode mode : modes) {
            if (mode.id().equals(id)) {
                return OptionalInt.of(mode.column());
            }
        }
        return OptionalInt.empty();
    }

    /**
     * A way to deliver a need beside public provision.
     *
     * @param column the column z
     * @param more what one unit of money does in it beyond what it does in public provision, above 0
     * @param most what it can take at most, in smallest units
     * @param isFull whether its capacity says so, and not what there is
     */
    public record Mode(String id, int column, Rational more, Rational most, boolean isFull) {}

    /**
     * Special money that can reach a need.
     *
     * @param column the column y
     * @param grant what it is part of
     */
    public record Special(int column, Home.Grant grant) {

        /** q + m: what one unit of it adds to its purpose, with matching. */
        public Rational effect() {
            return grant.effect();
        }

        /** Whether it is part of a grant to its locality. */
        public boolean isOf(Home.Grant other) {
            return grant.column() == other.column();
        }
    }
}
