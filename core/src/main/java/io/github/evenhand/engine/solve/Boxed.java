package io.github.evenhand.engine.solve;

import io.github.evenhand.engine.model.Programme.Sense;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A scaled programme in the order of a layout, each column counted from its lower bound.
 *
 * <p>Only columns that need it keep a <em>ceiling</em>, their upper bound.
 *
 * <pre>
 * minimise   cost·x + ½ Σ curvature·x²
 * such that  0 ≤ x ≤ range,  A·x + sign·slack = side,  slack ≥ 0,  no slack where the sign is 0
 * </pre>
 */
final class Boxed {

    private final Scaled scaled;
    private final Layout layout;
    private final Sparse byColumn;
    private final double[] cost;
    private final double[] curvature;
    private final double[] lower;
    private final double[] range;
    private final double[] side;
    private final byte[] sign;
    private final boolean curved;
    private final double constant;
    private final double priceUnit;
    /** The columns that need their upper bound, in order, and where those of each node start. */
    private final int[] ceilings;

    private final int[] ceilingStarts;
    private final boolean[] empty;
    private final double[] emptyBreach;

    private Boxed(Scaled scaled, Layout layout, Team team) {
        this.scaled = scaled;
        this.layout = layout;
        byColumn = layout.byColumn();
        priceUnit = typicalCost(scaled);
        curvature = layout.orderColumns(scaled.curvature());
        Arrays.setAll(curvature, j -> curvature[j] / priceUnit);
        curved = Arrays.stream(curvature).anyMatch(q -> q > 0);
        lower = layout.orderColumns(scaled.lower());
        double[] upper = layout.orderColumns(scaled.upper());
        range = new double[lower.length];
        Arrays.setAll(range, j -> upper[j] - lower[j]);
        double[] flat = layout.orderColumns(scaled.cost());
        Arrays.setAll(flat, j -> flat[j] / priceUnit);
        cost = new double[lower.length];
        Arrays.setAll(cost, j -> flat[j] + curvature[j] * lower[j]);
        Precise sum = new Precise();
        for (int j = 0; j < lower.length; j++) {
            sum.add(lower[j], flat[j] + curvature[j] * lower[j] / 2);
        }
        constant = sum.value();
        double[] sides = new double[scaled.rows()];
        team.eachOfMany(sides.length, r -> sides[r] = scaled.sideAtLower(r));
        side = layout.orderRows(sides);
        sign = new byte[side.length];
        for (int r = 0; r < sign.length; r++) {
            sign[r] = sign(scaled.sense(layout.row(r)));
        }
        boolean[] needed = Ceilings.needed(scaled, team);
        ceilings = IntStream.range(0, lower.length)
                .filter(j -> needed[layout.column(j)])
                .toArray();
        ceilingStarts = new int[layout.nodes() + 1];
        for (int node = 0, at = 0; node < layout.nodes(); node++) {
            while (at < ceilings.length && ceilings[at] < layout.columnStart(node + 1)) {
                at++;
            }
            ceilingStarts[node + 1] = at;
        }
        empty = empty(team);
        emptyBreach = dropEmpty();
    }

    static Boxed of(Scaled scaled, Layout layout, Team team) {
        return new Boxed(scaled, layout, team);
    }

    private static double typicalCost(Scaled scaled) {
        return typical(j -> scaled.isFixed(j) ? 0 : scaled.cost()[j], 0, scaled.columns());
    }

    /** The power of two nearest to the geometric mean of those values that are not 0; 1 if there is none. */
    static double typical(IntToDoubleFunction values, int from, int to) {
        long sum = 0;
        int count = 0;
        for (int i = from; i < to; i++) {
            double value = values.applyAsDouble(i);
            if (value != 0) {
                sum += Math.getExponent(value);
                count++;
            }
        }
        return count == 0 ? 1 : Math.scalb(1.0, (int) Math.floorDiv(sum, count));
    }

    private static byte sign(Sense sense) {
        return (byte) (sense == Sense.EQUAL ? 0 : sense == Sense.AT_MOST ? 1 : -1);
    }

    private boolean[] empty(Team team) {
        boolean[] found = new boolean[side.length];
        Arrays.fill(found, true);
        team.eachOfMany(cost.length, j -> {
            for (int at = byColumn.starts()[j]; at < byColumn.starts()[j + 1] && !isFixed(j); at++) {
                found[byColumn.indices()[at]] = false;
            }
        });
        return found;
    }

