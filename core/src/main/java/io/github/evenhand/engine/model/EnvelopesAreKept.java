package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Where;
import io.github.evenhand.engine.model.Programme.Sense;
import java.util.List;

/**
 * The localities of a group together receive at least and at most their envelope, from a fund or in all; some of them
 * receive at least a share of it, passed on by whoever keeps the rest.
 *
 * <pre>
 * R6   lo ≤ Σ_{i in group} (G + E) ≤ hi
 *      Σ_{i in group, selected} (G + E) ≥ λ Σ_{i in group} (G + E)
 * </pre>
 */
final class EnvelopesAreKept implements Clause {

    @Override
    public List<String> equations() {
        return List.of("R6");
    }

    @Override
    public void write(Situation situation, Measures measures, Draft draft) {
        for (Rule rule : situation.budget().rules()) {
            if (rule instanceof Rule.Envelope envelope) {
                envelope.atLeast()
                        .ifPresent(least -> row(envelope, "min", Sense.AT_LEAST, Rational.of(least), situation, draft));
                envelope.atMost()
                        .ifPresent(most -> row(envelope, "max", Sense.AT_MOST, Rational.of(most), situation, draft));
            } else if (rule instanceof Rule.PassThrough passed) {
                List<Locality> all = situation.budget().select(Where.group(passed.group()));
                Draft.Sum sum = LessDevelopedReceiveTheirShare.share(rule, passed.atLeast(), all, situation);
                int node = situation.node(passed.group());
                draft.ruleRow(rule, "", node, sum, Sense.AT_LEAST, Rational.ZERO, situation.money());
            }
        }
    }

    private static void row(
            Rule.Envelope envelope, String part, Sense sense, Rational amount, Situation situation, Draft draft) {
        draft.ruleRow(
                envelope,
                part,
                situation.node(envelope.group()),
                FundsAreSpent.received(situation, situation.budget().select(envelope.where()), envelope.fund()),
                sense,
                situation.units(amount),
                situation.money());
    }
}
