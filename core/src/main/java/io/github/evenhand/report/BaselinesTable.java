package io.github.evenhand.report;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Alternative;
import io.github.evenhand.allocation.Appraisal;
import io.github.evenhand.allocation.Briefing;
import io.github.evenhand.allocation.GoalValue;
import io.github.evenhand.allocation.Grant;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.report.Table.Cell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * An allocation beside other ways of dividing the same funds, as a table: the goals in points, 100 of which are the
 * national standard; what the optimum is worth in the sum of the first goals; rules broken, and special money that
 * reaches no need.
 */
public final class BaselinesTable {

    private static final Set<String> NAMES = Set.of("lastYear", "equalPerHead", "fiscalGap");

    private final Briefing briefing;

    private final Words words;

    private BaselinesTable(Briefing briefing, Words words) {
        this.briefing = briefing;
        this.words = words;
    }

    /**
     * {@return the table, one column for the optimum and one for each alternative} Those that are undefined are not
     * in it.
     *
     * @param briefing the optimum and its alternatives
     */
    public static Table of(Briefing briefing) {
        return of(briefing, Words.ENGLISH);
    }

    static Table of(Briefing briefing, Words words) {
        return new BaselinesTable(briefing, words).table();
    }

    /** An alternative as people call it. */
    static String name(Alternative alternative, Words words) {
        return NAMES.contains(alternative.name()) ? words.of("baseline." + alternative.name()) : alternative.name();
    }

    private Table table() {
        Allocation allocation = briefing.allocation();
        Table.Builder table = Table.titled(words, words.of("table.baselines"))
                .text("goal")
                .number("before")
                .number("optimum");
        briefing.appraisals().forEach(appraisal -> table.number(name(appraisal, words)));
        GoalWords goalWords = new GoalWords(allocation.budget(), words);
        for (int at = 0; at < allocation.goals().size(); at++) {
            int goal = at;
            GoalValue value = allocation.goals().get(at);
            table.row(row(
                    goalWords.words(value),
                    points(value.before()),
                    points(value.after()),
                    appraisal -> points(appraisal.goals().get(goal).after())));
        }
        table.row(row(
                words.of("baselines.worse"),
                Figures.UNKNOWN,
                Figures.UNKNOWN,
                appraisal -> points(briefing.worthAgainst(appraisal))));
        table.row(row(
                words.of("baselines.broken"),
                Figures.UNKNOWN,
                Figures.count(allocation.breaches().size()),
                appraisal -> Figures.count(appraisal.breaches().size())));
        return table.row(row(
                        words.of(
                                "baselines.unabsorbed",
                                allocation.budget().currency().code()),
                        Figures.UNKNOWN,
                        Figures.amount(BigDecimal.ZERO),
                        appraisal -> Figures.amount(appraisal.unabsorbed().stream()
                                .map(Grant::amount)
                                .map(money -> money.amount())
                                .reduce(BigDecimal.ZERO, BigDecimal::add))))
                .build();
    }

    private List<Cell> row(String what, Cell before, Cell optimum, Function<Appraisal, Cell> other) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(what), before, optimum));
        briefing.appraisals().forEach(appraisal -> cells.add(other.apply(appraisal)));
        return cells;
    }

    private static Cell points(Rational share) {
        return Figures.pointsCell(Optional.of(Figures.share(share)));
    }
}
