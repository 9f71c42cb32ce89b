package io.github.evenhand.examples.workbook;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A sheet as the table of a budget folder, with the cell of every place in its text. */
final class CsvOfSheet {

    private final String sheet;
    private final StringBuilder csv = new StringBuilder();
    private long[] starts = new long[1_024];
    private long[] cells = new long[1_024];
    private int count;
    private int line = 1;
    private int column = 1;

    /** The first row that is not empty has the names of the columns; cells beyond them are complained of. */
    CsvOfSheet(Sheet sheet, Complaints complaints) {
        this.sheet = sheet.name();
        List<Sheet.Row> rows = sheet.rows();
        int columns = rows.isEmpty() ? 0 : rows.get(0).cells().size();
        for (Sheet.Row row : rows) {
            for (int at = columns + 1; at <= row.cells().size(); at++) {
                Cell cell = row.cell(at);
                if (!cell.isEmpty()) {
                    complaints.add(
                            Cell.place(this.sheet, row.number(), at),
                            "Cell must stand under the name of a column, found '" + Complaints.shown(cell.text())
                                    + "' under none",
                            "Name the column in row " + rows.get(0).number() + ", or remove the cell.");
                }
            }
            append(row, columns);
        }
    }

    private void append(Sheet.Row row, int columns) {
        for (int at = 1; at <= columns; at++) {
            csv.append(at == 1 ? "" : ",");
            column += at == 1 ? 0 : 1;
            remember(row.number(), at);
            append(row.cell(at).text());
        }
        csv.append("\r\n");
        line++;
        column = 1;
    }

    private void remember(int row, int at) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            cells = Arrays.copyOf(cells, 2 * count);
        }
        starts[count] = packed(line, column);
        cells[count] = packed(row, at);
        count++;
    }

    private static long packed(int high, int low) {
        return ((long) high << 32) | low;
    }

    /** In quotes, whatever it is. */
    private void append(String text) {
        csv.append('"');
        column++;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            csv.append(c == '"' ? "\"\"" : c);
            boolean second = c == '\n' && i > 0 && text.charAt(i - 1) == '\r';
            if (c == '\r' || c == '\n') {
                line += second ? 0 : 1;
                column = 1;
            } else {
                column += c == '"' ? 2 : 1;
            }
        }
        csv.append('"');
        column++;
    }

    InputStream bytes() {
        return new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The cell that is written at a line and column of the text. */
    String where(int textLine, int textColumn) {
        int found = Arrays.binarySearch(starts, 0, count, packed(textLine, textColumn));
        int index = found >= 0 ? found : -found - 2;
        return index < 0 ? sheet : Cell.place(sheet, (int) (cells[index] >>> 32), (int) cells[index]);
    }
}
