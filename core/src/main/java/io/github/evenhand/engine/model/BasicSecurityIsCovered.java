package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.engine.model.Programme.Sense;
import java.math.BigDecimal;
import java.util.List;

/**
 * Own revenue and the general money that a locality receives cover payroll, operation and basic livelihood.
 *
 * <pre>
 * R11   own revenue of i + Σ_f G[i,f] ≥ a[i]
 * </pre>
 */
final class BasicSecurityIsCovered implements Clause {

    @Override
    public List<String> equations() {
        return List.of("R11");
    }

    @Override
    public void write(Situation situation, Measures measures, Draft draft) {
        for (Rule rule : situation.budget().rules()) {
            if (rule instanceof Rule.BasicSecurity basic) {
                for (Locality locality : situation.budget().select(rule.where())) {
                    Home home = situation.home(locality.id());
                    draft.ruleRow(
                            rule,
                            locality.id(),
                            home.node(),
                            generalGrants(home),
                            Sense.AT_LEAST,
                            situation.units(amount(basic, locality)),
                            situation.money(locality.id()));
                }
            }
        }
    }

    /** Σ_f G[i,f]: without what special money frees. */
    static Draft.Sum generalGrants(Home home) {
        Draft.Sum sum = new Draft.Sum();
        for (Home.Grant grant : home.grants()) {
            if (!grant.isSpecial()) {
                sum.plus(grant.column());
            }
        }
        return sum;
    }

    private static Rational amount(Rule.BasicSecurity rule, Locality locality) {
        Rational amount = Rational.of(rule.amount().of(locality));
        Rational whole = rule.per() == Rule.Per.HEAD ? amount.times(Rational.of(locality.population())) : amount;
        return whole.minus(Rational.of(locality.ownRevenue().orElse(BigDecimal.ZERO)));
    }
}
