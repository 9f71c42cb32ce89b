package io.github.evenhand.equalisation;

import io.github.evenhand.budget.Rational;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A pool that closes a part of the gap between standard expenditure and standard revenue, the part being larger where a
 * locality is in greater difficulty.
 *
 * <pre>
 * gap[i]        = max(0, need[i] - capacity[i])
 * k[i]          = max(0, w1 · pool / Σ gap + w2 · difficulty[i])
 * difficulty[i] = 0.55 · z(pressing need[i] / capacity[i]) + 0.45 · z(gap[i] / need[i])
 * received[i]   = gap[i] · k[i]
 * </pre>
 *
 * <p>z(x) = (x - mean) / standard deviation over the localities that have a gap, 0 where all are alike; the deviation is
 * an irrational number and taken to 34 digits. With w1 = 1 and w2 = 0 the pool is divided in proportion to the gaps;
 * otherwise the sum is near the pool and not the pool.
 *
 * @param name such as {@code China 2022}
 * @param basis the law and where the coefficients stand
 * @param ordinary w1, at least 0
 * @param hardship w2, at least 0
 */
public record GapEqualisation(String name, String basis, BigDecimal ordinary, BigDecimal hardship)
        implements Equalisation {

    /**
     * China: general equalisation transfer of the centre to the provinces. The two weights are not published: here they
     * are 1 and 0. Control of growth and the reward for equalising below the province are not in it. The articles were read
     * in a public quotation; that the deviation in z is that of the whole, not of a sample, is an assumption.
     */
    public static final GapEqualisation CHINA_2022 = new GapEqualisation(
            "China 2022",
            "Ministry of Finance, Caiyu [2022] 58, Measures for equalisation transfers, articles 3, 4 and 7",
            BigDecimal.ONE,
            BigDecimal.ZERO);

    private static final Rational OF_PRESSURE = Rational.of(new BigDecimal("0.55"));
    private static final Rational OF_GAP = Rational.of(new BigDecimal("0.45"));

    /**
     * Weights that make a system.
     *
     * @throws IllegalArgumentException if a text is blank or a weight is below 0
     */
    public GapEqualisation {
        Coefficients.requireText("name", name);
        Coefficients.requireText("basis", basis);
        Coefficients.atLeastZero(name, "an ordinary weight", ordinary);
        Coefficients.atLeastZero(name, "a hardship weight", hardship);
    }

    /**
     * {@return the same with other weights: a reform}
     *
     * @param common w1, of the coefficient that is the same for all, at least 0
     * @param difficulty w2, of what a locality's own difficulty adds, at least 0
     */
    public GapEqualisation withWeights(BigDecimal common, BigDecimal difficulty) {
        return new GapEqualisation(name, basis, common, difficulty);
    }

    @Override
    public Set<Figure> asks() {
        EnumSet<Figure> asks = EnumSet.of(Figure.NEED, Figure.CAPACITY);
        if (hardship.signum() > 0) {
            asks.add(Figure.PRESSING_NEED);
        }
        return asks;
    }

    /** @throws IllegalArgumentException also if difficulty counts and a locality with a gap has a capacity of 0 or less */
    @Override
    public Transfers transfers(List<Position> positions, BigDecimal pool) {
        Coefficients.atLeastZero(name, "a pool", pool);
        List<Position> inGap = positions.stream()
                .filter(position -> gap(position).signum() > 0)
                .toList();
        Rational gaps = Rational.ZERO;
        for (Position position : inGap) {
            gaps = gaps.plus(gap(position));
        }
        if (gaps.signum() == 0) {
            return Transfers.of(positions, position -> Rational.ZERO);
        }
        Rational common = Rational.of(ordinary).times(Rational.of(pool)).dividedBy(gaps);
        Map<String, Rational> difficulty = hardship.signum() > 0 ? difficulty(inGap) : Map.of();
        return Transfers.of(positions, position -> {
            Rational added =
                    difficulty.getOrDefault(position.id(), Rational.ZERO).times(Rational.of(hardship));
            return gap(position).times(common.plus(added).max(Rational.ZERO));
        });
    }

    private static Rational gap(Position position) {
        return position.get(Figure.NEED).minus(position.get(Figure.CAPACITY)).max(Rational.ZERO);
    }

    private Map<String, Rational> difficulty(List<Position> positions) {
        Map<String, Rational> pressure = new LinkedHashMap<>();
        Map<String, Rational> share = new LinkedHashMap<>();
        for (Position position : positions) {
            Rational capacity = position.get(Figure.CAPACITY);
            if (capacity.signum() <= 0) {
                throw new IllegalArgumentException("Equalisation '" + name
                        + "' must have capacities above 0 where difficulty counts, found " + capacity + " of '"
                        + position.id() + "'");
            }
            pressure.put(position.id(), position.get(Figure.PRESSING_NEED).dividedBy(capacity));
            share.put(position.id(), gap(position).dividedBy(position.get(Figure.NEED)));
        }
        Map<String, Rational> ofPressure = standardised(pressure);
        Map<String, Rational> difficulty = new LinkedHashMap<>();
        standardised(share)
                .forEach((id, z) -> difficulty.put(
                        id, OF_GAP.times(z).plus(OF_PRESSURE.times(ofPressure.getOrDefault(id, Rational.ZERO)))));
        return difficulty;
    }

    /** z of every value. In decimals of 34 digits: as fractions, hundreds of ratios would share no denominator. */
    private static Map<String, Rational> standardised(Map<String, Rational> values) {
        Rational count = Rational.of(values.size());
        Rational sum = Rational.ZERO;
        Rational squares = Rational.ZERO;
        Map<String, Rational> decimals = new LinkedHashMap<>();
        values.forEach((id, value) -> decimals.put(
                id, Rational.of(value.toDecimal(MathContext.DECIMAL128.getPrecision(), RoundingMode.HALF_EVEN))));
        for (Rational value : decimals.values()) {
            sum = sum.plus(value);
            squares = squares.plus(value.times(value));
        }
        Rational mean = sum.dividedBy(count);
        Rational variance = squares.dividedBy(count).minus(mean.times(mean));
        if (variance.signum() == 0) {
            decimals.replaceAll((id, value) -> Rational.ZERO);
            return decimals;
        }
        Rational deviation =
                Rational.of(variance.toDecimal(2 * MathContext.DECIMAL128.getPrecision(), RoundingMode.HALF_EVEN)
                        .sqrt(MathContext.DECIMAL128));
        decimals.replaceAll((id, value) -> value.minus(mean).dividedBy(deviation));
        return decimals;
    }
}
