package io.github.evenhand.allocation;

import io.github.evenhand.budget.Money;

/**
 * What a locality pays into a fund (R13), in whole smallest units.
 *
 * @param rule the rule that asks for it
 * @param locality who pays
 * @param fund what it is paid into
 * @param amount at least 0
 */
public record Contribution(String rule, String locality, String fund, Money amount) {}
