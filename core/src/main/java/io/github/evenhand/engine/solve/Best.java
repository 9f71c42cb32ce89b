package io.github.evenhand.engine.solve;

import io.github.evenhand.allocation.Progress;
import io.github.evenhand.engine.solve.InteriorPoint.End;
import java.util.Arrays;

/**
 * The best point that a search has come to, judged as the certifier will: by the breach of its rows and by the distance
 * of its objective from the bound of its prices alone.
 */
final class Best {

    /** Where to stop at once. */
    private static final double GOAL = 1e-12;

    /** A few further iterations are cheap and gain many digits, as long as each takes products to this share. */
    private static final double POLISHING = 1e-2;

    /** What is good enough to be claimed if it gets no better. */
    static final double GOOD = 1e-9;

    /**
     * The same of a bent objective, which only chooses among amounts that are as good: no proof rests on it. What is worse
     * than this is never claimed, and not worth copying.
     */
    private static final double EVEN = 1e-7;

    /** How many times it may get no better; where it is good, and where it is not. */
    private static final int SHORT_PATIENCE = 4;

    private static final int PATIENCE = 40;

    /** A bent objective is given this share of that: its rounding does not come and go, it only grows. */
    private static final int BENT = 4;

    /** An objective below this, in units of its largest scaled cost, is taken for nothing. */
    private static final double NOTHING = 1e-4;

    /** A conflict this clear is not a matter of rounding. */
    private static final double CLEAR = 1e-11;

    /** Products may not fall faster than the rows are met, but by this factor. */
    private static final double RESIDUAL = 1e-2;

    private final Boxed boxed;
    private final Point point;
    private final Newton newton;
    private final double[] amounts;
    private final double[] prices;
    private double merit = Double.POSITIVE_INFINITY;
    private double breach = Double.POSITIVE_INFINITY;
    private double leastProducts = Double.POSITIVE_INFINITY;
    private double objective;
    private double bound;
    private int worse;
    private double products = Double.POSITIVE_INFINITY;

    Best(Boxed boxed, Point point, Newton newton) {
        this.boxed = boxed;
        this.point = point;
        this.newton = newton;
        this.amounts = new double[boxed.columns()];
        this.prices = new double[boxed.rows()];
    }

    /**
     * Judges the point.
     *
     * @param step that led here
     */
    End judge(Step step) {
        Judgement judgement = newton.judge();
        double breached = judgement.breach();
        objective = judgement.objective();
        bound = judgement.bound();
        double now = Math.max(breached, distance(objective, bound));
        if (Double.isNaN(now)) {
            return end();
        }
        if (now < merit || now <= GOAL) {
            worse = now < 0.995 * merit ? 0 : worse + 1;
            merit = now;
            breach = breached;
            if (merit <= EVEN) {
                System.arraycopy(point.amounts, 0, amounts, 0, amounts.length);
                System.arraycopy(point.prices, 0, prices, 0, prices.length);
            }
        } else {
            worse++;
        }
        // Objective and bound may cross by chance; what goes on closing its pairs is not stuck.
        if (!isGood() && judgement.products() < 0.9 * leastProducts) {
            leastProducts = judgement.products();
            worse = 0;
        }
        if (merit <= GOAL) {
            if (judgement.products() > POLISHING * products) {
                return End.OPTIMAL;
            }
            products = judgement.products();
        }
        // What is infeasible has prices that prove any bound whatever.
        if (bound > objective && breached > GOOD && (proves(point.prices) || proves(boxed.lawful(step.prices)))) {
            return End.CONFLICT;
        }
        int patience = isGood() ? SHORT_PATIENCE : PATIENCE;
        return worse > (boxed.isCurved() ? patience / BENT : patience) ? end() : End.GOING;
    }

    /** How far an objective is from a bound, relative to its size. */
    static double distance(double objective, double bound) {
        return Math.abs(objective - bound) / Math.max(NOTHING, Math.abs(objective));
    }

    /** Takes the point if it keeps its rows better than what was found so far, and is as good for all that a bend decides. */
    void takeIfNearer() {
        Judgement judgement = newton.judge();
        if (judgement.breach() < breach && distance(judgement.objective(), judgement.bound()) <= EVEN) {
            System.arraycopy(point.amounts, 0, amounts, 0, amounts.length);
            breach = judgement.breach();
        }
    }

    /** What a listener is told. */
    Progress progress(int iteration) {
        double unit = boxed.unitOfObjective();
        return new Progress(1, iteration, objective * unit, bound * unit);
    }

    /** Smaller products of pairs than this would prove no more. */
    double leastProduct(double pairs, double residual, double first) {
        double least = 1e-10 * GOAL * Math.max(NOTHING, Math.abs(objective)) / pairs;
        return Math.max(least, residual > 1e-10 * first ? RESIDUAL * residual / first : 0);
    }

    private End end() {
        return merit <= (boxed.isCurved() ? EVEN : GOOD) ? End.OPTIMAL : End.STALLED;
    }

    /** Takes prices that prove a conflict, as few of them as do. */
    private boolean proves(double[] ray) {
        if (boxed.conflict(ray) < CLEAR) {
            return false;
        }
        double largest = Arrays.stream(ray).map(Math::abs).max().orElse(0);
        double[] few = ray;
        for (double least = 1e-12; least < 1; least *= 10) {
            double[] fewer = without(ray, least * largest);
            few = boxed.conflict(fewer) < CLEAR ? few : fewer;
        }
        System.arraycopy(few, 0, prices, 0, prices.length);
        return true;
    }

    private static double[] without(double[] ray, double small) {
        return Arrays.stream(ray)
                .map(price -> Math.abs(price) < small ? 0 : price)
                .toArray();
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
