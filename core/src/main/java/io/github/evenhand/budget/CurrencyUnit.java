package io.github.evenhand.budget;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;

/**
 * A currency and its smallest payable unit.
 *
 * @param code what is printed before an amount, such as {@code INR}
 * @param smallestUnit the smallest amount that can be paid, in the currency: 0.01, 1, 0.05, 1000 ...
 */
public record CurrencyUnit(String code, BigDecimal smallestUnit) {

    /**
     * A currency in which something can be paid.
     *
     * @throws IllegalArgumentException if the code is not an id, or the unit is not above 0
     */
    public CurrencyUnit {
        Names.requireId("currency", code);
        Objects.requireNonNull(smallestUnit, "smallestUnit");
        if (smallestUnit.signum() <= 0) {
            throw new IllegalArgumentException(
                    "Currency '" + code + "' must have a smallest unit above 0, found " + smallestUnit);
        }
        smallestUnit = Names.plain(smallestUnit);
    }

    /** {@return one smallest unit, in the currency} */
    public Rational unit() {
        return Rational.of(smallestUnit);
    }

    /**
     * {@return the amount in smallest units, exactly; not whole if the amount cannot be paid}
     *
     * @param amount in the currency
     */
    public Rational inUnits(BigDecimal amount) {
        return Rational.of(amount).dividedBy(unit());
    }

    /**
     * {@return so many smallest units, as money}
     *
     * @param units how many
     */
    public Money money(BigInteger units) {
        return new Money(code, smallestUnit.multiply(new BigDecimal(units)));
    }
}
