package io.github.evenhand.io;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The columns of a table, by name, in the order in which they are written. */
final class Columns {

    private final String file;
    private int size;
    private final Map<String, Integer> indices = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Set<String> wrong = new HashSet<>();
    private boolean trusted = true;

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

    /** The column of this index; empty if it is a broken one. */
    String name(int index) {
        return indices.entrySet().stream()
                .filter(column -> column.getValue() == index)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /** -1 if there is none of this name. */
    int indexOf(String name) {
        Integer index = indices.get(name);
        return index == null ? -1 : index;
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

    /** The column is missing or wrong as a whole, which has been reported: its cells are not looked at. */
    void wrong(String name) {
        wrong.add(name);
    }

    boolean isWrong(String name) {
        return !wrong.isEmpty() && wrong.contains(name);
    }

    /** Some column may not be what its author meant: cells are looked at, but nothing is made of the rows. */
    void distrust() {
        trusted = false;
    }

    boolean areTrusted() {
        return trusted;
    }

    Place place(String name) {
        return places.getOrDefault(name, Place.whole(file));
    }
}
