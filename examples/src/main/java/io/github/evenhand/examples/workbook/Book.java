package io.github.evenhand.examples.workbook;

import io.github.evenhand.io.NotWrittenException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook that is being written: sheets of texts and numbers, never a formula. */
final class Book {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final int WIDEST = 60;

    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final Workbook workbook = new Workbook(packed, "evenhand", null);

    Worksheet sheet(String name) {
        return workbook.newWorksheet(name);
    }

    /**
     * Writes a table: a header row that stays in sight, and below it every row, its numbers as numbers where a
     * spreadsheet keeps them as they are.
     *
     * @param isText whether the cells of a column are texts even if they look like numbers
     * @throws NotWrittenException if there are more rows than a sheet has
     */
    Worksheet table(String name, List<String> columns, List<List<String>> rows, Predicate<String> isText) {
        if (rows.size() >= Worksheet.MAX_ROWS || columns.size() > Worksheet.MAX_COLS) {
            throw new NotWrittenException(
                    "Workbook was not written, since its table '" + name + "' has " + rows.size() + " rows and "
                            + columns.size() + " columns and a sheet has room for " + (Worksheet.MAX_ROWS - 1) + " and "
                            + Worksheet.MAX_COLS + ". Write a folder.",
                    null);
        }
        Worksheet sheet = sheet(name);
        for (int column = 0; column < columns.size(); column++) {
            text(sheet, 0, column, columns.get(column));
            boolean isOfTexts = isText.test(columns.get(column));
            if (isOfTexts) {
                sheet.style(column).format("@").set();
            }
            sheet.width(
                    column, Math.min(WIDEST, Math.max(10, columns.get(column).length() + 2)));
            for (int row = 0; row < rows.size(); row++) {
                String cell = rows.get(row).get(column);
                if (isOfTexts || Numbers.survivor(cell).isEmpty()) {
                    text(sheet, row + 1, column, cell);
                } else {
                    number(sheet, row + 1, column, cell);
                }
            }
        }
        sheet.range(0, 0, 0, Math.max(0, columns.size() - 1))
                .style()
                .bold()
                .fillColor("E8E8E8")
                .set();
        sheet.freezePane(0, 1);
        return sheet;
    }

    /** A text that stays one, also when somebody edits the cell; nothing if it is empty. */
    static void text(Worksheet sheet, int row, int column, String text) {
        if (!text.isEmpty()) {
            sheet.value(row, column, Escapes.encoded(text));
            sheet.style(row, column).format("@").set();
        }
    }

    static void number(Worksheet sheet, int row, int column, String number) {
        Numbers.survivor(number).ifPresent(value -> sheet.value(row, column, value));
    }

    /**
     * The workbook, without the times that it and its parts were written: equal contents are equal workbooks.
     *
     * @throws NotWrittenException if there is no room to put it together
     */
    byte[] bytes() {
        try {
            workbook.finish();
            // The parts as they were packed can only be found from the end of a file.
            Path file = Files.createTempFile("evenhand", ".xlsx");
            try {
                Files.write(file, packed.toByteArray());
                return withoutTimes(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new NotWrittenException(
                    "Workbook was not written, since it could not be put together in the folder for temporary files '"
                            + System.getProperty("java.io.tmpdir") + "' ("
                            + (e instanceof ClosedByInterruptException ? "the thread was interrupted" : e.getMessage())
                            + "). Check that it is there and its disk has room.",
                    e);
        }
    }

    private static byte[] withoutTimes(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile from = new ZipFile(file.toFile());
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry part : Collections.list(from.entries())) {
                ZipEntry timeless = new ZipEntry(part.getName());
                timeless.setTimeLocal(NO_TIME);
                to.putNextEntry(timeless);
                try (InputStream content = from.getInputStream(part)) {
                    if (part.getName().equals("docProps/core.xml")) {
                        String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
                        to.write(text.replaceAll("<dcterms:created[^>]*>[^<]*</dcterms:created>", "")
                                .getBytes(StandardCharsets.UTF_8));
                    } else {
                        content.transferTo(to);
                    }
                }
            }
        }
        return bytes.toByteArray();
    }
}
