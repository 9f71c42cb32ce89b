package io.github.evenhand.allocation;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Rational;
import java.util.Optional;

/**
 * How money that reaches a need is delivered (R14).
 *
 * @param locality where the need is
 * @param area town or countryside there
 * @param service what the need is of
 * @param mode the delivery mode; empty is public provision
 * @param amount in the currency, exact; matching is in it, private money is not
 */
public record Delivery(String locality, Area area, String service, Optional<String> mode, Rational amount) {}
