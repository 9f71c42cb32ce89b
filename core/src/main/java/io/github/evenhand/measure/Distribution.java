package io.github.evenhand.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How something is distributed among people: values, each with the number of people who have it.
 *
 * <pre>
 * var incomes = Distribution.of(10, 20, 30, 40, 50);
 * incomes.gini();                                        // OptionalDouble[0.26666666666666666]
 * Distribution.of(levels, clients).atkinson(0.5);
 * </pre>
 *
 * <p>All measures are those of a population, not estimates from a sample (no n/(n - 1)); a weight counts people, and n
 * people with one value are the same as one value with the weight n. Values may be 0 or negative. A measure that is not
 * defined for the values at hand is empty, never a guess: every measure where there are no people, relative ones
 * where the mean is not above 0, and further as each one says; so is one that a double cannot hold. Neither the order of
 * the values nor the platform changes a bit.
 */
public final class Distribution {

    private static final double PERCENT = 100;

    private final Ranking people;

    private Distribution(Ranking people) {
        this.people = people;
    }

    /**
     * {@return the distribution of values of one person each}
     *
     * @param values what people have; finite
     * @throws IllegalArgumentException if a value is not finite
     */
    public static Distribution of(double... values) {
        double[] ones = new double[values.length];
        Arrays.fill(ones, 1);
        return of(values, ones);
    }

    /**
     * {@return the distribution of values, each with the number of people who have it}
     *
     * @param values what people have; finite
     * @param weights at least 0; a value that nobody has does not count
     * @throws IllegalArgumentException if there are not as many weights as values, if a value or weight is not finite,
     *     or if a weight is below 0
     */
    public static Distribution of(double[] values, double[] weights) {
        requireSense(values, weights);
        return new Distribution(Ranking.of(values, weights));
    }

    private static void requireSense(double[] values, double[] weights) {
        if (values.length != weights.length) {
            throw new IllegalArgumentException("Distribution must have a weight for each value, found " + values.length
                    + " values and " + weights.length + " weights");
        }
        for (int at = 0; at < values.length; at++) {
            if (!Double.isFinite(values[at])) {
                throw new IllegalArgumentException("Distribution must have finite values, found " + values[at]);
            }
            if (!Double.isFinite(weights[at]) || weights[at] < 0) {
                throw new IllegalArgumentException(
                        "Distribution must have finite weights of at least 0, found " + weights[at]);
            }
        }
    }

    /** All people of several distributions together. */
    static Distribution ofAll(Collection<Distribution> parts) {
        return of(
                parts.stream()
                        .flatMapToDouble(part -> Arrays.stream(part.people.ranks()))
                        .toArray(),
                parts.stream()
                        .flatMapToDouble(part -> Arrays.stream(part.people.weights()))
                        .toArray());
    }

    /** {@return how many people there are: the sum of the weights} */
    public double people() {
        return people.people();
    }

    private boolean isEmpty() {
        return people.size() == 0;
    }

    private double least() {
        return people.rank(0);
    }

    /** {@return the mean x̄; exactly the value if all have the same} */
    public OptionalDouble mean() {
        return people.size() == 1 ? OptionalDouble.of(least()) : people.mean(people::rank);
    }

    /** The mean where it is above 0, so that something can be measured in it. */
    OptionalDouble measure() {
        OptionalDouble mean = mean();
        return mean.isPresent() && mean.getAsDouble() > 0 ? mean : OptionalDouble.empty();
    }

    /**
     * {@return Σ w[j] w[k] |x[j] - x[k]| / (Σ w)²: how far apart two people are on average, everybody paired with
     * everybody and with themselves, in the unit of the values}
     */
    public OptionalDouble meanDifference() {
        return isEmpty() ? OptionalDouble.empty() : Ranking.finite(2 * people.halfMeanDifference(people::rank));
    }

    /**
     * {@return the Gini coefficient: half the mean difference over the mean, which is twice the area between the
     * Lorenz curve and the diagonal (Gini 1914)}
     *
     * <p>At least 0; below 1 where no value is negative, and possibly above 1 where some are.
     */
    public OptionalDouble gini() {
        OptionalDouble mean = measure();
        return mean.isEmpty() ? mean : Ranking.finite(people.halfMeanDifference(people::rank) / mean.getAsDouble());
    }

