package io.github.evenhand.budget;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A recipient of transfers: a county, a municipality, a state.
 *
 * @param id what rules, files and results call it
 * @param name what people call it
 * @param parent the group directly above, if any
 * @param urbanPopulation people, at least 0
 * @param ruralPopulation people, at least 0
 * @param ownRevenue own revenue of the year in the currency; empty is unknown
 * @param matchingCapacity e of the model: own money that can still be put up as matching, in the currency; empty is no
 *     limit
 * @param attributes further columns that rules and formulas can name
 */
public record Locality(
        String id,
        String name,
        Optional<String> parent,
        BigDecimal urbanPopulation,
        BigDecimal ruralPopulation,
        Optional<BigDecimal> ownRevenue,
        Optional<BigDecimal> matchingCapacity,
        Map<String, String> attributes) {

    /** The columns that every locality has; all others are attributes. */
    public static final List<String> COLUMNS =
            List.of("id", "name", "parent", "urban_population", "rural_population", "own_revenue", "matching_capacity");

    /**
     * A locality with all that is known of it.
     *
     * @throws IllegalArgumentException if an id, a text or a number is not one that a budget may hold, or an
     *     attribute is called as a standard column
     */
    public Locality {
        Names.requireId("Locality", id);
        Names.requireText("Locality", id, "name", name);
        parent.ifPresent(group -> Names.requireId("Group", group));
        urbanPopulation = Names.atLeastZero("Locality", id, "an urban population", urbanPopulation);
        ruralPopulation = Names.atLeastZero("Locality", id, "a rural population", ruralPopulation);
        ownRevenue = Names.plain(ownRevenue);
        String self = id;
        matchingCapacity = matchingCapacity.map(e -> Names.atLeastZero("Locality", self, "a matching capacity", e));
        attributes = Collections.unmodifiableSortedMap(attributes(id, attributes));
    }

    /** An empty attribute is none: files cannot tell them apart. */
    private static SortedMap<String, String> attributes(String id, Map<String, String> given) {
        SortedMap<String, String> attributes = new TreeMap<>();
        given.forEach((attribute, text) -> {
            Names.requireId("Attribute", attribute);
            if (COLUMNS.contains(attribute)) {
                throw new IllegalArgumentException("Locality '" + id
                        + "' must have attributes named other than the columns " + COLUMNS + ", found '" + attribute
                        + "'");
            }
            if (!Names.requireText("Locality", id, "text in '" + attribute + "'", text)
                    .isBlank()) {
                attributes.put(attribute, text);
            }
        });
        return attributes;
    }

    /**
     * {@return a locality known by its people only}
     *
     * @param id what rules, files and results call it
     * @param name what people call it
     * @param urbanPopulation people, at least 0
     * @param ruralPopulation people, at least 0
     */
    public static Locality of(String id, String name, BigDecimal urbanPopulation, BigDecimal ruralPopulation) {
        return new Locality(
                id,
                name,
                Optional.empty(),
                urbanPopulation,
                ruralPopulation,
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    /**
     * {@return the same below a group}
     *
     * @param group id of the group directly above
     */
    public Locality withParent(String group) {
        return new Locality(
                id,
                name,
                Optional.of(group),
                urbanPopulation,
                ruralPopulation,
                ownRevenue,
                matchingCapacity,
                attributes);
    }

    /**
     * {@return the same with its own revenue known}
     *
     * @param revenue of the year, in the currency
     */
    public Locality withOwnRevenue(BigDecimal revenue) {
        return new Locality(
                id, name, parent, urbanPopulation, ruralPopulation, Optional.of(revenue), matchingCapacity, attributes);
    }

    /**
     * {@return the same with a limit to matching}
     *
     * @param capacity own money that can still be put up as matching, in the currency, at least 0
     */
    public Locality withMatchingCapacity(BigDecimal capacity) {
        return new Locality(
                id, name, parent, urbanPopulation, ruralPopulation, ownRevenue, Optional.of(capacity), attributes);
    }

    /**
     * {@return the same with another column}
     *
     * @param attribute name of the column
     * @param value as a file has it; a blank text is none
     */
    public Locality with(String attribute, String value) {
        SortedMap<String, String> more = new TreeMap<>(attributes);
        more.put(attribute, value);
        return new Locality(id, name, parent, urbanPopulation, ruralPopulation, ownRevenue, matchingCapacity, more);
    }

    /** {@return how many people live in both areas together} */
    public BigDecimal population() {
        return urbanPopulation.add(ruralPopulation);
    }

    /**
     * {@return how many people live in an area}
     *
     * @param area town or countryside
     */
    public BigDecimal population(Area area) {
        return area == Area.URBAN ? urbanPopulation : ruralPopulation;
    }

    /**
     * {@return the text in a column of the localities, a standard one or an attribute; empty if there is none}
     *
     * @param name of the column, such as {@code own_revenue}
     */
    public Optional<String> column(String name) {
        return switch (name) {
            case "id" -> Optional.of(id);
            case "name" -> Optional.of(this.name);
            case "parent" -> parent;
            case "urban_population" -> Optional.of(urbanPopulation.toPlainString());
            case "rural_population" -> Optional.of(ruralPopulation.toPlainString());
            case "own_revenue" -> ownRevenue.map(BigDecimal::toPlainString);
            case "matching_capacity" -> matchingCapacity.map(BigDecimal::toPlainString);
            default -> Optional.ofNullable(attributes.get(name));
        };
    }
}
