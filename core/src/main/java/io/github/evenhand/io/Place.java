package io.github.evenhand.io;

import java.util.Comparator;

/**
 * Where something is written.
 *
 * @param file its name in the budget folder
 * @param line from 1; 0 is the file as a whole
 * @param column from 1, in characters
 * @param pointer JSON pointer of the value; empty in CSV
 */
record Place(String file, int line, int column, String pointer) implements Comparable<Place> {

    private static final Comparator<Place> ORDER = Comparator.comparing(Place::file)
            .thenComparingInt(Place::line)
            .thenComparingInt(Place::column)
            .thenComparing(Place::pointer);

    static Place whole(String name) {
        return new Place(name, 0, 0, "");
    }

    static Place at(String file, int line, int column) {
        return new Place(file, line, column, "");
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return file + ":" + line + ":" + column + (pointer.isEmpty() ? "" : " (" + pointer + ")");
    }
}
