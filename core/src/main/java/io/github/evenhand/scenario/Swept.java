package io.github.evenhand.scenario;

import java.util.Objects;
import java.util.Optional;

/**
 * What became of one of many budgets.
 *
 * @param <T> what was asked for
 * @param index its place among them, counted from 0
 * @param result what was asked for; empty where it failed
 * @param problem why it failed; empty where it did not
 */
public record Swept<T>(int index, Optional<T> result, Optional<String> problem) {

    /**
     * A result or a problem, not both.
     *
     * @throws IllegalArgumentException if there are both or neither
     */
    public Swept {
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(problem, "problem");
        if (result.isPresent() == problem.isPresent()) {
            throw new IllegalArgumentException(
                    "Scenario " + index + " must have a result or a problem, found " + result + " and " + problem);
        }
    }
}
