package io.github.evenhand.report;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Score;
import io.github.evenhand.budget.Service;
import io.github.evenhand.report.Table.Cell;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What was asked for, by the scores of those who were asked, and what the money is spent on. */
final class WishesTable {

    private WishesTable() {}

    /** Whether anybody was asked. */
    static boolean isOf(Allocation allocation) {
        return allocation.budget().services().stream()
                .anyMatch(service -> !service.scores().isEmpty());
    }

    static Table of(Allocation allocation, Words words) {
        BigDecimal weights = allocation.budget().services().stream()
                .map(Service::fullWeight)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Map<String, Rational> spent = spent(allocation);
        Rational all = spent.values().stream().reduce(Rational.ZERO, Rational::plus);
        Table.Builder table = Table.titled(words, words.of("table.wishes"))
                .text("service")
                .number("lowest score")
                .number("highest score")
                .number("share of weights, %")
                .number("share of money, %");
        for (Service service : allocation.budget().services()) {
            Rational mine = spent.getOrDefault(service.id(), Rational.ZERO);
            table.row(
                    Cell.of(AllocationTables.name(service)),
                    score(service.scores().stream().map(Score::score).reduce(BigDecimal::min)),
                    score(service.scores().stream().map(Score::score).reduce(BigDecimal::max)),
                    Figures.percentCell(Optional.of(Figures.ratio(service.fullWeight(), weights))),
                    Figures.percentCell(
                            all.signum() == 0 ? Optional.empty() : Optional.of(Figures.decimal(mine.dividedBy(all)))));
        }
        return table.build();
    }

    private static Cell score(Optional<BigDecimal> score) {
        return score.map(s -> Figures.rounded(s, 2)).orElse(Figures.UNKNOWN);
    }

    private static Map<String, Rational> spent(Allocation allocation) {
        Map<String, Rational> spent = new TreeMap<>();
        allocation.spending().forEach(one -> spent.merge(one.service(), one.amount(), Rational::plus));
        return spent;
    }
}
