package io.github.evenhand.budget;

import java.util.Optional;

/** The two areas that a locality serves; either may be empty. */
public enum Area {
    URBAN("urban"),
    RURAL("rural");

    private final String word;

    Area(String word) {
        this.word = word;
    }

    /** The word of the files: {@code urban} or {@code rural}. */
    public String word() {
        return word;
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
