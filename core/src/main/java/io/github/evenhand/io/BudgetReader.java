package io.github.evenhand.io;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Finding;
import io.github.evenhand.budget.InvalidBudgetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Reads budgets from files. A budget is a folder of {@code budget.json}, {@code localities.csv}, {@code needs.csv} and
 * perhaps {@code groups.csv} and {@code grants.csv}, or one JSON file: the keys of {@code budget.json} and beside them
 * {@code localities}, {@code needs}, {@code groups} and {@code grants}, each a list of objects whose keys are the
 * columns.
 *
 * <p>Everything that is wrong is reported at once, each finding with its file, line and column. Nothing of a broken or
 * hostile file gets through but findings.
 */
public final class BudgetReader {

    private BudgetReader() {}

    /**
     * Reads a budget.
     *
     * @param path a folder or a JSON file
     * @return the budget, checked
     * @throws InvalidBudgetException if anything is wrong, with all findings by file, line and column
     */
    public static Budget read(Path path) {
        return read(path, finding -> {});
    }

    /**
     * Reads a budget and says what its author should look at.
     *
     * @param path a folder or a JSON file
     * @param warnings hears the warnings of a budget that can be used, by file, line and column
     * @return the budget, checked
     * @throws InvalidBudgetException if anything is wrong, with all findings by file, line and column
     */
    public static Budget read(Path path, Consumer<Finding> warnings) {
        if (Files.isDirectory(path)) {
            return new BudgetSource(new FolderFiles(path), "budget.json", false).read(warnings);
        }
        Path name = path.getFileName();
        String file = name == null ? path.toString() : name.toString();
        if (!Files.isRegularFile(path)) {
            Findings findings = new Findings();
            findings.error(
                    Place.whole(Shown.text(path.toString())),
                    "Budget must be a folder or a JSON file, found "
                            + (Files.exists(path) ? "something else" : "nothing"),
                    "Correct the path.");
            throw findings.asException();
        }
        BudgetFiles alone = wanted -> Optional.of(Files.newInputStream(path));
        return new BudgetSource(alone, file, true).read(warnings);
    }

    /**
     * Reads a budget whose files come from somewhere else than a folder.
     *
     * @param files the files of a budget folder
     * @param warnings hears the warnings of a budget that can be used, by file, line and column
     * @return the budget, checked
     * @throws InvalidBudgetException if anything is wrong, with all findings by file, line and column
     */
    public static Budget read(BudgetFiles files, Consumer<Finding> warnings) {
        return new BudgetSource(files, "budget.json", false).read(warnings);
    }

    /**
     * Reads a budget that is on the class path or module path.
     *
     * @param name such as {@code two-counties}
     * @return the budget, checked
     * @throws IllegalArgumentException if there is none of this name
     */
    public static Budget example(String name) {
        SortedMap<String, BundledBudgets> known = bundled();
        BundledBudgets provider = known.get(name);
        if (provider == null) {
            throw new IllegalArgumentException(
                    "Example must be one of " + known.keySet() + ", found '" + Shown.text(name) + "'");
        }
        return example(provider, name);
    }

    static Budget example(BundledBudgets provider, String name) {
        return new BudgetSource(file -> provider.open(name, file), "budget.json", false).read(finding -> {});
    }

    /** {@return every budget on the class path and module path: its name, and who provides it} */
    public static SortedMap<String, BundledBudgets> bundled() {
        SortedMap<String, BundledBudgets> known = new TreeMap<>();
        collect(ServiceLoader.load(BundledBudgets.class), known);
        // A notebook or a worker may run with a context class loader that does not see the library.
        collect(ServiceLoader.load(BundledBudgets.class, BundledBudgets.class.getClassLoader()), known);
        return known;
    }

    private static void collect(ServiceLoader<BundledBudgets> loader, SortedMap<String, BundledBudgets> known) {
        for (BundledBudgets provider : loader) {
            provider.names().forEach(name -> known.putIfAbsent(name, provider));
        }
    }
}
