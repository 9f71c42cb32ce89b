package io.github.evenhand.engine.solve;

import java.util.Arrays;

/**
 * The primal-dual interior point: Mehrotra's predictor and corrector, then correctors that pull outlying products back
 * to the central path for as long as they lengthen the step (Gondzio 1996).
 */
final class InteriorPoint {

    private static final int MOST_ITERATIONS = 200;
    private static final int CENTRINGS = 1;
    private static final int REFINEMENTS = 2;

    /** Products within these multiples of the aim are not corrected. */
    private static final double LEAST = 0.1;

    private static final double MOST = 10;

    private final Boxed boxed;
    private final Deadline deadline;
    private final Newton newton;
    private final Point point;
    private final double[] changes;
    private final double[] trialChanges;
    private final double[] weights;
    private final double pairs;
    private final boolean together;
    private final Best best;
    private Point step;
    private Point trial;
    private double firstResidual = 1;
    private double share;
    private double priceShare;
    private int iterations;

    /** How a search ended, or that it did not yet. */
    enum End {
        GOING,
        OPTIMAL,
        CONFLICT,
        STOPPED,
        STALLED
    }

    InteriorPoint(Boxed boxed, double rowRegular, boolean variant, Deadline deadline) {
        this.boxed = boxed;
        this.deadline = deadline;
        point = new Point(boxed.columns(), boxed.rows());
        step = new Point(boxed.columns(), boxed.rows());
        trial = new Point(boxed.columns(), boxed.rows());
        newton = new Newton(boxed, new Arrow(boxed.layout()), point, rowRegular, variant);
        changes = new double[point.rooms.length];
        trialChanges = new double[point.rooms.length];
        together = boxed.isCurved();
        Start start = new Start(boxed, variant);
        start.set(point);
        weights = start.weights();
        pairs = Math.max(Double.MIN_NORMAL, Arrays.stream(weights).sum());
        best = new Best(boxed);
    }

    int iterations() {
        return iterations;
    }

    Best best() {
        return best;
    }

    End search() {
        End end = best.judge(point, step);
        while (end == End.GOING) {
            if (deadline.isOver()) {
                return End.STOPPED;
            }
            if (iterations == MOST_ITERATIONS) {
                return best.isGood() ? End.OPTIMAL : End.STALLED;
            }
            iterations++;
            newton.factor();
            firstResidual = Math.max(firstResidual, iterations == 1 ? newton.residual() : 0);
            advance();
            end = best.judge(point, step);
        }
        return end;
    }

    private void advance() {
        double aim = aim();
        take(changes, REFINEMENTS);
        for (int i = 0; i < CENTRINGS; i++) {
            if (!centre(aim)) {
                break;
            }
        }
        double kept = 1 - Math.min(0.01, 0.1 * (1 - Math.min(share, priceShare)) + 1e-6);
        point.move(step, shorter(share, kept), shorter(priceShare, kept), boxed);
    }

    private static double shorter(double share, double kept) {
        return share >= 1 ? 1 : share * kept;
    }

    /** The product to aim at, relative to the weights, as the predictor suggests; leaves the changes of the corrector. */
    private double aim() {
        double average = point.product() / pairs;
        for (int i = 0; i < changes.length; i++) {
            changes[i] = -point.rooms[i] * point.roomPrices[i];
        }
        take(changes, 0);
        double after = point.productAfter(step, share, priceShare) / pairs;
        double ratio = Math.max(0, Math.min(1, after / average));
        double aim = Math.max(
                Math.max(ratio * ratio * ratio, 1e-6) * average,
                best.leastProduct(pairs, newton.residual(), firstResidual));
        // In full, the second order of a step that could hardly be taken would only throw the next one off.
        double second = Math.min(share, priceShare);
        for (int i = 0; i < changes.length; i++) {
            if (weights[i] > 0) {
                changes[i] += aim * weights[i] - second * step.rooms[i] * step.roomPrices[i];
            }
        }
        return aim;
    }

    /** One more corrector; whether it made the step longer. */
    private boolean centre(double aim) {
        double wished = Math.min(1, 1.1 * share + 0.1);
        double priceWished = Math.min(1, 1.1 * priceShare + 0.1);
        for (int i = 0; i < changes.length; i++) {
            trialChanges[i] = changes[i];
            if (weights[i] > 0) {
                double product = (point.rooms[i] + wished * step.rooms[i])
                        * (point.roomPrices[i] + priceWished * step.roomPrices[i]);
                trialChanges[i] += correction(product, aim * weights[i]);
            }
        }
        newton.step(trialChanges, trial, REFINEMENTS);
        double trialShare = share(trial);
        double trialPriceShare = priceShare(trial, trialShare);
        double gain = trialShare + trialPriceShare - share - priceShare;
        if (!(gain > 0.1 * (wished + priceWished - share - priceShare)) || !(gain > 1e-3)) {
            return false;
        }
        Point held = step;
        step = trial;
        trial = held;
        share = trialShare;
        priceShare = trialPriceShare;
        System.arraycopy(trialChanges, 0, changes, 0, changes.length);
        return true;
    }

    private static double correction(double product, double aim) {
        if (product < LEAST * aim) {
            return LEAST * aim - product;
        }
        return product > MOST * aim ? Math.max(MOST * aim - product, -MOST * aim) : 0;
    }

    private void take(double[] taken, int refinements) {
        newton.step(taken, step, refinements);
        share = share(step);
        priceShare = priceShare(step, share);
    }

    private double share(Point taken) {
        double share = Point.share(point.rooms, taken.rooms);
        return together ? Math.min(share, Point.share(point.roomPrices, taken.roomPrices)) : share;
    }

    private double priceShare(Point taken, double sameShare) {
        return together ? sameShare : Point.share(point.roomPrices, taken.roomPrices);
    }
}
