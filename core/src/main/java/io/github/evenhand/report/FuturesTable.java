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

    static Table of(Allocation allocation) {
        GoalWords words = new GoalWords(allocation.budget());
        Table.Builder table = Table.titled("Goals in each future, in points")
                .text("future")
                .text("id")
                .number("decides, %");
        for (GoalValue goal : allocation.goals()) {
            table.number(words.words(goal) + ", before").number("after");
        }
        for (FutureGoals future : allocation.futures()) {
            List<Cell> row = new ArrayList<>(List.of(
                    Cell.of(name(allocation, future)),
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

    private static String name(Allocation allocation, FutureGoals future) {
        return allocation.budget().scenarios().stream()
                .filter(scenario -> future.scenario().equals(Optional.of(scenario.id())))
                .map(Scenario::name)
                .findFirst()
                .orElse("The budget as it is");
    }
}
