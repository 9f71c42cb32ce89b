package io.github.evenhand.budget;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A way to deliver services beside public provision: purchase, contract, franchise, partnership (R14 of the model).
 *
 * @param id what files and results call it; not {@code public}
 * @param name what people call it
 * @param services the services that can be delivered so; none is all
 * @param areas the areas in which they can; none is both
 * @param where the localities in which they can
 * @param cost what it costs to deliver as much as public provision does with one unit of money, above 0
 * @param quality what a unit so delivered is worth beside one of public provision, above 0
 * @param coFinance private money that comes with every unit of public money, at least 0
 * @param capacity the public money of a locality that it can take in each need, in the currency; empty is no limit
 */
public record DeliveryMode(
        String id,
        String name,
        SortedSet<String> services,
        Set<Area> areas,
        Where where,
        BigDecimal cost,
        BigDecimal quality,
        BigDecimal coFinance,
        Optional<Quantity> capacity) {

    /** The word for public provision, which no mode may be called. */
    public static final String PUBLIC = "public";

    private static final String KIND = "Delivery mode";

    /**
     * A way beside public provision.
     *
     * @throws IllegalArgumentException if an id, a text or a number is not one that such a mode may have
     */
    public DeliveryMode {
        Names.requireId(KIND, id);
        if (id.equals(PUBLIC)) {
            throw new IllegalArgumentException(
                    "Delivery mode id must be of a way beside public provision, found '" + id + "'");
        }
        Names.requireText(KIND, id, "name", name);
        services = Collections.unmodifiableSortedSet(new TreeSet<>(services));
        areas = Collections.unmodifiableSet(areas.isEmpty() ? EnumSet.noneOf(Area.class) : EnumSet.copyOf(areas));
        cost = Names.aboveZero(KIND, id, "a cost", cost);
        quality = Names.aboveZero(KIND, id, "a quality", quality);
        coFinance = Names.atLeastZero(KIND, id, "a co-finance", coFinance);
        String self = id;
        capacity.filter(Quantity.Fixed.class::isInstance)
                .ifPresent(most -> Names.atLeastZero(KIND, self, "a capacity", ((Quantity.Fixed) most).value()));
    }

    /**
     * {@return a mode for every service everywhere, as dear and as good as public provision, without private money
     * or a limit}
     *
     * @param id what files, results and people call it
     */
    public static DeliveryMode of(String id) {
        return new DeliveryMode(
                id,
                id,
                Collections.emptySortedSet(),
                Set.of(),
                Where.EVERYWHERE,
                BigDecimal.ONE,
                BigDecimal.ONE,
                BigDecimal.ZERO,
                Optional.empty());
    }

    /**
     * {@return the same for some services}
     *
     * @param some ids of the services; none is all
     */
    public DeliveryMode withServices(Set<String> some) {
        return new DeliveryMode(id, name, new TreeSet<>(some), areas, where, cost, quality, coFinance, capacity);
    }

    /**
     * {@return the same in some areas}
     *
     * @param some the areas; none is both
     */
    public DeliveryMode withAreas(Set<Area> some) {
        return new DeliveryMode(id, name, services, some, where, cost, quality, coFinance, capacity);
    }

    /**
     * {@return the same in some localities}
     *
     * @param some which localities
     */
    public DeliveryMode withWhere(Where some) {
        return new DeliveryMode(id, name, services, areas, some, cost, quality, coFinance, capacity);
    }

    /**
     * {@return the same mode at other terms}
     *
     * @param newCost beside public provision, which costs 1; above 0
     * @param newQuality beside public provision, which is worth 1; above 0
     * @param newCoFinance private money for every unit of public money, at least 0
     */
    public DeliveryMode withTerms(BigDecimal newCost, BigDecimal newQuality, BigDecimal newCoFinance) {
        return new DeliveryMode(id, name, services, areas, where, newCost, newQuality, newCoFinance, capacity);
    }

    /**
     * {@return the same with a limit}
     *
     * @param most public money of a locality in each need, in the currency
     */
    public DeliveryMode withCapacity(Quantity most) {
        return new DeliveryMode(id, name, services, areas, where, cost, quality, coFinance, Optional.of(most));
    }

    /**
     * {@return whether the need can be delivered so, where the mode is}
     *
     * @param need any
     */
    public boolean isOn(Need need) {
        return need.isAmong(services, areas);
    }

    /**
     * {@return what one unit of public money does to a level so, where it does 1 by public provision: quality (1 +
     * co-finance) / cost}
     */
    public Rational effect() {
        return Rational.of(quality)
                .times(Rational.ONE.plus(Rational.of(coFinance)))
                .dividedBy(Rational.of(cost));
    }

    /** {@return whether it does more than public provision; a mode that does not is never of use} */
    public boolean doesMore() {
        return effect().compareTo(Rational.ONE) > 0;
    }
}
