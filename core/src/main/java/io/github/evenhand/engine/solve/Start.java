package io.github.evenhand.engine.solve;

/**
 * Where the interior point starts: amounts near nothing but a typical size inside their bounds, all pairs with one and
 * the same product, which depends on the costs alone.
 */
final class Start {

    private static final double TYPICAL = 1;

    /** Of a typical size and a typical cost. */
    static final double PRODUCT = 1;

    private final Boxed boxed;

    Start(Boxed boxed) {
        this.boxed = boxed;
    }

    void set(Point point) {
        double product = PRODUCT;
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
}
