package io.github.evenhand.equalisation;

import java.util.Locale;

/** What a formula may ask of a locality. Money is in the currency, of one year. */
public enum Figure {
    /** People, or what the law counts instead, such as weighted students. At least 0. */
    PEOPLE,
    /** Own money that the formula counts: the yield of a tax, a measured fiscal capacity, resources. */
    CAPACITY,
    /** What the formula holds to be needed: standard expenditure, or an assessment that only its proportions matter of. */
    NEED,
    /** The part of the need that cannot be put off. */
    PRESSING_NEED,
    /** What the locality received last year. At least 0. */
    LAST_YEAR;

    /** As in messages: {@code pressing need}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
