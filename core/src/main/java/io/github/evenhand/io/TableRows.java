package io.github.evenhand.io;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Group;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.PastGrant;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Makes groups, localities, needs and grants of rows. */
final class TableRows {

    private final Reading reading;
    private final Budget.Builder builder;
    private final Set<String> known = Set.copyOf(TableShape.LOCALITIES.known());
    private final Map<String, String> shared = new HashMap<>();

    TableRows(Reading reading, Budget.Builder builder) {
        this.reading = reading;
        this.builder = builder;
    }

    Consumer<Row> reader(TableShape shape, Columns columns) {
        return switch (shape.part()) {
            case GROUPS -> this::group;
            case LOCALITIES -> row -> locality(row, columns);
            case NEEDS -> this::need;
            default -> this::grant;
        };
    }

    private void group(Row row) {
        Cells cells = new Cells(row, reading);
        String id = cells.id("id", "Group");
        String name = cells.text("name", "Group", id);
        Optional<String> parent = cells.findId("parent", "Group").map(this::once);
        cells.make(TableShape.GROUPS, () -> new Group(id, name, parent))
                .ifPresentOrElse(builder::group, () -> lose(cells, TableShape.GROUPS, cells.key("id")));
    }

    private void locality(Row row, Columns columns) {
        Cells cells = new Cells(row, reading);
        String id = once(cells.id("id", "Locality"));
        String name = cells.text("name", "Locality", id);
        Optional<String> parent = cells.findId("parent", "Group").map(this::once);
        BigDecimal urban = cells.number("urban_population", Range.AT_LEAST_ZERO);
        BigDecimal rural = cells.number("rural_population", Range.AT_LEAST_ZERO);
        Optional<BigDecimal> revenue = cells.findMoney("own_revenue", Range.ANY);
        Optional<BigDecimal> capacity = cells.findMoney("matching_capacity", Range.AT_LEAST_ZERO);
        Map<String, String> attributes = attributes(cells, columns, id);
        cells.make(
                        TableShape.LOCALITIES,
                        () -> new Locality(id, name, parent, urban, rural, revenue, capacity, attributes))
                .ifPresentOrElse(builder::locality, () -> lose(cells, TableShape.LOCALITIES, cells.key("id")));
    }

    private Map<String, String> attributes(Cells cells, Columns columns, String id) {
        Map<String, String> attributes = new TreeMap<>();
        for (String column : columns.names()) {
            if (!known.contains(column)) {
                String text = cells.text(column, "Locality", id);
                if (!text.isBlank()) {
                    attributes.put(column, reading.money().inColumn(column, once(text)));
                }
            }
        }
        return attributes;
    }

    private void need(Row row) {
        Cells cells = new Cells(row, reading);
        String locality = once(cells.id("locality", "Locality"));
        Area area = cells.area("area");
        String service = once(cells.id("service", "Service"));
        BigDecimal clients = cells.number("clients", Range.AT_LEAST_ZERO);
        BigDecimal cost = cells.number("unit_cost", Range.ABOVE_ZERO);
        BigDecimal level = cells.number("level", Range.AT_LEAST_ZERO);
        Optional<BigDecimal> highest = cells.findNumber("highest_level", Range.AT_LEAST_ZERO);
        Optional<BigDecimal> habit = cells.findNumber("habit_share", Range.SHARE);
        Optional<BigDecimal> least = cells.findNumber("least_share", Range.SHARE);
        Optional<BigDecimal> most = cells.findNumber("most_share", Range.SHARE);
        cells.make(
                        TableShape.NEEDS,
                        () -> new Need(locality, area, service, clients, cost, level, highest, habit, least, most))
                .ifPresentOrElse(
                        builder::need, () -> lose(cells, TableShape.NEEDS, cells.key("locality", "area", "service")));
    }

    private void grant(Row row) {
        Cells cells = new Cells(row, reading);
        String locality = once(cells.id("locality", "Locality"));
        String fund = once(cells.id("fund", "Fund"));
        BigDecimal amount = cells.money("amount", Range.AT_LEAST_ZERO);
        cells.make(TableShape.GRANTS, () -> new PastGrant(locality, fund, amount))
                .ifPresentOrElse(builder::lastYear, () -> lose(cells, TableShape.GRANTS, ""));
    }

    private void lose(Cells cells, TableShape shape, String id) {
        reading.lost(shape.part(), id);
        shape.references().forEach(cells::refersTo);
    }

    /** Ids come again and again; one copy of each is enough. */
    private String once(String text) {
        String first = shared.putIfAbsent(text, text);
        return first == null ? text : first;
    }
}
