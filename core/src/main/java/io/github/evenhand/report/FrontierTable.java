package io.github.evenhand.report;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Frontier;
import io.github.evenhand.allocation.Frontier.Kind;
import io.github.evenhand.allocation.Frontier.Point;
import io.github.evenhand.allocation.Frontier.Segment;
import io.github.evenhand.allocation.GoalValue;
import io.github.evenhand.allocation.Infeasible;
import io.github.evenhand.report.Table.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A frontier as a table: objective and goals at each value, in points, and what is proved up to the next one. */
public final class FrontierTable {

    private FrontierTable() {}

    /**
     * {@return the table, one row for each value}
     *
     * @param frontier what is shown
     */
    public static Table of(Frontier frontier) {
        return table(frontier, Words.ENGLISH, GoalValue::name);
    }

    /** For a page, with the goals in words; a file has their names. */
    static Table of(Frontier frontier, Words words) {
        GoalWords goals = new GoalWords(frontier.points().get(0).outcome().budget(), words);
        return table(frontier, words, goals::words);
    }

    private static Table table(Frontier frontier, Words words, Function<GoalValue, String> named) {
        List<GoalValue> goals = frontier.points().stream()
                .map(Point::outcome)
                .filter(Allocation.class::isInstance)
                .map(outcome -> ((Allocation) outcome).goals())
                .findFirst()
                .orElse(List.of());
        Table.Builder table = Table.titled(words, words.of("table.frontier", words.moved(frontier.of())))
                .number("value")
                .number("objective");
        goals.forEach(goal -> table.number(named.apply(goal)));
        table.text("outcome").text("to the next").number("within");
        for (int at = 0; at < frontier.points().size(); at++) {
            Point point = frontier.points().get(at);
            List<Cell> row = new ArrayList<>(List.of(
                    Figures.amount(point.value()),
                    Figures.pointsCell(point.objective().map(Figures::share))));
            for (int goal = 0; goal < goals.size(); goal++) {
                row.add(
                        point.goals().isEmpty()
                                ? Figures.UNKNOWN
                                : Figures.pointsCell(Optional.of(
                                        Figures.share(point.goals().get(goal).after()))));
            }
            row.add(Cell.of(outcome(point, words)));
            row.addAll(next(frontier, at, words));
            table.row(row);
        }
        return table.build();
    }

    private static String outcome(Point point, Words words) {
        return point.outcome() instanceof Allocation
                ? words.of("frontier.proved")
                : point.outcome() instanceof Infeasible ? words.of("frontier.none") : words.of("frontier.undecided");
    }

    private static List<Cell> next(Frontier frontier, int at, Words words) {
        if (at >= frontier.segments().size()) {
            return List.of(Cell.of(""), Figures.UNKNOWN);
        }
        Segment segment = frontier.segments().get(at);
        return List.of(
                Cell.of(words.of("segment." + segment.kind().word())),
                segment.kind() == Kind.BRACKETED
                        ? Figures.pointsCell(Optional.of(Figures.decimal(segment.within())))
                        : Figures.UNKNOWN);
    }
}
