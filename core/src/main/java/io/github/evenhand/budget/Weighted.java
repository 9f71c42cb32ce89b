package io.github.evenhand.budget;

import java.math.BigDecimal;

/**
 * A column of the files and how much what is in it counts.
 *
 * @param weight at least 0, dimensionless
 */
public record Weighted(String column, BigDecimal weight) {

    public Weighted {
        Names.requireId("Column", column);
        weight = Names.atLeastZero("Column", column, "a weight", weight);
    }

    public static Weighted of(String column, String weight) {
        return new Weighted(column, new BigDecimal(weight));
    }
}
