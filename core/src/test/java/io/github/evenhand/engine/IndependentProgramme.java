package io.github.evenhand.engine;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.DeliveryMode;
import io.github.evenhand.budget.Factor;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.GeneralMoney;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Goal.Reference;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Scenario;
import io.github.evenhand.budget.Service;
import io.github.evenhand.budget.Where;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * The first stage of a budget, written a second time straight from MODEL.md: levels and references are variables, and
 * money is counted in the mean cost of a need. Shares no code with the model of the library.
 */
final class IndependentProgramme {

    private final Budget budget;
    private final ExpressionsBasedModel model;
    private final String future;
    private final Map<String, Variable> grants = new HashMap<>();
    private final Map<String, List<Variable>> paidIn = new HashMap<>();
    private final Map<String, List<Variable>> reaching = new HashMap<>();
    private final Map<String, Variable> levels = new HashMap<>();
    private final Map<String, Variable> specialMoney = new HashMap<>();
    private final Map<String, Map<Variable, Double>> reached = new HashMap<>();
    private final Map<String, List<Variable>> delivered = new HashMap<>();
    private final Map<String, Variable> references = new HashMap<>();
    private final double size;
    private final boolean breachesCost;
    private final Map<Variable, Double> breachCosts = new LinkedHashMap<>();

    private IndependentProgramme(Budget budget) {
        this(budget, true);
        if (budget.scenarios().isEmpty()) {
            budget.objective().stages().get(0).goals().forEach(this::goal);
        } else {
            Variable worst = variable("worst").weight(1);
            isAtMost(worst);
            budget.scenarios().forEach(scenario -> new IndependentProgramme(this, scenario).isAtMost(worst));
        }
    }

    /** The same money in another future, where levels are what they are there. */
    private IndependentProgramme(IndependentProgramme now, Scenario scenario) {
        this.budget = now.budget.in(scenario);
        this.model = now.model;
        this.future = scenario.id() + ": ";
        this.size = now.size;
        this.breachesCost = false;
        for (int at = 0; at < budget.needs().size(); at++) {
            Need before = now.budget.needs().get(at);
            Need then = budget.needs().get(at);
            if (then.clients().signum() > 0) {
                Variable level = variable("L " + then.id());
                levels.put(then.id(), level);
                then.highestLevel()
                        .ifPresent(u -> level.upper(u.max(then.level()).doubleValue()));
                double each = cost(before, size) / cost(then, size);
                row("L " + then.id())
                        .level(then.level().doubleValue()
                                - each * before.level().doubleValue())
                        .set(level, 1)
                        .set(now.levels.get(then.id()), -each);
            }
        }
    }

    /** What the goals of the first stage come to here is no cost, but no more than something else. */
    private void isAtMost(Variable worst) {
        int first = model.countVariables();
        budget.objective().stages().get(0).goals().forEach(this::goal);
        Expression sum = row("M11").lower(0).set(worst, 1);
        List<Variable> all = model.getVariables();
        for (Variable goal : all.subList(first, all.size())) {
            if (goal.isObjective()) {
                sum.set(goal, -goal.getContributionWeight().doubleValue());
                goal.weight(null);
            }
        }
    }

    /** Without the goals. */
    private IndependentProgramme(Budget budget, boolean breachesCost) {
        this.budget = budget;
        this.model = withoutPresolvers();
        this.future = "";
        this.breachesCost = breachesCost;
        this.size = size(budget);
        budget.localities().forEach(this::locality);
        budget.openFunds().forEach(this::fund);
        budget.rules().forEach(this::rule);
    }

    /**
     * What a fairest-first goal makes of each need, by one programme after the other: the least that the worst of all open
     * needs can be, then for each of them whether it can be any better while all others stay; those that cannot are done.
     * Empty if there is no allocation or a programme cannot be solved.
     *
     * @param breaches what broken rules may cost
     */
    static Optional<Map<String, Double>> fairest(Budget budget, Goal goal, double breaches) {
        Map<String, Double> done = new HashMap<>();
        IndependentProgramme first = new IndependentProgramme(budget, false);
        List<String> open = new ArrayList<>(first.byNeed(goal).keySet());
        while (!open.isEmpty()) {
            OptionalDouble worst = new IndependentProgramme(budget, false)
                    .breakingAtMost(breaches)
                    .worst(goal, done, open);
            if (worst.isEmpty()) {
                return Optional.empty();
            }
            double level = Math.max(0, worst.getAsDouble());
            List<String> held = new ArrayList<>();
            for (String need : open) {
                OptionalDouble least = new IndependentProgramme(budget, false)
                        .breakingAtMost(breaches)
                        .alone(goal, done, open, level + 1e-12, need);
                if (least.isEmpty() && level > 1e-11) {
                    return Optional.empty();
                }
                if (level <= 1e-11 || least.getAsDouble() > level - 1e-8) {
                    held.add(need);
                }
            }
            if (held.isEmpty()) {
                return Optional.empty();
            }
            held.forEach(need -> done.put(need, level));
            open.removeAll(held);
        }
        return Optional.of(done);
    }

