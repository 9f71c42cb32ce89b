package io.github.evenhand.engine.solve;

import io.github.evenhand.allocation.Progress;
import io.github.evenhand.engine.model.Patience;
import java.util.function.Consumer;

/**
 * The primal-dual interior point: Mehrotra's predictor and corrector, then correctors that pull outlying products back
 * to the central path for as long as they lengthen the step (Gondzio 1996).
 */
final class InteriorPoint {

    private static final int MOST_ITERATIONS = 200;

    /** Longer steps are taken as they are: one more corrector costs more than it gains. */
    private static final double SHORT = 0.5;

    /** By how much a centring is asked to lengthen a step, and what part of that it must achieve. */
    private static final double LONGER = 0.3;

    private static final double ENOUGH = 0.1;

    private static final int KEEPING = 2;

    private final Boxed boxed;
    private final Team team;
    private final Patience patience;
    private final Newton newton;
    private final Point point;
    private final Aims aims;
    private final double[] weights;
    private final double pairs;
    private final boolean together;
    private final Best best;
    private Step step;
    private Step trial;
    private double firstResidual;
    private int iterations;

    /** How a search ended, or that it did not yet. */
    enum End {
        GOING,
        OPTIMAL,
        CONFLICT,
        STALLED
    }

    InteriorPoint(Boxed boxed, double rowRegular, Team team, Patience patience) {
        this.boxed = boxed;
        this.team = team;
        this.patience = patience;
        point = new Point(boxed);
        step = new Step(boxed);
        trial = new Step(boxed);
        aims = new Aims(boxed, point);
        newton = new Newton(boxed, new Arrow(boxed.layout(), team, patience), point, rowRegular);
        patience.ask();
        together = boxed.isCurved();
        Start start = new Start(boxed);
        start.set(point, newton);
        weights = start.weights();
        pairs = Math.max(Double.MIN_NORMAL, weightOfAllPairs());
        best = new Best(boxed, point, newton);
    }

    private double weightOfAllPairs() {
        double sum = 0;
        Layout layout = boxed.layout();
        for (int node = 0; node < weights.length; node++) {
            int count = boxed.ceilingStart(node + 1) - boxed.ceilingStart(node);
            for (int j = layout.columnStart(node); j < layout.columnStart(node + 1); j++) {
                count += boxed.isFixed(j) ? 0 : 1;
            }
            for (int r = layout.rowStart(node); r < layout.rowStart(node + 1); r++) {
                count += boxed.sign(r) == 0 ? 0 : 1;
            }
            sum += count * weights[node];
        }
        return sum;
    }

    int iterations() {
        return iterations;
    }

    Best best() {
        return best;
    }

    /**
     * Moves the last point, by no more than rounding, to where it keeps its rows. At the end of a bent programme weights of
     * columns are too many orders of magnitude apart for that: nothing but the price of a room, which goes to 0, keeps those
     * from moving that are not bent.
     */
    void keepRows() {
        for (int round = 0; round < KEEPING; round++) {
            newton.factorRooms();
            newton.solve(step, block -> aims.keep(block, step));
            newton.moveWithinRooms(step);
        }
        best.takeIfNearer();
    }

    /** A claim that is better than doubles allow, or the same where none is to be had. */
    Claim polished(Scaled scaled, Claim claim, double bright) {
        Polish polish = new Polish(scaled, boxed, point, newton, aims, bright, team, patience);
        polish.run();
        return polish.better(claim);
    }

    End search(Consumer<Progress> listener) {
        newton.renew(step, 0, 0, aims);
        firstResidual = Math.max(1, newton.residual());
        End end = best.judge(step);
        while (end == End.GOING) {
            patience.askAtOnce();
            if (iterations == MOST_ITERATIONS) {
                return best.isGood() ? End.OPTIMAL : End.STALLED;
            }
            iterations++;
            advance();
            end = best.judge(step);
            listener.accept(best.progress(iterations));
        }
        return end;
    }

    private void advance() {
        double aim = aim();
        if (Math.min(step.share, step.priceShare) < SHORT) {
            centre(aim);
        }
        double most = 1 - Math.min(0.01, 0.1 * (1 - Math.min(step.share, step.priceShare)) + 1e-6);
        newton.renew(step, shorter(step.share, most), shorter(step.priceShare, most), aims);
    }

    private static double shorter(double share, double most) {
        return share >= 1 ? 1 : share * most;
    }

    private void together(Step solved) {
        if (together) {
            solved.share = Math.min(solved.share, solved.priceShare);
            solved.priceShare = solved.share;
        }
    }

    /** The product to aim at, relative to the weights, as the predictor suggests; leaves the step of the corrector. */
    private double aim() {
        newton.complete(step);
        together(step);
        double average = step.products[0] / pairs;
        double after = step.productAfter(step.share, step.priceShare) / pairs;
        double ratio = Math.max(0, Math.min(1, after / average));
        double aim = Math.max(
                Math.max(ratio * ratio * ratio, 1e-6) * average,
                best.leastProduct(pairs, newton.residual(), firstResidual));
        // In full, the second order of a step that could hardly be taken would only throw the next one off.
        double second = Math.min(step.share, step.priceShare);
        newton.solve(step, block -> aims.correct(block, step, aim * weights[block.node], second));
        together(step);
        return aim;
    }

    /** One more corrector, if it makes the step longer. */
    private void centre(double aim) {
        double wished = Math.min(1, step.share + LONGER);
        double priceWished = Math.min(1, step.priceShare + LONGER);
        newton.solve(trial, block -> aims.centre(block, step, trial, aim * weights[block.node], wished, priceWished));
        together(trial);
        double gain = trial.share + trial.priceShare - step.share - step.priceShare;
        if (gain > ENOUGH * (wished + priceWished - step.share - step.priceShare)) {
            Step held = step;
            step = trial;
            trial = held;
        }
    }
}
