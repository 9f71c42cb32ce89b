package io.github.evenhand.io;

import io.github.evenhand.budget.Part;
import io.github.evenhand.budget.Texts;
import java.util.List;

/** The ids that a fund or rule names, which must be known even if nothing could be made of it. */
final class References {

    private final JsonNode.ObjectNode thing;
    private final Reading reading;

    References(JsonNode.ObjectNode thing, Reading reading) {
        this.thing = thing;
        this.reading = reading;
    }

    void report() {
        collect(thing, "fund", "fund", Part.FUNDS);
        collect(thing, "group", "group", Part.GROUPS);
        collect(thing, "services", "services", Part.SERVICES);
        for (String condition : List.of("where", "eligible")) {
            if (thing.fields().get(condition) instanceof JsonNode.ObjectNode inner) {
                collect(inner, "group", condition, Part.GROUPS);
                collect(inner, "ids", condition, Part.LOCALITIES);
            }
        }
    }

    /** @param field of the thing, by which its place is found */
    private void collect(JsonNode.ObjectNode from, String key, String field, Part part) {
        JsonNode value = from.fields().get(key);
        List<JsonNode> named =
                value instanceof JsonNode.ArrayNode list ? list.items() : value == null ? List.of() : List.of(value);
        for (JsonNode one : named) {
            if (one instanceof JsonNode.TextNode id
                    && Texts.faultOfId("", id.text()).isEmpty()) {
                reading.refersTo(thing, field, part, id.text());
            }
        }
    }
}
