package io.github.evenhand.io;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** The tables of a budget as rows of texts, money in the currency. */
final class Tables {

    /**
     * One table.
     *
     * @param rows each as long as the columns; empty texts where there is nothing
     */
    record TextTable(TableShape shape, List<String> columns, List<List<String>> rows) {

        String csv() {
            CsvText csv = new CsvText().row(columns);
            rows.forEach(csv::row);
            return csv.toString();
        }

        /** Writes the fields of a row that are not empty, and those that may not be missing. */
        void put(JsonText to, List<String> row) {
            for (int i = 0; i < row.size(); i++) {
                if (!row.get(i).isEmpty() || shape.required().contains(columns.get(i))) {
                    to.put(columns.get(i), row.get(i));
                }
            }
        }
    }

    private Tables() {}

    /** Rows that are made when they are asked for: the texts of a large budget together would take more than itself. */
    private static <T> List<List<String>> rows(List<T> things, Function<T, List<String>> row) {
        return new AbstractList<>() {
            @Override
            public List<String> get(int index) {
                return row.apply(things.get(index));
            }

            @Override
            public int size() {
                return things.size();
            }
        };
    }

    static TextTable groups(Budget budget) {
        return new TextTable(
                TableShape.GROUPS,
                List.of("id", "name", "parent"),
                rows(budget.groups(), g -> List.of(g.id(), g.name(), g.parent().orElse(""))));
    }

    static TextTable localities(Budget budget) {
        SortedSet<String> attributes = new TreeSet<>();
        budget.localities().forEach(l -> attributes.addAll(l.attributes().keySet()));
        List<String> columns =
                Stream.concat(Locality.COLUMNS.stream(), attributes.stream()).toList();
        return new TextTable(TableShape.LOCALITIES, columns, rows(budget.localities(), l -> cells(l, columns)));
    }

    private static List<String> cells(Locality locality, List<String> columns) {
        List<String> cells = new ArrayList<>(columns.size());
        for (String column : columns) {
            cells.add(locality.column(column).orElse(""));
        }
        return cells;
    }

    static TextTable needs(Budget budget) {
        SortedSet<String> groups = new TreeSet<>();
        budget.services().forEach(s -> s.clientGroups().forEach(group -> groups.add(group.column())));
        TableShape shape = TableShape.NEEDS.with(groups);
        return new TextTable(shape, shape.known(), rows(budget.needs(), n -> cells(n, groups)));
    }

    private static List<String> cells(Need need, SortedSet<String> groups) {
        List<String> cells = new ArrayList<>(List.of(
                need.locality(),
                need.area().word(),
                need.service(),
                need.clients().toPlainString(),
                need.unitCost().toPlainString(),
                need.level().toPlainString(),
                Words.cell(need.highestLevel()),
                Words.cell(need.habitShare()),
                Words.cell(need.leastShare()),
                Words.cell(need.mostShare()),
                Words.cell(need.registeredClients()),
                need.fixedCost().signum() == 0 ? "" : need.fixedCost().toPlainString(),
                Words.cell(need.satisfaction())));
        groups.forEach(group ->
                cells.add(Words.cell(Optional.ofNullable(need.clientGroups().get(group)))));
        return cells;
    }

    static TextTable grants(Budget budget) {
        return new TextTable(
                TableShape.GRANTS,
                TableShape.GRANTS.known(),
                rows(
                        budget.pastGrants(),
                        p -> List.of(p.locality(), p.fund(), p.amount().toPlainString())));
    }

    static List<TextTable> all(Budget budget) {
        return List.of(groups(budget), localities(budget), needs(budget), grants(budget));
    }
}
