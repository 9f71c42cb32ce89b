package io.github.evenhand.examples.workbook;

import io.github.evenhand.examples.workbook.Cell.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the cells of one sheet; what no budget can mean is complained of: formulas, errors, dates. */
final class SheetReader {

    private final String sheet;
    private final List<String> texts;
    private final Dates dates;
    private final Room room;
    private final Complaints complaints;

    private final List<Sheet.Row> rows = new ArrayList<>();
    private int row;
    private int column;

    /** Counts what the cells of one workbook hold. */
    static final class Room {
        private long cells;
        private long characters;

        void take(String where, int length) throws Unreadable {
            cells++;
            characters += length;
            if (cells > Bounds.CELLS || characters > Bounds.CHARACTERS) {
                throw new Unreadable(
                        where,
                        "Workbook must have at most " + Bounds.CELLS + " cells and " + Bounds.CHARACTERS
                                + " characters in all, found more",
                        "Split the budget, or give the process more memory.");
            }
        }
    }

    /** @param texts which cells share */
    SheetReader(String sheet, List<String> texts, Dates dates, Room room, Complaints complaints) {
        this.sheet = sheet;
        this.texts = texts;
        this.dates = dates;
        this.room = room;
        this.complaints = complaints;
    }

    Sheet read(Part part) throws IOException {
        if (!part.nextStart("sheetData")) {
            return new Sheet(sheet, rows);
        }
        while (part.next() && !part.ends("sheetData")) {
            if (part.starts("row")) {
                readRow(part);
            }
        }
        return new Sheet(sheet, rows);
    }

    private void readRow(Part part) throws IOException {
        int number = part.attribute("r").map(SheetReader::index).orElse(row + 1);
        if (number <= row || number > Bounds.ROWS) {
            throw new Unreadable(
                    sheet,
                    "Rows must follow each other up to " + Bounds.ROWS + ", found another after row " + row,
                    "Open the workbook in a spreadsheet program and save it again.");
        }
        row = number;
        column = 0;
        List<Cell> cells = new ArrayList<>();
        while (part.next() && !part.ends("row")) {
            if (part.starts("c")) {
                readCell(part, cells);
            }
        }
        if (!cells.isEmpty()) {
            rows.add(new Sheet.Row(row, cells));
        }
    }

    /** A row's number; 0 if it is none. */
    private static int index(String written) {
        return written.matches("[0-9]{1,7}") ? Integer.parseInt(written) : 0;
    }

    private void readCell(Part part, List<Cell> cells) throws IOException {
        int at = part.attribute("r").map(this::columnOf).orElse(column + 1);
        if (at <= column) {
            throw new Unreadable(
                    sheet,
                    "Cells of a row must follow each other, found another order in row " + row,
                    "Open the workbook in a spreadsheet program and save it again.");
        }
        column = at;
        Cell cell = cell(part);
        if (cell.isEmpty()) {
            return;
        }
        if (at > Bounds.COLUMNS) {
            throw new Unreadable(
                    where(),
                    "Sheet must have at most " + Bounds.COLUMNS + " columns, found more",
                    "Remove columns that nothing uses.");
        }
        room.take(where(), cell.text().length());
        while (cells.size() < at - 1) {
            cells.add(Cell.EMPTY);
        }
        cells.add(cell);
    }

    private String where() {
        return Cell.place(sheet, row, column);
    }

    /** The column of a reference such as {@code C12}; 0 if there is none such. */
    private int columnOf(String reference) {
        int at = 0;
        for (int i = 0; i < Math.min(4, reference.length()); i++) {
            char c = reference.charAt(i);
            if (c < 'A' || c > 'Z') {
                return at;
            }
            at = 26 * at + c - 'A' + 1;
        }
        return 0;
    }

    private Cell cell(Part part) throws IOException {
        String type = part.attribute("t").orElse("n");
        boolean isDate =
                type.equals("d") || part.attribute("s").filter(dates::has).isPresent();
        String value = "";
        boolean formula = false;
        String expression = "";
        while (part.next() && !part.ends("c")) {
            if (part.starts("v")) {
                value = part.text();
            } else if (part.starts("is")) {
                value = part.runs("is");
            } else if (part.starts("f")) {
                formula = true;
                expression = part.text();
            }
        }
        if (formula) {
            String found = expression.isEmpty() ? "a formula" : "the formula '=" + Complaints.shown(expression) + "'";
            complaints.add(
                    where(),
                    "Cell must hold a value, found " + found,
                    "Copy the cell and paste it as a value; a budget says what it means without a spreadsheet.");
        }
        Cell cell = cell(type, value, isDate);
        if (cell.text().length() > Bounds.TEXT) {
            complaints.add(
                    where(), "Cell must have at most " + Bounds.TEXT + " characters, found more", "Shorten the text.");
            return new Cell(Kind.TEXT, Complaints.shown(cell.text()));
        }
        return cell;
    }

    private Cell cell(String type, String value, boolean isDate) throws IOException {
        if (value.isEmpty()) {
            return Cell.EMPTY;
        }
        return switch (type) {
            case "s" -> new Cell(Kind.TEXT, shared(value));
            case "inlineStr" -> new Cell(Kind.TEXT, value);
            case "str" -> new Cell(Kind.TEXT, Escapes.decoded(value));
            case "b" -> new Cell(Kind.TRUTH, value.equals("1") || value.equals("true") ? "true" : "false");
            case "e" -> error(value);
            default -> isDate ? date(value) : number(value);
        };
    }

    private Cell error(String value) {
        complaints.add(
                where(),
                "Cell must hold a value, found the error " + Complaints.shown(value),
                "Write the value, or leave the cell empty if there is none.");
        return new Cell(Kind.TEXT, Complaints.shown(value));
    }

    private Cell date(String value) {
        complaints.add(
                where(),
                "Cell must hold a text or a number, found the date " + Complaints.shown(Dates.shown(value)),
                "Format the cell as text and write again what was meant; spreadsheets take ids such as 3-1 for dates.");
        return new Cell(Kind.TEXT, Complaints.shown(value));
    }

    private Cell number(String value) {
        return Numbers.read(value).map(number -> new Cell(Kind.NUMBER, number)).orElseGet(() -> {
            complaints.add(
                    where(),
                    "Cell must hold a number, found '" + Complaints.shown(value) + "'",
                    "Write the number again.");
            return new Cell(Kind.TEXT, Complaints.shown(value));
        });
    }

    private String shared(String index) throws Unreadable {
        int at = index.strip().matches("[0-9]{1,9}") ? Integer.parseInt(index.strip()) : -1;
        if (at < 0 || at >= texts.size()) {
            throw new Unreadable(
                    where(),
                    "Cell must name one of the " + texts.size() + " texts of the workbook, found '"
                            + Complaints.shown(index) + "'",
                    "Open the workbook in a spreadsheet program and save it again.");
        }
        return texts.get(at);
    }
}
