package io.github.evenhand.geography;

import java.util.Comparator;
import java.util.List;

/**
 * The outlines of a map; several may have one key, and then are parts of one thing.
 *
 * @param all by key, and of one key in the order given
 * @param leftOut what the map has beside them, in words, such as a point
 */
public record Outlines(List<Outline> all, List<String> leftOut) {

    /** Outlines in any order of their keys. */
    public Outlines {
        all = all.stream().sorted(Comparator.comparing(Outline::key)).toList();
        leftOut = List.copyOf(leftOut);
    }

    /**
     * {@return a map of which nothing is left out}
     *
     * @param outlines in any order of their keys
     */
    public static Outlines of(Outline... outlines) {
        return new Outlines(List.of(outlines), List.of());
    }

    @Override
    public String toString() {
        return all.size()
                + (all.size() == 1 ? " outline" : " outlines")
                + (leftOut.isEmpty() ? "" : ", " + leftOut.size() + " left out");
    }
}
