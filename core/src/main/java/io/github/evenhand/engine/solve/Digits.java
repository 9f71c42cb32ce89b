package io.github.evenhand.engine.solve;

import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.model.Programme.Column;
import io.github.evenhand.engine.model.Programme.Row;
import io.github.evenhand.engine.model.Programme.Sense;
import io.github.evenhand.engine.model.Programme.Term;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;

/**
 * A scaled programme with three times the digits of a double: what is left of a point near its solution, where amounts
 * lie many orders of magnitude apart, is smaller than what doubles cut off.
 */
final class Digits {

    private static final MathContext FIFTY = new MathContext(50, RoundingMode.HALF_EVEN);

    private final Scaled scaled;
    private final BigDecimal[] entries;
    private final BigDecimal[] cost;
    private final BigDecimal[] lower;
    private final BigDecimal[] upper;
    private final BigDecimal[] sides;

    Digits(Scaled scaled) {
        this.scaled = scaled;
        Programme programme = scaled.programme();
        Rational unit = scaled.exactObjectiveUnit();
        this.entries = new BigDecimal[scaled.matrix().values().length];
        this.cost = new BigDecimal[scaled.columns()];
        this.lower = new BigDecimal[cost.length];
        this.upper = new BigDecimal[cost.length];
        this.sides = new BigDecimal[scaled.rows()];
        for (int j = 0; j < cost.length; j++) {
            Column column = programme.columns().get(j);
            cost[j] = decimal(column.cost().times(column.scale()).dividedBy(unit));
            lower[j] = decimal(column.lower().dividedBy(column.scale()));
            upper[j] = decimal(column.upper().dividedBy(column.scale()));
        }
        int next = 0;
        for (int r = 0; r < sides.length; r++) {
            Row row = programme.rows().get(r);
            Rational size = scaled.exactUnitOfRow(r);
            sides[r] = decimal(row.rightHandSide().dividedBy(size));
            for (Term term : row.terms()) {
                Rational scale = programme.columns().get(term.column()).scale();
                entries[next++] = decimal(term.coefficient().times(scale).dividedBy(size));
            }
        }
    }

    private static BigDecimal decimal(Rational number) {
        return number.toDecimal(FIFTY.getPrecision(), FIFTY.getRoundingMode());
    }

    /** None of anything. */
    static BigDecimal[] zeros(int size) {
        BigDecimal[] zeros = new BigDecimal[size];
        Arrays.fill(zeros, BigDecimal.ZERO);
        return zeros;
    }

    Scaled scaled() {
        return scaled;
    }

    BigDecimal lower(int column) {
        return lower[column];
    }

    BigDecimal upper(int column) {
        return upper[column];
    }

    BigDecimal within(int column, BigDecimal amount) {
        return amount.max(lower[column]).min(upper[column]);
    }

    /** Right-hand sides less the rows. */
    BigDecimal[] missing(BigDecimal[] amounts) {
        BigDecimal[] missing = sides.clone();
        Sparse matrix = scaled.matrix();
        for (int r = 0; r < missing.length; r++) {
            for (int at = matrix.starts()[r]; at < matrix.starts()[r + 1]; at++) {
                missing[r] = less(missing[r], entries[at], amounts[matrix.indices()[at]]);
            }
        }
        return missing;
    }

    /** Costs less what the prices of rows charge the columns. */
    BigDecimal[] reduced(BigDecimal[] prices) {
        BigDecimal[] reduced = cost.clone();
        Sparse matrix = scaled.matrix();
        for (int r = 0; r < prices.length; r++) {
            for (int at = matrix.starts()[r]; at < matrix.starts()[r + 1]; at++) {
                int column = matrix.indices()[at];
                reduced[column] = less(reduced[column], entries[at], prices[r]);
            }
        }
        return reduced;
    }

    private static BigDecimal less(BigDecimal sum, BigDecimal factor, BigDecimal other) {
        return other.signum() == 0 ? sum : sum.subtract(factor.multiply(other, FIFTY), FIFTY);
    }

    static BigDecimal sum(BigDecimal number, double more) {
        return number.add(new BigDecimal(more), FIFTY);
    }

    /** A number in the size in which a correction sees it. */
    static double times(BigDecimal number, double factor) {
        return number.multiply(new BigDecimal(factor), FIFTY).doubleValue();
    }

    /** A claim of these amounts and prices. */
    Claim claim(BigDecimal[] amounts, BigDecimal[] prices, String remark) {
        Programme programme = scaled.programme();
        double[] ownAmounts = new double[amounts.length];
        for (int j = 0; j < amounts.length; j++) {
            Column column = programme.columns().get(j);
            if (amounts[j].compareTo(lower[j]) <= 0) {
                ownAmounts[j] = column.lower().toDouble();
            } else if (amounts[j].compareTo(upper[j]) >= 0) {
                ownAmounts[j] = column.upper().toDouble();
            } else {
                ownAmounts[j] = Rational.of(amounts[j]).times(column.scale()).toDouble();
            }
        }
        double[] ownPrices = new double[prices.length];
        double[] rests = new double[prices.length];
        for (int r = 0; r < prices.length; r++) {
            Sense sense = programme.rows().get(r).sense();
            boolean wrong = prices[r].signum() * (sense == Sense.AT_LEAST ? -1 : sense == Sense.AT_MOST ? 1 : 0) > 0;
            if (!wrong && prices[r].signum() != 0) {
                Rational exact = Rational.of(prices[r])
                        .times(scaled.exactObjectiveUnit())
                        .dividedBy(scaled.exactUnitOfRow(r));
                ownPrices[r] = exact.toDouble();
                rests[r] = exact.minus(Rational.of(ownPrices[r])).toDouble();
            }
        }
        return new Claim(Claim.Status.SOLVED, ownAmounts, ownPrices, rests, remark);
    }
}
