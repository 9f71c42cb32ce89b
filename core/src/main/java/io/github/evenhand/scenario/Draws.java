package io.github.evenhand.scenario;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Alternative;
import io.github.evenhand.allocation.Appraisal;
import io.github.evenhand.allocation.GoalValue;
import io.github.evenhand.allocation.Grant;
import io.github.evenhand.allocation.Infeasible;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.NeedLevel;
import io.github.evenhand.allocation.Outcome;
import io.github.evenhand.allocation.Quantiles;
import io.github.evenhand.allocation.Uncertainty;
import io.github.evenhand.allocation.Undecided;
import io.github.evenhand.allocation.Undefined;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.Appraiser;
import io.github.evenhand.engine.Engine;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Solves a budget over and over with figures drawn anew, and pays the grants of the base under each draw. */
public final class Draws {

    private static final int DECIMALS = 12;

    private final Allocation base;
    private final Map<String, Map<String, BigInteger>> division = new LinkedHashMap<>();

    private Draws(Allocation base) {
        this.base = base;
        Budget budget = base.budget();
        for (Grant grant : base.grants()) {
            division.computeIfAbsent(grant.fund(), fund -> new LinkedHashMap<>())
                    .put(
                            grant.locality(),
                            budget.currency().inUnits(grant.amount().amount()).floor());
        }
    }

    /** What is kept of a draw; numbers in the order of the base, amounts in smallest units, levels in steps of 1e-12. */
    @SuppressWarnings("ArrayRecordComponent") // handed from station to station, never compared
    private record Draw(
            List<Rational> goals, long[] grants, String problem, List<Rational> fixed, long[] levels, String trouble) {}

    /**
     * What an allocation is worth under draws.
     *
     * @param base the allocation whose grants are paid under each draw
     * @param draws how many, at least 1
     * @param budgets the budget of a draw, counted from 0: the same localities, funds, needs and goals with other figures;
     *     called by several threads at once
     * @param shares of the quantiles, above 0 and at most 1
     * @param limits time, of each draw; threads, for all together
     * @return the spread of the optimum and of the grants of the base over all draws that could be solved
     * @throws IllegalArgumentException if there is no draw, or a share is out of range
     */
    public static Uncertainty of(
            Allocation base, int draws, IntFunction<Budget> budgets, List<BigDecimal> shares, Limits limits) {
        if (draws < 1
                || !shares.stream().allMatch(share -> share.signum() > 0 && share.compareTo(BigDecimal.ONE) <= 0)) {
            throw new IllegalArgumentException(
                    "Uncertainty must have at least 1 draw and shares above 0 up to 1, found " + draws + " and "
                            + shares);
        }
        Draws of = new Draws(base);
        List<Swept<Draw>> scenarios =
                Sweep.each(draws, (index, each) -> of.draw(Sweep.made(budgets, index, each), each), limits);
        return of.gathered(scenarios, shares);
    }

    private Draw draw(Budget budget, Limits limits) {
        if (!isLike(budget)) {
            throw new IllegalArgumentException("Draw must be of the localities, funds, needs and goals of the base");
        }
        Outcome outcome = new Engine().decide(budget, limits);
        Alternative fixed = new Appraiser(budget).appraise("fixed", division, limits);
        boolean isAllocated = outcome instanceof Allocation;
        boolean isAppraised = fixed instanceof Appraisal;
        return new Draw(
                outcome instanceof Allocation allocation ? goals(allocation.goals()) : List.of(),
                outcome instanceof Allocation allocation ? grants(allocation) : new long[0],
                isAllocated ? "" : problem(outcome),
                fixed instanceof Appraisal appraisal ? goals(appraisal.goals()) : List.of(),
                fixed instanceof Appraisal appraisal ? levels(appraisal.levels()) : new long[0],
                isAppraised ? "" : ((Undefined) fixed).reason());
    }

    private boolean isLike(Budget budget) {
        Budget known = base.budget();
        return budget.localities().stream()
                        .map(l -> l.id())
                        .toList()
                        .equals(known.localities().stream().map(l -> l.id()).toList())
                && budget.openFunds().stream()
                        .map(f -> f.id())
                        .toList()
                        .equals(known.openFunds().stream().map(f -> f.id()).toList())
                && budget.needs().stream()
                        .map(Need::id)
                        .toList()
                        .equals(known.needs().stream().map(Need::id).toList())
                && budget.objective().equals(known.objective())
                && budget.currency().equals(known.currency());
    }

    private static String problem(Outcome outcome) {
        return outcome instanceof Infeasible
                ? "no allocation keeps every hard rule"
                : ((Undecided) outcome).explanation();
    }

    private static List<Rational> goals(List<GoalValue> goals) {
        return goals.stream().map(GoalValue::after).toList();
    }

    private long[] grants(Allocation allocation) {
        return allocation.grants().stream()
                .mapToLong(grant -> allocation
                        .budget()
                        .currency()
                        .inUnits(grant.amount().amount())
                        .floor()
                        .longValueExact())
                .toArray();
    }

