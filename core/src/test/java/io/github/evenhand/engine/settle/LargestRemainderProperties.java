package io.github.evenhand.engine.settle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.budget.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class LargestRemainderProperties {

    private static final long MOST = 10_000_000_000_000_000L;

    @Property
    void everyUnitIsPaid(
            @ForAll @LongRange(min = 0, max = MOST) long total, @ForAll("weights") Map<String, Rational> weights) {
        BigInteger sum = split(total, weights).values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        assertEquals(BigInteger.valueOf(total), sum);
    }

    @Property
    void everyShareIsWithinAUnitOfItsQuota(
            @ForAll @LongRange(min = 0, max = MOST) long total, @ForAll("weights") Map<String, Rational> weights) {
        Rational sum = weights.values().stream().reduce(Rational.ZERO, Rational::plus);
        split(total, weights).forEach((id, share) -> {
            Rational quota = Rational.of(total).times(weights.get(id)).dividedBy(sum);
            assertTrue(Rational.of(share).minus(quota).abs().compareTo(Rational.ONE) < 0, id);
        });
    }

    @Property
    void theOrderOfTheInputChangesNothing(
            @ForAll @LongRange(min = 0, max = 1000) long total,
            @ForAll("weights") Map<String, Rational> weights,
            @ForAll Random random) {
        List<String> ids = new ArrayList<>(weights.keySet());
        Collections.shuffle(ids, random);
        Map<String, Rational> shuffled = new LinkedHashMap<>();
        ids.forEach(id -> shuffled.put(id, weights.get(id)));
        assertEquals(split(total, weights), split(total, shuffled));
    }

    @Property
    void equalWeightsDifferByAtMostOneUnitAndTheFirstIdIsNeverBehind(
            @ForAll @LongRange(min = 0, max = 1000) long total, @ForAll("weights") Map<String, Rational> weights) {
        Map<String, BigInteger> shares = split(total, weights);
        weights.forEach((first, weight) -> weights.forEach((second, other) -> {
            if (weight.equals(other) && first.compareTo(second) < 0) {
                int ahead = shares.get(first).subtract(shares.get(second)).intValueExact();
                assertTrue(ahead == 0 || ahead == 1, first + " and " + second + ": " + shares);
            }
        }));
    }

    private static Map<String, BigInteger> split(long total, Map<String, Rational> weights) {
        return LargestRemainder.split(BigInteger.valueOf(total), weights);
    }

    @Provide
    Arbitrary<Map<String, Rational>> weights() {
        Arbitrary<Rational> weight = Combinators.combine(
                        Arbitraries.longs().between(0, 12), Arbitraries.longs().between(1, 7))
                .as((over, under) -> Rational.of(BigInteger.valueOf(over), BigInteger.valueOf(under)));
        return Arbitraries.maps(Arbitraries.strings().alpha().ofLength(2), weight)
                .ofMinSize(1)
                .ofMaxSize(12)
                .filter(weights -> weights.values().stream().anyMatch(w -> w.signum() > 0));
    }
}
