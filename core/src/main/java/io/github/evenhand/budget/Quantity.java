package io.github.evenhand.budget;

import java.math.BigDecimal;

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

    /**
     * The number for a locality.
     *
     * @throws IllegalArgumentException if the locality has no number in the column, which a checked budget rules out
     */
    default BigDecimal of(Locality locality) {
        if (this instanceof Fixed fixed) {
            return fixed.value();
        }
        String name = ((Column) this).name();
        return locality.column(name)
                .flatMap(Decimals::find)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Locality '" + locality.id() + "' must have a number in column '" + name + "', found none"));
    }
}
