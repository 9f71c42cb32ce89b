package io.github.evenhand.engine.explain;

import io.github.evenhand.allocation.Breach;
import io.github.evenhand.allocation.Price;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.engine.certify.Certifier;
import io.github.evenhand.engine.model.Contribution;
import io.github.evenhand.engine.model.Home;
import io.github.evenhand.engine.model.Model;
import io.github.evenhand.engine.model.Payments;
import io.github.evenhand.engine.model.Programme.Column;
import io.github.evenhand.engine.settle.Settlement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether money can be paid so that some of the rules of a budget are kept: what a solver proposes is settled in whole
 * smallest units, and these pass the test of the certifier that the amounts of every allocation pass (S1), for the budget
 * that has only these rules.
 */
final class Trial {

    /** Nothing is asked of the goals here; this is the one that makes the smallest programme. */
    private static final Objective ANY =
            Objective.minimise(Goal.shortfall(Goal.Aggregate.mean())).keepLeftover();

    private final Model model;
    private final Budget budget;

    Trial(Model model) {
        this.model = model;
        this.budget = model.situation().budget();
    }

    /**
     * What a solver proposes, paid.
     *
     * @param proposed amounts of the columns of the model, in their order; what follows them is not looked at
     * @param kept the rules that the payments are to keep
     * @param relieved rules and funds of which it is asked by how much they are broken or left unspent
     * @return by how much these are, in the order of ids; empty if nothing that can be paid came of it
     */
    Optional<List<Breach>> pay(double[] proposed, Set<String> kept, Set<String> relieved) {
        Model tried = Model.of(only(kept, relieved), model.patience());
        Optional<Payments> paid = Settlement.of(tried, Payments.claimed(tried, moved(proposed, tried)));
        Certifier certifier = new Certifier(tried);
        return paid.filter(payments -> certifier.misses(payments).isEmpty())
                .map(payments -> relieved.isEmpty() ? List.of() : breaches(certifier, payments, relieved));
    }

    /**
     * The budget with only these rules. Whoever may pay into a fund still may, up to all that they have; a formula whose
     * misses are asked for is there at a price, so that it has coefficients.
     */
    private Budget only(Set<String> kept, Set<String> relieved) {
        Budget.Builder only = budget.toBuilder().objective(ANY);
        for (Rule rule : budget.rules()) {
            if (kept.contains(rule.id())) {
                continue;
            }
            only.withoutRule(rule.id());
            Rule.Terms terms = rule.terms();
            if (rule instanceof Rule.Contribution) {
                only.rule(new Rule.Contribution(
                        Rule.Terms.hard(rule.id()), rule.where(), rule.fund(), BigDecimal.ONE, Optional.empty()));
            } else if (rule instanceof Rule.Formula formula && relieved.contains(rule.id())) {
                only.rule(new Rule.Formula(
                        new Rule.Terms(rule.id(), terms.basis(), Optional.of(BigDecimal.ONE)),
                        rule.where(),
                        rule.fund(),
                        formula.factors()));
            }
        }
        for (Fund.Open fund : budget.openFunds()) {
            if (relieved.contains(fund.id())) {
                only.withoutFund(fund.id()).fund(fund.withSpend(Fund.Spend.AT_MOST));
            }
        }
        return only.build();
    }

    /** Fewer rules have fewer columns; those of money have the same names. */
    private double[] moved(double[] proposed, Model tried) {
        Map<String, Integer> places = new HashMap<>();
        List<Column> columns = model.rows().columns();
        for (int j = 0; j < columns.size(); j++) {
            places.put(columns.get(j).id(), j);
        }
        return tried.rows().columns().stream()
                .mapToDouble(column -> {
                    Integer place = places.get(column.id());
                    return place == null ? 0 : proposed[place];
                })
                .toArray();
    }

    private List<Breach> breaches(Certifier certifier, Payments paid, Set<String> relieved) {
        List<Breach> breaches = new ArrayList<>();
        Budget ruled = budget.toBuilder().objective(ANY).build();
        for (Breach breach : certifier.appraise("", ruled, paid, List.of()).breaches()) {
            if (relieved.contains(breach.rule())) {
                breaches.add(breach);
            }
        }
        List<Fund.Open> funds = budget.openFunds();
        for (int place = 0; place < funds.size(); place++) {
            Rational left = left(paid, funds.get(place), place);
            if (relieved.contains(funds.get(place).id()) && left.signum() > 0) {
                Rational amount = left.times(budget.currency().unit());
                breaches.add(new Breach(funds.get(place).id(), amount, Price.Per.CURRENCY));
            }
        }
        return breaches;
    }

    private Rational left(Payments paid, Fund.Open fund, int place) {
        Rational left = budget.currency().inUnits(fund.amount());
        for (Home home : paid.situation().homes()) {
            for (Home.Grant grant : home.grants()) {
                left = grant.place() == place ? left.minus(paid.of(grant.column())) : left;
            }
        }
        for (Contribution contribution : paid.situation().contributions()) {
            left = contribution.place() == place ? left.plus(paid.of(contribution.column())) : left;
        }
        return left;
    }
}
