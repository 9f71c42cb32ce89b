package io.github.evenhand.equalisation;

import io.github.evenhand.budget.Rational;
import java.math.BigDecimal;

/**
 * How far a grant may move from last year's: a collar below and a cap above, as growth. Those of the Australian states are
 * what their grants commissions apply, as collected in the public repository AuLGA/fa_grants.
 *
 * @param lowest growth, at least -1: -0.05 is a loss of 5 % at most
 * @param highest growth, not below the lowest
 */
public record Corridor(BigDecimal lowest, BigDecimal highest) {

    /** Victoria: grants grow by 2 to 10 %. */
    public static final Corridor VICTORIA = new Corridor(new BigDecimal("0.02"), new BigDecimal("0.10"));

    /** South Australia: grants change by -15 to 30 %. */
    public static final Corridor SOUTH_AUSTRALIA = new Corridor(new BigDecimal("-0.15"), new BigDecimal("0.30"));

    /** Tasmania: grants change by -5 to 10 %. */
    public static final Corridor TASMANIA = new Corridor(new BigDecimal("-0.05"), new BigDecimal("0.10"));

    /**
     * A corridor from a loss of everything upwards.
     *
     * @throws IllegalArgumentException if the lowest is below -1 or above the highest
     */
    public Corridor {
        if (lowest.compareTo(BigDecimal.ONE.negate()) < 0 || highest.compareTo(lowest) < 0) {
            throw new IllegalArgumentException(
                    "Corridor must have a lowest growth of at least -1 and a highest not below" + " it, found "
                            + lowest.toPlainString() + " and " + highest.toPlainString());
        }
    }

    Rational least(Rational lastYear) {
        return Rational.ONE.plus(Rational.of(lowest)).times(lastYear);
    }

    Rational most(Rational lastYear) {
        return Rational.ONE.plus(Rational.of(highest)).times(lastYear);
    }
}
