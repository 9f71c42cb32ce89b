package io.github.evenhand.engine.model;

import io.github.evenhand.budget.GeneralMoney;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Programme.Sense;
import java.math.BigDecimal;
import java.util.List;

/**
 * Where habit decides, every need gets its habitual share of a locality's general money; where the plan decides, there
 * is no row.
 *
 * <pre>
 * M3   x[i,a,k] = s[i,a,k] (Σ_f G[i,f] + Σ_f (1 − q[i,f]) E[i,f])
 * </pre>
 */
final class HabitDecides implements Clause {

    @Override
    public List<String> equations() {
        return List.of("M3");
    }

    @Override
    public void write(Situation situation, Measures measures, Draft draft) {
        if (situation.budget().generalMoney() != GeneralMoney.HABIT) {
            return;
        }
        for (Home home : situation.homes()) {
            for (Place place : home.places()) {
                Rational share = Rational.of(place.need().habitShare().orElse(BigDecimal.ZERO));
                Draft.Sum sum =
                        GeneralMoneyIsSpent.generalMoney(home, share.negate()).plus(place.general());
                draft.row("M3", place.need().id(), place.node(), sum, Sense.EQUAL, Rational.ZERO);
            }
        }
    }
}
