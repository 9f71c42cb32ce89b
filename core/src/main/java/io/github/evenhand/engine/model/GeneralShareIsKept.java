package io.github.evenhand.engine.model;

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
                for (Home home : situation.homes()) {
                    home.grants().forEach(grant -> sum.plus(grant.isSpecial() ? special : general, grant.column()));
                }
                draft.ruleRow(rule, "", Programme.NATION, sum, Sense.AT_LEAST, Rational.ZERO, situation.money());
            }
        }
    }
}
