package io.github.evenhand.engine.solve;

/**
 * What the pairs of rooms and prices of one block make of a step: how far it can be taken, and the sums of products. Of
 * one block only, so that they are kept in registers while it is visited.
 */
final class Pairs {

    private double share;
    private double priceShare;
    private double now;
    private double byPrices;
    private double byRooms;
    private double byBoth;

    /** @param result of the blocks before: no longer shares than theirs are of interest */
    private Pairs(Part.Result result) {
        share = result.share;
        priceShare = result.priceShare;
    }

    /** Finds the prices of rooms and the slacks that go with a step, and how far it can be taken. */
    static void finish(Boxed boxed, Point point, Block block, Step step, Part.Result result) {
        Pairs pairs = new Pairs(result);
        int columns = block.endOfColumns();
        for (int j = block.firstColumn; j < columns; j++) {
            double room = point.amounts[j];
            if (room != 0) {
                double price = point.floorPrices[j];
                double priceStep = (step.floorChanges[j] - price * step.amounts[j]) / room;
                step.floorPrices[j] = priceStep;
                pairs.note(room, step.amounts[j], price, priceStep);
            }
        }
        int ceilings = boxed.ceilingStart(block.node + 1);
        for (int at = boxed.ceilingStart(block.node); at < ceilings; at++) {
            double roomStep = -step.amounts[boxed.ceiling(at)];
            double price = point.ceilingPrices[at];
            double priceStep = (step.ceilingChanges[at] - price * roomStep) / point.roomsUp[at];
            step.ceilingPrices[at] = priceStep;
            pairs.note(point.roomsUp[at], roomStep, price, priceStep);
        }
        for (int r = block.firstRow; r < block.endOfRows(); r++) {
            double sign = boxed.sign(r);
            if (sign != 0) {
                double price = -sign * point.prices[r];
                double priceStep = -sign * step.prices[r];
                step.slacks[r] = (step.slackChanges[r] - point.slacks[r] * priceStep) / price;
                pairs.note(point.slacks[r], step.slacks[r], price, priceStep);
            }
        }
        pairs.leave(result);
    }

    private void note(double room, double step, double price, double priceStep) {
        if (room + share * step < 0) {
            share = -room / step;
        }
        if (price + priceShare * priceStep < 0) {
            priceShare = -price / priceStep;
        }
        now += room * price;
        byPrices += room * priceStep;
        byRooms += step * price;
        byBoth += step * priceStep;
    }

    private void leave(Part.Result result) {
        result.share = share;
        result.priceShare = priceShare;
        result.totals[0] += now;
        result.totals[1] += byPrices;
        result.totals[2] += byRooms;
        result.totals[3] += byBoth;
    }
}
