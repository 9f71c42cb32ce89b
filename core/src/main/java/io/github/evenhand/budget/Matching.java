package io.github.evenhand.budget;

import java.math.BigDecimal;

/** Own money that a locality must add to special money: m of the model, per unit. */
public sealed interface Matching {

    /**
     * A rate: so much own money for each unit of the fund; at least 0.
     *
     * @param rate own money for each unit of the fund, at least 0
     */
    record Rate(Quantity rate) implements Matching {
        /**
         * A rate of at least 0.
         *
         * @throws IllegalArgumentException if a fixed rate is below 0
         */
        public Rate {
            if (rate instanceof Quantity.Fixed m) {
                Names.atLeastZero("Matching", "rate", "a rate", m.value());
            }
        }
    }

    /**
     * Shared responsibility: the treasury bears this share of what is spent, the locality the rest, as where tiers of
     * localities have shares of 80, 60, 50, 30 and 10 percent; above 0, at most 1. So m = (1 - share) / share.
     *
     * @param share what the treasury bears of what is spent, above 0 and at most 1
     */
    record CentralShare(Quantity share) implements Matching {
        /**
         * A share that is not nothing.
         *
         * @throws IllegalArgumentException if a fixed share is not above 0 and at most 1
         */
        public CentralShare {
            if (share instanceof Quantity.Fixed s) {
                Names.aboveZero("Matching", "central share", "a share", s.value());
                Names.share("Matching", "central share", "a share", s.value());
            }
        }
    }

    /** {@return no own money to be added} */
    static Matching none() {
        return new Rate(Quantity.none());
    }

    /** {@return the number that it is stated by, a rate or a share} */
    default Quantity stated() {
        return this instanceof CentralShare central ? central.share() : ((Rate) this).rate();
    }

    /**
     * {@return m for a locality, exact: own money for each unit of the fund}
     *
     * @param locality of a budget that has the fund
     * @throws IllegalArgumentException if the locality has no number in the column, which a checked budget rules out
     */
    default Rational of(Locality locality) {
        BigDecimal number = stated().of(locality);
        return this instanceof CentralShare ? rate(number) : Rational.of(number);
    }

    /**
     * {@return own money for each unit of the treasury's where it bears this share, above 0: (1 - share) / share}
     *
     * @param centralShare above 0
     */
    static Rational rate(BigDecimal centralShare) {
        return Rational.of(BigDecimal.ONE.subtract(centralShare)).dividedBy(Rational.of(centralShare));
    }
}
