package io.github.evenhand.budget;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;

/** What is to be small: a measure and how it is put into one number, a share of a standard. */
public sealed interface Goal {

    /** {@return how the measures of many needs become one number} */
    Aggregate aggregate();

    /** {@return how much it counts beside the other goals of its stage; above 0} */
    BigDecimal weight();

    /** {@return what reports call it, such as {@code gap mean nationalUrban}} */
    String name();

    /**
     * How far rural levels stay below an urban reference (M6).
     *
     * @param aggregate how the gaps of many needs become one number
     * @param reference what a rural level is held against
     * @param weight how much it counts beside the other goals of its stage, above 0
     */
    record Gap(Aggregate aggregate, Reference reference, BigDecimal weight) implements Goal {
        /**
         * A gap that counts.
         *
         * @throws IllegalArgumentException if the weight is not above 0
         */
        public Gap {
            Objects.requireNonNull(aggregate, "aggregate");
            Objects.requireNonNull(reference, "reference");
            weight = Names.aboveZero("Goal", "gap", "a weight", weight);
        }

        @Override
        public String name() {
            return "gap " + aggregate.word() + " " + reference.word();
        }
    }

    /**
     * How far levels stay below the basic standard (M7).
     *
     * @param aggregate how the shortfalls of many needs become one number
     * @param weight how much it counts beside the other goals of its stage, above 0
     */
    record Shortfall(Aggregate aggregate, BigDecimal weight) implements Goal {
        /**
         * A shortfall that counts.
         *
         * @throws IllegalArgumentException if the weight is not above 0
         */
        public Shortfall {
            Objects.requireNonNull(aggregate, "aggregate");
            weight = Names.aboveZero("Goal", "shortfall", "a weight", weight);
        }

        @Override
        public String name() {
            return "shortfall " + aggregate.word();
        }
    }

    /**
     * How far localities stay below the nation, service by service, town and countryside together (M10).
     *
     * @param aggregate how the disparities of many localities and services become one number
     * @param weight how much it counts beside the other goals of its stage, above 0
     */
    record Disparity(Aggregate aggregate, BigDecimal weight) implements Goal {
        /**
         * A disparity that counts.
         *
         * @throws IllegalArgumentException if the weight is not above 0
         */
        public Disparity {
            Objects.requireNonNull(aggregate, "aggregate");
            weight = Names.aboveZero("Goal", "disparity", "a weight", weight);
        }

        @Override
        public String name() {
            return "disparity " + aggregate.word();
        }
    }

    /** The level that a rural need is held against; levels are those after transfers. */
    enum Reference {
        /** The client-weighted mean of the service's urban needs in the nation. */
        NATIONAL_URBAN("nationalUrban"),
        /** The same mean within the topmost group above the locality. */
        GROUP_URBAN("groupUrban"),
        /** The urban level of the locality itself. */
        OWN_URBAN("ownUrban"),
        /** The national standard, 1. */
        STANDARD("standard");

        private final String word;

        Reference(String word) {
            this.word = word;
        }

        /** {@return the word of the files} */
        public String word() {
            return word;
        }
    }

    /** How the measures of many needs become one number (M8). */
    sealed interface Aggregate {

        /** {@return what reports call it} */
        String word();

        /** The mean, weighted by the weight of the service and its clients (M8a). */
        record Mean() implements Aggregate {
            @Override
            public String word() {
                return "mean";
            }
        }

        /** The largest, without weights (M8b). */
        record Worst() implements Aggregate {
            @Override
            public String word() {
                return "worst";
            }
        }

        /**
         * The mean of the worst share, counted in clients (M8c).
         *
         * @param share alpha of the model, above 0 and at most 1
         */
        record Tail(BigDecimal share) implements Aggregate {
            /**
             * A tail that is not empty.
             *
             * @throws IllegalArgumentException if the share is not above 0 and at most 1
             */
            public Tail {
                share = Names.share(
                        "Aggregate", "tail", "a share", Names.aboveZero("Aggregate", "tail", "a share", share));
            }

            @Override
            public String word() {
                return String.format(Locale.ROOT, "tail %s", share.toPlainString());
            }
        }

        /** The worst as small as possible, then the next worst, and so on (M8d). */
        record FairestFirst() implements Aggregate {
            @Override
            public String word() {
                return "fairestFirst";
            }
        }

        /**
         * The mean difference between the levels of two clients of the same service, drawn one after the other (M8e): of
         * rural levels as far as they are from their reference for a gap, of all levels for a shortfall, of what
         * localities provide for a disparity. Levels count as they are, those above the reference too.
         */
        record Gini() implements Aggregate {
            @Override
            public String word() {
                return "gini";
            }
        }

        /** {@return the mean, weighted by the weight of the service and its clients} */
        static Aggregate mean() {
            return new Mean();
        }

        /** {@return the largest, without weights} */
        static Aggregate worst() {
            return new Worst();
        }

        /** {@return the mean difference between two clients of the same service} */
        static Aggregate gini() {
            return new Gini();
        }

        /**
         * {@return the mean of the worst share, counted in clients}
         *
         * @param share a decimal above 0 and at most 1, such as {@code 0.1}
         * @throws IllegalArgumentException if it is no such decimal
         */
        static Aggregate tail(String share) {
            return new Tail(Decimals.of(share));
        }

        /** {@return the worst as small as possible, then the next worst, and so on} */
        static Aggregate fairestFirst() {
            return new FairestFirst();
        }
    }

    /**
     * {@return a gap of weight 1}
     *
     * @param aggregate how the gaps of many needs become one number
     * @param reference what a rural level is held against
     */
    static Gap gap(Aggregate aggregate, Reference reference) {
        return new Gap(aggregate, reference, BigDecimal.ONE);
    }

    /**
     * {@return a shortfall of weight 1}
     *
     * @param aggregate how the shortfalls of many needs become one number
     */
    static Shortfall shortfall(Aggregate aggregate) {
        return new Shortfall(aggregate, BigDecimal.ONE);
    }

    /**
     * {@return a disparity of weight 1}
     *
     * @param aggregate how the disparities of many localities and services become one number
     */
    static Disparity disparity(Aggregate aggregate) {
        return new Disparity(aggregate, BigDecimal.ONE);
    }
}
