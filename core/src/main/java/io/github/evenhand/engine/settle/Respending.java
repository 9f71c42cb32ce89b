package io.github.evenhand.engine.settle;

import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Model;
import io.github.evenhand.engine.model.Payments;
import io.github.evenhand.engine.model.Situation;
import io.github.evenhand.engine.model.Situation.Place;
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
    private final Situation situation;
    private final Payments plan;
    private final Map<Integer, Rational> wanted = new HashMap<>();

    Respending(Model model, Payments plan, Map<Integer, Rational> settledGrants) {
        this.model = model;
        this.situation = model.situation();
        this.plan = plan;
        wanted.putAll(settledGrants);
    }

    Payments payments() {
        for (Locality locality : situation.budget().localities()) {
            situation.grants(locality.id()).forEach((fund, column) -> {
                if (situation.budget().fund(fund) instanceof Fund.Special special) {
                    spendSpecial(locality, special, column);
                }
            });
            spendGeneral(locality);
        }
        return Payments.of(model, column -> wanted.getOrDefault(column, plan.of(column)));
    }

    private Rational amount(int column) {
        return wanted.getOrDefault(column, plan.of(column));
    }

    private void spendSpecial(Locality locality, Fund.Special fund, int grant) {
        Rational difference = amount(grant).minus(plan.of(grant));
        Rational effect = situation.effect(fund, locality);
        while (difference.signum() != 0) {
            Optional<Place> place = largest(locality, fund.id(), effect, difference.signum());
            if (place.isEmpty()) {
                return; // what cannot be spent is found by the certifier
            }
            int column = place.get().special(fund.id()).orElseThrow();
            Rational change = difference.signum() < 0
                    ? difference.max(amount(column).negate())
                    : difference.min(room(place.get(), effect, difference));
            wanted.put(column, amount(column).plus(change));
            difference = difference.minus(change);
        }
    }

    /** The purpose on which the plan spends most, among those that can take more, or give back. */
    private Optional<Place> largest(Locality locality, String fund, Rational effect, int direction) {
        Optional<Place> best = Optional.empty();
        Rational most = Rational.ZERO;
        for (Place place : situation.places(locality.id())) {
            if (place.special(fund).isEmpty()) {
                continue;
            }
            int column = place.special(fund).getAsInt();
            boolean can = (direction > 0
                    ? room(place, effect, Rational.ONE).signum() > 0
                    : amount(column).signum() > 0);
            if (can && (best.isEmpty() || amount(column).compareTo(most) > 0)) {
                best = Optional.of(place);
                most = amount(column);
            }
        }
        return best;
    }

    /** How much more of a fund a need can take before its level is the highest; all of it if there is no highest. */
    private Rational room(Place place, Rational effect, Rational all) {
        if (place.ceiling().isEmpty() || effect.signum() == 0) {
            return all;
        }
        Rational room = place.ceiling().get().minus(place.level()).times(place.cost());
        Locality locality = situation.budget().locality(place.need().locality());
        for (Map.Entry<String, Integer> special : place.special().entrySet()) {
            Fund.Special fund = (Fund.Special) situation.budget().fund(special.getKey());
            room = room.minus(situation.effect(fund, locality).times(amount(special.getValue())));
        }
        return room.max(Rational.ZERO).dividedBy(effect);
    }

    /** More general money goes to the largest use of the plan; for less, the payments make room by themselves. */
    private void spendGeneral(Locality locality) {
        Rational more = Rational.ZERO;
        for (Map.Entry<String, Integer> grant : situation.grants(locality.id()).entrySet()) {
            Rational difference = amount(grant.getValue()).minus(plan.of(grant.getValue()));
            Fund fund = situation.budget().fund(grant.getKey());
            more = more.plus(
                    fund instanceof Fund.Special s
                            ? situation.freed(s, locality).times(difference)
                            : difference);
        }
        Rational kept = plan.of(situation.otherUses(locality.id()));
        int largest = -1;
        for (Place place : situation.places(locality.id())) {
            if (largest < 0 || plan.of(place.general()).compareTo(plan.of(largest)) > 0) {
                largest = place.general();
            }
        }
        if (largest >= 0 && more.signum() > 0 && kept.compareTo(more) <= 0) {
            wanted.put(largest, plan.of(largest).plus(more).plus(kept));
        }
    }
}
