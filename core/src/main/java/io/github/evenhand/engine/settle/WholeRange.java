package io.github.evenhand.engine.settle;

import java.math.BigInteger;
import java.util.Optional;

/**
 * The whole numbers of smallest units that an amount or a sum may be.
 *
 * <p>The limits may cross; then no number is in the range.
 *
 * @param lower the least, if there is one
 * @param upper the most, if there is one
 */
public record WholeRange(Optional<BigInteger> lower, Optional<BigInteger> upper) {

    /** Every whole number. */
    public static final WholeRange ANY = new WholeRange(Optional.empty(), Optional.empty());

    public static WholeRange exactly(BigInteger number) {
        return between(number, number);
    }

    public static WholeRange atLeast(BigInteger lower) {
        return new WholeRange(Optional.of(lower), Optional.empty());
    }

    public static WholeRange atMost(BigInteger upper) {
        return new WholeRange(Optional.empty(), Optional.of(upper));
    }

    public static WholeRange between(BigInteger lower, BigInteger upper) {
        return new WholeRange(Optional.of(lower), Optional.of(upper));
    }

    /** What is in both ranges. */
    public WholeRange and(WholeRange other) {
        return new WholeRange(
                lower.map(mine -> other.lower.map(mine::max).orElse(mine)).or(other::lower),
                upper.map(mine -> other.upper.map(mine::min).orElse(mine)).or(other::upper));
    }

    public boolean contains(BigInteger number) {
        return lower.map(least -> number.compareTo(least) >= 0).orElse(true)
                && upper.map(most -> number.compareTo(most) <= 0).orElse(true);
    }
}
