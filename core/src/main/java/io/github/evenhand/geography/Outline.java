package io.github.evenhand.geography;

import java.util.List;
import java.util.Objects;

/**
 * Where something is.
 *
 * @param key what it is matched by, such as the id of a locality
 * @param rings outer borders and borders of holes, in any order: inside is what an odd number of them goes around
 */
public record Outline(String key, List<Ring> rings) {

    /**
     * An outline of any number of rings.
     *
     * @throws IllegalArgumentException if there is no ring
     */
    public Outline {
        Objects.requireNonNull(key, "key");
        rings = List.copyOf(rings);
        if (rings.isEmpty()) {
            throw new IllegalArgumentException("Outline must have at least one ring, found none");
        }
    }

    /**
     * {@return an outline of one ring}
     *
     * @param key what it is matched by
     * @param ring its border
     */
    public static Outline of(String key, Ring ring) {
        return new Outline(key, List.of(ring));
    }

    @Override
    public String toString() {
        return key + ": " + rings.size() + (rings.size() == 1 ? " ring" : " rings");
    }
}
