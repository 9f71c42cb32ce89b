package io.github.evenhand.engine.solve;

import java.util.List;

/**
 * What a point is worth: by how much it breaks its rows, its objective, and the bound that its prices prove.
 *
 * @param breach the largest breach of a row, relative to its right-hand side if that is large
 * @param objective at the amounts
 * @param bound no amounts within their bounds that keep the rows have a smaller objective; a curved objective is bounded
 *     by its tangent
 * @param products the sum of the products of all pairs, which is how far it is from an optimum if it keeps the rows
 */
record Judgement(double breach, double objective, double bound, double products) {

    /** Adds up what the parts of a programme noted. */
    static Judgement of(Boxed boxed, List<Part.Result> results) {
        Precise objective = new Precise();
        Precise bound = new Precise();
        objective.set(boxed.constant());
        bound.set(boxed.constant());
        double breach = 0;
        double products = 0;
        for (Part.Result result : results) {
            objective.add(result.objective.value(), 1);
            bound.add(result.bound.value(), 1);
            breach = Math.max(breach, result.breach);
            products += result.products;
        }
        return new Judgement(breach, objective.value(), bound.value(), products);
    }

    /**
     * Notes what the columns and rows of a block add. Within a block sums are plain, between blocks precise.
     *
     * @param reduced what Newton's equations leave of the columns, the prices of rooms included
     * @param missing what rows are missed by, with the slacks
     */
    static void note(Boxed boxed, Point point, Block block, double[] reduced, double[] missing, Part.Result result) {
        double bound = 0;
        double products = 0;
        for (int at = boxed.ceilingStart(block.node); at < boxed.ceilingStart(block.node + 1); at++) {
            int j = boxed.ceiling(at);
            double with = reduced[j] + point.floorPrices[j];
            // Counted below as if it had no ceiling; this is the difference.
            products += point.roomsUp[at] * point.ceilingPrices[at];
            bound += (Math.min(0, with - point.ceilingPrices[at]) - Math.min(0, with)) * boxed.range(j);
        }
        double objective = 0;
        int columns = block.endOfColumns();
        for (int j = block.firstColumn; j < columns; j++) {
            double amount = point.amounts[j];
            objective += amount * boxed.cost(j);
            products += amount * point.floorPrices[j];
            if (amount != 0) {
                bound += Math.min(0, reduced[j] + point.floorPrices[j]) * boxed.range(j);
            }
        }
        if (boxed.isCurved()) {
            for (int j = block.firstColumn; j < columns; j++) {
                double half = boxed.curvature(j) * point.amounts[j] * point.amounts[j] / 2;
                objective += half;
                bound -= half;
            }
        }
        for (int r = block.firstRow; r < block.endOfRows(); r++) {
            double sign = boxed.sign(r);
            bound += boxed.side(r) * point.prices[r];
            products -= sign * point.slacks[r] * point.prices[r];
            double missed = sign == 0 ? Math.abs(missing[r]) : -sign * missing[r] - point.slacks[r];
            result.breach = Math.max(result.breach, missed / (1 + Math.abs(boxed.side(r))));
        }
        result.objective.add(objective, 1);
        result.bound.add(bound, 1);
        result.products += products;
    }
}
