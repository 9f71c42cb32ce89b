package io.github.evenhand.engine.solve;

/**
 * A point of the interior, or a step from one to the next.
 *
 * <p>What must not fall below 0 comes in pairs of a room and its price: for each column the room down to 0, then for
 * each column the room up to its range, then for each row its slack. At an optimum one of each pair is 0. A pair that
 * does not exist has the room 1 and the price 0.
 */
final class Point {

    final double[] rooms;
    final double[] roomPrices;
    /** By row. */
    final double[] prices;
    /** The rooms above 0, by column: what the columns amount to. */
    final double[] amounts;

    Point(int columns, int rows) {
        rooms = new double[2 * columns + rows];
        roomPrices = new double[2 * columns + rows];
        prices = new double[rows];
        amounts = new double[columns];
    }

    /** The largest share of a step, at most 1, that keeps values above 0. */
    static double share(double[] values, double[] step) {
        double share = 1;
        for (int i = 0; i < values.length; i++) {
            if (step[i] < 0 && values[i] + share * step[i] < 0) {
                share = -values[i] / step[i];
            }
        }
        return share;
    }

    double product() {
        double sum = 0;
        for (int i = 0; i < rooms.length; i++) {
            sum += rooms[i] * roomPrices[i];
        }
        return sum;
    }

    double productAfter(Point step, double share, double priceShare) {
        double sum = 0;
        for (int i = 0; i < rooms.length; i++) {
            sum += (rooms[i] + share * step.rooms[i]) * (roomPrices[i] + priceShare * step.roomPrices[i]);
        }
        return sum;
    }

    void move(Point step, double share, double priceShare, Boxed boxed) {
        add(roomPrices, step.roomPrices, priceShare);
        add(prices, step.prices, priceShare);
        add(rooms, step.rooms, share);
        int columns = amounts.length;
        for (int j = 0; j < columns; j++) {
            if (!boxed.isFixed(j)) {
                // The smaller room is the more accurate one.
                if (rooms[j] < rooms[columns + j]) {
                    rooms[columns + j] = boxed.range(j) - rooms[j];
                } else {
                    rooms[j] = boxed.range(j) - rooms[columns + j];
                }
                amounts[j] = rooms[j];
            }
        }
    }

    private static void add(double[] to, double[] step, double share) {
        for (int i = 0; i < to.length; i++) {
            to[i] += share * step[i];
        }
    }
}
