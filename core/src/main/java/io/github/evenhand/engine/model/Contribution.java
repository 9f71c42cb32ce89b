package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule;

/**
 * What a locality pays into a fund (R13).
 *
 * @param place of the fund among the open ones
 * @param column its column, in smallest units
 * @param least that it pays, a whole number of smallest units
 * @param most that it pays, likewise; a priced rule may be broken up to its whole own revenue
 */
public record Contribution(
        Rule.Contribution rule, Locality locality, int place, int column, Rational least, Rational most) {}
