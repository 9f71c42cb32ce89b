package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Locality;
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
        for (Locality locality : situation.budget().localities()) {
            Draft.Sum sum = new Draft.Sum().plus(situation.otherUses(locality.id()));
            situation.places(locality.id()).forEach(place -> sum.plus(place.general()));
            sum.plus(Draft.MINUS_ONE, generalMoney(situation, locality));
            draft.row("M1", locality.id(), situation.node(locality.id()), sum, Sense.EQUAL, Rational.ZERO);
        }
    }

    /** Σ G + Σ (1 - q) E of a locality. */
    static Draft.Sum generalMoney(Situation situation, Locality locality) {
        Draft.Sum sum = new Draft.Sum();
        situation.grants(locality.id()).forEach((id, column) -> {
            Fund fund = situation.budget().fund(id);
            sum.plus(fund instanceof Fund.Special s ? situation.freed(s, locality) : Rational.ONE, column);
        });
        return sum;
    }
}
