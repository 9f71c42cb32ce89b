package io.github.evenhand.engine.solve;

import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.model.Programme.Column;
import io.github.evenhand.engine.model.Programme.Row;
import io.github.evenhand.engine.model.Programme.Sense;
import io.github.evenhand.engine.model.Programme.Term;
import io.github.evenhand.engine.model.Rank;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;

/**
 * Rounds of fairest first side by side in one programme (M8d): each has a worst of its own, and all of these are made as
 * small as they can be at once.
 *
 * <pre>
 * minimise   Σ over rounds of (t + Σ price · b)
 * such that  t ≥ v                                      for every need
 *            level + b of the place that holds it ≥ v   for every need that is kept to a level instead
 *            b ≥ 0, and the rows of each round
 * </pre>
 */
public final class SideBySide {

    private static final int NONE = -1;

    /**
     * One round.
     *
     * @param node where its worst lives
     * @param rows of the whole programme
     * @param open the needs that it is about
     * @param allowance what it costs to miss what a place holds by a standard, in shares of the worst
     */
    public record Group(int node, List<Integer> rows, List<Rank> open, SortedMap<Integer, Rational> allowance) {

        /**
         * The largest need that is above what its place holds it at.
         *
         * @param levels what places hold needs at
         * @param amount of a need
         */
        double most(Map<Rank, Level> levels, ToDoubleFunction<Rank> amount) {
            double most = 0;
            for (Rank rank : open) {
                double need = amount.applyAsDouble(rank);
                Level level = levels.get(rank);
                if (level == null || level.isBelow(need)) {
                    most = Math.max(most, need);
                }
            }
            return most;
        }
    }

    /** What the rows of a place hold a need at. */
    public record Level(int node, double level) {

        /** Levels that are no farther apart are the same. */
        public static final double SAME = 1e-11;

        boolean isBelow(double need) {
            return need > level + SAME;
        }
    }

    /**
     * What needs are kept to, whatever the worst of their round is.
     *
     * @param levels by need
     * @param dearer so many times more than its allowance it costs to miss what a place holds
     */
    public record Known(Map<Rank, Level> levels, Map<Integer, Rational> dearer) {

        /** Nothing. */
        public static final Known NOTHING = new Known(Map.of(), Map.of());

        public Known {
            levels = Map.copyOf(levels);
            dearer = Map.copyOf(dearer);
        }
    }

    private final Remainder remainder;
    private final Programme whole;
    private final Rational weight;
    private final Known known;
    private final List<Group> groups = new ArrayList<>();

    /** Where the columns of the whole programme are, by round. */
    private final List<Map<Integer, Integer>> places = new ArrayList<>();

    private boolean asksWhatBreaks;

    private final List<Column> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    /** The columns and rows of the whole programme that are meant; -1 where none is. */
    private final List<Integer> columnOf = new ArrayList<>();

    private final List<Integer> rowOf = new ArrayList<>();

    /** Where the rows of each round start, and those that rank its needs. */
    private final List<Integer> starts = new ArrayList<>();

    private final List<Integer> ranked = new ArrayList<>();
    private final List<Integer> worst = new ArrayList<>();

    /** The columns of each round that say how far needs are above what the rows of a place hold them at. */
    private final List<SortedMap<Integer, Integer>> missed = new ArrayList<>();

    /**
     * First rounds.
     *
     * @param weight what the worst of each round costs
     */
    public SideBySide(Remainder remainder, Rational weight, List<Group> groups, Known known) {
        this(remainder, weight, known);
        for (Group group : groups) {
            start(group);
            group.rows().forEach(r -> addRow(r, group));
            rank(group);
        }
        starts.add(rows.size());
    }

    /** None of the rounds yet. */
    private SideBySide(Remainder remainder, Rational weight, Known known) {
        this.known = known;
        this.remainder = remainder;
        this.whole = remainder.programme();
        this.weight = weight;
    }

    /** The rounds that follow some of others, each of the needs that are left open among the optima of the one before. */
    SideBySide next(Solved solved, Face face, List<Integer> which) {
        SideBySide next = new SideBySide(remainder, weight, Known.NOTHING);
        which.forEach(at -> next.goOn(solved, at, face));
        next.starts.add(next.rows.size());
        return next;
    }

    private void goOn(Solved solved, int at, Face face) {
        SideBySide last = solved.rounds();
        Group before = last.groups.get(at);
        Set<Integer> done = new HashSet<>();
        solved.decided(at).forEach(rank -> done.add(last.column(at, rank)));
        IntPredicate moves = j ->
                !done.contains(j) && !face.isHeld(j) && !last.columns.get(j).isFixed();
        List<Rank> left = before.open().stream()
                .filter(rank -> moves.test(last.column(at, rank)))
                .toList();
        Group group = new Group(before.node(), before.rows(), left, before.allowance());
        start(group);
        for (int r = last.starts.get(at); r < last.ranked.get(at); r++) {
            Row row = last.rows.get(r);
            boolean isEquation = row.sense() == Sense.EQUAL || face.isTight(r);
            List<Term> terms = new ArrayList<>();
            for (Term term : row.terms()) {
                if (moves.test(term.column())) {
                    terms.add(new Term(place(last.columnOf.get(term.column()), group), term.coefficient()));
                }
            }
            if (!terms.isEmpty()) {
                Rational side = side(row, isEquation, moves, solved.claim().amounts());
                add(row.as(isEquation ? Sense.EQUAL : row.sense(), side).with(terms), last.rowOf.get(r));
            }
        }
        rank(group);
    }

    private void start(Group group) {
        groups.add(group);
        places.add(new HashMap<>());
        worst.add(measure("t", group.node(), weight, most(group)));
        missed.add(new TreeMap<>());
        starts.add(rows.size());
    }

