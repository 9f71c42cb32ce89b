package io.github.evenhand.allocation;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Money;
import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Who receives how much, proved and payable: every amount is a whole number of smallest units, every fund adds up, and
 * all levels, gaps and goals are those of the settled money.
 *
 * <p>Only the certifier makes one; {@code Evenhand.verify} proves it again at any time.
 */
public final class Allocation implements Outcome {

    private final Budget budget;
    private final List<Grant> grants;
    private final List<Spending> spending;
    private final List<NeedLevel> levels;
    private final List<GoalValue> goals;
    private final List<FundUse> funds;
    private final List<Price> prices;
    private final List<Breach> breaches;
    private final List<Reason> reasons;
    private final List<Coefficient> coefficients;
    private final List<Contribution> contributions;
    private final List<Delivery> delivery;
    private final List<FutureGoals> futures;
    private final Certificate certificate;
    private final Map<String, Map<String, Money>> byLocality;
    private final Map<String, List<NeedLevel>> levelsByLocality;
    private final Map<String, List<Reason>> reasonsByLocality;
    private final Map<String, List<Contribution>> contributionsByLocality;

    /**
     * For the certifier, which has proved what it passes on.
     *
     * @param budget what was asked
     * @param grants one for every locality and fund, by locality and fund
     * @param spending what reaches which need, as the plan has it
     * @param levels one for every need, by locality, area and service
     * @param goals of the objective, each once, in the order of its stages
     * @param funds what became of every open fund
     * @param prices those that are not 0, by row
     * @param breaches the priced rules that are broken, by id
     * @param reasons why localities receive what they receive
     * @param coefficients one for every factor of every formula, by rule and factor
     * @param contributions one for every locality that a rule asks for one, by rule and locality
     * @param delivery how money is delivered to every need that has a mode beside public provision, by need and mode
     * @param futures where the budget has scenarios, the budget as it is first and then each of these
     * @param certificate what was proved, and by what
     */
    public Allocation(
            Budget budget,
            List<Grant> grants,
            List<Spending> spending,
            List<NeedLevel> levels,
            List<GoalValue> goals,
            List<FundUse> funds,
            List<Price> prices,
            List<Breach> breaches,
            List<Reason> reasons,
            List<Coefficient> coefficients,
            List<Contribution> contributions,
            List<Delivery> delivery,
            List<FutureGoals> futures,
            Certificate certificate) {
        this.budget = budget;
        this.grants = List.copyOf(grants);
        this.spending = List.copyOf(spending);
        this.levels = List.copyOf(levels);
        this.goals = List.copyOf(goals);
        this.funds = List.copyOf(funds);
        this.prices = List.copyOf(prices);
        this.breaches = List.copyOf(breaches);
        this.reasons = List.copyOf(reasons);
        this.coefficients = List.copyOf(coefficients);
        this.contributions = List.copyOf(contributions);
        this.delivery = List.copyOf(delivery);
        this.futures = List.copyOf(futures);
        this.certificate = certificate;
        this.contributionsByLocality =
                this.contributions.stream().collect(Collectors.groupingBy(Contribution::locality));
        this.byLocality = new LinkedHashMap<>();
        for (Grant grant : grants) {
            byLocality
                    .computeIfAbsent(grant.locality(), key -> new LinkedHashMap<>())
                    .put(grant.fund(), grant.amount());
        }
        this.levelsByLocality = this.levels.stream().collect(Collectors.groupingBy(NeedLevel::locality));
        this.reasonsByLocality = this.reasons.stream().collect(Collectors.groupingBy(Reason::locality));
    }

    @Override
    public Budget budget() {
        return budget;
    }

    @Override
    public Allocation orElseThrow() {
        return this;
    }

    /**
     * {@return what a locality receives in all}
     *
     * @param locality id of the locality
     * @throws IllegalArgumentException if the budget has no such locality
     */
    public Money to(String locality) {
        Money sum = budget.currency().money(BigInteger.ZERO);
        for (Money amount : byLocality
                .getOrDefault(budget.locality(locality).id(), Map.of())
                .values()) {
            sum = sum.plus(amount);
        }
        return sum;
    }

    /**
     * {@return what a locality receives from a fund; 0 if the fund cannot go there}
     *
     * @param locality id of the locality
     * @param fund id of the fund
     * @throws IllegalArgumentException if the budget has no such locality or fund
     */
    public Money to(String locality, String fund) {
        return byLocality
                .getOrDefault(budget.locality(locality).id(), Map.of())
                .getOrDefault(budget.fund(fund).id(), budget.currency().money(BigInteger.ZERO));
    }

