package io.github.evenhand.engine.settle;

import io.github.evenhand.budget.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How far whole amounts are from the real ones, and what a step of one unit adds to it.
 *
 * <p>The distance has two parts, and the first outranks the second whatever their sizes:
 *
 * <pre>
 * S1   strain = Σ weight·e²,   e = units outside [⌊real⌋, ⌈real⌉],   weight ≈ 256·largest/real, at most 2²⁴
 *      spread = Σ (whole - real)² - e²
 * </pre>
 *
 * <p>So an amount leaves its floor or ceiling only if it must; what must be moved then is moved in proportion to the
 * amounts, least of all to those that are zero; and among roundings the remainders decide. Both are convex in each
 * amount, so their steps never fall. Remainders enter in units of 1/{@link #one}, with equal ones told apart by their
 * rank: the first id is the first to be rounded up.
 */
final class Distance {

    private static final long EVEN_WEIGHT = 1 << 8;
    private static final long LARGEST_WEIGHT = 1 << 24;
    private static final long STEEPEST = 1 << 20;
    private static final int BITS_OF_REMAINDERS = 40;
    private static final int BITS_OF_LONGEST_PATH = 60;

    private final long[] floor;
    private final long[] ceiling;
    private final long[] weight;
    private final long[] remainder;
    private final long one;

    private Distance(long[] floor, long[] ceiling, long[] weight, long[] remainder, long one) {
        this.floor = floor;
        this.ceiling = ceiling;
        this.weight = weight;
        this.remainder = remainder;
        this.one = one;
    }

    /**
     * The distance to these amounts, which are in the order of ids.
     *
     * @param longestPath the most amounts that one repair can step on; it decides how finely remainders are kept
     */
    static Distance to(List<Rational> reals, int longestPath) {
        int size = reals.size();
        int rankBits = bits(size);
        int bits = Math.min(BITS_OF_REMAINDERS, BITS_OF_LONGEST_PATH - rankBits - bits(longestPath));
        long[] floor = new long[size];
        long[] ceiling = new long[size];
        long[] remainder = new long[size];
        long largest = 0;
        for (int i = 0; i < size; i++) {
            Rational real = reals.get(i);
            floor[i] = real.floor().longValueExact();
            ceiling[i] = real.isWhole() ? floor[i] : floor[i] + 1;
            remainder[i] = leadingBits(real, bits) << rankBits;
            largest = Math.max(largest, ceiling[i]);
        }
        addRanks(remainder, reals);
        return new Distance(floor, ceiling, weights(ceiling, largest), remainder, 1L << (bits + rankBits));
    }

    private static int bits(int count) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(count);
    }

    private static long leadingBits(Rational real, int bits) {
        BigInteger part = real.numerator().mod(real.denominator());
        return part.shiftLeft(bits).divide(real.denominator()).longValueExact();
    }

    private static void addRanks(long[] remainder, List<Rational> reals) {
        List<Integer> order = new ArrayList<>();
        for (int i = reals.size() - 1; i >= 0; i--) {
            order.add(i);
        }
        order.sort(Comparator.<Integer>comparingLong(i -> remainder[i])
                .thenComparing(i -> reals.get(i).minus(Rational.of(reals.get(i).floor()))));
        for (int rank = 0; rank < order.size(); rank++) {
            remainder[order.get(rank)] += rank;
        }
    }

    private static long[] weights(long[] ceiling, long largest) {
        long[] weight = new long[ceiling.length];
        for (int i = 0; i < weight.length; i++) {
            double even = (double) EVEN_WEIGHT * largest / Math.max(1, ceiling[i]);
            weight[i] = ceiling[i] == 0 ? LARGEST_WEIGHT : (long) Math.min(LARGEST_WEIGHT, even);
        }
        return weight;
    }

    long floor(int cell) {
        return floor[cell];
    }

    long ceiling(int cell) {
        return ceiling[cell];
    }

    /** What a step from this whole amount to the next one adds to the strain. */
    long strainOfStep(int cell, long from) {
        if (from >= ceiling[cell]) {
            return weight[cell] * (2 * Math.min(STEEPEST, from - ceiling[cell]) + 1);
        }
        return from < floor[cell] ? -weight[cell] * (2 * Math.min(STEEPEST, floor[cell] - from) - 1) : 0;
    }

    /** What a step from this whole amount to the next one adds to the spread, where the strain is the same. */
    long spreadOfStep(int cell, long from) {
        // Without e², which is the matter of the strain, it cannot overflow however far an amount is moved.
        long toCeiling = ceiling[cell] == floor[cell] ? 0 : one;
        if (from >= ceiling[cell]) {
            return 2 * (toCeiling - remainder[cell]);
        }
        return from < floor[cell] ? -2 * remainder[cell] : toCeiling - 2 * remainder[cell];
    }
}
