package io.github.evenhand.engine.solve;

import java.util.Arrays;
import java.util.List;

/** A run of localities under one node, which one thread visits in order, and what it hands up to that node. */
final class Part {

    /** So many columns, or one locality that has more. */
    static final int COLUMNS = 3_000;

    /** What a pass leaves for the search: sums and extremes over the blocks of a part, in their order. */
    static final class Result {

        double share;
        double priceShare;
        double largest;
        final double[] totals = new double[4];
        final Precise objective = new Precise();
        final Precise bound = new Precise();
        double breach;
        double products;

        void clear() {
            share = 1;
            priceShare = 1;
            largest = 0;
            breach = 0;
            products = 0;
            objective.set(0);
            bound.set(0);
            Arrays.fill(totals, 0);
        }

        void note(double size) {
            if (!(size <= largest)) {
                largest = size;
            }
        }
    }

    private final List<LeafBlock> leaves;
    private final InnerBlock above;
    private final Block.Local local;
    private final double[] sums;
    private final double[] secondSums;
    /** What is handed up to the matrix of the node above; behind it room for a block that adds to it directly. */
    private final double[] triangle;

    private final double[] work;
    private final Result result = new Result();

    Part(List<LeafBlock> leaves, InnerBlock above) {
        this.leaves = leaves;
        this.above = above;
        double[] store = new double[leaves.stream().mapToInt(LeafBlock::stored).sum()];
        int from = 0;
        for (LeafBlock leaf : leaves) {
            leaf.keepIn(store, from);
            from += leaf.stored();
        }
        this.local = new Block.Local(
                leaves.stream().mapToInt(leaf -> leaf.shape.size()).max().orElse(0),
                leaves.stream().mapToInt(leaf -> leaf.shape.cliques()).max().orElse(0));
        this.sums = new double[above.shape.size()];
        this.secondSums = new double[sums.length];
        int room = leaves.stream().mapToInt(LeafBlock::workspace).max().orElse(0);
        this.triangle = new double[above.triangle() + room];
        this.work = new double[room];
    }

    void factor(
            Arrow.Visit before,
            double[] weights,
            double[] slackWeights,
            double regular,
            double[] values,
            Arrow.Visit after) {
        result.clear();
        Arrays.fill(sums, 0);
        Arrays.fill(secondSums, 0);
        Arrays.fill(triangle, 0);
        for (LeafBlock leaf : leaves) {
            local.start(leaf, above.local);
            before.at(leaf, local, result);
            local.handUp(leaf, sums);
            leaf.factor(weights, slackWeights, regular, values, triangle, work);
            local.start(leaf, above.local);
            after.at(leaf, local, result);
            local.handUp(leaf, secondSums);
        }
    }

    /** What is handed up next is what {@link #factor} did last. */
    void turnToSecond() {
        System.arraycopy(secondSums, 0, sums, 0, sums.length);
    }

    void up(Arrow.Visit visit) {
        result.clear();
        Arrays.fill(sums, 0);
        for (LeafBlock leaf : leaves) {
            local.start(leaf, above.local);
            visit.at(leaf, local, result);
            local.handUp(leaf, sums);
        }
    }

    void down(Arrow.Visit visit) {
        result.clear();
        for (LeafBlock leaf : leaves) {
            local.takeBorder(leaf, above.local);
            visit.at(leaf, local, result);
        }
    }

    /** Adds what the last pass upward left to the sums of the node above. */
    void handUp() {
        double[] to = above.local.sums;
        for (int i = 0; i < sums.length; i++) {
            to[i] += sums[i];
        }
    }

    InnerBlock above() {
        return above;
    }

    double[] triangle() {
        return triangle;
    }

    Result result() {
        return result;
    }
}
