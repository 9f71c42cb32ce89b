package io.github.evenhand.budget;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the law says of the amounts. A rule is one rule however many localities it is on. Without a price it is hard;
 * with one it may be broken at that price: objective per currency unit for amounts, per 1 of level for levels.
 */
public sealed interface Rule {

    /** {@return what every rule has: id, legal basis and price} */
    Terms terms();

    /** {@return what files and results call it} */
    default String id() {
        return terms().id();
    }

    /** {@return its equation in the model, R2 to R14} */
    String equation();

    /** {@return the word of the files, such as {@code floor}} */
    String kind();

    /** {@return which localities it is on} */
    default Where where() {
        return Where.EVERYWHERE;
    }

    /** {@return the id of the fund it is on; empty is the sum over all funds} */
    default Optional<String> fund() {
        return Optional.empty();
    }

    /**
     * What every rule has.
     *
     * @param id what files and results call it
     * @param basis its legal basis, shown wherever the rule is; may be empty
     * @param price of a breach; empty is a hard rule
     */
    record Terms(String id, String basis, Optional<BigDecimal> price) {
        /**
         * Terms of a rule that can be kept.
         *
         * @throws IllegalArgumentException if the id or the basis is not one that a budget may hold, or the price
         *     is not above 0
         */
        public Terms {
            Names.requireId("Rule", id);
            Names.requireText("Rule", id, "basis", basis);
            String self = id;
            price = price.map(p -> Names.aboveZero("Rule", self, "a price", p));
        }

        /**
         * {@return the terms of a hard rule without a legal basis}
         *
         * @param id what files and results call it
         */
        public static Terms hard(String id) {
            return new Terms(id, "", Optional.empty());
        }

        /**
         * {@return the terms of a rule that may be broken at a price, without a legal basis}
         *
         * @param id what files and results call it
         * @param price a decimal above 0: objective for each unit of the currency, or for each 1 of level
         */
        public static Terms priced(String id, String price) {
            return new Terms(id, "", Optional.of(Decimals.of(price)));
        }

        /**
         * {@return the same with a legal basis}
         *
         * @param text shown wherever the rule is
         */
        public Terms basis(String text) {
            return new Terms(id, text, price);
        }

        /** {@return whether it must be kept at any price} */
        public boolean isHard() {
            return price.isEmpty();
        }
    }

    /** How an amount is stated. */
    enum Per {
        /** An amount of the currency. */
        LOCALITY,
        /** An amount of the currency for each head of population. */
        HEAD,
        /** An amount of the currency for each client of the fund's purposes. */
        CLIENT
    }

    /**
     * R2: general money is at least this share of all transfers.
     *
     * @param terms id, legal basis and price
     * @param atLeast share of what is paid from all funds, 0 to 1
     */
    record GeneralShare(Terms terms, BigDecimal atLeast) implements Rule {
        /**
         * A share from 0 to 1.
         *
         * @throws IllegalArgumentException if the share is not between 0 and 1
         */
        public GeneralShare {
            atLeast = Names.share("Rule", terms.id(), "a share", atLeast);
        }

        @Override
        public String equation() {
            return "R2";
        }

        @Override
        public String kind() {
            return "generalShare";
        }
    }

    /**
     * R3: a locality receives at least this.
     *
     * @param terms id, legal basis and price
     * @param where the localities it is on, each by itself
     * @param fund id of the fund it is on; empty is the sum over all funds
     * @param amount in the currency, for each locality, head or client
     * @param per what the amount is for
     */
    record Floor(Terms terms, Where where, Optional<String> fund, Quantity amount, Per per) implements Rule {
        /**
         * A floor of at least 0.
         *
         * @throws IllegalArgumentException if a fixed amount is below 0
         */
        public Floor {
            Names.limit(terms, amount, per);
        }

        @Override
        public String equation() {
            return "R3";
        }

        @Override
        public String kind() {
            return "floor";
        }
    }

