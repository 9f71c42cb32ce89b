package io.github.evenhand.allocation;

import io.github.evenhand.budget.Money;
import io.github.evenhand.budget.Rational;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * Of all allocations that are almost as good as another one, one that moves as little money as possible against last
 * year's grants. It keeps every hard rule and pays every fund as the other one does, in whole smallest units.
 *
 * @param allocation the one that it is almost as good as
 * @param tolerance by how much the objective of each stage may be worse, in shares of it, or of 0.001 if that is more
 * @param appraisal what it would do; its breaches are those of priced rules
 * @param funds whose grants are compared, by id: those that somebody received money from last year
 * @param moved by how much its grants differ from last year's, summed over localities and these funds
 * @param movedByAllocation the same of the allocation
 * @param least the least that any plan moves within the tolerance, in the currency, before settlement
 */
public record Nearest(
        Allocation allocation,
        BigDecimal tolerance,
        Appraisal appraisal,
        List<String> funds,
        Money moved,
        Money movedByAllocation,
        End least) {

    /** The nearest that was found, and what is proved of it. */
    public Nearest {
        Objects.requireNonNull(allocation, "allocation");
        Objects.requireNonNull(tolerance, "tolerance");
        Objects.requireNonNull(appraisal, "appraisal");
        funds = List.copyOf(funds);
        Objects.requireNonNull(moved, "moved");
        Objects.requireNonNull(movedByAllocation, "movedByAllocation");
        Objects.requireNonNull(least, "least");
    }

    /**
     * {@return by how much each goal is worse than under the allocation, in their order, in shares of a standard;
     * below 0 if better}
     */
    public List<Rational> costs() {
        return appraisal.goals().stream()
                .map(goal -> goal.after().minus(known(goal.name())))
                .toList();
    }

    private Rational known(String goal) {
        return allocation.goals().stream()
                .filter(value -> value.name().equals(goal))
                .map(GoalValue::after)
                .findFirst()
                .orElse(Rational.ZERO);
    }

    @Override
    public String toString() {
        return "Moves " + moved + " instead of " + movedByAllocation + ": "
                + appraisal.goals().get(0);
    }
}
