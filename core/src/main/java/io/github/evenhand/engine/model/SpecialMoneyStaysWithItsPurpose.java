package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Programme.Sense;
import java.util.List;

/**
 * Special money reaches the purposes of its fund and nothing else.
 *
 * <pre>
 * M2   Σₐₖ y[i,f,a,k] = E[i,f]
 * </pre>
 */
final class SpecialMoneyStaysWithItsPurpose implements Clause {

    @Override
    public List<String> equations() {
        return List.of("M2");
    }

    @Override
    public void write(Situation situation, Measures measures, Draft draft) {
        for (Locality locality : situation.budget().localities()) {
            situation.grants(locality.id()).forEach((fund, grant) -> {
                if (situation.budget().fund(fund) instanceof Fund.Special) {
                    Draft.Sum sum = new Draft.Sum().minus(grant);
                    for (Situation.Place place : situation.places(locality.id())) {
                        Integer column = place.special().get(fund);
                        if (column != null) {
                            sum.plus(column);
                        }
                    }
                    draft.row(
                            "M2",
                            locality.id() + "," + fund,
                            situation.node(locality.id()),
                            sum,
                            Sense.EQUAL,
                            Rational.ZERO);
                }
            });
        }
    }
}
