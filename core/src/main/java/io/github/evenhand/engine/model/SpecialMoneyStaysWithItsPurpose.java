package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Programme.Sense;
import java.util.List;

/**
 * Special money reaches the purposes of its fund and nothing else.
 *
 * <pre>
 * M2   Σₐₖ y[i,f,a,k] = E[i,f]
 * </pre>
 */
final class SpecialMoneyStaysWithItsPurpose implements Clause {

    @Override
    public List<String> equations() {
        return List.of("M2");
    }

    @Override
    public void write(Situation situation, Measures measures, Draft draft) {
        for (Home home : situation.homes()) {
            for (Home.Grant grant : home.grants()) {
                if (grant.isSpecial()) {
                    write(home, grant, draft);
                }
            }
        }
    }

    private static void write(Home home, Home.Grant grant, Draft draft) {
        Draft.Sum sum = new Draft.Sum().minus(grant.column());
        for (Place place : home.places()) {
            for (Place.Special special : place.special()) {
                if (special.isOf(grant)) {
                    sum.plus(special.column());
                }
            }
        }
        String where = home.locality().id() + "," + grant.fund().id();
        draft.row("M2", where, home.node(), sum, Sense.EQUAL, Rational.ZERO);
    }
}
