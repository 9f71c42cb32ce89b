package io.github.evenhand.allocation;

import java.util.Objects;

/**
 * A way of dividing that says nothing of the budget at hand.
 *
 * @param name the word of the files, such as {@code lastYear}
 * @param reason for people: what is missing, or what kept it from being computed
 */
public record Undefined(String name, String reason) implements Alternative {

    /** Why it says nothing. */
    public Undefined {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(reason, "reason");
    }

    @Override
    public String toString() {
        return name + ": " + reason;
    }
}
