package io.github.evenhand.engine.certify;

import io.github.evenhand.allocation.RowPrices;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Patience;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.model.Programme.Row;
import io.github.evenhand.engine.model.Programme.Sense;
import io.github.evenhand.engine.model.Programme.Term;
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
    static Rational of(Programme programme, RowPrices prices, Patience patience) {
        return proof(programme, prices, patience).bound();
    }

    /**
     * Above 0 only if no point keeps every row: then this combination of the rows asks for more than the bounds of the
     * columns can give (Farkas).
     */
    static Rational contradiction(Programme programme, RowPrices prices, Patience patience) {
        return proof(programme, prices, false, patience).bound();
    }

    /** The columns whose upper bounds carry weight in a contradiction: a billionth of it or more. */
    static List<Integer> upperBounds(Programme programme, RowPrices prices) {
        ReducedCosts reduced = new ReducedCosts(programme, false);
        price(programme, prices, reduced, Patience.endless());
        double[] weights = new double[programme.columns().size()];
        Arrays.setAll(weights, j -> -reduced.least(j).toDouble());
        double least = 1e-9 * Arrays.stream(weights).sum();
        return IntStream.range(0, weights.length)
                .filter(j -> weights[j] > least)
                .boxed()
                .toList();
    }

    /** What prices prove, and what they leave of the costs of the columns. */
    record Proof(Rational bound, ReducedCosts reduced) {}

    static Proof proof(Programme programme, RowPrices prices, Patience patience) {
        return proof(programme, prices, true, patience);
    }

    private static Proof proof(Programme programme, RowPrices prices, boolean costs, Patience patience) {
        ReducedCosts reduced = new ReducedCosts(programme, costs);
        Sum sum = price(programme, prices, reduced, patience);
        reduced.addLeast(sum, patience);
        return new Proof(sum.value(), reduced);
    }

    /** Charges the columns with the prices of their rows, and adds up what the right-hand sides are worth. */
    private static Sum price(Programme programme, RowPrices prices, ReducedCosts reduced, Patience patience) {
        Sum sum = Sum.notAbove();
        for (int r = 0; r < programme.rows().size(); r++) {
            patience.ask();
            Row row = programme.rows().get(r);
            if (hasRightSign(row.sense(), prices.of(r))) {
                price(row, prices.of(r), reduced, sum);
                if (prices.rest(r) != 0) {
                    price(row, prices.rest(r), reduced, sum);
                }
            }
        }
        return sum;
    }

    private static void price(Row row, double price, ReducedCosts reduced, Sum sum) {
        int exponent = Math.max(Math.getExponent(price), Double.MIN_EXPONENT) - 52;
        long mantissa = (long) Math.scalb(price, -exponent);
        int zeros = Long.numberOfTrailingZeros(mantissa);
        mantissa >>= zeros;
        exponent += zeros;
        sum.plus(mantissa, exponent, row.rightHandSide());
        for (Term term : row.terms()) {
            reduced.pay(term.column(), mantissa, exponent, term.coefficient());
        }
    }

    /** Whether a row is priced at all; prices of the wrong sign count as 0. */
    static boolean hasRightSign(Sense sense, double price) {
        return Double.isFinite(price)
                && price != 0
                && (sense != Sense.AT_LEAST || price > 0)
                && (sense != Sense.AT_MOST || price < 0);
    }

    /** The price of a row as the bound counts it, to the digits of a double. */
    static Rational rightSign(Sense sense, double price) {
        return hasRightSign(sense, price) ? Rational.of(price) : Rational.ZERO;
    }

    /** The exact price of a row as the bound counts it. */
    static Rational rightSign(Sense sense, RowPrices prices, int at) {
        return hasRightSign(sense, prices.of(at))
                ? Rational.of(prices.of(at)).plus(Rational.of(prices.rest(at)))
                : Rational.ZERO;
    }
}
