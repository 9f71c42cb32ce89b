package io.github.evenhand.budget;

import java.util.Optional;

/** The two areas that a locality serves; either may be empty. */
public enum Area {
    /** Its towns. */
    URBAN("urban"),
    /** Its countryside. */
    RURAL("rural");

    private final String word;

    Area(String word) {
        this.word = word;
    }

    /** {@return the word of the files: {@code urban} or {@code rural}} */
    public String word() {
        return word;
    }

    /**
     * {@return the area of a word of the files; empty if there is none}
     *
     * @param word any text
     */
    public static Optional<Area> find(String word) {
        for (Area area : values()) {
            if (area.word().equals(word)) {
                return Optional.of(area);
            }
        }
        return Optional.empty();
    }
}
