package io.github.evenhand.io;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Decimals;
import io.github.evenhand.budget.Group;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Part;
import io.github.evenhand.budget.PastGrant;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Makes groups, localities, needs and grants of rows. */
final class TableRows {

    private final Reading reading;
    private final Budget.Builder builder;
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
        Cells cells = new Cells(row);
        Optional<Group> group = cells.make(
                TableShape.GROUPS,
                () -> new Group(
                        row.text("id"),
                        row.text("name"),
                        filled(row.text("parent")).map(this::once)));
        group.ifPresentOrElse(builder::group, () -> reading.lost(Part.GROUPS, row.text("id")));
    }

    private void locality(Row row, Columns columns) {
        Cells cells = new Cells(row);
        BigDecimal urban = cells.number("urban_population");
        BigDecimal rural = cells.number("rural_population");
        Optional<BigDecimal> revenue = cells.findNumber("own_revenue").map(reading.money()::inCurrency);
        Optional<BigDecimal> capacity = cells.findNumber("matching_capacity").map(reading.money()::inCurrency);
        Map<String, String> attributes = new TreeMap<>();
        for (String column : columns.names()) {
            if (!TableShape.LOCALITIES.known().contains(column)
                    && !row.text(column).isBlank()) {
                attributes.put(column, reading.money().inColumn(column, once(row.text(column))));
            }
        }
        Optional<Locality> locality = cells.make(
                TableShape.LOCALITIES,
                () -> new Locality(
                        once(row.text("id")),
                        row.text("name"),
                        filled(row.text("parent")).map(this::once),
                        urban,
                        rural,
                        revenue,
                        capacity,
                        attributes));
        locality.ifPresentOrElse(builder::locality, () -> reading.lost(Part.LOCALITIES, row.text("id")));
    }

    private void need(Row row) {
        Cells cells = new Cells(row);
        Optional<Area> area = Area.find(row.text("area"));
        if (area.isEmpty()) {
            cells.wrong("area", "one of [rural, urban]", "Use one of these words.");
        }
        BigDecimal clients = cells.number("clients");
        BigDecimal cost = cells.number("unit_cost");
        BigDecimal level = cells.number("level");
        Optional<BigDecimal> highest = cells.findNumber("highest_level");
        Optional<BigDecimal> habit = cells.findNumber("habit_share");
        Optional<Need> need = cells.make(
                TableShape.NEEDS,
                () -> new Need(
                        once(row.text("locality")),
                        area.orElse(Area.URBAN),
                        once(row.text("service")),
                        clients,
                        cost,
                        level,
                        highest,
                        habit));
        boolean named = area.isPresent()
                && !row.text("locality").isBlank()
                && !row.text("service").isBlank();
        String id = named ? row.text("locality") + "/" + row.text("area") + "/" + row.text("service") : "";
        need.ifPresentOrElse(builder::need, () -> reading.lost(Part.NEEDS, id));
    }

    private void grant(Row row) {
        Cells cells = new Cells(row);
        BigDecimal amount = reading.money().inCurrency(cells.number("amount"));
        Optional<PastGrant> grant = cells.make(
                TableShape.GRANTS, () -> new PastGrant(once(row.text("locality")), once(row.text("fund")), amount));
        grant.ifPresentOrElse(builder::lastYear, () -> reading.unread().all(Part.PAST_GRANTS));
    }

    private static Optional<String> filled(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** Ids come again and again; one copy of each is enough. */
    private String once(String text) {
        String known = shared.putIfAbsent(text, text);
        return known == null ? text : known;
    }

    /** The cells of one row as they are asked for; like {@link Fields}. */
    private final class Cells {

        private final Row row;
        private boolean broken;

        private Cells(Row row) {
            this.row = row;
        }

        private void wrong(String column, String rule, String remedy) {
            String found = row.text(column);
            reading.findings()
                    .error(
                            row.place(column),
                            "Column '" + column + "' must be " + rule + ", found "
                                    + (found.isEmpty() ? "nothing" : "'" + Shown.text(found) + "'"),
                            remedy);
            broken = true;
        }

        private Optional<BigDecimal> findNumber(String column) {
            return row.text(column).isEmpty() ? Optional.empty() : Optional.of(number(column));
        }

        private BigDecimal number(String column) {
            Optional<BigDecimal> number = Decimals.find(row.text(column));
            if (number.isEmpty()) {
                wrong(
                        column,
                        "a decimal",
                        row.text(column).isEmpty()
                                ? "Write the number; missing is not zero."
                                : "Write digits, a decimal point and at most an exponent from -30 to 30.");
            }
            return number.orElse(BigDecimal.ONE);
        }

        private <T> Optional<T> make(TableShape shape, Supplier<T> maker) {
            for (String id : List.of("id", "locality", "service", "fund")) {
                if (shape.required().contains(id) && row.text(id).isEmpty()) {
                    wrong(id, "an id", "Write the id.");
                }
            }
            if (broken) {
                return Optional.empty();
            }
            try {
                T made = maker.get();
                reading.origins().put(made, row.origin());
                return Optional.of(made);
            } catch (IllegalArgumentException e) {
                Nonsense nonsense = new Nonsense(e, "Row of '" + shape.name() + "'");
                reading.findings()
                        .error(nonsense.place(row.origin(), shape.known()), nonsense.problem(), "Correct the value.");
                return Optional.empty();
            }
        }
    }
}
