package io.github.evenhand.allocation;

import io.github.evenhand.budget.Rational;

/**
 * By how much a rule is broken at the settled amounts: in an allocation a priced one, because keeping it would cost more
 * than its price; in an appraisal any rule.
 *
 * @param rule its id
 * @param amount added over its rows, above 0
 * @param per what one unit of the amount is: of the currency, or one whole standard
 */
public record Breach(String rule, Rational amount, Price.Per per) {}
