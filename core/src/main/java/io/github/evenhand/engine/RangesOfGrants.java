package io.github.evenhand.engine;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.End;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.Range;
import io.github.evenhand.allocation.Ranges;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Money;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.certify.AlmostAsGood;
import io.github.evenhand.engine.certify.LeastReceived;
import io.github.evenhand.engine.solve.Solver;
import io.github.evenhand.engine.solve.Solvers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * How little and how much localities could receive under plans that are almost as good as that of an allocation. Each end
 * is a linear programme of its own, of the size of the budget's, and proved like one.
 */
public final class RangesOfGrants {

    private final Allocation allocation;
    private final Rational tolerance;
    private final List<Solver> solvers;

    private RangesOfGrants(Allocation allocation, Rational tolerance, List<Solver> solvers) {
        this.allocation = allocation;
        this.tolerance = tolerance;
        this.solvers = solvers;
    }

    /** Money of a fund, or of all, that a locality receives: how little, or how much. */
    private record Asked(String locality, Optional<String> fund, boolean most) {}

    /**
     * The ranges of localities, in all and by fund.
     *
     * @param funds by which it is also asked; may be empty
     * @param tolerance at least 0
     * @param limits of all ranges together
     * @throws IllegalArgumentException if the budget has no such locality or open fund, or the tolerance is below 0
     */
    public static Ranges of(
            Allocation allocation,
            Collection<String> localities,
            Collection<String> funds,
            BigDecimal tolerance,
            Limits limits) {
        return of(allocation, localities, funds, tolerance, limits, Solvers.inOrder());
    }

    static Ranges of(
            Allocation allocation,
            Collection<String> localities,
            Collection<String> funds,
            BigDecimal tolerance,
            Limits limits,
            List<Solver> solvers) {
        if (tolerance.signum() < 0) {
            throw new IllegalArgumentException("Tolerance must be at least 0, found " + tolerance);
        }
        RangesOfGrants of = new RangesOfGrants(allocation, Rational.of(tolerance), solvers);
        List<Asked> asked = of.asked(new TreeSet<>(localities), new TreeSet<>(funds));
        List<Optional<End>> ends =
                Abreast.each(asked.size(), (at, each) -> of.end(asked.get(at), each), Engine.fromNow(limits));
        List<Range> ranges = new ArrayList<>();
        for (int at = 0; at < asked.size(); at += 2) {
            Asked range = asked.get(at);
            ranges.add(new Range(range.locality, range.fund, of.amount(range), ends.get(at), ends.get(at + 1)));
        }
        return new Ranges(allocation, tolerance, ranges);
    }

    private List<Asked> asked(Collection<String> localities, Collection<String> funds) {
        Budget budget = allocation.budget();
        List<Optional<String>> each = new ArrayList<>(List.of(Optional.empty()));
        funds.forEach(fund -> each.add(Optional.of(budget.fund(fund).id())));
        List<Asked> asked = new ArrayList<>();
        for (String locality : localities) {
            String id = budget.locality(locality).id();
            for (Optional<String> fund : each) {
                asked.add(new Asked(id, fund, false));
                asked.add(new Asked(id, fund, true));
            }
        }
        return asked;
    }

    private Money amount(Asked range) {
        return range.fund
                .map(fund -> allocation.to(range.locality, fund))
                .orElseGet(() -> allocation.to(range.locality));
    }

    private Optional<End> end(Asked end, Limits limits) {
        AlmostAsGood plans = new AlmostAsGood(allocation, tolerance);
        Rational unit = allocation.budget().currency().unit();
        Rational inCurrency = end.most ? unit.negate() : unit;
        return Least.of(new LeastReceived(plans, end.locality, end.fund, end.most), solvers, limits)
                .map(least -> new End(
                        least.attained().times(inCurrency), least.bound().times(inCurrency)));
    }
}
