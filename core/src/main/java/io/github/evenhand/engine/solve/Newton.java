package io.github.evenhand.engine.solve;

/**
 * Newton's equations at a point, reduced to rows and shared columns.
 *
 * <pre>
 * weight = 1 / (curvature + price of room / room, below and above)
 * A·dx + sign·ds = row residual        (curvature + ...)·dx - A'·dy = gradient
 * </pre>
 */
final class Newton {

    /** Keeps the weights of columns from infinity. More would keep the reduced costs of wide columns from 0. */
    private static final double REGULAR = 1e-18;

    private final Boxed boxed;
    private final Layout layout;
    private final double rowRegular;
    private final boolean widens;
    private final Arrow arrow;
    private final Point point;
    private final double[] weights;
    private final double[] slackWeights;
    private final double[] diagonal;
    private final double[] reduced;
    private final double[] missing;
    private final double[] slackReduced;
    private final double[] gradient;
    private final double[] slackGradient;
    private final double[] vector;
    private final double[] rest;

    /**
     * Equations at a point.
     *
     * @param rowRegular keeps rows that others imply from being divided by 0; what it leaves of the rows is removed by
     *     refinement
     * @param widens whether slacks that are too small for their rows are widened
     */
    Newton(Boxed boxed, Arrow arrow, Point point, double rowRegular, boolean widens) {
        this.widens = widens;
        this.rowRegular = rowRegular;
        this.boxed = boxed;
        this.layout = boxed.layout();
        this.arrow = arrow;
        this.point = point;
        weights = new double[boxed.columns()];
        slackWeights = new double[boxed.rows()];
        diagonal = new double[layout.unknowns()];
        reduced = new double[boxed.columns()];
        missing = new double[boxed.rows()];
        slackReduced = new double[boxed.rows()];
        gradient = new double[boxed.columns()];
        slackGradient = new double[boxed.rows()];
        vector = new double[layout.unknowns()];
        rest = new double[boxed.rows()];
    }

    /** The largest that any row is missed by, slack included. */
    double residual() {
        double largest = 0;
        for (double m : missing) {
            largest = Math.max(largest, Math.abs(m));
        }
        return largest;
    }

    /** Takes the residuals at the point and factors the system there. */
    void factor() {
        findResiduals();
        int columns = weights.length;
        for (int j = 0; j < columns; j++) {
            if (!boxed.isFixed(j)) {
                double bend = boxed.curvature(j)
                        + point.roomPrices[j] / point.rooms[j]
                        + point.roomPrices[columns + j] / point.rooms[columns + j];
                weights[j] = 1 / (bend + REGULAR);
                if (layout.isShared(j)) {
                    diagonal[layout.sharedUnknown(j)] = -bend - REGULAR;
                }
            }
        }
        for (int r = 0; r < slackWeights.length; r++) {
            if (boxed.sign(r) != 0) {
                slackWeights[r] = point.rooms[2 * columns + r] / point.roomPrices[2 * columns + r];
            }
            diagonal[layout.rowUnknown(r)] = boxed.isEmpty(r) ? 1 : slackWeights[r] + rowRegular;
        }
        arrow.factor(weights, diagonal);
    }

    private void findResiduals() {
        int columns = weights.length;
        for (int j = 0; j < columns; j++) {
            reduced[j] = boxed.cost(j) + boxed.curvature(j) * point.amounts[j] - boxed.worth(j, point.prices);
            reduced[j] += point.roomPrices[columns + j] - point.roomPrices[j];
        }
        System.arraycopy(boxed.side(), 0, missing, 0, missing.length);
        boxed.subtractRows(point.amounts, missing);
        for (int r = 0; r < missing.length; r++) {
            if (boxed.sign(r) != 0) {
                missing[r] = afterSlack(r, boxed.sign(r) * missing[r]);
                slackReduced[r] = -boxed.sign(r) * point.prices[r] - point.roomPrices[2 * columns + r];
            }
        }
    }

    /**
     * What a row is missed by, given how far it is from its limit. A slack smaller than that may be widened: where no column
     * of the row can move any more, nothing else would ever free its price.
     */
    private double afterSlack(int row, double left) {
        int pair = 2 * weights.length + row;
        if (widens) {
            point.rooms[pair] = Math.max(point.rooms[pair], left);
        }
        return boxed.sign(row) * (left - point.rooms[pair]);
    }

