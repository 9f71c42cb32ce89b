package io.github.evenhand.io;

import io.github.evenhand.budget.Decimals;
import io.github.evenhand.budget.Quantity;
import io.github.evenhand.budget.Where;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Reads which localities a rule or fund is for, and numbers that may stand in a column. */
final class Conditions {

    private final MoneyUnit money;

    Conditions(MoneyUnit money) {
        this.money = money;
    }

    Where where(Fields outer, String key) {
        return outer.findObject(key).map(fields -> condition(outer, fields)).orElse(Where.EVERYWHERE);
    }

    private Where condition(Fields outer, Fields fields) {
        fields.only(List.of("group", "ids", "column", "is", "atLeast", "atMost"));
        Optional<String> group = fields.findId("group", "Group");
        List<String> ids = fields.ids("ids", "Locality");
        Optional<Where.Test> test = Optional.empty();
        if (fields.has("column")) {
            test = test(fields);
        } else {
            for (String key : List.of("is", "atLeast", "atMost")) {
                fields.find(key)
                        .ifPresent(value -> fields.wrong(
                                value,
                                fields.thing() + " must name a column for '" + key + "', found none",
                                "Add \"column\": NAME."));
            }
        }
        Optional<Where.Test> column = test;
        Optional<Where> where = fields.make(() -> new Where(group, new TreeSet<>(ids), column));
        outer.brokenIf(fields);
        return where.orElse(Where.EVERYWHERE);
    }

    private Optional<Where.Test> test(Fields fields) {
        String column = fields.id("column", "Column");
        Optional<String> is = fields.find("is").map(value -> equal(fields, value, column));
        Optional<BigDecimal> atLeast = limit(fields, "atLeast", column);
        Optional<BigDecimal> atMost = limit(fields, "atMost", column);
        if (is.isEmpty() && atLeast.isEmpty() && atMost.isEmpty()) {
            fields.wrong(
                    fields.node(),
                    fields.thing() + " must say 'is', 'atLeast' or 'atMost' of its column, found none of them",
                    "Add one of them.");
        }
        return fields.make(() -> new Where.Test(column, is, atLeast, atMost));
    }

    private Optional<BigDecimal> limit(Fields fields, String key, String column) {
        return fields.findDecimal(key, Range.ANY, limit -> money.inColumn(column, limit));
    }

    private String equal(Fields fields, JsonNode value, String column) {
        if (value instanceof JsonNode.TextNode text) {
            return money.inColumn(column, text.text());
        }
        if (value instanceof JsonNode.NumberNode number
                && Decimals.find(number.text()).isPresent()) {
            return money.inColumn(column, number.text());
        }
        if (value instanceof JsonNode.TruthNode truth) {
            return String.valueOf(truth.value());
        }
        fields.wrong(
                value,
                fields.thing() + " must have a text or a number as 'is', found " + value.words(),
                "Write the text that the column must equal.");
        return "";
    }

    /** A number or a column, if the key is there. */
    Optional<Quantity> quantity(Fields outer, String key, Range range, UnaryOperator<BigDecimal> unit) {
        if (!(outer.find(key).orElse(outer.node()) instanceof JsonNode.ObjectNode) || !outer.has(key)) {
            return outer.findDecimal(key, range, unit).map(Quantity.Fixed::new);
        }
        return outer.findObject(key).flatMap(fields -> {
            fields.only(List.of("column", "columns"));
            Optional<Quantity> column;
            if (fields.has("columns") && !fields.has("column")) {
                List<String> names = fields.ids("columns", "Column");
                column = fields.make(() -> new Quantity.Columns(new TreeSet<>(names)));
            } else {
                String name = fields.id("column", "Column");
                column = fields.make(() -> new Quantity.Column(name));
            }
            outer.brokenIf(fields);
            return column;
        });
    }
}
