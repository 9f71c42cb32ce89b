package io.github.evenhand.engine;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.engine.settle.Settlement;
import java.util.Optional;

/** What this version decides, and what it says it does not. */
final class Scope {

    private Scope() {}

    /** What keeps a budget from being decided, for people. */
    static Optional<String> obstacle(Budget budget) {
        return Settlement.isTooFine(budget)
                ? Optional.of("The funds hold more than 2^59 smallest units, which is more than can be settled. Use a "
                        + "larger smallest unit.")
                : Optional.empty();
    }
}