    /**
     * {@return generalised entropy (Shorrocks 1980)}
     *
     * <pre>
     * GE(α) = Σ w ((x/x̄)^α - 1) / (α (α - 1) Σ w),   in the limit at α = 0 Theil's L, at α = 1 Theil's T
     * </pre>
     *
     * <p>At least 0. Empty if a value is negative, and for α ≤ 0 if a value is 0: the measure would be infinite.
     *
     * @param alpha the larger, the more it minds those far above the mean
     * @throws IllegalArgumentException if alpha is not finite
     */
    public OptionalDouble generalisedEntropy(double alpha) {
        requireFinite("Generalised entropy", "alpha", alpha);
        OptionalDouble mean = measure();
        if (mean.isEmpty() || least() < 0 || (least() == 0 && alpha <= 0)) {
            return OptionalDouble.empty();
        }
        return people.mean(at -> entropy(alpha, people.rank(at) / mean.getAsDouble()));
    }

    /**
     * (r^α - 1 - α (r - 1)) / (α (α - 1)): the last term adds to 0 over all people and keeps every single one at or above
     * 0. Written so that nothing is lost near α = 0 and α = 1.
     */
    private static double entropy(double alpha, double ratio) {
        if (ratio == 0) {
            return alpha > 0 ? 1 / alpha : Double.POSITIVE_INFINITY;
        }
        double log = StrictMath.log(ratio);
        double excess = ratio - 1;
        return alpha < 0.5
                ? (powerMinusOne(alpha, log) - excess) / (alpha - 1)
                : (ratio * powerMinusOne(alpha - 1, log) - excess) / alpha;
    }

    /** (r^t - 1) / t, in the limit the logarithm of r. */
    private static double powerMinusOne(double exponent, double log) {
        return exponent == 0 ? log : StrictMath.expm1(exponent * log) / exponent;
    }

