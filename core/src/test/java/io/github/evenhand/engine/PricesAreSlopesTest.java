package io.github.evenhand.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Certificate.StageProof;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.Price;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.InvalidBudgetException;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.budget.Quantity;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.engine.model.Model;
import io.github.evenhand.engine.model.Programme.Row;
import io.github.evenhand.engine.model.Programme.Sense;
import io.github.evenhand.fixture.RandomBudgets;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Prices against optima of budgets in which a fund or a hard rule is moved: the objective is convex in what they demand, so
 * the gain of a step is at most what the price says, and the loss of a step back at least that.
 */
class PricesAreSlopesTest {

    private static final int BUDGETS = 60;

    private static Optional<Allocation> decide(Budget budget) {
        return new Engine().decide(budget, Limits.DEFAULT) instanceof Allocation allocation
                ? Optional.of(allocation)
                : Optional.empty();
    }

    private static Budget inOneStage(Budget budget) {
        return budget.toBuilder()
                .objective(new Objective(List.of(budget.objective().stages().get(0)), false))
                .build();
    }

    /** A thousandth of an amount in whole smallest units, at least one. */
    private static BigDecimal step(Budget budget, BigDecimal amount) {
        BigDecimal unit = budget.currency().smallestUnit();
        BigDecimal units = amount.movePointLeft(3).divide(unit, 0, RoundingMode.HALF_EVEN);
        return units.max(BigDecimal.ONE).multiply(unit);
    }

    /**
     * Whether no locality receives a fund whole: where one does, the bound of its grant says the same as the row of the fund
     * and may take a part of its price.
     */
    private static boolean isForMany(Allocation allocation, Fund.Open fund) {
        return allocation.grants().stream()
                .filter(grant -> grant.fund().equals(fund.id()))
                .noneMatch(grant -> grant.amount().amount().compareTo(fund.amount()) >= 0);
    }

    /** The budget with every fund and every hard rule on amounts moved, each alone, a step forth and back. */
    private static List<Budget> moved(Allocation allocation) {
        Budget budget = allocation.budget();
        List<Budget.Builder> moved = new ArrayList<>();
        for (BigDecimal sign : List.of(BigDecimal.ONE, BigDecimal.ONE.negate())) {
            for (Fund.Open fund : budget.openFunds()) {
                BigDecimal amount = fund.amount().add(sign.multiply(step(budget, fund.amount())));
                if (amount.signum() >= 0 && isForMany(allocation, fund)) {
                    moved.add(budget.toBuilder().withoutFund(fund.id()).fund(fund.withAmount(amount)));
                }
            }
            for (Rule rule : budget.rules()) {
                if (rule.terms().isHard()) {
                    moved(budget, rule, sign)
                            .ifPresent(other -> moved.add(
                                    budget.toBuilder().withoutRule(rule.id()).rule(other)));
                }
            }
        }
        List<Budget> valid = new ArrayList<>();
        for (Budget.Builder builder : moved) {
            try {
                valid.add(builder.build());
            } catch (InvalidBudgetException e) {
                assertTrue(!e.findings().isEmpty()); // a level above the highest, or a floor above a cap
            }
        }
        return valid;
    }

    private static Optional<Rule> moved(Budget budget, Rule rule, BigDecimal sign) {
        if (rule instanceof Rule.Floor floor && floor.amount() instanceof Quantity.Fixed fixed) {
            return amount(budget, fixed, sign)
                    .map(to -> new Rule.Floor(floor.terms(), floor.where(), floor.fund(), to, floor.per()));
        }
        if (rule instanceof Rule.Cap cap && cap.amount() instanceof Quantity.Fixed fixed) {
            return amount(budget, fixed, sign)
                    .map(to -> new Rule.Cap(cap.terms(), cap.where(), cap.fund(), to, cap.per()));
        }
        if (rule instanceof Rule.GuaranteedLevel level) {
            BigDecimal to = level.level().add(sign.movePointLeft(3));
            return to.signum() <= 0
                    ? Optional.empty()
                    : Optional.of(new Rule.GuaranteedLevel(
                            level.terms(), level.where(), level.services(), level.areas(), to));
        }
        if (rule instanceof Rule.HoldHarmless promise) {
            BigDecimal to = promise.share().add(sign.movePointLeft(3));
            return to.signum() < 0
                    ? Optional.empty()
                    : Optional.of(new Rule.HoldHarmless(promise.terms(), promise.where(), promise.fund(), to));
        }
        return Optional.empty();
    }

    private static Optional<Quantity> amount(Budget budget, Quantity.Fixed fixed, BigDecimal sign) {
        BigDecimal to = fixed.value().add(sign.multiply(step(budget, fixed.value())));
        return to.signum() < 0 ? Optional.empty() : Optional.of(Quantity.of(to));
    }

    /** What the prices of an allocation say that another budget gains: by how much its rows are looser. */
    private static Rational foretold(Allocation allocation, Model before, Model after) {
        Map<String, Price> prices = new HashMap<>();
        allocation.prices().forEach(price -> prices.put(price.row(), price));
        Map<String, Rational> sides = new HashMap<>();
        after.rows().rows().forEach(row -> sides.put(row.id(), row.rightHandSide()));
        Rational unit = allocation.budget().currency().unit();
        Rational sum = Rational.ZERO;
        for (Row row : before.rows().rows()) {
            Price price = prices.get(row.id());
            Rational side = sides.get(row.id());
            if (price != null && side != null) {
                Rational more = side.minus(row.rightHandSide());
                Rational looser = row.sense() == Sense.AT_LEAST ? more.negate() : more;
                sum = sum.plus(price.gain().times(looser).times(price.per() == Price.Per.LEVEL ? Rational.ONE : unit));
            }
        }
        return sum;
    }

    @Test
    void noStepGainsMoreThanItsPriceSaysAndNoStepBackCostsLess() {
        int compared = 0;
        for (long seed = 0; seed < BUDGETS; seed++) {
            Budget budget = inOneStage(RandomBudgets.draw(seed));
            Optional<Allocation> allocation = decide(budget);
            if (allocation.isEmpty()) {
                continue;
            }
            StageProof before = allocation.get().certificate().first();
            for (Budget other : moved(allocation.get())) {
                Optional<Allocation> moved = decide(other);
                if (moved.isPresent()) {
                    StageProof after = moved.get().certificate().first();
                    Rational gained = before.planObjective().minus(after.planObjective());
                    Rational most = foretold(allocation.get(), Model.of(budget), Model.of(other));
                    Rational unproved = before.margin()
                            .plus(after.margin())
                            .plus(before.bracket())
                            .plus(Rational.of(BigDecimal.ONE.movePointLeft(9)));
                    String what = seed + ": gained " + gained.toDouble() + ", foretold " + most.toDouble();
                    assertTrue(gained.compareTo(most.plus(unproved)) <= 0, what);
                    compared++;
                }
            }
        }
        assertTrue(compared > 100, "compared " + compared);
    }
}
