package io.github.evenhand.engine.solve;

import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.model.Programme.Column;
import io.github.evenhand.engine.model.Programme.Row;
import io.github.evenhand.engine.model.Programme.Sense;
import io.github.evenhand.engine.model.Programme.Term;
import io.github.evenhand.engine.model.Rank;
import io.github.evenhand.engine.solve.SideBySide.Group;
import io.github.evenhand.engine.solve.SideBySide.Level;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What a face leaves open of a programme: the columns that can still move. A column that an equation leaves nothing to
 * choose cannot. What no row ties together falls apart into components, which can be decided each on its own.
 */
public final class Remainder {

    private static final int NONE = -1;

    private final Programme programme;
    private final Face face;
    private final double[] point;
    private final boolean[] ranked;
    private final boolean[] still;

    /** The equation that determines a column, and when it was found to. */
    private final int[] by;

    private final int[] turn;

    /** The rows that meet a column, and where those of each start. */
    private final int[] starts;

    private final int[] rowsOf;

    private Remainder(Programme programme, Face face, double[] point, List<Rank> ranks) {
        this.programme = programme;
        this.face = face;
        this.point = point;
        int columns = programme.columns().size();
        this.ranked = new boolean[programme.rows().size()];
        ranks.forEach(rank -> ranked[rank.row()] = true);
        this.still = new boolean[columns];
        this.by = new int[columns];
        Arrays.fill(by, NONE);
        this.turn = new int[columns];
        this.starts = new int[columns + 1];
        this.rowsOf = rowsOf();
        for (int j = 0; j < columns; j++) {
            Column column = programme.columns().get(j);
            still[j] = face.isHeld(j) || column.isFixed();
        }
        face.decided().forEach(rank -> still[rank.column()] = true);
        if (point.length > 0) {
            determine();
        }
    }

    /**
     * What is left of a programme.
     *
     * @param point of the face, by column; empty if none was found yet
     * @param ranks needs of a fairest-first stage, whose rows tie nothing together
     */
    public static Remainder of(Programme programme, Face face, double[] point, List<Rank> ranks) {
        return new Remainder(programme, face, point, ranks);
    }

    private int[] rowsOf() {
        for (Row row : programme.rows()) {
            row.terms().forEach(term -> starts[term.column() + 1]++);
        }
        for (int j = 0; j < by.length; j++) {
            starts[j + 1] += starts[j];
        }
        int[] next = starts.clone();
        int[] found = new int[starts[by.length]];
        for (int r = 0; r < ranked.length; r++) {
            for (Term term : programme.rows().get(r).terms()) {
                found[next[term.column()]++] = r;
            }
        }
        return found;
    }

    /** Whether a row leaves no room. */
    boolean isEquation(int row) {
        return !ranked[row] && (face.isTight(row) || programme.rows().get(row).sense() == Sense.EQUAL);
    }

    /** An equation of one column that can move leaves it where it is. */
    private void determine() {
        int[] moving = new int[ranked.length];
        Deque<Integer> last = new ArrayDeque<>();
        for (int r = 0; r < moving.length; r++) {
            for (Term term : programme.rows().get(r).terms()) {
                moving[r] += still[term.column()] ? 0 : 1;
            }
            if (moving[r] == 1 && isEquation(r)) {
                last.add(r);
            }
        }
        int turns = 0;
        while (!last.isEmpty()) {
            int row = last.remove();
            for (Term term : programme.rows().get(row).terms()) {
                int j = term.column();
                if (!still[j]) {
                    still[j] = true;
                    by[j] = row;
                    turn[j] = turns++;
                    for (int at = starts[j]; at < starts[j + 1]; at++) {
                        moving[rowsOf[at]]--;
                        if (moving[rowsOf[at]] == 1 && isEquation(rowsOf[at])) {
                            last.add(rowsOf[at]);
                        }
                    }
                }
            }
        }
    }

    public Programme programme() {
        return programme;
    }

    /** The point that was found last; empty if there is none. */
    double[] point() {
        return point;
    }

    boolean canMove(int column) {
        return !still[column];
    }

    /** Where every column is, as far as that was found. */
    double[] whereItIs() {
        double[] amounts = point.clone();
        if (amounts.length == 0) {
            amounts = new double[by.length];
            Arrays.setAll(amounts, j -> amount(j).toDouble());
        }
        return amounts;
    }

    /** The largest need of a round that is above what its place holds it at, as it was found; infinite if nothing was. */
    public double most(Group round, Map<Rank, Level> levels) {
        return point.length == 0 ? Double.POSITIVE_INFINITY : round.most(levels, rank -> point[rank.column()]);
    }

    /** Whether a need is what it is, whatever else moves. */
    public boolean isStill(Rank rank) {
        return point.length > 0 && still[rank.column()];
    }

    /** Where a column that cannot move is. */
    Rational amount(int column) {
        return point.length == 0 ? face.heldAt(programme, column) : Rational.of(point[column]);
    }

    /**
     * What hangs together.
     *
     * @param node the lowest node that all its columns are at or below
     * @param rows that meet its columns, ascending, without those that rank needs
     * @param open needs that are not decided
     */
    public record Component(int node, List<Integer> rows, List<Rank> open) {}

    /** Everything as one component. */
    public Component whole(List<Rank> open) {
        List<Integer> rows = new ArrayList<>();
        for (int r = 0; r < ranked.length; r++) {
            if (!ranked[r]) {
                rows.add(r);
            }
        }
        return new Component(Programme.NATION, rows, open);
    }

