package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.engine.model.Programme.Sense;
import java.util.List;

/**
 * A service reaches a guaranteed level.
 *
 * <pre>
 * R5   L[i,a,k] ≥ l[k]
 * </pre>
 */
final class LevelsAreGuaranteed implements Clause {

    /** A price of R5 is for one whole standard. */
    private static final Draft.Unit LEVEL = new Draft.Unit(Rational.ONE, Rational.ONE);

    @Override
    public List<String> equations() {
        return List.of("R5");
    }

    @Override
    public void write(Situation situation, Measures measures, Draft draft) {
        for (Rule rule : situation.budget().rules()) {
            if (rule instanceof Rule.GuaranteedLevel guaranteed) {
                for (Locality locality : situation.budget().select(rule.where())) {
                    for (Place place : situation.places(locality.id())) {
                        if (guaranteed.isOn(place.need())) {
                            draft.ruleRow(
                                    rule,
                                    place.need().id(),
                                    place.node(),
                                    situation.rise(place),
                                    Sense.AT_LEAST,
                                    Rational.of(guaranteed.level()).minus(place.level()),
                                    LEVEL);
                        }
                    }
                }
            }
        }
    }
}
