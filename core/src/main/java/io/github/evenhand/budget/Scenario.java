package io.github.evenhand.budget;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A future in which needs are other than the budget says. Money is decided once, before anybody knows which future comes;
 * what is to be small is then small in the worst of them, the budget as it is among them (M11 of the model).
 *
 * <p>Only needs differ, and of these what levels and means depend on. Own revenue that falls away is said as levels that
 * are lower. Rules and funds are those of the budget, on the figures of the budget.
 *
 * @param id what files and results call it
 * @param name what people call it
 * @param changes one after the other, each of what those before it leave; at least one
 */
public record Scenario(String id, String name, List<Change> changes) {

    /**
     * A future with at least one change.
     *
     * @throws IllegalArgumentException if there is no change, or the id or the name is not one that a budget may hold
     */
    public Scenario {
        Names.requireId("Scenario", id);
        Names.requireText("Scenario", id, "name", name);
        changes = List.copyOf(changes);
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("Scenario '" + id + "' must have at least one change, found none");
        }
    }

    /**
     * {@return a future that is called by its id}
     *
     * @param id what files, results and people call it
     * @param changes one after the other, at least one
     */
    public static Scenario of(String id, Change... changes) {
        return new Scenario(id, id, List.of(changes));
    }

    /** What a figure becomes. */
    public sealed interface Shift {

        /** {@return the number that it is stated by, at least 0} */
        BigDecimal stated();

        /**
         * {@return what becomes of a figure}
         *
         * @param figure what it is before
         */
        BigDecimal of(BigDecimal figure);

        /**
         * So many times what it is, at least 0.
         *
         * @param stated a factor, at least 0
         */
        record Times(BigDecimal stated) implements Shift {
            /**
             * A factor of at least 0.
             *
             * @throws IllegalArgumentException if it is below 0
             */
            public Times {
                stated = Names.atLeastZero("Shift", "times", "a factor", stated);
            }

            @Override
            public BigDecimal of(BigDecimal figure) {
                return figure.multiply(stated);
            }
        }

        /**
         * This, whatever it is now; at least 0.
         *
         * @param stated in the unit of the figure, at least 0
         */
        record Is(BigDecimal stated) implements Shift {
            /**
             * A figure of at least 0.
             *
             * @throws IllegalArgumentException if it is below 0
             */
            public Is {
                stated = Names.atLeastZero("Shift", "is", "a figure", stated);
            }

            @Override
            public BigDecimal of(BigDecimal figure) {
                return stated;
            }
        }
    }

    /**
     * What becomes of the figures of some needs that have clients; needs without clients stay as they are.
     *
     * @param where the localities in which they are
     * @param services the services that they are of; none is all
     * @param areas the areas in which they are; none is both
     * @param clients above 0; a factor is on those who are registered and on further groups alike
     * @param unitCost above 0; a factor is on the fixed cost alike
     * @param level b: the level before transfers
     */
    public record Change(
            Where where,
            SortedSet<String> services,
            Set<Area> areas,
            Optional<Shift> clients,
            Optional<Shift> unitCost,
            Optional<Shift> level) {

        /**
         * A change of something.
         *
         * @throws IllegalArgumentException if nothing changes, or clients or a unit cost become 0
         */
        public Change {
            Objects.requireNonNull(where, "where");
            services = Collections.unmodifiableSortedSet(new TreeSet<>(services));
            areas = Collections.unmodifiableSet(areas.isEmpty() ? EnumSet.noneOf(Area.class) : EnumSet.copyOf(areas));
            isAboveZero("clients", clients);
            isAboveZero("a unit cost", unitCost);
            if (clients.isEmpty() && unitCost.isEmpty() && level.isEmpty()) {
                throw new IllegalArgumentException(
                        "Change must say what becomes of clients, unit cost or level, found none of them");
            }
        }

        private static void isAboveZero(String what, Optional<Shift> shift) {
            shift.filter(said -> said.stated().signum() == 0).ifPresent(zero -> {
                throw new IllegalArgumentException("Change must leave " + what + " above 0, found 0");
            });
        }

        /**
         * {@return a change to so many times the clients, everywhere}
         *
         * @param times a decimal above 0, such as {@code 1.1}
         */
        public static Change ofClients(String times) {
            return everywhere(Optional.of(times(times)), Optional.empty(), Optional.empty());
        }

        /**
         * {@return a change to so many times the cost, everywhere}
         *
         * @param times a decimal above 0, such as {@code 1.1}
         */
        public static Change ofCost(String times) {
            return everywhere(Optional.empty(), Optional.of(times(times)), Optional.empty());
        }

        /**
         * {@return a change to so many times the level before transfers, everywhere}
         *
         * @param times a decimal of at least 0, such as {@code 0.9}
         */
        public static Change ofLevel(String times) {
            return everywhere(Optional.empty(), Optional.empty(), Optional.of(times(times)));
        }

        private static Shift times(String factor) {
            return new Shift.Times(Decimals.of(factor));
        }

        private static Change everywhere(Optional<Shift> clients, Optional<Shift> unitCost, Optional<Shift> level) {
            return new Change(Where.EVERYWHERE, Collections.emptySortedSet(), Set.of(), clients, unitCost, level);
        }

        /**
         * {@return the same in some localities only}
         *
         * @param some which localities
         */
        public Change in(Where some) {
            return new Change(some, services, areas, clients, unitCost, level);
        }

        /**
         * {@return the same of some services and areas only}
         *
         * @param someServices ids of the services; none is all
         * @param someAreas the areas; none is both
         */
        public Change of(Set<String> someServices, Set<Area> someAreas) {
            return new Change(where, new TreeSet<>(someServices), someAreas, clients, unitCost, level);
        }

        /** Whether it is on a need, where it is at all. */
        boolean isOn(Need need) {
            return need.isAmong(services, areas);
        }

        Need of(Need need) {
            Need people = clients.map(need::withClients).orElse(need);
            Need dearer = unitCost.map(people::withUnitCost).orElse(people);
            return level.map(dearer::withLevel).orElse(dearer);
        }
    }
}
