package io.github.evenhand.engine.solve;

import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.model.Programme.Term;

/**
 * Takes a point that a search has come to nearer to its optimum than doubles can say (iterative refinement): residuals
 * are those of the programme itself, with twice the digits, prices are sums of two doubles, and steps come from the
 * system factored last. Where amounts lie many orders of magnitude apart, what a double cuts off a price is worth too much
 * on the largest of them for any proof.
 */
final class Polish {

    private static final int ROUNDS = 2;

    /** A room or the price of one keeps at least this share of itself in a step. */
    private static final double LEAST = 1e-2;

    private final Programme programme;
    private final Scaled scaled;
    private final Boxed boxed;
    private final Point point;
    private final Newton newton;
    private final Step step;
    /** In the programme's own units and order, as {@link Claim} has them. */
    private final double[] prices;

    private final double[] rests;

    Polish(Scaled scaled, Boxed boxed, Point point, Newton newton) {
        this.programme = scaled.programme();
        this.scaled = scaled;
        this.boxed = boxed;
        this.point = point;
        this.newton = newton;
        this.step = new Step(boxed);
        this.prices = boxed.ownPrices(point.prices);
        this.rests = new double[prices.length];
    }

    void run() {
        for (int round = 0; round < ROUNDS; round++) {
            takeReducedCosts();
            takeMissing();
            newton.solve(step, block -> {});
            move();
        }
    }

    /** Leaves to Newton's equations what costs, prices and the prices of rooms leave of each column. */
    private void takeReducedCosts() {
        Precise[] sums = new Precise[boxed.columns()];
        for (int j = 0; j < sums.length; j++) {
            sums[j] = new Precise();
            addProduct(sums[j], programme.columns().get(j).cost(), 1, 0);
        }
        for (int r = 0; r < prices.length; r++) {
            for (Term term : programme.rows().get(r).terms()) {
                addProduct(sums[term.column()], term.coefficient(), -prices[r], -rests[r]);
            }
        }
        for (int j = 0; j < sums.length; j++) {
            int own = boxed.layout().column(j);
            double scale = programme.columns().get(own).scale().toDouble();
            double reduced = sums[own].value() * (scale / boxed.unitOfObjective()) - point.floorPrices[j];
            int ceiling = boxed.ceilingOf(j);
            newton.reduced()[j] = ceiling < 0 ? reduced : reduced + point.ceilingPrices[ceiling];
        }
    }

    private static void addProduct(Precise sum, Rational exact, double price, double rest) {
        if (price != 0) {
            double high = exact.toDouble();
            sum.add(high, price);
            sum.add(high, rest);
            sum.add(exact.minus(Rational.of(high)).toDouble(), price);
        }
    }

    private void takeMissing() {
        Sparse rows = boxed.layout().byColumn().transposed();
        Precise sum = new Precise();
        for (int r = 0; r < prices.length; r++) {
            double slack = boxed.sign(r) * point.slacks[r];
            newton.missing()[r] = sum.residual(boxed.side(r), rows, r, point.amounts) - slack;
        }
    }

    private void move() {
        for (int j = 0; j < point.amounts.length; j++) {
            point.amounts[j] = moved(point.amounts[j], step.amounts[j]);
            point.floorPrices[j] = moved(point.floorPrices[j], step.floorPrices[j]);
        }
        for (int at = 0; at < point.roomsUp.length; at++) {
            point.roomsUp[at] = moved(point.roomsUp[at], -step.amounts[boxed.ceiling(at)]);
            point.ceilingPrices[at] = moved(point.ceilingPrices[at], step.ceilingPrices[at]);
        }
        for (int r = 0; r < prices.length; r++) {
            point.slacks[r] = moved(point.slacks[r], step.slacks[r]);
            movePrice(boxed.layout().row(r), boxed.sign(r), step.prices[r]);
        }
    }

    private static double moved(double room, double by) {
        return Math.max(LEAST * room, room + by);
    }

    private void movePrice(int own, double sign, double by) {
        Precise sum = new Precise();
        sum.add(1, prices[own]);
        sum.add(1, rests[own]);
        sum.add(by, boxed.unitOfObjective() / scaled.unitOfRow(own));
        double moved = sum.value();
        if (sign * moved > 0) {
            prices[own] *= LEAST;
            rests[own] = 0;
        } else {
            sum.add(-1, moved);
            prices[own] = moved;
            rests[own] = sum.value();
        }
    }

    /** In the programme's own order and units. */
    double[] prices() {
        return prices;
    }

    /** What is to be added to the prices. */
    double[] rests() {
        return rests;
    }
}
