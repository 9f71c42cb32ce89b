package io.github.evenhand.engine.certify;

import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.model.Programme.Column;
import io.github.evenhand.engine.model.Programme.Row;
import io.github.evenhand.engine.model.Programme.Sense;
import io.github.evenhand.engine.model.Programme.Term;
import java.util.Arrays;
import java.util.List;

/**
 * What prices prove of a programme. Any prices whatever give a bound, since every column is bounded (Neumaier and
 * Shcherbina 2004): for x within its bounds and every row kept,
 *
 * <pre>
 * c·x ≥ Σᵣ πᵣ bᵣ + Σⱼ min over [lⱼ, uⱼ] of (cⱼ − Σᵣ aᵣⱼ πᵣ) xⱼ      π ≥ 0 on ≥ rows, ≤ 0 on ≤ rows
 * </pre>
 */
final class Bound {

    private Bound() {}

    /** No point that keeps every row has a smaller cost; prices of the wrong sign count as 0. */
    static Rational of(Programme programme, double[] prices) {
        return bound(programme, prices, true);
    }

    /**
     * Above 0 only if no point keeps every row: then this combination of the rows asks for more than the bounds of the
     * columns can give (Farkas).
     */
    static Rational contradiction(Programme programme, double[] prices) {
        return bound(programme, prices, false);
    }

    private static Rational bound(Programme programme, double[] prices, boolean costs) {
        List<Column> columns = programme.columns();
        Rational[] reduced = new Rational[columns.size()];
        Arrays.setAll(reduced, j -> costs ? columns.get(j).cost() : Rational.ZERO);
        Sum sum = Sum.notAbove();
        for (int r = 0; r < programme.rows().size(); r++) {
            Row row = programme.rows().get(r);
            Rational price = rightSign(row.sense(), prices[r]);
            if (price.signum() == 0) {
                continue;
            }
            sum.plus(price.times(row.rightHandSide()));
            for (Term term : row.terms()) {
                reduced[term.column()] = reduced[term.column()].minus(price.times(term.coefficient()));
            }
        }
        for (int j = 0; j < reduced.length; j++) {
            Column column = columns.get(j);
            sum.plus(reduced[j].times(reduced[j].signum() > 0 ? column.lower() : column.upper()));
        }
        return sum.value();
    }

    /** The price of a row as the bound counts it. */
    static Rational rightSign(Sense sense, double price) {
        boolean wrong = !Double.isFinite(price)
                || (sense == Sense.AT_LEAST && price < 0)
                || (sense == Sense.AT_MOST && price > 0);
        return wrong ? Rational.ZERO : Rational.of(price);
    }
}
