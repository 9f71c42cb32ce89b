package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Programme.Sense;
import java.util.List;

/**
 * A shortfall is how far a level stays below the basic standard.
 *
 * <pre>
 * M7   d[i,a,k] ≥ 1 − L[i,a,k],  d ≥ 0
 * </pre>
 */
final class ShortfallIsMeasured implements Clause {

    @Override
    public List<String> equations() {
        return List.of("M7");
    }

    @Override
    public boolean isMeasure() {
        return true;
    }

    @Override
    public void write(Situation situation, Measures measures, Draft draft) {
        boolean wanted = Stages.cutGoals(situation.budget()).stream().anyMatch(Goal.Shortfall.class::isInstance);
        if (!wanted) {
            return;
        }
        for (Place place : situation.places()) {
            Rational most = Rational.ONE.minus(place.level()).max(Rational.ZERO);
            int column = draft.column("d[" + place.need().id() + "]", place.node(), Rational.ZERO, most, Rational.ONE);
            measures.shortfall(situation.measure(place, column));
            if (most.signum() > 0) {
                Draft.Sum sum = new Draft.Sum().plus(column).plus(Rational.ONE, situation.rise(place));
                draft.row("M7", place.need().id(), place.node(), sum, Sense.AT_LEAST, most);
            }
        }
    }
}
