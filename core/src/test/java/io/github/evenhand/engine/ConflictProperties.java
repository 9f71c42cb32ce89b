package io.github.evenhand.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.allocation.Infeasible;
import io.github.evenhand.allocation.Infeasible.Relief;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.Price;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Quantity;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Where;
import io.github.evenhand.fixture.ChangedRules;
import io.github.evenhand.fixture.RandomBudgets;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Conflicts of random budgets, held against a programme that shares no code with the library. */
class ConflictProperties {

    /** Of a fixed seed, like every comparison with the other solver. */
    @Property(tries = 60, seed = "20261127", maxDiscardRatio = 100)
    void everyConflictIsOneAndNeedsEveryRuleThatItSaysItNeeds(@ForAll long seed) {
        Infeasible conflict = conflict(seed);
        Budget budget = conflict.budget();
        assertTrue(IndependentProgramme.optimum(ChangedRules.onlyAndLimits(budget, conflict.rules()))
                .isEmpty());
        for (String rule : conflict.needed()) {
            TreeSet<String> others = new TreeSet<>(conflict.rules());
            others.remove(rule);
            assertTrue(
                    IndependentProgramme.optimum(ChangedRules.only(budget, others))
                            .isPresent(),
                    () -> "without " + rule + " of " + conflict.rules() + ": " + budget);
        }
    }

    /** Of a fixed seed, like every comparison with the other solver. */
    @Property(tries = 60, seed = "20261128", maxDiscardRatio = 100)
    void everyReliefAppliedLeavesAnAllocationAndIsTheLeast(@ForAll long seed) {
        Infeasible conflict = conflict(seed);
        applied(conflict, conflict.relief());
        conflict.alone().forEach(change -> applied(conflict, List.of(change)));
    }

    static Infeasible conflict(long seed) {
        Budget budget = Math.floorMod(seed, 3) == 0 ? RandomBudgets.draw(seed) : promised(seed);
        Assume.that(IndependentProgramme.isOfOneSize(budget));
        Object outcome = new Engine().decide(budget, Limits.DEFAULT);
        Assume.that(outcome instanceof Infeasible);
        return (Infeasible) outcome;
    }

    /** Most conflicts of random budgets are of one rule; here every locality has a promise of its own. */
    private static Budget promised(long seed) {
        Budget budget = RandomBudgets.draw(seed);
        Random random = new Random(seed);
        Budget.Builder promised = budget.toBuilder();
        BigDecimal unit = budget.currency().smallestUnit();
        BigDecimal fair =
                all(budget).divide(BigDecimal.valueOf(budget.localities().size()), RoundingMode.UP);
        for (Locality locality : budget.localities()) {
            BigDecimal share = BigDecimal.valueOf(random.nextInt(190), 2);
            BigDecimal amount = fair.multiply(share).divideToIntegralValue(unit).multiply(unit);
            promised.rule(new Rule.Floor(
                    Rule.Terms.hard("promise-" + locality.id()),
                    Where.ids(List.of(locality.id())),
                    Optional.empty(),
                    Quantity.of(amount.toPlainString()),
                    Rule.Per.LOCALITY));
        }
        return promised.build();
    }

    /** The rules that change may be broken, at one price for all money; the funds are paid in part. */
    private static void applied(Infeasible conflict, List<Relief> relief) {
        Budget budget = conflict.budget();
        List<String> hard = budget.rules().stream()
                .filter(rule -> rule.terms().isHard())
                .map(Rule::id)
                .toList();
        Budget.Builder loosened = ChangedRules.only(budget, hard).toBuilder();
        BigDecimal money = all(budget);
        BigDecimal price = BigDecimal.ONE.divide(money, new MathContext(20));
        double stated = 0;
        boolean isMoneyOfRules = true;
        for (Relief change : relief) {
            for (Rule rule : budget.rules()) {
                if (rule.id().equals(change.source())) {
                    ChangedRules.priced(loosened, rule, price);
                }
            }
            for (Fund.Open fund : budget.openFunds()) {
                if (fund.id().equals(change.source())) {
                    ChangedRules.atMost(loosened, fund);
                    isMoneyOfRules = false;
                }
            }
            isMoneyOfRules &= change.per() == Price.Per.CURRENCY && change.isVerified();
            stated += change.amount().toDouble();
        }
        Budget changed = loosened.build();
        assertFalse(new Engine().decide(changed, Limits.DEFAULT) instanceof Infeasible, changed::toString);
        OptionalDouble least = IndependentProgramme.leastBreach(changed);
        assertTrue(least.isPresent(), changed::toString);
        if (isMoneyOfRules) {
            double grants =
                    (double) budget.localities().size() * budget.openFunds().size();
            double units = grants * budget.currency().smallestUnit().doubleValue() / money.doubleValue();
            assertEquals(
                    least.getAsDouble(),
                    stated / money.doubleValue(),
                    2 * units + 1e-7,
                    () -> conflict + " of " + budget.rules());
        }
    }

    private static BigDecimal all(Budget budget) {
        BigDecimal all = budget.currency().smallestUnit();
        for (Fund.Open fund : budget.openFunds()) {
            all = all.add(fund.amount());
        }
        return all;
    }
}
