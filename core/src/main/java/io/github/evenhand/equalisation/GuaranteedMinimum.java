package io.github.evenhand.equalisation;

import io.github.evenhand.budget.Rational;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * A guaranteed capacity per head for the weakest, which is withdrawn as own capacity grows, down to nothing at the mean;
 * those above the mean pay a part of it, at one rate of their excess.
 *
 * <pre>
 * x[i]        = capacity[i] / (μ · people[i])
 * received[i] = μ · people[i] · (guarantee - x)            up to x = threshold, and from there to x = 1
 *             = μ · people[i] · (guarantee - threshold) · ((1 - x) / (1 - threshold))ᵖ
 * p           = withdrawal · (1 - threshold) / (guarantee - threshold)
 * paid[i]     = contribution · Σ received · max(0, capacity[i] - μ · people[i]) / Σ max(0, ...)
 * </pre>
 *
 * <p>μ is the mean of the positions. The power is an irrational number and computed as a double, to the last of whose
 * digits it is known; all else is exact. A locality without people neither receives nor pays.
 *
 * @param name such as {@code Switzerland 2020}
 * @param basis the law and where the coefficients stand
 * @param threshold share of the mean up to which capacity is lifted to the guarantee, between 0 and 1
 * @param guarantee share of the mean, above the threshold and at most 1
 * @param withdrawal what is lost of each additional unit of capacity at the threshold, at most 1; 1 - threshold times it
 *     is at least guarantee - threshold, so that p is at least 1 and the loss falls from there on
 * @param contribution part of the sum that those above the mean pay, between 0 and 1
 */
public record GuaranteedMinimum(
        String name,
        String basis,
        BigDecimal threshold,
        BigDecimal guarantee,
        BigDecimal withdrawal,
        BigDecimal contribution)
        implements Equalisation {

    /**
     * Switzerland: cantons below 70 % of the mean are lifted to 86.5 %; at 70 %, 90 % of an additional unit are lost, and
     * less and less from there on; the strong cantons pay two thirds of what the federation pays. That the withdrawal
     * follows a power, which these numbers then determine (p = 18/11), is an assumption. Capacity is the standardised tax
     * yield.
     */
    public static final GuaranteedMinimum SWITZERLAND_2020 = new GuaranteedMinimum(
            "Switzerland 2020",
            "Bundesgesetz über den Finanz- und Lastenausgleich of 3 October 2003, as of 1 January 2020, articles 3a and 4",
            new BigDecimal("0.7"),
            new BigDecimal("0.865"),
            new BigDecimal("0.9"),
            new BigDecimal("0.4"));

    /**
     * Coefficients that make a system.
     *
     * @throws IllegalArgumentException if a text is blank, a coefficient is out of its range, or the withdrawal
     *     does not use up the guarantee before the mean
     */
    public GuaranteedMinimum {
        Coefficients.requireText("name", name);
        Coefficients.requireText("basis", basis);
        Coefficients.share(name, "a threshold", threshold);
        Coefficients.share(name, "a guarantee", guarantee);
        Coefficients.share(name, "a withdrawal", withdrawal);
        Coefficients.share(name, "a contribution", contribution);
        BigDecimal lift = guarantee.subtract(threshold);
        if (lift.signum() <= 0) {
            throw Coefficients.wrong(
                    name, "a guarantee above the threshold of " + threshold.toPlainString(), guarantee);
        }
        if (withdrawal.multiply(BigDecimal.ONE.subtract(threshold)).compareTo(lift) < 0) {
            throw Coefficients.wrong(name, "a withdrawal that uses up the guarantee before the mean", withdrawal);
        }
    }

    @Override
    public Set<Figure> asks() {
        return Set.of(Figure.PEOPLE, Figure.CAPACITY);
    }

    @Override
    public Transfers transfers(List<Position> positions, BigDecimal pool) {
        return transfers(positions);
    }

    /**
     * {@return what every locality receives or, below 0, pays}
     *
     * @param positions one a locality, with people and capacity
     */
    public Transfers transfers(List<Position> positions) {
        Rational perHead = Position.meanCapacity(positions);
        Rational received = Rational.ZERO;
        Rational excess = Rational.ZERO;
        for (Position position : positions) {
            received = received.plus(received(position, perHead));
            excess = excess.plus(excess(position, perHead));
        }
        Rational rate = excess.signum() == 0
                ? Rational.ZERO
                : Rational.of(contribution).times(received).dividedBy(excess);
        return Transfers.of(
                positions, position -> received(position, perHead).minus(rate.times(excess(position, perHead))));
    }

    private Rational received(Position position, Rational perHead) {
        Rational atMean = perHead.times(position.get(Figure.PEOPLE));
        if (atMean.signum() <= 0) {
            return Rational.ZERO;
        }
        Rational index = position.get(Figure.CAPACITY).dividedBy(atMean);
        return atMean.times(lift(index));
    }

    /** What is received at an index, as a share of the mean. */
    private Rational lift(Rational index) {
        Rational from = Rational.of(threshold);
        if (index.compareTo(from) <= 0) {
            return Rational.of(guarantee).minus(index);
        }
        if (index.compareTo(Rational.ONE) >= 0) {
            return Rational.ZERO;
        }
        Rational atThreshold = Rational.of(guarantee).minus(from);
        Rational width = Rational.ONE.minus(from);
        Rational power = Rational.of(withdrawal).times(width).dividedBy(atThreshold);
        double left = StrictMath.pow(Rational.ONE.minus(index).dividedBy(width).toDouble(), power.toDouble());
        return atThreshold.times(Rational.of(left));
    }

    private static Rational excess(Position position, Rational perHead) {
        Rational people = position.get(Figure.PEOPLE);
        return people.signum() == 0
                ? Rational.ZERO
                : position.get(Figure.CAPACITY).minus(perHead.times(people)).max(Rational.ZERO);
    }
}
