package io.github.evenhand.examples.workbook;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Grant;
import io.github.evenhand.allocation.NeedLevel;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.io.Fingerprint;
import io.github.evenhand.io.NotWrittenException;
import io.github.evenhand.io.WholeFile;
import io.github.evenhand.report.AllocationTables;
import io.github.evenhand.report.Table;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes what an allocation says as a workbook: what each locality receives, by fund and in all, levels before and
 * after, goals, rules and where they bind, prices and the proof. Money is in the currency and exact; levels are shares
 * of a standard as in {@code levels.csv}, with at most 15 digits. Equal allocations give equal sheets.
 */
public final class ResultWorkbook {

    private static final int DIGITS = 15;

    private static final Set<String> TEXTS = Set.of(
            "id",
            "locality",
            "name",
            "fund",
            "area",
            "service",
            "goal",
            "rule",
            "equation",
            "binding",
            "legal basis",
            "what it says",
            "what it demands here",
            "hard or priced",
            "step",
            "rule or fund",
            "row",
            "stage");

    private final Allocation allocation;
    private final Budget budget;
    private final Book book = new Book();

    private ResultWorkbook(Allocation allocation) {
        this.allocation = allocation;
        this.budget = allocation.budget();
    }

    /**
     * Writes a workbook, whole or not at all; a workbook that is there already is replaced.
     *
     * @throws NotWrittenException if the file cannot be written, one of another kind is there, or the result is too large for a workbook
     */
    public static void write(Allocation allocation, Path file) {
        WholeFile.write(file, new ResultWorkbook(allocation).bytes());
    }

    private byte[] bytes() {
        about();
        table("grants", AllocationTables.grants(allocation));
        allocation();
        levels();
        table("services", AllocationTables.levels(allocation));
        table("goals", AllocationTables.goals(allocation));
        table("rules", AllocationTables.rules(allocation));
        binding();
        table("prices", AllocationTables.prices(allocation));
        table("proof", AllocationTables.certificate(allocation));
        return book.bytes();
    }

    private void about() {
        List<List<String>> rows = List.of(
                List.of("budget", budget.title().isEmpty() ? budget.id() : budget.title()),
                List.of("year", budget.year() == 0 ? "" : String.valueOf(budget.year())),
                List.of("currency", budget.currency().code()),
                List.of("result", allocation.toString()),
                List.of("fingerprint of the budget", Fingerprint.of(budget)),
                List.of("grants", "what each locality receives, in the currency, exact to the smallest unit"),
                List.of("allocation", "the same by locality and fund, as allocation.csv"),
                List.of("levels", "level and gap of every need, shares of a standard, as levels.csv: 0.8 is 80 points"),
                List.of("services", "means by service, in points: 100 is the standard"),
                List.of("binding", "the rules that hold each locality where it is"),
                List.of("proof", "what no division of the money can be better than"));
        book.table("about", List.of("what", "value"), rows, column -> true).width(1, 100);
    }

    private void table(String name, Table table) {
        List<String> columns =
                table.columns().stream().map(Table.Column::header).toList();
        List<List<String>> rows = new ArrayList<>();
        table.rows()
                .forEach(row ->
                        rows.add(row.stream().map(cell -> plain(cell.value())).toList()));
        Worksheet sheet = book.table(name, columns, rows, TEXTS::contains);
        sheet.comment(0, 0, table.title());
    }

    private void allocation() {
        List<List<String>> rows = new ArrayList<>();
        for (Grant grant : allocation.grants()) {
            rows.add(List.of(
                    grant.locality(),
                    budget.locality(grant.locality()).name(),
                    grant.fund(),
                    plain(grant.amount().amount().toPlainString())));
        }
        book.table("allocation", List.of("locality", "name", "fund", "amount"), rows, TEXTS::contains)
                .comment(0, 3, "In " + budget.currency().code() + ", exact to the smallest unit.");
    }

    private void levels() {
        List<List<String>> rows = new ArrayList<>();
        for (NeedLevel level : allocation.levels()) {
            rows.add(List.of(
                    level.locality(),
                    level.area().word(),
                    level.service(),
                    level.clients().toPlainString(),
                    share(Optional.of(level.before())),
                    share(Optional.of(level.after())),
                    share(level.gapBefore()),
                    share(level.gapAfter())));
        }
        List<String> columns = List.of(
                "locality", "area", "service", "clients", "level_before", "level_after", "gap_before", "gap_after");
        Worksheet sheet = book.table("levels", columns, rows, TEXTS::contains);
        for (int column = 4; column < columns.size(); column++) {
            sheet.comment(0, column, "A share of the standard: 0.8 is 80 points.");
        }
    }

    /** A number without zeros at its end, so that 5.00 is a number in a cell too. */
    private static String plain(String text) {
        return text.matches("-?[0-9]+[.][0-9]*0") ? text.replaceFirst("[.]?0+$", "") : text;
    }

    private static String share(Optional<Rational> share) {
        return share.map(exact -> exact.toDecimal(DIGITS, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros()
                        .toPlainString())
                .orElse("");
    }

    private void binding() {
        List<String> columns = List.of();
        List<List<String>> rows = new ArrayList<>();
        for (Locality locality : budget.localities()) {
            Table binding = AllocationTables.binding(allocation, locality.id());
            columns = binding.columns().stream().map(Table.Column::header).toList();
            for (List<Table.Cell> row : binding.rows()) {
                List<String> cells = new ArrayList<>(List.of(locality.id(), locality.name()));
                row.forEach(cell -> cells.add(cell.value()));
                rows.add(cells);
            }
        }
        List<String> all = new ArrayList<>(List.of("locality", "name"));
        all.addAll(columns);
        book.table("binding", all, rows, TEXTS::contains);
    }
}
