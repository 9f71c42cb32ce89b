package io.github.evenhand.scenario;

import io.github.evenhand.allocation.Moved;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Quantity;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.engine.settle.LargestRemainder;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** One number of a budget that is moved while all others stay. */
public final class Lever {

    private static final MathContext TWELVE_DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);

    private static final Rational HALF = Rational.ONE.dividedBy(Rational.of(2));

    private final String name;
    private final boolean isOfShares;
    private final Function<String, Moved> moved;
    private final BiFunction<Budget, BigDecimal, Budget> mover;

    private Lever(
            String name,
            boolean isOfShares,
            Function<String, Moved> moved,
            BiFunction<Budget, BigDecimal, Budget> mover) {
        this.name = name;
        this.isOfShares = isOfShares;
        this.moved = moved;
        this.mover = mover;
    }

    /**
     * {@return the total of the funds of the year, in the currency} Each keeps its part of it, to a smallest unit
     * (largest remainder, ties by id).
     */
    public static Lever total() {
        return new Lever("total of the funds", false, Moved.Total::new, Lever::withTotal);
    }

    /**
     * {@return the amount of a fund of the year, in the currency}
     *
     * @param id of the fund; whether the budget divides it is asked when the lever is moved
     */
    public static Lever fund(String id) {
        return new Lever(
                "amount of fund '" + id + "'",
                false,
                currency -> new Moved.FundAmount(id, currency),
                (budget, amount) -> budget.toBuilder()
                        .withoutFund(id)
                        .fund(open(budget, id).withAmount(amount))
                        .build());
    }

    /**
     * {@return the number of a rule} It is the amount of a floor, cap, absorption or basic security, the share of a
     * hold harmless, a contribution or a general, rural, public, passed-on or tilted share, the growth of a growth
     * cap, a guaranteed level, and of an envelope the one limit that it has.
     *
     * @param budget one that has the rule
     * @param id of the rule
     * @throws IllegalArgumentException if the budget has no such rule, or the rule has not exactly one number that is the
     *     same everywhere
     */
    public static Lever rule(Budget budget, String id) {
        Rule rule = rule(id, budget);
        numbered(rule, BigDecimal.ZERO); // says at once what cannot be moved
        boolean isOfShares = rule instanceof Rule.GeneralShare
                || rule instanceof Rule.RuralShare
                || rule instanceof Rule.Tilt
                || rule instanceof Rule.PassThrough
                || rule instanceof Rule.PublicShare;
        Moved number = new Moved.RuleNumber(id, rule.kind());
        return new Lever(
                number.name(),
                isOfShares,
                currency -> number,
                (other, to) -> other.toBuilder()
                        .withoutRule(id)
                        .rule(numbered(rule(id, other), to))
                        .build());
    }

    /** {@return what is moved, in words, such as {@code amount of fund 'general'}} */
    public String name() {
        return name;
    }

    /**
     * {@return the budget with the lever at a value}
     *
     * @param budget one that has what is moved
     * @param value in the unit of the number: the currency, a share or a level
     * @throws IllegalArgumentException if it cannot be there
     */
    public Budget at(Budget budget, BigDecimal value) {
        return mover.apply(budget, value);
    }

    /**
     * Whether the best objective is a convex function of the value. It is where the value only moves right-hand sides; a
     * share of what is received multiplies amounts, and the best objective then is only known not to fall as it grows.
     */
    boolean isConvex() {
        return !isOfShares;
    }

    /** What is moved of a budget, with its unit where it is money. */
    Moved moved(Budget budget) {
        return moved.apply(budget.currency().code());
    }

    /** The nearest value that the lever can have to one that was computed: a smallest unit, or twelve digits. */
    BigDecimal near(Budget budget, Rational value) {
        BigDecimal unit = budget.currency().smallestUnit();
        return !(moved(budget) instanceof Moved.RuleNumber)
                ? unit.multiply(new BigDecimal(
                        value.dividedBy(Rational.of(unit)).plus(HALF).floor()))
                : value.toDecimal(TWELVE_DIGITS.getPrecision(), TWELVE_DIGITS.getRoundingMode());
    }

    private static Budget withTotal(Budget budget, BigDecimal total) {
        Map<String, Rational> parts = new LinkedHashMap<>();
        budget.openFunds().forEach(fund -> parts.put(fund.id(), Rational.of(fund.amount())));
        Rational units = budget.currency().inUnits(total);
        if (units.signum() < 0 || !units.isWhole() || parts.values().stream().allMatch(part -> part.signum() == 0)) {
            throw new IllegalArgumentException("Total of the funds must be a whole number of smallest units, divided as"
                    + " funds that are not all empty are, found " + total.toPlainString());
        }
        Map<String, BigInteger> split = LargestRemainder.split(units.floor(), parts);
        Budget.Builder moved = budget.toBuilder();
        for (Fund.Open fund : budget.openFunds()) {
            BigInteger part = split.getOrDefault(fund.id(), BigInteger.ZERO);
            moved.withoutFund(fund.id())
                    .fund(fund.withAmount(budget.currency().money(part).amount()));
        }
        return moved.build();
    }

    private static Fund.Open open(Budget budget, String id) {
        if (budget.fund(id) instanceof Fund.Open fund) {
            return fund;
        }
        throw new IllegalArgumentException("Fund '" + id + "' must be one that is divided this year, found a past one");
    }

    private static Rule rule(String id, Budget budget) {
        return budget.rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Rule must be one of "
                        + budget.rules().stream().map(Rule::id).toList() + ", found '" + id + "'"));
    }

    private static Rule numbered(Rule rule, BigDecimal number) {
        if (rule instanceof Rule.GeneralShare r) {
            return new Rule.GeneralShare(r.terms(), number);
        }
        if (rule instanceof Rule.Floor r && isFixed(r.amount())) {
            return new Rule.Floor(r.terms(), r.where(), r.fund(), Quantity.of(number), r.per());
        }
        if (rule instanceof Rule.HoldHarmless r) {
            return new Rule.HoldHarmless(r.terms(), r.where(), r.fund(), number);
        }
        if (rule instanceof Rule.Cap r && isFixed(r.amount())) {
            return new Rule.Cap(r.terms(), r.where(), r.fund(), Quantity.of(number), r.per());
        }
        if (rule instanceof Rule.GrowthCap r) {
            return new Rule.GrowthCap(r.terms(), r.where(), r.fund(), number);
        }
        if (rule instanceof Rule.GuaranteedLevel r) {
            return new Rule.GuaranteedLevel(r.terms(), r.where(), r.services(), r.areas(), number);
        }
        if (rule instanceof Rule.Envelope r
                && r.atLeast().isPresent() != r.atMost().isPresent()) {
            return new Rule.Envelope(
                    r.terms(),
                    r.group(),
                    r.fund(),
                    r.atLeast().map(least -> number),
                    r.atMost().map(most -> number));
        }
        if (rule instanceof Rule.PassThrough r) {
            return new Rule.PassThrough(r.terms(), r.group(), r.to(), r.fund(), number);
        }
        if (rule instanceof Rule.RuralShare r) {
            return new Rule.RuralShare(r.terms(), r.where(), r.services(), number);
        }
        if (rule instanceof Rule.Tilt r) {
            return new Rule.Tilt(r.terms(), r.where(), r.fund(), number);
        }
        if (rule instanceof Rule.Absorption r && isFixed(r.amount())) {
            return new Rule.Absorption(r.terms(), r.where(), r.fund(), Quantity.of(number), r.per());
        }
        if (rule instanceof Rule.BasicSecurity r && isFixed(r.amount())) {
            return new Rule.BasicSecurity(r.terms(), r.where(), Quantity.of(number), r.per());
        }
        if (rule instanceof Rule.Contribution r && r.atLeast().isEmpty()) {
            return new Rule.Contribution(r.terms(), r.where(), r.fund(), number, Optional.empty());
        }
        if (rule instanceof Rule.PublicShare r) {
            return new Rule.PublicShare(r.terms(), r.where(), r.services(), r.areas(), number);
        }
        throw new IllegalArgumentException("Rule '" + rule.id()
                + "' must have exactly one number that is the same everywhere, found a rule of kind " + rule.kind());
    }

    private static boolean isFixed(Quantity amount) {
        return amount instanceof Quantity.Fixed;
    }

    @Override
    public String toString() {
        return name;
    }
}
