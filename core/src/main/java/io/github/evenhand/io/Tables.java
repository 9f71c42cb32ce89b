package io.github.evenhand.io;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Locality;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
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

        /** The fields of a row that are not empty, and those that may not be missing. */
        Map<String, String> filled(List<String> row) {
            Map<String, String> fields = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                if (!row.get(i).isEmpty() || shape.required().contains(columns.get(i))) {
                    fields.put(columns.get(i), row.get(i));
                }
            }
            return fields;
        }
    }

    private Tables() {}

    static TextTable groups(Budget budget) {
        return new TextTable(
                TableShape.GROUPS,
                List.of("id", "name", "parent"),
                budget.groups().stream()
                        .map(g -> List.of(g.id(), g.name(), g.parent().orElse("")))
                        .toList());
    }

    static TextTable localities(Budget budget) {
        SortedSet<String> attributes = new TreeSet<>();
        budget.localities().forEach(l -> attributes.addAll(l.attributes().keySet()));
        List<String> columns =
                Stream.concat(Locality.COLUMNS.stream(), attributes.stream()).toList();
        List<List<String>> rows = new ArrayList<>();
        for (Locality locality : budget.localities()) {
            rows.add(columns.stream()
                    .map(name -> locality.column(name).orElse(""))
                    .toList());
        }
        return new TextTable(TableShape.LOCALITIES, columns, rows);
    }

    static TextTable needs(Budget budget) {
        return new TextTable(
                TableShape.NEEDS,
                TableShape.NEEDS.known(),
                budget.needs().stream()
                        .map(n -> List.of(
                                n.locality(),
                                n.area().word(),
                                n.service(),
                                n.clients().toPlainString(),
                                n.unitCost().toPlainString(),
                                n.level().toPlainString(),
                                Words.cell(n.highestLevel()),
                                Words.cell(n.habitShare())))
                        .toList());
    }

    static TextTable grants(Budget budget) {
        return new TextTable(
                TableShape.GRANTS,
                TableShape.GRANTS.known(),
                budget.pastGrants().stream()
                        .map(p -> List.of(p.locality(), p.fund(), p.amount().toPlainString()))
                        .toList());
    }

    static List<TextTable> all(Budget budget) {
        return List.of(groups(budget), localities(budget), needs(budget), grants(budget));
    }
}
