package io.github.evenhand.engine;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Decomposition;
import io.github.evenhand.allocation.Decomposition.Step;
import io.github.evenhand.allocation.Grant;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.Outcome;
import io.github.evenhand.allocation.Term;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Matching;
import io.github.evenhand.budget.Money;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.engine.certify.Margins;
import io.github.evenhand.engine.certify.Verifier;
import io.github.evenhand.engine.model.Home;
import io.github.evenhand.engine.model.Model;
import io.github.evenhand.engine.model.Payments;
import io.github.evenhand.engine.model.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The way from the goals of a budget alone to the budget itself, one kind of condition after the other; each step is
 * decided and proved like any budget, and what it changes is a term of every grant.
 */
public final class Steps {

    /** How large funds are beside what they are, to see who would receive more. */
    private static final BigDecimal GROWN = new BigDecimal("1.01");

    /** What plans differ by in less than this part of a grant is their last digits. */
    private static final Rational DIGITS = Rational.ONE.dividedBy(Rational.of(10_000_000));

    private final Allocation allocation;
    private final Budget budget;
    private final Limits limits;
    private final List<Walked> walked = new ArrayList<>();

    private Steps(Allocation allocation, Limits limits) {
        this.allocation = allocation;
        this.budget = allocation.budget();
        this.limits = limits;
    }

    /**
     * An allocation decomposed.
     *
     * @param limits of each budget that is solved: one for the goals alone, one for matching, one for each kind of rule but
     *     the last, and one with larger funds
     */
    public static Decomposition of(Allocation allocation, Limits limits) {
        return new Steps(allocation, limits).decomposition();
    }

    /** What a step adds to those before: the matching of funds, or the rules of a kind. */
    private record Condition(boolean matching, List<Rule> rules) {

        Condition with(Condition later) {
            List<Rule> all = new ArrayList<>(rules);
            all.addAll(later.rules);
            return new Condition(matching || later.matching, all);
        }

        List<String> ids() {
            return rules.stream().map(Rule::id).toList();
        }
    }

    /**
     * A step and its plan.
     *
     * @param places the localities of each of its rules
     */
    private record Walked(Condition condition, Payments plan, Map<String, Set<String>> places, Step step) {}

    private Decomposition decomposition() {
        Model model = Verifier.model(allocation);
        walk(model);
        List<Term> terms = new ArrayList<>();
        Map<String, Rational> costs = costs();
        for (Home home : first().situation().homes()) {
            for (Home.Grant grant : home.grants()) {
                terms.addAll(terms(home, grant, costs));
            }
        }
        return new Decomposition(
                allocation, walked.stream().map(Walked::step).toList(), terms, Margins.of(model, allocation), growth());
    }

    /** Solves step by step. One that is not decided is taken together with the next; the last is known. */
    private void walk(Model model) {
        List<Condition> conditions = conditions();
        Budget.Builder builder = budget.toBuilder();
        budget.rules().forEach(rule -> builder.withoutRule(rule.id()));
        budget.openFunds().forEach(fund -> builder.withoutFund(fund.id()).fund(withoutMatching(fund)));
        Condition waiting = new Condition(false, List.of());
        for (Condition next : conditions) {
            Condition tried = waiting;
            Outcome outcome = new Engine().decide(builder.build(), limits);
            if (outcome instanceof Allocation decided) {
                add(tried, decided, Verifier.model(decided));
                tried = new Condition(false, List.of());
            }
            waiting = tried.with(next);
            next.rules().forEach(builder::rule);
            if (next.matching()) {
                budget.openFunds()
                        .forEach(fund -> builder.withoutFund(fund.id()).fund(fund));
            }
        }
        add(waiting, allocation, model);
    }

    private void add(Condition condition, Allocation decided, Model model) {
        Map<String, Set<String>> places = new HashMap<>();
        for (Rule rule : condition.rules()) {
            Set<String> ids = new HashSet<>();
            budget.select(rule.where()).forEach(locality -> ids.add(locality.id()));
            places.put(rule.id(), ids);
        }
        Payments plan = Payments.claimed(model, decided.certificate().evidence().plan());
        walked.add(
                new Walked(condition, plan, places, new Step(condition.matching(), condition.ids(), decided.goals())));
    }

