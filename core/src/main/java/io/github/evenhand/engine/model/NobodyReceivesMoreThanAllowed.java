package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.engine.model.NobodyReceivesLessThanPromised.Promise;
import io.github.evenhand.engine.model.Programme.Sense;
import java.util.List;

/**
 * A locality receives at most an amount, an amount per head, or so much more than last year, from a fund or in all.
 *
 * <pre>
 * R4   G + E ≤ cap,  cap per head · population,  or  (1 + r) p
 * </pre>
 */
final class NobodyReceivesMoreThanAllowed implements Clause {

    @Override
    public List<String> equations() {
        return List.of("R4");
    }

    @Override
    public void write(Situation situation, Measures measures, Draft draft) {
        for (Rule rule : situation.budget().rules()) {
            if (rule instanceof Rule.Cap || rule instanceof Rule.GrowthCap) {
                for (Locality locality : situation.budget().select(rule.where())) {
                    Promise.of(rule, locality, situation).write(Sense.AT_MOST, situation, draft);
                }
            }
        }
    }
}
