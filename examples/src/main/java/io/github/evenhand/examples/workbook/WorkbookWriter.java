package io.github.evenhand.examples.workbook;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Service;
import io.github.evenhand.examples.workbook.Cell.Kind;
import io.github.evenhand.io.BudgetTable;
import io.github.evenhand.io.BudgetWriter;
import io.github.evenhand.io.NotWrittenException;
import io.github.evenhand.io.WholeFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes budgets as workbooks that {@link WorkbookReader} reads as the same budget: what every column means is noted
 * at its name and in the sheet {@code notes}, and areas and ids are chosen from lists. All money is in the currency,
 * with a money unit of 1. Texts stay texts, whatever they begin with; a decimal is a number where a spreadsheet keeps
 * it, else a text. Equal budgets give equal sheets.
 */
public final class WorkbookWriter {

    /** Ids and names; digits in them mean nothing. */
    private static final Set<String> TEXTS = Set.of("id", "name", "parent", "locality", "area", "service", "fund");

    /** Rows below the last one that lists of choices serve too. */
    private static final int SPARE_ROWS = 1_000;

    /** Characters that a list written into a cell's rule may have. */
    private static final int LONGEST_LIST = 255;

    private final Budget budget;
    private final Book book = new Book();
    private final Map<String, Written> tables = new LinkedHashMap<>();

    private record Written(BudgetTable table, Worksheet sheet) {}

    private WorkbookWriter(Budget budget) {
        this.budget = budget;
    }

    /**
     * Writes a workbook, whole or not at all; a workbook that is there already is replaced.
     *
     * @throws NotWrittenException if the file cannot be written, one of another kind is there, or the budget is too large for a workbook
     */
    public static void write(Budget budget, Path file) {
        WholeFile.write(file, new WorkbookWriter(budget).bytes());
    }

    private byte[] bytes() {
        header();
        for (BudgetTable table : BudgetWriter.tables(budget)) {
            Worksheet sheet = book.table(table.name(), table.columns(), table.rows(), TEXTS::contains);
            for (int column = 0; column < table.columns().size(); column++) {
                sheet.comment(
                        0, column, ColumnNotes.of(table.name(), table.columns().get(column)));
            }
            tables.put(table.name(), new Written(table, sheet));
        }
        choices();
        notes();
        return book.bytes();
    }

    private void header() {
        List<List<String>> keys = new ArrayList<>();
        List<KeyRows.Entry> entries = KeyRows.of(BudgetWriter.headerJson(budget));
        entries.forEach(entry -> keys.add(List.of(entry.key(), "")));
        Worksheet sheet = book.table(WorkbookReader.HEADER, List.of("key", "value"), keys, column -> true);
        sheet.width(0, 40);
        sheet.width(1, 40);
        sheet.comment(0, 0, ColumnNotes.RULES.get(0));
        sheet.comment(0, 1, ColumnNotes.RULES.get(2));
        for (int row = 0; row < entries.size(); row++) {
            Cell value = entries.get(row).value();
            if (value.kind() == Kind.NUMBER) {
                Book.number(sheet, row + 1, 1, value.text());
            } else if (value.kind() == Kind.TRUTH) {
                sheet.value(row + 1, 1, Boolean.valueOf(value.text()));
            } else {
                Book.text(sheet, row + 1, 1, value.text());
            }
        }
    }

    private void choices() {
        chooseFromIds("groups", "parent", "groups");
        chooseFromIds("localities", "parent", "groups");
        chooseFromIds("needs", "locality", "localities");
        chooseFromIds("grants", "locality", "localities");
        chooseFrom("needs", "area", List.of("urban", "rural"));
        chooseFrom(
                "needs", "service", budget.services().stream().map(Service::id).toList());
        chooseFrom("grants", "fund", budget.funds().stream().map(Fund::id).toList());
    }

    private Range cells(String table, String column) {
        Written written = Objects.requireNonNull(tables.get(table), table);
        int at = written.table().columns().indexOf(column);
        int last = Math.min(Worksheet.MAX_ROWS - 1, written.table().rows().size() + SPARE_ROWS);
        return written.sheet().range(1, at, last, at);
    }

    private void chooseFromIds(String table, String column, String listed) {
        cells(table, column)
                .validateWithList(cells(listed, "id"))
                .errorStyle(DataValidationErrorStyle.STOP)
                .showErrorMessage(true)
                .errorTitle("Unknown id")
                .error("Choose an id of the sheet " + listed + ", or add it there first.");
    }

    /** A list that stands in the rule itself, if it can be written there. */
    private void chooseFrom(String table, String column, List<String> words) {
        String list = String.join(",", words);
        boolean isPlain = words.stream().allMatch(word -> word.matches("[A-Za-z0-9 ._()/-]+"));
        if (list.length() <= LONGEST_LIST && isPlain) {
            cells(table, column)
                    .validateWithListByFormula("\"" + list + "\"")
                    .errorStyle(DataValidationErrorStyle.STOP)
                    .showErrorMessage(true)
                    .errorTitle("Unknown word")
                    .error("Choose one of the list.");
        }
    }

    private void notes() {
        List<List<String>> rows = new ArrayList<>();
        ColumnNotes.RULES.forEach(rule -> rows.add(List.of("", "", rule)));
        tables.forEach((name, written) -> written.table()
                .columns()
                .forEach(column -> rows.add(List.of(name, column, ColumnNotes.of(name, column)))));
        book.table(WorkbookReader.NOTES, List.of("sheet", "column", "what it is"), rows, column -> true)
                .width(2, 120);
    }
}
