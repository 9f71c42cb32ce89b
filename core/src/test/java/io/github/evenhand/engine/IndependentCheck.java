package io.github.evenhand.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Contribution;
import io.github.evenhand.allocation.Delivery;
import io.github.evenhand.allocation.FutureGoals;
import io.github.evenhand.allocation.GoalValue;
import io.github.evenhand.allocation.NeedLevel;
import io.github.evenhand.allocation.Spending;
import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.DeliveryMode;
import io.github.evenhand.budget.Factor;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.GeneralMoney;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Service;
import io.github.evenhand.budget.Where;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Holds an allocation to MODEL.md in exact numbers, from what it says and the budget alone. */
public final class IndependentCheck {

    private final Budget budget;
    private final Allocation allocation;

    private final List<NeedLevel> levels;
    private final Map<String, Optional<Rational>> references = new HashMap<>();

    private IndependentCheck(Allocation allocation) {
        this(allocation, allocation.budget(), allocation.levels());
    }

    private IndependentCheck(Allocation allocation, Budget budget, List<NeedLevel> levels) {
        this.allocation = allocation;
        this.budget = budget;
        this.levels = levels;
    }

    /**
     * Holds an allocation to it.
     *
     * @throws AssertionError if the allocation breaks it
     */
    public static void passes(Allocation allocation) {
        IndependentCheck check = new IndependentCheck(allocation);
        check.fundsAddUp();
        for (Locality locality : check.budget.localities()) {
            check.moneyIsAccountedFor(locality);
            check.levelsFollowFromMoney(locality);
            check.matchingIsAffordable(locality);
        }
        if (allocation.futures().isEmpty()) {
            allocation.goals().forEach(check::isWhatTheLevelsSay);
        } else {
            check.theWorstFutureCounts();
        }
        check.budget.rules().stream().filter(rule -> rule.terms().isHard()).forEach(check::isKept);
    }

    /** M11: the goals are those of the future that is worst for the first stage; in each they are what its levels say. */
    private void theWorstFutureCounts() {
        List<FutureGoals> futures = allocation.futures();
        assertEquals(1 + budget.scenarios().size(), futures.size());
        Map<String, Double> worst = new HashMap<>();
        double most = Double.NEGATIVE_INFINITY;
        for (int at = 0; at < futures.size(); at++) {
            Budget then = at == 0 ? budget : budget.in(budget.scenarios().get(at - 1));
            IndependentCheck there = new IndependentCheck(allocation, then, levelsIn(then));
            there.levelsStayBelowTheirCeilings();
            futures.get(at).goals().forEach(there::isWhatTheLevelsSay);
            Map<String, Double> values = new HashMap<>();
            futures.get(at)
                    .goals()
                    .forEach(goal -> values.put(goal.name(), goal.after().toDouble()));
            double sum = budget.objective().stages().get(0).goals().stream()
                    .mapToDouble(goal -> goal.weight().doubleValue() * values.getOrDefault(goal.name(), 0.0))
                    .sum();
            worst = sum > most ? values : worst;
            most = Math.max(most, sum);
        }
        double sum = 0;
        for (Goal goal : budget.objective().stages().get(0).goals()) {
            for (GoalValue value : allocation.goals()) {
                sum += value.name().equals(goal.name())
                        ? goal.weight().doubleValue() * value.after().toDouble()
                        : 0;
            }
        }
        assertEquals(most, sum, 1e-12 * Math.max(1, most));
    }

    /** What the same money makes of the levels of another future. */
    private List<NeedLevel> levelsIn(Budget then) {
        List<NeedLevel> there = new ArrayList<>();
        for (int at = 0; at < levels.size(); at++) {
            NeedLevel now = levels.get(at);
            Rational before = Rational.of(then.level(then.needs().get(at)));
            Rational cost = then.standardCost(then.needs().get(at));
            Rational money = now.after()
                    .minus(now.before())
                    .times(budget.standardCost(budget.needs().get(at)));
            there.add(new NeedLevel(
                    now.locality(),
                    now.area(),
                    now.service(),
                    then.clients(then.needs().get(at)),
                    before,
                    cost.signum() == 0 ? before : before.plus(money.dividedBy(cost)),
                    now.gapBefore(),
                    now.gapAfter()));
        }
        return there;
    }

