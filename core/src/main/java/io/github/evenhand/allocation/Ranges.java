package io.github.evenhand.allocation;

import io.github.evenhand.budget.Rational;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * What is bound and what is open: how little and how much localities could receive at almost no loss.
 *
 * @param allocation what the plans are almost as good as
 * @param tolerance by how much the objective of each stage may be worse, in shares of it, or of 0.001 if that is more
 * @param ranges by locality, each in all and then by the funds that were asked for
 */
public record Ranges(Allocation allocation, BigDecimal tolerance, List<Range> ranges) {

    /**
     * A thousandth: less than the figures of a budget are known to. Ranges of large budgets are hard to find within much
     * less.
     */
    public static final BigDecimal TOLERANCE = new BigDecimal("0.001");

    /** The ranges of an allocation. */
    public Ranges {
        Objects.requireNonNull(allocation, "allocation");
        Objects.requireNonNull(tolerance, "tolerance");
        ranges = List.copyOf(ranges);
    }

    /**
     * {@return what a locality could receive in all}
     *
     * @param locality id of the locality
     * @throws IllegalArgumentException if nobody asked for the ranges of this locality
     */
    public Range of(String locality) {
        return ranges.stream()
                .filter(range ->
                        range.locality().equals(locality) && range.fund().isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Ranges have no locality '" + locality + "'"));
    }

    @Override
    public String toString() {
        long decided = ranges.stream().filter(range -> range.open().isPresent()).count();
        Rational widest =
                ranges.stream().flatMap(range -> range.open().stream()).reduce(Rational.ZERO, Rational::max);
        return decided + " of " + ranges.size() + " ranges proved, the widest "
                + Numbers.significant(widest, 6) + " "
                + allocation.budget().currency().code() + " wide";
    }
}