    /** Adds the rows that rank the needs of the round that was started last. */
    private void rank(Group group) {
        SortedMap<Integer, Integer> beyond = missed.get(missed.size() - 1);
        int all = worst.get(worst.size() - 1);
        Rational most = columns.get(all).upper();
        ranked.add(rows.size());
        for (Rank rank : group.open()) {
            Level kept = known.levels().get(rank);
            int measure = kept == null
                    ? all
                    : beyond.computeIfAbsent(
                            kept.node(),
                            node -> measure("b", node, price(group, node).times(weight), most));
            Row row = whole.rows().get(rank.row());
            add(
                    row.at(home(group, row.node()))
                            .as(Sense.AT_LEAST, kept == null ? Rational.ZERO : Rational.of(-kept.level()))
                            .with(List.of(
                                    new Term(measure, Rational.ONE),
                                    new Term(place(rank.column(), group), Rational.ONE.negate()))),
                    rank.row());
        }
    }

    private Rational price(Group group, int node) {
        return group.allowance()
                .getOrDefault(node, Rational.ONE)
                .times(known.dearer().getOrDefault(node, Rational.ONE));
    }

    /** No need of a round can be above this. */
    private Rational most(Group group) {
        return group.open().stream()
                .map(rank -> whole.columns().get(rank.column()).upper())
                .reduce(Rational.ZERO, Rational::max);
    }

    private int measure(String id, int node, Rational cost, Rational most) {
        return add(new Column(id, node, cost, Rational.ZERO, Rational.ZERO, most, Rational.ONE), NONE);
    }

    private int add(Column column, int meant) {
        columns.add(column);
        columnOf.add(meant);
        return columns.size() - 1;
    }

    private void add(Row row, int meant) {
        rows.add(row);
        rowOf.add(meant);
    }

    /** What is above the node of a round is put on it. */
    private int home(Group group, int node) {
        return whole.isAtOrAbove(group.node(), node) ? node : group.node();
    }

    /** Where a column of the whole programme is in the round that was started last. */
    private int place(int column, Group group) {
        Map<Integer, Integer> known = places.get(places.size() - 1);
        Integer found = known.get(column);
        if (found != null) {
            return found;
        }
        Column met = whole.columns().get(column);
        int place = add(met.at(home(group, met.node())), column); // what breaks a priced rule goes on costing
        asksWhatBreaks |= met.cost().signum() != 0;
        known.put(column, place);
        return place;
    }

    private void addRow(int r, Group group) {
        Row row = whole.rows().get(r);
        List<Term> terms = new ArrayList<>();
        for (Term term : row.terms()) {
            if (remainder.canMove(term.column())) {
                terms.add(new Term(place(term.column(), group), term.coefficient()));
            }
        }
        boolean isEquation = remainder.isEquation(r);
        Rational side = remainder.point().length == 0
                ? side(row)
                : side(row, isEquation, remainder::canMove, remainder.point());
        add(
                row.at(home(group, row.node()))
                        .as(isEquation ? Sense.EQUAL : row.sense(), side)
                        .with(terms),
                r);
    }

    /** What is left of the right-hand side where nothing was found yet. */
    private Rational side(Row row) {
        Rational side = row.rightHandSide();
        for (Term term : row.terms()) {
            if (!remainder.canMove(term.column())) {
                side = side.minus(term.coefficient().times(remainder.amount(term.column())));
            }
        }
        return side;
    }

    /**
     * What is left of the right-hand side, to twice the digits of a double. An equation is met by the point that was found
     * last; no number of steps makes it contradict another so.
     */
    private static Rational side(Row row, boolean isEquation, IntPredicate moves, double[] point) {
        Precise sum = new Precise();
        if (!isEquation) {
            sum.add(row.rightHandSide(), 1, 0);
        }
        for (Term term : row.terms()) {
            if (moves.test(term.column()) == isEquation) {
                double amount = point[term.column()];
                sum.add(term.coefficient(), isEquation ? amount : -amount, 0);
            }
        }
        return Rational.of(sum.value()).plus(Rational.of(sum.rest()));
    }

    public List<Group> groups() {
        return Collections.unmodifiableList(groups);
    }

    /** The programme of all rounds. */
    public Programme programme() {
        return new Programme(whole.nodes(), whole.parents(), columns, rows);
    }

    /** Whether a need is kept to a level, whatever the worst of its round is. */
    public boolean isKept(Rank rank) {
        return known.levels().containsKey(rank);
    }

    /** Whether anything but the worst of rounds costs: what breaks priced rules. Prices then are what they are. */
    public boolean asksWhatBreaks() {
        return asksWhatBreaks;
    }

    Remainder remainder() {
        return remainder;
    }

    double weight() {
        return weight.toDouble();
    }

    /** The first row of a round; where the next one starts for the number of rounds. */
    int start(int group) {
        return starts.get(group);
    }

    /** The row that ranks the first need of a round. */
    int ranked(int group) {
        return ranked.get(group);
    }

    /** The column of the worst of a round. */
    int worst(int group) {
        return worst.get(group);
    }

    /** The columns that say how far needs of a round are above what places hold them at, by node. */
    SortedMap<Integer, Integer> missed(int group) {
        return missed.get(group);
    }

    /** The column of a need of a round. */
    int column(int group, Rank rank) {
        return places.get(group).getOrDefault(rank.column(), NONE);
    }

    /** The row of the whole programme that a row is. */
    int rowOf(int row) {
        return rowOf.get(row);
    }

    /** The column of the whole programme that a column is; below 0 if it is none of it. */
    int columnOf(int column) {
        return columnOf.get(column);
    }
}