    private void levelsStayBelowTheirCeilings() {
        for (int at = 0; at < levels.size(); at++) {
            NeedLevel level = levels.get(at);
            budget.highestLevel(budget.needs().get(at))
                    .ifPresent(highest -> assertTrue(
                            level.after().compareTo(Rational.of(highest).max(level.before())) <= 0, "M4 in a future"));
        }
    }

    private static Rational exact(BigDecimal number) {
        return Rational.of(number);
    }

    private Rational unit() {
        return exact(budget.currency().smallestUnit());
    }

    private Rational grant(Locality locality, Fund fund) {
        return exact(allocation.to(locality.id(), fund.id()).amount());
    }

    private Rational spent(Predicate<Spending> which) {
        return allocation.spending().stream()
                .filter(which)
                .map(Spending::amount)
                .reduce(Rational.ZERO, Rational::plus);
    }

    private void fundsAddUp() {
        for (Fund.Open fund : budget.openFunds()) {
            List<Locality> eligible = budget.select(fund.eligible());
            Rational sum = Rational.ZERO;
            for (Locality locality : budget.localities()) {
                Rational grant = grant(locality, fund);
                assertTrue(grant.signum() >= 0, "grants are not below 0");
                assertTrue(grant.dividedBy(unit()).isWhole(), "grants are whole units");
                assertTrue(grant.signum() == 0 || eligible.contains(locality), "grants go to the eligible");
                sum = sum.plus(grant);
            }
            Rational amount = exact(fund.amount()).plus(paidInto(fund));
            if (fund.spend() == Fund.Spend.EXACTLY) {
                assertEquals(amount, sum, fund.id());
            } else {
                assertTrue(sum.compareTo(amount) <= 0, fund.id());
            }
        }
    }

    private Rational paidInto(Fund fund) {
        Rational sum = Rational.ZERO;
        for (Contribution contribution : allocation.contributions()) {
            if (contribution.fund().equals(fund.id())) {
                Rational amount = exact(contribution.amount().amount());
                assertTrue(amount.signum() >= 0, "contributions are not below 0");
                assertTrue(amount.dividedBy(unit()).isWhole(), "contributions are whole units");
                sum = sum.plus(amount);
            }
        }
        return sum;
    }

    private Rational general(Locality locality) {
        Rational general = Rational.ZERO;
        for (Fund.Open fund : budget.openFunds()) {
            Rational grant = grant(locality, fund);
            general = general.plus(
                    fund instanceof Fund.Special special
                            ? exact(special.crowdOut().of(locality)).times(grant)
                            : grant);
        }
        return general;
    }

    private void moneyIsAccountedFor(Locality locality) {
        String id = locality.id();
        for (Fund.Open fund : budget.openFunds()) {
            if (fund instanceof Fund.Special special) {
                Rational reached =
                        spent(s -> s.locality().equals(id) && s.fund().equals(Optional.of(fund.id())));
                assertEquals(grant(locality, fund), reached, "M2 " + id);
                assertTrue(
                        allocation.spending().stream()
                                .filter(s -> s.fund().equals(Optional.of(fund.id())))
                                .allMatch(s -> special.services().contains(s.service())
                                        && special.areas().contains(s.area())),
                        "M2 purposes");
            }
        }
        Rational used = spent(s -> s.locality().equals(id) && s.fund().isEmpty());
        assertTrue(used.compareTo(general(locality)) <= 0, "M1 " + id);
        if (budget.generalMoney() == GeneralMoney.BOUNDS) {
            for (Need need : budget.needs(id)) {
                Rational x = reaching(need, Optional.empty());
                Rational least =
                        exact(need.leastShare().orElse(BigDecimal.ZERO)).times(general(locality));
                Rational most = exact(need.mostShare().orElse(BigDecimal.ONE)).times(general(locality));
                boolean isWithin = x.compareTo(least) >= 0 && x.compareTo(most) <= 0;
                assertTrue(need.clients().signum() == 0 || isWithin, "M3 " + need.id());
            }
        }
        if (budget.generalMoney() == GeneralMoney.HABIT) {
            for (Need need : budget.needs(id)) {
                if (need.clients().signum() > 0) {
                    Rational share = exact(need.habitShare().orElseThrow());
                    assertEquals(share.times(general(locality)), reaching(need, Optional.empty()), "M3 " + need.id());
                }
            }
        }
    }

