package io.github.evenhand.allocation;

import io.github.evenhand.budget.Money;
import io.github.evenhand.budget.Rational;
import java.util.Objects;
import java.util.Optional;

/**
 * What a locality could receive under plans that are almost as good as that of an allocation: anything between two ends,
 * since the mean of two such plans is one.
 *
 * @param locality its id
 * @param fund from which; empty for what it receives in all
 * @param amount what it receives under the allocation
 * @param least in the currency, before settlement to whole smallest units; empty if it could not be proved
 * @param most likewise
 */
public record Range(String locality, Optional<String> fund, Money amount, Optional<End> least, Optional<End> most) {

    /** What a locality receives, and could. */
    public Range {
        Objects.requireNonNull(locality, "locality");
        Objects.requireNonNull(fund, "fund");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(least, "least");
        Objects.requireNonNull(most, "most");
    }

    /**
     * {@return how much of the currency is open: from the least to the most that a plan was found for; empty if an
     * end is unknown}
     */
    public Optional<Rational> open() {
        return least.flatMap(
                low -> most.map(high -> high.attained().minus(low.attained()).max(Rational.ZERO)));
    }

    @Override
    public String toString() {
        return locality + fund.map(id -> " from " + id).orElse("") + ": " + amount + ", "
                + least.map(Range::digits).orElse("undecided") + " to "
                + most.map(Range::digits).orElse("undecided");
    }

    private static String digits(End end) {
        return Numbers.significant(end.attained(), 12);
    }
}
