package io.github.evenhand.report;

import static io.github.evenhand.report.Markup.tag;

import io.github.evenhand.report.Table.Align;
import io.github.evenhand.report.Table.Cell;
import io.github.evenhand.report.Table.Column;
import java.util.ArrayList;
import java.util.List;

/** A table as HTML. The first cell of a row is its header, as screen readers expect. */
final class TableMarkup {

    private TableMarkup() {}

    static Markup of(Table table) {
        List<Markup> parts = new ArrayList<>();
        parts.add(tag("caption").text(table.title()));
        parts.add(tag("thead").of(head(table.columns())));
        parts.add(tag("tbody")
                .lines(table.rows().stream().map(row -> row(table, row)).toList()));
        if (!table.totals().isEmpty()) {
            parts.add(tag("tfoot").of(row(table, table.totals())));
        }
        return tag("table").lines(parts);
    }

    static Markup head(List<Column> columns) {
        return tag("tr")
                .of(columns.stream()
                        .map(column ->
                                aligned(tag("th").with("scope", "col"), column).text(column.header()))
                        .toList());
    }

    private static Markup row(Table table, List<Cell> row) {
        List<Markup> cells = new ArrayList<>();
        for (int at = 0; at < row.size(); at++) {
            Column column = table.columns().get(at);
            Markup.Tag cell = at == 0 ? tag("th").with("scope", "row") : tag("td");
            String text = row.get(at).text();
            cells.add(
                    column.align() == Align.RIGHT
                            ? aligned(cell, column).text(Figures.typeset(text))
                            : cell.of(Markup.name(text)));
        }
        return tag("tr").of(cells);
    }

    private static Markup.Tag aligned(Markup.Tag cell, Column column) {
        return column.align() == Align.RIGHT ? cell.with("class", "n") : cell;
    }
}
