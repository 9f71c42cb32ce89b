package io.github.evenhand.measure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Numbers of people in an order: those of the least rank first, those of equal rank together. */
final class Ranking {

    private final double[] ranks;
    private final double[] weights;

    /** People of a rank or a lower one. */
    private final double[] upTo;

    /** People of a higher rank. */
    private final double[] above;

    private Ranking(double[] ranks, double[] weights) {
        this.ranks = ranks;
        this.weights = weights;
        this.upTo = new double[ranks.length];
        this.above = new double[ranks.length];
        Sum rising = new Sum();
        Sum falling = new Sum();
        for (int at = 0; at < ranks.length; at++) {
            upTo[at] = rising.plus(weights[at]).value();
            int fromTop = ranks.length - 1 - at;
            above[fromTop] = falling.value();
            falling.plus(weights[fromTop]);
        }
    }

    /** People by their ranks; those whose weight is 0 are not there. */
    static Ranking of(double[] ranks, double[] weights) {
        double[] distinct = new double[ranks.length];
        Sum[] people = new Sum[ranks.length];
        int size = 0;
        for (int at : inOrder(ranks, ranks, weights)) {
            if (size == 0 || distinct[size - 1] != ranks[at]) {
                distinct[size] = ranks[at] + 0.0; // no negative zero
                people[size] = new Sum();
                size++;
            }
            people[size - 1].plus(weights[at]);
        }
        double[] counted = new double[size];
        Arrays.setAll(counted, at -> people[at].value());
        return new Ranking(Arrays.copyOf(distinct, size), counted);
    }

    /**
     * The places of those whose weight is not 0, by rank; ties by value, then by weight, so that no sum depends on the
     * order in which people came.
     */
    static int[] inOrder(double[] ranks, double[] values, double[] weights) {
        Comparator<Integer> byRank = Comparator.comparingDouble(at -> ranks[at] + 0.0);
        return IntStream.range(0, ranks.length)
                .filter(at -> weights[at] > 0)
                .boxed()
                .sorted(byRank.thenComparingDouble(at -> values[at]).thenComparingDouble(at -> weights[at]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** How many different ranks there are. */
    int size() {
        return ranks.length;
    }

    double rank(int at) {
        return ranks[at];
    }

    double[] ranks() {
        return ranks.clone();
    }

    double[] weights() {
        return weights.clone();
    }

    double people() {
        return ranks.length == 0 ? 0 : upTo[ranks.length - 1];
    }

    /** People of a rank or a lower one. */
    double upTo(int at) {
        return upTo[at];
    }

    /** Something of each rank. */
    @FunctionalInterface
    interface Term {
        double of(int at);
    }

    /** The mean over all people; empty if there are none, or if a double cannot hold it. */
    OptionalDouble mean(Term term) {
        Sum sum = new Sum();
        for (int at = 0; at < ranks.length; at++) {
            sum.plus(weights[at] * term.of(at));
        }
        return finite(sum.value() / people());
    }

    static OptionalDouble finite(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /**
     * Half of how far people are on average above those of lower rank. Nothing nearly cancels in it, and it is exactly 0
     * where all have the same.
     *
     * <pre>
     * Σₖ P[k] (1 - P[k]) (y[k+1] - y[k]),   P[k] = share of people up to rank k
     * </pre>
     *
     * @param y what those of a rank have on average
     */
    double halfMeanDifference(Term y) {
        Sum sum = new Sum();
        for (int at = 0; at + 1 < ranks.length; at++) {
            sum.plus(upTo[at] / people() * (above[at] / people()) * (y.of(at + 1) - y.of(at)));
        }
        return sum.value();
    }

    /** @param y what those of a rank have on average; more than nothing in all */
    Curve curve(Term y) {
        Sum total = new Sum();
        double[] totals = new double[ranks.length];
        for (int at = 0; at < ranks.length; at++) {
            totals[at] = total.plus(weights[at] * y.of(at)).value();
        }
        return Curve.through(upTo, totals);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ranking that
                && Arrays.equals(ranks, that.ranks)
                && Arrays.equals(weights, that.weights);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(ranks) + Arrays.hashCode(weights);
    }
}
