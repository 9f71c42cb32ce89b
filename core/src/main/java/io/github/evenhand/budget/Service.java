package io.github.evenhand.budget;

import java.math.BigDecimal;

/**
 * A basic service, such as compulsory education.
 *
 * @param weight w of the model: how much one full standard of it for one client counts; above 0, dimensionless
 */
public record Service(String id, String name, BigDecimal weight) {

    public Service {
        Names.requireId("Service", id);
        Names.requireText("Service", id, "name", name);
        weight = Names.aboveZero("Service", id, "a weight", weight);
    }

    /** A service of weight 1. */
    public static Service of(String id, String name) {
        return new Service(id, name, BigDecimal.ONE);
    }
}
