package io.github.evenhand.measure;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Who has how much of something, ranked by something else: grants by capacity, tax by income.
 *
 * <pre>
 * var grants = Concentration.of(grantPerHead, capacityPerHead, people);
 * grants.index();     // below 0: the poor receive more than the rich
 * grants.kakwani();   // below 0: grants make up a larger share of what the poor have than of what the rich have
 * </pre>
 *
 * <p>People of equal rank share equally what they have together. For what is undefined, see {@link Distribution}.
 */
public final class Concentration {

    /** The mean value of those of a rank, by rank. */
    private final double[] byRank;

    private final Ranking ranking;
    private final Distribution values;
    private final Distribution ranks;

    private Concentration(double[] byRank, Ranking ranking, Distribution values, Distribution ranks) {
        this.byRank = byRank;
        this.ranking = ranking;
        this.values = values;
        this.ranks = ranks;
    }

    /**
     * {@return the concentration of values of one person each}
     *
     * @param values what people have, as many as ranks
     * @param ranks what people are ranked by, the least first
     * @throws IllegalArgumentException if there are not as many ranks as values, or if one is not finite
     */
    public static Concentration of(double[] values, double[] ranks) {
        double[] ones = new double[values.length];
        Arrays.fill(ones, 1);
        return of(values, ranks, ones);
    }

    /**
     * {@return the concentration of values, each with the number of people who have it}
     *
     * @param values what people have, as many as ranks
     * @param ranks what people are ranked by, the least first
     * @param weights at least 0
     * @throws IllegalArgumentException if there are not as many of one as of the others, if a value, rank or weight is
     *     not finite, or if a weight is below 0
     */
    public static Concentration of(double[] values, double[] ranks, double[] weights) {
        if (values.length != ranks.length || values.length != weights.length) {
            throw new IllegalArgumentException("Concentration must have a rank and a weight for each value, found "
                    + values.length + " values, " + ranks.length + " ranks and " + weights.length + " weights");
        }
        for (double rank : ranks) {
            if (!Double.isFinite(rank)) {
                throw new IllegalArgumentException("Concentration must have finite ranks, found " + rank);
            }
        }
        Distribution ofValues = Distribution.of(values, weights);
        int[] order = Ranking.inOrder(ranks, values, weights);
        double[] byRank = new double[order.length];
        int size = 0;
        int to = 0;
        for (int from = 0; from < order.length; from = to) {
            while (to < order.length && ranks[order[to]] == ranks[order[from]]) {
                to++;
            }
            byRank[size] = mean(values, weights, Arrays.copyOfRange(order, from, to));
            size++;
        }
        return new Concentration(
                Arrays.copyOf(byRank, size), Ranking.of(ranks, weights), ofValues, Distribution.of(ranks, weights));
    }

    private static double mean(double[] values, double[] weights, int[] of) {
        return Distribution.of(
                        Arrays.stream(of).mapToDouble(at -> values[at]).toArray(),
                        Arrays.stream(of).mapToDouble(at -> weights[at]).toArray())
                .mean()
                .orElse(Double.NaN);
    }

    /**
     * {@return the concentration index: twice the area between the concentration curve and the diagonal (Kakwani
     * 1977)}
     *
     * <pre>
     * C = Σₖ P[k] (1 - P[k]) (y[k+1] - y[k]) / ȳ,   P[k] = share of people up to rank k
     * </pre>
     *
     * <p>Below 0 where those of low rank have more, 0 where all have the same, the Gini coefficient where people are
     * ranked by what they have. Empty if the mean of the values is not above 0.
     */
    public OptionalDouble index() {
        OptionalDouble mean = values.measure();
        return mean.isEmpty()
                ? mean
                : Ranking.finite(ranking.halfMeanDifference(at -> byRank[at]) / mean.getAsDouble());
    }

    /**
     * {@return the Kakwani index of progressivity: the concentration index less the Gini coefficient of what people
     * are ranked by (Kakwani 1977)} Above 0 for a progressive tax; below 0 for a progressive grant. Empty if one of
     * the two is.
     */
    public OptionalDouble kakwani() {
        OptionalDouble index = index();
        OptionalDouble gini = ranks.gini();
        return index.isEmpty() || gini.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(index.getAsDouble() - gini.getAsDouble());
    }

    /** {@return the concentration curve} Empty if the mean of the values is not above 0. */
    public Optional<Curve> curve() {
        return values.measure().isEmpty() ? Optional.empty() : Optional.of(ranking.curve(at -> byRank[at]));
    }

    /** The two indices, for people. */
    @Override
    public String toString() {
        return "Concentration index " + Distribution.shown(index()) + ", Kakwani index "
                + Distribution.shown(kakwani());
    }
}
