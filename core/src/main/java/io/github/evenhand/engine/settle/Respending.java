package io.github.evenhand.engine.settle;

import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Home;
import io.github.evenhand.engine.model.Model;
import io.github.evenhand.engine.model.Payments;
import io.github.evenhand.engine.model.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What settled grants are spent on. They differ from the plan by a unit or so, and the difference goes where the plan
 * already spends most: an amount strictly between its bounds is one whose next unit is worth as much as any other's, so
 * to first order nothing better could be done with it.
 */
final class Respending {

    private final Model model;
    private final Payments plan;
    private final Map<Integer, Rational> wanted = new HashMap<>();

    Respending(Model model, Payments plan, Map<Integer, Rational> settledGrants) {
        this.model = model;
        this.plan = plan;
        wanted.putAll(settledGrants);
    }

    Payments payments() {
        for (Home home : model.situation().homes()) {
            model.patience().ask();
            for (Home.Grant grant : home.grants()) {
                if (grant.isSpecial()) {
                    spendSpecial(home, grant);
                }
            }
            spendGeneral(home);
        }
        return Payments.of(model, this::amount);
    }

    private Rational amount(int column) {
        Rational amount = wanted.get(column);
        return amount == null ? plan.of(column) : amount;
    }

    private void spendSpecial(Home home, Home.Grant grant) {
        Rational difference = amount(grant.column()).minus(plan.of(grant.column()));
        while (difference.signum() != 0) {
            Optional<Purpose> largest = largest(home, grant, difference.signum());
            if (largest.isEmpty()) {
                return; // what cannot be spent is found by the certifier
            }
            int column = largest.get().column();
            Rational change = difference.signum() < 0
                    ? difference.max(amount(column).negate())
                    : difference.min(room(largest.get().place(), grant, difference));
            wanted.put(column, amount(column).plus(change));
            difference = difference.minus(change);
        }
    }

    /** A need that special money can go to, and the column of what does. */
    private record Purpose(Place place, int column) {}

    /** The purpose on which the plan spends most, among those that can take more, or give back. */
    private Optional<Purpose> largest(Home home, Home.Grant grant, int direction) {
        Optional<Purpose> best = Optional.empty();
        Rational most = Rational.ZERO;
        for (Place place : home.places()) {
            for (Place.Special special : place.special()) {
                if (!special.isOf(grant)) {
                    continue;
                }
                Rational amount = amount(special.column());
                boolean isMore = best.isEmpty() || amount.compareTo(most) > 0;
                boolean can = isMore
                        && (direction > 0 ? room(place, grant, Rational.ONE).signum() > 0 : amount.signum() > 0);
                if (can) {
                    best = Optional.of(new Purpose(place, special.column()));
                    most = amount;
                }
            }
        }
        return best;
    }

    /** How much more of a grant a need can take before its level is the highest; all of it if there is no highest. */
    private Rational room(Place place, Home.Grant grant, Rational all) {
        Optional<Rational> full = place.room();
        if (full.isEmpty() || grant.effect().signum() == 0) {
            return all;
        }
        Rational room = full.get();
        for (Place.Special special : place.special()) {
            room = room.minus(special.effect().times(amount(special.column())));
        }
        return room.max(Rational.ZERO).dividedBy(grant.effect());
    }

    /** More general money goes to the largest use of the plan; for less, the payments make room by themselves. */
    private void spendGeneral(Home home) {
        Rational more = Rational.ZERO;
        for (Home.Grant grant : home.grants()) {
            Rational difference = amount(grant.column()).minus(plan.of(grant.column()));
            more = more.plus(grant.freed().times(difference));
        }
        Rational kept = plan.of(home.otherUses());
        if (more.signum() <= 0 || kept.compareTo(more) > 0) {
            return;
        }
        int largest = -1;
        for (Place place : home.places()) {
            if (largest < 0 || plan.of(place.general()).compareTo(plan.of(largest)) > 0) {
                largest = place.general();
            }
        }
        if (largest >= 0) {
            wanted.put(largest, plan.of(largest).plus(more).plus(kept));
        }
    }
}
