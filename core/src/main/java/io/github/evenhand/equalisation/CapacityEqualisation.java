package io.github.evenhand.equalisation;

import io.github.evenhand.budget.Rational;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Equalisation of capacity per head: who is below a share of the mean receives a part of what is missing to it, who is
 * above another share pays a part of the excess.
 *
 * <pre>
 * received[i] = top-up · max(0, lower · μ · people[i] - capacity[i])
 * paid[i]     = levy   · max(0, capacity[i] - upper · μ · people[i])
 * </pre>
 *
 * <p>A locality without people has no index: it neither receives nor pays. The sum follows from the coefficients, whatever
 * the pool.
 *
 * @param name such as {@code Ukraine 2024}
 * @param basis the law and where the coefficients stand
 * @param lower share of the mean up to which capacity is topped up, such as 0.9
 * @param topUp part of what is missing that is paid, between 0 and 1
 * @param upper share of the mean from which capacity is levied, not below lower
 * @param levy part of the excess that is taken, between 0 and 1
 * @param mean μ: the mean capacity per head that the authority states; if empty, that of the positions
 */
public record CapacityEqualisation(
        String name,
        String basis,
        BigDecimal lower,
        BigDecimal topUp,
        BigDecimal upper,
        BigDecimal levy,
        Optional<BigDecimal> mean)
        implements Equalisation {

    /**
     * The base and the reverse subsidy of Ukraine: 80 % of what the income tax per head is short of 0.9 of the mean, 50 %
     * of what is above 1.1 of it. The stated mean of the budget of 2024 is 3,473.9 UAH per head; it is not that of the
     * communities alone.
     */
    public static final CapacityEqualisation UKRAINE_2024 = of(
                    "Ukraine 2024", "Budget Code of Ukraine of 8 July 2010, No. 2456-VI, article 99")
            .withTopUp(new BigDecimal("0.9"), new BigDecimal("0.8"))
            .withLevy(new BigDecimal("1.1"), new BigDecimal("0.5"))
            .withMean(new BigDecimal("3473.9"));

    /**
     * Germany: additions to and deductions from the turnover tax of the Länder, 63 % of the difference between measured
     * fiscal capacity and the mean. People are weighted (§ 9: 1.35 in Berlin, Bremen and Hamburg); capacity is that of §§ 7
     * and 8, with 75 % of municipal taxes.
     */
    public static final CapacityEqualisation GERMANY_2020 = of(
                    "Germany 2020", "Finanzausgleichsgesetz of 20 December 2001, as of 1 January 2020, § 10")
            .withTopUp(BigDecimal.ONE, new BigDecimal("0.63"))
            .withLevy(BigDecimal.ONE, new BigDecimal("0.63"));

    /**
     * Germany: general supplementary grants of the federation, on top of {@link #GERMANY_2020}: 80 % of what a Land is
     * still short of 99.75 % of the mean.
     */
    public static final CapacityEqualisation GERMANY_SUPPLEMENTARY_2020 = of(
                    "Germany 2020, supplementary",
                    "Finanzausgleichsgesetz of 20 December 2001, as of 1 January 2020, § 11 (2)")
            .withTopUp(new BigDecimal("0.9975"), new BigDecimal("0.8"));

    /**
     * Canada: entitlements up to the mean of the ten provinces. Capacity is the average yield of the revenue sources at
     * mean rates, with 50 % of resource revenue, or none where that gives more. The caps of section 3.4 are not in it.
     */
    public static final CapacityEqualisation CANADA = of(
                    "Canada", "Federal-Provincial Fiscal Arrangements Act, R.S.C. 1985, c. F-8, section 3.2")
            .withTopUp(BigDecimal.ONE, BigDecimal.ONE);

    /**
     * Brazil, first stage of Fundeb: within a state, the fund is divided among the state and its municipalities by weighted
     * students, whoever paid into it. Positions are those of one state, capacity is what each paid in. {@link
     * Uplift#FUNDEB_VAAF} is the second stage.
     */
    public static final CapacityEqualisation FUNDEB_STATE = of(
                    "Fundeb, within the state", "Lei 14.113 of 25 December 2020, article 11")
            .withTopUp(BigDecimal.ONE, BigDecimal.ONE)
            .withLevy(BigDecimal.ONE, BigDecimal.ONE);

    /**
     * Coefficients that make a system.
     *
     * @throws IllegalArgumentException if a text is blank or a coefficient out of its range
     */
    public CapacityEqualisation {
        Coefficients.requireText("name", name);
        Coefficients.requireText("basis", basis);
        Coefficients.atLeastZero(name, "a lower share", lower);
        Coefficients.share(name, "a top-up", topUp);
        Coefficients.share(name, "a levy", levy);
        Objects.requireNonNull(mean, "mean");
        if (upper.compareTo(lower) < 0) {
            throw Coefficients.wrong(name, "an upper share not below the lower one of " + lower.toPlainString(), upper);
        }
    }

    /**
     * {@return a system that does nothing yet, measured from the mean of the positions}
     *
     * @param name such as {@code Ukraine 2024}
     * @param basis the law and where the coefficients stand
     */
    public static CapacityEqualisation of(String name, String basis) {
        return new CapacityEqualisation(
                name, basis, BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ZERO, Optional.empty());
    }

    /**
     * {@return the same with another top-up: a reform}
     *
     * @param lower share of the mean up to which capacity is topped up, at least 0 and not above the upper share
     * @param part of what is missing that is paid, between 0 and 1
     */
    public CapacityEqualisation withTopUp(BigDecimal lower, BigDecimal part) {
        return new CapacityEqualisation(name, basis, lower, part, upper, levy, mean);
    }

    /**
     * {@return the same with another levy: a reform}
     *
     * @param upper share of the mean from which capacity is levied, not below the lower share
     * @param part of the excess that is taken, between 0 and 1
     */
    public CapacityEqualisation withLevy(BigDecimal upper, BigDecimal part) {
        return new CapacityEqualisation(name, basis, lower, topUp, upper, part, mean);
    }

    /**
     * {@return the same with a stated mean}
     *
     * @param perHead μ: the mean capacity per head, in the currency
     */
    public CapacityEqualisation withMean(BigDecimal perHead) {
        return new CapacityEqualisation(name, basis, lower, topUp, upper, levy, Optional.of(perHead));
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
        Rational perHead = meanOf(positions);
        return Transfers.of(positions, position -> transfer(position, perHead));
    }

    /**
     * {@return μ: the stated mean, or that of those positions that have people; 0 if nobody has}
     *
     * @param positions one a locality, with people and capacity
     */
    public Rational meanOf(List<Position> positions) {
        return mean.map(Rational::of).orElseGet(() -> Position.meanCapacity(positions));
    }

    private Rational transfer(Position position, Rational perHead) {
        Rational capacity = position.get(Figure.CAPACITY);
        Rational people = position.get(Figure.PEOPLE);
        if (people.signum() == 0) {
            return Rational.ZERO;
        }
        Rational atMean = perHead.times(people);
        Rational missing = Rational.of(lower).times(atMean).minus(capacity).max(Rational.ZERO);
        Rational excess = capacity.minus(Rational.of(upper).times(atMean)).max(Rational.ZERO);
        return Rational.of(topUp).times(missing).minus(Rational.of(levy).times(excess));
    }
}
