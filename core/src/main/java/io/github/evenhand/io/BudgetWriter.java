package io.github.evenhand.io;

import io.github.evenhand.budget.Budget;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Writes budgets that {@link BudgetReader} reads as the same budget. All money is written in the currency, with a money
 * unit of 1; equal budgets give equal files, byte for byte.
 */
public final class BudgetWriter {

    private static final List<String> KNOWN =
            List.of("budget.json", "localities.csv", "needs.csv", "groups.csv", "grants.csv");

    private static final OwnJson MARK = new OwnJson("budget.json", List.of("format", "id", "currency"));

    private BudgetWriter() {}

    /**
     * Writes a budget folder, whole or not at all. A budget folder that is there already is replaced.
     *
     * @param budget what is written
     * @param folder made if it is missing
     * @throws NotWrittenException if the folder cannot be written, or is there and holds something else than a budget
     */
    public static void write(Budget budget, Path folder) {
        new WholeFolder("Budget", KNOWN, MARK).write(folder, files(budget));
    }

    /**
     * {@return the content of each file of the budget's folder, by name} Tables that may be missing and have no
     * rows are left out.
     *
     * @param budget what is written
     */
    public static Map<String, byte[]> files(Budget budget) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("budget.json", bytes(headerJson(budget)));
        for (Tables.TextTable table : Tables.all(budget)) {
            boolean needed = table.shape().mustExist() || !table.rows().isEmpty();
            if (needed) {
                files.put(table.shape().file(), bytes(table.csv()));
            }
        }
        return files;
    }

    /**
     * {@return what {@code budget.json} of the budget's folder holds}
     *
     * @param budget what is written
     */
    public static String headerJson(Budget budget) {
        return JsonText.object(to -> header(to, budget));
    }

    /**
     * {@return the tables of the budget's folder, those without rows too: groups, localities, needs and grants}
     *
     * @param budget what is written
     */
    public static List<BudgetTable> tables(Budget budget) {
        return Tables.all(budget).stream()
                .map(table -> new BudgetTable(table.shape().name(), table.columns(), table.rows()))
                .toList();
    }

    /**
     * {@return the budget as one JSON file in its canonical form}
     *
     * @param budget what is written
     */
    public static String toJson(Budget budget) {
        StringBuilder whole = new StringBuilder();
        toJson(budget, whole::append);
        return whole.toString();
    }

    /** The same in pieces, which end where lines end. */
    static void toJson(Budget budget, Consumer<String> chunks) {
        JsonText.object(
                to -> {
                    header(to, budget);
                    for (Tables.TextTable table : Tables.all(budget)) {
                        to.list(table.shape().name(), table.rows(), table::put);
                    }
                },
                chunks);
    }

    private static void header(JsonText to, Budget budget) {
        to.put("format", 1)
                .put("id", budget.id())
                .put("title", budget.title())
                .put("year", budget.year())
                .put("currency", budget.currency().code())
                .put("moneyUnit", 1)
                .put("smallestUnit", budget.currency().smallestUnit().toPlainString())
                .list("services", budget.services(), Words::service)
                .list("funds", budget.funds(), Words::fund);
        if (!budget.deliveryModes().isEmpty()) {
            to.list("deliveryModes", budget.deliveryModes(), Words::deliveryMode);
        }
        to.put(
                        "generalMoney",
                        inner -> inner.put("decidedBy", budget.generalMoney().word()))
                .list("rules", budget.rules(), Words::rule)
                .put("objective", inner -> Words.objective(inner, budget.objective()));
        if (!budget.scenarios().isEmpty()) {
            to.list("scenarios", budget.scenarios(), Words::scenario);
        }
        to.list("sources", budget.sources(), Words::source);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
