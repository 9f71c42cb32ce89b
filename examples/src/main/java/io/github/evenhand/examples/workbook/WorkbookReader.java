package io.github.evenhand.examples.workbook;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Finding;
import io.github.evenhand.budget.InvalidBudgetException;
import io.github.evenhand.io.BudgetFiles;
import io.github.evenhand.io.BudgetReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads budgets from workbooks: a sheet {@code budget} of keys and values, which says what {@code budget.json} says,
 * and a sheet for every table of the folder, named as its file. Sheets whose names begin with {@code notes} are for
 * people and not read.
 *
 * <p>Everything that is wrong is reported at once, each finding with its cell, such as {@code needs!C12}. Nothing of a
 * broken or hostile workbook gets through but findings.
 */
public final class WorkbookReader {

    static final String HEADER = "budget";

    /** The sheets, in the order in which they are written. */
    static final List<String> TABLES = List.of("groups", "localities", "needs", "grants");

    static final String NOTES = "notes";

    private static final List<String> NEEDED = List.of(HEADER, "localities", "needs");

    private final String workbook;
    private final Complaints complaints = new Complaints();

    private WorkbookReader(String workbook) {
        this.workbook = workbook;
    }

    /** Whether a path is one of a workbook, by its ending. */
    public static boolean isWorkbook(Path path) {
        Path name = path.getFileName();
        return name != null
                && name.toString().regionMatches(true, name.toString().length() - 5, ".xlsx", 0, 5);
    }

    /**
     * Reads a budget.
     *
     * @throws InvalidBudgetException if anything is wrong, with all findings by cell
     */
    public static Budget read(Path path) {
        return read(path, finding -> {});
    }

    /**
     * Reads a budget and says what its author should look at.
     *
     * @param warnings hears the warnings of a budget that can be used
     * @throws InvalidBudgetException if anything is wrong, with all findings by cell
     */
    public static Budget read(Path path, Consumer<Finding> warnings) {
        Path name = path.getFileName();
        return new WorkbookReader(Complaints.shown(name == null ? path.toString() : name.toString()))
                .readBudget(path, warnings);
    }

    private Budget readBudget(Path path, Consumer<Finding> warnings) {
        Optional<Map<String, Sheet>> sheets = readSheets(path);
        if (sheets.isEmpty()) {
            throw new InvalidBudgetException(complaints.all(workbook));
        }
        SheetFiles files = new SheetFiles(sheets.get(), complaints);
        List<Finding> heard = new ArrayList<>();
        Budget budget;
        try {
            budget = BudgetReader.read(files, heard::add);
        } catch (InvalidBudgetException invalid) {
            List<Finding> all = complaints.all(workbook);
            invalid.findings().stream().filter(f -> !complaints.has(f.where())).forEach(all::add);
            throw new InvalidBudgetException(all);
        }
        if (!complaints.isEmpty()) {
            List<Finding> all = complaints.all(workbook);
            all.addAll(heard);
            throw new InvalidBudgetException(all);
        }
        heard.forEach(warnings);
        return budget;
    }

    /** The sheets of the budget by name; empty if the workbook cannot be read to its end, which has been complained of. */
    private Optional<Map<String, Sheet>> readSheets(Path path) {
        if (!Files.isRegularFile(path)) {
            complaints.add(
                    workbook,
                    "Budget must be a workbook, found " + (Files.exists(path) ? "something else" : "nothing"),
                    "Correct the path.");
            return Optional.empty();
        }
        try (Archive archive = Archive.open(path, Bounds.BYTES)) {
            return Optional.of(readSheets(new Sheets(archive, complaints)));
        } catch (Unreadable unreadable) {
            complaints.add(workbook, unreadable);
        } catch (IOException e) {
            complaints.add(
                    workbook,
                    "Workbook must be readable, found '" + Complaints.shown(String.valueOf(e.getMessage())) + "'",
                    "Check the file and its permissions; if it is damaged, save it again.");
        }
        return Optional.empty();
    }

    private Map<String, Sheet> readSheets(Sheets sheets) throws IOException {
        List<String> known = new ArrayList<>(List.of(HEADER));
        known.addAll(TABLES);
        Map<String, Sheet> read = new LinkedHashMap<>();
        for (String name : sheets.names()) {
            if (known.contains(name)) {
                read.put(name, sheets.read(name));
            } else if (!name.startsWith(NOTES)) {
                complaints.add(
                        Complaints.shown(name),
                        "Sheet must be one of " + known + ", found '" + Complaints.shown(name) + "'",
                        "Rename or remove the sheet; one whose name begins with '" + NOTES + "' is not read.");
            }
        }
        for (String name : NEEDED) {
            if (!read.containsKey(name)) {
                complaints.add(name, "Sheet must exist, found none", "Add the sheet '" + name + "'.");
            }
        }
        return read;
    }

    /** The sheets as the files of a budget folder. */
    private static final class SheetFiles implements BudgetFiles {

        private final Map<String, CsvOfSheet> tables = new LinkedHashMap<>();
        private final Optional<JsonOfSheet> header;

        private SheetFiles(Map<String, Sheet> sheets, Complaints complaints) {
            header = Optional.ofNullable(sheets.get(HEADER)).map(sheet -> new JsonOfSheet(sheet, complaints));
            for (String table : TABLES) {
                Sheet sheet = sheets.get(table);
                if (sheet != null && (!sheet.rows().isEmpty() || NEEDED.contains(table))) {
                    tables.put(table, new CsvOfSheet(sheet, complaints));
                }
            }
        }

        private static String sheet(String file) {
            return file.substring(0, file.lastIndexOf('.'));
        }

        @Override
        public Optional<InputStream> open(String name) {
            return sheet(name).equals(HEADER)
                    ? header.map(JsonOfSheet::bytes)
                    : Optional.ofNullable(tables.get(sheet(name))).map(CsvOfSheet::bytes);
        }

        @Override
        public Optional<String> where(String file, int line, int column) {
            String sheet = sheet(file);
            if (line == 0) {
                return Optional.of(sheet);
            }
            return sheet.equals(HEADER)
                    ? header.map(json -> json.where(line))
                    : Optional.ofNullable(tables.get(sheet)).map(csv -> csv.where(line, column));
        }
    }
}
