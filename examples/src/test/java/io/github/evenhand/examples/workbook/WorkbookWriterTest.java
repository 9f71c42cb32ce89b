package io.github.evenhand.examples.workbook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.Evenhand;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.io.BudgetReader;
import io.github.evenhand.io.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookWriterTest {

    /** What spreadsheets take for something else, and how a cell must still say it. */
    private static final List<String> SPOILED = List.of(
            "007",
            "3-1",
            "MARCH1",
            "1E5",
            "12345678901234567",
            "0.1234567890123456789",
            "1.50",
            "=1+1",
            "+1",
            "-x",
            "@SUM(A1)",
            "_x0041_",
            "a_x0041_x0042_",
            "TRUE",
            "line one\nline two",
            "tab\there",
            "a\r\nb",
            "quote \" and, comma",
            "\uFFFE odd",
            "\uD83D\uDE00",
            "<&>",
            "#N/A",
            "[]",
            "2026-01-03");

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("budget.xlsx");
    }

    /** Two counties, one of which has every text above as an attribute. */
    private Budget spoiled() throws IOException {
        Path written = folder.resolve("budget");
        Evenhand.write(Evenhand.example("two-counties"), written);
        Path localities = written.resolve("localities.csv");
        List<String> rows = new ArrayList<>(List.of(Files.readString(localities).split("\r\n")));
        StringBuilder header = new StringBuilder(rows.get(0));
        StringBuilder first = new StringBuilder(rows.get(1));
        StringBuilder second = new StringBuilder(rows.get(2));
        for (int i = 0; i < SPOILED.size(); i++) {
            header.append(",zz").append(i);
            first.append(",\"").append(SPOILED.get(i).replace("\"", "\"\"")).append('"');
            second.append(",");
        }
        Files.writeString(localities, header + "\r\n" + first + "\r\n" + second + "\r\n");
        return BudgetReader.read(written);
    }

    @Test
    void whatASpreadsheetWouldSpoilComesBackAsItWas() throws IOException {
        Budget budget = spoiled();
        WorkbookWriter.write(budget, file());
        Budget read = WorkbookReader.read(file());
        Map<String, String> attributes = read.localities().get(0).attributes();
        for (int i = 0; i < SPOILED.size(); i++) {
            assertEquals(SPOILED.get(i), attributes.get("zz" + i));
        }
        assertEquals(Fingerprint.of(budget), Fingerprint.of(read));
    }

    @Test
    void noCellIsAFormulaWhateverItBeginsWith() throws IOException {
        WorkbookWriter.write(spoiled(), file());
        RawWorkbook raw = RawWorkbook.of(file());
        raw.parts().forEach((name, part) -> {
            if (name.startsWith("xl/worksheets/sheet")) {
                assertFalse(part.contains("<f>") || part.contains("<f "), part);
            }
        });
        // Another reader sees a text as well, in a cell whose format keeps it one when it is edited.
        try (ReadableWorkbook workbook = new ReadableWorkbook(file().toFile())) {
            Sheet sheet = workbook.findSheet("localities").orElseThrow();
            Row header = sheet.read().get(0);
            int column = header.stream()
                    .filter(cell -> cell.getText().equals("zz" + SPOILED.indexOf("=1+1")))
                    .findFirst()
                    .orElseThrow()
                    .getColumnIndex();
            Cell cell = sheet.read().get(1).getCell(column);
            assertEquals(CellType.STRING, cell.getType());
            assertEquals("=1+1", cell.getText());
        }
    }

    @Test
    void numbersAreNumbersAndIdsAreTexts() throws IOException {
        WorkbookWriter.write(Evenhand.example("china-counties"), file());
        try (ReadableWorkbook workbook = new ReadableWorkbook(file().toFile())) {
            Row first = workbook.findSheet("localities").orElseThrow().read().get(1);
            assertEquals(CellType.STRING, first.getCell(0).getType());
            assertTrue(
                    first.getCell(0).getText().matches("[0-9]+"),
                    first.getCell(0).getText());
            assertEquals(
                    CellType.NUMBER,
                    workbook.findSheet("needs")
                            .orElseThrow()
                            .read()
                            .get(1)
                            .getCell(3)
                            .getType());
        }
    }

    @Test
    void everySheetIsThereWithNotesAndChoices() {
        WorkbookWriter.write(Evenhand.example("two-counties"), file());
        RawWorkbook raw = RawWorkbook.of(file());
        String workbook = raw.parts().get("xl/workbook.xml");
        for (String sheet : List.of("budget", "groups", "localities", "needs", "grants", "notes")) {
            assertTrue(workbook.contains("name=\"" + sheet + "\""), workbook);
        }
        String needs = raw.sheet("needs");
        assertTrue(needs.contains("<formula1>\"urban,rural\"</formula1>"), needs);
        assertTrue(needs.contains("<formula1>\"education,health\"</formula1>"), needs);
        assertTrue(needs.contains("localities"), needs);
        assertFalse(needs.contains("errorTitle=\"null\""), needs);
        assertTrue(raw.parts().values().stream().anyMatch(part -> part.contains("Cost of one full standard")));
    }

    @Test
    void equalBudgetsAreEqualWorkbooks() throws IOException {
        Budget budget = Evenhand.example("two-counties");
        WorkbookWriter.write(budget, file());
        byte[] first = Files.readAllBytes(file());
        WorkbookWriter.write(budget, file());
        assertArrayEquals(first, Files.readAllBytes(file()));
    }
}
