package io.github.evenhand.allocation;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Rational;
import java.util.Optional;

/**
 * Money of a locality that reaches a need.
 *
 * @param locality its id
 * @param area town or countryside there
 * @param service its id
 * @param fund the special fund that it comes from; empty is general money
 * @param amount in the currency, exact; matching and crowd-out are not in it
 */
public record Spending(String locality, Area area, String service, Optional<String> fund, Rational amount) {}
