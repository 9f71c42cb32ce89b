package io.github.evenhand.report;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.budget.Locality;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * How an amount of a locality has changed.
 *
 * @param before in the currency; empty if it is not known
 * @param now in the currency
 */
record GrantChange(String id, String name, BigDecimal people, Optional<BigDecimal> before, BigDecimal now) {

    /** Largest winner first, largest loser last; those that changed alike by id. */
    static final Comparator<GrantChange> WINNERS_FIRST = Comparator.comparing(
                    (GrantChange change) -> change.percent().orElse(BigDecimal.ZERO), Comparator.reverseOrder())
            .thenComparing(GrantChange::id);

    private static final BigDecimal FARTHEST = BigDecimal.valueOf(999_999);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Against last year, like with like: see {@link GrantLine.Comparison}. */
    static GrantChange onLastYear(Allocation allocation, Locality locality) {
        Optional<GrantLine.Comparison> known = GrantLine.Comparison.of(allocation, locality);
        return new GrantChange(
                locality.id(),
                PriceWords.name(locality),
                locality.population(),
                known.map(GrantLine.Comparison::lastYear),
                known.map(GrantLine.Comparison::now)
                        .orElse(allocation.to(locality.id()).amount()));
    }

    static GrantChange against(Allocation allocation, Locality locality, Map<String, BigDecimal> amounts) {
        return new GrantChange(
                locality.id(),
                PriceWords.name(locality),
                locality.population(),
                Optional.ofNullable(amounts.get(locality.id())),
                allocation.to(locality.id()).amount());
    }

    /** Whether there was nothing before and is something now: no percentage says that. */
    boolean isNew() {
        return before.isPresent() && before.get().signum() <= 0 && now.compareTo(before.get()) != 0;
    }

    /** More in the currency; empty if it is not known. */
    Optional<BigDecimal> more() {
        return before.map(now::subtract);
    }

    /** In percent of what was before; empty if that is not known, or was nothing. */
    Optional<BigDecimal> percent() {
        return isNew()
                ? Optional.empty()
                : more().map(more -> more.signum() == 0
                        ? BigDecimal.ZERO
                        : Figures.ratio(more.multiply(HUNDRED), before.orElse(BigDecimal.ONE)));
    }

    /** How far a change is drawn: of next to nothing any amount is a gain beyond all measure. */
    BigDecimal drawn() {
        return percent().orElse(BigDecimal.ZERO).min(FARTHEST);
    }

    /** {@code +12.3 %} */
    static String shown(BigDecimal percent, Words words) {
        if (percent.compareTo(FARTHEST) >= 0) {
            return words.of("change.far");
        }
        String text = Figures.typeset(Figures.fixed(percent, 1)) + " %";
        return percent.signum() > 0 && !text.startsWith("0.0 ") ? "+" + text : text;
    }
}
