package io.github.evenhand.budget;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** A number that is the same everywhere, or that each locality has in one of its columns. */
public sealed interface Quantity {

    /**
     * The same number everywhere.
     *
     * @param value in whatever unit the quantity is of
     */
    record Fixed(BigDecimal value) implements Quantity {
        /**
         * A number that files can hold.
         *
         * @throws IllegalArgumentException if it is not one that a budget may hold
         */
        public Fixed {
            value = Names.plain(value);
        }
    }

    /**
     * The number in a column of the localities; money in a column is in the currency.
     *
     * @param name of the column, a standard one or an attribute
     */
    record Column(String name) implements Quantity {
        /**
         * A column by its name.
         *
         * @throws IllegalArgumentException if it is not a name that a column may have
         */
        public Column {
            Names.requireId("Column", name);
        }
    }

    /**
     * The numbers in several columns of the localities, added up.
     *
     * @param names of the columns, at least one
     */
    record Columns(SortedSet<String> names) implements Quantity {
        /**
         * Columns by their names.
         *
         * @throws IllegalArgumentException if there is none, or one is not a name that a column may have
         */
        public Columns {
            names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
            names.forEach(name -> Names.requireId("Column", name));
            if (names.isEmpty()) {
                throw new IllegalArgumentException("Columns to be added must be at least one, found none");
            }
        }
    }

    /** {@return zero everywhere} */
    static Quantity none() {
        return new Fixed(BigDecimal.ZERO);
    }

    /**
     * {@return the same number everywhere}
     *
     * @param value the number
     */
    static Quantity of(BigDecimal value) {
        return new Fixed(value);
    }

    /**
     * {@return the same number everywhere}
     *
     * @param value a decimal, such as {@code 0.25}
     */
    static Quantity of(String value) {
        return new Fixed(Decimals.of(value));
    }

    /**
     * {@return the number in a column}
     *
     * @param name of the column, a standard one or an attribute
     */
    static Quantity column(String name) {
        return new Column(name);
    }

    /**
     * {@return the sum of several columns}
     *
     * @param names of the columns, at least one
     */
    static Quantity columns(String... names) {
        return new Columns(new TreeSet<>(List.of(names)));
    }

    /**
     * {@return the number for a locality}
     *
     * @param locality of a budget that has the quantity
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

    /** {@return the columns that it is in; none if it is the same everywhere} */
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
