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
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * Rounds of fairest first side by side in one programme (M8d): each has a worst of its own, and all of these are made as
 * small as they can be at once.
 *
 * <pre>
 * minimise   Σ over rounds of (t + Σ price · e + Σ price · b)
 * such that  t + Σ e of the places above the need ≥ v   for every need
 *            level + b of the place that holds it ≥ v   for every need that is kept to a level instead
 *            e ≥ 0, b ≥ 0, and the rows of each round
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

    /**
     * What is known of places by their own rows.
     *
     * @param levels what needs are kept to, whatever the worst of their round is
     * @param looked the nodes of the places that hold no other need above the worst
     */
    public record Known(Map<Rank, Level> levels, Set<Integer> looked) {

        /** Nothing. */
        public static final Known NOTHING = new Known(Map.of(), Set.of());

        /** What the rows of a place hold a need at. */
        public record Level(int node, double level) {}

        public Known {
            levels = Map.copyOf(levels);
            looked = Set.copyOf(looked);
        }
    }

    private final Remainder remainder;
    private final Programme whole;
    private final Rational weight;
    private final Known known;
    private final List<Group> groups = new ArrayList<>();

    /** Where the columns of the whole programme are, by round. */
    private final List<Map<Integer, Integer>> places = new ArrayList<>();

    private final List<Column> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    /** The columns and rows of the whole programme that are meant; -1 where none is. */
    private final List<Integer> columnOf = new ArrayList<>();

    private final List<Integer> rowOf = new ArrayList<>();

    /** Where the rows of each round start, and those that rank its needs. */
    private final List<Integer> starts = new ArrayList<>();

    private final List<Integer> ranked = new ArrayList<>();
    private final List<Integer> worst = new ArrayList<>();

    /** No need of a round can be above this. */
    private final List<Rational> mosts = new ArrayList<>();

    /** The columns of each round that say how far places are above its worst, and above what their needs are kept to. */
    private final List<SortedMap<Integer, Integer>> excess = new ArrayList<>();

    private final List<SortedMap<Integer, Integer>> beyond = new ArrayList<>();

    /**
     * Rounds with what is known of places.
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

    public List<Group> groups() {
        return Collections.unmodifiableList(groups);
    }

    /**
     * The next rounds of some of these, each of the needs that are left open and among the optima of the last one.
     *
     * @param claim of these rounds
     * @param which go on
     */
    public SideBySide next(Claim claim, List<Integer> which) {
        SideBySide next = new SideBySide(remainder, weight, Known.NOTHING);
        Programme programme = programme();
        Face face = Face.whole(programme, 0, 0).narrowed(programme, claim);
        boolean[] still = new boolean[columns.size()];
        for (int j = 0; j < still.length; j++) {
            still[j] = face.isHeld(j)
                    || columns.get(j).lower().equals(columns.get(j).upper());
        }
        for (int group : which) {
            next.goOn(this, face, still, claim, group);
        }
        next.starts.add(next.rows.size());
        return next;
    }

    /**
     * @param still whether a column of the last rounds has no room; those of needs that the last one decided, or was kept
     *     to the levels of, are added
     */
    private void goOn(SideBySide last, Face face, boolean[] still, Claim claim, int at) {
        Group before = last.groups.get(at);
        Map<Integer, Integer> place = last.places.get(at);
        List<Rank> done = new ArrayList<>(last.decided(claim, at));
        before.open().stream().filter(last::isKept).forEach(done::add);
        done.forEach(rank -> still[place.getOrDefault(rank.column(), NONE)] = true);
        List<Rank> left = before.open().stream()
                .filter(rank -> !still[place.getOrDefault(rank.column(), NONE)])
                .toList();
        Group group = new Group(before.node(), before.rows(), left, before.excess());
        start(group);
        for (int r = last.starts.get(at); r < last.ranked.get(at); r++) {
            Row row = last.rows.get(r);
            boolean isEquation = row.sense() == Sense.EQUAL || face.isTight(r);
            List<Term> terms = new ArrayList<>();
            for (Term term : row.terms()) {
                if (!still[term.column()]) {
                    terms.add(new Term(place(last.columnOf.get(term.column()), group), term.coefficient()));
                }
            }
            if (!terms.isEmpty()) {
                Rational side = side(row, isEquation, j -> !still[j], claim.amounts());
                add(row.as(isEquation ? Sense.EQUAL : row.sense(), side).with(terms), last.rowOf.get(r));
            }
        }
        rank(group);
    }

    private void start(Group group) {
        Rational most = most(group);
        groups.add(group);
        places.add(new HashMap<>());
        worst.add(measure("t", group.node(), weight, most));
        SortedMap<Integer, Integer> beside = new TreeMap<>();
        group.excess().forEach((node, cost) -> {
            if (!known.looked().contains(node)) {
                beside.put(node, measure("e", node, cost.times(weight), most));
            }
        });
        excess.add(beside);
        beyond.add(new TreeMap<>());
        mosts.add(most);
        starts.add(rows.size());
    }

    /** Adds the rows that rank the needs of the round that was started last. */
    private void rank(Group group) {
        SortedMap<Integer, Integer> beside = excess.get(excess.size() - 1);
        SortedMap<Integer, Integer> kept = beyond.get(beyond.size() - 1);
        Rational most = mosts.get(mosts.size() - 1);
        ranked.add(rows.size());
        for (Rank rank : group.open()) {
            List<Term> terms = new ArrayList<>();
            Known.Level level = known.levels().get(rank);
            if (level == null) {
                terms.add(new Term(worst.get(worst.size() - 1), Rational.ONE));
                for (int node : path(rank, group)) {
                    Integer column = beside.get(node);
                    if (column != null) {
                        terms.add(new Term(column, Rational.ONE));
                    }
                }
            } else {
                Rational cost = group.excess().getOrDefault(level.node(), Rational.ONE);
                int column = kept.computeIfAbsent(level.node(), node -> measure("b", node, cost.times(weight), most));
                terms.add(new Term(column, Rational.ONE));
            }
            terms.add(new Term(place(rank.column(), group), Rational.ONE.negate()));
            Row row = whole.rows().get(rank.row());
            add(
                    row.at(home(group, row.node()))
                            .as(Sense.AT_LEAST, level == null ? Rational.ZERO : Rational.of(-level.level()))
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

    /** Where a column of the whole programme is in the round that was started last. */
    private int place(int column, Group group) {
        Map<Integer, Integer> known = places.get(places.size() - 1);
        Integer found = known.get(column);
        if (found != null) {
            return found;
        }
        Column met = whole.columns().get(column);
        int place = add(met.at(home(group, met.node())), column); // what breaks a priced rule goes on costing
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

    /** The programme of all rounds. */
    public Programme programme() {
        return new Programme(whole.nodes(), whole.parents(), columns, rows);
    }

    /**
     * The programme with all held that a claim of it binds: what is found there misses nothing by the hair that an interior
     * point stays away from it. Of all that is as good, it leaves the needs of a place above the worst as little above what
     * they could be at as can be.
     *
     * @param levels that needs could be at, by their own places; the worst of their round where none is said
     */
    public Programme held(Claim claim, Map<Rank, Known.Level> levels) {
        Programme programme = programme();
        Face face = Face.whole(programme, 0, 0).narrowed(programme, claim);
        Programme on = face.of(programme);
        List<Column> all = new ArrayList<>();
        on.columns().forEach(column -> all.add(column.costing(Rational.ZERO)));
        List<Row> further = new ArrayList<>(on.rows());
        for (int g = 0; g < groups.size(); g++) {
            Group group = groups.get(g);
            Rational most = mosts.get(g);
            SortedSet<Integer> above = above(claim, g);
            Map<Integer, Integer> added = new HashMap<>();
            for (int at = 0; at < group.open().size() && !above.isEmpty(); at++) {
                int r = ranked.get(g) + at;
                Rank rank = group.open().get(at);
                Known.Level kept = levels.get(rank);
                double level = kept == null ? worst(claim.amounts(), g) : kept.level();
                int node = leading(rank, group, above);
                if (node != group.node() && !face.isTight(r) && !isKept(rank)) {
                    Integer column = added.computeIfAbsent(node, key -> {
                        all.add(new Column("s", key, weight, Rational.ZERO, Rational.ZERO, most, Rational.ONE));
                        return all.size() - 1;
                    });
                    Row row = rows.get(r);
                    Term measure = row.terms().get(row.terms().size() - 1);
                    further.add(row.as(Sense.AT_LEAST, Rational.of(-level))
                            .with(List.of(new Term(column, Rational.ONE), measure)));
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

    /** Whether a need is kept to a level, whatever the worst of its round is. */
    public boolean isKept(Rank rank) {
        return known.levels().containsKey(rank);
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
        return positive(claim, group, excess.get(group));
    }

    /** The places whose needs a claim leaves above the levels that they are kept to. */
    public SortedSet<Integer> missed(Claim claim, int group) {
        return positive(claim, group, beyond.get(group));
    }

    /** The nodes of measures that are not 0. */
    private SortedSet<Integer> positive(Claim claim, int group, SortedMap<Integer, Integer> measures) {
        SortedSet<Integer> found = new TreeSet<>();
        if (measures.isEmpty()) {
            return found;
        }
        Map<Integer, Double> left = new HashMap<>();
        for (int r = ranked.get(group); r < starts.get(group + 1); r++) {
            for (Term term : rows.get(r).terms()) {
                left.merge(term.column(), claim.prices()[r], Double::sum);
            }
        }
        measures.forEach((node, column) -> {
            double reduced = columns.get(column).cost().toDouble() - left.getOrDefault(column, 0.0);
            if (claim.amounts()[column] > Math.abs(reduced) / weight.toDouble()) {
                found.add(node);
            }
        });
        return found;
    }

    /**
     * What the worst of each need's round is at least, or that of the place that a claim leaves above it, if all that is
     * kept to a level is kept to the larger of that and the worst. Whatever that worst is, the prices of a claim hold
     *
     * <pre>
     * Σ price · t of the needs that are not kept + Σ price · max(t, level) of those that are ≥ Σ price · v
     * </pre>
     *
     * with v as the claim has it, for these lie on the rows of the claim and every other plan on or above them.
     */
    public Map<Rank, Double> least(Claim claim, int group) {
        SortedSet<Integer> above = above(claim, group);
        Map<Integer, Least> leasts = new HashMap<>();
        Map<Rank, Integer> leading = new HashMap<>();
        List<Rank> open = groups.get(group).open();
        for (int at = 0; at < open.size(); at++) {
            Rank rank = open.get(at);
            int r = ranked.get(group) + at;
            List<Term> terms = rows.get(r).terms();
            double need = claim.amounts()[terms.get(terms.size() - 1).column()];
            int node = leading(rank, groups.get(group), above);
            leading.put(rank, node);
            Known.Level kept = known.levels().get(rank);
            leasts.computeIfAbsent(node, key -> new Least())
                    .add(Math.max(0, claim.prices()[r]), need, kept == null ? 0 : kept.level());
        }
        Map<Rank, Double> least = new HashMap<>();
        Map<Integer, Double> found = new HashMap<>();
        leasts.forEach((node, one) -> found.put(node, one.level()));
        leading.forEach((rank, node) -> least.put(rank, found.getOrDefault(node, 0.0)));
        return least;
    }

    /** The lowest place with a need that is above the worst of its round; the node of this if none is. */
    private int leading(Rank rank, Group group, SortedSet<Integer> above) {
        if (!above.isEmpty()) {
            for (int node : path(rank, group)) {
                if (above.contains(node)) {
                    return node;
                }
            }
        }
        return group.node();
    }

    /** The needs at the worst of a round that a claim holds there. */
    public List<Rank> decided(Claim claim, int group) {
        SortedSet<Integer> above = above(claim, group);
        return priced(claim, group).stream()
                .filter(rank -> !isKept(rank))
                .filter(rank -> leading(rank, groups.get(group), above)
                        == groups.get(group).node())
                .toList();
    }

    /** The needs of places above the worst of a round that a claim charges, which have to be decided first. */
    public List<Rank> leaning(Claim claim, int group) {
        List<Rank> others = priced(claim, group);
        others.removeAll(new HashSet<>(decided(claim, group)));
        return others;
    }

    private List<Rank> priced(Claim claim, int group) {
        List<Rank> priced = new ArrayList<>();
        List<Rank> open = groups.get(group).open();
        for (int at = 0; at < open.size(); at++) {
            int r = ranked.get(group) + at;
            double slack = -rows.get(r).rightHandSide().toDouble();
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
