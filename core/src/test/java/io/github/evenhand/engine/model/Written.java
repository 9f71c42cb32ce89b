package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the clauses write for a budget, as text that a test can quote. */
final class Written {

    private Written() {}

    /** The rows of an equation, in their order: {@code M1[a]: + 1 o[a] + -1 G[a,general] = 0}. */
    static List<String> rows(Budget.Builder budget, String equation) {
        return lines(Model.of(budget.build()).rows(), equation + "[");
    }

    /** Bounds of the columns whose id begins so: {@code 0 ≤ o[a] ≤ 1000}. */
    static List<String> columns(Budget.Builder budget, String beginning) {
        return Model.of(budget.build()).rows().columns().stream()
                .filter(column -> column.id().startsWith(beginning))
                .map(column -> column.lower() + " ≤ " + column.id() + " ≤ " + column.upper())
                .toList();
    }

    /** What a stage minimises: {@code 2 t[shortfall,worst]}. */
    static List<String> costs(Budget.Builder budget, int stage) {
        Model model = Model.of(budget.build());
        List<Rational> kept = new ArrayList<>();
        for (int earlier = 0; earlier < stage; earlier++) {
            kept.add(Rational.of(7));
        }
        return model.stage(stage, kept).columns().stream()
                .filter(column -> column.cost().signum() != 0)
                .map(column -> column.cost() + " " + column.id())
                .toList();
    }

    /** The ids of all equations that have a row. */
    static Set<String> equations(Budget.Builder budget) {
        Set<String> equations = new TreeSet<>();
        Model.of(budget.build()).rows().rows().forEach(row -> equations.add(row.equation()));
        return equations;
    }

    /** The lines of a programme that begin so. */
    static List<String> lines(Programme programme, String beginning) {
        return programme
                .toString()
                .lines()
                .filter(line -> line.startsWith(beginning))
                .toList();
    }
}
