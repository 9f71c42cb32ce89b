package io.github.evenhand.examples.workbook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.evenhand.examples.workbook.Cell.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What {@code budget.json} says as rows of a key and a value: {@code funds/2/amount} is the amount of the second fund.
 * Texts stay texts and numbers numbers; an empty list, object or text is written as {@code []}, {@code {}} or {@code ""}.
 */
final class KeyRows {

    /** Money is a text in JSON, that no reader makes a binary fraction of it; in a cell a number is handier. */
    private static final Set<String> MONEY = Set.of("amount", "perHead", "perClient", "smallestUnit");

    /** One row. */
    record Entry(String key, Cell value) {}

    private final List<Entry> entries = new ArrayList<>();

    private KeyRows() {}

    /** @throws IllegalArgumentException if the text is no JSON */
    static List<Entry> of(String json) {
        KeyRows rows = new KeyRows();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            parser.nextToken();
            rows.walk(parser, "");
        } catch (IOException e) {
            throw new IllegalArgumentException("Text must be JSON, found: " + e.getMessage(), e);
        }
        return rows.entries;
    }

    private void walk(JsonParser parser, String key) throws IOException {
        JsonToken token = parser.currentToken();
        int before = entries.size();
        if (token == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                walk(parser, key.isEmpty() ? name : key + "/" + name);
            }
        } else if (token == JsonToken.START_ARRAY) {
            for (int at = 1; parser.nextToken() != JsonToken.END_ARRAY; at++) {
                walk(parser, key + "/" + at);
            }
        } else {
            entries.add(new Entry(key, cell(token, parser.getText(), key)));
            return;
        }
        if (entries.size() == before) {
            entries.add(new Entry(key, new Cell(Kind.TEXT, token == JsonToken.START_ARRAY ? "[]" : "{}")));
        }
    }

    private static Cell cell(JsonToken token, String text, String key) {
        boolean isNumber = token == JsonToken.VALUE_NUMBER_INT
                || token == JsonToken.VALUE_NUMBER_FLOAT
                || MONEY.contains(key.substring(key.lastIndexOf('/') + 1));
        if (isNumber) {
            return new Cell(Numbers.survivor(text).isPresent() ? Kind.NUMBER : Kind.TEXT, text);
        }
        boolean isTruth = token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE;
        return new Cell(isTruth ? Kind.TRUTH : Kind.TEXT, text.isEmpty() ? "\"\"" : text);
    }
}
