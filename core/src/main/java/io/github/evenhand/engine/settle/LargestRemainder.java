package io.github.evenhand.engine.settle;

import io.github.evenhand.budget.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Splits a whole number of units by weights: everybody receives the whole part of their quota, and the units that are
 * left go to the largest remainders, one each.
 *
 * <p>Equal remainders are served in the order of ids, so the order of the input changes nothing. Also known as the
 * method of Hamilton or of Hare and Niemeyer.
 *
 * <pre>
 * S1   quota = total · weight / Σ weight,   ⌊quota⌋ ≤ share ≤ ⌈quota⌉,   Σ share = total
 * </pre>
 */
public final class LargestRemainder {

    private LargestRemainder() {}

    /** What is due to one claimant, and the part of it that is no whole unit. */
    private record Claim(String id, BigInteger whole, Rational remainder) {

        static Claim of(String id, Rational quota) {
            BigInteger whole = quota.floor();
            return new Claim(id, whole, quota.minus(Rational.of(whole)));
        }
    }

    /**
     * The shares by id; they add up to the total.
     *
     * @param total whole units to be split, at least 0
     * @param weights by id, each at least 0
     * @throws IllegalArgumentException if the total or a weight is below 0, or if there is something to split and no
     *     weight above 0
     */
    public static SortedMap<String, BigInteger> split(BigInteger total, Map<String, Rational> weights) {
        SortedMap<String, Rational> sorted = new TreeMap<>(weights);
        Rational sum = sumOf(sorted);
        if (total.signum() < 0) {
            throw new IllegalArgumentException("A total to split must be at least 0, found " + total);
        }
        if (total.signum() > 0 && sum.signum() == 0) {
            throw new IllegalArgumentException(
                    "Weights must have one above 0 when there is a total to split, found none for a total of " + total);
        }
        return sum.signum() == 0
                ? nothing(sorted)
                : shares(total, sorted, Rational.of(total).dividedBy(sum));
    }

    private static Rational sumOf(SortedMap<String, Rational> weights) {
        Rational sum = Rational.ZERO;
        for (Map.Entry<String, Rational> entry : weights.entrySet()) {
            if (entry.getValue().signum() < 0) {
                throw new IllegalArgumentException(
                        "Weight '" + entry.getKey() + "' must be at least 0, found " + entry.getValue());
            }
            sum = sum.plus(entry.getValue());
        }
        return sum;
    }

    private static SortedMap<String, BigInteger> nothing(SortedMap<String, Rational> weights) {
        SortedMap<String, BigInteger> shares = new TreeMap<>();
        weights.keySet().forEach(id -> shares.put(id, BigInteger.ZERO));
        return Collections.unmodifiableSortedMap(shares);
    }

    private static SortedMap<String, BigInteger> shares(
            BigInteger total, SortedMap<String, Rational> weights, Rational perWeight) {
        SortedMap<String, BigInteger> shares = new TreeMap<>();
        List<Claim> claims = new ArrayList<>();
        BigInteger left = total;
        for (Map.Entry<String, Rational> entry : weights.entrySet()) {
            Claim claim = Claim.of(entry.getKey(), entry.getValue().times(perWeight));
            claims.add(claim);
            shares.put(claim.id(), claim.whole());
            left = left.subtract(claim.whole());
        }
        // The sort is stable, so equal remainders stay in the order of ids.
        claims.sort(Comparator.comparing(Claim::remainder).reversed());
        claims.subList(0, left.intValueExact())
                .forEach(claim -> shares.merge(claim.id(), BigInteger.ONE, BigInteger::add));
        return Collections.unmodifiableSortedMap(shares);
    }
}