    private static void requireFinite(String measure, String parameter, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(measure + " must have a finite " + parameter + ", found " + value);
        }
    }

    /**
     * {@return Theil's T, Σ w (x/x̄) ln(x/x̄) / Σ w: {@link #generalisedEntropy} of 1 (Theil 1967)} A value of 0
     * counts as 0.
     */
    public OptionalDouble theilT() {
        return generalisedEntropy(1);
    }

    /**
     * {@return Theil's L or mean logarithmic deviation, Σ w ln(x̄/x) / Σ w: {@link #generalisedEntropy} of 0 (Theil
     * 1967)} Empty if a value is 0.
     */
    public OptionalDouble theilL() {
        return generalisedEntropy(0);
    }

    /**
     * {@return the Atkinson index: the share of all there is that could be given up without loss if the rest were
     * shared equally (Atkinson 1970)}
     *
     * <pre>
     * A(ε) = 1 - (Σ w (x/x̄)^(1-ε) / Σ w)^(1/(1-ε)),   in the limit 1 - geometric mean / x̄ at ε = 1
     * </pre>
     *
     * <p>From 0 to 1; exactly 1 if a value is 0 and ε ≥ 1. Empty if a value is negative.
     *
     * @param epsilon aversion to inequality, at least 0; the larger, the more it minds those at the bottom
     * @throws IllegalArgumentException if epsilon is below 0 or not finite
     */
    public OptionalDouble atkinson(double epsilon) {
        requireFinite("Atkinson index", "epsilon", epsilon);
        if (epsilon < 0) {
            throw new IllegalArgumentException("Atkinson index must have an epsilon of at least 0, found " + epsilon);
        }
        OptionalDouble mean = measure();
        if (mean.isEmpty() || least() < 0) {
            return OptionalDouble.empty();
        }
        if (least() == 0 && epsilon >= 1) {
            return OptionalDouble.of(1);
        }
        double exponent = 1 - epsilon;
        // Below 0 powers are taken of ratios to the least, above of ratios to the mean: neither can overflow.
        double unit = exponent < 0 ? least() : mean.getAsDouble();
        double log = logOfPowerMean(exponent, unit) + StrictMath.log(unit / mean.getAsDouble());
        return Double.isFinite(log) ? OptionalDouble.of(Math.max(0, -StrictMath.expm1(log))) : OptionalDouble.empty();
    }

    /** The logarithm of (Σ w (x/unit)^t / Σ w)^(1/t); nothing is lost near t = 0. */
    private double logOfPowerMean(double exponent, double unit) {
        if (Math.abs(exponent) < 0.5) {
            double mean = people.mean(at -> powerMinusOne(exponent, StrictMath.log(people.rank(at) / unit)))
                    .orElse(Double.NaN);
            return exponent == 0 ? mean : StrictMath.log1p(exponent * mean) / exponent;
        }
        double mean = people.mean(at -> StrictMath.exp(exponent * StrictMath.log(people.rank(at) / unit)))
                .orElse(Double.NaN);
        return StrictMath.log(mean) / exponent;
    }

    /** {@return the standard deviation over the mean, √(Σ w (x/x̄ - 1)² / Σ w)} */
    public OptionalDouble coefficientOfVariation() {
        OptionalDouble mean = measure();
        if (mean.isEmpty()) {
            return mean;
        }
        OptionalDouble square = people.mean(at -> {
            double excess = people.rank(at) / mean.getAsDouble() - 1;
            return excess * excess;
        });
        return square.isEmpty() ? square : Ranking.finite(StrictMath.sqrt(square.getAsDouble()));
    }

    /**
     * {@return the Hoover or Ricci-Schutz index, Σ w |x - x̄| / (2 x̄ Σ w): the share of all there is that would have
     * to change hands for all to be equal (Hoover 1936)}
     */
    public OptionalDouble hoover() {
        OptionalDouble mean = measure();
        return mean.isEmpty() ? mean : people.mean(at -> Math.abs(people.rank(at) / mean.getAsDouble() - 1) / 2);
    }

    /**
     * {@return the value that so many per cent of the people do not exceed: the least one that at least as many have
     * at most; where exactly so many do, the mean of it and the next (definition 2 of Hyndman and Fan 1996, the usual
     * median)} 0 is the least value, 100 the largest.
     *
     * @param percent from 0 to 100
     * @throws IllegalArgumentException if it is not from 0 to 100
     */
    public OptionalDouble percentile(double percent) {
        if (!(percent >= 0 && percent <= PERCENT)) {
            throw new IllegalArgumentException("Percentile must be from 0 to 100, found " + percent);
        }
        if (isEmpty()) {
            return OptionalDouble.empty();
        }
        int at = 0;
        while (PERCENT * people.upTo(at) < percent * people()) {
            at++;
        }
        boolean isBetween = PERCENT * people.upTo(at) == percent * people() && at + 1 < people.size();
        return OptionalDouble.of(
                isBetween ? people.rank(at) + (people.rank(at + 1) - people.rank(at)) / 2 : people.rank(at));
    }

    /**
     * {@return one percentile over another, such as P90/P10} Empty if the other is not above 0.
     *
     * @param percent from 0 to 100
     * @param over of the percentile that is divided by, from 0 to 100
     * @throws IllegalArgumentException if one is not from 0 to 100
     */
    public OptionalDouble percentileRatio(double percent, double over) {
        OptionalDouble part = percentile(percent);
        OptionalDouble whole = percentile(over);
        return whole.isEmpty() || whole.getAsDouble() <= 0
                ? OptionalDouble.empty()
                : Ranking.finite(part.getAsDouble() / whole.getAsDouble());
    }

    /**
     * {@return what the tenth with most has, over what the four tenths with least have (Palma 2011), by the Lorenz
     * curve with straight lines between people} Empty if these have nothing.
     */
    public OptionalDouble palma() {
        Optional<Curve> lorenz = lorenz();
        if (lorenz.isEmpty() || lorenz.get().at(0.4) <= 0) {
            return OptionalDouble.empty();
        }
        return Ranking.finite((1 - lorenz.get().at(0.9)) / lorenz.get().at(0.4));
    }

    /**
     * {@return the share of all there is that the people with least have (Lorenz 1905)} Empty if the mean is not above
     * 0.
     */
    public Optional<Curve> lorenz() {
        return measure().isEmpty() ? Optional.empty() : Optional.of(people.curve(people::rank));
    }

    /**
     * {@return the mean over the mean of others, such as town over countryside} Empty if that is not above 0.
     *
     * @param others whose mean is divided by
     */
    public OptionalDouble ratioTo(Distribution others) {
        OptionalDouble mean = mean();
        OptionalDouble unit = others.measure();
        return mean.isEmpty() || unit.isEmpty()
                ? OptionalDouble.empty()
                : Ranking.finite(mean.getAsDouble() / unit.getAsDouble());
    }

    /** Whether the same numbers of people have the same values. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Distribution that && people.equals(that.people);
    }

    @Override
    public int hashCode() {
        return people.hashCode();
    }

    /** The best known measures, for people. */
    @Override
    public String toString() {
        return digits(people(), 15) + " people, mean " + shown(mean()) + ", Gini " + shown(gini())
                + "\n  Theil T " + shown(theilT()) + ", Theil L " + shown(theilL())
                + ", Atkinson(0.5) " + shown(atkinson(0.5)) + ", Hoover " + shown(hoover())
                + "\n  coefficient of variation " + shown(coefficientOfVariation())
                + ", P90/P10 " + shown(percentileRatio(90, 10)) + ", Palma " + shown(palma());
    }

    /** To four digits. */
    static String shown(OptionalDouble value) {
        return value.isEmpty() ? "undefined" : digits(value.getAsDouble(), 4);
    }

    /** From the exact value of the double: what the platform prints of it depends on the release. */
    private static String digits(double value, int digits) {
        return value == 0
                ? "0"
                : new BigDecimal(value)
                        .round(new MathContext(digits, RoundingMode.HALF_EVEN))
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
