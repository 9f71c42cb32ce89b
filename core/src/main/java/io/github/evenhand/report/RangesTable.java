package io.github.evenhand.report;

import io.github.evenhand.allocation.End;
import io.github.evenhand.allocation.Range;
import io.github.evenhand.allocation.Ranges;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.report.Table.Cell;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What is bound and what is open: what each locality receives, the least and the most that plans were found for at almost
 * no loss, and what lies between them, in the currency. An end that is not proved is unknown.
 */
public final class RangesTable {

    private final Ranges ranges;
    private final Budget budget;
    private final int decimals;

    private RangesTable(Ranges ranges) {
        this.ranges = ranges;
        this.budget = ranges.allocation().budget();
        this.decimals = Math.max(0, budget.currency().smallestUnit().scale());
    }

    /**
     * {@return the table, in the order of the ranges}
     *
     * @param ranges what is shown
     */
    public static Table of(Ranges ranges) {
        return of(ranges, Words.ENGLISH);
    }

    static Table of(Ranges ranges, Words words) {
        return new RangesTable(ranges).table(words);
    }

    private Table table(Words words) {
        BigDecimal percent = ranges.tolerance().movePointRight(2).stripTrailingZeros();
        Table.Builder table = Table.titled(
                        words,
                        words.of(
                                "table.ranges",
                                percent.toPlainString(),
                                budget.currency().code()))
                .text("locality")
                .text("fund")
                .number("receives")
                .number("least")
                .number("most")
                .number("open")
                .number("open %");
        for (Range range : ranges.ranges()) {
            Optional<Rational> open = range.open();
            BigDecimal amount = range.amount().amount();
            table.row(
                    Cell.of(range.locality()),
                    Cell.of(range.fund().orElse(words.of("ranges.all"))),
                    Figures.amount(range.amount()),
                    money(range.least().map(End::attained)),
                    money(range.most().map(End::attained)),
                    money(open),
                    Figures.percentCell(open.filter(wide -> amount.signum() > 0)
                            .map(wide -> Figures.ratio(Figures.decimal(wide), amount))));
        }
        return table.build();
    }

    private Cell money(Optional<Rational> amount) {
        return amount.map(known -> Figures.rounded(Figures.decimal(known), decimals))
                .orElse(Figures.UNKNOWN);
    }
}
