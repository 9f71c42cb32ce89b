package io.github.evenhand.io;

import io.github.evenhand.budget.Decimals;
import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;

/**
 * The unit that money is written in. Turns money of the files into the currency, exactly, and knows which columns of
 * the localities are money.
 */
final class MoneyUnit {

    private final BigDecimal unit;
    private final Set<String> columns = new TreeSet<>(Set.of("own_revenue", "matching_capacity"));

    /** @param attributes the attributes that are amounts of money */
    MoneyUnit(BigDecimal unit, Set<String> attributes) {
        this.unit = unit;
        this.columns.addAll(attributes);
    }

    boolean isCurrency() {
        return unit.compareTo(BigDecimal.ONE) == 0;
    }

    boolean isMoney(String column) {
        return columns.contains(column);
    }

    BigDecimal inCurrency(BigDecimal money) {
        return isCurrency() ? money : money.multiply(unit);
    }

    /** What a column's number means in the currency; the number itself if the column is no money. */
    BigDecimal inColumn(String column, BigDecimal number) {
        return isMoney(column) ? inCurrency(number) : number;
    }

    /** The same for a text, which stays as it is if it is no number. */
    String inColumn(String column, String text) {
        if (isCurrency() || !isMoney(column)) {
            return text;
        }
        return Decimals.find(text)
                .map(number -> inCurrency(number).stripTrailingZeros().toPlainString())
                .orElse(text);
    }
}
