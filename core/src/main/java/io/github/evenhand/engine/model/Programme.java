package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Rational;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A linear programme in arrowhead form, exact: minimise the sum of cost times amount over columns within their bounds,
 * such that every row holds.
 *
 * <p>Columns and rows live on the nodes of a tree: the nation is node 0, groups are below it, localities are leaves. A
 * row meets only columns of its own node, of nodes below it and of nodes above it. So locality blocks are tied together
 * only by the thin rows and columns of the nodes above them, which is what a structured solver lives on.
 *
 * <pre>
 * minimise  Σ cost·x + ½ Σ curvature·x²
 * such that lower ≤ x ≤ upper  and  Σ coefficient·x  =, ≥ or ≤  right-hand side
 * </pre>
 *
 * <p>A price is the change of the optimum per unit of a right-hand side: at least 0 on a ≥ row, at most 0 on a ≤ row.
 */
public final class Programme {

    /** The node of the nation. */
    public static final int NATION = 0;

    /** How a row compares its sum with its right-hand side. */
    public enum Sense {
        EQUAL("="),
        AT_LEAST("≥"),
        AT_MOST("≤");

        private final String sign;

        Sense(String sign) {
            this.sign = sign;
        }

        @Override
        public String toString() {
            return sign;
        }
    }

    /**
     * A variable.
     *
     * @param id such as {@code x[lushan,rural,health]}
     * @param node where it lives
     * @param cost objective per unit
     * @param curvature of the objective; at least 0
     * @param lower the least it can be
     * @param upper the most it can be; every column is bounded, so that any prices give a valid bound
     * @param scale a typical size above 0, in the column's unit; changes with the unit of the data and not otherwise
     */
    public record Column(
            String id, int node, Rational cost, Rational curvature, Rational lower, Rational upper, Rational scale) {

        public Column {
            if (lower.compareTo(upper) > 0 || scale.signum() <= 0 || curvature.signum() < 0) {
                throw new IllegalArgumentException("Column '" + id + "' must have lower <= upper, scale > 0 and "
                        + "curvature >= 0, found " + lower + ", " + upper + ", " + scale + ", " + curvature);
            }
        }

        /** The same column at another cost. */
        public Column costing(Rational newCost) {
            return new Column(id, node, newCost, curvature, lower, upper, scale);
        }

        Column bent(Rational newCurvature) {
            return new Column(id, node, cost, newCurvature, lower, upper, scale);
        }

        /** Whether it has no room. */
        public boolean isFixed() {
            return lower.equals(upper);
        }

        Column atMost(Rational most) {
            return new Column(id, node, cost, curvature, lower, most, scale);
        }

        /** The same column on another node. */
        public Column at(int otherNode) {
            return new Column(id, otherNode, cost, curvature, lower, upper, scale);
        }

        /** The same column in another range. */
        public Column within(Rational least, Rational most) {
            return new Column(id, node, cost, curvature, least, most, scale);
        }

        /** The same column held at an amount. */
        public Column fixedAt(Rational amount) {
            return new Column(id, node, cost, curvature, amount, amount, scale);
        }
    }

    /** One coefficient of a row. */
    public record Term(int column, Rational coefficient) {}

    /**
     * A constraint.
     *
     * @param id such as {@code R3[nobody-below-90,lushan]}
     * @param equation the id of its equation in MODEL.md
     * @param source the rule or fund that it comes from; empty where the model itself demands it
     * @param hard false if a priced breach column relaxes it
     * @param terms by column, each once, none with coefficient 0
     */
    public record Row(
            String id,
            String equation,
            Optional<String> source,
            boolean hard,
            int node,
            Sense sense,
            Rational rightHandSide,
            List<Term> terms) {

        public Row {
            terms = List.copyOf(terms);
        }

        /** A row of M8d in later rounds and stages: what it is on may be at most this. */
        Row keeping(Rational level) {
            List<Term> measure = terms.stream()
                    .filter(term -> term.coefficient().signum() < 0)
                    .toList();
            return new Row(id, equation, source, hard, node, Sense.AT_LEAST, level.negate(), measure);
        }

        /** The same row of other terms. */
        public Row with(List<Term> newTerms) {
            return new Row(id, equation, source, hard, node, sense, rightHandSide, newTerms);
        }

        /** 0 = 0, 0 ≥ 0 or 0 ≤ 0 in its place. */
        Row emptied() {
            return new Row(id, equation, source, hard, node, sense, Rational.ZERO, List.of());
        }

        /** The other way round: at most what it is at least, or at least what it is at most. */
        public Row turned() {
            return as(sense == Sense.AT_LEAST ? Sense.AT_MOST : Sense.AT_LEAST, rightHandSide);
        }

        Row asEquation() {
            return as(Sense.EQUAL, rightHandSide);
        }

        /** The same row on another node. */
        public Row at(int otherNode) {
            return new Row(id, equation, source, hard, otherNode, sense, rightHandSide, terms);
        }

        /** The same terms compared with another right-hand side. */
        public Row as(Sense otherSense, Rational side) {
            return new Row(id, equation, source, hard, node, otherSense, side, terms);
        }
    }

    private final List<String> nodes;
    private final int[] parents;
    private final List<Column> columns;
    private final List<Row> rows;

