package io.github.evenhand.allocation;

import io.github.evenhand.budget.Money;

/**
 * What a locality receives from a fund, in whole smallest units.
 *
 * @param locality its id
 * @param fund its id
 * @param amount at least 0
 */
public record Grant(String locality, String fund, Money amount) {}