    /** The least that the worst of all needs and what broken rules cost come to; empty if there is no allocation. */
    static OptionalDouble leastWorst(Budget budget, Goal goal) {
        IndependentProgramme programme = new IndependentProgramme(budget, true);
        List<String> needs = List.copyOf(programme.byNeed(goal).keySet());
        return new IndependentProgramme(budget, true).worst(goal, Map.of(), needs);
    }

    private OptionalDouble worst(Goal goal, Map<String, Double> done, List<String> open) {
        Map<String, Variable> measured = byNeed(goal);
        done.forEach((need, level) -> measured.get(need).upper(level + 1e-12));
        Variable worst = variable("t").weight(1);
        open.forEach(need ->
                row("t " + need).set(worst, 1).set(measured.get(need), -1).lower(0));
        Optimisation.Result result = model.minimise();
        return result.getState().isOptimal() ? OptionalDouble.of(result.getValue()) : OptionalDouble.empty();
    }

    private OptionalDouble alone(Goal goal, Map<String, Double> done, List<String> open, double level, String least) {
        Map<String, Variable> measured = byNeed(goal);
        done.forEach((need, kept) -> measured.get(need).upper(kept + 1e-12));
        open.forEach(need -> measured.get(need).upper(level));
        measured.get(least).weight(1);
        Optimisation.Result result = model.minimise();
        return result.getState().isOptimal() ? OptionalDouble.of(result.getValue()) : OptionalDouble.empty();
    }

    /** Whether funds, limits and costs are near enough for a solver of doubles that does not refine its answers. */
    static boolean isOfOneSize(Budget budget) {
        double size = size(budget);
        return budget.openFunds().stream().allMatch(fund -> fund.amount().doubleValue() < 1e4 * size)
                && amounts(budget).allMatch(amount -> amount.signum() == 0 || amount.doubleValue() > 1e-5 * size);
    }

    private static Stream<BigDecimal> amounts(Budget budget) {
        Stream<BigDecimal> funds = budget.openFunds().stream().map(Fund.Open::amount);
        Stream<BigDecimal> limits = budget.rules().stream().flatMap(rule -> limits(budget, rule));
        Stream<BigDecimal> capacities = budget.deliveryModes().stream()
                .flatMap(mode -> mode.capacity().stream()
                        .flatMap(most -> budget.select(mode.where()).stream().map(most::of)));
        return Stream.concat(Stream.concat(funds, limits), capacities);
    }

    private static Stream<BigDecimal> limits(Budget budget, Rule rule) {
        if (rule instanceof Rule.GeneralShare
                || rule instanceof Rule.GuaranteedLevel
                || rule instanceof Rule.RuralShare
                || rule instanceof Rule.PassThrough
                || rule instanceof Rule.Progressivity
                || rule instanceof Rule.Formula
                || rule instanceof Rule.PublicShare
                || rule instanceof Rule.Tilt) {
            return Stream.of();
        }
        if (rule instanceof Rule.Contribution contribution) {
            return budget.select(rule.where()).stream()
                    .map(locality -> Limit.whole(budget, locality, contribution.share()));
        }
        return rule instanceof Rule.Envelope envelope
                ? Stream.concat(envelope.atLeast().stream(), envelope.atMost().stream())
                : budget.select(rule.where()).stream().map(locality -> Limit.of(budget, rule, locality));
    }

    private static double size(Budget budget) {
        return budget.needs().stream()
                .mapToDouble(need -> need.clients().multiply(need.unitCost()).doubleValue())
                .filter(cost -> cost > 0)
                .average()
                .orElse(1);
    }

    /** The least objective of the first stage; empty if there is no allocation. */
    static OptionalDouble optimum(Budget budget) {
        Optimisation.Result result = new IndependentProgramme(budget).model.minimise();
        return result.getState().isOptimal() ? OptionalDouble.of(result.getValue()) : OptionalDouble.empty();
    }

    /** What the breaches of priced rules cost at least, whatever the goals come to; empty if there is no allocation. */
    static OptionalDouble leastBreach(Budget budget) {
        Optimisation.Result result = new IndependentProgramme(budget, true).model.minimise();
        return result.getState().isOptimal() ? OptionalDouble.of(result.getValue()) : OptionalDouble.empty();
    }

