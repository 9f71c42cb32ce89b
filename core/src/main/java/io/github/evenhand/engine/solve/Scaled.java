package io.github.evenhand.engine.solve;

import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Patience;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.model.Programme.Column;
import io.github.evenhand.engine.model.Programme.Row;
import io.github.evenhand.engine.model.Programme.Sense;
import io.github.evenhand.engine.model.Programme.Term;
import java.util.List;

/**
 * A programme in doubles that are the same, bit for bit, in whatever unit its money is counted.
 *
 * <p>Each column is measured in its own scale, each row in its largest coefficient so measured, the objective in its
 * largest cost so measured. These factors are exact and change with the unit just as the numbers do that they divide,
 * and each quotient is rounded once, correctly.
 *
 * <pre>
 * coefficient' = coefficient · scale / unit of the row        lower' = lower / scale
 * cost'        = cost · scale / unit of the objective         right-hand side' = right-hand side / unit of the row
 * </pre>
 */
final class Scaled {

    private final Programme programme;
    private final Fraction[] scales;
    private final Product[] rowUnits;
    private final Product objectiveUnit;
    private final double[] cost;
    private final double[] curvature;
    private final double[] lower;
    private final double[] upper;
    private final double[] rightHandSide;
    private final Sparse matrix;

    /** An exact product that is multiplied out only where need be. */
    private record Product(Rational first, Rational second, Fraction fraction) {

        static final Product ZERO = new Product(Rational.ZERO, Rational.ONE, Fraction.ZERO);
        static final Product ONE = new Product(Rational.ONE, Rational.ONE, Fraction.ONE);

        static Product of(Rational first, Rational second, Fraction secondFraction) {
            if (first.signum() == 0) {
                return ZERO;
            }
            Fraction product = first.equals(Rational.ONE)
                    ? secondFraction
                    : Fraction.of(first).times(secondFraction);
            return new Product(first, second, product);
        }

        Rational exact() {
            return first.times(second);
        }

        /** The quotient of two products, correctly rounded. */
        double over(Product divisor) {
            if (first.signum() == 0) {
                return 0;
            }
            Fraction quotient = fraction.dividedBy(divisor.fraction);
            return quotient.isCertain()
                    ? quotient.high()
                    : exact().dividedBy(divisor.exact()).toDouble();
        }

        Product abs() {
            return new Product(first.abs(), second.abs(), fraction.abs());
        }

        /** By size. Where the fast path cannot tell two products apart, either will do: see {@link Fraction}. */
        boolean isLargerThan(Product other) {
            return (fraction.isKnown() && other.fraction.isKnown())
                    ? fraction.isLargerThan(other.fraction)
                    : exact().abs().compareTo(other.exact().abs()) > 0;
        }
    }

    private Scaled(Programme programme, Team team, Patience patience) {
        this.programme = programme;
        List<Column> columns = programme.columns();
        scales = new Fraction[columns.size()];
        cost = new double[columns.size()];
        curvature = new double[columns.size()];
        lower = new double[columns.size()];
        upper = new double[columns.size()];
        rowUnits = new Product[programme.rows().size()];
        rightHandSide = new double[rowUnits.length];
        Product[] costs = new Product[scales.length];
        team.eachOfMany(scales.length, j -> {
            Column column = columns.get(j);
            scales[j] = Fraction.of(column.scale());
            costs[j] = Product.of(column.cost(), column.scale(), scales[j]);
        });
        patience.ask();
        objectiveUnit = unitOfObjective(costs);
        team.eachOfMany(scales.length, j -> scaleColumn(j, columns.get(j), costs[j]));
        patience.ask();
        matrix = scaleRows(team);
        patience.ask();
    }

    static Scaled of(Programme programme) {
        try (Team alone = new Team(1)) {
            return of(programme, alone, Patience.endless());
        }
    }

    static Scaled of(Programme programme, Team team, Patience patience) {
        return new Scaled(programme, team, patience);
    }

    private Product unitOfObjective(Product[] costs) {
        Product largest = Product.ZERO;
        for (int j = 0; j < scales.length; j++) {
            Column column = programme.columns().get(j);
            largest = larger(largest, costs[j]);
            if (column.curvature().signum() != 0) {
                largest = larger(largest, bend(j, column));
            }
        }
        return largest.first().signum() == 0 ? Product.ONE : largest;
    }

    private Product bend(int j, Column column) {
        return Product.of(column.curvature().times(column.scale()), column.scale(), scales[j]);
    }

