package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Programme.Column;
import java.util.ArrayList;
import java.util.List;

/**
 * Of all allocations that are equally good, the one that spreads money most evenly over what it is for: unique, the same
 * for equals, in whatever order they come.
 *
 * <pre>
 * M9   Q = Σ x²/(c n) + Σ y²/(c n) + Σ o²/C + Σ G²/C + Σ E²/C
 * </pre>
 */
final class EqualsAreTreatedEqually {

    /** Money for places without any need is this many times as uneven as for those that cost least. */
    private static final Rational LAST = Rational.of(1_000_000);

    private static final Rational TWO = Rational.of(2);

    private EqualsAreTreatedEqually() {}

    /** The columns, bent by Q. */
    static List<Column> bend(List<Column> columns, List<Home> homes) {
        List<Column> bent = new ArrayList<>(columns);
        Rational least = leastCost(homes);
        for (Home home : homes) {
            Rational cost = home.cost().signum() > 0 ? home.cost() : least.dividedBy(LAST);
            bend(bent, home.otherUses(), cost);
            home.grants().forEach(grant -> bend(bent, grant.column(), cost));
            for (Place place : home.places()) {
                bend(bent, place.general(), place.cost());
                place.special().forEach(special -> bend(bent, special.column(), place.cost()));
            }
        }
        return bent;
    }

    private static Rational leastCost(List<Home> homes) {
        return homes.stream()
                .map(Home::cost)
                .filter(cost -> cost.signum() > 0)
                .min(Rational::compareTo)
                .orElse(Rational.ONE);
    }

    private static void bend(List<Column> columns, int column, Rational cost) {
        columns.set(column, columns.get(column).bent(TWO.dividedBy(cost)));
    }
}
