package io.github.evenhand.equalisation;

import io.github.evenhand.budget.Rational;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Where a locality stands before a formula is applied: the figures that are known of it. Missing is not zero.
 *
 * @param id of the locality
 * @param figures what is known; money in the currency
 */
public record Position(String id, Map<Figure, Rational> figures) {

    /**
     * Figures of a locality.
     *
     * @throws IllegalArgumentException if people or last year's amount are below 0
     */
    public Position {
        Objects.requireNonNull(id, "id");
        EnumMap<Figure, Rational> copy = new EnumMap<>(Figure.class);
        copy.putAll(figures);
        figures = Collections.unmodifiableMap(copy);
        for (Figure figure : new Figure[] {Figure.PEOPLE, Figure.LAST_YEAR}) {
            Rational value = figures.getOrDefault(figure, Rational.ZERO);
            if (value.signum() < 0) {
                throw new IllegalArgumentException(
                        "Position '" + id + "' must have a figure '" + figure + "' of at least 0, found " + value);
            }
        }
    }

    /**
     * {@return a locality of which only people and capacity are known, which is all that most systems ask}
     *
     * @param id of the locality
     * @param people at least 0
     * @param capacity own money that the formula counts, in the currency
     */
    public static Position of(String id, BigDecimal people, BigDecimal capacity) {
        return of(id).with(Figure.PEOPLE, people).with(Figure.CAPACITY, capacity);
    }

    /**
     * {@return a locality of which nothing is known yet}
     *
     * @param id of the locality
     */
    public static Position of(String id) {
        return new Position(id, Map.of());
    }

    /**
     * {@return the same with one figure more, or another}
     *
     * @param figure which one
     * @param value in people or in the currency
     * @throws IllegalArgumentException if people or last year's amount are below 0
     */
    public Position with(Figure figure, BigDecimal value) {
        return with(figure, Rational.of(value));
    }

    /**
     * {@return the same with one figure more, or another}
     *
     * @param figure which one
     * @param value in people or in the currency
     * @throws IllegalArgumentException if people or last year's amount are below 0
     */
    public Position with(Figure figure, Rational value) {
        EnumMap<Figure, Rational> more = new EnumMap<>(Figure.class);
        more.putAll(figures);
        more.put(figure, value);
        return new Position(id, more);
    }

    /**
     * {@return a figure, in people or in the currency}
     *
     * @param figure one that is known
     * @throws IllegalArgumentException if it is not known
     */
    public Rational get(Figure figure) {
        Rational value = figures.get(figure);
        if (value == null) {
            throw new IllegalArgumentException(
                    "Position '" + id + "' must have a figure '" + figure + "', found " + figures.keySet());
        }
        return value;
    }

    /** A figure of all positions together. */
    static Rational sum(List<Position> positions, Figure figure) {
        Rational sum = Rational.ZERO;
        for (Position position : positions) {
            sum = sum.plus(position.get(figure));
        }
        return sum;
    }

    /** Capacity per head of those positions that have people; 0 if nobody has. */
    static Rational meanCapacity(List<Position> positions) {
        List<Position> inhabited = positions.stream()
                .filter(position -> position.get(Figure.PEOPLE).signum() > 0)
                .toList();
        return inhabited.isEmpty()
                ? Rational.ZERO
                : sum(inhabited, Figure.CAPACITY).dividedBy(sum(inhabited, Figure.PEOPLE));
    }
}
