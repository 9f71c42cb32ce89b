package io.github.evenhand.engine.solve;

import java.util.Arrays;

/**
 * Where the interior point starts: amounts near nothing but a typical size inside their bounds, and prices of rooms
 * such that the products of pairs are as large as the typical cost of their node. That keeps the size of a place from
 * deciding how soon it is settled.
 */
final class Start {

    private static final double TYPICAL = 1;

    private final Boxed boxed;
    private final double[] weights;
    private final double sharedCost;

    /** @param shares whether what shared columns cost is weighed where their rows are */
    Start(Boxed boxed, boolean shares) {
        this.boxed = boxed;
        this.weights = new double[2 * boxed.columns() + boxed.rows()];
        this.sharedCost = shares ? sharedCost() : 0;
        double[] byNode = weightsByNode();
        for (int j = 0; j < boxed.columns(); j++) {
            double weight = boxed.isFixed(j) ? 0 : byNode[boxed.layout().nodeOfColumn(j)];
            weights[j] = weight;
            weights[boxed.columns() + j] = weight;
        }
        for (int r = 0; r < boxed.rows(); r++) {
            weights[2 * boxed.columns() + r] = boxed.sign(r) == 0
                    ? 0
                    : byNode[boxed.layout().nodeOfUnknown(boxed.layout().rowUnknown(r))];
        }
    }

    /** What products of pairs are relative to, in the order of pairs; 0 where there is no pair. */
    double[] weights() {
        return weights;
    }

    private double[] weightsByNode() {
        double[] byNode = new double[boxed.layout().nodes()];
        Arrays.setAll(byNode, this::typicalCost);
        return byNode;
    }

    private double typicalCost(int node) {
        int from = boxed.layout().columnStart(node);
        int to = boxed.layout().columnStart(node + 1);
        if (boxed.layout().hasBelow(node)) {
            return 1;
        }
        return Math.max(sharedCost, Boxed.typical(j -> boxed.isFixed(j) ? 0 : boxed.cost(j), from, to));
    }

    /** The most that the rows of a shared column have to carry of its cost each, if all carry the same. */
    private double sharedCost() {
        int[] starts = boxed.layout().byColumn().starts();
        double largest = 0;
        for (int j = 0; j < boxed.columns(); j++) {
            if (boxed.layout().isShared(j)) {
                largest = Math.max(largest, Math.abs(boxed.cost(j)) / Math.max(1, starts[j + 1] - starts[j]));
            }
        }
        return largest;
    }

    void set(Point point) {
        int columns = boxed.columns();
        Arrays.fill(point.rooms, 1);
        for (int j = 0; j < columns; j++) {
            if (!boxed.isFixed(j)) {
                double inside = Math.min(boxed.range(j) / 2, TYPICAL);
                point.amounts[j] = Math.max(inside, Math.min(boxed.range(j) - inside, boxed.nothing(j)));
                point.rooms[j] = point.amounts[j];
                point.rooms[columns + j] = boxed.range(j) - point.amounts[j];
            }
        }
        double[] left = boxed.side().clone();
        boxed.subtractRows(point.amounts, left);
        for (int r = 0; r < left.length; r++) {
            if (boxed.sign(r) != 0) {
                point.rooms[2 * columns + r] = Math.max(TYPICAL, boxed.sign(r) * left[r]);
            }
        }
        Arrays.setAll(point.roomPrices, i -> weights[i] / point.rooms[i]);
        Arrays.setAll(point.prices, r -> -boxed.sign(r) * point.roomPrices[2 * columns + r]);
    }
}
