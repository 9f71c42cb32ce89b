package io.github.evenhand.engine.solve;

import java.util.Arrays;

/**
 * Where the interior point starts: at the amounts nearest to a little of everything that keep the rows, but for those
 * that would leave their bounds or come too near to them; and at the prices nearest to what things cost. Products of
 * pairs are as large as what these prices leave of the costs of their node, which keeps the size of a place from
 * deciding how soon it is settled.
 */
final class Start {

    /** How near to a bound is too near, in typical sizes. */
    private static final double LITTLE = 0.2;

    /** Products relative to what is left of costs. */
    private static final double AMPLE = 2;

    /** What is left of costs counts as at least so much of the typical cost of its node. */
    private static final double LEAST = 1e-3;

    private final Boxed boxed;
    private final Layout layout;
    private final double[] weights;

    Start(Boxed boxed) {
        this.boxed = boxed;
        this.layout = boxed.layout();
        this.weights = new double[layout.nodes()];
    }

    /** What products of pairs are relative to, by node. */
    double[] weights() {
        return weights;
    }

    void set(Point point, Newton newton) {
        for (int j = 0; j < boxed.columns(); j++) {
            place(point, j, boxed.nothing(j));
        }
        Arrays.setAll(point.prices, r -> -boxed.sign(r));
        Arrays.fill(point.roomsUp, 1); // any will do while nothing is priced
        newton.evaluate();
        newton.factorPlain();
        Step nearest = new Step(boxed);
        newton.solve(nearest, block -> {});
        for (int j = 0; j < boxed.columns(); j++) {
            place(point, j, point.amounts[j] + nearest.amounts[j]);
        }
        newton.takeCosts();
        newton.solve(nearest, block -> {});
        Arrays.setAll(weights, node -> weight(node, nearest.amounts));
        newton.evaluate();
        for (int node = 0; node < weights.length; node++) {
            setPrices(point, node, newton.missing(), nearest.prices);
        }
    }

    private void place(Point point, int j, double amount) {
        if (!boxed.isFixed(j)) {
            double inside = Math.min(boxed.range(j) / 2, LITTLE);
            point.amounts[j] = Math.max(inside, Math.min(boxed.range(j) - inside, amount));
        }
    }

    /** @param left what prices leave of the costs, by column, but for the sign */
    private double weight(int node, double[] left) {
        if (layout.hasBelow(node)) {
            return AMPLE;
        }
        int from = layout.columnStart(node);
        int to = layout.columnStart(node + 1);
        double sum = 0;
        int count = 0;
        for (int j = from; j < to; j++) {
            if (!boxed.isFixed(j)) {
                sum += Math.abs(left[j]);
                count++;
            }
        }
        double typical = Boxed.typical(j -> boxed.isFixed(j) ? 0 : boxed.cost(j), from, to);
        return AMPLE * Math.max(sum / Math.max(1, count), LEAST * typical);
    }

    private void setPrices(Point point, int node, double[] missing, double[] nearest) {
        double weight = weights[node];
        for (int j = layout.columnStart(node); j < layout.columnStart(node + 1); j++) {
            if (!boxed.isFixed(j)) {
                point.floorPrices[j] = weight / point.amounts[j];
            }
        }
        for (int at = boxed.ceilingStart(node); at < boxed.ceilingStart(node + 1); at++) {
            point.roomsUp[at] = boxed.range(boxed.ceiling(at)) - point.amounts[boxed.ceiling(at)];
            point.ceilingPrices[at] = weight / point.roomsUp[at];
        }
        for (int r = layout.rowStart(node); r < layout.rowStart(node + 1); r++) {
            double sign = boxed.sign(r);
            point.slacks[r] = sign == 0 ? 0 : Math.max(LITTLE, sign * missing[r]);
            point.prices[r] = sign == 0 ? nearest[r] : -sign * weight / point.slacks[r];
        }
    }
}