    /** ojAlgo's presolvers have found programmes infeasible that are not. */
    private static ExpressionsBasedModel withoutPresolvers() {
        Optimisation.Environment environment = Optimisation.newEnvironment();
        environment.clearPresolvers();
        return environment.newModel();
    }

    private double money(BigDecimal amount) {
        return amount.doubleValue() / size;
    }

    private Variable variable(String name) {
        return model.newVariable(future + name).lower(0);
    }

    private Expression row(String name) {
        return model.newExpression(future + name);
    }

    private static double cost(Need need, double size) {
        return need.clients().multiply(need.unitCost()).doubleValue() / size;
    }

    private void locality(Locality locality) {
        Expression general = row("M1 " + locality.id()).level(0).set(variable("o " + locality.id()), 1);
        Map<String, Expression> purposes = new HashMap<>();
        Map<Variable, Double> income = new HashMap<>();
        for (Fund.Open fund : budget.openFunds()) {
            Variable grant = variable("T " + locality.id() + " " + fund.id());
            grants.put(locality.id() + " " + fund.id(), grant);
            if (!budget.select(fund.eligible()).contains(locality)) {
                grant.upper(0);
            }
            if (fund instanceof Fund.Special special) {
                purposes.put(
                        fund.id(),
                        row("M2 " + locality.id() + " " + fund.id()).level(0).set(grant, -1));
                income.put(grant, special.crowdOut().of(locality).doubleValue());
            } else {
                income.put(grant, 1.0);
            }
        }
        income.forEach((grant, share) -> general.set(grant, -share));
        for (Need need : budget.needs(locality.id())) {
            if (need.clients().signum() > 0) {
                need(need, locality, general, purposes, income);
            }
        }
        locality.matchingCapacity().ifPresent(capacity -> {
            Expression matching = row("M5 " + locality.id()).upper(money(capacity));
            specials()
                    .forEach(f -> matching.set(
                            grants.get(locality.id() + " " + f.id()),
                            f.matching().of(locality).toDouble()));
        });
    }

    private List<Fund.Special> specials() {
        return budget.openFunds().stream()
                .filter(Fund.Special.class::isInstance)
                .map(Fund.Special.class::cast)
                .toList();
    }

    private void need(
            Need need,
            Locality locality,
            Expression general,
            Map<String, Expression> purposes,
            Map<Variable, Double> income) {
        Variable level = variable("L " + need.id());
        levels.put(need.id(), level);
        need.highestLevel().ifPresent(u -> level.upper(u.max(need.level()).doubleValue()));
        double cost = cost(need, size);
        Variable x = variable("x " + need.id());
        List<Variable> money = reaching.computeIfAbsent(need.id(), id -> new ArrayList<>());
        money.add(x);
        Expression lifted = row("M4 " + need.id())
                .level(need.level().doubleValue() * cost)
                .set(level, cost)
                .set(x, -1);
        general.set(x, 1);
        for (Fund.Special fund : specials()) {
            if (fund.isFor(need)) {
                Variable y = variable("y " + need.id() + " " + fund.id());
                money.add(y);
                specialMoney.put(need.id() + " " + fund.id(), y);
                purposes.get(fund.id()).set(y, 1);
                double added = 1 - fund.crowdOut().of(locality).doubleValue();
                lifted.set(y, -added - fund.matching().of(locality).toDouble());
            }
        }
        delivery(need, locality, x, lifted);
        if (budget.generalMoney() == GeneralMoney.BOUNDS) {
            double least = need.leastShare().orElse(BigDecimal.ZERO).doubleValue();
            double most = need.mostShare().orElse(BigDecimal.ONE).doubleValue();
            Expression lower = row("M3 least " + need.id()).lower(0).set(x, 1);
            Expression upper = row("M3 most " + need.id()).upper(0).set(x, 1);
            income.forEach((grant, part) -> {
                lower.set(grant, -least * part);
                upper.set(grant, -most * part);
            });
        }
        if (budget.generalMoney() == GeneralMoney.HABIT) {
            double share = need.habitShare().orElse(BigDecimal.ZERO).doubleValue();
            Expression habit = row("M3 " + need.id()).level(0).set(x, 1);
            income.forEach((grant, part) -> habit.set(grant, -share * part));
        }
    }