    private Rational reaching(Need need, Optional<String> fund) {
        return spent(s -> s.locality().equals(need.locality())
                && s.area() == need.area()
                && s.service().equals(need.service())
                && s.fund().equals(fund));
    }

    private void levelsFollowFromMoney(Locality locality) {
        for (Need need : budget.needs(locality.id())) {
            Rational level = exact(need.level());
            if (need.clients().signum() > 0) {
                Rational money = reaching(need, Optional.empty());
                for (Fund.Open fund : budget.openFunds()) {
                    if (fund instanceof Fund.Special f) {
                        Rational effect = exact(
                                        BigDecimal.ONE.subtract(f.crowdOut().of(locality)))
                                .plus(f.matching().of(locality));
                        money = money.plus(effect.times(reaching(need, Optional.of(f.id()))));
                    }
                }
                money = money.plus(beyondPublic(need, money));
                level = level.plus(money.dividedBy(exact(need.unitCost().multiply(need.clients()))));
            }
            assertEquals(level, after(need), "M4 " + need.id());
            assertTrue(level.compareTo(exact(need.level())) >= 0, "nobody is levelled down");
            Rational reached = level;
            need.highestLevel()
                    .ifPresent(u -> assertTrue(
                            need.clients().signum() == 0 || reached.compareTo(exact(u.max(need.level()))) <= 0,
                            "M4 " + need.id()));
        }
    }

    /** What modes add to the money that reaches a need (R14); the public part and theirs are all of it. */
    private Rational beyondPublic(Need need, Rational money) {
        Rational more = Rational.ZERO;
        Rational all = Rational.ZERO;
        for (Delivery delivery : delivery(need)) {
            all = all.plus(delivery.amount());
            assertTrue(delivery.amount().signum() > 0, "R14 " + need.id());
            if (delivery.mode().isPresent()) {
                DeliveryMode mode = budget.deliveryModes().stream()
                        .filter(m -> m.id().equals(delivery.mode().get()))
                        .findFirst()
                        .orElseThrow();
                Locality locality = budget.locality(need.locality());
                assertTrue(mode.isOn(need) && budget.select(mode.where()).contains(locality), "R14 " + need.id());
                mode.capacity()
                        .ifPresent(most -> assertTrue(
                                delivery.amount().compareTo(exact(most.of(locality))) <= 0, "R14 " + need.id()));
                Rational effect = exact(mode.quality().multiply(BigDecimal.ONE.add(mode.coFinance())))
                        .dividedBy(exact(mode.cost()));
                more = more.plus(effect.minus(Rational.ONE).times(delivery.amount()));
            }
        }
        assertTrue(all.signum() == 0 || all.equals(money), "R14 " + need.id());
        return more;
    }

    private List<Delivery> delivery(Need need) {
        return allocation.delivery().stream()
                .filter(delivery -> delivery.locality().equals(need.locality())
                        && delivery.area() == need.area()
                        && delivery.service().equals(need.service()))
                .toList();
    }

