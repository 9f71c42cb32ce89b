package io.github.evenhand.allocation;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Rational;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The level of a service in an area of a locality, before and after the settled money; 1 is the standard.
 *
 * @param locality its id
 * @param area town or countryside there
 * @param service its id
 * @param clients people the service is for there, as the budget counts them
 * @param before the level before transfers
 * @param after the level with the settled money
 * @param gapBefore how far the level is below its urban reference; empty for urban needs and for needs without a
 *     reference
 * @param gapAfter the same after transfers, against the reference after transfers
 */
public record NeedLevel(
        String locality,
        Area area,
        String service,
        BigDecimal clients,
        Rational before,
        Rational after,
        Optional<Rational> gapBefore,
        Optional<Rational> gapAfter) {}
