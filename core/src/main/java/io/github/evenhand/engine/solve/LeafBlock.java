package io.github.evenhand.engine.solve;

import java.util.Arrays;

/** The block of a locality: sparse, and eliminated by the pattern that it has in common with others. */
final class LeafBlock extends Block {

    /** A pivot that lost all but the last digits of its diagonal is a row that others already imply. */
    private static final double LOST = 1e-15;

    private final Pattern pattern;
    /** Whether its border is all that the block above has, which then is in the same order. */
    private final boolean meetsAll;

    private double[] store = new double[0];
    /** Where the store has own unknowns of a right-hand side, and where it has the factored block. */
    private int between;

    private int kept;

    LeafBlock(Pattern pattern, Members members, int above) {
        super(pattern.shape(), members);
        this.meetsAll = placesAbove.length == above;
        this.pattern = pattern;
    }

    /** How many numbers it keeps. */
    int stored() {
        return own() + pattern.kept();
    }

    /** Keeps its numbers in a store that it shares with others, so that those needed next lie next. */
    void keepIn(double[] newStore, int from) {
        store = newStore;
        between = from;
        kept = from + own();
    }

    /**
     * Eliminates the own unknowns.
     *
     * @param weights of all columns
     * @param slackWeights of all rows
     * @param regular what is added to each
     * @param values the entries of the programme
     * @param triangleAbove lower triangle of the block above, to which what is left of the border is added; behind it room
     *     for a block whose border is all of that
     * @param work room for any other
     */
    void factor(
            double[] weights,
            double[] slackWeights,
            double regular,
            double[] values,
            double[] triangleAbove,
            double[] work) {
        if (meetsAll) {
            Arrays.fill(triangleAbove, pattern.firstPivot(), pattern.workspace(), 0);
            factor(weights, slackWeights, regular, values, triangleAbove);
        } else {
            Arrays.fill(work, 0, pattern.workspace(), 0);
            factor(weights, slackWeights, regular, values, work);
            handUp(work, triangleAbove);
        }
    }

    private void factor(double[] weights, double[] slackWeights, double regular, double[] values, double[] work) {
        int firstPivot = pattern.firstPivot();
        pattern.addCliques(work, weights, firstColumn, values, firstValue);
        // The room of a right-hand side is free until the next one.
        for (int i = 0; i < own(); i++) {
            int place = pattern.place(i);
            double diagonal = (work[firstPivot + place] + slackWeights[firstRow + i] + regular) * (1 + Arrow.ROUNDING);
            work[firstPivot + place] = diagonal;
            store[between + place] = LOST * diagonal;
        }
        pattern.addCouplings(work, couplings, firstCoupling);
        pattern.factor(work, store, between);
        System.arraycopy(work, firstPivot, store, kept, pattern.kept());
    }

    private void handUp(double[] work, double[] triangleAbove) {
        int next = 0;
        for (int i = 0; i < placesAbove.length; i++) {
            int high = placesAbove[i];
            int row = high * (high + 1) / 2;
            for (int j = 0; j <= i; j++) {
                triangleAbove[row + placesAbove[j]] += work[next++];
            }
        }
    }

    int workspace() {
        return pattern.workspace();
    }

    @Override
    void forward(double[] rightHandSide) {
        pattern.forward(store, between, kept, rightHandSide);
    }

    @Override
    void backward(double[] values) {
        pattern.backward(store, between, kept, values);
    }
}
