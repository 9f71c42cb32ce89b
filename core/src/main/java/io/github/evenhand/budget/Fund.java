package io.github.evenhand.budget;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** A sum that the treasury divides, or has divided. */
public sealed interface Fund {

    /** {@return what rules, files and results call it} */
    String id();

    /** Whether all of a fund must be paid out. */
    enum Spend {
        /** All of it, to the last smallest unit. */
        EXACTLY,
        /** As much of it as helps the goals; the rest is left, and reported. */
        AT_MOST
    }

    /** A fund that is divided this year. */
    sealed interface Open extends Fund {
        /** {@return what there is to divide, in the currency, a whole number of smallest units} */
        BigDecimal amount();

        /** {@return whether all of it must be paid out} */
        Spend spend();

        /** {@return the localities that may receive it} */
        Where eligible();

        /**
         * {@return the same fund, to be spent otherwise}
         *
         * @param other whether all of it must be paid out
         */
        Open withSpend(Spend other);

        /**
         * {@return the same with another amount}
         *
         * @param other in the currency, a whole number of smallest units
         */
        Open withAmount(BigDecimal other);
    }

    /**
     * Money without conditions.
     *
     * @param id what rules, files and results call it
     * @param amount in the currency, a whole number of smallest units
     * @param spend whether all of it must be paid out
     * @param eligible the localities that may receive it
     */
    record General(String id, BigDecimal amount, Spend spend, Where eligible) implements Open {
        /**
         * A sum of at least 0.
         *
         * @throws IllegalArgumentException if the id or the amount is not one that a budget may hold
         */
        public General {
            Names.requireId("Fund", id);
            amount = Names.atLeastZero("Fund", id, "an amount", amount);
            Objects.requireNonNull(spend, "spend");
            Objects.requireNonNull(eligible, "eligible");
        }

        @Override
        public General withSpend(Spend other) {
            return new General(id, amount, other, eligible);
        }

        @Override
        public General withAmount(BigDecimal other) {
            return new General(id, other, spend, eligible);
        }
    }

    /**
     * Money tied to a purpose.
     *
     * @param id what rules, files and results call it
     * @param amount in the currency, a whole number of smallest units
     * @param spend whether all of it must be paid out
     * @param eligible the localities that may receive it
     * @param services the services it may be spent on
     * @param areas the areas it may be spent in
     * @param matching m of the model: own money that a locality must add per unit
     * @param crowdOut 1 - q of the model: share that frees own money instead of adding to the purpose; 0 to 1
     */
    record Special(
            String id,
            BigDecimal amount,
            Spend spend,
            Where eligible,
            SortedSet<String> services,
            Set<Area> areas,
            Matching matching,
            Quantity crowdOut)
            implements Open {
        /**
         * A sum of at least 0 for something.
         *
         * @throws IllegalArgumentException if there is no service or no area, the crowd-out is not between 0 and 1,
         *     or the id or the amount is not one that a budget may hold
         */
        public Special {
            Names.requireId("Fund", id);
            amount = Names.atLeastZero("Fund", id, "an amount", amount);
            Objects.requireNonNull(spend, "spend");
            Objects.requireNonNull(eligible, "eligible");
            services = Collections.unmodifiableSortedSet(new TreeSet<>(services));
            if (services.isEmpty() || areas.isEmpty()) {
                throw new IllegalArgumentException(
                        "Fund '" + id + "' must have at least one service and one area, found none");
            }
            areas = Collections.unmodifiableSet(EnumSet.copyOf(areas));
            Objects.requireNonNull(matching, "matching");
            if (crowdOut instanceof Quantity.Fixed c) {
                Names.share("Fund", id, "a crowd-out", c.value());
            }
        }

        /**
         * The same with a matching rate.
         *
         * @param id what rules, files and results call it
         * @param amount in the currency, a whole number of smallest units
         * @param spend whether all of it must be paid out
         * @param eligible the localities that may receive it
         * @param services ids of the services it may be spent on, at least one
         * @param areas the areas it may be spent in, at least one
         * @param matching own money for each unit of the fund, at least 0
         * @param crowdOut share that frees own money instead of adding to the purpose, 0 to 1
         */
        public Special(
                String id,
                BigDecimal amount,
                Spend spend,
                Where eligible,
                SortedSet<String> services,
                Set<Area> areas,
                Quantity matching,
                Quantity crowdOut) {
            this(id, amount, spend, eligible, services, areas, new Matching.Rate(matching), crowdOut);
        }

        @Override
        public Special withSpend(Spend other) {
            return new Special(id, amount, other, eligible, services, areas, matching, crowdOut);
        }

        @Override
        public Special withAmount(BigDecimal other) {
            return new Special(id, other, spend, eligible, services, areas, matching, crowdOut);
        }

        /** {@return the same without own money to be added} */
        public Special withoutMatching() {
            return new Special(id, amount, spend, eligible, services, areas, Matching.none(), crowdOut);
        }

        /**
         * {@return whether the need is one of its purposes}
         *
         * @param need any
         */
        public boolean isFor(Need need) {
            return services.contains(need.service()) && areas.contains(need.area());
        }
    }

    /**
     * A fund of last year that is divided no more; its grants count where a rule looks at last year in all.
     *
     * @param id what last year's grants call it
     */
    record Past(String id) implements Fund {
        /**
         * A fund by its id.
         *
         * @throws IllegalArgumentException if it is not an id that a budget may hold
         */
        public Past {
            Names.requireId("Fund", id);
        }
    }

    /**
     * {@return general money, all of it to be paid out}
     *
     * @param id what rules, files and results call it
     * @param amount in the currency, a whole number of smallest units
     */
    static General general(String id, BigDecimal amount) {
        return new General(id, amount, Spend.EXACTLY, Where.EVERYWHERE);
    }

    /**
     * {@return special money for these services in these areas, all of it to be paid out, without matching or crowd-out}
     *
     * @param id what rules, files and results call it
     * @param amount in the currency, a whole number of smallest units
     * @param services ids of the services it may be spent on, at least one
     * @param areas the areas it may be spent in, at least one
     */
    static Special special(String id, BigDecimal amount, Collection<String> services, Collection<Area> areas) {
        return new Special(
                id,
                amount,
                Spend.EXACTLY,
                Where.EVERYWHERE,
                new TreeSet<>(services),
                Set.copyOf(areas),
                Quantity.none(),
                Quantity.none());
    }
}
