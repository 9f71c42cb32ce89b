package io.github.evenhand.engine.solve;

/**
 * A point of the interior.
 *
 * <p>What must not fall below 0 comes in pairs of a room and its price: for each column the room down to 0, for each
 * ceiling the room up to it, for each row that is no equation its slack, whose price is that of the row but for the
 * sign. At an optimum one of each pair is 0. A fixed column is 0 and has no pair.
 */
final class Point {

    /** By column: what it amounts to, which is the room down to 0, and the price of that. */
    final double[] amounts;

    final double[] floorPrices;
    /** By ceiling. */
    final double[] roomsUp;

    final double[] ceilingPrices;
    /** By row. */
    final double[] prices;

    final double[] slacks;

    Point(Boxed boxed) {
        amounts = new double[boxed.columns()];
        floorPrices = new double[boxed.columns()];
        roomsUp = new double[boxed.ceilings()];
        ceilingPrices = new double[boxed.ceilings()];
        prices = new double[boxed.rows()];
        slacks = new double[boxed.rows()];
    }

    /** Moves what belongs to a block by shares of a step. */
    void move(Boxed boxed, Block block, Step step, double share, double priceShare) {
        int columns = block.endOfColumns();
        for (int j = block.firstColumn; j < columns; j++) {
            amounts[j] += share * step.amounts[j];
            floorPrices[j] += priceShare * step.floorPrices[j];
        }
        int ceilings = boxed.ceilingStart(block.node + 1);
        for (int at = boxed.ceilingStart(block.node); at < ceilings; at++) {
            roomsUp[at] -= share * step.amounts[boxed.ceiling(at)];
            ceilingPrices[at] += priceShare * step.ceilingPrices[at];
        }
        int rows = block.endOfRows();
        for (int r = block.firstRow; r < rows; r++) {
            prices[r] += priceShare * step.prices[r];
            slacks[r] += share * step.slacks[r];
        }
    }
}
