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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Rounds of fairest first side by side in one programme (M8d): each has a worst of its own, and all of these are made as
 * small as they can be at once.
 *
 * <pre>
 * minimise   Σ over rounds of (t + Σ price · e)
 * such that  t + Σ e of the places above the need ≥ v for every need, e ≥ 0, and the rows of each round
 * </pre>
 */
public final class SideBySide {

    /** A need with a smaller share of the price of a round is not held by it. */
    private static final double SMALLEST = 1e-10;

    private static final int NONE = -1;

    /**
     * One round.
     *
     * @param node where its worst lives
     * @param rows of the whole programme
     * @param open the needs that it is about
     * @param excess what e of a place costs, in shares of the worst; empty if no place may be above it
     */
    public record Group(int node, List<Integer> rows, List<Rank> open, SortedMap<Integer, Rational> excess) {}

    private final Remainder remainder;
    private final Programme whole;
    private final Rational weight;
    private final List<Group> groups;
    private final List<Column> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    /** The columns and rows of the whole programme that are meant; -1 where none is. */
    private final List<Integer> columnOf = new ArrayList<>();

    private final List<Integer> rowOf = new ArrayList<>();

    /** Where the rows of each round start, and those that rank its needs. */
    private final List<Integer> starts = new ArrayList<>();

    private final List<Integer> ranked = new ArrayList<>();
    private final List<Integer> worst = new ArrayList<>();
    private final List<SortedMap<Integer, Integer>> excess = new ArrayList<>();

    /** @param weight what the worst of each round costs */
    public SideBySide(Remainder remainder, Rational weight, List<Group> groups) {
        this.remainder = remainder;
        this.whole = remainder.programme();
        this.weight = weight;
        this.groups = List.copyOf(groups);
        groups.forEach(this::add);
        starts.add(rows.size());
    }

    public List<Group> groups() {
        return groups;
    }

    private void add(Group group) {
        Map<Integer, Integer> places = new HashMap<>();
        Rational most = most(group);
        worst.add(measure("t", group.node(), weight, most));
        SortedMap<Integer, Integer> beside = new TreeMap<>();
        group.excess().forEach((node, cost) -> beside.put(node, measure("e", node, cost.times(weight), most)));
        excess.add(beside);
        starts.add(rows.size());
        group.rows().forEach(r -> addRow(r, group, places));
        ranked.add(rows.size());
        for (Rank rank : group.open()) {
            List<Term> terms = new ArrayList<>();
            terms.add(new Term(worst.get(worst.size() - 1), Rational.ONE));
            for (int node : path(rank, group)) {
                if (beside.containsKey(node)) {
                    terms.add(new Term(beside.getOrDefault(node, 0), Rational.ONE));
                }
            }
            terms.add(new Term(place(rank.column(), group, places), Rational.ONE.negate()));
            Row row = whole.rows().get(rank.row());
            add(
                    row.at(home(group, row.node()))
                            .as(Sense.AT_LEAST, Rational.ZERO)
                            .with(terms),
                    rank.row());
        }
    }

