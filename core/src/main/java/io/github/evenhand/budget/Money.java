package io.github.evenhand.budget;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * An exact amount of one currency. It is never rounded: sums and multiples are exact, and the scale of the amount only
 * says how many decimals are printed.
 *
 * @param currency the code printed before the amount
 * @param amount in the currency
 */
public record Money(String currency, BigDecimal amount) implements Comparable<Money> {

    /** An amount that may also be below 0. */
    public Money {
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(amount, "amount");
    }

    /**
     * {@return the sum, exactly}
     *
     * @param other of the same currency
     * @throws IllegalArgumentException if the currencies differ
     */
    public Money plus(Money other) {
        return new Money(currency, amount.add(sameCurrency(other).amount));
    }

    /**
     * {@return the difference, exactly}
     *
     * @param other of the same currency
     * @throws IllegalArgumentException if the currencies differ
     */
    public Money minus(Money other) {
        return new Money(currency, amount.subtract(sameCurrency(other).amount));
    }

    /**
     * {@return a multiple, exactly}
     *
     * @param factor of either sign
     */
    public Money times(BigDecimal factor) {
        return new Money(currency, amount.multiply(factor));
    }

    /** {@return whether it is 0} */
    public boolean isZero() {
        return amount.signum() == 0;
    }

    /** @throws IllegalArgumentException if the currencies differ */
    @Override
    public int compareTo(Money other) {
        return amount.compareTo(sameCurrency(other).amount);
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Money must be in " + currency + ", found " + other);
        }
        return other;
    }

    /** The same amount of the same currency, whatever the number of decimals printed. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Money that && currency.equals(that.currency) && amount.compareTo(that.amount) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(currency, amount.stripTrailingZeros());
    }

    /** For people: {@code INR 8,204,113,000.00}. */
    @Override
    public String toString() {
        String digits = amount.abs().toPlainString();
        int point = digits.indexOf('.');
        StringBuilder text = new StringBuilder(digits);
        for (int at = (point < 0 ? digits.length() : point) - 3; at > 0; at -= 3) {
            text.insert(at, ',');
        }
        return currency + " " + (amount.signum() < 0 ? "-" : "") + text;
    }
}
