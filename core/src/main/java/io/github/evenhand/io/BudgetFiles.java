package io.github.evenhand.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Where the files of a budget folder come from: a folder, a jar, or something that is no folder at all and says in its
 * own words where a thing is written, such as a workbook.
 */
@FunctionalInterface
public interface BudgetFiles {

    /**
     * Opens a file; who asked closes it.
     *
     * @param name such as {@code budget.json} or {@code needs.csv}
     * @return empty if there is none of this name
     * @throws IOException if there is one that cannot or must not be read
     */
    Optional<InputStream> open(String name) throws IOException;

    /**
     * What findings call a place.
     *
     * @param file its name, such as {@code needs.csv}
     * @param line from 1; 0 is the file as a whole
     * @param column from 1, in characters
     * @return empty for file, line and column as they are
     */
    default Optional<String> where(String file, int line, int column) {
        return Optional.empty();
    }
}
