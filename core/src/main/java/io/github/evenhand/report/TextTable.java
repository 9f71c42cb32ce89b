package io.github.evenhand.report;

import io.github.evenhand.report.Table.Align;
import io.github.evenhand.report.Table.Cell;
import io.github.evenhand.report.Table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A table drawn with characters of equal width. */
final class TextTable {

    private static final int LONGEST = 880;
    private static final int WIDEST = 116;
    private static final int LONGEST_TITLE = 100;

    /** How wide a cell may be, tried in this order until all columns fit. */
    private static final int[] WIDEST_CELL = {90, 72, 56, 44};

    private static final int MOST_ROWS = 20;
    private static final String BETWEEN = "  ";

    private final Table table;
    private final List<Column> columns;
    private final int widestCell;
    private final int[] widths;

    private TextTable(Table table, List<Column> columns, List<List<Cell>> measured, int widestCell) {
        this.table = table;
        this.columns = columns;
        this.widestCell = widestCell;
        this.widths = IntStream.range(0, columns.size())
                .map(column -> width(column, measured))
                .toArray();
    }

    private int width(int column, List<List<Cell>> measured) {
        int widest = Math.max(
                width(upper(columns.get(column).header())),
                width(lower(columns.get(column).header())));
        for (List<Cell> row : measured) {
            widest = Math.max(widest, width(row.get(column).text()));
        }
        return table.totals().isEmpty()
                ? widest
                : Math.max(widest, width(table.totals().get(column).text()));
    }

    private int width(String text) {
        return Math.min(widestCell, DisplayWidth.of(Visible.of(text)));
    }

    static TextTable whole(Table table) {
        return new TextTable(table, table.columns(), table.rows(), Integer.MAX_VALUE);
    }

    List<String> lines() {
        List<String> lines = head();
        table.rows().forEach(row -> lines.add(line(row)));
        lines.addAll(foot());
        return List.copyOf(lines);
    }

    private List<String> head() {
        List<String> lines = new ArrayList<>();
        lines.add(DisplayWidth.cut(Visible.of(table.title()), LONGEST_TITLE));
        if (columns.stream().anyMatch(column -> !upper(column.header()).isEmpty())) {
            lines.add(line(columns.stream().map(c -> Cell.of(upper(c.header()))).toList()));
        }
        lines.add(line(columns.stream().map(c -> Cell.of(lower(c.header()))).toList()));
        lines.add(rule());
        return lines;
    }

    /** Headers of two words stand on two lines, so that columns of numbers stay narrow. */
    private static String upper(String header) {
        int blank = header.lastIndexOf(' ');
        return blank < 0 ? "" : header.substring(0, blank);
    }

    private static String lower(String header) {
        return header.substring(header.lastIndexOf(' ') + 1);
    }

    private List<String> foot() {
        return table.totals().isEmpty() ? List.of() : List.of(rule(), line(table.totals()));
    }

    private String rule() {
        return String.join(BETWEEN, IntStream.of(widths).mapToObj("-"::repeat).toList());
    }

    private String line(List<Cell> row) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            String text = DisplayWidth.cut(Visible.of(row.get(column).text()), widestCell);
            cells.add(DisplayWidth.pad(text, widths[column], columns.get(column).align() == Align.RIGHT));
        }
        return String.join(BETWEEN, cells).stripTrailing();
    }

    /** The columns that fit, the rows that fit, and a last line that says what did not. */
    static String cut(Table table) {
        List<List<Cell>> first =
                table.rows().subList(0, Math.min(MOST_ROWS, table.rows().size()));
        TextTable drawn = new TextTable(table, table.columns(), first, WIDEST_CELL[0]);
        for (int at = 1;
                at < WIDEST_CELL.length && drawn.fitting() < table.columns().size();
                at++) {
            drawn = new TextTable(table, table.columns(), first, WIDEST_CELL[at]);
        }
        List<Column> fitting = table.columns().subList(0, drawn.fitting());
        return new TextTable(table, fitting, first, drawn.widestCell).fitted(first);
    }

    /** How many columns fit beside each other; the first always does. */
    private int fitting() {
        int width = 0;
        for (int column = 0; column < widths.length; column++) {
            width += widths[column] + (column == 0 ? 0 : BETWEEN.length());
            if (width > WIDEST) {
                return Math.max(1, column);
            }
        }
        return widths.length;
    }

    private String fitted(List<List<Cell>> candidates) {
        String head = String.join("\n", head());
        String foot = foot().isEmpty() ? "" : "\n" + String.join("\n", foot());
        int left = LONGEST - head.length() - foot.length() - left(0).length();
        StringBuilder body = new StringBuilder();
        int shown = 0;
        for (List<Cell> row : candidates) {
            String line = "\n" + line(row);
            if (body.length() + line.length() > left) {
                break;
            }
            body.append(line);
            shown++;
        }
        return head + body + left(shown) + foot;
    }

    private String left(int shown) {
        int rows = table.rows().size() - shown;
        int hidden = table.columns().size() - columns.size();
        String more = rows > 0 ? "\n... and " + rows + " more" : "";
        if (hidden > 0) {
            more += (more.isEmpty() ? "\n... and " : ", ") + hidden + (hidden == 1 ? " more column" : " more columns");
        }
        return more;
    }
}