    /** The components with open needs, in the order of these. */
    public List<Component> components(List<Rank> open) {
        int[] above = new int[by.length];
        Arrays.setAll(above, j -> j);
        int[] first = new int[ranked.length];
        for (int r = 0; r < ranked.length; r++) {
            first[r] = NONE;
            for (Term term :
                    ranked[r] ? List.<Term>of() : programme.rows().get(r).terms()) {
                if (canMove(term.column())) {
                    first[r] = first[r] == NONE ? term.column() : first[r];
                    above[top(above, term.column())] = top(above, first[r]);
                }
            }
        }
        Map<Integer, Component> components = new LinkedHashMap<>();
        for (Rank rank : open) {
            components
                    .computeIfAbsent(
                            top(above, rank.column()), key -> new Component(key, new ArrayList<>(), new ArrayList<>()))
                    .open()
                    .add(rank);
        }
        for (int r = 0; r < ranked.length; r++) {
            Component component = first[r] == NONE ? null : components.get(top(above, first[r]));
            if (component != null) {
                component.rows().add(r);
            }
        }
        int[] nodes = new int[by.length];
        Arrays.fill(nodes, NONE);
        for (int j = 0; j < nodes.length; j++) {
            int key = top(above, j);
            if (canMove(j) && components.containsKey(key)) {
                int node = programme.columns().get(j).node();
                nodes[key] = nodes[key] == NONE ? node : common(nodes[key], node);
            }
        }
        components.replaceAll((key, found) -> new Component(nodes[key], found.rows(), found.open()));
        return List.copyOf(components.values());
    }

    private static int top(int[] above, int j) {
        int at = j;
        while (above[at] != at) {
            above[at] = above[above[at]];
            at = above[at];
        }
        return at;
    }

    private int common(int one, int other) {
        int node = one;
        while (!programme.isAtOrAbove(node, other)) {
            node = programme.parent(node);
        }
        return node;
    }

    /**
     * The round of a component.
     *
     * @param allowance what it costs to miss what a place holds by a standard, in shares of the worst
     */
    public Group group(Component component, SortedMap<Integer, Rational> allowance) {
        return new Group(component.node(), component.rows(), component.open(), allowance);
    }

    /** The rounds of the places of a round, each alone, where all else is within its bounds. */
    public List<Group> places(Group wide) {
        Set<Integer> nodes = wide.allowance().keySet();
        if (nodes.isEmpty()) {
            return List.of();
        }
        Map<Integer, Group> rounds = new LinkedHashMap<>();
        nodes.forEach(node -> rounds.put(node, new Group(node, new ArrayList<>(), new ArrayList<>(), new TreeMap<>())));
        for (int r : wide.rows()) {
            int node = programme.rows().get(r).node();
            int moving = lowestOfMoving(r);
            from(node, rounds, round -> round.rows().add(r));
            from(moving, rounds, round -> {
                if (!programme.isAtOrAbove(round.node(), node)) {
                    round.rows().add(r);
                }
            });
        }
        for (Rank rank : wide.open()) {
            from(
                    programme.columns().get(rank.column()).node(),
                    rounds,
                    round -> round.open().add(rank));
        }
        return List.copyOf(rounds.values());
    }

    /** Whether a place has the choices that it had when this was left, to the same rows. */
    public boolean isAsIn(Remainder before, Group place) {
        for (int r : place.rows()) {
            if (isEquation(r) != before.isEquation(r)) {
                return false;
            }
            for (Term term : programme.rows().get(r).terms()) {
                if (still[term.column()] != before.still[term.column()]) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Tells those of some rounds that are of a node or one above it. */
    private void from(int start, Map<Integer, Group> rounds, Consumer<Group> told) {
        for (int node = start; node >= 0; node = programme.parent(node)) {
            Group round = rounds.get(node);
            if (round != null) {
                told.accept(round);
            }
        }
    }

    /** The lowest node that all columns of a row that can move are at or below; none if nothing can. */
    private int lowestOfMoving(int row) {
        int lowest = NONE;
        for (Term term : programme.rows().get(row).terms()) {
            if (canMove(term.column())) {
                int node = programme.columns().get(term.column()).node();
                lowest = lowest == NONE ? node : common(lowest, node);
            }
        }
        return lowest;
    }

    /** The prices that prove that a need which cannot move is not better. */
    public Priced price(Rank rank, double weight) {
        Priced priced = new Priced();
        priced.add(rank.row(), 1, weight);
        complete(priced);
        return priced;
    }

    /** What a column that an equation determines is worth is the price of that equation; the last one found comes first. */
    void complete(Priced priced) {
        PriorityQueue<Integer> waiting = new PriorityQueue<>((a, b) -> Integer.compare(turn[b], turn[a]));
        Set<Integer> seen = new HashSet<>();
        for (int row : priced.rows()) {
            await(row, waiting, seen);
        }
        while (!waiting.isEmpty()) {
            int column = waiting.remove();
            Precise worth = new Precise();
            for (int at = starts[column]; at < starts[column + 1]; at++) {
                int row = rowsOf[at];
                if (priced.of(row) != 0) {
                    worth.add(coefficient(row, column), -priced.of(row), -priced.rest(row));
                }
            }
            if (worth.value() != 0) {
                Rational per = coefficient(by[column], column);
                double price = worth.value() / per.toDouble();
                worth.add(per, -price, 0);
                priced.add(by[column], 1, price);
                priced.add(by[column], 1, worth.value() / per.toDouble());
                await(by[column], waiting, seen);
            }
        }
    }

    private void await(int row, PriorityQueue<Integer> waiting, Set<Integer> seen) {
        for (Term term : programme.rows().get(row).terms()) {
            if (by[term.column()] != NONE && seen.add(term.column())) {
                waiting.add(term.column());
            }
        }
    }

    private Rational coefficient(int row, int column) {
        for (Term term : programme.rows().get(row).terms()) {
            if (term.column() == column) {
                return term.coefficient();
            }
        }
        return Rational.ZERO;
    }
}
