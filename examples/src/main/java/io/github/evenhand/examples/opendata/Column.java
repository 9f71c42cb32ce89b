package io.github.evenhand.examples.opendata;

import io.github.evenhand.budget.Locality;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A field of a table schema.
 *
 * @param type {@code string} or {@code number}
 * @param columnType its fiscal meaning in the budget taxonomy, where it has one
 */
record Column(String name, String type, String description, Optional<String> columnType) {

    private static final Set<String> TEXTS =
            Set.of("id", "name", "parent", "locality", "area", "service", "fund", "rule");

    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry("id", "Id, each once"),
            Map.entry("name", "Name for people"),
            Map.entry("parent", "Id of the group directly above; missing: there is none"),
            Map.entry("locality", "Id of a locality"),
            Map.entry("area", "urban or rural"),
            Map.entry("service", "Id of a service in budget.json"),
            Map.entry("fund", "Id of a fund in budget.json"),
            Map.entry("rule", "Id of a rule in budget.json"),
            Map.entry("amount", "Money in the currency, exact"),
            Map.entry("net", "What the locality receives in all less all that it pays in, in the currency"),
            Map.entry("urban_population", "People in towns"),
            Map.entry("rural_population", "People in the countryside"),
            Map.entry("own_revenue", "Own revenue of the year in the currency; missing: not known"),
            Map.entry("matching_capacity", "Own money for matching in the currency; missing: no limit"),
            Map.entry("clients", "People living there for whom the service is"),
            Map.entry("unit_cost", "Cost of one full standard for one client and year, in the currency"),
            Map.entry("level", "Level before transfers, a share of the standard"),
            Map.entry("highest_level", "Highest level that money can reach this year; missing: no limit"),
            Map.entry("habit_share", "Share of general money that goes here by habit; missing: not known"),
            Map.entry("least_share", "Least share of general money; missing: 0"),
            Map.entry("most_share", "Greatest share of general money; missing: 1"),
            Map.entry("registered_clients", "People registered there for whom the service is; missing: not known"),
            Map.entry("fixed_cost", "Cost of the full standard beside unit costs, in the currency; missing: none"),
            Map.entry("satisfaction", "How satisfied people are, 0 to 1; missing: not known"),
            Map.entry("level_before", "Level before transfers, a share of the standard"),
            Map.entry("level_after", "Level after transfers, a share of the standard"),
            Map.entry(
                    "gap_before", "How far below its reference before, a share of the standard; missing: no goal asks"),
            Map.entry(
                    "gap_after", "How far below its reference after, a share of the standard; missing: no goal asks"));

    /** The column of a table, by its name; one that is not known is typed by what it holds. */
    static Column of(String table, String name, List<String> values) {
        boolean isAttribute = table.equals("localities") && !Locality.COLUMNS.contains(name);
        boolean isKnown = !isAttribute && MEANINGS.containsKey(name);
        boolean isText = isKnown ? TEXTS.contains(name) : !values.stream().allMatch(Column::isNumber);
        String further = isAttribute ? "Attribute of the locality" : "People of a group that services count";
        return new Column(
                name,
                isText ? "string" : "number",
                isKnown ? MEANINGS.getOrDefault(name, further) : further,
                meaning(table, name));
    }

    /** A code such as 007 is no number, though it has digits only. */
    private static boolean isNumber(String value) {
        return value.isEmpty() || value.matches("-?(0|[1-9][0-9]*)([.][0-9]+)?");
    }

    private static Optional<String> meaning(String table, String name) {
        if (table.equals("localities")) {
            return switch (name) {
                case "id" -> Optional.of("geo:target:code");
                case "name" -> Optional.of("geo:target:title");
                default -> Optional.empty();
            };
        }
        return switch (name) {
            case "locality" -> Optional.of("geo:target:code");
            case "fund" -> Optional.of("fin-source:generic:code");
            case "service" -> Optional.of("functional-classification:generic:code");
            case "amount" -> Optional.of("value");
            case "name" -> table.equals("groups") ? Optional.empty() : Optional.of("geo:target:title");
            default -> Optional.empty();
        };
    }
}
