package io.github.evenhand.engine.certify;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.engine.model.Home;
import io.github.evenhand.engine.model.Payments;
import io.github.evenhand.engine.model.Place;
import io.github.evenhand.engine.model.Programme.Sense;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rules that a part of some money is at least a share of all of it, evaluated straight from the budget. */
final class Shares {

    private final Facts facts;
    private final Payments payments;

    Shares(Facts facts, Payments payments) {
        this.facts = facts;
        this.payments = payments;
    }

    /** R7; one unit of a special fund moves the general money that it frees besides. */
    Line ofCountryside(Rule.RuralShare rule) {
        Rational rural = Rational.ZERO;
        Rational all = Rational.ZERO;
        Rational units = Rational.ZERO;
        for (Locality locality : facts.budget().select(rule.where())) {
            Home home = payments.situation().home(locality.id());
            for (Place place : home.places()) {
                if (rule.isOn(place.need())) {
                    Rational money = payments.of(place.general());
                    for (Place.Special special : place.special()) {
                        money = money.plus(payments.of(special.column()));
                    }
                    all = all.plus(money);
                    rural = place.need().area() == Area.RURAL ? rural.plus(money) : rural;
                }
            }
            for (Home.Grant grant : home.grants()) {
                Rational freed = grant.isSpecial() ? grant.freed() : Rational.ZERO;
                units = units.plus(Rational.ONE).plus(freed);
            }
        }
        Rational share = Rational.of(rule.atLeast());
        return line(rule, rural, share.times(all), units.times(share.max(Rational.ONE.minus(share))));
    }

    /** R8, and R6 where it is a share: those whom the rule selects, of all of these localities. */
    Line ofReceived(Rule rule, BigDecimal atLeast, List<Locality> all) {
        Rational share = Rational.of(atLeast);
        Set<String> selected = new HashSet<>();
        facts.budget().select(rule.where()).forEach(locality -> selected.add(locality.id()));
        Rational part = Rational.ZERO;
        Rational whole = Rational.ZERO;
        Rational slip = Rational.ZERO;
        for (Locality locality : all) {
            boolean isPart = selected.contains(locality.id());
            for (Home.Grant grant : payments.situation().home(locality.id()).grants()) {
                if (rule.fund().map(grant.fund().id()::equals).orElse(true)) {
                    Rational amount = payments.of(grant.column());
                    whole = whole.plus(amount);
                    part = isPart ? part.plus(amount) : part;
                    slip = slip.plus(isPart ? Rational.ONE.minus(share) : share);
                }
            }
        }
        return line(rule, part, share.times(whole), slip);
    }

    private static Line line(Rule rule, Rational part, Rational least, Rational slip) {
        return new Line(
                rule.equation(),
                "",
                Optional.of(rule),
                Optional.empty(),
                Optional.empty(),
                part,
                Sense.AT_LEAST,
                least,
                Rational.ONE,
                slip);
    }
}