    /** The nodes from a need up to that of its round, without this. */
    private List<Integer> path(Rank rank, Group group) {
        List<Integer> path = new ArrayList<>();
        int node = whole.columns().get(rank.column()).node();
        while (node != group.node() && node >= 0) {
            path.add(node);
            node = whole.parent(node);
        }
        return path;
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

    private int place(int column, Group group, Map<Integer, Integer> places) {
        Integer known = places.get(column);
        if (known != null) {
            return known;
        }
        Column met = whole.columns().get(column);
        int place = add(met.at(home(group, met.node())), column); // what breaks a priced rule goes on costing
        places.put(column, place);
        return place;
    }

    private void addRow(int r, Group group, Map<Integer, Integer> places) {
        Row row = whole.rows().get(r);
        List<Term> terms = new ArrayList<>();
        for (Term term : row.terms()) {
            if (remainder.canMove(term.column())) {
                terms.add(new Term(place(term.column(), group, places), term.coefficient()));
            }
        }
        boolean isEquation = remainder.isEquation(r);
        Rational side = remainder.point().length == 0 ? side(row) : side(row, isEquation);
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
    private Rational side(Row row, boolean isEquation) {
        Precise sum = new Precise();
        if (!isEquation) {
            add(sum, row.rightHandSide(), 1);
        }
        for (Term term : row.terms()) {
            if (remainder.canMove(term.column()) == isEquation) {
                double amount = remainder.point()[term.column()];
                add(sum, term.coefficient(), isEquation ? amount : -amount);
            }
        }
        return Rational.of(sum.value()).plus(Rational.of(sum.rest()));
    }

    private static void add(Precise sum, Rational coefficient, double amount) {
        double value = coefficient.toDouble();
        sum.add(value, amount);
        sum.add(coefficient.minus(Rational.of(value)).toDouble(), amount);
    }

    /** The programme of all rounds. */
    public Programme programme() {
        return new Programme(whole.nodes(), whole.parents(), columns, rows);
    }

    /**
     * The programme with all held that a claim of it binds: what is found there misses nothing by the hair that an interior
     * point stays away from it. Of all that is as good, it makes the needs that are left open small where a place is above
     * the worst.
     */
    public Programme held(Programme programme, Claim claim) {
        Face face = Face.whole(programme, 0, 0).narrowed(programme, claim);
        Programme on = face.of(programme);
        List<Column> all = new ArrayList<>();
        on.columns().forEach(column -> all.add(column.costing(Rational.ZERO)));
        List<Row> further = new ArrayList<>(on.rows());
        for (int g = 0; g < groups.size(); g++) {
            Group group = groups.get(g);
            SortedSet<Integer> above = above(claim, g);
            Map<Integer, Integer> next = new HashMap<>();
            for (int at = 0; at < group.open().size() && !above.isEmpty(); at++) {
                int r = ranked.get(g) + at;
                for (int node :
                        face.isTight(r) ? List.<Integer>of() : path(group.open().get(at), group)) {
                    if (above.contains(node)) {
                        Integer column = next.computeIfAbsent(node, key -> {
                            all.add(new Column(
                                    "s", key, weight, Rational.ZERO, Rational.ZERO, most(group), Rational.ONE));
                            return all.size() - 1;
                        });
                        Term measure =
                                rows.get(r).terms().get(rows.get(r).terms().size() - 1);
                        further.add(rows.get(r).with(List.of(new Term(column, Rational.ONE), measure)));
                        break;
                    }
                }
            }
        }
        return on.with(all, further);
    }

    private Rational most(Group group) {
        return group.open().stream()
                .map(rank -> whole.columns().get(rank.column()).upper())
                .reduce(Rational.ZERO, Rational::max);
    }

    /** The point of the whole programme that amounts are part of; all else is where it was. */
    public double[] put(double[] amounts) {
        double[] point = remainder.point().clone();
        if (point.length == 0) {
            point = new double[whole.columns().size()];
            for (int j = 0; j < point.length; j++) {
                point[j] = remainder.amount(j).toDouble();
            }
        }
        for (int at = 0; at < columnOf.size(); at++) {
            if (columnOf.get(at) != NONE) {
                point[columnOf.get(at)] = amounts[at];
            }
        }
        return point;
    }

    /** The worst of a round. */
    public double worst(double[] amounts, int group) {
        return amounts[worst.get(group)];
    }

    /** The worst of the needs of a place that may be above that of a round. */
    public double worst(double[] amounts, int group, int place) {
        double sum = amounts[worst.get(group)];
        for (int node = place; node != groups.get(group).node(); node = whole.parent(node)) {
            Integer column = excess.get(group).get(node);
            sum += column == null ? 0 : amounts[column];
        }
        return sum;
    }

    /** The places whose needs a claim leaves above the worst of the round. */
    public SortedSet<Integer> above(Claim claim, int group) {
        double[] left = new double[columns.size()];
        for (int r = ranked.get(group); r < starts.get(group + 1); r++) {
            for (Term term : rows.get(r).terms()) {
                left[term.column()] += claim.prices()[r];
            }
        }
        SortedSet<Integer> found = new TreeSet<>();
        excess.get(group).forEach((node, column) -> {
            double reduced = columns.get(column).cost().toDouble() - left[column];
            if (claim.amounts()[column] > Math.abs(reduced) / weight.toDouble()) {
                found.add(node);
            }
        });
        return found;
    }

    /** The needs at the worst of a round that a claim holds there. */
    public List<Rank> decided(Claim claim, int group) {
        SortedSet<Integer> above = above(claim, group);
        return priced(claim, group).stream()
                .filter(rank -> path(rank, groups.get(group)).stream().noneMatch(above::contains))
                .toList();
    }

    /** Whether a claim charges needs of places above the worst of a round, which have to be decided first. */
    public boolean leansOnOthers(Claim claim, int group) {
        return decided(claim, group).size() < priced(claim, group).size();
    }

    private List<Rank> priced(Claim claim, int group) {
        List<Rank> priced = new ArrayList<>();
        List<Rank> open = groups.get(group).open();
        for (int at = 0; at < open.size(); at++) {
            int r = ranked.get(group) + at;
            double slack = 0;
            for (Term term : rows.get(r).terms()) {
                slack += term.coefficient().signum() * claim.amounts()[term.column()];
            }
            if (claim.prices()[r] / weight.toDouble() > Math.max(SMALLEST, Math.abs(slack))) {
                priced.add(open.get(at));
            }
        }
        return priced;
    }

    /** The prices that prove a round; of needs only those that it decides, which have all of the price of its worst. */
    public Priced prices(Claim claim, int group, List<Rank> decided) {
        RowPrices prices = claim.rowPrices();
        Priced priced = new Priced();
        Set<Rank> chosen = new HashSet<>(decided);
        List<Rank> open = groups.get(group).open();
        Precise share = new Precise();
        for (int r = starts.get(group); r < starts.get(group + 1); r++) {
            boolean isNeed = r >= ranked.get(group);
            if (!isNeed || chosen.contains(open.get(r - ranked.get(group)))) {
                priced.add(rowOf.get(r), 1, prices.of(r));
                priced.add(rowOf.get(r), 1, prices.rest(r));
                share.add(isNeed ? 1 : 0, prices.of(r));
                share.add(isNeed ? 1 : 0, prices.rest(r));
            }
        }
        priced.scale(weight.toDouble(), share);
        remainder.complete(priced);
        return priced;
    }
}
