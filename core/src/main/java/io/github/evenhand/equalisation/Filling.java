package io.github.evenhand.equalisation;

import io.github.evenhand.budget.Rational;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Claims on a pool that rise together with one level, each within its limits, and the level at which they use it up.
 *
 * <pre>
 * Σ clamp(slope · t + offset, lowest, highest) = pool
 * </pre>
 *
 * <p>The sum is piecewise linear and never falls, so its pieces are walked in order, in exact arithmetic.
 */
final class Filling {

    /**
     * @param slope at least 0
     * @param highest not below lowest; empty is no limit
     */
    record Claim(Rational slope, Rational offset, Rational lowest, Optional<Rational> highest) {

        Rational at(Rational level) {
            return within(slope.times(level).plus(offset));
        }

        private Rational within(Rational amount) {
            Rational atLeast = amount.max(lowest);
            return highest.map(atLeast::min).orElse(atLeast);
        }
    }

    /** From this level on the sum is steeper, and its line meets level 0 higher, by so much. */
    private record Bend(Rational level, Rational slope, Rational offset) {}

    private Filling() {}

    /**
     * The lowest level at which the claims use up the pool; empty if they do at no level. Where no claim rises and they use
     * it up at any level, it is 0.
     */
    static Optional<Rational> level(List<Claim> claims, Rational pool) {
        Rational slope = Rational.ZERO;
        Rational offset = Rational.ZERO;
        List<Bend> bends = new ArrayList<>();
        for (Claim claim : claims) {
            boolean rises = claim.slope().signum() > 0;
            offset = offset.plus(rises ? claim.lowest() : claim.within(claim.offset()));
            if (rises) {
                bends.addAll(bends(claim));
            }
        }
        bends.sort(Comparator.comparing(Bend::level));
        for (Bend bend : bends) {
            // Up to here the sum is slope · t + offset.
            if (pool.compareTo(slope.times(bend.level()).plus(offset)) <= 0) {
                return solved(slope, offset, pool, bend.level());
            }
            slope = slope.plus(bend.slope());
            offset = offset.plus(bend.offset());
        }
        return solved(slope, offset, pool, Rational.ZERO);
    }

    /** Where slope · t + offset is the pool; any level will do where it is so at all levels. */
    private static Optional<Rational> solved(Rational slope, Rational offset, Rational pool, Rational any) {
        if (slope.signum() > 0) {
            return Optional.of(pool.minus(offset).dividedBy(slope));
        }
        return pool.equals(offset) ? Optional.of(any) : Optional.empty();
    }

    private static List<Bend> bends(Claim claim) {
        Rational slope = claim.slope();
        Rational offset = claim.offset();
        List<Bend> bends = new ArrayList<>();
        Rational leaves = claim.lowest().minus(offset).dividedBy(slope);
        bends.add(new Bend(leaves, slope, offset.minus(claim.lowest())));
        claim.highest().ifPresent(highest -> {
            Rational arrives = highest.minus(offset).dividedBy(slope);
            bends.add(new Bend(arrives, slope.negate(), highest.minus(offset)));
        });
        return bends;
    }
}
