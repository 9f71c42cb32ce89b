package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Programme.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Of all allocations that are equally good, the one that spreads money most evenly over what it is for: unique, the same
 * for equals, in whatever order they come.
 *
 * <pre>
 * M9   Q = Σ x²/(c n) + Σ y²/(c n) + Σ o²/C + Σ (G − r)²/C + Σ (E − r)²/C
 * </pre>
 *
 * <p>r is 0, or what was paid last year. Contributions (R13) are part of it like grants, with r = 0, and what delivery
 * modes take (R14) like money y: where nothing is gained, a need is delivered publicly.
 */
final class EqualsAreTreatedEqually {

    private static final Rational TWO = Rational.of(2);

    private EqualsAreTreatedEqually() {}

    /** The columns, bent by Q; money of places without needs is not. */
    static List<Column> bend(List<Column> columns, Situation situation) {
        List<Column> bent = new ArrayList<>(columns);
        for (Home home : situation.homes()) {
            if (home.cost().signum() > 0) {
                bend(bent, home.otherUses(), home.cost());
                home.grants().forEach(grant -> bend(bent, grant.column(), home.cost()));
                for (Place place : home.places()) {
                    bend(bent, place.general(), place.cost());
                    place.special().forEach(special -> bend(bent, special.column(), place.cost()));
                    place.modes().forEach(mode -> bend(bent, mode.column(), place.cost()));
                }
            }
        }
        for (Contribution contribution : situation.contributions()) {
            Rational cost = situation.cost(contribution.locality().id());
            bend(bent, contribution.column(), cost.signum() > 0 ? cost : Rational.ONE.max(situation.total()));
        }
        return bent;
    }

    /** What Q asks for one more unit of each column that is 0: less than nothing for what was paid last year. */
    static Costs pull(int columns, Situation situation) {
        Costs costs = new Costs(columns);
        Budget budget = situation.budget();
        if (budget.objective().closestTo() == Objective.Likeness.LAST_YEAR) {
            for (Home home : situation.homes()) {
                for (Home.Grant grant : home.grants()) {
                    Rational past = budget.lastYear(
                                    home.locality().id(),
                                    Optional.of(grant.fund().id()))
                            .map(budget.currency()::inUnits)
                            .orElse(Rational.ZERO);
                    if (home.cost().signum() > 0) {
                        costs.add(
                                grant.column(),
                                TWO.times(past).dividedBy(home.cost()).negate());
                    }
                }
            }
        }
        return costs;
    }

    /** What places without needs receive: C is 0, and no money there is the most even. */
    static Optional<Costs> idle(int columns, List<Home> homes) {
        Costs costs = new Costs(columns);
        boolean any = false;
        for (Home home : homes) {
            if (home.cost().signum() == 0) {
                for (Home.Grant grant : home.grants()) {
                    costs.add(grant.column(), Rational.ONE);
                    any = true;
                }
            }
        }
        return any ? Optional.of(costs) : Optional.empty();
    }

    private static void bend(List<Column> columns, int column, Rational cost) {
        columns.set(column, columns.get(column).bent(TWO.dividedBy(cost)));
    }
}
