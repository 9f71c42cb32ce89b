package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.engine.model.Programme.Column;
import io.github.evenhand.engine.model.Programme.Row;
import io.github.evenhand.engine.model.Programme.Sense;
import io.github.evenhand.engine.model.Programme.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A programme while the clauses write it. */
final class Draft {

    /** What stands on the left of a row while it is written; coefficients of the same column add up. */
    static final class Sum {

        private final List<Term> terms = new ArrayList<>(4);

        Sum plus(Rational coefficient, int column) {
            if (coefficient.signum() != 0) {
                terms.add(new Term(column, coefficient));
            }
            return this;
        }

        Sum plus(int column) {
            return plus(Rational.ONE, column);
        }

        Sum minus(int column) {
            return plus(MINUS_ONE, column);
        }

        Sum plus(Rational factor, Sum other) {
            if (factor.equals(Rational.ONE)) {
                return plus(other.terms);
            }
            other.terms.forEach(term -> plus(factor.times(term.coefficient()), term.column()));
            return this;
        }

        /** Terms that other rows may share. */
        Sum plus(List<Term> others) {
            terms.addAll(others);
            return this;
        }

        /** In the order of columns, each once. */
        List<Term> terms() {
            if (isInOrder()) {
                return terms;
            }
            terms.sort((a, b) -> Integer.compare(a.column(), b.column()));
            List<Term> merged = new ArrayList<>(terms.size());
            for (Term term : terms) {
                int last = merged.size() - 1;
                if (last >= 0 && merged.get(last).column() == term.column()) {
                    Rational sum = merged.get(last).coefficient().plus(term.coefficient());
                    merged.set(last, new Term(term.column(), sum));
                } else {
                    merged.add(term);
                }
            }
            merged.removeIf(term -> term.coefficient().signum() == 0);
            return merged;
        }

        private boolean isInOrder() {
            for (int at = 1; at < terms.size(); at++) {
                if (terms.get(at - 1).column() >= terms.get(at).column()) {
                    return false;
                }
            }
            return true;
        }
    }

    static final Rational MINUS_ONE = Rational.ONE.negate();

    private final List<Column> columns;
    private final List<Row> rows;
    private final String future;
    private final Patience patience;

    /** @param patience asked for every column and row */
    Draft(Patience patience) {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), "", patience);
    }

    private Draft(List<Column> columns, List<Row> rows, List<Breach> breaches, String future, Patience patience) {
        this.columns = columns;
        this.rows = rows;
        this.breaches = breaches;
        this.future = future;
        this.patience = patience;
    }

    /** The same programme, for what is measured in a future: its columns and rows are named after it. */
    Draft in(String scenario) {
        return new Draft(columns, rows, breaches, "@" + scenario, patience);
    }

    /**
     * Adds a column and gives its place.
     *
     * @param scale a typical size, unless the column cannot be as large as that
     */
    int column(String id, int node, Rational lower, Rational upper, Rational scale) {
        patience.ask();
        Rational most = lower.abs().max(upper.abs());
        Rational typical = most.signum() > 0 ? scale.min(most) : scale;
        columns.add(new Column(id + future, node, Rational.ZERO, Rational.ZERO, lower, upper, typical));
        return columns.size() - 1;
    }

    /** Adds a row that the model itself demands. */
    void row(String equation, String place, int node, Sum sum, Sense sense, Rational rightHandSide) {
        row(equation, place, Optional.empty(), node, sum, sense, rightHandSide);
    }

    /** Adds a row that a fund demands. */
    void fundRow(String equation, String fund, int node, Sum sum, Sense sense, Rational rightHandSide) {
        row(equation, fund, Optional.of(fund), node, sum, sense, rightHandSide);
    }

    private void row(
            String equation,
            String place,
            Optional<String> source,
            int node,
            Sum sum,
            Sense sense,
            Rational rightHandSide) {
        patience.ask();
        rows.add(new Row(
                equation + "[" + place + "]" + future,
                equation,
                source,
                true,
                node,
                sense,
                rightHandSide,
                sum.terms()));
    }

    /**
     * Adds a row of a rule; if the rule has a price, with the column of its breach, an
     * equation with one for each side.
     *
     * @param part what distinguishes the row among the rows of the rule; may be empty
     * @param unit what the price is for one of, in the unit of the row
     */
    void ruleRow(Rule rule, String part, int node, Sum sum, Sense sense, Rational rightHandSide, Unit unit) {
        patience.ask();
        String place = rule.id() + (part.isEmpty() ? "" : "," + part);
        boolean hard = rule.terms().isHard();
        if (!hard) {
            Rational price = Rational.of(rule.terms().price().orElseThrow()).times(unit.perRowUnit());
            Rational scale = scale(sum, unit);
            Rational tooLittle = mostBreach(sum, Sense.AT_LEAST, rightHandSide);
            Rational tooMuch = mostBreach(sum, Sense.AT_MOST, rightHandSide);
            boolean both = sense == Sense.EQUAL;
            if (sense != Sense.AT_MOST) {
                sum.plus(breach(place + (both ? ",below" : ""), node, tooLittle, scale, price));
            }
            if (sense != Sense.AT_LEAST) {
                sum.minus(breach(place + (both ? ",above" : ""), node, tooMuch, scale, price));
            }
        }
        rows.add(new Row(
                rule.equation() + "[" + place + "]",
                rule.equation(),
                Optional.of(rule.id()),
                hard,
                node,
                sense,
                rightHandSide,
                sum.terms()));
    }

    private int breach(String place, int node, Rational most, Rational scale, Rational price) {
        int breach = column("breach[" + place + "]", node, Rational.ZERO, most, scale);
        breaches.add(new Breach(breach, price));
        return breach;
    }

    /**
     * The unit of a row of a rule.
     *
     * @param perRowUnit units of the price in one unit of the row
     * @param scale a typical size of a breach, in the unit of the row
     */
    record Unit(Rational perRowUnit, Rational scale) {}

    /** The price of one unit of a breach column. */
    record Breach(int column, Rational price) {}

    private final List<Breach> breaches;

    List<Breach> breaches() {
        return breaches;
    }

    /** Of a size with the other columns of its row: beside one much larger, a solver could not tell them from nothing. */
    private Rational scale(Sum sum, Unit unit) {
        Rational largest = Rational.ZERO;
        for (Term term : sum.terms()) {
            Rational scale = columns.get(term.column()).scale();
            largest = largest.max(term.coefficient().abs().times(scale));
        }
        return largest.signum() > 0 ? largest : unit.scale();
    }

    /** By how much a row can be missed at most, within the bounds of its columns. */
    private Rational mostBreach(Sum sum, Sense sense, Rational rightHandSide) {
        Rational farthest = Rational.ZERO;
        for (Term term : sum.terms()) {
            Column column = columns.get(term.column());
            boolean low = (sense == Sense.AT_LEAST) == (term.coefficient().signum() > 0);
            farthest = farthest.plus(term.coefficient().times(low ? column.lower() : column.upper()));
        }
        Rational miss = sense == Sense.AT_LEAST ? rightHandSide.minus(farthest) : farthest.minus(rightHandSide);
        return miss.max(Rational.ZERO);
    }

    Column column(int place) {
        return columns.get(place);
    }

    /** The most that any of these can be; 0 if there are none. */
    Rational most(List<Measures.Measure> measures) {
        Rational most = Rational.ZERO;
        for (Measures.Measure measure : measures) {
            most = most.max(columns.get(measure.column()).upper());
        }
        return most;
    }

    List<Column> columns() {
        return columns;
    }

    List<Row> rows() {
        return rows;
    }
}
