package io.github.evenhand.engine.solve;

import java.util.Arrays;

/** The block of a locality: sparse, and eliminated by the pattern that it has in common with others. */
final class LeafBlock extends Block {

    /** A pivot that lost all but the last digits of its diagonal is a row that others already imply. */
    private static final double LOST = 1e-15;

    private final Pattern pattern;
    private final double[] kept;
    private final double[] between;

    LeafBlock(Pattern pattern, Members members) {
        super(pattern.shape(), members);
        this.pattern = pattern;
        this.kept = new double[pattern.kept()];
        this.between = new double[pattern.shape().own()];
    }

    /**
     * Eliminates the own unknowns.
     *
     * @param weights of all columns
     * @param diagonal of all rows
     * @param values the entries of the programme
     * @param work room for the elimination
     * @param triangleAbove lower triangle of the block above, to which what is left of the border is added
     */
    void factor(double[] weights, double[] diagonal, double[] values, double[] work, double[] triangleAbove) {
        int own = own();
        Arrays.fill(work, 0, pattern.workspace(), 0);
        pattern.addCliques(work, weights, firstColumn, values, firstValue);
        double[] least = between; // free until the next right-hand side
        for (int i = 0; i < own; i++) {
            int place = pattern.place(i);
            work[place] += diagonal[firstRow + i];
            work[place] *= 1 + Arrow.ROUNDING;
            least[place] = LOST * work[place];
        }
        pattern.addCouplings(work, couplings);
        pattern.factor(work, least);
        System.arraycopy(work, 0, kept, 0, kept.length);
        handUp(work, triangleAbove);
    }

    private void handUp(double[] work, double[] triangleAbove) {
        int next = kept.length;
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
        pattern.gather(rightHandSide, between);
        pattern.forward(kept, between, rightHandSide);
    }

    @Override
    void backward(double[] values) {
        pattern.backward(kept, between, values);
    }
}
