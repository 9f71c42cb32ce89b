package io.github.evenhand.report;

import io.github.evenhand.allocation.GoalValue;
import io.github.evenhand.allocation.Quantiles;
import io.github.evenhand.allocation.Uncertainty;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.report.Table.Cell;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What is uncertain of an allocation, as tables: quantiles over the draws, whose number is in the title. */
public final class UncertaintyTables {

    private UncertaintyTables() {}

    /**
     * {@return what each locality receives in all: in the allocation itself, and over the optima of the draws}
     *
     * @param uncertainty what is shown
     */
    public static Table of(Uncertainty uncertainty) {
        Table.Builder table = Table.titled(
                        "Grants over " + uncertainty.optimum().draws() + " draws, "
                                + uncertainty.base().budget().currency().code())
                .text("id")
                .text("locality")
                .number("base");
        headers(table, "", uncertainty.shares());
        for (Quantiles of : uncertainty.optimum().localities()) {
            Locality locality = uncertainty.base().budget().locality(of.id());
            List<Cell> row = new ArrayList<>(List.of(Cell.of(of.id()), Cell.of(PriceWords.name(locality))));
            row.addAll(cells(of, uncertainty.shares().size(), UncertaintyTables::money));
            table.row(row);
        }
        return table.build();
    }

    /**
     * {@return the goals in points: of the allocation, over the optima of the draws, and with its grants as they are}
     *
     * @param uncertainty what is shown
     */
    public static Table goals(Uncertainty uncertainty) {
        Table.Builder table = Table.titled("Goals over " + uncertainty.optimum().draws() + " draws, in points")
                .text("goal")
                .number("base");
        headers(table, "best ", uncertainty.shares());
        headers(table, "fixed ", uncertainty.shares());
        GoalWords words = new GoalWords(uncertainty.base().budget());
        int shares = uncertainty.shares().size();
        for (int goal = 0; goal < uncertainty.base().goals().size(); goal++) {
            GoalValue value = uncertainty.base().goals().get(goal);
            List<Cell> row = new ArrayList<>(List.of(Cell.of(words.words(value))));
            row.addAll(cells(uncertainty.optimum().goals().get(goal), shares, UncertaintyTables::points));
            List<Cell> fixed = cells(uncertainty.fixed().goals().get(goal), shares, UncertaintyTables::points);
            row.addAll(fixed.subList(1, fixed.size()));
            table.row(row);
        }
        return table.build();
    }

    private static void headers(Table.Builder table, String before, List<BigDecimal> shares) {
        shares.forEach(share -> table.number(before + Figures.significant(share.movePointRight(2), 6) + " %"));
    }

    /** The base and the quantiles, which are unknown where no draw has an answer. */
    private static List<Cell> cells(Quantiles of, int shares, Function<Rational, Cell> cell) {
        List<Cell> cells = new ArrayList<>(List.of(cell.apply(of.base())));
        for (int share = 0; share < shares; share++) {
            cells.add(
                    of.values().isEmpty()
                            ? Figures.UNKNOWN
                            : cell.apply(of.values().get(share)));
        }
        return cells;
    }

    private static Cell money(Rational amount) {
        return Figures.amount(
                new BigDecimal(amount.numerator()).divide(new BigDecimal(amount.denominator()), MathContext.UNLIMITED));
    }

    private static Cell points(Rational share) {
        return Figures.pointsCell(Optional.of(Figures.share(share)));
    }
}
