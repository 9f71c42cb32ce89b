package io.github.evenhand.io;

import java.util.List;
import java.util.Objects;

/**
 * One table of a budget as it is written, money in the currency.
 *
 * @param name as the name of its file without the ending, such as {@code needs}
 * @param columns their names
 * @param rows each as long as the columns; empty texts where there is nothing
 */
public record BudgetTable(String name, List<String> columns, List<List<String>> rows) {

    /** A table whose cells are all there, if only as empty texts. */
    public BudgetTable {
        Objects.requireNonNull(name, "name");
        columns = List.copyOf(columns);
        Objects.requireNonNull(rows, "rows");
    }
}
