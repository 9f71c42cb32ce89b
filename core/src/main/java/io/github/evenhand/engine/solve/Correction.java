package io.github.evenhand.engine.solve;

import io.github.evenhand.engine.model.Programme.Sense;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A scaled programme seen from a point near its solution: the programme of what is still to be added to the amounts and
 * prices found so far, enlarged so that it is of ordinary size (Gleixner, Steffy and Wolter 2016).
 *
 * <pre>
 * minimise   q·(cost - A'·price)·d
 * such that  p·(lower - amount) ≤ d ≤ p·(upper - amount)  and  A·d  =, ≥ or ≤  p·(right-hand side - A·amount)
 * </pre>
 *
 * <p>The residuals are computed with twice the digits, so each round gains the digits that a solver can tell apart.
 */
final class Correction {

    /** What need not be corrected: a hundred times less than what a proof asks. */
    private static final double SMALL = 1e-13;

    /** A round cannot be trusted for more digits than these. */
    private static final double LARGEST_GAIN = 0x1p24;

    private final Scaled scaled;
    private final Sparse transposed;
    private final double[] amounts;
    private final double[] prices;
    private final int rounds;
    private final double[] rowResiduals;
    private final double[] reducedCosts;
    private final double breach;
    private final double slack;
    private final double amountFactor;
    private final double priceFactor;

    private Correction(Scaled scaled, Sparse transposed, double[] amounts, double[] prices, int rounds) {
        this.scaled = scaled;
        this.transposed = transposed;
        this.amounts = amounts;
        this.prices = prices;
        this.rounds = rounds;
        Precise sum = new Precise();
        rowResiduals = new double[prices.length];
        Arrays.setAll(rowResiduals, r -> sum.residual(scaled.rightHandSide()[r], scaled.matrix(), r, amounts));
        reducedCosts = new double[amounts.length];
        Arrays.setAll(reducedCosts, j -> sum.residual(scaled.cost()[j], transposed, j, prices));
        breach = largestBreach();
        slack = largestSlack();
        amountFactor = rounds == 0 ? 1 : factor(breach);
        priceFactor = rounds == 0 ? 1 : factor(slack);
    }

    /** The whole programme: nothing is found yet. */
    static Correction first(Scaled scaled) {
        return new Correction(
                scaled, scaled.matrix().transposed(), new double[scaled.columns()], new double[scaled.rows()], 0);
    }

    /** Seen from the point that the solution of this correction leads to. */
    Correction plus(double[] moreAmounts, double[] morePrices) {
        double[] newAmounts = new double[amounts.length];
        for (int j = 0; j < newAmounts.length; j++) {
            double amount = amounts[j] + moreAmounts[j] / amountFactor;
            newAmounts[j] = Math.max(scaled.lower()[j], Math.min(scaled.upper()[j], amount));
        }
        double[] newPrices = new double[prices.length];
        Arrays.setAll(newPrices, r -> prices[r] + morePrices[r] / priceFactor);
        return new Correction(scaled, transposed, newAmounts, newPrices, rounds + 1);
    }

    private static double factor(double size) {
        double inverse = 1 / Math.max(size, 1 / LARGEST_GAIN);
        return Math.max(1, Math.scalb(1.0, Math.getExponent(inverse)));
    }

    private double largestBreach() {
        double largest = 0;
        for (int r = 0; r < rowResiduals.length; r++) {
            double missing = scaled.sense(r) == Sense.EQUAL ? Math.abs(rowResiduals[r]) : sign(r) * -rowResiduals[r];
            largest = Math.max(largest, missing);
        }
        return largest;
    }

    /** How far any price is from what the amounts justify: a reduced cost on a column that could still move. */
    private double largestSlack() {
        double largest = 0;
        for (int j = 0; j < reducedCosts.length; j++) {
            double room = reducedCosts[j] > 0 ? amounts[j] - scaled.lower()[j] : scaled.upper()[j] - amounts[j];
            largest = Math.max(largest, Math.min(Math.abs(reducedCosts[j]), room));
        }
        for (int r = 0; r < rowResiduals.length; r++) {
            if (scaled.sense(r) != Sense.EQUAL) {
                largest = Math.max(largest, Math.min(Math.abs(prices[r]), Math.abs(rowResiduals[r])));
            }
        }
        return largest;
    }

    boolean isSmall() {
        return breach <= SMALL && slack <= SMALL;
    }

    boolean isSmallerThan(Correction other) {
        return Math.max(breach, slack) < Math.max(other.breach, other.slack);
    }

    int rounds() {
        return rounds;
    }

    double[] amounts() {
        return amounts;
    }

    double[] prices() {
        return prices;
    }

    int columns() {
        return amounts.length;
    }

    Sparse matrix() {
        return scaled.matrix();
    }

    Sense sense(int row) {
        return scaled.sense(row);
    }

    /** That which turns a row of at least into one of at most. */
    double sign(int row) {
        return scaled.sense(row) == Sense.AT_LEAST ? -1 : 1;
    }

    int[] rows(boolean equal) {
        return IntStream.range(0, prices.length)
                .filter(r -> (scaled.sense(r) == Sense.EQUAL) == equal)
                .toArray();
    }

    double[] cost() {
        return Arrays.stream(reducedCosts).map(d -> d * priceFactor).toArray();
    }

    double lower(int column) {
        return (scaled.lower()[column] - amounts[column]) * amountFactor;
    }

    double upper(int column) {
        return (scaled.upper()[column] - amounts[column]) * amountFactor;
    }

    double rightHandSide(int row) {
        return rowResiduals[row] * amountFactor;
    }
}
