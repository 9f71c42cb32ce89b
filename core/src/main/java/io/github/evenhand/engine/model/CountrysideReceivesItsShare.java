package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.engine.model.Programme.Sense;
import java.util.List;

/**
 * Of the money that reaches needs, at least a share reaches rural ones; matching is not counted.
 *
 * <pre>
 * R7   Σ_rural (x + y) ≥ ρ Σ (x + y)
 * </pre>
 */
final class CountrysideReceivesItsShare implements Clause {

    @Override
    public List<String> equations() {
        return List.of("R7");
    }

    @Override
    public void write(Situation situation, Measures measures, Draft draft) {
        for (Rule rule : situation.budget().rules()) {
            if (rule instanceof Rule.RuralShare share) {
                int node = rule.where().group().map(situation::node).orElse(Programme.NATION);
                draft.ruleRow(rule, "", node, sum(share, situation), Sense.AT_LEAST, Rational.ZERO, situation.money());
            }
        }
    }

    private static Draft.Sum sum(Rule.RuralShare rule, Situation situation) {
        Rational urban = Rational.of(rule.atLeast()).negate();
        Rational rural = Rational.ONE.plus(urban);
        Draft.Sum sum = new Draft.Sum();
        for (Locality locality : situation.budget().select(rule.where())) {
            for (Place place : situation.places(locality.id())) {
                if (rule.isOn(place.need())) {
                    Rational each = place.need().area() == Area.RURAL ? rural : urban;
                    sum.plus(each, place.general());
                    place.special().forEach(special -> sum.plus(each, special.column()));
                }
            }
        }
        return sum;
    }
}
