package io.github.evenhand.engine.certify;

import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.model.Programme.Column;
import io.github.evenhand.engine.model.Programme.Row;
import io.github.evenhand.engine.model.Programme.Sense;
import io.github.evenhand.engine.model.Programme.Term;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

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

    /** The columns whose upper bounds carry weight in a contradiction: a billionth of it or more. */
    static List<Integer> upperBounds(Programme programme, double[] prices) {
        ReducedCost[] reduced = reduced(programme, false);
        price(programme, prices, reduced);
        double[] weights = new double[reduced.length];
        Arrays.setAll(
                weights, j -> -reduced[j].least(programme.columns().get(j)).toDouble());
        double least = 1e-9 * Arrays.stream(weights).sum();
        return IntStream.range(0, weights.length)
                .filter(j -> weights[j] > least)
                .boxed()
                .toList();
    }

    private static ReducedCost[] reduced(Programme programme, boolean costs) {
        List<Column> columns = programme.columns();
        ReducedCost[] reduced = new ReducedCost[columns.size()];
        Arrays.setAll(reduced, j -> new ReducedCost(costs ? columns.get(j).cost() : Rational.ZERO));
        return reduced;
    }

    private static Rational bound(Programme programme, double[] prices, boolean costs) {
        ReducedCost[] reduced = reduced(programme, costs);
        Sum sum = price(programme, prices, reduced);
        for (int j = 0; j < reduced.length; j++) {
            sum.plus(reduced[j].least(programme.columns().get(j)));
        }
        return sum.value();
    }

    /** Charges the columns with the prices of their rows, and adds up what the right-hand sides are worth. */
    private static Sum price(Programme programme, double[] prices, ReducedCost[] reduced) {
        Sum sum = Sum.notAbove();
        for (int r = 0; r < programme.rows().size(); r++) {
            Row row = programme.rows().get(r);
            Rational price = rightSign(row.sense(), prices[r]);
            if (price.signum() != 0) {
                sum.plus(price.times(row.rightHandSide()));
                for (Term term : row.terms()) {
                    reduced[term.column()].pay(price, term.coefficient());
                }
            }
        }
        return sum;
    }

    /**
     * cⱼ − Σ aᵣⱼ πᵣ, never above the true one: every product is rounded up to a multiple of 2⁻²⁵⁶. Where a column is at
     * least 0, a reduced cost that is too small makes the bound smaller, and so keeps it a bound.
     */
    private static final class ReducedCost {

        private static final int DIGITS = 256;

        private BigInteger value;
        private long roundings = 1;

        ReducedCost(Rational cost) {
            value = quotient(cost.numerator().shiftLeft(DIGITS), cost.denominator(), false);
        }

        /** Prices are binary fractions, so that their denominators are shifts. */
        void pay(Rational price, Rational coefficient) {
            roundings++;
            int shift = DIGITS - (price.denominator().bitLength() - 1);
            BigInteger product = price.numerator().multiply(coefficient.numerator());
            BigInteger divisor = coefficient.denominator();
            value = shift >= 0
                    ? value.subtract(quotient(product.shiftLeft(shift), divisor, true))
                    : value.subtract(quotient(product, divisor.shiftLeft(-shift), true));
        }

        private static BigInteger quotient(BigInteger numerator, BigInteger denominator, boolean upward) {
            if (denominator.equals(BigInteger.ONE)) {
                return numerator;
            }
            BigInteger[] parts = numerator.divideAndRemainder(denominator);
            boolean away = parts[1].signum() != 0 && (parts[1].signum() > 0) == upward;
            return away ? parts[0].add(BigInteger.valueOf(parts[1].signum())) : parts[0];
        }

        /** The least that the column can contribute. */
        Rational least(Column column) {
            Rational extreme = value.signum() > 0 ? column.lower() : column.upper();
            if (column.lower().signum() >= 0) {
                return times(extreme, value);
            }
            BigInteger most = value.add(BigInteger.valueOf(roundings));
            return times(column.lower(), value)
                    .min(times(column.lower(), most))
                    .min(times(column.upper(), value))
                    .min(times(column.upper(), most));
        }

        private static Rational times(Rational amount, BigInteger cost) {
            return amount.signum() == 0 || cost.signum() == 0
                    ? Rational.ZERO
                    : amount.times(Rational.of(cost, BigInteger.ONE.shiftLeft(DIGITS)));
        }
    }

    /** The price of a row as the bound counts it. */
    static Rational rightSign(Sense sense, double price) {
        boolean wrong = !Double.isFinite(price)
                || (sense == Sense.AT_LEAST && price < 0)
                || (sense == Sense.AT_MOST && price > 0);
        return wrong ? Rational.ZERO : Rational.of(price);
    }
}
