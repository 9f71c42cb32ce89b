package io.github.evenhand.report;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Money;
import io.github.evenhand.report.Table.Cell;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What is received, by a locality or by all.
 *
 * @param comparison with last year; empty if nothing is known of it
 */
record GrantLine(Money total, BigDecimal population, Optional<Comparison> comparison) {

    /**
     * What is comparable of two years, in the currency.
     *
     * @param isPartial whether funds are left out of which nothing is known of last year
     */
    record Comparison(BigDecimal lastYear, BigDecimal now, boolean isPartial) {

        private static final Comparison NOTHING = new Comparison(BigDecimal.ZERO, BigDecimal.ZERO, false);

        Comparison plus(Comparison other) {
            return new Comparison(lastYear.add(other.lastYear), now.add(other.now), isPartial || other.isPartial);
        }

        /**
         * Like with like: what a fund gave last year is not known where it has no row, so that fund is left out. Where
         * no fund of this year has a row, or all have, the two years are compared in all, past funds included.
         */
        static Optional<Comparison> of(Allocation allocation, Locality locality) {
            Budget budget = allocation.budget();
            Comparison known = NOTHING;
            int rows = 0;
            for (Fund.Open fund : budget.openFunds()) {
                Optional<BigDecimal> past = budget.lastYear(locality.id(), Optional.of(fund.id()));
                if (past.isPresent()) {
                    rows++;
                    BigDecimal now = allocation.to(locality.id(), fund.id()).amount();
                    known = known.plus(new Comparison(past.get(), now, true));
                }
            }
            return rows > 0 && rows < budget.openFunds().size()
                    ? Optional.of(known)
                    : budget.lastYear(locality.id(), Optional.empty())
                            .map(past -> new Comparison(
                                    past, allocation.to(locality.id()).amount(), false));
        }
    }

    static GrantLine of(Allocation allocation, Locality locality) {
        return new GrantLine(allocation.to(locality.id()), locality.population(), Comparison.of(allocation, locality));
    }

    static GrantLine ofAll(Allocation allocation) {
        BigDecimal people = BigDecimal.ZERO;
        Optional<Comparison> all = Optional.of(Comparison.NOTHING);
        for (Locality locality : allocation.budget().localities()) {
            people = people.add(locality.population());
            Optional<Comparison> own = Comparison.of(allocation, locality);
            all = all.flatMap(sum -> own.map(sum::plus));
        }
        return new GrantLine(allocation.total(), people, all);
    }

    Cell perHead() {
        return population.signum() == 0
                ? Figures.UNKNOWN
                : Figures.rounded(Figures.ratio(total.amount(), population), 2);
    }

    /** In percent of last year; unknown where last year is unknown or was nothing. */
    Cell change() {
        return Figures.percentCell(comparison
                .filter(years -> years.lastYear().signum() > 0)
                .map(years -> Figures.ratio(years.now().subtract(years.lastYear()), years.lastYear())));
    }

    /** Whether changes are of some funds only, which is to be said where they are shown. */
    static boolean comparesSomeFunds(Allocation allocation) {
        return allocation.budget().localities().stream()
                .anyMatch(locality -> Comparison.of(allocation, locality)
                        .filter(Comparison::isPartial)
                        .isPresent());
    }

    List<Cell> cells() {
        return List.of(Figures.amount(total), perHead(), change());
    }
}
