package io.github.evenhand.allocation;

import io.github.evenhand.budget.Rational;

/**
 * By how much a priced rule is broken at the settled amounts, because keeping it would cost more than its price.
 *
 * @param rule its id
 * @param amount added over its rows, above 0
 * @param per what one unit of the amount is: of the currency, or one whole standard
 */
public record Breach(String rule, Rational amount, Price.Per per) {}
