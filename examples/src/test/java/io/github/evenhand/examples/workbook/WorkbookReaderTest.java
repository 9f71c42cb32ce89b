package io.github.evenhand.examples.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.Evenhand;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Finding;
import io.github.evenhand.budget.InvalidBudgetException;
import io.github.evenhand.io.Fingerprint;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookReaderTest {

    /** No measure of time: who hangs is ended. */
    private static final Duration HANG = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private Path file;
    private RawWorkbook raw;

    @BeforeEach
    void writeTwoCounties() {
        file = folder.resolve("budget.xlsx");
        WorkbookWriter.write(Evenhand.example("two-counties"), file);
        raw = RawWorkbook.of(file);
    }

    private List<String> findings() {
        raw.write(file);
        return assertThrows(InvalidBudgetException.class, () -> WorkbookReader.read(file)).findings().stream()
                .map(Finding::toString)
                .toList();
    }

    private String finding() {
        List<String> findings = findings();
        assertEquals(1, findings.size(), findings.toString());
        return findings.get(0);
    }

    @Test
    void whatIsWrongInATableIsFoundAtItsCell() {
        raw.text("needs", "D3", "many");
        assertEquals(
                "needs!D3: Column 'clients' must be a decimal, found 'many'. Write digits, a decimal point and at"
                        + " most an exponent from -30 to 30.",
                finding());
    }

    @Test
    void whatIsWrongInTheHeaderIsFoundAtItsValue() {
        String row = rowOf("spend");
        raw.text("budget", "B" + row, "never");
        assertTrue(finding().startsWith("budget!B" + row + ": "), findings().toString());
    }

    /** The row of the sheet budget whose value is the first for a key that ends so. */
    private String rowOf(String key) {
        String json = raw.parts().get("xl/sharedStrings.xml");
        String[] texts = json.split("<si>");
        for (int i = 1; i < texts.length; i++) {
            if (texts[i].contains("/" + key + "<")) {
                String sheet = raw.sheet("budget");
                return sheet.replaceFirst("(?s).*?<c r=\"A(\\d+)\"[^>]*><v>" + (i - 1) + "</v>.*", "$1");
            }
        }
        throw new IllegalArgumentException("no key " + key);
    }

    @Test
    void everythingThatIsWrongIsFoundAtOnce() {
        raw.text("needs", "D3", "many");
        raw.cell("needs", "E4", "<c r=\"E4\"><f>E3*2</f><v>4</v></c>");
        raw.text("localities", "D2", "-1");
        List<String> findings = findings();
        assertEquals(3, findings.size(), findings.toString());
        assertTrue(findings.stream().anyMatch(f -> f.startsWith("needs!D3: ")));
        assertTrue(findings.stream().anyMatch(f -> f.startsWith("needs!E4: ")));
        assertTrue(findings.stream().anyMatch(f -> f.startsWith("localities!D2: ")));
    }

    @Test
    void aFormulaIsRefused() {
        raw.cell("needs", "E4", "<c r=\"E4\"><f>E3*2</f><v>4</v></c>");
        assertEquals(
                "needs!E4: Cell must hold a value, found the formula '=E3*2'. Copy the cell and paste it as a value; a"
                        + " budget says what it means without a spreadsheet.",
                finding());
    }

    @Test
    void aDateIsRefusedSinceWhatWasTypedIsLost() {
        String styles = raw.parts().get("xl/styles.xml");
        long count = styles.substring(styles.indexOf("<cellXfs")).split("<xf ").length - 1;
        raw.parts().put("xl/styles.xml", styles.replace("</cellXfs>", "<xf numFmtId=\"14\"/></cellXfs>"));
        raw.cell("localities", "B2", "<c r=\"B2\" s=\"" + count + "\"><v>46025</v></c>");
        assertTrue(
                finding().startsWith("localities!B2: Cell must hold a text or a number, found the date 2026-01-03."),
                findings().toString());
    }

    @Test
    void anErrorIsRefused() {
        raw.cell("needs", "F2", "<c r=\"F2\" t=\"e\"><v>#N/A</v></c>");
        assertEquals(
                "needs!F2: Cell must hold a value, found the error #N/A. Write the value, or leave the cell empty if"
                        + " there is none.",
                finding());
    }

    @Test
    void aMissingSheetIsSaidOnce() {
        raw.parts()
                .computeIfPresent("xl/workbook.xml", (k, v) -> v.replace("name=\"needs\"", "name=\"notes of mine\""));
        assertEquals("needs: Sheet must exist, found none. Add the sheet 'needs'.", finding());
    }

    @Test
    void aSheetOfAnUnknownNameIsNotIgnored() {
        raw.parts().computeIfPresent("xl/workbook.xml", (k, v) -> v.replace("name=\"grants\"", "name=\"Grants\""));
        assertTrue(findings()
                .get(0)
                .startsWith(
                        "Grants: Sheet must be one of [budget, groups, localities, needs, grants], found 'Grants'."));
    }

    @Test
    void aNumberThatASpreadsheetSmearedIsWhatWasTyped() {
        Budget budget = Evenhand.example("two-counties");
        String level = raw.sheet("needs").replaceFirst("(?s).*<c r=\"F2\"[^>]*><v>([^<]*)</v>.*", "$1");
        assertEquals("0.8", level);
        raw.cell("needs", "F2", "<c r=\"F2\"><v>0.80000000000000004</v></c>");
        raw.write(file);
        assertEquals(Fingerprint.of(budget), Fingerprint.of(WorkbookReader.read(file)));
    }

    @Test
    void rowsMayBeEmptyAndColumnsInAnyOrder() {
        String sheet = raw.sheet("needs");
        // Every row from the third on moves down by ten, as if ten empty rows had been put before it.
        for (int row = 60; row >= 3; row--) {
            sheet = sheet.replace("<row r=\"" + row + "\"", "<row r=\"" + (row + 10) + "\"")
                    .replaceAll("<c r=\"([A-Z]+)" + row + "\"", "<c r=\"$1" + (row + 10) + "\"");
        }
        raw.parts().put(partOf(raw, "needs"), sheet);
        raw.write(file);
        assertEquals(Fingerprint.of(Evenhand.example("two-counties")), Fingerprint.of(WorkbookReader.read(file)));
        raw.text("needs", "D13", "many");
        assertTrue(finding().startsWith("needs!D13: "));
    }

    private static String partOf(RawWorkbook raw, String sheet) {
        String text = raw.sheet(sheet);
        return raw.parts().entrySet().stream()
                .filter(part -> part.getValue().equals(text))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private void beside(String sheet, String reference) {
        raw.replace(sheet, "</row><row r=\"3\"", "<c r=\"" + reference + "\"><v>1</v></c></row><row r=\"3\"");
    }

    @Test
    void aCellBesideTheTableIsNotIgnored() {
        beside("grants", "Z2");
        assertEquals(
                "grants!Z2: Cell must stand under the name of a column, found '1' under none. Name the column in row 1,"
                        + " or remove the cell.",
                finding());
    }

    @Test
    void partsMayBeInUtf16() {
        raw.write(file, StandardCharsets.UTF_16);
        assertEquals(Fingerprint.of(Evenhand.example("two-counties")), Fingerprint.of(WorkbookReader.read(file)));
    }

    @Test
    void bytesThatAreNoTextAreAFindingAndTheParserPrintsNothing() {
        raw.text("localities", "B2", "R\u00e9gion");
        raw.write(file, StandardCharsets.ISO_8859_1);
        PrintStream errors = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        List<Finding> findings;
        try {
            findings = assertThrows(InvalidBudgetException.class, () -> WorkbookReader.read(file))
                    .findings();
        } finally {
            System.setErr(errors);
        }
        assertEquals(
                "budget.xlsx: Workbook must be an .xlsx file, found a damaged one. Open it in a spreadsheet program and"
                        + " save it again.",
                findings.get(0).toString());
        assertEquals("", printed.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aFileThatIsNoWorkbookIsAFinding() throws IOException {
        Files.writeString(file, "id,name\n1,2\n");
        List<Finding> findings = assertThrows(InvalidBudgetException.class, () -> WorkbookReader.read(file))
                .findings();
        assertEquals(
                "budget.xlsx: Workbook must be an .xlsx file, found something else or a damaged one. Save it as an Excel"
                        + " workbook (.xlsx) without a password.",
                findings.get(0).toString());
        Path missing = folder.resolve("missing.xlsx");
        assertEquals(
                "missing.xlsx: Budget must be a workbook, found nothing. Correct the path.",
                assertThrows(InvalidBudgetException.class, () -> WorkbookReader.read(missing))
                        .findings()
                        .get(0)
                        .toString());
    }

    @Test
    void aWorkbookThatUnpacksToMoreThanItMayIsRefused() throws IOException {
        raw.parts().put("xl/sharedStrings.xml", "<sst><si><t>" + " ".repeat(5_000_000) + "</t></si></sst>");
        raw.write(file);
        assertTrue(Files.size(file) < 100_000);
        try (Archive archive = Archive.open(file, 1_000_000)) {
            Unreadable refused = assertThrows(Unreadable.class, () -> new Sheets(archive, new Complaints()));
            assertEquals("Workbook must unpack to at most 1000000 bytes, found more", refused.problem());
        }
    }

    @Test
    void aCellFarOutsideEverySheetIsRefusedAtOnce() {
        beside("needs", "ZZZZZZ2");
        assertTrue(finding().startsWith("needs: Cells of a row must follow each other, found another order in row 2"));
        raw.replace("needs", "r=\"ZZZZZZ2\"", "r=\"XFD2\"");
        assertTrue(finding().startsWith("needs!XFD2: Sheet must have at most 1000 columns, found more."));
    }

    @Test
    void aTextThatTheWorkbookDoesNotHaveIsRefusedAtOnce() {
        raw.cell("needs", "A3", "<c r=\"A3\" t=\"s\"><v>2000000000</v></c>");
        assertTrue(
                findings().get(0).startsWith("needs!A3: Cell must name one of the "),
                findings().toString());
    }

    @Test
    void aDocumentTypeIsNotObeyed() throws IOException {
        Path secret = folder.resolve("secret.txt");
        Files.writeString(secret, "hidden words");
        raw.cell("localities", "B2", "<c r=\"B2\" t=\"inlineStr\"><is><t>&it;</t></is></c>");
        String sheet = raw.sheet("localities");
        String part = partOf(raw, "localities");
        int end = sheet.indexOf("?>") + 2;
        raw.parts()
                .put(
                        part,
                        sheet.substring(0, end) + "<!DOCTYPE x [<!ENTITY it SYSTEM \"" + secret.toUri() + "\">]>"
                                + sheet.substring(end));
        assertTrue(
                findings().stream().noneMatch(f -> f.contains("hidden")),
                findings().toString());
    }

    @Test
    void entitiesThatGrowAreNotWrittenOut() {
        raw.cell("localities", "B2", "<c r=\"B2\" t=\"inlineStr\"><is><t>&e9;</t></is></c>");
        StringBuilder type = new StringBuilder("<!DOCTYPE x [<!ENTITY e0 \"laughter\">");
        for (int i = 1; i < 10; i++) {
            type.append("<!ENTITY e")
                    .append(i)
                    .append(" \"")
                    .append(("&e" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        String sheet = raw.sheet("localities");
        int end = sheet.indexOf("?>") + 2;
        raw.parts().put(partOf(raw, "localities"), sheet.substring(0, end) + type + "]>" + sheet.substring(end));
        assertTimeoutPreemptively(
                HANG,
                () -> assertTrue(findings().stream().noneMatch(f -> f.contains("laughter")), findings()::toString));
    }

    @Test
    void anExponentThatWouldFillTheMemoryIsRefused() {
        assertTimeoutPreemptively(HANG, () -> {
            for (String huge : List.of("1e999999999", "-1e2147483647", "1e-999999999", "1e99999999999")) {
                raw.cell("needs", "D2", "<c r=\"D2\"><v>" + huge + "</v></c>");
                assertTrue(findings().get(0).startsWith("needs!D2: "), huge);
                raw.text("needs", "D2", huge);
                assertTrue(findings().get(0).startsWith("needs!D2: "), huge);
            }
        });
    }

    @Test
    void whateverAByteIsChangedToOnlyFindingsComeOut() throws IOException {
        byte[] good = Files.readAllBytes(file);
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] bad = good.clone();
            for (int j = 0; j < 1 + random.nextInt(4); j++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            Files.write(file, bad);
            onlyFindings(file);
        }
    }

    @Test
    void whateverCharacterOfAPartIsChangedOnlyFindingsComeOut() {
        Random random = new Random(11);
        List<String> names = List.copyOf(raw.parts().keySet());
        for (int i = 0; i < 300; i++) {
            RawWorkbook bad = RawWorkbook.of(file);
            String name = names.get(random.nextInt(names.size()));
            StringBuilder text = new StringBuilder(raw.parts().get(name));
            int at = random.nextInt(text.length());
            text.replace(
                    at,
                    Math.min(text.length(), at + random.nextInt(3)),
                    "<>&\"/ 9Zx;\u0000".substring(random.nextInt(10)));
            bad.parts().put(name, text.toString());
            Path other = bad.write(folder.resolve("other.xlsx"));
            onlyFindings(other);
        }
    }

    private static void onlyFindings(Path file) {
        try {
            assertTrue(WorkbookReader.read(file).localities().size() > 0);
        } catch (InvalidBudgetException invalid) {
            assertTrue(invalid.findings().size() > 0);
        }
    }
}
