package io.github.evenhand.engine.solve;

import io.github.evenhand.engine.solve.InteriorPoint.End;

/**
 * The best point that a search has come to, judged as the certifier will: by the breach of its rows and by the distance
 * of its objective from the bound of its prices alone.
 */
final class Best {

    /** Where to stop at once. */
    private static final double GOAL = 1e-12;

    /** What is good enough to be claimed if it gets no better. */
    private static final double GOOD = 1e-9;

    /** How many times it may get no better. */
    private static final int PATIENCE = 40;

    /** An objective below this, in units of its largest scaled cost, is taken for nothing. */
    private static final double NOTHING = 1e-4;

    /** A conflict this clear is not a matter of rounding. */
    private static final double CLEAR = 1e-11;

    /** Products may not fall faster than the rows are met, but by this factor. */
    private static final double RESIDUAL = 1e-2;

    private final Boxed boxed;
    private final double[] amounts;
    private final double[] prices;
    private double merit = Double.POSITIVE_INFINITY;
    private double objective;
    private int worse;

    Best(Boxed boxed) {
        this.boxed = boxed;
        this.amounts = new double[boxed.columns()];
        this.prices = new double[boxed.rows()];
    }

    End judge(Point point, Point step) {
        double breach = boxed.breach(point.amounts);
        objective = boxed.objective(point.amounts);
        double[] lawful = boxed.lawful(point.prices);
        double distance = objective - boxed.bound(point.amounts, lawful);
        double now = Math.max(breach, Math.abs(distance) / Math.max(NOTHING, Math.abs(objective)));
        if (Double.isNaN(now)) {
            return end();
        }
        if (now < merit) {
            worse = now < 0.995 * merit ? 0 : worse + 1;
            merit = now;
            System.arraycopy(point.amounts, 0, amounts, 0, amounts.length);
            System.arraycopy(lawful, 0, prices, 0, prices.length);
        } else {
            worse++;
        }
        if (merit <= GOAL) {
            return End.OPTIMAL;
        }
        if (breach > GOOD && (proves(lawful) || proves(boxed.lawful(step.prices)))) {
            return End.CONFLICT;
        }
        return worse > (isGood() ? 4 : PATIENCE) ? end() : End.GOING;
    }

    /** Smaller products of pairs than this would prove no more. */
    double leastProduct(double pairs, double residual, double first) {
        double least = 0.1 * GOAL * Math.max(NOTHING, Math.abs(objective)) / pairs;
        return Math.max(least, residual > 1e-10 * first ? RESIDUAL * residual / first : 0);
    }

    private End end() {
        return isGood() ? End.OPTIMAL : End.STALLED;
    }

    private boolean proves(double[] ray) {
        if (boxed.conflict(ray) < CLEAR) {
            return false;
        }
        System.arraycopy(ray, 0, prices, 0, prices.length);
        return true;
    }

    boolean isGood() {
        return merit <= GOOD;
    }

    double merit() {
        return merit;
    }

    double[] amounts() {
        return amounts;
    }

    /** Those that go with the amounts, or those that prove a conflict. */
    double[] prices() {
        return prices;
    }
}
