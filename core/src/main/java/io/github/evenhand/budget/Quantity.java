package io.github.evenhand.budget;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** A number that is the same everywhere, or that each locality has in one of its columns. */
public sealed interface Quantity {

    /** The same number everywhere. */
    record Fixed(BigDecimal value) implements Quantity {
        public Fixed {
            value = Names.plain(value);
        }
    }

    /** The number in a column of the localities; money in a column is in the currency. */
    record Column(String name) implements Quantity {
        public Column {
            Names.requireId("Column", name);
        }
    }

    /** The numbers in several columns of the localities, added up. */
    record Columns(SortedSet<String> names) implements Quantity {
        public Columns {
            names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
            names.forEach(name -> Names.requireId("Column", name));
            if (names.isEmpty()) {
                throw new IllegalArgumentException("Columns to be added must be at least one, found none");
            }
        }
    }

    /** Zero everywhere. */
    static Quantity none() {
        return new Fixed(BigDecimal.ZERO);
    }

    static Quantity of(BigDecimal value) {
        return new Fixed(value);
    }

    static Quantity of(String value) {
        return new Fixed(new BigDecimal(value));
    }

    static Quantity column(String name) {
        return new Column(name);
    }

    static Quantity columns(String... names) {
        return new Columns(new TreeSet<>(List.of(names)));
    }

    /**
     * The number for a locality.
     *
     * @throws IllegalArgumentException if the locality has no number in the column, which a checked budget rules out
     */
    default BigDecimal of(Locality locality) {
        if (this instanceof Fixed fixed) {
            return fixed.value();
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (String name : columns()) {
            sum = sum.add(in(locality, name));
        }
        return sum;
    }

    /** The columns that it is in; none if it is the same everywhere. */
    default List<String> columns() {
        if (this instanceof Columns columns) {
            return List.copyOf(columns.names());
        }
        return this instanceof Column column ? List.of(column.name()) : List.of();
    }

    private static BigDecimal in(Locality locality, String name) {
        return locality.column(name)
                .flatMap(Decimals::find)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Locality '" + locality.id() + "' must have a number in column '" + name + "', found none"));
    }
}
