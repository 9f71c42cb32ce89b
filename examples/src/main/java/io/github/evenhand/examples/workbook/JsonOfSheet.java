package io.github.evenhand.examples.workbook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.evenhand.examples.workbook.Cell.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sheet of keys and values as {@code budget.json}, every value on a line of its own, whose cell is known. */
final class JsonOfSheet {

    /** Nothing of a budget is nested so deep. */
    private static final int DEEPEST = 20;

    private static final class Node {
        private final int row;
        private final Cell value;
        private final Map<String, Node> children = new LinkedHashMap<>();

        private Node(int row, Cell value) {
            this.row = row;
            this.value = value;
        }

        private boolean isList() {
            return children.keySet().stream().allMatch(JsonOfSheet::isIndex);
        }
    }

    private final String sheet;
    private final Complaints complaints;
    private final Node root = new Node(0, Cell.EMPTY);
    private final ByteArrayOutputStream json = new ByteArrayOutputStream();
    private final List<Node> byLine = new ArrayList<>();

    /** The first row that is not empty is the header; a row without a value says nothing. */
    JsonOfSheet(Sheet sheet, Complaints complaints) {
        this.sheet = sheet.name();
        this.complaints = complaints;
        List<Sheet.Row> rows = sheet.rows();
        if (!rows.isEmpty() && !isHeader(rows.get(0))) {
            complaints.add(
                    Cell.place(this.sheet, rows.get(0).number(), 1),
                    "Sheet must have the columns [key, value], found '"
                            + Complaints.shown(rows.get(0).cell(1).text()) + "', '"
                            + Complaints.shown(rows.get(0).cell(2).text()) + "'",
                    "Write these names into the first row.");
        }
        for (Sheet.Row row : rows.subList(Math.min(1, rows.size()), rows.size())) {
            if (!row.cell(2).isEmpty()) {
                put(row.cell(1).text(), row.number(), row.cell(2));
            }
        }
        write();
    }

    private static boolean isHeader(Sheet.Row row) {
        return row.cell(1).text().equals("key") && row.cell(2).text().equals("value");
    }

    private static boolean isIndex(String name) {
        return name.matches("[1-9][0-9]{0,8}");
    }

    private void put(String key, int row, Cell value) {
        String[] names = key.split("/", -1);
        boolean isKey = names.length <= DEEPEST;
        for (String name : names) {
            isKey &= !name.isBlank();
        }
        if (!isKey) {
            wrong(
                    row,
                    "Key must be names with / between them, found '" + Complaints.shown(key) + "'",
                    "Write it as title, or as funds/2/amount for the amount of the second fund.");
            return;
        }
        Node at = root;
        for (int i = 0; i < names.length - 1; i++) {
            at = at.children.computeIfAbsent(names[i], name -> new Node(row, Cell.EMPTY));
            if (!at.value.isEmpty()) {
                wrong(
                        row,
                        "Key must not be within another that has a value, found '" + Complaints.shown(key) + "'"
                                + " after row " + at.row,
                        "Remove one of the two rows.");
                return;
            }
        }
        Node known = at.children.putIfAbsent(names[names.length - 1], new Node(row, value));
        if (known != null) {
            wrong(
                    row,
                    "Key must be given once, found '" + Complaints.shown(key) + "' again after row " + known.row,
                    "Remove one of the two rows.");
        }
    }

    private void wrong(int row, String problem, String remedy) {
        complaints.add(Cell.place(sheet, row, 1), problem, remedy);
    }

    private void write() {
        try (JsonGenerator to = new JsonFactory().createGenerator(json)) {
            write(root, to);
        } catch (IOException e) {
            throw new UncheckedIOException("memory can always be written to", e);
        }
    }

    private void write(Node node, JsonGenerator to) throws IOException {
        to.writeRaw('\n');
        byLine.add(node);
        if (node != root && node.children.isEmpty()) {
            write(node.value, to);
        } else if (node != root && node.isList()) {
            to.writeStartArray();
            List<Map.Entry<String, Node>> items = new ArrayList<>(node.children.entrySet());
            items.sort(Comparator.comparingInt(item -> Integer.parseInt(item.getKey())));
            for (Map.Entry<String, Node> item : items) {
                write(item.getValue(), to);
            }
            to.writeEndArray();
        } else {
            to.writeStartObject();
            for (Map.Entry<String, Node> field : node.children.entrySet()) {
                to.writeFieldName(field.getKey());
                write(field.getValue(), to);
            }
            to.writeEndObject();
        }
    }

    private static void write(Cell value, JsonGenerator to) throws IOException {
        if (value.kind() == Kind.NUMBER) {
            to.writeNumber(value.text());
        } else if (value.kind() == Kind.TRUTH) {
            to.writeBoolean(Boolean.parseBoolean(value.text()));
        } else if (value.text().equals("[]")) {
            to.writeStartArray();
            to.writeEndArray();
        } else if (value.text().equals("{}")) {
            to.writeStartObject();
            to.writeEndObject();
        } else {
            to.writeString(value.text().equals("\"\"") ? "" : value.text());
        }
    }

    InputStream bytes() {
        return new ByteArrayInputStream(json.toByteArray());
    }

    /** The cell that is written on a line of the text. */
    String where(int line) {
        // The text begins with a line end, before the value that is the whole.
        int index = line - 2;
        if (index < 1 || index >= byLine.size()) {
            return sheet;
        }
        Node node = byLine.get(index);
        return Cell.place(sheet, node.row, node.children.isEmpty() ? 2 : 1);
    }
}
