package io.github.evenhand.io;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Scenario;
import io.github.evenhand.budget.Scenario.Change;
import io.github.evenhand.budget.Scenario.Shift;
import io.github.evenhand.budget.Where;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads a future in which needs are other than the tables say. */
final class ScenarioReader {

    private final Conditions conditions;

    ScenarioReader(MoneyUnit money) {
        this.conditions = new Conditions(money);
    }

    Optional<Scenario> read(Fields fields) {
        fields.only(List.of("id", "name", "changes"));
        String id = fields.id("id", "Scenario");
        String name = fields.findWords("name").orElse(id);
        fields.require("changes", "a list of changes");
        List<Change> changes = fields.each(fields.findFilledList("changes"), "Change", this::change);
        return fields.make(() -> new Scenario(id, name, changes));
    }

    private Optional<Change> change(Fields fields) {
        fields.only(List.of("where", "services", "areas", "clients", "unitCost", "level"));
        Where where = conditions.where(fields, "where");
        List<String> services = fields.ids("services", "Service");
        Set<Area> areas = FundReader.areas(fields);
        Optional<Shift> clients = shift(fields, "clients", Range.ABOVE_ZERO);
        Optional<Shift> unitCost = shift(fields, "unitCost", Range.ABOVE_ZERO);
        Optional<Shift> level = shift(fields, "level", Range.AT_LEAST_ZERO);
        return fields.make(() -> new Change(where, new TreeSet<>(services), areas, clients, unitCost, level));
    }

    private static Optional<Shift> shift(Fields outer, String key, Range range) {
        return outer.findObject(key).flatMap(fields -> {
            fields.only(List.of("times", "is"));
            Optional<BigDecimal> times = fields.findDecimal("times", range);
            Optional<BigDecimal> is = fields.findDecimal("is", range);
            if (times.isPresent() == is.isPresent()) {
                fields.wrong(
                        fields.node(),
                        fields.thing() + " must say either 'times' or 'is', found "
                                + (is.isPresent() ? "both" : "none of them"),
                        "Write a factor as 'times', or the new figure as 'is'.");
            }
            Optional<Shift> shift = fields.make(
                    () -> times.<Shift>map(Shift.Times::new).orElseGet(() -> new Shift.Is(is.orElseThrow())));
            outer.brokenIf(fields);
            return shift;
        });
    }
}
