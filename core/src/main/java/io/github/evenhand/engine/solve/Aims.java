package io.github.evenhand.engine.solve;

import java.util.Arrays;

/**
 * What the products of pairs are to change by: to 0 for the predictor, to the central path for the corrector, and back
 * from far off it for what corrects the corrector (Gondzio 1996). The path is weighted: products are relative to the
 * weight of their node.
 */
final class Aims {

    /** Products within these multiples of the aim are not corrected. */
    private static final double LEAST = 0.1;

    private static final double MOST = 10;

    private final Boxed boxed;
    private final Point point;

    Aims(Boxed boxed, Point point) {
        this.boxed = boxed;
        this.point = point;
    }

    /** Nothing of any product. */
    void keep(Block block, Step step) {
        Arrays.fill(step.floorChanges, block.firstColumn, block.endOfColumns(), 0);
        Arrays.fill(step.ceilingChanges, boxed.ceilingStart(block.node), boxed.ceilingStart(block.node + 1), 0);
        Arrays.fill(step.slackChanges, block.firstRow, block.endOfRows(), 0);
    }

    /** All of every product. */
    void predict(Block block, Step step) {
        int columns = block.endOfColumns();
        for (int j = block.firstColumn; j < columns; j++) {
            step.floorChanges[j] = -point.amounts[j] * point.floorPrices[j];
        }
        int ceilings = boxed.ceilingStart(block.node + 1);
        for (int at = boxed.ceilingStart(block.node); at < ceilings; at++) {
            step.ceilingChanges[at] = -point.roomsUp[at] * point.ceilingPrices[at];
        }
        int rows = block.endOfRows();
        for (int r = block.firstRow; r < rows; r++) {
            step.slackChanges[r] = point.slacks[r] * boxed.sign(r) * point.prices[r];
        }
    }

    /**
     * To the aim, less a share of what the predicted step itself adds.
     *
     * @param aim the product aimed at in this block
     */
    void correct(Block block, Step step, double aim, double second) {
        int columns = block.endOfColumns();
        for (int j = block.firstColumn; j < columns; j++) {
            step.floorChanges[j] += aim - second * step.amounts[j] * step.floorPrices[j];
        }
        int ceilings = boxed.ceilingStart(block.node + 1);
        for (int at = boxed.ceilingStart(block.node); at < ceilings; at++) {
            step.ceilingChanges[at] += aim + second * step.amounts[boxed.ceiling(at)] * step.ceilingPrices[at];
        }
        int rows = block.endOfRows();
        for (int r = block.firstRow; r < rows; r++) {
            double sign = boxed.sign(r);
            if (sign != 0) {
                step.slackChanges[r] += aim + second * sign * step.slacks[r] * step.prices[r];
            }
        }
    }

    /**
     * The changes of a step, and those that keep products near to the aim after longer shares of it.
     *
     * @param aim the product aimed at in this block
     */
    void centre(Block block, Step from, Step to, double aim, double share, double priceShare) {
        int columns = block.endOfColumns();
        for (int j = block.firstColumn; j < columns; j++) {
            double room = point.amounts[j] + share * from.amounts[j];
            double price = point.floorPrices[j] + priceShare * from.floorPrices[j];
            to.floorChanges[j] = from.floorChanges[j] + correction(room * price, aim);
        }
        int ceilings = boxed.ceilingStart(block.node + 1);
        for (int at = boxed.ceilingStart(block.node); at < ceilings; at++) {
            double room = point.roomsUp[at] - share * from.amounts[boxed.ceiling(at)];
            double price = point.ceilingPrices[at] + priceShare * from.ceilingPrices[at];
            to.ceilingChanges[at] = from.ceilingChanges[at] + correction(room * price, aim);
        }
        int rows = block.endOfRows();
        for (int r = block.firstRow; r < rows; r++) {
            double sign = boxed.sign(r);
            if (sign != 0) {
                double room = point.slacks[r] + share * from.slacks[r];
                double price = -sign * (point.prices[r] + priceShare * from.prices[r]);
                to.slackChanges[r] = from.slackChanges[r] + correction(room * price, aim);
            }
        }
    }

    private static double correction(double product, double aim) {
        if (product < LEAST * aim) {
            return LEAST * aim - product;
        }
        return product > MOST * aim ? Math.max(MOST * aim - product, -MOST * aim) : 0;
    }
}