    /** In some way at most what is there; ways that do no more than public provision are left out. */
    private void delivery(Need need, Locality locality, Variable x, Expression lifted) {
        Map<Variable, Double> publicly = new HashMap<>(Map.of(x, 1.0));
        for (Fund.Special fund : specials()) {
            if (fund.isFor(need)) {
                double added = 1 - fund.crowdOut().of(locality).doubleValue();
                double effect = added + fund.matching().of(locality).toDouble();
                publicly.put(specialMoney.get(need.id() + " " + fund.id()), effect);
            }
        }
        reached.put(need.id(), Map.copyOf(publicly));
        for (DeliveryMode mode : budget.deliveryModes()) {
            double effect = mode.quality().doubleValue()
                    * (1 + mode.coFinance().doubleValue())
                    / mode.cost().doubleValue();
            boolean isHere = budget.select(mode.where()).contains(locality)
                    && (mode.services().isEmpty() || mode.services().contains(need.service()))
                    && (mode.areas().isEmpty() || mode.areas().contains(need.area()));
            if (isHere && effect > 1 + 1e-9) {
                Variable z = variable("z " + need.id() + " " + mode.id());
                mode.capacity().ifPresent(most -> z.upper(money(most.of(locality))));
                lifted.set(z, 1 - effect);
                delivered.computeIfAbsent(need.id(), id -> new ArrayList<>()).add(z);
            }
        }
        if (delivered.containsKey(need.id())) {
            publicly(need, 0).lower(0);
        }
    }

    /** (1 - share) X - sum z */
    private Expression publicly(Need need, double share) {
        Expression sum = row("R14 " + need.id() + " " + model.countExpressions());
        reached.get(need.id()).forEach((money, effect) -> sum.set(money, (1 - share) * effect));
        delivered.getOrDefault(need.id(), List.of()).forEach(z -> sum.set(z, -1));
        return sum;
    }

    private Expression received(String name, List<Locality> localities, Optional<String> fund) {
        return received(name, localities, fund, 1);
    }

    private Expression received(String name, List<Locality> localities, Optional<String> fund, double each) {
        Expression sum = row(name);
        for (Locality locality : localities) {
            for (Fund.Open open : budget.openFunds()) {
                if (fund.isEmpty() || fund.get().equals(open.id())) {
                    sum.set(grants.get(locality.id() + " " + open.id()), each);
                }
            }
        }
        return sum;
    }

    /** As shares of the fund, so that no tolerance of a solver is larger than a small fund. */
    private void fund(Fund.Open fund) {
        double amount = money(fund.amount());
        double each = amount > 0 ? 1 / amount : 1;
        Expression sum = received("R1 " + fund.id(), budget.localities(), Optional.of(fund.id()), each);
        for (Rule rule : budget.rules()) {
            if (rule instanceof Rule.Contribution contribution && rule.fund().equals(Optional.of(fund.id()))) {
                budget.select(rule.where()).forEach(locality -> sum.set(contribution(contribution, locality), -each));
            }
        }
        if (fund.spend() == Fund.Spend.EXACTLY) {
            sum.level(amount * each);
        } else {
            sum.upper(amount * each);
        }
    }

    private void rule(Rule rule) {
        if (rule instanceof Rule.GeneralShare share) {
            double gamma = share.atLeast().doubleValue();
            Expression sum = row(rule.id());
            for (Locality locality : budget.localities()) {
                for (Fund.Open fund : budget.openFunds()) {
                    boolean general = fund instanceof Fund.General;
                    sum.set(grants.get(locality.id() + " " + fund.id()), general ? 1 - gamma : -gamma);
                }
            }
            atLeast(rule, sum, 0, size);
        } else if (rule instanceof Rule.GuaranteedLevel level) {
            budget.select(rule.where()).forEach(locality -> guarantee(level, locality));
        } else if (rule instanceof Rule.RuralShare share) {
            ruralShare(share);
        } else if (rule instanceof Rule.PassThrough passed) {
            List<Locality> all = budget.select(Where.group(passed.group()));
            share(rule, passed.atLeast().doubleValue(), budget.select(rule.where()), all);
        } else if (rule instanceof Rule.Tilt tilt) {
            share(rule, tilt.atLeast().doubleValue(), budget.select(rule.where()), budget.localities());
        } else if (rule instanceof Rule.Envelope envelope) {
            List<Locality> group = budget.select(rule.where());
            envelope.atLeast()
                    .ifPresent(v -> atLeast(rule, received(rule.id() + " min", group, rule.fund()), money(v), size));
            envelope.atMost()
                    .ifPresent(v -> atMost(rule, received(rule.id() + " max", group, rule.fund()), money(v), size));
        } else if (rule instanceof Rule.Progressivity progressivity) {
            progressivity(progressivity);
        } else if (rule instanceof Rule.BasicSecurity) {
            for (Locality locality : budget.select(rule.where())) {
                Expression sum = row(rule.id() + " " + locality.id());
                budget.openFunds().stream()
                        .filter(Fund.General.class::isInstance)
                        .forEach(fund -> sum.set(grants.get(locality.id() + " " + fund.id()), 1));
                paidIn.getOrDefault(locality.id(), List.of()).forEach(paid -> sum.set(paid, -1));
                atLeast(rule, sum, money(Limit.of(budget, rule, locality)), size);
            }
        } else if (rule instanceof Rule.PublicShare share) {
            for (Locality locality : budget.select(rule.where())) {
                for (Need need : budget.needs(locality.id())) {
                    if (share.isOn(need) && delivered.containsKey(need.id())) {
                        atLeast(rule, publicly(need, share.atLeast().doubleValue()), 0, size);
                    }
                }
            }
        } else if (rule instanceof Rule.Formula formula) {
            formula(formula);
        } else if (!(rule instanceof Rule.Contribution)) { // these are written with their fund
            for (Locality locality : budget.select(rule.where())) {
                Expression sum = received(rule.id() + " " + locality.id(), List.of(locality), rule.fund());
                if (rule instanceof Rule.Floor || rule instanceof Rule.HoldHarmless) {
                    atLeast(rule, sum, money(Limit.of(budget, rule, locality)), size);
                } else {
                    atMost(rule, sum, money(Limit.of(budget, rule, locality)), size);
                }
            }
        }
    }

