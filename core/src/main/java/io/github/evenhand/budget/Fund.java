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

    String id();

    /** Whether all of a fund must be paid out. */
    enum Spend {
        EXACTLY,
        AT_MOST
    }

    /** A fund that is divided this year. */
    sealed interface Open extends Fund {
        /** In the currency. */
        BigDecimal amount();

        Spend spend();

        Where eligible();

        /** The same fund, to be spent otherwise. */
        Open withSpend(Spend other);

        /** The same fund of another amount. */
        Open withAmount(BigDecimal other);
    }

    /**
     * Money without conditions.
     *
     * @param amount in the currency, a whole number of smallest units
     */
    record General(String id, BigDecimal amount, Spend spend, Where eligible) implements Open {
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
     * @param amount in the currency, a whole number of smallest units
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

        /** The same with a matching rate. */
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

        /** Whether the need is one of its purposes. */
        public boolean isFor(Need need) {
            return services.contains(need.service()) && areas.contains(need.area());
        }
    }

    /** A fund of last year that is divided no more; its grants count where a rule looks at last year in all. */
    record Past(String id) implements Fund {
        public Past {
            Names.requireId("Fund", id);
        }
    }

    /** General money, all of it to be paid out. */
    static General general(String id, BigDecimal amount) {
        return new General(id, amount, Spend.EXACTLY, Where.EVERYWHERE);
    }

    /** Special money for these services in these areas, all of it to be paid out, without matching or crowd-out. */
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
