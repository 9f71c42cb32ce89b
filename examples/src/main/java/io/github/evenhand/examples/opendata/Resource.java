package io.github.evenhand.examples.opendata;

import java.util.List;
import java.util.Optional;

/**
 * One table of a package.
 *
 * @param name as its file without the ending
 * @param key columns that tell every row from all others; none if nothing does
 * @param direction which way the money of the table goes, if it has any
 * @param bytes how long its file is
 * @param sha256 digest of its file, in hexadecimal
 */
record Resource(
        String name, String title, List<Column> columns, List<String> key, String direction, int bytes, String sha256) {

    String path() {
        return name + ".csv";
    }

    /** Whether rows have an amount of money each, which needs a currency to mean anything. */
    boolean hasMoney() {
        return columns.stream().anyMatch(column -> column.columnType().equals(Optional.of("value")));
    }
}