    private BigDecimal paidInAtMost(Fund fund) {
        BigDecimal most = BigDecimal.ZERO;
        for (Rule rule : budget.rules()) {
            if (rule instanceof Rule.Contribution paid && rule.fund().equals(Optional.of(fund.id()))) {
                for (Locality locality : budget.select(rule.where())) {
                    BigDecimal share = rule.terms().isHard() ? paid.share() : BigDecimal.ONE;
                    most = most.add(Limit.whole(budget, locality, share));
                }
            }
        }
        return most;
    }

    /** Up to its whole own revenue, where the rule has a price. */
    private Variable contribution(Rule.Contribution rule, Locality locality) {
        Variable paid = variable("contribution " + rule.id() + " " + locality.id());
        paid.upper(money(locality.ownRevenue().orElseThrow()));
        paidIn.computeIfAbsent(locality.id(), key -> new ArrayList<>()).add(paid);
        double most = money(Limit.whole(budget, locality, rule.share()));
        atMost(rule, row(rule.id() + " " + locality.id()).set(paid, 1), most, size);
        rule.atLeast().ifPresent(share -> {
            double least = money(Limit.whole(budget, locality, share));
            atLeast(rule, row(rule.id() + " min " + locality.id()).set(paid, 1), least, size);
        });
        return paid;
    }

    /** Coefficients are variables in what they pay in all; one that is not bounded is at most twice what exhausts the fund. */
    private void formula(Rule.Formula rule) {
        Fund.Open fund = (Fund.Open) budget.fund(rule.fund().orElseThrow());
        List<Locality> recipients = new ArrayList<>(budget.select(rule.where()));
        recipients.retainAll(budget.select(fund.eligible()));
        Map<Factor, Double> sums = new HashMap<>();
        double most = money(fund.amount()) + money(paidInAtMost(fund));
        for (Factor factor : rule.factors()) {
            double sum = recipients.stream()
                    .mapToDouble(locality -> factor.of(locality).doubleValue())
                    .sum();
            sums.put(factor, sum);
            most += Math.max(0, -money(factor.least()) * sum);
        }
        Map<Factor, Variable> paid = new HashMap<>();
        for (Factor factor : rule.factors()) {
            double least = money(factor.least()) * sums.get(factor);
            double limit = factor.atMost()
                    .map(v -> money(v) * sums.get(factor))
                    .orElse(Math.max(least, 2 * (most - Math.max(0, -least))));
            Variable all = model.newVariable("theta " + rule.id() + " " + factor.name());
            paid.put(
                    factor, least == limit ? all.level(least) : all.lower(least).upper(limit));
        }
        for (Locality locality : recipients) {
            Expression row = received(rule.id() + " " + locality.id(), List.of(locality), rule.fund());
            paid.forEach((factor, all) -> {
                double part = sums.get(factor) == 0 ? 0 : factor.of(locality).doubleValue() / sums.get(factor);
                row.set(all, -part);
            });
            rule.terms().price().ifPresent(price -> row.set(breach(price, size), 1));
            rule.terms().price().ifPresent(price -> row.set(breach(price, size), -1));
            row.level(0);
        }
    }

