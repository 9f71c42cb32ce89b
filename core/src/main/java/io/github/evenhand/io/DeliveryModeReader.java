package io.github.evenhand.io;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.DeliveryMode;
import io.github.evenhand.budget.Quantity;
import io.github.evenhand.budget.Where;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads a way to deliver services. */
final class DeliveryModeReader {

    private static final List<String> KEYS =
            List.of("id", "name", "services", "areas", "where", "cost", "quality", "coFinance", "capacity");

    private final MoneyUnit money;
    private final Conditions conditions;

    DeliveryModeReader(MoneyUnit money) {
        this.money = money;
        this.conditions = new Conditions(money);
    }

    Optional<DeliveryMode> read(Fields fields) {
        fields.only(KEYS);
        String id = fields.id("id", "Delivery mode");
        String name = fields.findWords("name").orElse(id);
        List<String> services = fields.texts("services");
        Set<Area> areas = FundReader.areas(fields);
        Where where = conditions.where(fields, "where");
        BigDecimal cost = fields.findDecimal("cost", Range.ABOVE_ZERO).orElse(BigDecimal.ONE);
        BigDecimal quality = fields.findDecimal("quality", Range.ABOVE_ZERO).orElse(BigDecimal.ONE);
        BigDecimal coFinance =
                fields.findDecimal("coFinance", Range.AT_LEAST_ZERO).orElse(BigDecimal.ZERO);
        Optional<Quantity> capacity = conditions.quantity(fields, "capacity", Range.AT_LEAST_ZERO, money::inCurrency);
        return fields.make(() ->
                new DeliveryMode(id, name, new TreeSet<>(services), areas, where, cost, quality, coFinance, capacity));
    }
}
