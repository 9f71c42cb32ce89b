package io.github.evenhand.engine.solve;

import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.model.Programme.Column;
import io.github.evenhand.engine.model.Programme.Row;
import io.github.evenhand.engine.model.Programme.Sense;
import io.github.evenhand.engine.model.Programme.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Draws small arrowhead programmes: trees of one to three levels, blocks of localities, a border of rows and columns,
 * and the corners that trip solvers up. The same seed gives the same programme, in whatever unit its money is counted.
 */
final class Arrowheads {

    private static final long[] SIZES = {1, 7, 1_000, 1_000_000_000_000L};

    private final Random random;
    private final Rational unit;
    private final List<String> nodes = new ArrayList<>(List.of("nation"));
    private final List<Integer> parents = new ArrayList<>(List.of(-1));
    private final List<Integer> localities = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();
    private final List<Boolean> money = new ArrayList<>();
    private final List<Rational> inside = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    private Arrowheads(long seed, Rational unit) {
        this.random = new Random(seed);
        this.unit = unit;
    }

    /** One that has a solution. */
    static Programme feasible(long seed) {
        return feasible(seed, Rational.ONE);
    }

    /** The same, its money counted in units of which this many make one of before. */
    static Programme feasible(long seed, Rational unit) {
        Arrowheads drawing = new Arrowheads(seed, unit);
        drawing.draw();
        return drawing.programme();
    }

    /** One whose rows contradict each other. */
    static Programme infeasible(long seed) {
        Arrowheads drawing = new Arrowheads(seed, Rational.ONE);
        drawing.draw();
        drawing.contradict();
        return drawing.programme();
    }

    /** The same programme with curvature on some columns. */
    static Programme curved(long seed) {
        Programme flat = feasible(seed);
        Random bends = new Random(~seed);
        List<Column> curved = new ArrayList<>();
        for (Column c : flat.columns()) {
            Rational curvature =
                    bends.nextInt(3) == 0 ? Rational.ZERO : c.scale().times(c.scale());
            curved.add(new Column(
                    c.id(),
                    c.node(),
                    c.cost(),
                    curvature.signum() == 0
                            ? curvature
                            : Rational.of(bends.nextInt(1, 9)).dividedBy(curvature.times(Rational.of(1_000))),
                    c.lower(),
                    c.upper(),
                    c.scale()));
        }
        return flat.withColumns(curved);
    }

    private Programme programme() {
        return new Programme(nodes, parents.stream().mapToInt(p -> p).toArray(), columns, rows);
    }

    private void draw() {
        grow(0, random.nextInt(3));
        for (int node = 0; node < nodes.size(); node++) {
            if (!localities.contains(node)) {
                drawColumns(node, random.nextInt(node == 0 ? 4 : 2));
            }
        }
        for (int locality : localities) {
            drawColumns(locality, 1 + random.nextInt(7));
        }
        for (int node = 0; node < nodes.size(); node++) {
            if (localities.contains(node)) {
                drawBlock(node);
            } else {
                drawPools(node);
            }
        }
    }

    private void grow(int node, int depth) {
        int children = 1 + random.nextInt(depth == 0 ? 5 : 3);
        for (int child = 0; child < children; child++) {
            int next = nodes.size();
            nodes.add((depth == 0 ? "place" : "group") + next);
            parents.add(node);
            if (depth == 0) {
                localities.add(next);
            } else {
                grow(next, depth - 1);
            }
        }
    }

    private void drawColumns(int node, int count) {
        for (int i = 0; i < count; i++) {
            boolean isMoney = random.nextInt(3) > 0;
            Rational size = Rational.of(SIZES[random.nextInt(SIZES.length)]).times(small());
            Rational scale = isMoney ? size.times(unit) : size;
            Rational lower = random.nextInt(5) == 0 ? scale.times(small()).negate() : Rational.ZERO;
            Rational width = random.nextInt(12) == 0 ? Rational.ZERO : scale.times(small());
            if (random.nextInt(8) == 0) {
                width = width.times(Rational.of(1_000));
            }
            Rational cost = random.nextInt(4) == 0 ? Rational.ZERO : signed().dividedBy(scale);
            columns.add(new Column("x" + columns.size(), node, cost, Rational.ZERO, lower, lower.plus(width), scale));
            money.add(isMoney);
            inside.add(lower.plus(width.times(Rational.of(random.nextInt(5)).dividedBy(Rational.of(4)))));
        }
    }