    private void guarantee(Rule.GuaranteedLevel rule, Locality locality) {
        for (Need need : budget.needs(locality.id())) {
            if (rule.isOn(need) && need.clients().signum() > 0) {
                Expression level = row(rule.id() + " " + need.id()).set(levels.get(need.id()), 1);
                atLeast(rule, level, rule.level().doubleValue(), 1);
            }
        }
    }

    private void ruralShare(Rule.RuralShare rule) {
        double rho = rule.atLeast().doubleValue();
        Expression sum = row(rule.id());
        for (Locality locality : budget.select(rule.where())) {
            for (Need need : budget.needs(locality.id())) {
                boolean counts = rule.services().isEmpty() || rule.services().contains(need.service());
                if (counts && need.clients().signum() > 0) {
                    double each = need.area() == Area.RURAL ? 1 - rho : -rho;
                    reaching.get(need.id()).forEach(money -> sum.set(money, each));
                }
            }
        }
        atLeast(rule, sum, 0, size);
    }

    private void share(Rule rule, double share, List<Locality> part, List<Locality> all) {
        Expression sum = row(rule.id());
        for (Locality locality : all) {
            for (Fund.Open fund : budget.openFunds()) {
                if (rule.fund().isEmpty() || rule.fund().get().equals(fund.id())) {
                    double each = part.contains(locality) ? 1 - share : -share;
                    sum.set(grants.get(locality.id() + " " + fund.id()), each);
                }
            }
        }
        atLeast(rule, sum, 0, size);
    }

    /** Every pair if the rule is hard; if it has a price, what is least missed of any amount per head between rungs. */
    private void progressivity(Rule.Progressivity rule) {
        for (List<List<Locality>> rungs : Rungs.of(budget, rule)) {
            for (int b = 0; b + 1 < rungs.size(); b++) {
                Variable border = variable("border " + model.countVariables());
                for (Locality lower : rungs.get(b)) {
                    for (Locality higher : rule.terms().isHard() ? rungs.get(b + 1) : List.<Locality>of()) {
                        Expression pair = row(rule.id() + " " + lower.id() + " " + higher.id());
                        general(pair, lower, higher.population().doubleValue());
                        general(pair, higher, -lower.population().doubleValue());
                        pair.lower(0);
                    }
                    Expression least = row(rule.id() + " " + b + " least " + lower.id());
                    general(least, lower, 1);
                    least.set(border, -lower.population().doubleValue());
                    rule.terms().price().ifPresent(price -> atLeast(rule, least, 0, size));
                }
                for (Locality higher : rungs.get(b + 1)) {
                    Expression most = row(rule.id() + " " + b + " most " + higher.id());
                    general(most, higher, 1);
                    most.set(border, -higher.population().doubleValue());
                    rule.terms().price().ifPresent(price -> atMost(rule, most, 0, size));
                }
            }
        }
    }

    private void general(Expression sum, Locality locality, double each) {
        for (Fund.Open fund : budget.openFunds()) {
            if (fund instanceof Fund.General) {
                sum.set(grants.get(locality.id() + " " + fund.id()), each);
            }
        }
    }

    private void atLeast(Rule rule, Expression sum, double limit, double unit) {
        rule.terms().price().ifPresent(price -> sum.set(breach(price, unit), 1));
        sum.lower(limit);
    }

    private void atMost(Rule rule, Expression sum, double limit, double unit) {
        rule.terms().price().ifPresent(price -> sum.set(breach(price, unit), -1));
        sum.upper(limit);
    }

    private Variable breach(BigDecimal price, double unit) {
        Variable breach = variable("breach " + model.countVariables());
        breachCosts.put(breach, price.doubleValue() * unit);
        return breachesCost ? breach.weight(price.doubleValue() * unit) : breach;
    }

    private IndependentProgramme breakingAtMost(double cost) {
        if (!breachCosts.isEmpty()) {
            Expression sum = row("breaches").upper(cost);
            breachCosts.forEach(sum::set);
        }
        return this;
    }

    /**
     * What is measured of a need, or of a locality in a service.
     *
     * @param weight w·n
     */
    private record Measured(String id, Variable variable, double clients, double weight) {}

    private Map<String, Variable> byNeed(Goal goal) {
        Map<String, Variable> byNeed = new HashMap<>();
        measured(goal).forEach(m -> byNeed.put(m.id(), m.variable()));
        return byNeed;
    }

