package io.github.evenhand.io;

import io.github.evenhand.budget.Locality;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds out which columns of the localities are amounts of money, from how funds, rules and delivery modes use them. */
final class MoneyColumns {

    private static final Set<String> MONEY = Set.of("own_revenue", "matching_capacity");

    private final Map<String, Place> amounts = new LinkedHashMap<>();
    private final Map<String, Place> others = new LinkedHashMap<>();

    MoneyColumns(JsonNode.ObjectNode root) {
        JsonNode.items(root, "rules").forEach(rule -> {
            collect(rule, "amount", amounts);
            List.of("perHead", "perClient").forEach(key -> collect(rule, key, others));
        });
        JsonNode.items(root, "deliveryModes").forEach(mode -> collect(mode, "capacity", amounts));
        JsonNode.items(root, "services")
                .forEach(service -> JsonNode.items(service, "costFactors").forEach(factor -> columns(factor, others)));
        JsonNode.items(root, "funds")
                .forEach(fund ->
                        List.of("matching", "centralShare", "crowdOut").forEach(key -> collect(fund, key, others)));
    }

    private static void collect(JsonNode thing, String key, Map<String, Place> to) {
        if (thing instanceof JsonNode.ObjectNode object
                && object.fields().get(key) instanceof JsonNode.ObjectNode quantity) {
            columns(quantity, to);
        }
    }

    /** What is named under {@code column}, or in a list under {@code columns}. */
    private static void columns(JsonNode of, Map<String, Place> to) {
        List<JsonNode> named = new ArrayList<>(JsonNode.items(of, "columns"));
        if (of instanceof JsonNode.ObjectNode object) {
            Optional.ofNullable(object.fields().get("column")).ifPresent(named::add);
        }
        for (JsonNode name : named) {
            if (name instanceof JsonNode.TextNode column) {
                to.putIfAbsent(column.text(), column.place());
            }
        }
    }

    Set<String> amounts() {
        return amounts.keySet();
    }

    /** Where money is not written in the currency, a column cannot be read as money here and as something else there. */
    void checkUses(Findings findings) {
        others.forEach((column, place) -> {
            if (amounts.containsKey(column) || MONEY.contains(column)) {
                findings.error(
                        place,
                        "Column that holds money in money units must not be used as a rate or factor, or per head or client,"
                                + " found '" + Shown.text(column) + "'",
                        "Use two columns, or write all money in the currency (moneyUnit 1).");
            }
        });
        amounts.forEach((column, place) -> {
            if (Locality.COLUMNS.contains(column) && !MONEY.contains(column)) {
                findings.error(
                        place,
                        "Column of an amount must hold money in money units, found '" + column + "'",
                        "Use perHead for amounts by population, or another column.");
            }
        });
    }
}
