package io.github.evenhand.equalisation;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Decimals;
import io.github.evenhand.budget.Locality;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the localities of a budget hold the figures of a formula: standard columns or attributes. An attribute is taken as
 * it stands in the file, so money in it must be in the currency.
 *
 * @param byFigure the name of the column that holds each figure
 */
public record Columns(Map<Figure, String> byFigure) {

    /** Columns of any figures. */
    public Columns {
        EnumMap<Figure, String> copy = new EnumMap<>(Figure.class);
        copy.putAll(byFigure);
        byFigure = Collections.unmodifiableMap(copy);
    }

    /**
     * {@return the positions of those localities that have a number in every column; the others are not in the formula}
     *
     * @param budget whose localities have the columns
     */
    public List<Position> positions(Budget budget) {
        List<Position> positions = new ArrayList<>();
        for (Locality locality : budget.localities()) {
            Position position = Position.of(locality.id());
            for (Map.Entry<Figure, String> column : byFigure.entrySet()) {
                Optional<BigDecimal> number = locality.column(column.getValue()).flatMap(Decimals::find);
                position = number.isPresent() ? position.with(column.getKey(), number.get()) : position;
            }
            if (position.figures().keySet().equals(byFigure.keySet())) {
                positions.add(position);
            }
        }
        return positions;
    }
}
