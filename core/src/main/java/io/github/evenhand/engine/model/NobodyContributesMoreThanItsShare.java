package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.engine.model.Programme.Sense;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Localities pay into a fund at most, and if it is said at least, a share of their own revenue, down to a whole smallest
 * unit.
 *
 * <pre>
 * R13  ⌊least · own revenue[i]⌋ ≤ contribution[i] ≤ ⌊share · own revenue[i]⌋
 * </pre>
 */
final class NobodyContributesMoreThanItsShare implements Clause {

    @Override
    public List<String> equations() {
        return List.of("R13");
    }

    @Override
    public void write(Situation situation, Measures measures, Draft draft) {
        for (Contribution contribution : situation.contributions()) {
            Rule.Contribution rule = contribution.rule();
            String id = contribution.locality().id();
            int node = situation.node(id);
            Draft.Unit unit = situation.money(id);
            Draft.Sum most = new Draft.Sum().plus(contribution.column());
            draft.ruleRow(rule, id, node, most, Sense.AT_MOST, contribution.most(), unit);
            if (rule.atLeast().isPresent()) {
                Draft.Sum least = new Draft.Sum().plus(contribution.column());
                draft.ruleRow(rule, id + ",min", node, least, Sense.AT_LEAST, contribution.least(), unit);
            }
        }
    }

    /** The columns of all contributions: each up to the whole own revenue, so that the row is what limits it. */
    static List<Contribution> contributions(Situation situation, Draft draft) {
        List<Contribution> contributions = new ArrayList<>();
        for (Rule rule : situation.budget().rules()) {
            if (rule instanceof Rule.Contribution contribution) {
                for (Locality locality : situation.budget().select(rule.where())) {
                    contributions.add(contribution(situation, contribution, locality, draft));
                }
            }
        }
        return List.copyOf(contributions);
    }

    private static Contribution contribution(
            Situation situation, Rule.Contribution rule, Locality locality, Draft draft) {
        int column = draft.column(
                "contribution[" + rule.id() + "," + locality.id() + "]",
                situation.node(locality.id()),
                Rational.ZERO,
                units(situation, BigDecimal.ONE, locality),
                situation.money(locality.id()).scale());
        int place = 0;
        while (!situation
                .budget()
                .openFunds()
                .get(place)
                .id()
                .equals(rule.fund().orElseThrow())) {
            place++;
        }
        return new Contribution(
                rule,
                locality,
                place,
                column,
                units(situation, rule.atLeast().orElse(BigDecimal.ZERO), locality),
                units(situation, rule.share(), locality));
    }

    /** What a fund can hold at most, in smallest units: its amount and all that is paid into it. */
    static Rational most(Situation situation, Fund.Open fund) {
        Budget budget = situation.budget();
        Rational most = situation.units(Rational.of(fund.amount()));
        for (Rule rule : budget.rules()) {
            if (rule instanceof Rule.Contribution contribution
                    && rule.fund().orElseThrow().equals(fund.id())) {
                BigDecimal share = rule.terms().isHard() ? contribution.share() : BigDecimal.ONE;
                for (Locality locality : budget.select(rule.where())) {
                    most = most.plus(units(situation, share, locality));
                }
            }
        }
        return most;
    }

    /** A share of own revenue, down to a whole smallest unit. */
    private static Rational units(Situation situation, BigDecimal share, Locality locality) {
        BigDecimal revenue = locality.ownRevenue().orElse(BigDecimal.ZERO);
        return Rational.of(
                situation.units(Rational.of(share).times(Rational.of(revenue))).floor());
    }
}
