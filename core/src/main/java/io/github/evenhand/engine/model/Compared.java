package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Programme.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A need, or a locality in a service, as a Gini compares it with others of the same service: by how far its level is
 * below, or above, what it is held against.
 *
 * @param id of the need, or of locality and service
 * @param clients n
 * @param weight w·n
 * @param above what it is held against; empty where that is the same for all of the service and makes no difference
 */
record Compared(
        String id, String service, int node, Rational clients, Rational weight, Level level, Optional<Level> above) {

    /** All that a goal compares, in the order of localities, areas and services. */
    static List<Compared> of(Goal goal, Situation situation, Measures measures) {
        List<Compared> all = new ArrayList<>();
        if (goal instanceof Goal.Disparity) {
            for (Provision one : situation.provisions()) {
                all.add(new Compared(
                        one.id(),
                        one.service(),
                        one.node(),
                        one.clients(),
                        situation.weight(one),
                        one.level(),
                        Optional.empty()));
            }
            return all;
        }
        for (Place place : situation.places()) {
            if (!(goal instanceof Goal.Gap gap)) {
                all.add(of(place, situation, Optional.empty()));
            } else if (place.need().area() == Area.RURAL && situation.isReferred(gap.reference(), place)) {
                all.add(of(place, situation, measures.reference(gap.reference(), place)));
            }
        }
        return all;
    }

    private static Compared of(Place place, Situation situation, Optional<Level> above) {
        return new Compared(
                place.need().id(),
                place.need().service(),
                place.node(),
                place.clients(),
                situation.weight(place),
                situation.level(place),
                above);
    }

    /** How far it is below but for money and for means that are columns: {@link #sum} is to be added. */
    Rational number() {
        return above.map(Level::number).orElse(Rational.ZERO).minus(level.number());
    }

    Draft.Sum sum() {
        Draft.Sum sum = new Draft.Sum().plus(Draft.MINUS_ONE, level.sum());
        above.ifPresent(one -> sum.plus(Rational.ONE, one.sum()));
        return sum;
    }

    /** About how far it is below with these amounts of columns. */
    double near(double[] amounts) {
        double near = number().toDouble();
        for (Term term : sum().terms()) {
            near += term.coefficient().toDouble() * amounts[term.column()];
        }
        return near;
    }

    Rational least() {
        return above.map(Level::least).orElse(Rational.ZERO).minus(level.most());
    }

    Rational most() {
        return above.map(Level::most).orElse(Rational.ZERO).minus(level.least());
    }
}
