package io.github.evenhand.report;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.FutureGoals;
import io.github.evenhand.allocation.GoalValue;
import io.github.evenhand.budget.Scenario;
import io.github.evenhand.report.Table.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the goals are in every future that they were held against, in points, and how much each decides. */
final class FuturesTable {

    private FuturesTable() {}

    static Table of(Allocation allocation, Words said) {
        GoalWords words = new GoalWords(allocation.budget(), said);
        Table.Builder table = Table.titled(said, said.of("table.futures"))
                .text("future")
                .text("id")
                .number("decides, %");
        for (GoalValue goal : allocation.goals()) {
            table.number(said.of("futures.before", words.words(goal))).number("after");
        }
        for (FutureGoals future : allocation.futures()) {
            List<Cell> row = new ArrayList<>(List.of(
                    Cell.of(name(allocation, future, said)),
                    Cell.of(future.scenario().orElse("")),
                    Figures.percentCell(Optional.of(Figures.share(future.weight())))));
            for (GoalValue goal : future.goals()) {
                row.add(Figures.pointsCell(Optional.of(Figures.share(goal.before()))));
                row.add(Figures.pointsCell(Optional.of(Figures.share(goal.after()))));
            }
            table.row(row);
        }
        return table.build();
    }

    private static String name(Allocation allocation, FutureGoals future, Words said) {
        return allocation.budget().scenarios().stream()
                .filter(scenario -> future.scenario().equals(Optional.of(scenario.id())))
                .map(Scenario::name)
                .findFirst()
                .orElse(said.of("futures.base"));
    }
}
