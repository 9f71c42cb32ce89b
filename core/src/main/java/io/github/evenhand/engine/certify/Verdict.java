package io.github.evenhand.engine.certify;

import io.github.evenhand.allocation.Allocation;
import java.util.List;
import java.util.Optional;

/**
 * What the certifier found.
 *
 * @param allocation present only if there is nothing wrong
 * @param problems what is wrong, for people
 */
public record Verdict(Optional<Allocation> allocation, List<String> problems) {

    public Verdict {
        problems = List.copyOf(problems);
        if (allocation.isPresent() != problems.isEmpty()) {
            throw new IllegalArgumentException("Verdict must be an allocation or problems, found both or neither");
        }
    }
}
