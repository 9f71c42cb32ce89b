package io.github.evenhand.io;

import java.io.InputStream;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Budget folders that ship inside a jar; found with {@link java.util.ServiceLoader}, on the class path and on the
 * module path. A provider opens its files through its own class, whose module holds them.
 */
public interface BundledBudgets {

    /** {@return the names of the budgets that it has} */
    SortedSet<String> names();

    /**
     * Opens a file of one of its budgets; the caller closes it.
     *
     * @param budget one of the names
     * @param file such as {@code needs.csv}
     * @return empty if the budget has no such file
     */
    Optional<InputStream> open(String budget, String file);
}
