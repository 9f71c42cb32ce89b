package io.github.evenhand.examples.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.Evenhand;
import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.examples.command.Command;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultWorkbookTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Command.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    @Test
    void aNewWorkbookIsCheckedAllocatedAndExplained() throws IOException {
        String budget = folder.resolve("mine.xlsx").toString();
        String result = folder.resolve("result.xlsx").toString();
        assertEquals(0, run("new", budget), err.toString());
        assertEquals(0, run("check", budget), err.toString());
        assertEquals(0, run("allocate", budget, "--workbook", result), err.toString());
        assertEquals(0, run("explain", budget, "riverside"), err.toString());
        assertEquals("", err.toString());

        try (ReadableWorkbook workbook = new ReadableWorkbook(Path.of(result).toFile())) {
            assertEquals(
                    List.of(
                            "about",
                            "grants",
                            "allocation",
                            "levels",
                            "services",
                            "goals",
                            "rules",
                            "binding",
                            "prices",
                            "proof"),
                    workbook.getSheets().map(sheet -> sheet.getName()).toList());
            List<Row> rows = workbook.findSheet("allocation").orElseThrow().read();
            BigDecimal total = BigDecimal.ZERO;
            for (Row row : rows.subList(1, rows.size())) {
                total = total.add(row.getCell(3).asNumber());
            }
            // 34 and 16 million of the general fund and of the one for rural schools.
            assertEquals(0, new BigDecimal("50000000").compareTo(total), total.toString());
            assertTrue(workbook.findSheet("binding").orElseThrow().read().size() > 1);
        }
    }

    @Test
    void noCellOfAResultIsAFormulaWhateverItsNameBeginsWith() throws IOException {
        Budget budget = Evenhand.example("two-counties").toBuilder()
                .title("=HYPERLINK(\"x\")")
                .withoutLocality("riverside")
                .locality(Locality.of("riverside", "=1+1", new BigDecimal(50_000), new BigDecimal(50_000)))
                .build();
        Path file = folder.resolve("result.xlsx");
        ResultWorkbook.write((Allocation) Evenhand.allocate(budget), file);
        RawWorkbook.of(file).parts().forEach((name, part) -> {
            if (name.startsWith("xl/worksheets/sheet")) {
                assertFalse(part.contains("<f>") || part.contains("<f "), part);
            }
        });
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            List<Row> rows = workbook.findSheet("allocation").orElseThrow().read();
            assertTrue(rows.stream()
                    .flatMap(Row::stream)
                    .anyMatch(cell ->
                            cell.getType() == CellType.STRING && cell.getText().equals("=1+1")));
        }
    }

    @Test
    void whatIsThereAlreadyIsNotWrittenOverByNew() throws IOException {
        Path budget = folder.resolve("mine.xlsx");
        Files.writeString(budget, "mine");
        assertEquals(64, run("new", budget.toString()));
        assertEquals("mine", Files.readString(budget));
    }

    @Test
    void aResultWorkbookMustEndInXlsx() {
        Path result = folder.resolve("result.xls");
        assertEquals(64, run("allocate", "example:two-counties", "--workbook", result.toString()));
        assertTrue(err.toString().startsWith("Workbook must be a file that ends in .xlsx"), err.toString());
        assertFalse(Files.exists(result));
    }

    @Test
    void aWrongCellExitsWithTwo() {
        Path budget = folder.resolve("mine.xlsx");
        assertEquals(0, run("new", budget.toString()));
        RawWorkbook.of(budget).text("needs", "B2", "suburb").write(budget);
        assertEquals(2, run("allocate", budget.toString()));
        assertTrue(err.toString().contains("needs!B2: Column 'area' must be one of [rural, urban]"), err.toString());
    }
}
