package io.github.evenhand.engine.certify;

import io.github.evenhand.budget.DeliveryMode;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.engine.model.Payments;
import io.github.evenhand.engine.model.Place;
import io.github.evenhand.engine.model.Programme.Sense;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is delivered in which mode, and what the budget demands of it (R14). */
final class Delivered {

    private final Facts facts;
    private final Payments payments;

    Delivered(Facts facts, Payments payments) {
        this.facts = facts;
        this.payments = payments;
    }

    /** X: what reaches a need, matching included. */
    Rational reaching(Place place) {
        return payments.of(place.general()).plus(payments.special(place));
    }

    /** X - Σ z: what of it public provision delivers. */
    Rational publicly(Place place) {
        Rational left = reaching(place);
        for (DeliveryMode mode : facts.budget().deliveryModes(place.need())) {
            left = left.minus(payments.delivered(place, mode.id()));
        }
        return left;
    }

    /** What lifts the level of a need: what reaches it, each unit by what its mode does with it. */
    Rational lifting(Place place) {
        Rational money = reaching(place);
        for (DeliveryMode mode : facts.budget().deliveryModes(place.need())) {
            Rational more = facts.effect(mode).minus(Rational.ONE);
            money = money.plus(more.times(payments.delivered(place, mode.id())));
        }
        return money;
    }

    /** No more is delivered in modes than there is, and in none more than it can take. */
    List<Line> lines(Locality locality) {
        List<Line> lines = new ArrayList<>();
        for (Place place : payments.situation().places(locality.id())) {
            String need = place.need().id();
            List<DeliveryMode> modes = facts.budget().deliveryModes(place.need());
            if (!modes.isEmpty()) {
                lines.add(line(need, locality, publicly(place), Sense.AT_LEAST, Rational.ZERO));
            }
            for (DeliveryMode mode : modes) {
                Rational amount = payments.delivered(place, mode.id());
                String part = need + "," + mode.id();
                lines.add(line(part, locality, amount, Sense.AT_LEAST, Rational.ZERO));
                mode.capacity().ifPresent(most -> {
                    Rational limit = facts.budget().currency().inUnits(most.of(locality));
                    lines.add(line(part, locality, amount, Sense.AT_MOST, limit));
                });
            }
        }
        return lines;
    }

    private static Line line(String part, Locality locality, Rational sum, Sense sense, Rational limit) {
        return line(part, Optional.empty(), locality, Optional.empty(), sum, sense, limit);
    }

    private static Line line(
            String part,
            Optional<Rule> rule,
            Locality locality,
            Optional<Need> need,
            Rational sum,
            Sense sense,
            Rational limit) {
        return new Line(
                "R14", part, rule, Optional.of(locality.id()), need, sum, sense, limit, Rational.ONE, Rational.ZERO);
    }

    /** Of what reaches each need at least a share is delivered publicly. */
    List<Line> lines(Rule.PublicShare rule, Locality locality) {
        Rational share = Rational.of(rule.atLeast());
        List<Line> lines = new ArrayList<>();
        for (Place place : payments.situation().places(locality.id())) {
            Need need = place.need();
            if (rule.isOn(need) && !facts.budget().deliveryModes(need).isEmpty()) {
                Rational least = share.times(reaching(place));
                lines.add(line(
                        "", Optional.of(rule), locality, Optional.of(need), publicly(place), Sense.AT_LEAST, least));
            }
        }
        return lines;
    }
}
