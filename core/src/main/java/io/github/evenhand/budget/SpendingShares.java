package io.github.evenhand.budget;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * Shares of a locality's general money that reach a need (M3), each from 0 to 1.
 *
 * @param habit s: what the locality by habit spends there; empty if that is not known
 * @param least lo: the least that may be spent there where bounds decide; empty is 0
 * @param most hi: the most likewise; empty is 1
 */
public record SpendingShares(Optional<BigDecimal> habit, Optional<BigDecimal> least, Optional<BigDecimal> most) {

    /** Nothing is known and nothing bounded. */
    public static final SpendingShares NONE = new SpendingShares(Optional.empty(), Optional.empty(), Optional.empty());

    /** What is known of the shares; the need checks the numbers. */
    public SpendingShares {
        Objects.requireNonNull(habit, "habit");
        Objects.requireNonNull(least, "least");
        Objects.requireNonNull(most, "most");
    }

    /** The same for a need that is named if one is no share; no closures, see there. */
    SpendingShares checked(String need) {
        if (habit.isEmpty() && least.isEmpty() && most.isEmpty()) {
            return NONE;
        }
        return new SpendingShares(
                Names.findShare("Need", need, "a habit share", habit),
                Names.findShare("Need", need, "a least share", least),
                Names.findShare("Need", need, "a largest share", most));
    }
}
