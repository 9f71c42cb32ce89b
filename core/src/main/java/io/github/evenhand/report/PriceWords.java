package io.github.evenhand.report;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Price;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Rule;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Prices in words. All prices of money in an allocation are for the same step, so that they can be compared; it is the
 * smallest power of ten for which the largest of them moves the objective by at least a hundredth of a point,
 * and no more than a tenth of the smallest fund.
 */
final class PriceWords {

    private static final BigDecimal POINT = new BigDecimal("0.01");
    private static final BigDecimal READABLE = new BigDecimal("0.0001");

    private final Budget budget;
    private final BigDecimal step;
    private final Words words;
    private final Map<String, Rule> rules = new LinkedHashMap<>();

    PriceWords(Allocation allocation) {
        this(allocation, Words.ENGLISH);
    }

    PriceWords(Allocation allocation, Words words) {
        this.words = words;
        this.budget = allocation.budget();
        this.step = step(allocation.prices(), most(budget));
        budget.rules().forEach(rule -> rules.put(rule.id(), rule));
    }

    /** A price holds for small changes, so a step is at most a tenth of the smallest fund. */
    private static BigDecimal most(Budget budget) {
        return budget.openFunds().stream()
                .map(Fund.Open::amount)
                .filter(amount -> amount.signum() > 0)
                .reduce(BigDecimal::min)
                .map(amount -> amount.movePointLeft(1))
                .orElse(BigDecimal.ONE);
    }

    private static BigDecimal step(List<Price> prices, BigDecimal most) {
        BigDecimal largest = prices.stream()
                .filter(price -> price.per() == Price.Per.CURRENCY)
                .map(price -> Figures.decimal(price.gain()))
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        int exponent = 0;
        while (largest.signum() > 0
                && BigDecimal.TEN.pow(exponent + 1).compareTo(most) <= 0
                && largest.movePointRight(exponent).compareTo(READABLE) < 0) {
            exponent++;
        }
        return BigDecimal.TEN.pow(exponent);
    }

    /** The step of all prices of money, in the currency. */
    BigDecimal step() {
        return step;
    }

    /** What the price is for: {@code INR 10 million} or {@code 1 point}. */
    String step(Price price) {
        return price.per() == Price.Per.CURRENCY
                ? Figures.plainOrNamed(budget.currency().code(), step, words)
                : words.of("price.point");
    }

    /** By how much one step lowers the objective, as a share. */
    BigDecimal gain(Price price) {
        return Figures.decimal(price.gain()).multiply(price.per() == Price.Per.CURRENCY ? step : POINT);
    }

    String points(Price price) {
        return Figures.significant(gain(price).movePointRight(2), 2);
    }

    String sentence(Price price) {
        return words.of("price.sentence", change(price), Figures.significant(gain(price), 2), points(price));
    }

    /** What would be relaxed, and by how much. */
    String change(Price price) {
        String where =
                price.locality().map(id -> words.of("price.where", name(id))).orElse("");
        Rule rule = price.isOfFund() ? null : rules.get(price.source());
        if (rule == null) {
            return price.isOfFund()
                    ? words.of("price.fund", step(price), price.source())
                    : words.of("price.row", price.row(), step(price));
        }
        if (rule instanceof Rule.GuaranteedLevel) {
            return words.of("price.level", rule.id(), where, step(price));
        }
        if (rule instanceof Rule.Floor || rule instanceof Rule.HoldHarmless || rule instanceof Rule.BasicSecurity) {
            return words.of("price.promise", rule.id(), where, step(price));
        }
        if (rule instanceof Rule.Cap || rule instanceof Rule.GrowthCap || rule instanceof Rule.Absorption) {
            return words.of("price.ceiling", rule.id(), where, step(price));
        }
        if (rule instanceof Rule.Formula) {
            return words.of("price.formula", rule.id(), where, step(price));
        }
        if (rule instanceof Rule.Contribution) {
            boolean isLeast = price.row().endsWith(",min]");
            return words.of(isLeast ? "price.least" : "price.most", rule.id(), where, step(price));
        }
        if (rule instanceof Rule.PublicShare) {
            return words.of("price.public", rule.id(), where, step(price));
        }
        return words.of("price.rule", rule.id(), where, step(price));
    }

    private String name(String locality) {
        return budget.findLocality(locality).map(PriceWords::name).orElse(locality);
    }

    static String name(Locality locality) {
        return locality.name().isBlank() ? locality.id() : locality.name();
    }
}
