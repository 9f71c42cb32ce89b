package io.github.evenhand.scenario;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Decimals;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * How far figures of a budget may be from what they really are: each is multiplied by a factor of its own, drawn
 * independently of all others. A figure that is drawn has six significant digits, half to even.
 *
 * @param clients of every need; registered clients and further groups stay
 * @param unitCosts of every need; fixed costs stay
 * @param levels before transfers, of every need
 * @param ownRevenue of every locality where it is known
 */
public record Spread(Range clients, Range unitCosts, Range levels, Range ownRevenue) {

    /** Nothing is uncertain. */
    public static final Spread NONE = new Spread(Range.NONE, Range.NONE, Range.NONE, Range.NONE);

    /** A spread of all four kinds of figures. */
    public Spread {
        Objects.requireNonNull(clients, "clients");
        Objects.requireNonNull(unitCosts, "unitCosts");
        Objects.requireNonNull(levels, "levels");
        Objects.requireNonNull(ownRevenue, "ownRevenue");
    }

    /**
     * {@return this with other uncertainty of clients}
     *
     * @param range of the factors on the clients of a need
     */
    public Spread withClients(Range range) {
        return new Spread(range, unitCosts, levels, ownRevenue);
    }

    /**
     * {@return this with other uncertainty of costs}
     *
     * @param range of the factors on the unit cost of a need
     */
    public Spread withUnitCosts(Range range) {
        return new Spread(clients, range, levels, ownRevenue);
    }

    /**
     * {@return this with other uncertainty of levels}
     *
     * @param range of the factors on the level of a need before transfers
     */
    public Spread withLevels(Range range) {
        return new Spread(clients, unitCosts, range, ownRevenue);
    }

    /**
     * {@return this with other uncertainty of revenue}
     *
     * @param range of the factors on the own revenue of a locality
     */
    public Spread withOwnRevenue(Range range) {
        return new Spread(clients, unitCosts, levels, range);
    }

    /** How a factor is distributed over its range. */
    public enum Shape {
        /** Every factor is as likely. */
        UNIFORM,
        /** The middle is the likeliest, the ends are not reached: the mean of two uniform draws. */
        TRIANGULAR
    }

    /**
     * A range of factors.
     *
     * @param least above 0
     * @param most at least the least
     * @param shape how factors are spread over it
     */
    public record Range(BigDecimal least, BigDecimal most, Shape shape) {

        /** Always 1. */
        public static final Range NONE = new Range(BigDecimal.ONE, BigDecimal.ONE, Shape.UNIFORM);

        /** A draw is one of so many steps from the least to the most. */
        private static final int STEPS = 1_000_000;

        /** Every digit of a figure has to be carried by the exact proof, and beyond these it would carry only chance. */
        private static final MathContext KNOWN = new MathContext(6, RoundingMode.HALF_EVEN);

        /**
         * A range of which neither end is 0 or below.
         *
         * @throws IllegalArgumentException if the least is not above 0, or is above the most
         */
        public Range {
            Objects.requireNonNull(shape, "shape");
            if (least.signum() <= 0 || least.compareTo(most) > 0) {
                throw new IllegalArgumentException(
                        "Range must be of factors above 0, from the least to the most, found " + least.toPlainString()
                                + " to " + most.toPlainString());
            }
        }

        /**
         * {@return uniform factors within so much on either side of 1}
         *
         * @param share such as {@code 0.1} for 0.9 to 1.1
         * @throws IllegalArgumentException if it is no number from 0 to below 1
         */
        public static Range within(String share) {
            return around(share, Shape.UNIFORM);
        }

        /**
         * {@return triangular factors within so much on either side of 1}
         *
         * @param share such as {@code 0.1} for 0.9 to 1.1
         * @throws IllegalArgumentException if it is no number from 0 to below 1
         */
        public static Range mostlyWithin(String share) {
            return around(share, Shape.TRIANGULAR);
        }

        private static Range around(String share, Shape shape) {
            BigDecimal half = Decimals.of(share);
            return new Range(BigDecimal.ONE.subtract(half), BigDecimal.ONE.add(half), shape);
        }

        /** A range without width draws nothing, so that what else is drawn stays the same. */
        BigDecimal times(BigDecimal figure, SplittableRandom random) {
            if (least.compareTo(most) == 0) {
                return least.compareTo(BigDecimal.ONE) == 0 ? figure : figure.multiply(least);
            }
            int steps = random.nextInt(STEPS + 1);
            BigDecimal part = shape == Shape.UNIFORM
                    ? BigDecimal.valueOf(steps, 6)
                    : BigDecimal.valueOf((steps + random.nextInt(STEPS + 1)) * 5L, 7);
            BigDecimal drawn = figure.multiply(least.add(part.multiply(most.subtract(least))))
                    .round(KNOWN);
            return drawn.scale() < 0 ? drawn.setScale(0) : drawn;
        }
    }

    /**
     * {@return the budget of one draw: needs in their order, then localities in theirs}
     *
     * @param budget the figures as they are stated
     * @param seed the same gives the same budget everywhere
     */
    public Budget draw(Budget budget, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Budget.Builder drawn = budget.toBuilder().withoutNeeds();
        for (Need need : budget.needs()) {
            drawn.need(new Need(
                    need.locality(),
                    need.area(),
                    need.service(),
                    clients.times(need.clients(), random),
                    unitCosts.times(need.unitCost(), random),
                    levels.times(need.level(), random),
                    need.highestLevel(),
                    need.shares(),
                    need.circumstances()));
        }
        if (!ownRevenue.equals(Range.NONE)) {
            for (Locality locality : budget.localities()) {
                if (locality.ownRevenue().isPresent()) {
                    BigDecimal revenue = locality.ownRevenue().get();
                    drawn.withoutLocality(locality.id())
                            .locality(locality.withOwnRevenue(ownRevenue.times(revenue, random)));
                }
            }
        }
        return drawn.build();
    }
}
