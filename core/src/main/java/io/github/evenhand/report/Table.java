package io.github.evenhand.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * A table for people and for files. In JShell it prints itself, cut to a size that fits a screen; {@link #lines} has
 * all of it, {@link #csv} is for other programs and {@link #html} for pages.
 */
public final class Table {

    private final String title;
    private final List<Column> columns;
    private final List<List<Cell>> rows;
    private final List<Cell> totals;

    /** On which side the cells of a column stand. */
    public enum Align {
        /** Text. */
        LEFT,
        /** Numbers, whose last digits stand below each other. */
        RIGHT
    }

    /**
     * A column.
     *
     * @param header with the unit, where there is one
     * @param align where cells stand
     */
    public record Column(String header, Align align) {

        /** A column with a header, if only an empty one. */
        public Column {
            Objects.requireNonNull(header, "header");
            Objects.requireNonNull(align, "align");
        }

        /**
         * {@return a column of text, on the left}
         *
         * @param header with the unit, where there is one
         */
        public static Column text(String header) {
            return new Column(header, Align.LEFT);
        }

        /**
         * {@return a column of numbers, on the right}
         *
         * @param header with the unit, where there is one
         */
        public static Column number(String header) {
            return new Column(header, Align.RIGHT);
        }
    }

    /**
     * A cell.
     *
     * @param text for people, such as {@code 1,234.50}
     * @param value for other programs, such as {@code 1234.50}; empty is unknown
     */
    public record Cell(String text, String value) {

        /** A cell for both. */
        public Cell {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(value, "value");
        }

        /**
         * {@return a cell that is the same for people and for files}
         *
         * @param text what it says
         */
        public static Cell of(String text) {
            return new Cell(text, text);
        }
    }

    private Table(String title, List<Column> columns, List<List<Cell>> rows, List<Cell> totals) {
        this.title = title;
        this.columns = columns;
        this.rows = rows;
        this.totals = totals;
    }

    /**
     * {@return a builder of a table without columns and rows}
     *
     * @param title what the table shows, with the unit if it is the same everywhere
     */
    public static Builder titled(String title) {
        return new Builder(title);
    }

    /** With its title and headers in a language. */
    static Builder titled(Words words, String title) {
        return new Builder(title, words);
    }

    /** {@return what the table shows, with the unit if it is the same everywhere} */
    public String title() {
        return title;
    }

    /** {@return the columns from the left} */
    public List<Column> columns() {
        return columns;
    }

    /** {@return the rows from the top, without the totals; each has a cell for every column} */
    public List<List<Cell>> rows() {
        return rows;
    }

    /** {@return the row of totals below the others; empty if there is none} */
    public List<Cell> totals() {
        return totals;
    }

    /** {@return the whole table as lines of text: title, headers, a rule, rows, totals} */
    public List<String> lines() {
        return TextTable.whole(this).lines();
    }

    /**
     * {@return all rows by RFC 4180, lines ended by CR LF, without the title and the totals: a file is for sums to be made
     * again} A cell that a spreadsheet would run as a formula has an apostrophe before it.
     */
    public String csv() {
        StringBuilder text = new StringBuilder();
        Csv.line(text, columns.stream().map(Column::header).toList());
        for (List<Cell> row : rows) {
            Csv.line(text, row.stream().map(Cell::value).toList());
        }
        return text.toString();
    }

    /** {@return a table element with everything escaped; its caption is the title} */
    public String html() {
        return TableMarkup.of(this).toString();
    }

    /** As much of the table as a screen takes: under 900 characters, and it says what was left out. */
    @Override
    public String toString() {
        return TextTable.cut(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Table that
                && title.equals(that.title)
                && columns.equals(that.columns)
                && rows.equals(that.rows)
                && totals.equals(that.totals);
    }

    @Override
    public int hashCode() {
        return Objects.hash(title, columns, rows, totals);
    }

    /** Collects columns and rows. */
    public static final class Builder {

        private final String title;
        private final List<Column> columns = new ArrayList<>();
        private final List<List<Cell>> rows = new ArrayList<>();
        private List<Cell> totals = List.of();
        private final UnaryOperator<String> headers;

        private Builder(String title) {
            this.title = Objects.requireNonNull(title, "title");
            this.headers = UnaryOperator.identity();
        }

        private Builder(String title, Words words) {
            this.title = title;
            this.headers = words::header;
        }

        /**
         * {@return this, with a column of text more}
         *
         * @param header with the unit, where there is one
         */
        public Builder text(String header) {
            columns.add(Column.text(headers.apply(header)));
            return this;
        }

        /**
         * {@return this, with a column of numbers more}
         *
         * @param header with the unit, where there is one
         */
        public Builder number(String header) {
            columns.add(Column.number(headers.apply(header)));
            return this;
        }

        /**
         * {@return this, with a row more}
         *
         * @param cells one for every column
         * @throws IllegalArgumentException if there are not as many cells as columns
         */
        public Builder row(List<Cell> cells) {
            rows.add(fitting(cells));
            return this;
        }

        /**
         * {@return this, with a row more}
         *
         * @param cells one for every column
         * @throws IllegalArgumentException if there are not as many cells as columns
         */
        public Builder row(Cell... cells) {
            return row(List.of(cells));
        }

        /**
         * {@return this, with a row of totals below the others}
         *
         * @param cells one for every column; empty texts where there is no total
         * @throws IllegalArgumentException if there are not as many cells as columns
         */
        public Builder totals(List<Cell> cells) {
            totals = fitting(cells);
            return this;
        }

        private List<Cell> fitting(List<Cell> cells) {
            if (cells.size() != columns.size()) {
                throw new IllegalArgumentException("Table '" + title + "' must have " + columns.size()
                        + " cells in each row, found " + cells.size());
            }
            return List.copyOf(cells);
        }

        /** {@return the table as it is now; the builder may go on} */
        public Table build() {
            return new Table(title, List.copyOf(columns), Collections.unmodifiableList(new ArrayList<>(rows)), totals);
        }
    }
}
