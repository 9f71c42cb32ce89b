package io.github.evenhand.engine.solve;

import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Patience;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.model.Programme.Column;
import io.github.evenhand.engine.model.Programme.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Takes a point that a search has come to nearer to its optimum than doubles can say (iterative refinement): residuals
 * are those of the programme itself, with twice the digits, prices are sums of two doubles, and steps come from the
 * system factored last. Where amounts lie many orders of magnitude apart, what a double cuts off a price is worth too much
 * on the largest of them for any proof.
 */
final class Polish {

    private static final int ROUNDS = 2;

    private static final double ALMOST = 0.999;

    /** A room or the price of one keeps at least this share of itself in a step. */
    private static final double LEAST = 1e-2;

    private final Programme programme;
    private final Boxed boxed;
    private final Point point;
    private final Newton newton;
    private final Aims aims;
    private final Step step;
    private final Sparse rows;

    /** The programme's own entries, column after column in its own order, its costs and its right-hand sides. */
    private final Split entries;

    private final Sparse byColumn;
    private final Split costs;
    private final Split sides;
    private final double[] lower;
    private final double[] upper;

    /** What one of a column, or one of the price of a row, as they are scaled is in the programme's own units. */
    private final double[] scales;

    private final double[] units;
    private final double bright;
    private final Team team;
    private final Patience patience;
    /** In the programme's own units and order, as {@link Claim} has them. */
    private final double[] prices;

    private final double[] rests;
    private final List<Sight> sights = new ArrayList<>();

