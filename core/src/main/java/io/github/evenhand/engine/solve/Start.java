package io.github.evenhand.engine.solve;

import java.util.Arrays;

/**
 * Where the interior point starts: amounts near nothing but a typical size inside their bounds, all pairs with one and
 * the same product, which depends on the costs alone.
 */
final class Start {

    private static final double TYPICAL = 1;

    private final Boxed boxed;

    Start(Boxed boxed) {
        this.boxed = boxed;
    }

    void set(Point point) {
        double product = product();
        int columns = boxed.columns();
        for (int j = 0; j < columns; j++) {
            if (boxed.isFixed(j)) {
                absent(point, j);
                absent(point, columns + j);
            } else {
                double inside = Math.min(boxed.range(j) / 2, TYPICAL);
                point.amounts[j] = Math.max(inside, Math.min(boxed.range(j) - inside, boxed.nothing(j)));
                pair(point, j, point.amounts[j], product);
                pair(point, columns + j, boxed.range(j) - point.amounts[j], product);
            }
        }
        setRows(point, product);
    }

    private void setRows(Point point, double product) {
        double[] left = boxed.side().clone();
        boxed.subtractRows(point.amounts, left);
        for (int r = 0; r < left.length; r++) {
            int pair = 2 * boxed.columns() + r;
            if (boxed.sign(r) == 0) {
                absent(point, pair);
            } else {
                pair(point, pair, Math.max(TYPICAL, boxed.sign(r) * left[r]), product);
                point.prices[r] = -boxed.sign(r) * point.roomPrices[pair];
            }
        }
    }

    private static void absent(Point point, int pair) {
        point.rooms[pair] = 1;
        point.roomPrices[pair] = 0;
    }

    private static void pair(Point point, int pair, double room, double product) {
        point.rooms[pair] = room;
        point.roomPrices[pair] = product / room;
    }

    private double product() {
        double[] costs = new double[boxed.columns()];
        Arrays.setAll(costs, j -> boxed.isFixed(j) ? 0 : Math.abs(boxed.cost(j)));
        return Arrays.stream(costs).filter(c -> c > 0).average().orElse(1) * TYPICAL;
    }
}
