package io.github.evenhand.budget;

import java.util.Objects;
import java.util.Optional;

/**
 * Where figures come from.
 *
 * @param what the figures, such as {@code needs.level}
 * @param modelled true if they were estimated rather than measured
 */
public record Source(String what, String from, Optional<Integer> year, Optional<String> licence, boolean modelled) {
    public Source {
        Names.requireText("Source", what, "what", what);
        Names.requireText("Source", what, "from", from);
        Objects.requireNonNull(year, "year");
        licence.ifPresent(text -> Names.requireText("Source", what, "licence", text));
    }
}
