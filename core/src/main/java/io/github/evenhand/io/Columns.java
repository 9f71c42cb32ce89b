package io.github.evenhand.io;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The columns of a table, by name, in the order in which they are written. */
final class Columns {

    private final String file;
    private int size;
    private final Map<String, Integer> indices = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();

    Columns(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    int size() {
        return size;
    }

    Collection<String> names() {
        return Collections.unmodifiableSet(indices.keySet());
    }

    /** -1 if there is none of this name. */
    int indexOf(String name) {
        return indices.getOrDefault(name, -1);
    }

    /** The index of the column, which is added if it is new, with the place where it is first written. */
    int add(String name, Place place) {
        places.putIfAbsent(name, place);
        return indices.computeIfAbsent(name, key -> size++);
    }

    /** Keeps the columns after a broken one in their places. */
    void skip() {
        size++;
    }

    Place place(String name) {
        return places.getOrDefault(name, Place.whole(file));
    }
}