    private void publicShareIsKept(Rule.PublicShare rule, Locality locality) {
        for (Need need : budget.needs(locality.id())) {
            if (rule.isOn(need)) {
                Rational all = Rational.ZERO;
                Rational publicly = Rational.ZERO;
                for (Delivery delivery : delivery(need)) {
                    all = all.plus(delivery.amount());
                    publicly = delivery.mode().isEmpty() ? publicly.plus(delivery.amount()) : publicly;
                }
                assertTrue(publicly.compareTo(exact(rule.atLeast()).times(all)) >= 0, rule.id() + " " + need.id());
            }
        }
    }

    private Rational after(Need need) {
        return allocation.levels().stream()
                .filter(level -> level.locality().equals(need.locality())
                        && level.area() == need.area()
                        && level.service().equals(need.service()))
                .map(NeedLevel::after)
                .findFirst()
                .orElseThrow();
    }

    /** M5 may be missed by what one smallest unit of every special fund asks for. */
    private void matchingIsAffordable(Locality locality) {
        if (locality.matchingCapacity().isEmpty()) {
            return;
        }
        Rational asked = Rational.ZERO;
        Rational slip = Rational.ZERO;
        for (Fund.Open fund : budget.openFunds()) {
            if (fund instanceof Fund.Special special) {
                Rational rate = special.matching().of(locality);
                asked = asked.plus(rate.times(grant(locality, fund)));
                slip = slip.plus(rate.times(unit()));
            }
        }
        assertTrue(asked.compareTo(exact(locality.matchingCapacity().get()).plus(slip)) <= 0, "M5 " + locality.id());
    }

    private Rational received(List<Locality> localities, Optional<String> only) {
        Rational sum = Rational.ZERO;
        for (Locality locality : localities) {
            for (Fund.Open fund : budget.openFunds()) {
                if (only.isEmpty() || only.get().equals(fund.id())) {
                    sum = sum.plus(grant(locality, fund));
                }
            }
        }
        return sum;
    }

    private void isKept(Rule rule) {
        List<Locality> selected = budget.select(rule.where());
        if (rule instanceof Rule.GeneralShare share) {
            generalShareIsKept(share);
        } else if (rule instanceof Rule.GuaranteedLevel guaranteed) {
            selected.forEach(locality -> levelIsGuaranteed(guaranteed, locality));
        } else if (rule instanceof Rule.RuralShare share) {
            countrysideReceivesItsShare(share, selected);
        } else if (rule instanceof Rule.PassThrough passed) {
            shareIsKept(rule, exact(passed.atLeast()), selected, budget.select(Where.group(passed.group())));
        } else if (rule instanceof Rule.Tilt tilt) {
            shareIsKept(rule, exact(tilt.atLeast()), selected, budget.localities());
        } else if (rule instanceof Rule.Envelope envelope) {
            Rational sum = received(selected, rule.fund());
            envelope.atLeast().ifPresent(v -> assertTrue(sum.compareTo(exact(v)) >= 0, rule.id()));
            envelope.atMost().ifPresent(v -> assertTrue(sum.compareTo(exact(v)) <= 0, rule.id()));
        } else if (rule instanceof Rule.Progressivity progressivity) {
            Rungs.of(budget, progressivity).forEach(rungs -> poorerReceiveNoLess(rule, rungs));
        } else if (rule instanceof Rule.BasicSecurity) {
            for (Locality locality : selected) {
                Rational least = exact(IndependentProgramme.Limit.of(budget, rule, locality));
                Rational left = generalGrants(locality);
                for (Contribution paid : allocation.contributions()) {
                    left = paid.locality().equals(locality.id())
                            ? left.minus(exact(paid.amount().amount()))
                            : left;
                }
                assertTrue(left.compareTo(least) >= 0, rule.id() + " " + locality.id());
            }
        } else if (rule instanceof Rule.PublicShare share) {
            selected.forEach(locality -> publicShareIsKept(share, locality));
        } else if (rule instanceof Rule.Formula formula) {
            formulaIsFollowed(formula);
        } else if (rule instanceof Rule.Contribution asked) {
            for (Contribution paid : allocation.contributions()) {
                if (paid.rule().equals(rule.id())) {
                    BigDecimal amount = paid.amount().amount();
                    Locality payer = budget.locality(paid.locality());
                    BigDecimal least = asked.atLeast().orElse(BigDecimal.ZERO);
                    assertTrue(selected.contains(payer), rule.id());
                    assertTrue(
                            amount.compareTo(IndependentProgramme.Limit.whole(budget, payer, asked.share())) <= 0,
                            rule.id());
                    assertTrue(
                            amount.compareTo(IndependentProgramme.Limit.whole(budget, payer, least)) >= 0, rule.id());
                }
            }
        } else {
            for (Locality locality : selected) {
                int side = received(List.of(locality), rule.fund())
                        .compareTo(exact(IndependentProgramme.Limit.of(budget, rule, locality)));
                boolean least = rule instanceof Rule.Floor || rule instanceof Rule.HoldHarmless;
                assertTrue(least ? side >= 0 : side <= 0, rule.id() + " " + locality.id());
            }
        }
    }