    private static long[] levels(List<NeedLevel> levels) {
        return levels.stream().mapToLong(level -> steps(level.after())).toArray();
    }

    private static long steps(Rational level) {
        return new BigDecimal(level.numerator())
                .divide(new BigDecimal(level.denominator()), DECIMALS, RoundingMode.HALF_EVEN)
                .unscaledValue()
                .longValueExact();
    }

    private Uncertainty gathered(List<Swept<Draw>> scenarios, List<BigDecimal> shares) {
        List<Draw> allocated = new ArrayList<>();
        List<Draw> appraised = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        List<String> troubles = new ArrayList<>();
        for (Swept<Draw> scenario : scenarios) {
            String draw = "Draw " + scenario.index() + ": ";
            scenario.problem().ifPresent(problem -> {
                problems.add(draw + problem);
                troubles.add(draw + problem);
            });
            scenario.result().ifPresent(one -> {
                sort(one, one.problem(), draw, allocated, problems);
                sort(one, one.trouble(), draw, appraised, troubles);
            });
        }
        return new Uncertainty(
                base,
                shares,
                new Uncertainty.Optimum(
                        allocated.size(),
                        goals(allocated.stream().map(Draw::goals).toList(), shares),
                        totals(allocated, shares),
                        grants(allocated, shares),
                        problems),
                new Uncertainty.Fixed(
                        appraised.size(),
                        goals(appraised.stream().map(Draw::fixed).toList(), shares),
                        levels(appraised, shares),
                        troubles));
    }

    private static void sort(Draw draw, String problem, String name, List<Draw> answered, List<String> problems) {
        if (problem.isEmpty()) {
            answered.add(draw);
        } else {
            problems.add(name + problem);
        }
    }

    private List<Quantiles> goals(List<List<Rational>> draws, List<BigDecimal> shares) {
        List<Quantiles> quantiles = new ArrayList<>();
        for (int goal = 0; goal < base.goals().size(); goal++) {
            int at = goal;
            List<Rational> sorted = draws.stream()
                    .map(values -> values.get(at))
                    .sorted(Comparator.naturalOrder())
                    .toList();
            GoalValue value = base.goals().get(goal);
            quantiles.add(new Quantiles(
                    value.name(),
                    value.after(),
                    sorted.isEmpty()
                            ? List.of()
                            : shares.stream()
                                    .map(share -> sorted.get(place(share, sorted.size())))
                                    .toList()));
        }
        return quantiles;
    }

    private List<Quantiles> grants(List<Draw> draws, List<BigDecimal> shares) {
        List<Quantiles> quantiles = new ArrayList<>();
        for (int at = 0; at < base.grants().size(); at++) {
            Grant grant = base.grants().get(at);
            int place = at;
            quantiles.add(quantiles(
                    grant.locality() + "/" + grant.fund(),
                    Rational.of(grant.amount().amount()),
                    draws.stream().mapToLong(draw -> draw.grants()[place]).toArray(),
                    unit(),
                    shares));
        }
        return quantiles;
    }

    /** Grants are by locality and fund, so those of a locality are next to each other. */
    private List<Quantiles> totals(List<Draw> draws, List<BigDecimal> shares) {
        List<Quantiles> quantiles = new ArrayList<>();
        int funds = base.budget().openFunds().size();
        for (int at = 0; at < base.grants().size(); at += funds) {
            int first = at;
            String locality = base.grants().get(at).locality();
            quantiles.add(quantiles(
                    locality,
                    Rational.of(base.to(locality).amount()),
                    draws.stream()
                            .mapToLong(draw -> Arrays.stream(draw.grants(), first, first + funds)
                                    .sum())
                            .toArray(),
                    unit(),
                    shares));
        }
        return quantiles;
    }

    private List<Quantiles> levels(List<Draw> draws, List<BigDecimal> shares) {
        List<Quantiles> quantiles = new ArrayList<>();
        Rational step = Rational.ONE.dividedBy(Rational.of(BigInteger.TEN.pow(DECIMALS)));
        for (int at = 0; at < base.levels().size(); at++) {
            NeedLevel level = base.levels().get(at);
            int place = at;
            quantiles.add(quantiles(
                    level.locality() + "/" + level.area().word() + "/" + level.service(),
                    Rational.of(steps(level.after())).times(step),
                    draws.stream().mapToLong(draw -> draw.levels()[place]).toArray(),
                    step,
                    shares));
        }
        return quantiles;
    }

    private Rational unit() {
        return base.budget().currency().unit();
    }

    private static Quantiles quantiles(
            String id, Rational base, long[] values, Rational unit, List<BigDecimal> shares) {
        Arrays.sort(values);
        return new Quantiles(
                id,
                base,
                values.length == 0
                        ? List.of()
                        : shares.stream()
                                .map(share -> Rational.of(values[place(share, values.length)])
                                        .times(unit))
                                .toList());
    }

    /** The first of sorted values that at least the share of them does not exceed. */
    private static int place(BigDecimal share, int count) {
        return share.multiply(BigDecimal.valueOf(count))
                        .setScale(0, RoundingMode.CEILING)
                        .intValueExact()
                - 1;
    }
}