    /**
     * R3: a locality receives at least this share of what it had last year.
     *
     * @param terms id, legal basis and price
     * @param where the localities it is on, each by itself
     * @param fund id of the fund it is on; empty is the sum over all funds
     * @param share of what it had last year, at least 0
     */
    record HoldHarmless(Terms terms, Where where, Optional<String> fund, BigDecimal share) implements Rule {
        /**
         * A share of at least 0.
         *
         * @throws IllegalArgumentException if the share is below 0
         */
        public HoldHarmless {
            share = Names.atLeastZero("Rule", terms.id(), "a share", share);
        }

        @Override
        public String equation() {
            return "R3";
        }

        @Override
        public String kind() {
            return "holdHarmless";
        }
    }

    /**
     * R4: a locality receives at most this.
     *
     * @param terms id, legal basis and price
     * @param where the localities it is on, each by itself
     * @param fund id of the fund it is on; empty is the sum over all funds
     * @param amount in the currency, for each locality, head or client
     * @param per what the amount is for
     */
    record Cap(Terms terms, Where where, Optional<String> fund, Quantity amount, Per per) implements Rule {
        /**
         * A cap of at least 0.
         *
         * @throws IllegalArgumentException if a fixed amount is below 0
         */
        public Cap {
            Names.limit(terms, amount, per);
        }

        @Override
        public String equation() {
            return "R4";
        }

        @Override
        public String kind() {
            return "cap";
        }
    }

    /**
     * R4: what a locality receives grows by at most this share of what it had last year.
     *
     * @param terms id, legal basis and price
     * @param where the localities it is on, each by itself
     * @param fund id of the fund it is on; empty is the sum over all funds
     * @param growth 0.3 is 30 %; may be negative, at least -1
     */
    record GrowthCap(Terms terms, Where where, Optional<String> fund, BigDecimal growth) implements Rule {
        /**
         * A growth that leaves at least nothing.
         *
         * @throws IllegalArgumentException if the growth is below -1
         */
        public GrowthCap {
            if (growth.compareTo(BigDecimal.ONE.negate()) < 0) {
                throw new IllegalArgumentException(
                        "Rule '" + terms.id() + "' must have a growth of at least -1, found " + growth.toPlainString());
            }
            growth = Names.plain(growth);
        }

        @Override
        public String equation() {
            return "R4";
        }

        @Override
        public String kind() {
            return "growthCap";
        }
    }

    /**
     * R5: the level of these services in these areas is at least this.
     *
     * @param terms id, legal basis and price
     * @param where the localities it is on
     * @param services none is every service
     * @param areas none is both
     * @param level as a share of the standard, at least 0
     */
    record GuaranteedLevel(Terms terms, Where where, SortedSet<String> services, Set<Area> areas, BigDecimal level)
            implements Rule {
        /**
         * A level of at least 0.
         *
         * @throws IllegalArgumentException if the level is below 0
         */
        public GuaranteedLevel {
            services = Collections.unmodifiableSortedSet(new TreeSet<>(services));
            areas = Collections.unmodifiableSet(areas.isEmpty() ? EnumSet.noneOf(Area.class) : EnumSet.copyOf(areas));
            level = Names.atLeastZero("Rule", terms.id(), "a level", level);
        }

        /**
         * {@return whether the rule is on the need, wherever it is}
         *
         * @param need any
         */
        public boolean isOn(Need need) {
            return need.isAmong(services, areas);
        }

        @Override
        public String equation() {
            return "R5";
        }

        @Override
        public String kind() {
            return "guaranteedLevel";
        }
    }