    /**
     * Finds the step that changes the products of all pairs by the given amounts, to first order, and removes the
     * residuals.
     *
     * @param refinements how often to solve once more for what rounding left of the rows, at most
     */
    void step(double[] changes, Point step, int refinements) {
        findGradients(changes);
        findRightHandSide();
        arrow.solve(vector);
        takePrices(step, false);
        takeAmounts(step);
        for (int round = 0; round < refinements && refine(step); round++) {
            takeAmounts(step);
        }
        takeRooms(changes, step);
    }

    private void findGradients(double[] changes) {
        int columns = weights.length;
        for (int j = 0; j < columns; j++) {
            gradient[j] = boxed.isFixed(j)
                    ? 0
                    : changes[j] / point.rooms[j] - changes[columns + j] / point.rooms[columns + j] - reduced[j];
        }
        for (int r = 0; r < slackGradient.length; r++) {
            if (boxed.sign(r) != 0) {
                slackGradient[r] = changes[2 * columns + r] / point.rooms[2 * columns + r] - slackReduced[r];
            }
        }
    }

    private void findRightHandSide() {
        Sparse byColumn = layout.byColumn();
        for (int r = 0; r < rest.length; r++) {
            rest[r] = missing[r] - boxed.sign(r) * slackWeights[r] * slackGradient[r];
        }
        for (int j = 0; j < weights.length; j++) {
            double move = weights[j] * gradient[j];
            if (layout.isShared(j)) {
                vector[layout.sharedUnknown(j)] = -gradient[j];
            } else if (move != 0) {
                for (int at = byColumn.starts()[j]; at < byColumn.starts()[j + 1]; at++) {
                    rest[byColumn.indices()[at]] -= byColumn.values()[at] * move;
                }
            }
        }
        takeRest();
    }

    private void takeRest() {
        for (int r = 0; r < rest.length; r++) {
            vector[layout.rowUnknown(r)] = boxed.isEmpty(r) ? 0 : rest[r];
        }
    }

    private void takePrices(Point step, boolean more) {
        for (int r = 0; r < rest.length; r++) {
            step.prices[r] = vector[layout.rowUnknown(r)] + (more ? step.prices[r] : 0);
        }
        for (int j = 0; j < weights.length; j++) {
            if (layout.isShared(j)) {
                step.amounts[j] = vector[layout.sharedUnknown(j)] + (more ? step.amounts[j] : 0);
            }
        }
    }

    private void takeAmounts(Point step) {
        for (int j = 0; j < weights.length; j++) {
            if (!layout.isShared(j)) {
                step.amounts[j] = weights[j] == 0 ? 0 : weights[j] * (gradient[j] + boxed.worth(j, step.prices));
            }
        }
    }

    /** Solves once more for what rounding left of the rows, if that is worth it. */
    private boolean refine(Point step) {
        System.arraycopy(missing, 0, rest, 0, rest.length);
        boxed.subtractRows(step.amounts, rest);
        double largest = 0;
        double size = 0;
        for (int r = 0; r < rest.length; r++) {
            double sign = boxed.sign(r);
            if (sign != 0) {
                rest[r] -= sign * slackWeights[r] * (slackGradient[r] + sign * step.prices[r]);
            }
            if (!boxed.isEmpty(r)) {
                largest = Math.max(largest, Math.abs(rest[r]));
                size = Math.max(size, Math.abs(missing[r]));
            }
        }
        for (int j = 0; j < weights.length; j++) {
            if (layout.isShared(j)) {
                double bend = -diagonal[layout.sharedUnknown(j)] - REGULAR;
                vector[layout.sharedUnknown(j)] = bend * step.amounts[j] - boxed.worth(j, step.prices) - gradient[j];
            }
        }
        if (!(largest > 1e-14 + 1e-2 * size)) {
            return false;
        }
        takeRest();
        arrow.solve(vector);
        takePrices(step, true);
        return true;
    }

    private void takeRooms(double[] changes, Point step) {
        int columns = weights.length;
        for (int j = 0; j < columns; j++) {
            if (!boxed.isFixed(j)) {
                step.rooms[j] = step.amounts[j];
                step.rooms[columns + j] = -step.amounts[j];
                takePrice(j, changes, step);
                takePrice(columns + j, changes, step);
            }
        }
        for (int r = 0; r < rest.length; r++) {
            double sign = boxed.sign(r);
            if (sign != 0) {
                int pair = 2 * columns + r;
                step.rooms[pair] = slackWeights[r] * (slackGradient[r] + sign * step.prices[r]);
                takePrice(pair, changes, step);
            }
        }
    }

    private void takePrice(int pair, double[] changes, Point step) {
        step.roomPrices[pair] = (changes[pair] - point.roomPrices[pair] * step.rooms[pair]) / point.rooms[pair];
    }
}
