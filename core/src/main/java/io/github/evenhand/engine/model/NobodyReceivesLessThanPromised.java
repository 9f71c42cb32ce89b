package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.engine.model.Programme.Sense;
import java.util.List;

/**
 * A locality receives at least an amount, an amount per head, or a share of last year, from a fund or in all.
 *
 * <pre>
 * R3   G + E ≥ floor,  floor per head · population,  or  φ p
 * </pre>
 */
final class NobodyReceivesLessThanPromised implements Clause {

    @Override
    public List<String> equations() {
        return List.of("R3");
    }

    @Override
    public void write(Situation situation, Measures measures, Draft draft) {
        for (Rule rule : situation.budget().rules()) {
            if (rule instanceof Rule.Floor || rule instanceof Rule.HoldHarmless) {
                for (Locality locality : situation.budget().select(rule.where())) {
                    Promise.of(rule, locality, situation).write(Sense.AT_LEAST, situation, draft);
                }
            }
        }
    }

    /** An amount that a rule sets for a locality, in smallest units. */
    record Promise(Rule rule, Locality locality, Rational amount) {

        static Promise of(Rule rule, Locality locality, Situation situation) {
            return new Promise(rule, locality, situation.units(inCurrency(rule, locality, situation)));
        }

        private static Rational inCurrency(Rule rule, Locality locality, Situation situation) {
            if (rule instanceof Rule.Floor floor) {
                return perWhat(floor.per(), Rational.of(floor.amount().of(locality)), locality);
            }
            if (rule instanceof Rule.Cap cap) {
                return perWhat(cap.per(), Rational.of(cap.amount().of(locality)), locality);
            }
            Rational past = Rational.of(situation
                    .budget()
                    .lastYear(locality.id(), rule.fund())
                    .orElseThrow(() -> new IllegalStateException("A checked budget has last year's grants")));
            return rule instanceof Rule.HoldHarmless harmless
                    ? Rational.of(harmless.share()).times(past)
                    : Rational.ONE
                            .plus(Rational.of(((Rule.GrowthCap) rule).growth()))
                            .times(past);
        }

        private static Rational perWhat(Rule.Per per, Rational amount, Locality locality) {
            return per == Rule.Per.HEAD ? amount.times(Rational.of(locality.population())) : amount;
        }

        void write(Sense sense, Situation situation, Draft draft) {
            draft.ruleRow(
                    rule,
                    locality.id(),
                    situation.node(locality.id()),
                    FundsAreSpent.received(situation, List.of(locality), rule.fund()),
                    sense,
                    amount,
                    situation.money(locality.id()));
        }
    }
}