    /**
     * R6: the localities below a group together receive at least and at most this, in the currency.
     *
     * @param terms id, legal basis and price
     * @param group id of the group
     * @param fund id of the fund it is on; empty is the sum over all funds
     * @param atLeast in the currency, at least 0; empty is no minimum
     * @param atMost in the currency, at least 0; empty is no maximum
     */
    record Envelope(
            Terms terms, String group, Optional<String> fund, Optional<BigDecimal> atLeast, Optional<BigDecimal> atMost)
            implements Rule {
        /**
         * An envelope with a minimum, a maximum or both.
         *
         * @throws IllegalArgumentException if there is neither, or one is below 0
         */
        public Envelope {
            Names.requireId("Group", group);
            String self = terms.id();
            atLeast = atLeast.map(v -> Names.atLeastZero("Rule", self, "a minimum", v));
            atMost = atMost.map(v -> Names.atLeastZero("Rule", self, "a maximum", v));
            if (atLeast.isEmpty() && atMost.isEmpty()) {
                throw new IllegalArgumentException("Rule '" + self + "' must have atLeast or atMost, found neither");
            }
        }

        @Override
        public Where where() {
            return Where.group(group);
        }

        @Override
        public String equation() {
            return "R6";
        }

        @Override
        public String kind() {
            return "envelope";
        }
    }

    /**
     * R6: of what the localities below a group receive, at least this share goes to those among them that a condition
     * selects, such as all but the province's own administration.
     *
     * @param terms id, legal basis and price
     * @param group id of the group
     * @param to which of them, by ids or by a column
     * @param fund id of the fund it is on; empty is the sum over all funds
     * @param atLeast share of what the group receives, 0 to 1
     */
    record PassThrough(Terms terms, String group, Where to, Optional<String> fund, BigDecimal atLeast) implements Rule {
        /**
         * A share for some of a group.
         *
         * @throws IllegalArgumentException if it selects everybody or by a group, or the share is not between 0 and 1
         */
        public PassThrough {
            Names.requireId("Group", group);
            if (to.equals(Where.EVERYWHERE) || to.group().isPresent()) {
                throw new IllegalArgumentException("Rule '" + terms.id()
                        + "' must say where below its group, by ids or by a column, found "
                        + to.group().map(id -> "the group '" + id + "'").orElse("nothing"));
            }
            atLeast = Names.share("Rule", terms.id(), "a share", atLeast);
        }

        /** Those below the group that it is passed on to. */
        @Override
        public Where where() {
            return new Where(Optional.of(group), to.ids(), to.column());
        }

        @Override
        public String equation() {
            return "R6";
        }

        @Override
        public String kind() {
            return "passThrough";
        }
    }

    /**
     * R7: at least this share of the money that reaches needs, general and special without matching, reaches rural ones.
     *
     * @param terms id, legal basis and price
     * @param where the localities whose needs are counted together
     * @param services whose needs are counted; none is every service
     * @param atLeast share of the money that reaches them, 0 to 1
     */
    record RuralShare(Terms terms, Where where, SortedSet<String> services, BigDecimal atLeast) implements Rule {
        /**
         * A share from 0 to 1.
         *
         * @throws IllegalArgumentException if the share is not between 0 and 1
         */
        public RuralShare {
            services = Collections.unmodifiableSortedSet(new TreeSet<>(services));
            atLeast = Names.share("Rule", terms.id(), "a share", atLeast);
        }

        /**
         * {@return whether money that reaches the need is counted, wherever it is}
         *
         * @param need any
         */
        public boolean isOn(Need need) {
            return need.isAmong(services, Set.of());
        }

        @Override
        public String equation() {
            return "R7";
        }

        @Override
        public String kind() {
            return "ruralShare";
        }
    }

    /**
     * R8: the localities that {@code where} selects together receive at least this share of what all receive.
     *
     * @param terms id, legal basis and price
     * @param where the localities that together receive it; not all
     * @param fund id of the fund it is on; empty is the sum over all funds
     * @param atLeast share of what is paid, 0 to 1
     */
    record Tilt(Terms terms, Where where, Optional<String> fund, BigDecimal atLeast) implements Rule {
        /**
         * A share for some localities.
         *
         * @throws IllegalArgumentException if it selects everybody, or the share is not between 0 and 1
         */
        public Tilt {
            if (where.equals(Where.EVERYWHERE)) {
                throw new IllegalArgumentException("Rule '" + terms.id() + "' must say where, found nothing");
            }
            atLeast = Names.share("Rule", terms.id(), "a share", atLeast);
        }

