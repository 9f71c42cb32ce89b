package io.github.evenhand.budget;

import java.math.BigDecimal;

/**
 * What a locality received from a fund last year.
 *
 * @param locality id of the locality
 * @param fund id of the fund, of this year or a past one
 * @param amount p of the model, in the currency; 0 is 0
 */
public record PastGrant(String locality, String fund, BigDecimal amount) {
    /**
     * A row of last year's grants.
     *
     * @throws IllegalArgumentException if an id or the number is not one that a budget may hold
     */
    public PastGrant {
        Names.requireId("Locality", locality);
        Names.requireId("Fund", fund);
        amount = Names.plain(amount);
    }
}
