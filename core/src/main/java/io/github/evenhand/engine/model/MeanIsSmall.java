package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Measures.Measure;
import java.util.List;

/**
 * The mean of a goal's needs, weighted by service and clients, is a cost on their columns and needs no row.
 *
 * <pre>
 * M8a   Σ w[k] n v / Σ w[k] n
 * </pre>
 */
final class MeanIsSmall {

    private MeanIsSmall() {}

    static void add(Rational weight, Goal goal, Measures measures, Costs costs) {
        List<Measure> all = measures.of(goal);
        Rational sum = all.stream().map(Measure::weight).reduce(Rational.ZERO, Rational::plus);
        Rational each = sum.signum() == 0 ? sum : weight.dividedBy(sum);
        for (Measure measure : all) {
            costs.add(measure.column(), each.times(measure.weight()));
        }
    }
}
