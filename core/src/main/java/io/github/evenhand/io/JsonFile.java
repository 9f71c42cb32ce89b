package io.github.evenhand.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON file into nodes that know their places, and its tables into rows. Strict: a key is given once, and
 * nothing follows the value.
 */
final class JsonFile {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Bounds.DEPTH)
                    .maxStringLength(Bounds.TEXT)
                    .maxNumberLength(Bounds.NUMBER)
                    .maxNameLength(Bounds.NUMBER)
                    .build())
            .build();

    /** What a file holds: a tree, and apart from it the tables. */
    record Document(JsonNode root, Map<String, JsonRows> tables) {}

    private final String file;
    private final Findings findings;
    private final Map<String, JsonRows> tables = new LinkedHashMap<>();
    private final Room room;
    private int values;

    private JsonFile(String file, Findings findings, Room room) {
        this.room = room;
        this.file = file;
        this.findings = findings;
    }

    /**
     * Reads all of a text.
     *
     * @param shapes the tables that the file may have
     * @throws Refusal if the text is no JSON or too large
     */
    static Document read(String file, Reader text, List<TableShape> shapes, Findings findings, Room room)
            throws IOException {
        try (JsonParser parser = parser(text)) {
            return new JsonFile(file, findings, room).readWith(parser, shapes);
        }
    }

    /** A parser that keeps to the bounds. */
    static JsonParser parser(Reader text) throws IOException {
        return FACTORY.createParser(text);
    }

    private Document readWith(JsonParser parser, List<TableShape> shapes) throws IOException {
        try {
            return document(parser, shapes);
        } catch (JsonProcessingException e) {
            throw refusal(file, parser, e);
        }
    }

    /** What a parser found wrong, at its place. */
    static Refusal refusal(String file, JsonParser parser, JsonProcessingException e) {
        // What breaks a bound has no place of its own.
        JsonLocation at = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
        return new Refusal(
                Place.at(file, Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr())),
                "File must be JSON, found: " + Shown.sentence(inOwnWords(e.getOriginalMessage())),
                "Correct the text at or before this place.");
    }

    /** Without what only those understand who know the parser. */
    private static String inOwnWords(@Nullable String message) {
        return String.valueOf(message)
                .replaceAll(", from `[^`]*`|: enable `[^`]*` to allow", "")
                .replaceAll("\\[Source: [^;]*; (line: \\d+, column: \\d+)\\]", "$1");
    }

    private Document document(JsonParser parser, List<TableShape> shapes) throws IOException {
        if (parser.nextToken() == null) {
            throw new Refusal(Place.at(file, 1, 1), "File must be JSON, found nothing", "Write the budget into it.");
        }
        JsonNode root =
                parser.currentToken() == JsonToken.START_OBJECT ? object(parser, "", shapes) : value(parser, "");
        if (parser.nextToken() != null) {
            throw new Refusal(place(parser, ""), "File must end after its value, found more", "Remove what follows.");
        }
        return new Document(root, tables);
    }

    private JsonNode value(JsonParser parser, String pointer) throws IOException {
        Place place = place(parser, pointer);
        if (++values > Bounds.VALUES) {
            throw new Refusal(
                    place,
                    "File must have at most " + Bounds.VALUES + " values outside its tables, found more",
                    "Split the budget.");
        }
        JsonToken token = token(parser);
        return switch (token) {
            case START_OBJECT -> object(parser, pointer, List.of());
            case START_ARRAY -> array(parser, pointer);
            case VALUE_STRING -> new JsonNode.TextNode(place, parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNode.NumberNode(place, parser.getText());
            case VALUE_TRUE, VALUE_FALSE -> new JsonNode.TruthNode(place, token == JsonToken.VALUE_TRUE);
            default -> new JsonNode.NullNode(place);
        };
    }

    private JsonNode object(JsonParser parser, String pointer, List<TableShape> shapes) throws IOException {
        Place place = place(parser, pointer);
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            Place keyPlace = place(parser, pointer + "/" + escaped(key));
            parser.nextToken();
            @Nullable
            TableShape shape = shapes.stream()
                    .filter(s -> s.name().equals(key))
                    .findFirst()
                    .orElse(null);
            boolean again = fields.containsKey(key) || tables.containsKey(key);
            if (again) {
                duplicate(key, keyPlace, findings);
            }
            if (shape != null && token(parser) == JsonToken.START_ARRAY) {
                JsonRows rows = new JsonRows(file, shape, place(parser, pointer + "/" + key), findings, room);
                rows.read(parser);
                tables.putIfAbsent(key, rows);
            } else {
                JsonNode value = value(parser, pointer + "/" + escaped(key));
                fields.putIfAbsent(key, value);
            }
        }
        return new JsonNode.ObjectNode(place, fields);
    }

    static void duplicate(String key, Place place, Findings findings) {
        findings.error(place, "Key must be given once, found '" + Shown.text(key) + "' again", "Remove one of them.");
    }

    private JsonNode array(JsonParser parser, String pointer) throws IOException {
        Place place = place(parser, pointer);
        List<JsonNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser, pointer + "/" + items.size()));
        }
        return new JsonNode.ArrayNode(place, items);
    }

    private static JsonToken token(JsonParser parser) {
        JsonToken token = parser.currentToken();
        return token == null ? JsonToken.NOT_AVAILABLE : token;
    }

    private static String escaped(String key) {
        return Shown.text(key).replace("~", "~0").replace("/", "~1");
    }

    private Place place(JsonParser parser, String pointer) {
        JsonLocation at = parser.currentTokenLocation();
        return new Place(file, at.getLineNr(), at.getColumnNr(), pointer);
    }
}
