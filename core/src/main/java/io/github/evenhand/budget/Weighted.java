package io.github.evenhand.budget;

import java.math.BigDecimal;

/**
 * A column of the files and how much what is in it counts.
 *
 * @param column its name
 * @param weight at least 0, dimensionless
 */
public record Weighted(String column, BigDecimal weight) {

    /**
     * A column that counts.
     *
     * @throws IllegalArgumentException if the name or the weight is not one that a budget may hold
     */
    public Weighted {
        Names.requireId("Column", column);
        weight = Names.atLeastZero("Column", column, "a weight", weight);
    }

    /**
     * {@return a column with its weight}
     *
     * @param column its name
     * @param weight a decimal of at least 0
     */
    public static Weighted of(String column, String weight) {
        return new Weighted(column, Decimals.of(weight));
    }
}
