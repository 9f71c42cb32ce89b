package io.github.evenhand.engine;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.End;
import io.github.evenhand.allocation.Grant;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.Nearest;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Money;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.certify.AlmostAsGood;
import io.github.evenhand.engine.certify.Certifier;
import io.github.evenhand.engine.certify.LeastMoved;
import io.github.evenhand.engine.model.Home;
import io.github.evenhand.engine.model.Payments;
import io.github.evenhand.engine.settle.Settlement;
import io.github.evenhand.engine.solve.Solvers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Of all plans that are almost as good as that of an allocation, one that moves least against last year's grants. */
public final class NearestToLastYear {

    private final Allocation allocation;
    private final Budget budget;
    private final AlmostAsGood plans;

    private NearestToLastYear(Allocation allocation, Rational tolerance) {
        this.allocation = allocation;
        this.budget = allocation.budget();
        this.plans = new AlmostAsGood(allocation, tolerance);
    }

    /**
     * The one that moves least.
     *
     * @param tolerance at least 0
     * @return empty if it could not be proved, or not be paid in whole smallest units
     * @throws IllegalArgumentException if the tolerance is below 0, nothing is known of last year, or it is known of some
     *     recipients of a fund and not of others
     */
    public static Optional<Nearest> of(Allocation allocation, BigDecimal tolerance, Limits limits) {
        if (tolerance.signum() < 0) {
            throw new IllegalArgumentException("Tolerance must be at least 0, found " + tolerance);
        }
        return new NearestToLastYear(allocation, Rational.of(tolerance)).find(tolerance, limits);
    }

    private Optional<Nearest> find(BigDecimal tolerance, Limits limits) {
        SortedSet<String> funds = comparedFunds();
        LeastMoved question = new LeastMoved(plans, funds);
        Optional<Least> least = Least.of(question, Solvers.inOrder(), Engine.fromNow(limits));
        if (least.isEmpty()) {
            return Optional.empty();
        }
        Certifier certifier = new Certifier(plans.model());
        return Settlement.of(
                        plans.model(),
                        Payments.claimed(plans.model(), least.get().amounts()))
                .filter(paid -> certifier.misses(paid).isEmpty())
                .map(paid -> certifier.appraise("nearestToLastYear", budget, paid, List.of()))
                .map(appraisal -> new Nearest(
                        allocation,
                        tolerance,
                        appraisal,
                        List.copyOf(funds),
                        moved(appraisal.grants(), funds),
                        moved(allocation.grants(), funds),
                        end(least.get(), funds)));
    }

    /** In the currency, with all that was paid last year, which the question leaves out. */
    private End end(Least least, SortedSet<String> funds) {
        Rational past = Rational.ZERO;
        for (Locality locality : budget.localities()) {
            for (String fund : funds) {
                past = past.plus(Rational.of(lastYear(locality.id(), fund)));
            }
        }
        Rational unit = budget.currency().unit();
        return new End(
                least.attained().times(unit).plus(past),
                least.bound().times(unit).plus(past));
    }

    private Money moved(List<Grant> grants, SortedSet<String> funds) {
        BigDecimal sum = BigDecimal.ZERO.setScale(
                Math.max(0, budget.currency().smallestUnit().scale()), RoundingMode.UNNECESSARY);
        for (Grant grant : grants) {
            if (funds.contains(grant.fund())) {
                BigDecimal past = lastYear(grant.locality(), grant.fund());
                sum = sum.add(grant.amount().amount().subtract(past).abs());
            }
        }
        return new Money(budget.currency().code(), sum);
    }

    private BigDecimal lastYear(String locality, String fund) {
        return budget.lastYear(locality, Optional.of(fund)).orElse(BigDecimal.ZERO);
    }

    /** The funds that somebody received money from last year: what is new moves nothing. */
    private SortedSet<String> comparedFunds() {
        SortedSet<String> known = new TreeSet<>();
        SortedMap<String, String> missing = new TreeMap<>();
        for (Home home : plans.model().situation().homes()) {
            for (Home.Grant grant : home.grants()) {
                String fund = grant.fund().id();
                String locality = home.locality().id();
                if (budget.lastYear(locality, Optional.of(fund)).isPresent()) {
                    known.add(fund);
                } else {
                    missing.putIfAbsent(fund, locality);
                }
            }
        }
        for (String fund : known) {
            if (missing.containsKey(fund)) {
                throw new IllegalArgumentException("What '" + missing.get(fund) + "' received from fund '" + fund
                        + "' last year must be known, found no row. Write 0 if it received nothing.");
            }
        }
        if (known.isEmpty()) {
            throw new IllegalArgumentException(
                    "Something must be known of last year's grants from the funds of budget '" + budget.id()
                            + "', found no row");
        }
        return known;
    }
}
