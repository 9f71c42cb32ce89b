package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.engine.model.Programme.Sense;
import java.util.List;

/**
 * What delivery modes take is money that reaches the need, and of it at least a share is delivered publicly, where a
 * rule says so.
 *
 * <pre>
 * R14  X[i,a,k] = x[i,a,k] + Σ_f (q[i,f] + m[i,f]) y[i,f,a,k]
 *      X[i,a,k] − Σ_m z[i,a,k,m] ≥ 0,   X[i,a,k] − Σ_m z[i,a,k,m] ≥ share · X[i,a,k]
 * </pre>
 *
 * Where nothing but public provision is of use there is no row.
 */
final class PublicProvisionIsKept implements Clause {

    @Override
    public List<String> equations() {
        return List.of("R14");
    }

    @Override
    public void write(Situation situation, Measures measures, Draft draft) {
        for (Home home : situation.homes()) {
            for (Place place : home.places()) {
                if (!place.modes().isEmpty()) {
                    Draft.Sum sum = publicly(place, Rational.ZERO);
                    draft.row("R14", place.need().id(), place.node(), sum, Sense.AT_LEAST, Rational.ZERO);
                }
            }
        }
        for (Rule rule : situation.budget().rules()) {
            if (rule instanceof Rule.PublicShare share) {
                for (Locality locality : situation.budget().select(rule.where())) {
                    write(share, locality, situation, draft);
                }
            }
        }
    }

    private static void write(Rule.PublicShare rule, Locality locality, Situation situation, Draft draft) {
        for (Place place : situation.places(locality.id())) {
            if (rule.isOn(place.need()) && !place.modes().isEmpty()) {
                Draft.Sum sum = publicly(place, Rational.of(rule.atLeast()));
                Draft.Unit unit = situation.money(locality.id());
                draft.ruleRow(rule, place.need().id(), place.node(), sum, Sense.AT_LEAST, Rational.ZERO, unit);
            }
        }
    }

    /** (1 - share) X - Σ z */
    private static Draft.Sum publicly(Place place, Rational share) {
        Rational rest = Rational.ONE.minus(share);
        Draft.Sum sum = new Draft.Sum().plus(rest, place.general());
        place.special().forEach(special -> sum.plus(rest.times(special.effect()), special.column()));
        place.modes().forEach(mode -> sum.minus(mode.column()));
        return sum;
    }
}
