package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Programme.Sense;
import java.util.List;

/**
 * A locality must not match more than it can put up.
 *
 * <pre>
 * M5   Σ_f m[i,f] E[i,f] ≤ e[i]
 * </pre>
 */
final class MatchingIsAffordable implements Clause {

    @Override
    public List<String> equations() {
        return List.of("M5");
    }

    @Override
    public void write(Situation situation, Measures measures, Draft draft) {
        for (Locality locality : situation.budget().localities()) {
            locality.matchingCapacity().ifPresent(capacity -> {
                Draft.Sum sum = new Draft.Sum();
                boolean[] asks = {false};
                situation.grants(locality.id()).forEach((id, column) -> {
                    if (situation.budget().fund(id) instanceof Fund.Special s) {
                        Rational rate = situation.matching(s, locality);
                        asks[0] |= rate.signum() > 0;
                        sum.plus(rate, column);
                    }
                });
                if (asks[0]) {
                    draft.row(
                            "M5",
                            locality.id(),
                            situation.node(locality.id()),
                            sum,
                            Sense.AT_MOST,
                            situation.units(Rational.of(capacity)));
                }
            });
        }
    }
}
