package io.github.evenhand.budget;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What else there is to a need beside residents and unit costs, as far as its service counts it.
 *
 * @param registeredClients people registered there for whom the service is; empty if that is not known
 * @param clientGroups people of further groups, by the column that services name
 * @param fixedCost what a year of the full standard costs beside unit costs, however few clients there are, in the
 *     currency
 * @param satisfaction how satisfied people are with the service, 0 to 1; empty if that is not known
 */
public record Circumstances(
        Optional<BigDecimal> registeredClients,
        SortedMap<String, BigDecimal> clientGroups,
        BigDecimal fixedCost,
        Optional<BigDecimal> satisfaction) {

    /** Nothing. */
    public static final Circumstances NONE =
            new Circumstances(Optional.empty(), Collections.emptySortedMap(), BigDecimal.ZERO, Optional.empty());

    /** What is known of a need beside residents and unit costs; the need checks the numbers. */
    public Circumstances {
        Objects.requireNonNull(registeredClients, "registeredClients");
        Objects.requireNonNull(clientGroups, "clientGroups");
        Objects.requireNonNull(fixedCost, "fixedCost");
        Objects.requireNonNull(satisfaction, "satisfaction");
    }

    /** The same for a need that is named if something is wrong. */
    Circumstances checked(String need) {
        if (equals(NONE)) {
            return NONE;
        }
        SortedMap<String, BigDecimal> groups = new TreeMap<>();
        clientGroups.forEach((column, people) -> groups.put(
                Names.requireId("Column", column),
                Names.atLeastZero("Need", need, "people in '" + column + "'", people)));
        return new Circumstances(
                registeredClients.map(people -> Names.atLeastZero("Need", need, "registered clients", people)),
                Collections.unmodifiableSortedMap(groups),
                Names.atLeastZero("Need", need, "a fixed cost", fixedCost),
                Names.findShare("Need", need, "a satisfaction", satisfaction));
    }

    /** The same with so many people of a further group. */
    Circumstances with(String group, BigDecimal people) {
        SortedMap<String, BigDecimal> groups = new TreeMap<>(clientGroups);
        groups.put(group, people);
        return new Circumstances(registeredClients, groups, fixedCost, satisfaction);
    }

    /** The same with so many other people. */
    Circumstances withPeople(Scenario.Shift shift) {
        SortedMap<String, BigDecimal> groups = new TreeMap<>(clientGroups);
        groups.replaceAll((column, people) -> shift.of(people));
        return new Circumstances(registeredClients.map(shift::of), groups, fixedCost, satisfaction);
    }

    /** The same at another fixed cost. */
    Circumstances withFixedCost(Scenario.Shift shift) {
        return new Circumstances(registeredClients, clientGroups, shift.of(fixedCost), satisfaction);
    }
}
