package io.github.evenhand.report;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Certificate;
import io.github.evenhand.allocation.Certificate.StageProof;
import io.github.evenhand.allocation.Evidence;
import io.github.evenhand.allocation.FundUse;
import io.github.evenhand.allocation.GoalValue;
import io.github.evenhand.allocation.Grant;
import io.github.evenhand.allocation.NeedLevel;
import io.github.evenhand.allocation.Price;
import io.github.evenhand.allocation.Reason;
import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Money;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Allocations made by hand for budgets of {@link Budgets}: every fund is divided by what its needs lack, most of it
 * to rural ones. Nothing is optimal here, but everything adds up.
 */
final class Allocations {

    private final Budget budget;
    private final Map<String, Rational> spent = new LinkedHashMap<>();
    private final List<Grant> grants = new ArrayList<>();

    private Allocations(Budget budget) {
        this.budget = budget;
    }

    static Allocation of(Budget budget) {
        return new Allocations(budget).allocation();
    }

    private Allocation allocation() {
        List<FundUse> uses = new ArrayList<>();
        for (Fund.Open fund : budget.openFunds()) {
            uses.add(divide(fund));
        }
        grants.sort(java.util.Comparator.comparing(Grant::locality).thenComparing(Grant::fund));
        List<NeedLevel> levels = levels();
        GoalValue gap = new GoalValue("gap mean nationalUrban", mean(levels, true), mean(levels, false));
        GoalValue shortfall = new GoalValue(
                "shortfall mean", Rational.of(new BigDecimal("0.31")), Rational.of(new BigDecimal("0.24")));
        return new Allocation(
                budget,
                grants,
                List.of(),
                levels,
                List.of(gap, shortfall),
                uses,
                prices(),
                List.of(),
                reasons(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                certificate(gap.after()));
    }

    private FundUse divide(Fund.Open fund) {
        List<Need> needs = budget.needs().stream()
                .filter(need -> !(fund instanceof Fund.Special special) || special.isFor(need))
                .filter(need -> need.clients().signum() > 0)
                .toList();
        Map<String, BigDecimal> lacks = new LinkedHashMap<>();
        BigDecimal all = BigDecimal.ZERO;
        for (Need need : needs) {
            BigDecimal lack = need.clients()
                    .multiply(need.unitCost())
                    .multiply(new BigDecimal(need.area() == Area.RURAL ? "1" : "0.12"))
                    .multiply(new BigDecimal("1.15").subtract(need.level()).max(new BigDecimal("0.02")));
            lacks.put(need.id(), lack);
            all = all.add(lack);
        }
        Map<String, BigDecimal> received = new LinkedHashMap<>();
        BigDecimal payable = fund.spend() == Fund.Spend.EXACTLY
                ? fund.amount()
                : fund.amount().multiply(new BigDecimal("0.97")).setScale(0, RoundingMode.DOWN);
        BigDecimal left = payable;
        for (int at = 0; at < needs.size(); at++) {
            Need need = needs.get(at);
            BigDecimal part = at == needs.size() - 1
                    ? left
                    : payable.multiply(lacks.get(need.id())).divide(all, 2, RoundingMode.DOWN);
            left = left.subtract(part);
            received.merge(need.locality(), part, BigDecimal::add);
            spent.merge(need.id(), Rational.of(part), Rational::plus);
        }
        BigDecimal paid = payable.subtract(left);
        budget.localities()
                .forEach(locality -> grants.add(new Grant(
                        locality.id(), fund.id(), money(received.getOrDefault(locality.id(), BigDecimal.ZERO)))));
        return new FundUse(
                fund.id(),
                money(fund.amount()),
                money(paid),
                money(fund.amount().subtract(paid)));
    }

    private Money money(BigDecimal amount) {
        BigInteger units = amount.divide(budget.currency().smallestUnit()).toBigIntegerExact();
        return budget.currency().money(units);
    }

    private List<NeedLevel> levels() {
        Map<String, Rational> towns = new LinkedHashMap<>();
        budget.services().forEach(service -> urbanMean(service.id()).ifPresent(u -> towns.put(service.id(), u)));
        List<NeedLevel> levels = new ArrayList<>();
        for (Need need : budget.needs()) {
            Rational before = Rational.of(need.level());
            Rational full = Rational.of(need.clients().multiply(need.unitCost()));
            Rational after = full.signum() == 0
                    ? before
                    : before.plus(spent.getOrDefault(need.id(), Rational.ZERO).dividedBy(full));
            Optional<Rational> town =
                    need.area() == Area.RURAL ? Optional.ofNullable(towns.get(need.service())) : Optional.empty();
            levels.add(new NeedLevel(
                    need.locality(),
                    need.area(),
                    need.service(),
                    need.clients(),
                    before,
                    after,
                    town.map(t -> t.minus(before).max(Rational.ZERO)),
                    town.map(t -> t.minus(after).max(Rational.ZERO))));
        }
        return levels;
    }

    private Optional<Rational> urbanMean(String service) {
        BigDecimal clients = BigDecimal.ZERO;
        BigDecimal sum = BigDecimal.ZERO;
        for (Need need : budget.needs()) {
            if (need.area() == Area.URBAN && need.service().equals(service)) {
                clients = clients.add(need.clients());
                sum = sum.add(need.clients().multiply(need.level()));
            }
        }
        return clients.signum() == 0
                ? Optional.empty()
                : Optional.of(Rational.of(sum).dividedBy(Rational.of(clients)));
    }

    private Rational mean(List<NeedLevel> levels, boolean before) {
        BigDecimal clients = BigDecimal.ZERO;
        BigDecimal sum = BigDecimal.ZERO;
        for (NeedLevel level : levels) {
            Optional<Rational> gap = before ? level.gapBefore() : level.gapAfter();
            if (gap.isPresent()) {
                BigDecimal weight =
                        level.clients().multiply(budget.service(level.service()).weight());
                clients = clients.add(weight);
                sum = sum.add(weight.multiply(gap.get().toDecimal(20, RoundingMode.HALF_EVEN)));
            }
        }
        return clients.signum() == 0 ? Rational.ZERO : Rational.of(sum).dividedBy(Rational.of(clients));
    }

    private List<Price> prices() {
        List<Price> prices = new ArrayList<>();
        budget.openFunds()
                .forEach(fund -> prices.add(new Price(
                        fund.id(),
                        "R1[" + fund.id() + "]",
                        Optional.empty(),
                        Rational.of(new BigDecimal("0.000000000000117"))
                                .times(Rational.of(3 + fund.id().length())),
                        Price.Per.CURRENCY)));
        for (Rule rule : budget.rules()) {
            boolean level = rule instanceof Rule.GuaranteedLevel;
            bound(rule)
                    .forEach(id -> prices.add(new Price(
                            rule.id(),
                            rule.equation() + "[" + rule.id() + "," + id + "]",
                            Optional.of(id),
                            Rational.of(new BigDecimal(level ? "0.0123" : "0.00000000000021")),
                            level ? Price.Per.LEVEL : Price.Per.CURRENCY)));
        }
        prices.add(new Price(
                "hill-states",
                "R6[hill-states]",
                Optional.empty(),
                Rational.of(new BigDecimal("0.00000000000011")),
                Price.Per.CURRENCY));
        return prices;
    }

    private List<String> bound(Rule rule) {
        if (rule instanceof Rule.Envelope || rule instanceof Rule.GeneralShare) {
            return List.of();
        }
        int step = 2 + Math.floorMod(rule.id().hashCode(), 5);
        List<String> ids = new ArrayList<>();
        for (int at = 0; at < budget.localities().size(); at += step) {
            ids.add(budget.localities().get(at).id());
        }
        return ids;
    }

    private List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        for (Rule rule : budget.rules()) {
            if (rule instanceof Rule.Envelope) {
                continue;
            }
            for (String id : bound(rule)) {
                String words = new RuleWords(budget).sentence(rule);
                reasons.add(new Reason.Binding(
                        id,
                        rule.id(),
                        rule.terms().basis(),
                        rule.equation(),
                        rule.equation() + "[" + rule.id() + "," + id + "]",
                        words.substring(0, words.length() - 1)));
            }
        }
        budget.localities().stream()
                .filter(locality -> locality.id().endsWith("R"))
                .forEach(locality -> budget.services().stream()
                        .limit(1)
                        .forEach(service -> reasons.add(new Reason.Full(locality.id(), Area.RURAL, service.id()))));
        return reasons;
    }

    private static Certificate certificate(Rational objective) {
        Rational hair = Rational.of(new BigDecimal("0.0000000000031"));
        Rational bound = objective.minus(hair);
        Rational plan = objective.minus(Rational.of(new BigDecimal("0.0000000000027")));
        return new Certificate(
                List.of(
                        new StageProof(
                                "gap mean nationalUrban + shortfall mean",
                                plan,
                                objective,
                                bound,
                                bound,
                                plan,
                                Rational.ZERO),
                        new StageProof("shortfall mean", plan, objective, bound, bound, plan, Rational.ZERO)),
                Rational.ZERO,
                "",
                new Evidence(new double[0], List.of()));
    }
}
