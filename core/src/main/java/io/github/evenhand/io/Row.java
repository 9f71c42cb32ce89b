package io.github.evenhand.io;

import java.util.Set;

/** A row of a table: the text of every column, empty where there is none, and where it is written. */
final class Row {

    private final Columns columns;
    private final String[] cells;
    private final long[] places;
    private final int line;
    private final int column;
    private final Set<String> wrong;

    /**
     * @param places of each cell, as {@link #packed}
     * @param wrong columns whose cells are wrong here, which has been reported
     */
    Row(Columns columns, String[] cells, long[] places, int line, int column, Set<String> wrong) {
        this.wrong = wrong;
        this.columns = columns;
        this.cells = cells;
        this.places = places;
        this.line = line;
        this.column = column;
    }

    static long packed(int line, int column) {
        return ((long) line << 32) | column;
    }

    String text(String name) {
        int index = columns.indexOf(name);
        return index < 0 || index >= cells.length ? "" : cells[index];
    }

    /** Whether the cell, or its whole column, has been reported already. */
    boolean isReported(String name) {
        return (!wrong.isEmpty() && wrong.contains(name)) || columns.isWrong(name);
    }

    /** Whether a thing may be made of the row once its cells are right. */
    boolean isTrusted() {
        return wrong.isEmpty() && columns.areTrusted();
    }

    Place place(String name) {
        return origin().of(name);
    }

    /** Without the texts, which are no longer needed once the row has become a thing. */
    Origin origin() {
        return new Written(this);
    }

    private static final class Written implements Origin {

        private final Columns columns;
        private final long[] places;
        private final int line;
        private final int column;

        private Written(Row row) {
            this.columns = row.columns;
            this.places = row.places;
            this.line = row.line;
            this.column = row.column;
        }

        @Override
        public Place of(String field) {
            int index = columns.indexOf(field);
            return index < 0 || index >= places.length || places[index] == 0
                    ? Place.at(columns.file(), line, column)
                    : Place.at(columns.file(), (int) (places[index] >>> 32), (int) places[index]);
        }
    }
}
