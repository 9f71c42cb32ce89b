package io.github.evenhand.engine;

import io.github.evenhand.allocation.Alternative;
import io.github.evenhand.allocation.Grant;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.Undecided.Cause;
import io.github.evenhand.allocation.Undefined;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.engine.certify.Certifier;
import io.github.evenhand.engine.model.Home;
import io.github.evenhand.engine.model.Model;
import io.github.evenhand.engine.model.Payments;
import io.github.evenhand.engine.model.Stages;
import io.github.evenhand.engine.settle.Settlement;
import io.github.evenhand.engine.solve.Solver;
import io.github.evenhand.engine.solve.Solvers;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What grants that somebody else decided would do. They are paid as they are, and spent as well as can be for the goals:
 * the search of the engine with every grant held. The rules of the budget do not bind them and are only held against what
 * they do.
 */
public final class Appraiser {

    private final Budget budget;
    private final Model free;
    private final Certifier certifier;
    private final List<Solver> solvers = Solvers.inOrder();

    public Appraiser(Budget budget) {
        this.budget = budget;
        this.free = Model.of(withoutRules(budget));
        this.certifier = new Certifier(free);
    }

    /** The same budget without rules, of whose funds a part may stay where nobody can absorb it; in the same stages. */
    private static Budget withoutRules(Budget budget) {
        Budget.Builder free = budget.toBuilder();
        budget.rules().stream().map(Rule::id).forEach(free::withoutRule);
        budget.openFunds().forEach(fund -> free.withoutFund(fund.id()).fund(fund.withSpend(Fund.Spend.AT_MOST)));
        boolean hasLeftoverStage =
                Stages.of(budget).size() > budget.objective().stages().size();
        Objective objective = budget.objective();
        return free.objective(hasLeftoverStage ? objective : objective.keepLeftover())
                .build();
    }

    /** The localities that a fund can go to, by id: eligible, and for special money with clients for its purposes. */
    public List<Locality> recipients(String fund) {
        return free.situation().homes().stream()
                .filter(home -> home.grants().stream()
                        .anyMatch(grant -> grant.fund().id().equals(fund)))
                .map(Home::locality)
                .toList();
    }

    /**
     * Appraises a division of all funds.
     *
     * @param name what it is called
     * @param division whole smallest units by fund and recipient
     */
    public Alternative appraise(String name, Map<String, Map<String, BigInteger>> division, Limits limits) {
        Map<Integer, Rational> given = new HashMap<>();
        Map<Integer, Rational> absorbed = new HashMap<>();
        Map<Integer, Rational> decided = new HashMap<>();
        for (Home home : free.situation().homes()) {
            for (Home.Grant grant : home.grants()) {
                BigInteger units = division.getOrDefault(grant.fund().id(), Map.of())
                        .getOrDefault(home.locality().id(), BigInteger.ZERO);
                given.put(grant.column(), Rational.of(units));
            }
            Absorption absorption = Absorption.of(home, matching(home), grant -> given.get(grant.column()));
            absorbed.putAll(absorption.absorbed());
            decided.putAll(absorption.decided());
        }
        Map<Integer, Rational> spent = new HashMap<>(given);
        spent.putAll(absorbed);
        Payments held = recorded(spent);
        Search.Result found = spend(held, decided, limits);
        if (found.plan().isEmpty()) {
            return new Undefined(
                    name,
                    found.cause() == Cause.STOPPED
                            ? "there was not enough time to find what it is best spent on"
                            : "what it is best spent on could not be proved");
        }
        Payments plan = Payments.claimed(free, found.plan().get().amounts());
        Payments spending = Settlement.spentLike(free, plan, held);
        // The grants are what is given; what the localities cannot absorb is in no y.
        Payments payments =
                Payments.recorded(free, column -> given.containsKey(column) ? given.get(column) : spending.of(column));
        return certifier.appraise(name, budget, payments, unabsorbed(given, absorbed));
    }

    private Payments recorded(Map<Integer, Rational> grants) {
        return Payments.recorded(free, column -> grants.getOrDefault(column, Rational.ZERO));
    }

    /** What held grants are best spent on. */
    private Search.Result spend(Payments held, Map<Integer, Rational> decided, Limits limits) {
        return Sharpened.search(free, model -> model.withGrants(held, decided), solvers, Engine.fromNow(limits))
                .found();
    }

    private Optional<Rational> matching(Home home) {
        return home.locality().matchingCapacity().map(budget.currency()::inUnits);
    }

    private List<Grant> unabsorbed(Map<Integer, Rational> given, Map<Integer, Rational> absorbed) {
        List<Grant> unabsorbed = new ArrayList<>();
        for (Home home : free.situation().homes()) {
            for (Home.Grant grant : home.grants()) {
                Rational all = given.getOrDefault(grant.column(), Rational.ZERO);
                Rational rest = all.minus(absorbed.getOrDefault(grant.column(), all));
                if (rest.compareTo(Rational.ONE) >= 0) {
                    unabsorbed.add(new Grant(
                            home.locality().id(),
                            grant.fund().id(),
                            budget.currency().money(rest.floor())));
                }
            }
        }
        return unabsorbed;
    }
}
