package io.github.evenhand.engine.solve;

import io.github.evenhand.allocation.RowPrices;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.model.Programme.Column;
import io.github.evenhand.engine.model.Programme.Row;
import io.github.evenhand.engine.model.Programme.Sense;
import io.github.evenhand.engine.model.Programme.Term;
import io.github.evenhand.engine.model.Rank;
import java.util.ArrayList;
import java.util.List;

/**
 * The optima of the stages decided so far, as a programme of their own: what the prices of an optimum bind is held where
 * it is. At a strictly complementary optimum, which an interior point ends at, that leaves all optima and nothing else.
 * A later stage so has no row without room, which would be a trap for every solver. What is held wrongly, or should have
 * been held, shows in a proof that fails.
 */
public final class Face {

    private static final byte LOWER = -1;
    private static final byte FREE = 0;
    private static final byte UPPER = 1;

    /** What is worth less than this, relative to typical costs, is held by nothing but rounding. */
    private static final double NOISE = 1e-13;

    /** Where each column is held, and since which stage. */
    private final byte[] held;

    private final int[] since;
    private final boolean[] tight;
    private final int[] tightSince;
    /** So many stages, the first ones, are kept by rows; whatever those behind them bind is held. */
    private final int byRows;

    /** How many steps there were before the first that holds something. */
    private final int first;

    private final int steps;

    /** Needs that a round decided (M8d). */
    private final List<Rank> decided;

    private Face(
            byte[] held,
            int[] since,
            boolean[] tight,
            int[] tightSince,
            int byRows,
            int first,
            int steps,
            List<Rank> decided) {
        this.byRows = byRows;
        this.decided = decided;
        this.first = first;
        this.held = held;
        this.since = since;
        this.tight = tight;
        this.tightSince = tightSince;
        this.steps = steps;
    }

    /**
     * A step towards the answer: a stage, or a round of one.
     *
     * @param programme with rows that keep all earlier steps
     * @param prices that prove it
     * @param keepingRow the row that keeps it in the programmes of later stages; -1 of rounds, which need none: what they
     *     prove is that what they hold has no room
     */
    public record Step(Programme programme, RowPrices prices, int keepingRow) {

        boolean isRound() {
            return keepingRow < 0;
        }
    }

    /**
     * Nothing is held yet.
     *
     * @param programme of a stage, with a row that keeps each earlier one
     * @param stage its number, from 0
     * @param steps how many steps there were before it
     */
    public static Face whole(Programme programme, int stage, int steps) {
        int columns = programme.columns().size();
        int rows = programme.rows().size();
        return new Face(
                new byte[columns], new int[columns], new boolean[rows], new int[rows], stage, steps, steps, List.of());
    }

    /** How many stages are kept by rows, the first ones: what is solved on this face needs these rows. */
    public int keptByRows() {
        return byRows;
    }

    /** The needs that rounds decided. */
    public List<Rank> decided() {
        return decided;
    }

    /** The same face after a round has decided further needs, whose rows keep them from now on. */
    public Face deciding(List<Rank> further) {
        List<Rank> all = new ArrayList<>(decided);
        all.addAll(further);
        return new Face(held, since, tight, tightSince, byRows, first, steps, List.copyOf(all));
    }

    /** Whether a row leaves no room. */
    public boolean isTight(int row) {
        return tight[row];
    }

    /** A programme on this face. */
    public Programme of(Programme programme) {
        if (steps == first && decided.isEmpty()) {
            return programme;
        }
        List<Column> columns = new ArrayList<>(programme.columns());
        for (int j = 0; j < held.length; j++) {
            Column column = columns.get(j);
            if (held[j] != FREE) {
                columns.set(j, column.fixedAt(held[j] == LOWER ? column.lower() : column.upper()));
            }
        }
        for (Rank rank : decided) {
            Column column = columns.get(rank.column());
            Rational level = programme.rows().get(rank.row()).rightHandSide().negate();
            columns.set(rank.column(), column.fixedAt(level.min(column.upper())));
        }
        return programme.withColumns(columns).withEquations(tight);
    }

    /**
     * A programme on this face, shifted by a hair so that a point which was found on it is on it exactly: what is held is
     * held where the point is, and a row without room is an equation that the point meets. So no number of rounds makes
     * the face contradict itself.
     *
     * @param point amounts of all columns
     */
    public Programme through(Programme programme, double[] point) {
        List<Column> columns = new ArrayList<>(programme.columns());
        for (int j = 0; j < held.length; j++) {
            if (held[j] != FREE) {
                columns.set(j, columns.get(j).fixedAt(Rational.of(point[j])));
            }
        }
        for (Rank rank : decided) {
            int j = rank.column();
            columns.set(j, columns.get(j).fixedAt(Rational.of(point[j])));
        }
        return programme.withColumns(columns).withEquations(tight, point);
    }

