package io.github.evenhand.allocation;

import io.github.evenhand.budget.Rational;
import java.util.Optional;

/**
 * What relaxing one row of the programme by one unit would be worth to the first stage of the objective. One of
 * possibly several right prices, taken from the proof.
 *
 * <p>The sign is that of the gain: above 0 where a larger fund, a higher cap or a lower promise makes the objective
 * smaller, which is better. No step gains more than its price says and no step back costs less, since the objective is
 * convex in what rows demand; how far it gains exactly that is in {@link PriceRange}. One exception: of a fund that a single
 * locality receives whole the price may say too little, since the bound of that grant says the same as the row of the fund.
 *
 * @param source id of the rule or fund
 * @param row such as {@code R3[nobody-below-90,lushan]}
 * @param locality the locality that the row is on; empty for rows of groups and of the nation
 * @param gain by how much the objective would fall; below 0 only for a fund that must be spent to the last unit
 *     and for a formula
 * @param per what one unit is
 */
public record Price(String source, String row, Optional<String> locality, Rational gain, Per per) {

    /** {@return whether it is that of the money of a fund, not of a rule} */
    public boolean isOfFund() {
        return isOfFund(row);
    }

    static boolean isOfFund(String row) {
        return row.startsWith("R1[");
    }

    /** What a price is for one of. */
    public enum Per {
        /** One unit of the currency. */
        CURRENCY,
        /** One whole standard. */
        LEVEL
    }
}
