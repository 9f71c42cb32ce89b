package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.engine.model.Programme.Sense;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The localities that a rule selects together receive at least a share of what all receive, from a fund or in all.
 *
 * <pre>
 * R8   Σ_{i selected} (G + E) ≥ λ Σ_i (G + E)
 * </pre>
 */
final class LessDevelopedReceiveTheirShare implements Clause {

    @Override
    public List<String> equations() {
        return List.of("R8");
    }

    @Override
    public void write(Situation situation, Measures measures, Draft draft) {
        Budget budget = situation.budget();
        for (Rule rule : budget.rules()) {
            if (rule instanceof Rule.Tilt tilt) {
                Draft.Sum sum = share(rule, tilt.atLeast(), budget.localities(), situation);
                draft.ruleRow(rule, "", Programme.NATION, sum, Sense.AT_LEAST, Rational.ZERO, situation.money());
            }
        }
    }

    /** What those whom a rule selects receive of its fund, less a share of what all of these localities receive. */
    static Draft.Sum share(Rule rule, BigDecimal share, List<Locality> all, Situation situation) {
        Rational less = Rational.of(share).negate();
        Set<Locality> selected = new HashSet<>(situation.budget().select(rule.where()));
        Draft.Sum sum = new Draft.Sum();
        for (Locality locality : all) {
            Rational each = selected.contains(locality) ? Rational.ONE.plus(less) : less;
            sum.plus(each, FundsAreSpent.received(situation, List.of(locality), rule.fund()));
        }
        return sum;
    }
}
