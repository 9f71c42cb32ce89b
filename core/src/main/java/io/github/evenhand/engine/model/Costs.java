package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Programme.Column;
import io.github.evenhand.engine.model.Programme.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a stage of the objective asks for one unit of each column. */
final class Costs {

    private final Rational[] costs;

    Costs(int columns) {
        costs = new Rational[columns];
        Arrays.fill(costs, Rational.ZERO);
    }

    void add(int column, Rational cost) {
        costs[column] = costs[column].plus(cost);
    }

    Rational of(int column) {
        return costs[column];
    }

    /** Adds a multiple of a goal. */
    void add(Rational weight, List<Term> goal) {
        goal.forEach(term -> add(term.column(), weight.times(term.coefficient())));
    }

    /** The objective as the left-hand side of a row. */
    List<Term> terms() {
        List<Term> terms = new ArrayList<>();
        for (int column = 0; column < costs.length; column++) {
            if (costs[column].signum() != 0) {
                terms.add(new Term(column, costs[column]));
            }
        }
        return terms;
    }

    /** Columns with these costs. */
    List<Column> on(List<Column> columns) {
        List<Column> priced = new ArrayList<>(columns);
        for (int column = 0; column < costs.length; column++) {
            if (costs[column].signum() != 0) {
                priced.set(column, columns.get(column).costing(costs[column]));
            }
        }
        return priced;
    }
}
