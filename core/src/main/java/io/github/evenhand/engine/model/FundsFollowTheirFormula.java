package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Factor;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.engine.model.Programme.Sense;
import java.util.ArrayList;
import java.util.List;

/**
 * A general fund follows a formula whose coefficients are the same for all localities.
 *
 * <pre>
 * R10  G[i,f] = Σⱼ θ[j] factor[i,j]
 * </pre>
 */
final class FundsFollowTheirFormula implements Clause {

    private static final Rational TWICE = Rational.of(2);

    @Override
    public List<String> equations() {
        return List.of("R10");
    }

    @Override
    public void write(Situation situation, Measures measures, Draft draft) {
        for (Rule rule : situation.budget().rules()) {
            if (rule instanceof Rule.Formula formula) {
                for (Recipient recipient : recipients(situation.budget().select(rule.where()), situation, formula)) {
                    write(situation, formula, recipient, draft);
                }
            }
        }
    }

    private static void write(Situation situation, Rule.Formula formula, Recipient recipient, Draft draft) {
        Locality locality = recipient.home().locality();
        Draft.Sum sum = new Draft.Sum().plus(recipient.grant().column());
        for (Coefficient coefficient : situation.coefficients()) {
            if (coefficient.formula().equals(formula)) {
                Rational size = Rational.of(coefficient.factor().of(locality));
                sum.plus(size.negate(), coefficient.column());
            }
        }
        draft.ruleRow(
                formula,
                locality.id(),
                recipient.home().node(),
                sum,
                Sense.EQUAL,
                Rational.ZERO,
                situation.money(locality.id()));
    }

    /** A locality under a formula, and what it receives by it. */
    private record Recipient(Home home, Home.Grant grant) {}

    private static List<Recipient> recipients(List<Locality> selected, Situation situation, Rule.Formula formula) {
        List<Recipient> recipients = new ArrayList<>();
        for (Locality locality : selected) {
            Home home = situation.home(locality.id());
            for (Home.Grant grant : home.grants()) {
                if (grant.fund().id().equals(formula.fund().orElseThrow())) {
                    recipients.add(new Recipient(home, grant));
                }
            }
        }
        return recipients;
    }

    /**
     * The columns of all coefficients. One that is chosen is at most twice what exhausts the fund while all others are at
     * their least: so it is bounded, and a hard formula never comes to that bound, which would only blur its prices.
     */
    static List<Coefficient> coefficients(Situation situation, Draft draft) {
        List<Coefficient> coefficients = new ArrayList<>();
        for (Rule rule : situation.budget().rules()) {
            if (rule instanceof Rule.Formula formula) {
                List<Recipient> recipients = recipients(situation.budget().select(rule.where()), situation, formula);
                coefficients.addAll(coefficients(situation, formula, recipients, draft));
            }
        }
        return List.copyOf(coefficients);
    }

    private static List<Coefficient> coefficients(
            Situation situation, Rule.Formula formula, List<Recipient> recipients, Draft draft) {
        Rational fund =
                recipients.isEmpty() ? Rational.ZERO : recipients.get(0).grant().most();
        List<Rational> sizes = new ArrayList<>();
        Rational room = fund;
        for (Factor factor : formula.factors()) {
            Rational size = Rational.ZERO;
            for (Recipient recipient : recipients) {
                size = size.plus(Rational.of(factor.of(recipient.home().locality())));
            }
            sizes.add(size);
            room = room.plus(takenBack(situation, factor, size));
        }
        List<Coefficient> coefficients = new ArrayList<>();
        for (int at = 0; at < sizes.size(); at++) {
            Factor factor = formula.factors().get(at);
            Rational size = sizes.get(at);
            Rational least = situation.units(Rational.of(factor.least()));
            Rational allowed = size.signum() == 0
                    ? least
                    : TWICE.times(room.minus(takenBack(situation, factor, size)))
                            .dividedBy(size);
            // A priced formula may promise more than there is, if it is told so.
            Rational most = factor.atMost()
                    .map(limit -> situation.units(Rational.of(limit)))
                    .map(limit -> formula.terms().isHard() || size.signum() == 0 ? limit.min(allowed) : limit)
                    .orElse(allowed);
            Rational typical = fund.signum() > 0 && size.signum() > 0
                    ? fund.dividedBy(size)
                    : Rational.ONE.dividedBy(situation.unit());
            int column = draft.column(
                    "theta[" + formula.id() + "," + factor.name() + "]",
                    Programme.NATION,
                    least,
                    most.max(least),
                    typical);
            coefficients.add(new Coefficient(formula, factor, column));
        }
        return coefficients;
    }

    /** What a coefficient below 0 can take from all localities at most: so much more there is for the others. */
    private static Rational takenBack(Situation situation, Factor factor, Rational size) {
        return situation
                .units(Rational.of(factor.least()))
                .times(size)
                .min(Rational.ZERO)
                .negate();
    }
}