    /** R10 may be missed by one smallest unit. */
    private void formulaIsFollowed(Rule.Formula rule) {
        Fund.Open fund = (Fund.Open) budget.fund(rule.fund().orElseThrow());
        Map<String, Rational> coefficients = new HashMap<>();
        allocation.coefficients().stream()
                .filter(coefficient -> coefficient.rule().equals(rule.id()))
                .forEach(coefficient -> coefficients.put(coefficient.factor(), coefficient.value()));
        for (Factor factor : rule.factors()) {
            Rational coefficient = coefficients.get(factor.name());
            assertTrue(coefficient.compareTo(exact(factor.least())) >= 0, rule.id());
            factor.atMost().ifPresent(most -> assertTrue(coefficient.compareTo(exact(most)) <= 0, rule.id()));
        }
        for (Locality locality : budget.select(rule.where())) {
            if (budget.select(fund.eligible()).contains(locality)) {
                Rational said = Rational.ZERO;
                for (Factor factor : rule.factors()) {
                    said = said.plus(coefficients.get(factor.name()).times(exact(factor.of(locality))));
                }
                Rational miss = grant(locality, fund).minus(said).abs();
                assertTrue(miss.compareTo(unit()) <= 0, rule.id() + " " + locality.id());
            }
        }
    }

    /** R2 may be missed by what one smallest unit for each locality and fund moves. */
    private void generalShareIsKept(Rule.GeneralShare rule) {
        Rational general = Rational.ZERO;
        for (Fund.Open fund : budget.openFunds()) {
            if (fund instanceof Fund.General) {
                general = general.plus(received(budget.localities(), Optional.of(fund.id())));
            }
        }
        Rational least = exact(rule.atLeast()).times(received(budget.localities(), Optional.empty()));
        Rational slip = unit().times(Rational.of(
                (long) budget.localities().size() * budget.openFunds().size()));
        assertTrue(general.plus(slip).compareTo(least) >= 0, rule.id());
    }

    /** R7 may be missed by what one smallest unit of every fund, and the own money it frees, moves. */
    private void countrysideReceivesItsShare(Rule.RuralShare rule, List<Locality> selected) {
        List<String> ids = selected.stream().map(Locality::id).toList();
        Predicate<Spending> counts = s -> ids.contains(s.locality())
                && (rule.services().isEmpty() || rule.services().contains(s.service()));
        Rational rural = spent(counts.and(s -> s.area() == Area.RURAL));
        Rational slip =
                unit().times(Rational.of(2L * ids.size() * budget.openFunds().size()));
        assertTrue(rural.plus(slip).compareTo(exact(rule.atLeast()).times(spent(counts))) >= 0, rule.id());
    }