    /** The end of its range where a column is that has no room. */
    Rational heldAt(Programme programme, int j) {
        Column column = programme.columns().get(j);
        return held[j] == UPPER ? column.upper() : column.lower();
    }

    /** Whether a column has no room. */
    public boolean isHeld(int column) {
        return held[column] != FREE;
    }

    /**
     * The face on which the stage is as small as it can be here.
     *
     * @param programme of the stage, with a row that keeps each earlier one
     * @param claim its optimum, as it was proved
     */
    public Face narrowed(Programme programme, Claim claim) {
        return narrowed(programme, claim, 0);
    }

    /**
     * The same, with nothing held that is not worth so much.
     *
     * @param least of a whole column or row, in typical costs
     */
    public Face narrowed(Programme programme, Claim claim, double least) {
        Face next = new Face(
                held.clone(), since.clone(), tight.clone(), tightSince.clone(), byRows, first, steps + 1, decided);
        double[] reduced = reducedCosts(programme, claim.rowPrices());
        double unit = typicalCost(programme);
        for (int j = 0; j < held.length; j++) {
            Column column = programme.columns().get(j);
            boolean counts = Math.abs(reduced[j]) * column.scale().toDouble() > least * unit;
            if (held[j] == FREE && counts && !column.isFixed()) {
                next.hold(j, column, claim.amounts()[j], reduced[j] / unit);
            }
        }
        for (int r = 0; r < tight.length; r++) {
            Row row = programme.rows().get(r);
            if (row.sense() != Sense.EQUAL && claim.prices()[r] != 0) {
                next.tighten(r, programme, claim, unit, least);
            }
        }
        return next;
    }

    private void hold(int j, Column column, double amount, double reduced) {
        double scale = column.scale().toDouble();
        double room = reduced > 0
                ? amount - column.lower().toDouble()
                : column.upper().toDouble() - amount;
        if (Math.abs(reduced) * scale > Math.max(NOISE, room / scale)) {
            held[j] = reduced > 0 ? LOWER : UPPER;
            since[j] = steps - 1;
        }
    }

    private void tighten(int r, Programme programme, Claim claim, double unit, double least) {
        Row row = programme.rows().get(r);
        double size = 0;
        double slack = row.rightHandSide().toDouble();
        for (Term term : row.terms()) {
            double coefficient = term.coefficient().toDouble();
            size = Math.max(
                    size,
                    Math.abs(coefficient)
                            * programme.columns().get(term.column()).scale().toDouble());
            slack -= coefficient * claim.amounts()[term.column()];
        }
        if (Math.abs(claim.prices()[r]) * size / unit > Math.max(Math.max(NOISE, least), Math.abs(slack) / size)) {
            tight[r] = true;
            tightSince[r] = steps - 1;
        }
    }

    private static double typicalCost(Programme programme) {
        List<Column> columns = programme.columns();
        return Boxed.typical(
                j -> columns.get(j).cost().toDouble() * columns.get(j).scale().toDouble(), 0, columns.size());
    }

    static double[] reducedCosts(Programme programme, RowPrices prices) {
        double[] reduced = programme.columns().stream()
                .mapToDouble(c -> c.cost().toDouble())
                .toArray();
        for (int r = 0; r < prices.size(); r++) {
            if (prices.of(r) != 0) {
                for (Term term : programme.rows().get(r).terms()) {
                    reduced[term.column()] -= term.coefficient().toDouble() * prices.of(r);
                }
            }
        }
        return reduced;
    }

    /**
     * The way from prices that prove a stage on this face to prices that prove it of the whole programme.
     *
     * @param stage the programme of the stage, with a row that keeps each earlier one behind all others
     * @param onFace the prices of the stage on this face
     * @param earlier all earlier steps
     */
    public Lifting lifting(Programme stage, RowPrices onFace, List<Step> earlier) {
        return new Lifting(this, stage, onFace, earlier);
    }

    int first() {
        return first;
    }

    int steps() {
        return steps;
    }

    int rows() {
        return tight.length;
    }

    /** Below 0 if a column is held at its lower end, above 0 at its upper end, 0 if it is not. */
    int side(int column) {
        return held[column];
    }

    /** The step since which a column is held. */
    int since(int column) {
        return since[column];
    }

    /** The step since which a row has no room. */
    int tightSince(int row) {
        return tightSince[row];
    }
}
