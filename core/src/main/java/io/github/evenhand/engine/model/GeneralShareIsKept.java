package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.engine.model.Programme.Sense;
import java.util.List;

/**
 * General money is at least a share of all transfers.
 *
 * <pre>
 * R2   Σ G ≥ γ (Σ G + Σ E)
 * </pre>
 */
final class GeneralShareIsKept implements Clause {

    @Override
    public List<String> equations() {
        return List.of("R2");
    }

    @Override
    public void write(Situation situation, Measures measures, Draft draft) {
        for (Rule rule : situation.budget().rules()) {
            if (rule instanceof Rule.GeneralShare share) {
                Rational special = Rational.of(share.atLeast()).negate();
                Rational general = Rational.ONE.plus(special);
                Draft.Sum sum = new Draft.Sum();
                for (Locality locality : situation.budget().localities()) {
                    situation
                            .grants(locality.id())
                            .forEach((id, column) -> sum.plus(
                                    situation.budget().fund(id) instanceof Fund.General ? general : special, column));
                }
                draft.ruleRow(rule, "", Programme.NATION, sum, Sense.AT_LEAST, Rational.ZERO, situation.money());
            }
        }
    }
}
