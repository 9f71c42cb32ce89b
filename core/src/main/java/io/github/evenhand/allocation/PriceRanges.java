package io.github.evenhand.allocation;

import io.github.evenhand.budget.Rational;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What funds and rules are worth: prices with how far they hold, and what rules cost as a whole.
 *
 * @param allocation whose prices these are
 * @param ranges one for each price that was asked for, in that order
 * @param wholeRules by rule: the objective of the first stage with it less that without it, breaches of priced rules
 *     included; rules for which that could not be proved are missing
 */
public record PriceRanges(Allocation allocation, List<PriceRange> ranges, SortedMap<String, Rational> wholeRules) {

    /** Prices and whole rules of an allocation. */
    public PriceRanges {
        Objects.requireNonNull(allocation, "allocation");
        ranges = List.copyOf(ranges);
        wholeRules = Collections.unmodifiableSortedMap(new TreeMap<>(wholeRules));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(ranges.size() + " prices");
        ranges.stream().limit(6).forEach(range -> text.append("\n  ").append(range));
        wholeRules.forEach((rule, cost) ->
                text.append("\n  ").append(rule).append(" costs ").append(Numbers.significant(cost, 6)));
        return text.toString();
    }
}
