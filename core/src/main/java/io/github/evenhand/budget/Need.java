package io.github.evenhand.budget;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * What the people of one area of a locality need of one service, what it costs there, and what they have.
 *
 * @param locality id of the locality
 * @param area town or countryside there
 * @param service id of the service
 * @param clients people living there for whom the service is; at least 0, may be a decimal (weighted pupils). They are n
 *     of the model unless the service counts others too: see {@link Budget#clients(Need)}
 * @param unitCost cost of one full standard for one client for one year there, in the currency; above 0. It is c of the
 *     model unless there is more to pay: see {@link Budget#standardCost(Need)}
 * @param level b: level before transfers, as a share of the national standard; at least 0
 * @param highestLevel u: the highest level that money can reach this year; empty is no limit
 * @param shares of general money that reach it where habit or bounds decide
 * @param circumstances what else there is to it
 */
public record Need(
        String locality,
        Area area,
        String service,
        BigDecimal clients,
        BigDecimal unitCost,
        BigDecimal level,
        Optional<BigDecimal> highestLevel,
        SpendingShares shares,
        Circumstances circumstances) {

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
            "least_share",
            "most_share",
            "registered_clients",
            "fixed_cost",
            "satisfaction");

    /**
     * A need with a cost and a level.
     *
     * @throws IllegalArgumentException if an id or a number is not one that a budget may hold
     */
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
        shares = shares.checked(self);
        circumstances = circumstances.checked(self);
    }

    /**
     * {@return a need of the residents, without limits and habits}
     *
     * @param locality id of the locality
     * @param area town or countryside there
     * @param service id of the service
     * @param clients people living there for whom the service is, at least 0
     * @param unitCost of one full standard for one client for one year there, in the currency, above 0
     * @param level before transfers, as a share of the national standard, at least 0
     */
    public static Need of(
            String locality, Area area, String service, BigDecimal clients, BigDecimal unitCost, BigDecimal level) {
        return new Need(
                locality,
                area,
                service,
                clients,
                unitCost,
                level,
                Optional.empty(),
                SpendingShares.NONE,
                Circumstances.NONE);
    }

    /**
     * {@return the same with a highest level that money can reach this year}
     *
     * @param highest as a share of the national standard
     */
    public Need withHighestLevel(BigDecimal highest) {
        return new Need(locality, area, service, clients, unitCost, level, Optional.of(highest), shares, circumstances);
    }

    /**
     * {@return the same with a share of general money that is by habit spent here}
     *
     * @param share from 0 to 1
     */
    public Need withHabitShare(BigDecimal share) {
        return with(new SpendingShares(Optional.of(share), shares.least(), shares.most()));
    }

    /**
     * {@return the same with the least and the largest share of general money that may be spent here}
     *
     * @param least from 0 to 1
     * @param most from 0 to 1
     */
    public Need withinShares(BigDecimal least, BigDecimal most) {
        return with(new SpendingShares(shares.habit(), Optional.of(least), Optional.of(most)));
    }

    private Need with(SpendingShares others) {
        return new Need(locality, area, service, clients, unitCost, level, highestLevel, others, circumstances);
    }

    /**
     * {@return the same with its registered clients known}
     *
     * @param registered people registered there for whom the service is, at least 0
     */
    public Need withRegisteredClients(BigDecimal registered) {
        return with(new Circumstances(Optional.of(registered), clientGroups(), fixedCost(), satisfaction()));
    }

    /**
     * {@return the same with so many people of a further group}
     *
     * @param column by which the service names the group
     * @param people of the group, at least 0
     */
    public Need withClientGroup(String column, BigDecimal people) {
        return with(circumstances.with(column, people));
    }

    /**
     * {@return the same with a fixed cost}
     *
     * @param cost of a year of the full standard beside unit costs, in the currency, at least 0
     */
    public Need withFixedCost(BigDecimal cost) {
        return with(new Circumstances(registeredClients(), clientGroups(), cost, satisfaction()));
    }

    /**
     * {@return the same with satisfaction known}
     *
     * @param share how satisfied people are with the service, 0 to 1
     */
    public Need withSatisfaction(BigDecimal share) {
        return with(new Circumstances(registeredClients(), clientGroups(), fixedCost(), Optional.of(share)));
    }

    private Need with(Circumstances others) {
        return new Need(locality, area, service, clients, unitCost, level, highestLevel, shares, others);
    }

    /** With other people; a factor is on everybody who is counted. */
    Need withClients(Scenario.Shift shift) {
        Circumstances others = shift instanceof Scenario.Shift.Times ? circumstances.withPeople(shift) : circumstances;
        return new Need(locality, area, service, shift.of(clients), unitCost, level, highestLevel, shares, others);
    }

    /** At another cost; a factor is on the fixed cost too. */
    Need withUnitCost(Scenario.Shift shift) {
        Circumstances others =
                shift instanceof Scenario.Shift.Times ? circumstances.withFixedCost(shift) : circumstances;
        return new Need(locality, area, service, clients, shift.of(unitCost), level, highestLevel, shares, others);
    }

    /** From another level before transfers. */
    Need withLevel(Scenario.Shift shift) {
        return new Need(
                locality, area, service, clients, unitCost, shift.of(level), highestLevel, shares, circumstances);
    }

    /** {@return s of the model: the share of general money that is by habit spent here; empty if that is not known} */
    public Optional<BigDecimal> habitShare() {
        return shares.habit();
    }

    /** {@return lo of the model: the least share of general money that may be spent here; empty is 0} */
    public Optional<BigDecimal> leastShare() {
        return shares.least();
    }

    /** {@return hi of the model: the largest share of general money that may be spent here; empty is 1} */
    public Optional<BigDecimal> mostShare() {
        return shares.most();
    }

    /** {@return people registered there for whom the service is; empty if that is not known} */
    public Optional<BigDecimal> registeredClients() {
        return circumstances.registeredClients();
    }

    /** {@return people of further groups, by the column that services name} */
    public SortedMap<String, BigDecimal> clientGroups() {
        return circumstances.clientGroups();
    }

    /** {@return what a year of the full standard costs beside unit costs, in the currency} */
    public BigDecimal fixedCost() {
        return circumstances.fixedCost();
    }

    /** {@return how satisfied people are with the service, 0 to 1; empty if that is not known} */
    public Optional<BigDecimal> satisfaction() {
        return circumstances.satisfaction();
    }

    /** Whether it is of one of these services in one of these areas; none is all of them. */
    boolean isAmong(Set<String> services, Set<Area> areas) {
        return (services.isEmpty() || services.contains(service)) && (areas.isEmpty() || areas.contains(area));
    }

    /** {@return {@code locality/area/service}, as findings and reports name it} */
    public String id() {
        return locality + "/" + area.word() + "/" + service;
    }
}
