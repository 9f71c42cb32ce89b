package io.github.evenhand.io;

import java.util.List;
import java.util.Map;

/** A value of a JSON file that knows where it is written. */
sealed interface JsonNode {

    Place place();

    /** What the value is, for findings. */
    String words();

    /** The items of a list under this key; none if there is no such list. */
    static List<JsonNode> items(JsonNode of, String key) {
        return of instanceof ObjectNode object && object.fields().get(key) instanceof ArrayNode list
                ? list.items()
                : List.of();
    }

    /** {@code {...}} */
    record ObjectNode(Place place, Map<String, JsonNode> fields) implements JsonNode, Origin {
        @Override
        public Place of(String field) {
            JsonNode node = fields.get(field);
            return node == null ? place : node.place();
        }

        @Override
        public String words() {
            return "an object";
        }
    }

    /** {@code [...]} */
    record ArrayNode(Place place, List<JsonNode> items) implements JsonNode {
        @Override
        public String words() {
            return "a list";
        }
    }

    /** {@code "..."} */
    record TextNode(Place place, String text) implements JsonNode {
        @Override
        public String words() {
            return "'" + Shown.text(text) + "'";
        }
    }

    /** A number, as it is written. */
    record NumberNode(Place place, String text) implements JsonNode {
        @Override
        public String words() {
            return Shown.text(text);
        }
    }

    /** {@code true} or {@code false}. */
    record TruthNode(Place place, boolean value) implements JsonNode {
        @Override
        public String words() {
            return String.valueOf(value);
        }
    }

    /** {@code null}. */
    record NullNode(Place place) implements JsonNode {
        @Override
        public String words() {
            return "null";
        }
    }
}
