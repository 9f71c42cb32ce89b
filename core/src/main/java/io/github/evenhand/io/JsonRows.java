package io.github.evenhand.io;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A table of a budget of one JSON file: a list of objects whose keys are the columns, kept as compact rows. */
final class JsonRows {

    private final TableShape shape;
    private final Place place;
    private final Findings findings;
    private final Columns columns;
    private final Room room;
    private final List<Row> rows = new ArrayList<>();
    private boolean complete = true;

    JsonRows(String file, TableShape shape, Place place, Findings findings, Room room) {
        this.room = room;
        this.shape = shape;
        this.place = place;
        this.findings = findings;
        this.columns = new Columns(file);
    }

    Columns columns() {
        return columns;
    }

    Place place() {
        return place;
    }

    List<Row> rows() {
        return rows;
    }

    /** Whether no row was left out. */
    boolean isComplete() {
        return complete;
    }

    void read(JsonParser parser) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                readRow(parser);
            } else {
                wrong(at(parser), "Row of '" + shape.name() + "' must be an object, found something else");
                complete = false;
                parser.skipChildren();
            }
        }
    }

    private void readRow(JsonParser parser) throws IOException {
        Place start = at(parser);
        String[] cells = new String[columns.size()];
        Arrays.fill(cells, "");
        long[] places = new long[columns.size()];
        Set<String> wrong = new HashSet<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            int index = columns.add(name, at(parser));
            if (index >= Bounds.COLUMNS) {
                throw new Refusal(
                        at(parser),
                        "Table '" + shape.name() + "' must have at most " + Bounds.COLUMNS + " keys, found more",
                        "Remove keys that nothing uses.");
            }
            if (index >= cells.length) {
                int known = cells.length;
                cells = Arrays.copyOf(cells, index + 1);
                Arrays.fill(cells, known, index + 1, "");
                places = Arrays.copyOf(places, index + 1);
            }
            if (places[index] != 0) {
                JsonFile.duplicate(name, at(parser), findings);
                wrong.add(name);
            }
            if (!readCell(parser, cells, places, index)) {
                wrong.add(name);
            }
        }
        room.take(cells.length, start);
        rows.add(new Row(columns, cells, places, start.line(), start.column(), Set.copyOf(wrong)));
    }

    private boolean readCell(JsonParser parser, String[] cells, long[] places, int index) throws IOException {
        parser.nextToken();
        Place cell = at(parser);
        places[index] = Row.packed(cell.line(), cell.column());
        cells[index] = "";
        if (parser.currentToken() == JsonToken.START_OBJECT || parser.currentToken() == JsonToken.START_ARRAY) {
            wrong(cell, "Field of '" + shape.name() + "' must be a text or a number, found something else");
            parser.skipChildren();
            return false;
        }
        if (parser.currentToken() != JsonToken.VALUE_NULL) {
            cells[index] = parser.getText();
        }
        return true;
    }

    private void wrong(Place where, String problem) {
        findings.error(where, problem, "Correct or remove it.");
    }

    private Place at(JsonParser parser) {
        JsonLocation at = parser.currentTokenLocation();
        return Place.at(columns.file(), at.getLineNr(), at.getColumnNr());
    }
}
