package io.github.evenhand.budget;

import java.math.BigDecimal;

/**
 * What a locality received from a fund last year.
 *
 * @param amount p of the model, in the currency; 0 is 0
 */
public record PastGrant(String locality, String fund, BigDecimal amount) {
    public PastGrant {
        Names.requireId("Locality", locality);
        Names.requireId("Fund", fund);
        amount = Names.plain(amount);
    }
}