    /** Exact numbers as sums of two doubles, about. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Split(double[] highs, double[] lows) {

        Split(int size) {
            this(new double[size], new double[size]);
        }

        void set(int at, Rational exact) {
            Fraction fraction = Fraction.of(exact);
            highs[at] = fraction.isKnown() ? fraction.high() : exact.toDouble();
            lows[at] = fraction.isKnown()
                    ? fraction.low()
                    : exact.minus(Rational.of(highs[at])).toDouble();
        }

        /** Adds the product with a price that is a sum of two doubles. */
        void addProduct(Precise sum, int at, double price, double rest) {
            sum.add(highs[at], lows[at], price, rest);
        }
    }

    /** A point on the way: what its prices prove, by how much it breaks a row, and its objective. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Sight(
            double[] amounts, double[] prices, double[] rests, double bound, double breach, double objective) {

        /** How far its amounts are from an optimum, if the bound is as near to one as can be told. */
        double merit(double bestBound) {
            return Math.max(breach, Best.distance(objective, bestBound));
        }
    }

    /** @param bright a point as near to its optimum as this needs no polish */
    Polish(
            Scaled scaled,
            Boxed boxed,
            Point point,
            Newton newton,
            Aims aims,
            double bright,
            Team team,
            Patience patience) {
        this.team = team;
        this.patience = patience;
        this.bright = bright;
        this.programme = scaled.programme();
        this.boxed = boxed;
        this.point = point;
        this.newton = newton;
        this.aims = aims;
        this.step = new Step(boxed);
        this.rows = boxed.layout().byColumn().transposed();
        this.prices = boxed.ownPrices(point.prices);
        this.rests = new double[prices.length];
        this.entries = new Split(rows.values().length);
        this.byColumn = scaled.matrix().transposed();
        this.costs = new Split(boxed.columns());
        this.sides = new Split(prices.length);
        this.lower = new double[boxed.columns()];
        this.upper = new double[lower.length];
        this.scales = new double[lower.length];
        this.units = new double[prices.length];
        split(scaled);
    }

    private void split(Scaled scaled) {
        double unit = boxed.unitOfObjective();
        team.eachOfMany(lower.length, j -> {
            Column column = programme.columns().get(j);
            costs.set(j, column.cost());
            lower[j] = column.lower().toDouble();
            upper[j] = column.upper().toDouble();
            scales[j] = column.scale().toDouble() / unit;
        });
        int[] starts = scaled.matrix().starts();
        int[] places = places(scaled.matrix());
        team.eachOfMany(prices.length, r -> {
            Row row = programme.rows().get(r);
            sides.set(r, row.rightHandSide());
            units[r] = unit / scaled.unitOfRow(r);
            for (int k = 0; k < row.terms().size(); k++) {
                entries.set(places[starts[r] + k], row.terms().get(k).coefficient());
            }
        });
    }

    /** Where the entries of rows, one after the other, are column after column. */
    private int[] places(Sparse byRow) {
        int[] next = byColumn.starts().clone();
        int[] places = new int[byRow.indices().length];
        Arrays.setAll(places, at -> next[byRow.indices()[at]]++);
        return places;
    }

    void run() {
        look();
        for (int round = 0; round < ROUNDS && !isBright(); round++) {
            newton.solve(step, block -> aims.keep(block, step));
            move(1, 1);
            newton.renew(step, 0, 0, aims);
            look();
            newton.solve(step, block -> aims.predict(block, step));
            move(ALMOST * step.share, ALMOST * step.priceShare);
            newton.renew(step, 0, 0, aims);
            look();
        }
    }

    private boolean isBright() {
        Sight last = sights.get(sights.size() - 1);
        return last.merit(last.bound) <= bright;
    }

    /** Leaves residuals to Newton's equations, and remembers the point. */
    private void look() {
        patience.ask();
        double bound = takeReducedCosts();
        double breach = takeMissing();
        Precise objective = new Precise();
        objective.set(boxed.constant());
        for (int j = 0; j < point.amounts.length; j++) {
            objective.add(boxed.cost(j), point.amounts[j]);
        }
        sights.add(new Sight(point.amounts.clone(), prices.clone(), rests.clone(), bound, breach, objective.value()));
    }

    /** What costs, prices and the prices of rooms leave of each column; gives the bound that the prices prove. */
    private double takeReducedCosts() {
        Precise bound = new Precise();
        for (int r = 0; r < prices.length; r++) {
            sides.addProduct(bound, r, prices[r], rests[r]);
        }
        double[] values = new double[lower.length];
        team.eachOfMany(values.length, j -> {
            int own = boxed.layout().column(j);
            values[j] = reducedCost(own);
            double reduced = values[j] * scales[own] - point.floorPrices[j];
            int ceiling = boxed.ceilingOf(j);
            newton.reduced()[j] = ceiling < 0 ? reduced : reduced + point.ceilingPrices[ceiling];
        });
        for (int j = 0; j < values.length; j++) {
            int own = boxed.layout().column(j);
            bound.add(values[j], values[j] > 0 ? lower[own] : upper[own]);
        }
        return bound.value() / boxed.unitOfObjective();
    }

    private double reducedCost(int own) {
        Precise sum = new Precise();
        costs.addProduct(sum, own, 1, 0);
        for (int at = byColumn.starts()[own]; at < byColumn.starts()[own + 1]; at++) {
            int row = byColumn.indices()[at];
            entries.addProduct(sum, at, -prices[row], -rests[row]);
        }
        return sum.value();
    }

    /** Gives the largest breach. */
    private double takeMissing() {
        double[] breaches = new double[prices.length];
        team.eachOfMany(breaches.length, r -> {
            double sign = boxed.sign(r);
            double missing = new Precise().residual(boxed.side(r), rows, r, point.amounts);
            newton.missing()[r] = missing - sign * point.slacks[r];
            double missed = sign == 0 ? Math.abs(missing) : -sign * missing;
            breaches[r] = missed / (1 + Math.abs(boxed.side(r)));
        });
        return Arrays.stream(breaches).reduce(0, Math::max);
    }

    private void move(double share, double priceShare) {
        team.eachOfMany(point.amounts.length, j -> {
            point.amounts[j] = moved(point.amounts[j], share * step.amounts[j]);
            point.floorPrices[j] = moved(point.floorPrices[j], priceShare * step.floorPrices[j]);
        });
        for (int at = 0; at < point.roomsUp.length; at++) {
            point.roomsUp[at] = moved(point.roomsUp[at], -share * step.amounts[boxed.ceiling(at)]);
            point.ceilingPrices[at] = moved(point.ceilingPrices[at], priceShare * step.ceilingPrices[at]);
        }
        team.eachOfMany(prices.length, r -> {
            point.slacks[r] = moved(point.slacks[r], share * step.slacks[r]);
            int own = boxed.layout().row(r);
            movePrice(own, boxed.sign(r), priceShare * step.prices[r], units[own]);
            point.prices[r] = prices[own] / units[own];
        });
    }

    private static double moved(double room, double by) {
        return Math.max(LEAST * room, room + by);
    }

    private void movePrice(int own, double sign, double by, double unit) {
        Precise sum = new Precise();
        sum.add(1, prices[own]);
        sum.add(1, rests[own]);
        sum.add(by, unit);
        double moved = sum.value();
        if (sign * moved > 0) {
            prices[own] *= LEAST;
            rests[own] = 0;
        } else {
            prices[own] = moved;
            rests[own] = sum.rest();
        }
    }

    /**
     * The claim of what was found on the way, if that is good. Any prices prove a bound: the best are those that prove
     * most. The best amounts are those nearest to that.
     */
    Claim better(Claim claim) {
        Sight prices = sights.get(0);
        for (Sight sight : sights) {
            prices = sight.bound > prices.bound ? sight : prices;
        }
        Sight amounts = sights.get(0);
        for (Sight sight : sights) {
            amounts = sight.merit(prices.bound) < amounts.merit(prices.bound) ? sight : amounts;
        }
        double merit = amounts.merit(prices.bound);
        if (!(merit <= Best.GOOD)) {
            return claim;
        }
        String remark = claim.remark() + ", polished to " + merit;
        return new Claim(Claim.Status.SOLVED, boxed.ownAmounts(amounts.amounts), prices.prices, prices.rests, remark);
    }
}