        @Override
        public String equation() {
            return "R8";
        }

        @Override
        public String kind() {
            return "tilt";
        }
    }

    /**
     * R9: a locality can absorb at most this of a special fund.
     *
     * @param terms id, legal basis and price
     * @param where the localities it is on, each by itself
     * @param fund id of a special fund; must be there
     * @param amount in the currency, for each locality, head or client
     * @param per what the amount is for
     */
    record Absorption(Terms terms, Where where, Optional<String> fund, Quantity amount, Per per) implements Rule {
        /**
         * What can be absorbed of one fund.
         *
         * @throws IllegalArgumentException if there is no fund, or a fixed amount is below 0
         */
        public Absorption {
            Names.limit(terms, amount, per);
            if (fund.isEmpty()) {
                throw new IllegalArgumentException("Rule '" + terms.id() + "' must name a special fund, found none");
            }
        }

        @Override
        public String equation() {
            return "R9";
        }

        @Override
        public String kind() {
            return "absorption";
        }
    }

    /**
     * R11: own revenue and general money together are at least this: what payroll, operation and basic livelihood cost.
     *
     * @param terms id, legal basis and price
     * @param where the localities it is on, each by itself
     * @param amount in the currency, for each locality or head
     * @param per what the amount is for; not clients
     */
    record BasicSecurity(Terms terms, Where where, Quantity amount, Per per) implements Rule {
        /**
         * An amount for each locality or head.
         *
         * @throws IllegalArgumentException if it is for each client, or a fixed amount is below 0
         */
        public BasicSecurity {
            Names.limit(terms, amount, per);
            if (per == Per.CLIENT) {
                throw new IllegalArgumentException(
                        "Rule '" + terms.id() + "' must be for each locality or head, found for each client");
            }
        }

        @Override
        public String equation() {
            return "R11";
        }

        @Override
        public String kind() {
            return "basicSecurity";
        }
    }

    /** Whom a comparison is among. */
    enum Among {
        /** Everybody who is selected. */
        NATION("nation"),
        /** Those below the same topmost group. */
        GROUP("group");

        private final String word;

        Among(String word) {
            this.word = word;
        }

        /** {@return the word of the files} */
        public String word() {
            return word;
        }
    }

    /**
     * R12: a locality of lower capacity per head, which is own revenue over population, receives no less general money
     * per head than one of higher capacity.
     *
     * @param terms id, legal basis and price
     * @param where the localities that are compared
     * @param within whom localities are compared with
     * @param bands of capacity, of about equal population, that are compared instead of every locality; 2 to 50
     */
    record Progressivity(Terms terms, Where where, Among within, Optional<Integer> bands) implements Rule {

        /** More bands are no bands any more. */
        public static final int MOST_BANDS = 50;

        /**
         * A comparison, in bands or of each.
         *
         * @throws IllegalArgumentException if there are fewer than 2 or more than {@link #MOST_BANDS} bands
         */
        public Progressivity {
            Objects.requireNonNull(within, "within");
            if (bands.filter(count -> count < 2 || count > MOST_BANDS).isPresent()) {
                throw new IllegalArgumentException(
                        "Rule '" + terms.id() + "' must have 2 to " + MOST_BANDS + " bands, found " + bands.get());
            }
        }

        @Override
        public String equation() {
            return "R12";
        }

        @Override
        public String kind() {
            return "progressivity";
        }
    }

    /**
     * R10: what a locality receives of a general fund is the sum of its factors, each times a coefficient that is the
     * same for all. It is on the localities that it selects and that the fund can go to.
     *
     * @param terms id, legal basis and price
     * @param where the localities it is on
     * @param fund id of a general fund; must be there
     * @param factors by name, 1 to {@link #MOST_FACTORS} of them, all different
     */
    record Formula(Terms terms, Where where, Optional<String> fund, List<Factor> factors) implements Rule {