    /** {@return one grant for every locality and open fund, by locality and fund} */
    public List<Grant> grants() {
        return grants;
    }

    /** {@return what reaches which need, as the plan has it; a locality is free to do otherwise with general money} */
    public List<Spending> spending() {
        return spending;
    }

    /** {@return one level for every need, by locality, area and service} */
    public List<NeedLevel> levels() {
        return levels;
    }

    /**
     * {@return the levels of the needs of a locality, by area and service}
     *
     * @param locality id of the locality
     * @throws IllegalArgumentException if the budget has no such locality
     */
    public List<NeedLevel> levels(String locality) {
        return Collections.unmodifiableList(
                levelsByLocality.getOrDefault(budget.locality(locality).id(), List.of()));
    }

    /** {@return how unequal the levels of each service are, in the order of the budget} */
    public List<Inequality> inequality() {
        return Inequality.of(budget, levels);
    }

    /**
     * {@return the goals of the objective, each once, in the order of its stages} Where the budget has scenarios
     * they are those of the future that is worst for the stage (M11); the levels are those of the budget as it is.
     */
    public List<GoalValue> goals() {
        return goals;
    }

    /** {@return the goals in every future, the budget as it is first; none where the budget has no scenarios} */
    public List<FutureGoals> futures() {
        return futures;
    }

    /** {@return what became of every open fund} */
    public List<FundUse> funds() {
        return funds;
    }

    /**
     * {@return what became of a fund; empty if it is none that was divided}
     *
     * @param fund id of the fund
     */
    public Optional<FundUse> findUse(String fund) {
        return funds.stream().filter(use -> use.fund().equals(fund)).findFirst();
    }

    /** {@return prices that are not 0, by row} */
    public List<Price> prices() {
        return prices;
    }

    /** {@return the priced rules that are broken, by id} */
    public List<Breach> breaches() {
        return breaches;
    }

    /** {@return why localities receive what they receive} */
    public List<Reason> reasons() {
        return reasons;
    }

    /**
     * {@return why a locality receives what it receives}
     *
     * @param locality id of the locality
     * @throws IllegalArgumentException if the budget has no such locality
     */
    public List<Reason> reasons(String locality) {
        return Collections.unmodifiableList(
                reasonsByLocality.getOrDefault(budget.locality(locality).id(), List.of()));
    }

    /** {@return what localities pay into funds, by rule and locality; also those that pay nothing} */
    public List<Contribution> contributions() {
        return contributions;
    }

    /**
     * {@return what a locality receives in all less what it pays in; below 0 for a net payer}
     *
     * @param locality id of the locality
     * @throws IllegalArgumentException if the budget has no such locality
     */
    public Money netTo(String locality) {
        Money net = to(locality);
        for (Contribution contribution : contributionsByLocality.getOrDefault(locality, List.of())) {
            net = net.minus(contribution.amount());
        }
        return net;
    }

    /**
     * {@return how money that reaches needs is delivered, by need and mode, public provision first; only needs that
     * have another way to be delivered that does more with a unit of money}
     */
    public List<Delivery> delivery() {
        return delivery;
    }

    /** {@return the coefficients of formulas, by rule and factor: the best formula that could be voted on} */
    public List<Coefficient> coefficients() {
        return coefficients;
    }

    /** {@return what was proved, and by what} */
    public Certificate certificate() {
        return certificate;
    }

    /** {@return what is paid out in all} */
    public Money total() {
        Money sum = budget.currency().money(BigInteger.ZERO);
        for (FundUse use : funds) {
            sum = sum.plus(use.allocated());
        }
        return sum;
    }

    /** The first line says all; then goals, funds and proof. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        GoalValue first = goals.get(0);
        text.append(budget.localities().size())
                .append(" localities: ")
                .append(first.name().split(" ")[0])
                .append(' ')
                .append(Numbers.points(first.before()))
                .append(" -> ")
                .append(Numbers.points(first.after()))
                .append(" points, proved");
        goals.stream().limit(4).forEach(goal -> text.append("\n  ").append(goal));
        if (!futures.isEmpty()) {
            text.append("\n  in the worst of ").append(futures.size()).append(" futures");
        }
        funds.stream().limit(6).forEach(use -> text.append("\n  ").append(use));
        if (funds.size() > 6) {
            text.append("\n  ... and ").append(funds.size() - 6).append(" more funds");
        }
        return text.append("\n  ").append(certificate).toString();
    }
}
