package io.github.evenhand.allocation;

import java.util.List;

/**
 * Whether an outcome was proved again, from the budget and its evidence alone.
 *
 * @param problems what does not hold; none if all of it does
 */
public record Verification(List<String> problems) {

    /** What was found. */
    public Verification {
        problems = List.copyOf(problems);
    }

    /** {@return whether all of it holds} */
    public boolean isProved() {
        return problems.isEmpty();
    }

    @Override
    public String toString() {
        return isProved() ? "Proved" : "Not proved: " + String.join("; ", problems);
    }
}