        /** More than anybody can follow, and all that the search is fast with. */
        public static final int MOST_FACTORS = 20;

        /**
         * A formula of one fund, in any order of its factors.
         *
         * @throws IllegalArgumentException if there is no fund, or there are no factors, more than {@link
         *     #MOST_FACTORS}, or one twice
         */
        public Formula {
            factors =
                    factors.stream().sorted(Comparator.comparing(Factor::name)).toList();
            if (fund.isEmpty()) {
                throw new IllegalArgumentException("Rule '" + terms.id() + "' must name a general fund, found none");
            }
            if (factors.isEmpty() || factors.size() > MOST_FACTORS) {
                throw new IllegalArgumentException("Rule '" + terms.id() + "' must have 1 to " + MOST_FACTORS
                        + " factors, found " + factors.size());
            }
            for (int at = 1; at < factors.size(); at++) {
                if (factors.get(at).name().equals(factors.get(at - 1).name())) {
                    throw new IllegalArgumentException("Rule '" + terms.id() + "' must have different factors, found '"
                            + factors.get(at).name() + "' twice");
                }
            }
        }

        @Override
        public String equation() {
            return "R10";
        }

        @Override
        public String kind() {
            return "formula";
        }
    }

    /**
     * R13: the localities that it selects pay into a general fund, out of their own revenue.
     *
     * @param terms id, legal basis and price
     * @param where the localities it is on, each by itself
     * @param fund id of a general fund; must be there
     * @param share of own revenue that a locality pays at most, 0 to 1
     * @param atLeast share of own revenue that it pays at least; empty is nothing
     */
    record Contribution(Terms terms, Where where, Optional<String> fund, BigDecimal share, Optional<BigDecimal> atLeast)
            implements Rule {
        /**
         * Shares of own revenue for one fund.
         *
         * @throws IllegalArgumentException if there is no fund, a share is not between 0 and 1, or the least is above the most
         */
        public Contribution {
            if (fund.isEmpty()) {
                throw new IllegalArgumentException("Rule '" + terms.id() + "' must name a general fund, found none");
            }
            share = Names.share("Rule", terms.id(), "a share", share);
            String self = terms.id();
            atLeast = atLeast.map(least -> Names.share("Rule", self, "a least share", least));
            if (atLeast.isPresent() && atLeast.get().compareTo(share) > 0) {
                throw new IllegalArgumentException("Rule '" + terms.id() + "' must have a least share of at most "
                        + share.toPlainString() + ", found " + atLeast.get().toPlainString());
            }
        }

        @Override
        public String equation() {
            return "R13";
        }

        @Override
        public String kind() {
            return "contribution";
        }
    }

    /**
     * R14: of the money that reaches a need, matching included, at least this share is delivered publicly, in every need
     * that the rule is on.
     *
     * @param terms id, legal basis and price
     * @param where the localities it is on
     * @param services none is all
     * @param areas none is both
     * @param atLeast share of the money that reaches a need, 0 to 1
     */
    record PublicShare(Terms terms, Where where, SortedSet<String> services, Set<Area> areas, BigDecimal atLeast)
            implements Rule {
        /**
         * A share from 0 to 1.
         *
         * @throws IllegalArgumentException if the share is not between 0 and 1
         */
        public PublicShare {
            services = Collections.unmodifiableSortedSet(new TreeSet<>(services));
            areas = Collections.unmodifiableSet(areas.isEmpty() ? EnumSet.noneOf(Area.class) : EnumSet.copyOf(areas));
            atLeast = Names.share("Rule", terms.id(), "a share", atLeast);
        }

        /**
         * {@return whether the rule is on the need, wherever it is}
         *
         * @param need any
         */
        public boolean isOn(Need need) {
            return need.isAmong(services, areas);
        }

        @Override
        public String equation() {
            return "R14";
        }

        @Override
        public String kind() {
            return "publicShare";
        }
    }
}
