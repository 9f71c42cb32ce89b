package io.github.evenhand.budget;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the people of one area of a locality need of one service, what it costs there, and what they have.
 *
 * @param clients people living there for whom the service is; at least 0, may be a decimal (weighted pupils). They are n
 *     of the model unless the service counts others too: see {@link Budget#clients(Need)}
 * @param unitCost cost of one full standard for one client for one year there, in the currency; above 0. It is c of the
 *     model unless there is more to pay: see {@link Budget#standardCost(Need)}
 * @param level b: level before transfers, as a share of the national standard; at least 0
 * @param highestLevel u: the highest level that money can reach this year; empty is no limit
 * @param habitShare s: share of general money that the locality by habit spends here, 0 to 1
 * @param registeredClients people registered there for whom the service is; empty if that is not known
 * @param fixedCost what a year of the full standard costs beside that, however few clients there are, in the currency
 * @param clientGroups people of further groups, by the column that services name
 * @param satisfaction how satisfied people are with the service, 0 to 1; empty if that is not known
 */
public record Need(
        String locality,
        Area area,
        String service,
        BigDecimal clients,
        BigDecimal unitCost,
        BigDecimal level,
        Optional<BigDecimal> highestLevel,
        Optional<BigDecimal> habitShare,
        Optional<BigDecimal> registeredClients,
        BigDecimal fixedCost,
        SortedMap<String, BigDecimal> clientGroups,
        Optional<BigDecimal> satisfaction) {

    /** The columns that every need has; all others are groups of clients. */
    public static final List<String> COLUMNS = List.of(
            "locality",
            "area",
            "service",
            "clients",
            "unit_cost",
            "level",
            "highest_level",
            "habit_share",
            "registered_clients",
            "fixed_cost",
            "satisfaction");

    private static final SortedMap<String, BigDecimal> NONE = Collections.emptySortedMap();

    public Need {
        Names.requireId("Locality", locality);
        Objects.requireNonNull(area, "area");
        Names.requireId("Service", service);
        String self = locality + "/" + area.word() + "/" + service;
        clients = Names.atLeastZero("Need", self, "clients", clients);
        unitCost = Names.aboveZero("Need", self, "a unit cost", unitCost);
        level = Names.atLeastZero("Need", self, "a level", level);
        // No closures: a large budget has half a million needs, read before anything is compiled.
        if (highestLevel.isPresent()) {
            highestLevel = Optional.of(Names.atLeastZero("Need", self, "a highest level", highestLevel.get()));
        }
        if (habitShare.isPresent()) {
            habitShare = Optional.of(Names.share("Need", self, "a habit share", habitShare.get()));
        }
        if (registeredClients.isPresent()) {
            registeredClients =
                    Optional.of(Names.atLeastZero("Need", self, "registered clients", registeredClients.get()));
        }
        fixedCost = Names.atLeastZero("Need", self, "a fixed cost", fixedCost);
        if (satisfaction.isPresent()) {
            satisfaction = Optional.of(Names.share("Need", self, "a satisfaction", satisfaction.get()));
        }
        clientGroups = clientGroups.isEmpty() ? NONE : groups(self, clientGroups);
    }

    private static SortedMap<String, BigDecimal> groups(String need, SortedMap<String, BigDecimal> given) {
        SortedMap<String, BigDecimal> groups = new TreeMap<>();
        given.forEach((column, people) -> groups.put(
                Names.requireId("Column", column),
                Names.atLeastZero("Need", need, "people in '" + column + "'", people)));
        return Collections.unmodifiableSortedMap(groups);
    }

    /** A need of the residents, without limits and habits. */
    public Need(String locality, Area area, String service, BigDecimal clients, BigDecimal unitCost, BigDecimal level) {
        this(
                locality,
                area,
                service,
                clients,
                unitCost,
                level,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                BigDecimal.ZERO,
                NONE,
                Optional.empty());
    }

    public static Need of(
            String locality, Area area, String service, BigDecimal clients, BigDecimal unitCost, BigDecimal level) {
        return new Need(locality, area, service, clients, unitCost, level);
    }

    public Need withHighestLevel(BigDecimal highest) {
        return new Need(
                locality,
                area,
                service,
                clients,
                unitCost,
                level,
                Optional.of(highest),
                habitShare,
                registeredClients,
                fixedCost,
                clientGroups,
                satisfaction);
    }

    public Need withHabitShare(BigDecimal share) {
        return new Need(
                locality,
                area,
                service,
                clients,
                unitCost,
                level,
                highestLevel,
                Optional.of(share),
                registeredClients,
                fixedCost,
                clientGroups,
                satisfaction);
    }

    public Need withRegisteredClients(BigDecimal registered) {
        return new Need(
                locality,
                area,
                service,
                clients,
                unitCost,
                level,
                highestLevel,
                habitShare,
                Optional.of(registered),
                fixedCost,
                clientGroups,
                satisfaction);
    }

    public Need withFixedCost(BigDecimal cost) {
        return new Need(
                locality,
                area,
                service,
                clients,
                unitCost,
                level,
                highestLevel,
                habitShare,
                registeredClients,
                cost,
                clientGroups,
                satisfaction);
    }

    public Need withSatisfaction(BigDecimal share) {
        return new Need(
                locality,
                area,
                service,
                clients,
                unitCost,
                level,
                highestLevel,
                habitShare,
                registeredClients,
                fixedCost,
                clientGroups,
                Optional.of(share));
    }

    /** The same with so many people of a further group. */
    public Need withClientGroup(String column, BigDecimal people) {
        SortedMap<String, BigDecimal> groups = new TreeMap<>(clientGroups);
        groups.put(column, people);
        return new Need(
                locality,
                area,
                service,
                clients,
                unitCost,
                level,
                highestLevel,
                habitShare,
                registeredClients,
                fixedCost,
                groups,
                satisfaction);
    }

    /** {@code locality/area/service}, as findings and reports name it. */
    public String id() {
        return locality + "/" + area.word() + "/" + service;
    }
}