    private Rational generalGrants(Locality locality) {
        Rational general = Rational.ZERO;
        for (Fund.Open fund : budget.openFunds()) {
            general = fund instanceof Fund.General ? general.plus(grant(locality, fund)) : general;
        }
        return general;
    }

    /** R12 may be missed by one smallest unit for each locality and fund. */
    private void poorerReceiveNoLess(Rule rule, List<List<Locality>> rungs) {
        Rational slip = unit().times(Rational.of(budget.openFunds().size()));
        for (int b = 0; b + 1 < rungs.size(); b++) {
            for (Locality lower : rungs.get(b)) {
                for (Locality higher : rungs.get(b + 1)) {
                    Rational least = generalGrants(lower).plus(slip).times(exact(higher.population()));
                    Rational most = generalGrants(higher).minus(slip).times(exact(lower.population()));
                    assertTrue(least.compareTo(most) >= 0, rule.id() + " " + lower.id() + " " + higher.id());
                }
            }
        }
    }

    /** May be missed by what one smallest unit for each locality and fund moves. */
    private void shareIsKept(Rule rule, Rational share, List<Locality> part, List<Locality> all) {
        Rational slip =
                unit().times(Rational.of((long) all.size() * budget.openFunds().size()));
        Rational least = share.times(received(all, rule.fund()));
        assertTrue(received(part, rule.fund()).plus(slip).compareTo(least) >= 0, rule.id());
    }

    private Rational mostEffect(Need need) {
        return budget.deliveryModes(need).stream().map(DeliveryMode::effect).reduce(Rational.ONE, Rational::max);
    }

    /** R5 may be missed by what one smallest unit of every fund, with matching, moves. */
    private void levelIsGuaranteed(Rule.GuaranteedLevel rule, Locality locality) {
        Rational slip = Rational.ZERO;
        for (Fund.Open fund : budget.openFunds()) {
            Rational matched =
                    fund instanceof Fund.Special special ? special.matching().of(locality) : Rational.ZERO;
            slip = slip.plus(unit().times(matched.plus(Rational.ONE)));
        }
        for (Need need : budget.needs(locality.id())) {
            if (rule.isOn(need) && need.clients().signum() > 0) {
                Rational moved = slip.times(mostEffect(need))
                        .dividedBy(exact(need.unitCost().multiply(need.clients())));
                assertTrue(after(need).plus(moved).compareTo(exact(rule.level())) >= 0, rule.id());
            }
        }
    }

    /**
     * What is measured of a need, or of a locality in a service: above 0 if it is below its reference. Levels may be 10^10
     * and next to each other, so differences are taken in exact numbers.
     */
    private record Measured(String service, Rational below, double clients, double weight) {

        double cut() {
            return Math.max(0, below.toDouble());
        }
    }

    /** A goal by its name, such as {@code gap tail 0.1 ownUrban}, from the levels that the allocation reports. */
    private void isWhatTheLevelsSay(GoalValue goal) {
        String[] words = goal.name().split(" ");
        List<Measured> measured = words[0].equals("disparity") ? disparities() : needs(words);
        double expected =
                switch (words[1]) {
                    case "mean" -> mean(measured);
                    case "worst", "fairestFirst" ->
                        measured.stream().mapToDouble(Measured::cut).max().orElse(0);
                    case "gini" -> gini(measured);
                    default -> tail(measured, Double.parseDouble(words[2]));
                };
        double found = goal.after().toDouble();
        assertEquals(expected, found, 1e-12 * Math.max(1, found), goal.name());
    }

    private List<Measured> needs(String[] words) {
        List<Measured> measured = new ArrayList<>();
        for (NeedLevel level : levels) {
            Optional<Rational> reference = words[0].equals("shortfall")
                    ? Optional.of(Rational.ONE)
                    : reference(words[words.length - 1], level);
            if (level.clients().signum() > 0 && reference.isPresent()) {
                double clients = level.clients().doubleValue();
                double weight = budget.service(level.service()).weight().doubleValue() * clients;
                measured.add(new Measured(level.service(), reference.get().minus(level.after()), clients, weight));
            }
        }
        return measured;
    }

