package io.github.evenhand.allocation;

import io.github.evenhand.budget.Rational;
import java.util.Objects;
import java.util.Optional;

/**
 * A price and how far it holds. Up to an end the objective changes by exactly the price for each unit; beyond it every
 * further unit that a rule gives way gains less, and every one that it demands more costs more.
 *
 * @param price what holds so far
 * @param looser by how much a fund may be larger, or a rule demand less, in the unit of the price; empty if it could not be
 *     proved
 * @param tighter by how much a fund may be smaller, or a rule demand more, likewise
 * @param searched how far was looked: as far as all money that there is, or one standard; a fund that shrinks no farther
 *     than it holds. An end there is none of the price
 */
public record PriceRange(Price price, Optional<End> looser, Optional<End> tighter, Rational searched) {

    private static final Rational ALMOST = Rational.ONE.minus(Rational.ONE.dividedBy(Rational.of(100_000)));

    /** A price with its two ends. */
    public PriceRange {
        Objects.requireNonNull(price, "price");
        Objects.requireNonNull(looser, "looser");
        Objects.requireNonNull(tighter, "tighter");
        Objects.requireNonNull(searched, "searched");
    }

    /**
     * {@return whether a price still holds as far as was looked}
     *
     * @param end one of this price
     */
    public boolean isOpen(End end) {
        return end.attained().compareTo(searched.times(ALMOST)) >= 0;
    }

    @Override
    public String toString() {
        return price.row() + ": gain " + Numbers.significant(price.gain(), 6) + ", holds from "
                + tighter.map(PriceRange::digits).orElse("undecided") + " tighter to "
                + looser.map(PriceRange::digits).orElse("undecided") + " looser";
    }

    private static String digits(End end) {
        return Numbers.significant(end.attained(), 6);
    }
}