    private void goal(Goal goal) {
        if (goal.aggregate() instanceof Goal.Aggregate.Gini) {
            gini(goal);
            return;
        }
        List<Measured> measured = measured(goal);
        if (measured.isEmpty()) {
            return;
        }
        double weight = goal.weight().doubleValue();
        if (goal.aggregate() instanceof Goal.Aggregate.Worst) {
            Variable worst = variable("t " + model.countVariables()).weight(weight);
            measured.forEach(m -> row("t " + model.countExpressions())
                    .set(worst, 1)
                    .set(m.variable(), -1)
                    .lower(0));
        } else if (goal.aggregate() instanceof Goal.Aggregate.Tail tail) {
            tail(tail.share().doubleValue(), weight, measured);
        } else {
            double all = measured.stream().mapToDouble(Measured::weight).sum();
            measured.forEach(m -> m.variable().weight(weight * m.weight() / all));
        }
    }

    /** Every pair of every service: twice what the further of two is behind, as often as they are drawn together. */
    private void gini(Goal goal) {
        Map<Service, List<Measured>> services = new TreeMap<>(Comparator.comparing(Service::id));
        for (Service service : budget.services()) {
            services.put(service, compared(goal, service));
        }
        double all = services.values().stream()
                .flatMap(List::stream)
                .mapToDouble(Measured::weight)
                .sum();
        for (List<Measured> of : services.values()) {
            double clients = of.stream().mapToDouble(Measured::clients).sum();
            double weight = of.stream().mapToDouble(Measured::weight).sum() / all;
            for (int i = 0; i < of.size(); i++) {
                for (int j = 0; j < i; j++) {
                    double often = 2 * of.get(i).clients() * of.get(j).clients() / clients / clients;
                    pair(of.get(i), of.get(j), goal.weight().doubleValue() * weight * often);
                }
            }
        }
    }

    private void pair(Measured one, Measured other, double weight) {
        Variable difference = variable("p " + model.countVariables()).weight(weight);
        for (int sign : new int[] {-1, 1}) {
            row("p " + model.countExpressions())
                    .set(difference, 1)
                    .set(one.variable(), sign)
                    .set(other.variable(), -sign)
                    .lower(0);
        }
    }

    private List<Measured> compared(Goal goal, Service service) {
        List<Measured> compared = new ArrayList<>();
        if (goal instanceof Goal.Disparity) {
            for (Locality locality : budget.localities()) {
                List<Need> here = needs(service, Optional.of(locality.id()));
                if (!here.isEmpty()) {
                    double clients = here.stream()
                            .mapToDouble(n -> n.clients().doubleValue())
                            .sum();
                    Variable level = mean("of " + service.id() + " in " + locality.id(), here);
                    compared.add(new Measured(
                            level.getName(), level, clients, service.weight().doubleValue() * clients));
                }
            }
            return compared;
        }
        for (Need need : needs(service, Optional.empty())) {
            reference(goal, need).ifPresent(above -> {
                Variable v = model.newVariable("v " + model.countVariables());
                row("v " + model.countVariables())
                        .level(0)
                        .set(v, 1)
                        .set(levels.get(need.id()), 1)
                        .set(above, -1);
                compared.add(new Measured(need.id(), v, need.clients().doubleValue(), weight(need)));
            });
        }
        return compared;
    }

    private List<Measured> measured(Goal goal) {
        if (goal instanceof Goal.Disparity) {
            return disparities();
        }
        List<Measured> measured = new ArrayList<>();
        for (Need need : budget.needs()) {
            Optional<Variable> above = reference(goal, need);
            if (need.clients().signum() > 0 && above.isPresent()) {
                Variable v = variable("v " + model.countVariables());
                measured.add(new Measured(need.id(), v, need.clients().doubleValue(), weight(need)));
                row("v " + model.countVariables())
                        .set(v, 1)
                        .set(levels.get(need.id()), 1)
                        .set(above.get(), -1)
                        .lower(0);
            }
        }
        return measured;
    }

    private List<Measured> disparities() {
        List<Measured> measured = new ArrayList<>();
        for (Service service : budget.services()) {
            for (Locality locality : budget.localities()) {
                List<Need> here = needs(service, Optional.of(locality.id()));
                if (!here.isEmpty()) {
                    double clients = here.stream()
                            .mapToDouble(n -> n.clients().doubleValue())
                            .sum();
                    Variable v = variable("v " + model.countVariables());
                    measured.add(new Measured(
                            locality.id() + "/" + service.id(),
                            v,
                            clients,
                            service.weight().doubleValue() * clients));
                    row("v " + model.countVariables())
                            .set(v, 1)
                            .set(mean("of " + service.id() + " in " + locality.id(), here), 1)
                            .set(mean("of " + service.id(), needs(service, Optional.empty())), -1)
                            .lower(0);
                }
            }
        }
        return measured;
    }

    private List<Need> needs(Service service, Optional<String> locality) {
        return budget.needs().stream()
                .filter(need -> need.service().equals(service.id())
                        && need.clients().signum() > 0
                        && locality.map(need.locality()::equals).orElse(true))
                .toList();
    }

