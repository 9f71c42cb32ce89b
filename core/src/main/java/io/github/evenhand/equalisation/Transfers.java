package io.github.evenhand.equalisation;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What a formula gives to each locality, in the currency, exactly; below 0 is what it takes.
 *
 * @param amounts by id of the locality
 */
public record Transfers(SortedMap<String, Rational> amounts) {

    /** Amounts of any localities. */
    public Transfers {
        amounts = Collections.unmodifiableSortedMap(new TreeMap<>(amounts));
    }

    static Transfers of(List<Position> positions, Function<Position, Rational> amount) {
        SortedMap<String, Rational> amounts = new TreeMap<>();
        for (Position position : positions) {
            if (amounts.put(position.id(), amount.apply(position)) != null) {
                throw new IllegalArgumentException(
                        "Positions must have different ids, found '" + position.id() + "' twice");
            }
        }
        return new Transfers(amounts);
    }

    /**
     * {@return what a locality receives or, below 0, pays, in the currency}
     *
     * @param locality one that the formula was told of
     * @throws IllegalArgumentException if the formula was not told of this locality
     */
    public Rational to(String locality) {
        Rational amount = amounts.get(locality);
        if (amount == null) {
            throw new IllegalArgumentException("Locality must be one of the " + amounts.size()
                    + " that the formula was told of, found '" + locality + "'");
        }
        return amount;
    }

    /** {@return what each receives, 0 for those who pay} */
    public Transfers received() {
        return each(amount -> amount.max(Rational.ZERO));
    }

    /** {@return what each pays, as amounts above 0, and 0 for those who receive} */
    public Transfers contributed() {
        return each(amount -> amount.negate().max(Rational.ZERO));
    }

    /** {@return received less contributed, in the currency: what the treasury adds} */
    public Rational total() {
        Rational total = Rational.ZERO;
        for (Rational amount : amounts.values()) {
            total = total.plus(amount);
        }
        return total;
    }

    /**
     * {@return the positions with the transfers in their capacity, for a system that builds on another}
     *
     * @param positions of localities that the formula was told of, with capacity
     * @throws IllegalArgumentException if the capacity of one is not known, or the formula was not told of it
     */
    public List<Position> paidTo(List<Position> positions) {
        List<Position> after = new ArrayList<>();
        for (Position position : positions) {
            Rational capacity = position.get(Figure.CAPACITY).plus(to(position.id()));
            after.add(position.with(Figure.CAPACITY, capacity));
        }
        return after;
    }

    /**
     * {@return the budget with the transfers in a column of its localities, for rules to name: a floor at what the
     * formula gives, a cap, last year's amount} In whole smallest units, what is less than one dropped; localities
     * that the formula was not told of keep what they have there.
     *
     * @param budget one that has every locality that the formula was told of
     * @param column the name of an attribute
     * @throws IllegalArgumentException if the formula was told of a locality that the budget does not have
     * @throws io.github.evenhand.budget.InvalidBudgetException if a rule of the budget refuses what stands in the column
     */
    public Budget into(Budget budget, String column) {
        Map<String, String> texts = new TreeMap<>();
        amounts.forEach((locality, amount) -> {
            budget.locality(locality);
            BigInteger units = amount.abs().dividedBy(budget.currency().unit()).floor();
            texts.put(
                    locality,
                    budget.currency()
                            .money(amount.signum() < 0 ? units.negate() : units)
                            .amount()
                            .toPlainString());
        });
        return budget.toBuilder().column(column, texts).build();
    }

    private Transfers each(UnaryOperator<Rational> change) {
        SortedMap<String, Rational> changed = new TreeMap<>(amounts);
        changed.replaceAll((locality, amount) -> change.apply(amount));
        return new Transfers(changed);
    }

    /** Such as {@code 1469 localities: 1111 receive, 198 pay}. */
    @Override
    public String toString() {
        long receive =
                amounts.values().stream().filter(amount -> amount.signum() > 0).count();
        long pay =
                amounts.values().stream().filter(amount -> amount.signum() < 0).count();
        return amounts.size() + " localities: " + receive + " receive, " + pay + " pay";
    }
}
