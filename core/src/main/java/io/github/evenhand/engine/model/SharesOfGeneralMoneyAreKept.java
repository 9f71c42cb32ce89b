package io.github.evenhand.engine.model;

import io.github.evenhand.budget.GeneralMoney;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Programme.Sense;
import java.math.BigDecimal;
import java.util.List;

/**
 * Where habit decides, every need gets its habitual share of a locality's general money; where bounds decide, a share
 * within them; where the plan decides, there is no row.
 *
 * <pre>
 * M3   x[i,a,k] = s[i,a,k] (Σ_f G[i,f] + Σ_f (1 − q[i,f]) E[i,f])
 *      lo[i,a,k] (…) ≤ x[i,a,k] ≤ hi[i,a,k] (…)
 * </pre>
 */
final class SharesOfGeneralMoneyAreKept implements Clause {

    @Override
    public List<String> equations() {
        return List.of("M3");
    }

    @Override
    public void write(Situation situation, Measures measures, Draft draft) {
        GeneralMoney decides = situation.budget().generalMoney();
        for (Home home : decides == GeneralMoney.PLAN ? List.<Home>of() : situation.homes()) {
            for (Place place : home.places()) {
                Need need = place.need();
                if (decides == GeneralMoney.HABIT) {
                    row(need.id(), need.habitShare().orElse(BigDecimal.ZERO), Sense.EQUAL, home, place, draft);
                    continue;
                }
                need.leastShare()
                        .filter(share -> share.signum() > 0)
                        .ifPresent(share -> row(need.id() + ",least", share, Sense.AT_LEAST, home, place, draft));
                need.mostShare()
                        .filter(share -> share.compareTo(BigDecimal.ONE) < 0)
                        .ifPresent(share -> row(need.id() + ",most", share, Sense.AT_MOST, home, place, draft));
            }
        }
    }

    private static void row(String name, BigDecimal share, Sense sense, Home home, Place place, Draft draft) {
        Draft.Sum sum = GeneralMoneyIsSpent.generalMoney(
                        home, Rational.of(share).negate())
                .plus(place.general());
        draft.row("M3", name, place.node(), sum, sense, Rational.ZERO);
    }
}