    /** The matching of funds, if any asks for some; then rules by kind, in the order in which kinds first appear. */
    private List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>();
        if (budget.openFunds().stream().anyMatch(Steps::asksForMatching)) {
            conditions.add(new Condition(true, List.of()));
        }
        Map<String, List<Rule>> byKind = new LinkedHashMap<>();
        budget.rules()
                .forEach(rule -> byKind.computeIfAbsent(rule.kind(), kind -> new ArrayList<>())
                        .add(rule));
        byKind.values().forEach(rules -> conditions.add(new Condition(false, rules)));
        return conditions;
    }

    private static boolean asksForMatching(Fund.Open fund) {
        return fund instanceof Fund.Special special && !special.matching().equals(Matching.none());
    }

    private static Fund.Open withoutMatching(Fund.Open fund) {
        return fund instanceof Fund.Special special ? special.withoutMatching() : fund;
    }

    /** Of each fund: what full standards for its purposes cost wherever it can go. */
    private Map<String, Rational> costs() {
        Map<String, Rational> costs = new HashMap<>();
        for (Home home : first().situation().homes()) {
            for (Home.Grant grant : home.grants()) {
                costs.merge(grant.fund().id(), cost(home, grant), Rational::plus);
            }
        }
        return costs;
    }

    private static Rational cost(Home home, Home.Grant grant) {
        Rational cost = Rational.ZERO;
        for (Place place : home.places()) {
            cost = serves(grant, place) ? cost.plus(place.cost()) : cost;
        }
        return cost;
    }

    private static boolean serves(Home.Grant grant, Place place) {
        return !grant.isSpecial() || place.special(grant.fund().id()).isPresent();
    }

    private Payments first() {
        return walked.get(0).plan();
    }

    /** The terms of a grant, in the order of the steps. */
    private List<Term> terms(Home home, Home.Grant grant, Map<String, Rational> costs) {
        String locality = home.locality().id();
        String fund = grant.fund().id();
        GrantTerms terms = new GrantTerms(budget.currency(), allocation.to(locality, fund));
        Rational cost = cost(home, grant);
        Rational planned = first().of(grant.column());
        Rational share = Rational.ZERO;
        if (cost.signum() > 0) {
            Rational all = allocation
                    .findUse(fund)
                    .map(use -> budget.currency().inUnits(use.allocated().amount()))
                    .orElse(Rational.ZERO);
            share = all.times(cost).dividedBy(costs.getOrDefault(fund, Rational.ONE));
            terms.add(share, amount -> new Term.EvenShare(locality, fund, amount));
        }
        Rational pool = grant.isSpecial() ? Rational.ONE : first().generalMoney(home);
        Rational part = grant.isSpecial() || pool.signum() == 0 ? Rational.ONE : planned.dividedBy(pool);
        for (Place place : home.places()) {
            if (serves(grant, place)) {
                Rational even = cost.signum() > 0 ? share.times(place.cost()).dividedBy(cost) : Rational.ZERO;
                Need need = place.need();
                terms.add(
                        part.times(first().of(column(grant, place))).minus(even),
                        amount -> new Term.ForNeed(locality, fund, need.area(), need.service(), amount));
            }
        }
        if (!grant.isSpecial()) {
            terms.add(
                    part.times(first().of(home.otherUses())), amount -> new Term.ForOtherUses(locality, fund, amount));
        }
        Rational before = planned;
        Rational digits = DIGITS.times(planned.max(share));
        for (Walked step : walked.subList(1, walked.size())) {
            Rational after = step.plan().grant(locality, fund);
            Rational change = after.minus(before);
            if (change.abs().compareTo(digits) > 0) {
                terms.add(change, amount -> byConditions(step, locality, fund, amount));
                before = after;
            }
        }
        return terms.with(amount -> new Term.WholeUnits(locality, fund, amount));
    }

    /** The column of what of a grant reaches a need: y, or x of general money. */
    private static int column(Home.Grant grant, Place place) {
        return grant.isSpecial() ? place.special(grant.fund().id()).orElseThrow() : place.general();
    }

    private static Term byConditions(Walked step, String locality, String fund, Money amount) {
        List<String> all = step.condition().ids();
        List<String> here = all.stream()
                .filter(rule -> step.places().getOrDefault(rule, Set.of()).contains(locality))
                .toList();
        boolean matching = step.condition().matching();
        return new Term.ByConditions(locality, fund, matching, here.isEmpty() ? all : here, !here.isEmpty(), amount);
    }

    /** What everybody would receive more of larger funds, the nearest whole smallest units that last a settlement. */
    private List<Grant> growth() {
        BigDecimal unit = budget.currency().smallestUnit();
        Budget.Builder larger = budget.toBuilder();
        for (Fund.Open fund : budget.openFunds()) {
            BigDecimal amount =
                    fund.amount().multiply(GROWN).divideToIntegralValue(unit).multiply(unit);
            larger.withoutFund(fund.id()).fund(fund.withAmount(amount));
        }
        Outcome outcome = new Engine().decide(larger.build(), limits);
        List<Grant> more = new ArrayList<>();
        if (outcome instanceof Allocation grown) {
            for (Grant grant : grown.grants()) {
                Money before = allocation.to(grant.locality(), grant.fund());
                more.add(
                        new Grant(grant.locality(), grant.fund(), grant.amount().minus(before)));
            }
        }
        return more;
    }
}
