package io.github.evenhand.allocation;

import io.github.evenhand.budget.Budget;

/** What became of a budget: a proved allocation, a proof that there is none, or neither. */
public sealed interface Outcome permits Allocation, Infeasible, Undecided {

    /** {@return the budget that was asked about} */
    Budget budget();

    /**
     * The allocation.
     *
     * @return the allocation, which is this outcome itself
     * @throws NoAllocationException if there is none, with the explanation as its message
     */
    Allocation orElseThrow();
}
