package io.github.evenhand.budget;

import java.util.Locale;
import java.util.Optional;

/** The two areas that a locality serves; either may be empty. */
public enum Area {
    URBAN,
    RURAL;

    /** The word of the files: {@code urban} or {@code rural}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Area> find(String word) {
        for (Area area : values()) {
            if (area.word().equals(word)) {
                return Optional.of(area);
            }
        }
        return Optional.empty();
    }
}
