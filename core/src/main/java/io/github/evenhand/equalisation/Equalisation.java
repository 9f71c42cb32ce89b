package io.github.evenhand.equalisation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * A system of equalisation: a formula, its coefficients, and the law that they come from. The published systems are
 * constants of the types below; a reform is one of them with other coefficients.
 */
public sealed interface Equalisation
        permits CapacityEqualisation, GuaranteedMinimum, Uplift, MinimumGrant, GapEqualisation {

    /** {@return what it is called, such as {@code Ukraine 2024}} */
    String name();

    /** {@return its legal basis, and where its coefficients stand} */
    String basis();

    /** {@return the figures that it asks of every locality} */
    Set<Figure> asks();

    /**
     * What every locality receives, and where the system levies, pays (below 0).
     *
     * @param positions one a locality
     * @param pool what there is to divide, in the currency, at least 0; a system whose sum follows from its coefficients
     *     leaves it aside
     * @return in the currency, one amount a locality
     * @throws IllegalArgumentException if two positions have one id, a figure is missing, or the figures allow no division
     */
    Transfers transfers(List<Position> positions, BigDecimal pool);
}
