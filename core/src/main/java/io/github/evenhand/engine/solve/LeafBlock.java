package io.github.evenhand.engine.solve;

import java.util.Arrays;

/** The block of a locality: sparse, and eliminated by the pattern that it has in common with others. */
final class LeafBlock extends Block {

    /** A pivot that lost all but the last digits of its diagonal is a row that others already imply. */
    private static final double LOST = 1e-15;

    private final Pattern pattern;
    private final double[] kept;
    private final int[] placesAbove;
    private final double[] part;

    LeafBlock(Pattern pattern, Members members, Block above) {
        super(pattern.shape(), members);
        this.pattern = pattern;
        this.kept = new double[pattern.kept()];
        this.placesAbove = placesIn(above);
        this.part = pattern.part();
    }

    @Override
    void factor(Arrow system, Block above) {
        double[] work = system.workspace(pattern.workspace());
        double[] leastPivots = system.leastPivots(shape().own());
        pattern.addCliques(work, system.weights(), firstColumn(), system.values(), firstValue());
        for (int own = 0; own < shape().own(); own++) {
            int place = pattern.place(own);
            work[place] += system.diagonal()[firstOwn() + own];
            work[place] *= 1 + Arrow.ROUNDING;
            leastPivots[place] = LOST * work[place];
        }
        pattern.addCouplings(work, couplings());
        pattern.factor(work, leastPivots);
        System.arraycopy(work, 0, kept, 0, kept.length);
        above.add(placesAbove, work, kept.length);
    }

    @Override
    void add(int[] places, double[] triangle, int first) {
        throw new UnsupportedOperationException("A locality has nothing below it");
    }

    @Override
    void forward(double[] vector) {
        pattern.gather(vector, firstOwn(), part);
        Arrays.fill(part, shape().own(), part.length, 0);
        pattern.forward(kept, part);
        pattern.scatter(part, vector, firstOwn());
        int[] border = border();
        for (int i = 0; i < border.length; i++) {
            vector[border[i]] += part[shape().own() + i];
        }
    }

    @Override
    void backward(double[] vector) {
        pattern.gather(vector, firstOwn(), part);
        int[] border = border();
        for (int i = 0; i < border.length; i++) {
            part[shape().own() + i] = vector[border[i]];
        }
        pattern.backward(kept, part);
        pattern.scatter(part, vector, firstOwn());
    }
}
