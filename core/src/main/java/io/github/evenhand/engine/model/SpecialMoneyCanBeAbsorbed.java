package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.engine.model.Programme.Sense;
import java.util.List;

/**
 * A locality receives no more of a special fund than it can absorb: an amount, or an amount for each client of the
 * fund's purposes.
 *
 * <pre>
 * R9   E[i,f] ≤ a[i,f]  or  a Σ n
 * </pre>
 */
final class SpecialMoneyCanBeAbsorbed implements Clause {

    @Override
    public List<String> equations() {
        return List.of("R9");
    }

    @Override
    public void write(Situation situation, Measures measures, Draft draft) {
        for (Rule rule : situation.budget().rules()) {
            if (rule instanceof Rule.Absorption absorption) {
                for (Locality locality : situation.budget().select(rule.where())) {
                    draft.ruleRow(
                            rule,
                            locality.id(),
                            situation.node(locality.id()),
                            FundsAreSpent.received(situation, List.of(locality), rule.fund()),
                            Sense.AT_MOST,
                            situation.units(ceiling(absorption, locality, situation)),
                            situation.money(locality.id()));
                }
            }
        }
    }

    private static Rational ceiling(Rule.Absorption rule, Locality locality, Situation situation) {
        Rational amount = Rational.of(rule.amount().of(locality));
        if (rule.per() == Rule.Per.LOCALITY) {
            return amount;
        }
        if (rule.per() == Rule.Per.HEAD) {
            return amount.times(Rational.of(locality.population()));
        }
        Fund fund = situation.budget().fund(rule.fund().orElseThrow());
        Rational clients = Rational.ZERO;
        for (Place place : situation.places(locality.id())) {
            if (fund instanceof Fund.Special special && special.isFor(place.need())) {
                clients = clients.plus(place.clients());
            }
        }
        return amount.times(clients);
    }
}
