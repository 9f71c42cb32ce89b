package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Measures.Measure;
import io.github.evenhand.engine.model.Programme.Term;
import java.util.ArrayList;
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

    static List<Term> cost(List<Measure> measures) {
        Rational sum = measures.stream().map(Measure::weight).reduce(Rational.ZERO, Rational::plus);
        List<Term> terms = new ArrayList<>();
        for (Measure measure : measures) {
            terms.add(new Term(measure.column(), measure.weight().dividedBy(sum)));
        }
        return terms;
    }
}
