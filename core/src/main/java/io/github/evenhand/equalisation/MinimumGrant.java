package io.github.evenhand.equalisation;

import io.github.evenhand.budget.Rational;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A pool divided by assessed need, of which everybody receives at least as much per head as if a share of the pool were
 * divided by people alone.
 *
 * <pre>
 * m        = share · pool / Σ people
 * grant[i] = max(m · people[i], t · need[i]),   Σ grant = pool
 * </pre>
 *
 * <p>With a corridor, t · need is first held within the collar and the cap around last year's grant; the minimum comes
 * before the cap. Where no need is assessed at all, the pool is divided by people.
 *
 * @param name such as {@code Australian minimum grant}
 * @param basis the law and where the share stands
 * @param share of the pool, between 0 and 1
 * @param corridor caps and collars, if there are any
 */
public record MinimumGrant(String name, String basis, BigDecimal share, Optional<Corridor> corridor)
        implements Equalisation {

    /**
     * Australia: general purpose grants to councils, none below what 30 % of the pool of the state divided by people would
     * give. New South Wales pays them without caps and collars of the grant; others have a {@link Corridor}.
     */
    public static final MinimumGrant AUSTRALIA = new MinimumGrant(
            "Australian minimum grant",
            "Local Government (Financial Assistance) Act 1995 (Cth), section 6 (2) (b)",
            new BigDecimal("0.3"),
            Optional.empty());

    /**
     * A share that makes a system.
     *
     * @throws IllegalArgumentException if a text is blank or the share is not between 0 and 1
     */
    public MinimumGrant {
        Coefficients.requireText("name", name);
        Coefficients.requireText("basis", basis);
        Coefficients.share(name, "a share", share);
        Objects.requireNonNull(corridor, "corridor");
    }

    /**
     * {@return the same with another share of the pool: a reform}
     *
     * @param other share of the pool, between 0 and 1
     */
    public MinimumGrant withShare(BigDecimal other) {
        return new MinimumGrant(name, basis, other, corridor);
    }

    /**
     * {@return the same with caps and collars}
     *
     * @param aroundLastYear how far a grant may move from last year's
     */
    public MinimumGrant withCorridor(Corridor aroundLastYear) {
        return new MinimumGrant(name, basis, share, Optional.of(aroundLastYear));
    }

    @Override
    public Set<Figure> asks() {
        EnumSet<Figure> asks = EnumSet.of(Figure.PEOPLE, Figure.NEED);
        if (corridor.isPresent()) {
            asks.add(Figure.LAST_YEAR);
        }
        return asks;
    }

    /**
     * {@return m: the minimum per head, in the currency; 0 where nobody lives}
     *
     * @param positions one a locality, with people
     * @param pool what there is to divide, in the currency, at least 0
     */
    public Rational perHead(List<Position> positions, BigDecimal pool) {
        Coefficients.atLeastZero(name, "a pool", pool);
        Rational people = Position.sum(positions, Figure.PEOPLE);
        return people.signum() == 0
                ? Rational.ZERO
                : Rational.of(share).times(Rational.of(pool)).dividedBy(people);
    }

    /** @throws IllegalArgumentException also if minimum, collars and caps leave no division of exactly the pool */
    @Override
    public Transfers transfers(List<Position> positions, BigDecimal pool) {
        Rational perHead = perHead(positions, pool);
        List<Filling.Claim> claims = new ArrayList<>();
        boolean anyNeed = false;
        for (Position position : positions) {
            anyNeed |= need(position).signum() > 0;
        }
        Figure by = anyNeed ? Figure.NEED : Figure.PEOPLE;
        positions.forEach(position -> claims.add(claim(position, perHead, by)));
        Rational level = Filling.level(claims, Rational.of(pool))
                .orElseThrow(() -> new IllegalArgumentException("Equalisation '" + name
                        + "' must have limits that a pool of " + pool.toPlainString()
                        + " can keep to, found that the least are too high or the highest too low"));
        return Transfers.of(positions, position -> claim(position, perHead, by).at(level));
    }

    private Filling.Claim claim(Position position, Rational perHead, Figure by) {
        Rational least = perHead.times(position.get(Figure.PEOPLE));
        Rational lowest = corridor.map(limits -> least.max(limits.least(position.get(Figure.LAST_YEAR))))
                .orElse(least);
        Optional<Rational> highest = corridor.map(limits -> lowest.max(limits.most(position.get(Figure.LAST_YEAR))));
        return new Filling.Claim(position.get(by), Rational.ZERO, lowest, highest);
    }

    private Rational need(Position position) {
        Rational need = position.get(Figure.NEED);
        if (need.signum() < 0) {
            throw new IllegalArgumentException("Equalisation '" + name + "' must have needs of at least 0, found "
                    + need + " of '" + position.id() + "'");
        }
        return need;
    }
}
