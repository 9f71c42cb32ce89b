package io.github.evenhand.examples.workbook;

/**
 * A cell that holds something.
 *
 * @param text a number as a plain decimal, {@code true} or {@code false}, or the text itself
 */
record Cell(Kind kind, String text) {

    enum Kind {
        TEXT,
        NUMBER,
        TRUTH
    }

    static final Cell EMPTY = new Cell(Kind.TEXT, "");

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** Such as {@code needs!C12}; rows and columns from 1. */
    static String place(String sheet, int row, int column) {
        return sheet + "!" + letters(column) + row;
    }

    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
