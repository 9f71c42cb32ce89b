package io.github.evenhand.scenario;

import io.github.evenhand.allocation.Frontier;
import io.github.evenhand.allocation.Frontier.Kind;
import io.github.evenhand.allocation.Frontier.Point;
import io.github.evenhand.allocation.Frontier.Segment;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.Undecided;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.Engine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Moves one number of a budget, and looks for the values at which the best objective bends. */
public final class Frontiers {

    private final Budget budget;
    private final Lever lever;
    private final Limits limits;
    private final SortedMap<BigDecimal, Point> points = new TreeMap<>();

    private Frontiers(Budget budget, Lever lever, Limits limits) {
        this.budget = budget;
        this.lever = lever;
        this.limits = limits;
    }

    /**
     * The frontier at these values.
     *
     * @param budget stays as it is but for the lever
     * @param lever what is moved
     * @param values of the lever, in any order, at least one
     * @param further how many more values may be looked at, each where it is least known what is between two points
     * @param limits of each point; threads, for all together
     * @return every point that was solved, by value, and what is known of the objective between them
     * @throws IllegalArgumentException if there is no value, or the lever cannot be at one of them
     */
    public static Frontier of(Budget budget, Lever lever, Collection<BigDecimal> values, int further, Limits limits) {
        if (values.isEmpty() || further < 0) {
            throw new IllegalArgumentException(
                    "Frontier must have at least one value and 0 or more further ones, found " + values.size() + " and "
                            + further);
        }
        Frontiers search = new Frontiers(budget, lever, limits);
        search.solve(values);
        int left = further;
        Frontier frontier = search.frontier();
        while (left > 0) {
            List<BigDecimal> next = search.worthwhile(frontier, left);
            if (next.isEmpty()) {
                return frontier;
            }
            search.solve(next);
            left -= next.size();
            frontier = search.frontier();
        }
        return frontier;
    }

    /**
     * Evenly spaced values, both ends included, to a smallest unit of money or to twelve digits.
     *
     * @param budget says what a smallest unit is
     * @param lever whose values these are
     * @param from the first of the values
     * @param to the last of the values, above the first
     * @param count how many values, at least 2
     * @return the values, from the smallest to the largest
     * @throws IllegalArgumentException if there are fewer than two, or the first is not below the last
     */
    public static List<BigDecimal> spaced(Budget budget, Lever lever, BigDecimal from, BigDecimal to, int count) {
        if (count < 2 || from.compareTo(to) >= 0) {
            throw new IllegalArgumentException(
                    "Frontier must have at least 2 values from a smaller to a larger one, found " + count + " from "
                            + from.toPlainString() + " to " + to.toPlainString());
        }
        List<BigDecimal> values = new ArrayList<>();
        Rational step = Rational.of(to.subtract(from)).dividedBy(Rational.of(count - 1L));
        for (int at = 0; at < count - 1; at++) {
            values.add(at == 0 ? from : lever.near(budget, Rational.of(from).plus(step.times(Rational.of(at)))));
        }
        values.add(to);
        return values;
    }

    private Frontier frontier() {
        return Frontier.of(lever.moved(budget), lever.isConvex(), new ArrayList<>(points.values()));
    }

    private void solve(Collection<BigDecimal> values) {
        SortedMap<BigDecimal, Budget> budgets = new TreeMap<>();
        values.forEach(value -> budgets.put(value, lever.at(budget, value)));
        List<BigDecimal> order = new ArrayList<>(budgets.keySet());
        List<Budget> inOrder = new ArrayList<>(budgets.values());
        Sweep.each(order.size(), (at, each) -> new Engine().decide(inOrder.get(at), each), limits)
                .forEach(one -> points.put(
                        order.get(one.index()),
                        new Point(
                                order.get(one.index()),
                                one.result()
                                        .orElseGet(() -> new Undecided(
                                                inOrder.get(one.index()),
                                                Undecided.Cause.NOT_PROVED,
                                                one.problem().orElseThrow())))));
    }

    /**
     * Values between two allocations, where least is known first, and before all others where it is known from both sides.
     * Of two segments next to each other only one gets its value at a time, since that may say all of the other.
     */
    private List<BigDecimal> worthwhile(Frontier frontier, int most) {
        List<Segment> segments = frontier.segments();
        List<Integer> order = new ArrayList<>();
        for (int at = 0; at < segments.size(); at++) {
            if (segments.get(at).kind() == Kind.BRACKETED && !points.containsKey(inside(segments.get(at)))) {
                order.add(at);
            }
        }
        order.sort(
                Comparator.<Integer, Boolean>comparing(at -> isClosed(segments, at - 1) && isClosed(segments, at + 1))
                        .thenComparing(at -> segments.get(at).within())
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()));
        SortedSet<Integer> chosen = new TreeSet<>();
        for (int at : order) {
            if (chosen.size() < most && chosen.subSet(at - 1, at + 2).isEmpty()) {
                chosen.add(at);
            }
        }
        return chosen.stream().map(at -> inside(segments.get(at))).toList();
    }

    private static boolean isClosed(List<Segment> segments, int at) {
        return at >= 0 && at < segments.size() && segments.get(at).kind() != Kind.OPEN;
    }

    private BigDecimal inside(Segment segment) {
        return lever.near(budget, segment.widest());
    }
}