    /**
     * @param nodes their ids; the first is the nation
     * @param parents the node above each; that of the nation is -1, every other one is before its children
     */
    public Programme(List<String> nodes, int[] parents, List<Column> columns, List<Row> rows) {
        this.nodes = List.copyOf(nodes);
        this.parents = parents.clone();
        this.columns = Collections.unmodifiableList(new ArrayList<>(columns));
        this.rows = Collections.unmodifiableList(new ArrayList<>(rows));
        for (int node = 0; node < parents.length; node++) {
            if (node == NATION ? parents[node] != -1 : parents[node] < 0 || parents[node] >= node) {
                throw new IllegalArgumentException(
                        "Node " + node + " must come after its parent, found " + parents[node]);
            }
        }
        for (Row row : rows) {
            for (Term term : row.terms()) {
                int home = columns.get(term.column()).node();
                if (home != row.node()
                        && row.node() != NATION
                        && !isAtOrAbove(home, row.node())
                        && !isAtOrAbove(row.node(), home)) {
                    throw new IllegalArgumentException("Row '" + row.id() + "' must meet only columns above or below it"
                            + ", found '" + columns.get(term.column()).id() + "'");
                }
            }
        }
    }

    /** Rows and columns of a programme that was checked, on the same nodes. */
    private Programme(Programme checked, List<Column> columns, List<Row> rows) {
        this.nodes = checked.nodes;
        this.parents = checked.parents;
        this.columns = columns;
        this.rows = rows;
    }

    public List<String> nodes() {
        return nodes;
    }

    /** The node above; -1 for the nation. */
    public int parent(int node) {
        return parents[node];
    }

    public int[] parents() {
        return parents.clone();
    }

    public List<Column> columns() {
        return columns;
    }

    public List<Row> rows() {
        return rows;
    }

    /** Whether one node is the other one or above it. */
    public boolean isAtOrAbove(int above, int below) {
        int at = below;
        while (at > above) {
            at = parents[at];
        }
        return at == above;
    }

    /** The sum of a row at amounts of all columns. */
    public static Rational sum(Row row, List<Rational> amounts) {
        Rational sum = Rational.ZERO;
        for (Term term : row.terms()) {
            sum = sum.plus(term.coefficient().times(amounts.get(term.column())));
        }
        return sum;
    }

    /**
     * The same rows and nodes with other columns in the places of these.
     *
     * @throws IllegalArgumentException if one of them lives on another node than the column that it replaces
     */
    public Programme withColumns(List<Column> replacements) {
        boolean areAtHome = replacements.size() == columns.size();
        for (int j = 0; areAtHome && j < columns.size(); j++) {
            areAtHome = replacements.get(j).node() == columns.get(j).node();
        }
        if (!areAtHome) {
            throw new IllegalArgumentException("Columns must live on the nodes of those that they replace");
        }
        return new Programme(this, Collections.unmodifiableList(new ArrayList<>(replacements)), rows);
    }

    /** The same columns, nodes and rows; a row that meets only columns held at an amount says nothing any more. */
    Programme withoutDecidedRows() {
        List<Row> open = new ArrayList<>(rows);
        for (int r = 0; r < open.size(); r++) {
            if (rows.get(r).terms().stream()
                    .allMatch(term -> columns.get(term.column()).isFixed())) {
                open.set(r, rows.get(r).emptied());
            }
        }
        return withRows(open);
    }

    /** The same columns and nodes with other rows in the places of these, which meet no further columns. */
    Programme withRows(List<Row> replacements) {
        return new Programme(this, columns, Collections.unmodifiableList(replacements));
    }

    /** Other columns and rows on the same nodes. */
    public Programme with(List<Column> otherColumns, List<Row> otherRows) {
        return new Programme(this, Collections.unmodifiableList(otherColumns), Collections.unmodifiableList(otherRows));
    }

    /** The same columns and nodes with further rows of the nation, which may meet every column. */
    Programme withRowsOfTheNation(List<Row> further) {
        if (further.isEmpty()) {
            return this;
        }
        List<Row> all = new ArrayList<>(rows.size() + further.size());
        all.addAll(rows);
        all.addAll(further);
        return new Programme(this, columns, Collections.unmodifiableList(all));
    }

    /**
     * The same programme with some rows as equations.
     *
     * @param which by row
     */
    public Programme withEquations(boolean[] which) {
        List<Row> changed = new ArrayList<>(rows);
        for (int r = 0; r < which.length; r++) {
            if (which[r]) {
                changed.set(r, rows.get(r).asEquation());
            }
        }
        return withRows(changed);
    }

    /**
     * The same programme with some rows as equations that a point meets.
     *
     * @param which by row
     * @param point amounts of all columns
     */
    public Programme withEquations(boolean[] which, double[] point) {
        List<Row> changed = new ArrayList<>(rows);
        for (int r = 0; r < which.length; r++) {
            if (which[r]) {
                Rational sum = Rational.ZERO;
                for (Term term : rows.get(r).terms()) {
                    sum = sum.plus(term.coefficient().times(Rational.of(point[term.column()])));
                }
                changed.set(r, rows.get(r).as(Sense.EQUAL, sum));
            }
        }
        return withRows(changed);
    }

    /** The whole programme as text, one row a line: for tests and for readers. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("minimise");
        columns.stream()
                .filter(c -> c.cost().signum() != 0)
                .forEach(c -> text.append(" + ").append(c.cost()).append(' ').append(c.id()));
        for (Row row : rows) {
            text.append('\n').append(row.id()).append(':');
            for (Term term : row.terms()) {
                text.append(" + ")
                        .append(term.coefficient())
                        .append(' ')
                        .append(columns.get(term.column()).id());
            }
            text.append(' ').append(row.sense()).append(' ').append(row.rightHandSide());
        }
        for (Column column : columns) {
            text.append('\n')
                    .append(column.lower())
                    .append(" ≤ ")
                    .append(column.id())
                    .append(" ≤ ")
                    .append(column.upper());
        }
        return text.append('\n')
                .append("nodes ")
                .append(nodes)
                .append(" under ")
                .append(Arrays.toString(parents))
                .toString();
    }
}