    /** Makes 0 = 0 of rows that nothing can change; gives what they were missed by, with the sign of a price. */
    private double[] dropEmpty() {
        double[] breach = new double[side.length];
        for (int r = 0; r < side.length; r++) {
            if (empty[r]) {
                breach[r] = sign[r] * side[r] > 0 ? 0 : side[r];
                side[r] = 0;
                sign[r] = 0;
            }
        }
        return breach;
    }

    /** Whether no column that can move meets the row. */
    boolean isEmpty(int row) {
        return empty[row];
    }

    /** Prices of rows that fixed columns alone break by more than this; none if there is no such row. */
    Optional<double[]> contradiction(double tolerance) {
        boolean broken = Arrays.stream(emptyBreach).anyMatch(b -> Math.abs(b) > tolerance);
        return broken ? Optional.of(emptyBreach) : Optional.empty();
    }

    Layout layout() {
        return layout;
    }

    int columns() {
        return cost.length;
    }

    int rows() {
        return side.length;
    }

    boolean isFixed(int column) {
        return range[column] <= 0;
    }

    boolean isCurved() {
        return curved;
    }

    double cost(int column) {
        return cost[column];
    }

    /** The largest cost, in typical ones; at least 1. */
    double largestCost() {
        return Arrays.stream(cost).map(Math::abs).reduce(1, Math::max);
    }

    double curvature(int column) {
        return curvature[column];
    }

    double range(int column) {
        return range[column];
    }

    /** How many columns have a ceiling. */
    int ceilings() {
        return ceilings.length;
    }

    /** The column of a ceiling. */
    int ceiling(int at) {
        return ceilings[at];
    }

    /** The ceiling of a column; below 0 if it has none. */
    int ceilingOf(int column) {
        return Arrays.binarySearch(ceilings, column);
    }

    int ceilingStart(int node) {
        return ceilingStarts[node];
    }

    /** Where a column is nothing, counted from its lower bound. */
    double nothing(int column) {
        return -lower[column];
    }

    double side(int row) {
        return side[row];
    }

    /** 1 on rows of at most, -1 on rows of at least, 0 on equations. */
    double sign(int row) {
        return sign[row];
    }

    double constant() {
        return constant;
    }

    /** Above 0 if the prices, all lawful, prove the rows in conflict; relative to the terms that it is the sum of. */
    double conflict(double[] prices) {
        Precise sum = new Precise();
        double size = 0;
        for (int r = 0; r < side.length; r++) {
            sum.add(side[r], prices[r]);
            size += Math.abs(side[r] * prices[r]);
        }
        for (int j = 0; j < cost.length; j++) {
            sum.add(-Math.max(0, worth(j, prices)), range[j]);
            size += grossWorth(j, prices) * range[j];
        }
        return size > 0 ? sum.value() / size : 0;
    }

    /** What the prices say that one more of a column is worth. */
    private double worth(int column, double[] prices) {
        return byColumn.product(column, prices);
    }

    /** The worth if no price offset another: what its rounding is relative to. */
    private double grossWorth(int column, double[] prices) {
        double sum = 0;
        for (int at = byColumn.starts()[column]; at < byColumn.starts()[column + 1]; at++) {
            sum += Math.abs(byColumn.values()[at] * prices[byColumn.indices()[at]]);
        }
        return sum;
    }

    double[] lawful(double[] prices) {
        double[] lawful = new double[prices.length];
        Arrays.setAll(lawful, r -> sign[r] * prices[r] > 0 ? 0 : prices[r]);
        return lawful;
    }

    /** What one unit of the objective here is in that of the programme. */
    double unitOfObjective() {
        return priceUnit * scaled.objectiveUnit();
    }

    /** The amounts in the programme's own order and units. */
    double[] ownAmounts(double[] amounts) {
        double[] shifted = new double[amounts.length];
        Arrays.setAll(shifted, j -> lower[j] + amounts[j]);
        return scaled.amounts(layout.restoreColumns(shifted));
    }

    /** The prices in the programme's own order and units. */
    double[] ownPrices(double[] prices) {
        double[] allowed = lawful(prices);
        Arrays.setAll(allowed, r -> allowed[r] * priceUnit);
        return scaled.prices(layout.restoreRows(allowed));
    }
}
