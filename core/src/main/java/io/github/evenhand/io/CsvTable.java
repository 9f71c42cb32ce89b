package io.github.evenhand.io;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a table from RFC 4180 text, row by row. */
final class CsvTable {

    /** What programs write between fields where commas are in numbers. */
    private static final Pattern OTHER_SEPARATORS = Pattern.compile("[;\t]");

    private final TableShape shape;
    private final Findings findings;
    private final Columns columns;
    private final Room room;
    private boolean complete = true;

    CsvTable(TableShape shape, Findings findings, Room room) {
        this.room = room;
        this.shape = shape;
        this.findings = findings;
        this.columns = new Columns(shape.file());
    }

    Columns columns() {
        return columns;
    }

    /**
     * Hands over every row that has its fields.
     *
     * @return whether no row was left out
     */
    boolean read(Reader text, Consumer<Row> to) throws IOException {
        CsvRows handler = new CsvRows();
        try (CsvReader<CsvRows.Cells> reader = CsvReader.builder()
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(2 * Bounds.LINE)
                .build(handler, text)) {
            return readRecords(reader.iterator(), to);
        } catch (CsvParseException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new Refusal(
                    Place.at(shape.file(), handler.recordLine(), 1),
                    "Row must be comma-separated with balanced quotes, found: "
                            + inOwnWords(Shown.sentence(e.getMessage())),
                    "Put quotes around a field that has commas, quotes or line ends, and write a quote within it"
                            + " twice.");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String inOwnWords(String message) {
        return message.startsWith("The maximum buffer size")
                ? "a field of more than " + 2 * Bounds.LINE + " characters, perhaps after a quote that is not closed"
                : message;
    }

    private boolean readRecords(Iterator<CsvRows.Cells> records, Consumer<Row> to) throws Refusal {
        if (!records.hasNext()) {
            throw new Refusal(
                    Place.at(shape.file(), 1, 1),
                    "File must have a header row with the columns " + shape.known() + ", found nothing",
                    "Write the header row.");
        }
        if (!readHeader(records.next())) {
            return false;
        }
        Set<String> nothing = Set.of();
        while (records.hasNext()) {
            CsvRows.Cells cells = records.next();
            room.take(cells.texts().length, Place.at(shape.file(), cells.line(), 1));
            if (hasItsFields(cells)) {
                Set<String> wrong = quotesAreRight(cells) ? nothing : Set.of(columns.name(cells.stray()));
                to.accept(new Row(columns, cells.texts(), cells.places(), cells.line(), 1, wrong));
            } else {
                complete = false;
            }
        }
        return complete;
    }

    /** Whether there are columns to read rows by. */
    private boolean readHeader(CsvRows.Cells header) {
        boolean good = quotesAreRight(header);
        int count = header.texts().length;
        if (count == 1 && OTHER_SEPARATORS.matcher(header.texts()[0]).find()) {
            findings.error(
                    place(header, 0),
                    "Fields must be separated by commas, found '" + Shown.text(header.texts()[0]) + "'",
                    "Save the table as CSV with commas between fields and points in numbers.");
            return false;
        }
        if (count > Bounds.COLUMNS) {
            findings.error(
                    place(header, 0),
                    "Table '" + shape.name() + "' must have at most " + Bounds.COLUMNS + " columns, found " + count,
                    "Remove columns that nothing uses.");
            return false;
        }
        for (int i = 0; i < count; i++) {
            good &= isGoodColumn(header.texts()[i], place(header, i));
        }
        shape.check(columns, place(header, 0), findings);
        if (!good) {
            columns.distrust();
            complete = false;
        }
        // A table of which no column is known is another table, and its rows say nothing.
        return shape.required().stream().anyMatch(name -> columns.indexOf(name) >= 0);
    }

    private boolean isGoodColumn(String name, Place place) {
        @Nullable String problem = null;
        if (name.isBlank()) {
            problem = "Column must have a name, found none";
        } else if (!name.equals(name.strip())) {
            problem = "Column must be named without blanks at its ends, found '" + Shown.text(name) + "'";
        } else if (columns.indexOf(name) >= 0) {
            problem = "Column must be given once, found '" + Shown.text(name) + "' again";
        }
        if (problem != null) {
            findings.error(place, problem, "Correct the header row.");
        }
        if (problem == null) {
            columns.add(name, place);
        } else {
            columns.skip();
        }
        return problem == null;
    }

    private boolean hasItsFields(CsvRows.Cells cells) {
        int count = cells.texts().length;
        if (count == columns.size()) {
            return true;
        }
        findings.error(
                place(cells, Math.min(count, columns.size()) - (count < columns.size() ? 1 : 0)),
                "Row must have " + columns.size() + " fields, found " + count,
                "Add or remove commas; put quotes around a field that has a comma.");
        return false;
    }

    private boolean quotesAreRight(CsvRows.Cells cells) {
        if (cells.stray() >= 0) {
            findings.error(
                    place(cells, cells.stray()),
                    "Field with a quote must be in quotes, found " + Shown.text(cells.texts()[cells.stray()]),
                    "Put quotes around the field and write a quote within it twice.");
        }
        return cells.stray() < 0;
    }

    private Place place(CsvRows.Cells cells, int index) {
        long packed = cells.places()[index];
        return Place.at(shape.file(), (int) (packed >>> 32), (int) packed);
    }
}