    /** Of every service, what is provided and for how many, in each locality and in all. */
    private List<Measured> disparities() {
        List<Measured> measured = new ArrayList<>();
        for (Service service : budget.services()) {
            Provided nation = provided(service, level -> true);
            for (Locality locality : budget.localities()) {
                Provided here = provided(service, level -> level.locality().equals(locality.id()));
                if (here.clients.signum() > 0) {
                    Rational lag = nation.mean().minus(here.mean());
                    double clients = here.clients.toDouble();
                    double weight = service.weight().doubleValue() * clients;
                    measured.add(new Measured(service.id(), lag, clients, weight));
                }
            }
        }
        return measured;
    }

    private record Provided(Rational levels, Rational clients) {

        Rational mean() {
            return levels.dividedBy(clients);
        }
    }

    private Provided provided(Service service, Predicate<NeedLevel> where) {
        Provided sum = new Provided(Rational.ZERO, Rational.ZERO);
        for (NeedLevel level : levels) {
            if (level.service().equals(service.id()) && where.test(level)) {
                Rational clients = Rational.of(level.clients());
                sum = new Provided(sum.levels.plus(clients.times(level.after())), sum.clients.plus(clients));
            }
        }
        return sum;
    }

    private static double mean(List<Measured> measured) {
        double sum = measured.stream().mapToDouble(m -> m.weight() * m.cut()).sum();
        return sum == 0
                ? 0
                : sum / measured.stream().mapToDouble(Measured::weight).sum();
    }

    /** What is above a threshold, for the threshold at which that is least. */
    private static double tail(List<Measured> measured, double share) {
        double wanted = share * measured.stream().mapToDouble(Measured::clients).sum();
        return measured.stream()
                .mapToDouble(Measured::cut)
                .map(h -> h
                        + measured.stream()
                                        .mapToDouble(m -> m.clients() * Math.max(0, m.cut() - h))
                                        .sum()
                                / wanted)
                .min()
                .orElse(0);
    }

    /** Every pair of every service. */
    private double gini(List<Measured> measured) {
        double sum = 0;
        double weights = 0;
        for (Service service : budget.services()) {
            List<Measured> of = measured.stream()
                    .filter(m -> m.service().equals(service.id()))
                    .toList();
            double clients = of.stream().mapToDouble(Measured::clients).sum();
            double weight = of.stream().mapToDouble(Measured::weight).sum();
            double differences = 0;
            for (Measured one : of) {
                for (Measured other : of) {
                    Rational difference = one.below().minus(other.below()).abs();
                    differences += one.clients() * other.clients() * difference.toDouble();
                }
            }
            sum += of.isEmpty() ? 0 : weight * differences / clients / clients;
            weights += weight;
        }
        return weights == 0 ? 0 : sum / weights;
    }

    /** What a rural level is held against; empty where the goal is not on the need. */
    private Optional<Rational> reference(String word, NeedLevel rural) {
        if (rural.area() == Area.URBAN) {
            return Optional.empty();
        }
        if (word.equals("standard")) {
            return Optional.of(Rational.ONE);
        }
        String towns = whose(word, rural);
        return references.computeIfAbsent(word + '/' + rural.service() + '/' + towns, key -> {
            Provided there = provided(
                    budget.service(rural.service()),
                    town -> town.area() == Area.URBAN && whose(word, town).equals(towns));
            return there.clients.signum() > 0 ? Optional.of(there.mean()) : Optional.empty();
        });
    }

    private String whose(String word, NeedLevel level) {
        return switch (word) {
            case "ownUrban" -> level.locality();
            case "groupUrban" -> budget.tree().topmost(budget.locality(level.locality()));
            default -> "";
        };
    }
}
