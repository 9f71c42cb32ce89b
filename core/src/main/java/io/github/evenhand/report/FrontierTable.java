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

/** A frontier as a table: objective and goals at each value, in points, and what is proved up to the next one. */
public final class FrontierTable {

    private FrontierTable() {}

    public static Table of(Frontier frontier) {
        return of(frontier, Words.ENGLISH);
    }

    static Table of(Frontier frontier, Words words) {
        Optional<Allocation> first = frontier.points().stream()
                .map(Point::outcome)
                .filter(Allocation.class::isInstance)
                .map(Allocation.class::cast)
                .findFirst();
        List<GoalValue> goals = first.map(Allocation::goals).orElse(List.of());
        Table.Builder table = Table.titled(words, words.of("table.frontier", words.moved(frontier.of())))
                .number("value")
                .number("objective");
        first.map(Allocation::budget)
                .map(budget -> new GoalWords(budget, words))
                .ifPresent(said -> goals.forEach(goal -> table.number(said.words(goal))));
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