    private void drawBlock(int node) {
        List<Integer> here = columnsOf(node, false);
        int first = rows.size();
        int count = random.nextInt(here.size() + 2);
        for (int i = 0; i < count; i++) {
            List<Term> terms = new ArrayList<>();
            for (int column : here) {
                if (random.nextInt(3) == 0) {
                    terms.add(term(column));
                }
            }
            for (int column : columnsOf(node, true)) {
                if (random.nextInt(3) == 0) {
                    terms.add(term(column));
                }
            }
            close("B" + first, node, terms);
        }
        if (random.nextInt(2) == 0) {
            close("one", node, List.of(term(here.get(0))));
        }
    }

    private void drawPools(int node) {
        int count = random.nextInt(node == 0 ? 4 : 2);
        for (int i = 0; i < count; i++) {
            List<Term> terms = new ArrayList<>();
            for (int column = 0; column < columns.size(); column++) {
                int home = columns.get(column).node();
                if (home != node && isBelow(home, node) && random.nextInt(3) == 0) {
                    terms.add(term(column));
                }
            }
            for (int column : columnsOf(node, random.nextBoolean())) {
                terms.add(term(column));
            }
            close("pool", node, terms);
        }
    }

    private void close(String id, int node, List<Term> terms) {
        Rational sum = Rational.ZERO;
        for (Term term : terms) {
            sum = sum.plus(term.coefficient().times(inside.get(term.column())));
        }
        Sense sense = Sense.values()[random.nextInt(3)];
        Rational room = random.nextInt(3) == 0 ? Rational.ZERO : sum.abs().times(small());
        Rational side = sense == Sense.EQUAL ? sum : sense == Sense.AT_MOST ? sum.plus(room) : sum.minus(room);
        rows.add(row(id + "-" + rows.size(), node, sense, side, terms));
    }

    /** Two rows of one place that no amounts satisfy together. */
    private void contradict() {
        int node = localities.get(random.nextInt(localities.size()));
        List<Term> terms = new ArrayList<>();
        for (int column : columnsOf(node, true)) {
            terms.add(term(column));
        }
        for (int column : columnsOf(node, false)) {
            terms.add(term(column));
        }
        Rational sum = Rational.ZERO;
        Rational size = Rational.ZERO;
        for (Term term : terms) {
            sum = sum.plus(term.coefficient().times(inside.get(term.column())));
            size = size.plus(
                    term.coefficient().times(columns.get(term.column()).scale()).abs());
        }
        rows.add(row("least", node, Sense.AT_LEAST, sum.plus(size.dividedBy(Rational.of(100))), terms));
        rows.add(row("most", node, Sense.AT_MOST, sum, terms));
    }

    private static Row row(String id, int node, Sense sense, Rational side, List<Term> terms) {
        return new Row(id, "R0", Optional.empty(), true, node, sense, side, terms);
    }

    private Term term(int column) {
        Rational coefficient = random.nextInt(4) == 0 ? Rational.ONE : signed();
        return new Term(column, coefficient.dividedBy(columns.get(column).scale()));
    }

    private List<Integer> columnsOf(int node, boolean above) {
        List<Integer> found = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            int home = columns.get(column).node();
            if (above ? home != node && isBelow(node, home) : home == node) {
                found.add(column);
            }
        }
        return found;
    }

    private boolean isBelow(int below, int above) {
        int at = below;
        while (at > above) {
            at = parents.get(at);
        }
        return at == above;
    }

    private Rational small() {
        return Rational.of(1 + random.nextInt(20)).dividedBy(Rational.of(1 + random.nextInt(7)));
    }

    private Rational signed() {
        return random.nextInt(3) == 0 ? small().negate() : small();
    }
}
