package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Programme.Sense;
import java.util.List;

/**
 * General money reaches needs or is kept for other uses.
 *
 * <pre>
 * M1   Σₐₖ x[i,a,k] + o[i] = Σ_f G[i,f] + Σ_f (1 − q[i,f]) E[i,f]
 * </pre>
 */
final class GeneralMoneyIsSpent implements Clause {

    @Override
    public List<String> equations() {
        return List.of("M1");
    }

    @Override
    public void write(Situation situation, Measures measures, Draft draft) {
        for (Home home : situation.homes()) {
            Draft.Sum sum = generalMoney(home, Draft.MINUS_ONE);
            home.places().forEach(place -> sum.plus(place.general()));
            sum.plus(home.otherUses());
            draft.row("M1", home.locality().id(), home.node(), sum, Sense.EQUAL, Rational.ZERO);
        }
    }

    /** Σ G + Σ (1 - q) E of a locality, times a factor. */
    static Draft.Sum generalMoney(Home home, Rational factor) {
        Draft.Sum sum = new Draft.Sum();
        home.grants().forEach(grant -> sum.plus(factor.times(grant.freed()), grant.column()));
        return sum;
    }
}
