package io.github.evenhand.report;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Money;
import io.github.evenhand.report.Table.Cell;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What is received, by a locality or by all.
 *
 * @param lastYear in all; empty if it is not known
 */
record GrantLine(Money total, BigDecimal population, Optional<BigDecimal> lastYear) {

    static GrantLine of(Allocation allocation, Locality locality) {
        return new GrantLine(
                allocation.to(locality.id()),
                locality.population(),
                allocation.budget().lastYear(locality.id(), Optional.empty()));
    }

    static GrantLine ofAll(Allocation allocation) {
        BigDecimal people = BigDecimal.ZERO;
        Optional<BigDecimal> past = Optional.of(BigDecimal.ZERO);
        for (Locality locality : allocation.budget().localities()) {
            people = people.add(locality.population());
            Optional<BigDecimal> own = allocation.budget().lastYear(locality.id(), Optional.empty());
            past = past.flatMap(sum -> own.map(sum::add));
        }
        return new GrantLine(allocation.total(), people, past);
    }

    Cell perHead() {
        return population.signum() == 0
                ? Figures.UNKNOWN
                : Figures.rounded(Figures.ratio(total.amount(), population), 2);
    }

    /** In percent of last year; unknown where last year is unknown or was nothing. */
    Cell change() {
        return Figures.percentCell(lastYear.filter(past -> past.signum() > 0)
                .map(past -> Figures.ratio(total.amount().subtract(past), past)));
    }

    List<Cell> cells() {
        return List.of(Figures.amount(total), perHead(), change());
    }
}
