package io.github.evenhand.report;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Score;
import io.github.evenhand.budget.Service;
import io.github.evenhand.report.Table.Cell;
import java.math.BigDecimal;
import java.util.Optional;

/** What was asked for, by the scores of those who were asked, and what the money is spent on. */
final class WishesTable {

    private WishesTable() {}

    /** Whether anybody was asked. */
    static boolean isOf(Allocation allocation) {
        return allocation.budget().services().stream()
                .anyMatch(service -> !service.scores().isEmpty());
    }

    static Table of(Allocation allocation) {
        BigDecimal weights = allocation.budget().services().stream()
                .map(Service::fullWeight)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Rational spent = spent(allocation, Optional.empty());
        Table.Builder table = Table.titled("What was asked for, and what the money is spent on")
                .text("service")
                .number("lowest score")
                .number("highest score")
                .number("share of weights, %")
                .number("share of money, %");
        for (Service service : allocation.budget().services()) {
            Rational mine = spent(allocation, Optional.of(service.id()));
            table.row(
                    Cell.of(service.name().isBlank() ? service.id() : service.name()),
                    score(service.scores().stream().map(Score::score).reduce(BigDecimal::min)),
                    score(service.scores().stream().map(Score::score).reduce(BigDecimal::max)),
                    Figures.percentCell(Optional.of(Figures.ratio(service.fullWeight(), weights))),
                    Figures.percentCell(
                            spent.signum() == 0
                                    ? Optional.empty()
                                    : Optional.of(Figures.decimal(mine.dividedBy(spent)))));
        }
        return table.build();
    }

    private static Cell score(Optional<BigDecimal> score) {
        return score.map(s -> Figures.rounded(s, 2)).orElse(Figures.UNKNOWN);
    }

    private static Rational spent(Allocation allocation, Optional<String> service) {
        return allocation.spending().stream()
                .filter(spending -> service.isEmpty() || service.get().equals(spending.service()))
                .map(spending -> spending.amount())
                .reduce(Rational.ZERO, Rational::plus);
    }
}
