package io.github.evenhand.report;

import io.github.evenhand.allocation.Decomposition;
import io.github.evenhand.allocation.Decomposition.Step;
import io.github.evenhand.allocation.GoalValue;
import io.github.evenhand.report.Table.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What each kind of rule costs: the goals from nothing but themselves to the last rule, step by step. */
public final class StepsTable {

    private static final int MOST_NAMES = 3;

    private StepsTable() {}

    /**
     * {@return the table, one row for each step}
     *
     * @param decomposition what is shown
     */
    public static Table of(Decomposition decomposition) {
        return of(decomposition, Words.ENGLISH);
    }

    static Table of(Decomposition decomposition, Words said) {
        List<GoalValue> goals = decomposition.allocation().goals();
        GoalWords words = new GoalWords(decomposition.allocation().budget(), said);
        Table.Builder table = Table.titled(said, said.of("table.steps")).text("step");
        goals.forEach(goal -> table.number(words.words(goal)));
        for (Step step : decomposition.steps()) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.of(name(decomposition, step, said)));
            step.goals().forEach(goal -> cells.add(Figures.pointsCell(Optional.of(Figures.share(goal.after())))));
            table.row(cells);
        }
        return table.build();
    }

    private static String name(Decomposition decomposition, Step step, Words said) {
        List<String> parts = new ArrayList<>();
        if (step.equals(decomposition.steps().get(0))) {
            parts.add(said.of("goals.alone"));
        }
        if (step.matching()) {
            parts.add(said.of("matching"));
        }
        List<String> rules = step.rules();
        parts.addAll(rules.stream().limit(MOST_NAMES).toList());
        if (rules.size() > MOST_NAMES) {
            parts.add(said.of("steps.more", rules.size() - MOST_NAMES));
        }
        return said.list(parts);
    }
}
