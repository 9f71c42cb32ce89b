package io.github.evenhand.equalisation;

import io.github.evenhand.budget.Rational;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A pool that lifts the lowest: the poorest per head are raised to one level, as high as the pool allows, and nobody else
 * receives anything.
 *
 * <pre>
 * received[i] = max(0, t · people[i] - capacity[i]),   Σ received = pool
 * </pre>
 *
 * <p>A locality without people receives nothing; if none has people the pool is left.
 *
 * @param name such as {@code Fundeb VAAF}
 * @param basis the law
 */
public record Uplift(String name, String basis) implements Equalisation {

    /**
     * Brazil, second stage of Fundeb (complementação-VAAF): the federation lifts the states whose fund per weighted student
     * is the lowest. Positions are the states, or their networks after {@link CapacityEqualisation#FUNDEB_STATE}: the
     * answer is the same. People are weighted students, capacity is the fund.
     */
    public static final Uplift FUNDEB_VAAF =
            new Uplift("Fundeb VAAF", "Lei 14.113 of 25 December 2020, articles 5 (I) and 12");

    /**
     * Brazil, third stage of Fundeb (complementação-VAAT): the federation lifts the networks whose total resources per
     * weighted student, the two stages before included, are the lowest.
     */
    public static final Uplift FUNDEB_VAAT =
            new Uplift("Fundeb VAAT", "Lei 14.113 of 25 December 2020, articles 5 (II) and 13");

    /**
     * A system by name.
     *
     * @throws IllegalArgumentException if a text is blank
     */
    public Uplift {
        Coefficients.requireText("name", name);
        Coefficients.requireText("basis", basis);
    }

    @Override
    public Set<Figure> asks() {
        return Set.of(Figure.PEOPLE, Figure.CAPACITY);
    }

    /**
     * {@return t: the level per head below which nobody stays; with an empty pool the lowest there is} Empty if
     * nobody has people.
     *
     * @param positions one a locality, with people and capacity
     * @param pool what there is to divide, in the currency, at least 0
     */
    public Optional<Rational> level(List<Position> positions, BigDecimal pool) {
        Coefficients.atLeastZero(name, "a pool", pool);
        List<Filling.Claim> claims = new ArrayList<>();
        for (Position position : positions) {
            if (position.get(Figure.PEOPLE).signum() > 0) {
                claims.add(claim(position));
            }
        }
        return claims.isEmpty() ? Optional.empty() : Filling.level(claims, Rational.of(pool));
    }

    @Override
    public Transfers transfers(List<Position> positions, BigDecimal pool) {
        Optional<Rational> level = level(positions, pool);
        return Transfers.of(
                positions,
                position -> position.get(Figure.PEOPLE).signum() > 0 && level.isPresent()
                        ? claim(position).at(level.get())
                        : Rational.ZERO);
    }

    private static Filling.Claim claim(Position position) {
        Rational resources = position.get(Figure.CAPACITY);
        return new Filling.Claim(position.get(Figure.PEOPLE), resources.negate(), Rational.ZERO, Optional.empty());
    }
}
