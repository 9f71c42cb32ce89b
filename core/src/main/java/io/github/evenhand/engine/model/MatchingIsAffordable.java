package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Programme.Sense;
import java.math.BigDecimal;
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
        for (Home home : situation.homes()) {
            home.locality().matchingCapacity().ifPresent(capacity -> write(home, capacity, situation, draft));
        }
    }

    private static void write(Home home, BigDecimal capacity, Situation situation, Draft draft) {
        Draft.Sum sum = new Draft.Sum();
        boolean asks = false;
        for (Home.Grant grant : home.grants()) {
            asks |= grant.matching().signum() > 0;
            sum.plus(grant.matching(), grant.column());
        }
        if (asks) {
            Rational most = situation.units(Rational.of(capacity));
            draft.row("M5", home.locality().id(), home.node(), sum, Sense.AT_MOST, most);
        }
    }
}