    /** In clients, not in shares of them; the threshold is free. */
    private void tail(double share, double weight, List<Measured> measured) {
        double clients =
                share * measured.stream().mapToDouble(Measured::clients).sum();
        Variable threshold = model.newVariable("h " + model.countVariables()).weight(weight);
        measured.forEach(m -> row("h " + model.countExpressions())
                .set(variable("over " + model.countVariables()).weight(weight * m.clients() / clients), 1)
                .set(threshold, 1)
                .set(m.variable(), -1)
                .lower(0));
    }

    private double weight(Need need) {
        return budget.service(need.service()).weight().multiply(need.clients()).doubleValue();
    }

    /** The level that a need is held against; empty if the goal is not on it. */
    private Optional<Variable> reference(Goal goal, Need need) {
        if (goal instanceof Goal.Shortfall) {
            return Optional.of(mean("1", List.of()));
        }
        Reference reference = ((Goal.Gap) goal).reference();
        if (need.area() == Area.URBAN) {
            return Optional.empty();
        }
        if (reference == Reference.STANDARD) {
            return Optional.of(mean("1", List.of()));
        }
        List<Need> towns = new ArrayList<>();
        for (Need town : budget.needs()) {
            if (town.area() == Area.URBAN
                    && town.service().equals(need.service())
                    && town.clients().signum() > 0
                    && whose(reference, town).equals(whose(reference, need))) {
                towns.add(town);
            }
        }
        String name = reference + " " + need.service() + " " + whose(reference, need);
        return towns.isEmpty() ? Optional.empty() : Optional.of(mean(name, towns));
    }

    private String whose(Reference reference, Need need) {
        return switch (reference) {
            case OWN_URBAN -> need.locality();
            case GROUP_URBAN -> budget.tree().topmost(budget.locality(need.locality()));
            default -> "";
        };
    }

    /** The mean level of needs; 1 if there are none. */
    private Variable mean(String name, List<Need> needs) {
        Variable known = references.get(name);
        if (known != null) {
            return known;
        }
        Variable mean = variable("U " + name);
        references.put(name, mean);
        if (needs.isEmpty()) {
            return mean.level(1);
        }
        double all = needs.stream().mapToDouble(n -> n.clients().doubleValue()).sum();
        Expression definition = row("U " + name).level(0).set(mean, -1);
        needs.forEach(n -> definition.set(levels.get(n.id()), n.clients().doubleValue() / all));
        return mean;
    }

    /** What a rule on an amount allows or demands of a locality, in the currency. */
    static final class Limit {

        private Limit() {}

        /** A share of own revenue, down to a whole smallest unit. */
        static BigDecimal whole(Budget budget, Locality locality, BigDecimal share) {
            BigDecimal unit = budget.currency().smallestUnit();
            return locality.ownRevenue()
                    .orElseThrow()
                    .multiply(share)
                    .divideToIntegralValue(unit)
                    .multiply(unit);
        }

        static BigDecimal of(Budget budget, Rule rule, Locality locality) {
            if (rule instanceof Rule.Floor floor) {
                return per(budget, rule, floor.per(), floor.amount().of(locality), locality);
            }
            if (rule instanceof Rule.Cap cap) {
                return per(budget, rule, cap.per(), cap.amount().of(locality), locality);
            }
            if (rule instanceof Rule.BasicSecurity basic) {
                return per(budget, rule, basic.per(), basic.amount().of(locality), locality)
                        .subtract(locality.ownRevenue().orElseThrow());
            }
            if (rule instanceof Rule.Absorption absorption) {
                return per(budget, rule, absorption.per(), absorption.amount().of(locality), locality);
            }
            BigDecimal past = budget.lastYear(locality.id(), rule.fund()).orElseThrow();
            return rule instanceof Rule.HoldHarmless harmless
                    ? past.multiply(harmless.share())
                    : past.multiply(BigDecimal.ONE.add(((Rule.GrowthCap) rule).growth()));
        }

        private static BigDecimal per(Budget budget, Rule rule, Rule.Per per, BigDecimal amount, Locality locality) {
            if (per == Rule.Per.LOCALITY) {
                return amount;
            }
            if (per == Rule.Per.HEAD) {
                return amount.multiply(locality.urbanPopulation().add(locality.ruralPopulation()));
            }
            Fund.Special fund = (Fund.Special) budget.fund(rule.fund().orElseThrow());
            return amount.multiply(budget.needs(locality.id()).stream()
                    .filter(fund::isFor)
                    .map(Need::clients)
                    .reduce(BigDecimal.ZERO, BigDecimal::add));
        }
    }
}
