package io.github.evenhand.engine.solve;

/** A step from one point to the next, and the changes of the products of pairs that it is to make, to first order. */
final class Step {

    /** By column. */
    final double[] amounts;

    final double[] floorPrices;
    final double[] floorChanges;
    /** By ceiling. */
    final double[] ceilingPrices;

    final double[] ceilingChanges;
    /** By row. */
    final double[] prices;

    final double[] slacks;
    final double[] slackChanges;

    /** The largest shares of the step, at most 1, that keep rooms and their prices above 0. */
    double share;

    double priceShare;
    /** Sums over all pairs: room·price, room·step, price·step, step·step. */
    final double[] products = new double[4];

    Step(Boxed boxed) {
        amounts = new double[boxed.columns()];
        floorPrices = new double[boxed.columns()];
        floorChanges = new double[boxed.columns()];
        ceilingPrices = new double[boxed.ceilings()];
        ceilingChanges = new double[boxed.ceilings()];
        prices = new double[boxed.rows()];
        slacks = new double[boxed.rows()];
        slackChanges = new double[boxed.rows()];
    }

    /** The sum of the products of all pairs after shares of the step. */
    double productAfter(double roomShare, double otherShare) {
        return products[0] + otherShare * products[1] + roomShare * products[2] + roomShare * otherShare * products[3];
    }
}
