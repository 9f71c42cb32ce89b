package io.github.evenhand.engine.solve;

import io.github.evenhand.engine.model.Programme.Sense;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A scaled programme seen from a point near its solution: the programme of what is still to be added to the amounts and
 * prices found so far, enlarged so that it is of ordinary size (Gleixner, Steffy and Wolter 2016). The slack of a row is
 * a column, so that a price may fall as well as rise.
 *
 * <pre>
 * minimise   q·(cost - A'·price)·d + q·|price|·e
 * such that  p·(lower - amount) ≤ d ≤ p·(upper - amount),  -p·slack ≤ e  and  A·d ± e = p·(what A·amount misses)
 * </pre>
 *
 * <p>What is left is computed with many digits, so each round gains those that a solver can tell apart.
 */
final class Correction {

    /** What need not be corrected: doubles say no more, and what rests on it may be worth a billion times as much. */
    private static final double SMALL = 1e-24;

    /** A round cannot be trusted for more digits than these. */
    private static final double LARGEST_GAIN = 0x1p24;

    /** By how much a correction that led nowhere was enlarged too much. */
    private static final double LOSS = 0x1p-8;

    /** What costs so much to move is not moved, and nothing is moved so far: a solver of doubles needs small numbers. */
    private static final double MUCH = 1e7;

    private final Digits digits;
    private final Scaled scaled;
    private final BigDecimal[] amounts;
    private final BigDecimal[] prices;
    private final int rounds;
    private final BigDecimal[] missing;
    private final BigDecimal[] reduced;
    private final double breach;
    private final double slack;
    private final double amountFactor;
    private final double priceFactor;
    /** The rows that have slacks, in the order of the columns of these. */
    private final int[] slackRows;

    private Correction(
            Digits digits,
            BigDecimal[] amounts,
            BigDecimal[] prices,
            int rounds,
            double amountFactor,
            double priceFactor) {
        this.digits = digits;
        this.scaled = digits.scaled();
        this.amounts = amounts;
        this.prices = prices;
        this.rounds = rounds;
        this.missing = digits.missing(amounts);
        this.reduced = digits.reduced(prices);
        this.breach = largestBreach();
        this.slack = largestSlack();
        this.amountFactor = rounds == 0 ? 1 : factor(breach, amountFactor * LARGEST_GAIN);
        this.priceFactor = rounds == 0 ? 1 : factor(slack, priceFactor * LARGEST_GAIN);
        this.slackRows = rounds == 0
                ? new int[0]
                : IntStream.range(0, prices.length)
                        .filter(r -> scaled.sense(r) != Sense.EQUAL)
                        .toArray();
    }

    /** The whole programme: nothing is found yet. */
    static Correction first(Scaled scaled) {
        return new Correction(new Digits(scaled), Digits.zeros(scaled.columns()), Digits.zeros(scaled.rows()), 0, 1, 1);
    }

    /** Seen from the point that the solution of this correction leads to. */
    Correction plus(double[] moreAmounts, double[] morePrices) {
        BigDecimal[] newAmounts = new BigDecimal[amounts.length];
        Arrays.setAll(newAmounts, j -> digits.within(j, Digits.sum(amounts[j], moreAmounts[j] / amountFactor)));
        BigDecimal[] newPrices = new BigDecimal[prices.length];
        Arrays.setAll(newPrices, r -> ofRightSign(r, Digits.sum(prices[r], morePrices[r] / priceFactor)));
        return new Correction(digits, newAmounts, newPrices, rounds + 1, amountFactor, priceFactor);
    }

    /** The same, enlarged less: where the next point is farther away than it seemed. Empty if that would be no help. */
    Optional<Correction> smaller() {
        double factor = Math.max(amountFactor, priceFactor);
        return factor * LOSS < 1
                ? Optional.empty()
                : Optional.of(new Correction(
                        digits,
                        amounts,
                        prices,
                        rounds,
                        amountFactor * LOSS / LARGEST_GAIN,
                        priceFactor * LOSS / LARGEST_GAIN));
    }

    private BigDecimal ofRightSign(int row, BigDecimal price) {
        return switch (scaled.sense(row)) {
            case EQUAL -> price;
            case AT_LEAST -> price.max(BigDecimal.ZERO);
            case AT_MOST -> price.min(BigDecimal.ZERO);
        };
    }

    /** A power of two, so that nothing is lost by it. */
    private static double factor(double size, double most) {
        double inverse = Math.min(1 / Math.max(size, Double.MIN_NORMAL), most);
        return Math.max(1, Math.scalb(1.0, Math.getExponent(inverse)));
    }

    private double largestBreach() {
        double largest = 0;
        for (int r = 0; r < missing.length; r++) {
            double missed = missing[r].doubleValue();
            largest = Math.max(largest, scaled.sense(r) == Sense.EQUAL ? Math.abs(missed) : -sign(r) * missed);
        }
        return largest;
    }

    /** How far any price is from what the amounts justify: a reduced cost on a column that could still move. */
    private double largestSlack() {
        double largest = 0;
        for (int j = 0; j < reduced.length; j++) {
            BigDecimal room = reduced[j].signum() > 0
                    ? amounts[j].subtract(digits.lower(j))
                    : digits.upper(j).subtract(amounts[j]);
            largest = Math.max(largest, reduced[j].abs().min(room).doubleValue());
        }
        for (int r = 0; r < missing.length; r++) {
            if (scaled.sense(r) != Sense.EQUAL) {
                largest =
                        Math.max(largest, prices[r].abs().min(missing[r].abs()).doubleValue());
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

    Claim claim(String remark) {
        return digits.claim(amounts, prices, remark);
    }

    /** Those of the programme, and the slacks of rows from the second round on. */
    int columns() {
        return amounts.length + slackRows.length;
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

    /** Once they have slacks, all rows are. */
    boolean isEquation(int row) {
        return rounds > 0 || scaled.sense(row) == Sense.EQUAL;
    }

    int[] rows(boolean equal) {
        return IntStream.range(0, prices.length)
                .filter(r -> isEquation(r) == equal)
                .toArray();
    }

    int[] slackRows() {
        return slackRows;
    }

    double[] cost() {
        double[] cost = new double[columns()];
        Arrays.setAll(cost, j -> isHeld(j) ? 0 : fullCost(j));
        return cost;
    }

    private double fullCost(int column) {
        return column < amounts.length
                ? Digits.times(reduced[column], priceFactor)
                : Digits.times(prices[slackRows[column - amounts.length]].abs(), priceFactor);
    }

    private boolean isHeld(int column) {
        double cost = fullCost(column);
        return Math.abs(cost) > MUCH && (cost > 0 ? least(column) == 0 : most(column) == 0);
    }

    double lower(int column) {
        return isHeld(column) ? 0 : rounds == 0 ? least(column) : Math.max(-MUCH, least(column));
    }

    double upper(int column) {
        return isHeld(column) ? 0 : rounds == 0 ? most(column) : Math.min(MUCH, most(column));
    }

    private double least(int column) {
        if (column < amounts.length) {
            return Digits.times(digits.lower(column).subtract(amounts[column]), amountFactor);
        }
        int row = slackRows[column - amounts.length];
        return -Math.max(0, sign(row) * Digits.times(missing[row], amountFactor));
    }

    private double most(int column) {
        return column < amounts.length
                ? Digits.times(digits.upper(column).subtract(amounts[column]), amountFactor)
                : Double.POSITIVE_INFINITY;
    }

    double rightHandSide(int row) {
        double missed = Digits.times(missing[row], amountFactor);
        boolean isKept = rounds > 0 && scaled.sense(row) != Sense.EQUAL && sign(row) * missed >= 0;
        return isKept ? 0 : missed;
    }
}