    private static Product larger(Product largest, Product other) {
        return other.isLargerThan(largest) ? other.abs() : largest;
    }

    private void scaleColumn(int j, Column column, Product ofCost) {
        cost[j] = ofCost.over(objectiveUnit);
        curvature[j] = column.curvature().signum() == 0 ? 0 : bend(j, column).over(objectiveUnit);
        Product scale = new Product(column.scale(), Rational.ONE, scales[j]);
        lower[j] = single(column.lower()).over(scale);
        upper[j] = column.upper().equals(column.lower())
                ? lower[j]
                : single(column.upper()).over(scale);
    }

    private static Product single(Rational value) {
        return Product.of(value, Rational.ONE, Fraction.ONE);
    }

    private Sparse scaleRows(Team team) {
        List<Row> rows = programme.rows();
        int[] starts = new int[rows.size() + 1];
        for (int r = 0; r < rows.size(); r++) {
            starts[r + 1] = starts[r] + rows.get(r).terms().size();
        }
        Sparse scaled =
                new Sparse(scales.length, starts, new int[starts[rows.size()]], new double[starts[rows.size()]]);
        team.eachOfMany(rows.size(), r -> scaleRow(r, rows.get(r), scaled));
        return scaled;
    }

    private void scaleRow(int r, Row row, Sparse scaled) {
        Product[] products = new Product[row.terms().size()];
        Product unit = Product.ZERO;
        for (int k = 0; k < products.length; k++) {
            Term term = row.terms().get(k);
            Rational scale = programme.columns().get(term.column()).scale();
            products[k] = Product.of(term.coefficient(), scale, scales[term.column()]);
            unit = larger(unit, products[k]);
        }
        rowUnits[r] = unit.first().signum() != 0 ? unit : sizeOf(row.rightHandSide());
        for (int k = 0; k < products.length; k++) {
            scaled.indices()[scaled.starts()[r] + k] = row.terms().get(k).column();
            scaled.values()[scaled.starts()[r] + k] = products[k].over(rowUnits[r]);
        }
        rightHandSide[r] = single(row.rightHandSide()).over(rowUnits[r]);
    }

    private static Product sizeOf(Rational value) {
        return value.signum() == 0 ? Product.ONE : single(value).abs();
    }

    Programme programme() {
        return programme;
    }

    int columns() {
        return scales.length;
    }

    int rows() {
        return rowUnits.length;
    }

    Sense sense(int row) {
        return programme.rows().get(row).sense();
    }

    /** What one unit of a scaled row is in that of the programme. */
    double unitOfRow(int row) {
        return rowUnits[row].over(Product.ONE);
    }

    Rational exactUnitOfRow(int row) {
        return rowUnits[row].exact();
    }

    /** What one unit of the scaled objective is in that of the programme. */
    double objectiveUnit() {
        return objectiveUnit.over(Product.ONE);
    }

    Rational exactObjectiveUnit() {
        return objectiveUnit.exact();
    }

    boolean isFixed(int column) {
        return lower[column] >= upper[column];
    }

    double[] cost() {
        return cost;
    }

    double[] curvature() {
        return curvature;
    }

    double[] lower() {
        return lower;
    }

    double[] upper() {
        return upper;
    }

    double[] rightHandSide() {
        return rightHandSide;
    }

    /** What the lower bounds of all columns leave of the right-hand side of a row. */
    double sideAtLower(int row) {
        return new Precise().residual(rightHandSide[row], matrix, row, lower);
    }

    Sparse matrix() {
        return matrix;
    }

    /** Amounts of scaled columns in the programme's own units, within its bounds. */
    double[] amounts(double[] scaled) {
        double[] amounts = new double[scaled.length];
        for (int j = 0; j < amounts.length; j++) {
            Column column = programme.columns().get(j);
            if (scaled[j] <= lower[j]) {
                amounts[j] = column.lower().toDouble();
            } else if (scaled[j] >= upper[j]) {
                amounts[j] = column.upper().toDouble();
            } else {
                amounts[j] = scaled[j] * column.scale().toDouble();
            }
        }
        return amounts;
    }

    /** Prices of scaled rows in the programme's own units. */
    double[] prices(double[] scaled) {
        double[] prices = new double[scaled.length];
        for (int r = 0; r < prices.length; r++) {
            prices[r] = scaled[r] == 0 ? 0 : scaled[r] * objectiveUnit.over(rowUnits[r]);
        }
        return prices;
    }
}
