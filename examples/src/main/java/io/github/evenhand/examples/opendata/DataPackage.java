package io.github.evenhand.examples.opendata;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.io.BudgetTable;
import io.github.evenhand.io.BudgetWriter;
import io.github.evenhand.io.NotWrittenException;
import io.github.evenhand.io.ResultWriter;
import io.github.evenhand.io.WholeFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a budget and its allocation as a Fiscal Data Package (1.0-rc.1): the files of the budget folder and of the
 * result as they are, and a descriptor that says what their columns mean. The package has no clock time, so that equal
 * allocations are equal packages, byte for byte.
 *
 * @see <a href="https://specs.frictionlessdata.io/fiscal-data-package/">Fiscal Data Package</a>
 */
public final class DataPackage {

    /** The file that describes the others. */
    public static final String DESCRIPTOR = "datapackage.json";

    private static final Map<String, String> TITLES = Map.of(
            "groups", "Groups of localities",
            "localities", "Localities",
            "needs", "Needs by locality, area and service",
            "grants", "Grants of last year",
            "allocation", "Grants of this year, exact to the smallest unit",
            "levels", "Levels and gaps before and after",
            "contributions", "What localities pay into funds");

    private static final Map<String, List<String>> KEYS = Map.of(
            "groups", List.of("id"),
            "localities", List.of("id"),
            "needs", List.of("locality", "area", "service"),
            "allocation", List.of("locality", "fund"),
            "levels", List.of("locality", "area", "service"));

    private final Allocation allocation;
    private final Budget budget;
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final List<Resource> resources = new ArrayList<>();

    private DataPackage(Allocation allocation) {
        this.allocation = allocation;
        this.budget = allocation.budget();
    }

    /**
     * Writes the package into a new folder, whole or not at all.
     *
     * @throws NotWrittenException if the folder exists or cannot be written
     */
    public static void write(Allocation allocation, Path folder) {
        DataPackage written = new DataPackage(allocation);
        written.collect();
        WholeFolder.create("Package", folder, written.files);
    }

    private void collect() {
        files.putAll(BudgetWriter.files(budget));
        for (BudgetTable table : BudgetWriter.tables(budget)) {
            byte[] content = files.get(table.name() + ".csv");
            if (content != null) {
                List<Column> columns = new ArrayList<>();
                for (int i = 0; i < table.columns().size(); i++) {
                    int at = i;
                    List<String> values =
                            table.rows().stream().map(row -> row.get(at)).toList();
                    columns.add(Column.of(table.name(), table.columns().get(i), values));
                }
                add(table.name(), columns, content);
            }
        }
        addResult("allocation", ResultWriter.allocationCsv(allocation));
        addResult("levels", ResultWriter.levelsCsv(allocation));
        if (!allocation.contributions().isEmpty()) {
            addResult("contributions", ResultWriter.contributionsCsv(allocation));
        }
        files.put("summary.json", ResultWriter.summaryJson(allocation).getBytes(StandardCharsets.UTF_8));
        files.put(DESCRIPTOR, Descriptor.of(budget, resources).getBytes(StandardCharsets.UTF_8));
    }

    /** A table of the result, whose columns have plain names. */
    private void addResult(String name, String csv) {
        List<Column> columns = new ArrayList<>();
        for (String column : csv.substring(0, csv.indexOf("\r\n")).split(",", -1)) {
            columns.add(Column.of(name, column, List.of()));
        }
        byte[] content = csv.getBytes(StandardCharsets.UTF_8);
        files.put(name + ".csv", content);
        add(name, columns, content);
    }

    private void add(String name, List<Column> columns, byte[] content) {
        String direction = name.equals("contributions") ? "revenue" : "expenditure";
        resources.add(new Resource(
                name,
                TITLES.getOrDefault(name, name),
                columns,
                KEYS.getOrDefault(name, List.of()),
                direction,
                content.length,
                digest(content)));
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
