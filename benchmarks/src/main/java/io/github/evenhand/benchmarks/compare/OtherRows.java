package io.github.evenhand.benchmarks.compare;

import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.model.Programme.Column;
import io.github.evenhand.engine.model.Programme.Row;
import io.github.evenhand.engine.model.Programme.Sense;
import io.github.evenhand.engine.model.Programme.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The columns and rows of a programme while goals are written: sums know what they can be at least and at most. */
final class OtherRows {

    /** A number and a sum of columns, and the bounds of both together. */
    record Sum(Rational number, List<Term> terms, Rational least, Rational most) {

        static final Sum NOTHING = of(Rational.ZERO);

        static Sum of(Rational number) {
            return new Sum(number, List.of(), number, number);
        }

        Sum plus(Rational factor, Sum other) {
            List<Term> all = new ArrayList<>(terms);
            other.terms.forEach(term -> all.add(new Term(term.column(), factor.times(term.coefficient()))));
            boolean rises = factor.signum() >= 0;
            return new Sum(
                    number.plus(factor.times(other.number)),
                    all,
                    least.plus(factor.times(rises ? other.least : other.most)),
                    most.plus(factor.times(rises ? other.most : other.least)));
        }

        Sum plus(Sum other) {
            return plus(Rational.ONE, other);
        }

        Sum minus(Sum other) {
            return plus(Rational.ONE.negate(), other);
        }
    }

    private final List<Column> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    void add(Column column) {
        places.put(column.id(), columns.size());
        columns.add(column);
    }

    void add(Row row) {
        rows.add(row);
    }

    /** A column by its id; nothing if there is none. */
    Sum named(String id) {
        Integer place = places.get(id);
        return place == null ? Sum.NOTHING : sum(place);
    }

    /** A new column of the nation, with its cost. */
    Sum column(Rational cost, Rational least, Rational most) {
        add(new Column(
                "other[" + columns.size() + "]",
                Programme.NATION,
                cost,
                Rational.ZERO,
                least,
                most.max(least),
                Rational.ONE));
        return sum(columns.size() - 1);
    }

    private Sum sum(int column) {
        Column bounds = columns.get(column);
        return new Sum(Rational.ZERO, List.of(new Term(column, Rational.ONE)), bounds.lower(), bounds.upper());
    }

    /** A new column that is a sum. */
    Sum columnOf(Sum sum) {
        Sum column = column(Rational.ZERO, sum.least(), sum.most());
        row(Sense.EQUAL, column.minus(sum));
        return column;
    }

    /** One sum is at least another. */
    void atLeast(Sum more, Sum less) {
        row(Sense.AT_LEAST, more.minus(less));
    }

    private void row(Sense sense, Sum againstZero) {
        Map<Integer, Rational> merged = new TreeMap<>();
        againstZero.terms().forEach(term -> merged.merge(term.column(), term.coefficient(), Rational::plus));
        List<Term> terms = new ArrayList<>();
        merged.forEach((column, coefficient) -> {
            if (coefficient.signum() != 0) {
                terms.add(new Term(column, coefficient));
            }
        });
        String id = "other[" + rows.size() + "]";
        Rational side = againstZero.number().negate();
        rows.add(new Row(id, "other", Optional.empty(), true, Programme.NATION, sense, side, terms));
    }

    Programme on(Programme nodes) {
        return new Programme(nodes.nodes(), nodes.parents(), columns, rows);
    }
}
