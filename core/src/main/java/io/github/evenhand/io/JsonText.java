package io.github.evenhand.io;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.function.Consumer;

/**
 * Writes JSON in one fixed form, so that equal things are equal texts: two blanks a level, keys in the order given,
 * objects of a list on one line each, numbers as plain decimals.
 */
final class JsonText {

    private static final int CHUNK = 1 << 16;

    private final StringBuilder text = new StringBuilder();
    private final Consumer<String> chunks;
    private int depth;
    private boolean first = true;
    private boolean oneLine;

    private JsonText(Consumer<String> chunks) {
        this.chunks = chunks;
    }

    /** An object and a line end. */
    static String object(Consumer<JsonText> fields) {
        StringBuilder whole = new StringBuilder();
        object(fields, whole::append);
        return whole.toString();
    }

    /** The same in pieces that end where lines end, for texts that need not be in memory whole. */
    static void object(Consumer<JsonText> fields, Consumer<String> chunks) {
        JsonText json = new JsonText(chunks);
        json.braces(fields);
        json.text.append('\n');
        json.handOver();
    }

    private void handOver() {
        chunks.accept(text.toString());
        text.setLength(0);
    }

    JsonText put(String key, String value) {
        key(key);
        quote(value);
        return this;
    }

    /** A JSON number. */
    JsonText put(String key, BigDecimal value) {
        key(key);
        text.append(value.toPlainString());
        return this;
    }

    JsonText put(String key, long value) {
        return put(key, BigDecimal.valueOf(value));
    }

    JsonText put(String key, boolean value) {
        key(key);
        text.append(value);
        return this;
    }

    /** An inner object. */
    JsonText put(String key, Consumer<JsonText> fields) {
        key(key);
        braces(fields);
        return this;
    }

    JsonText texts(String key, Collection<String> values) {
        key(key);
        text.append('[');
        String separator = "";
        for (String value : values) {
            text.append(separator);
            quote(value);
            separator = ", ";
        }
        text.append(']');
        return this;
    }

    /** A list of objects, each on a line of its own. */
    <T> JsonText list(String key, Collection<T> things, Item<T> item) {
        key(key);
        if (things.isEmpty()) {
            text.append("[]");
            return this;
        }
        text.append('[');
        boolean outer = oneLine;
        depth++;
        String separator = "";
        for (T thing : things) {
            text.append(separator);
            lineEnd();
            oneLine = true;
            braces(fields -> item.write(fields, thing));
            oneLine = outer;
            separator = ",";
        }
        depth--;
        lineEnd();
        text.append(']');
        first = false;
        return this;
    }

    /** Writes the fields of one object of a list. */
    @FunctionalInterface
    interface Item<T> {
        void write(JsonText fields, T thing);
    }

    private void braces(Consumer<JsonText> fields) {
        text.append('{');
        depth++;
        first = true;
        fields.accept(this);
        depth--;
        if (!first) {
            lineEnd();
        }
        text.append('}');
        first = false;
    }

    private void key(String key) {
        if (!first) {
            text.append(oneLine ? ", " : ",");
        }
        first = false;
        lineEnd();
        quote(key);
        text.append(": ");
    }

    private void lineEnd() {
        if (!oneLine) {
            text.append('\n');
            if (text.length() > CHUNK) {
                handOver();
            }
            text.append("  ".repeat(depth));
        }
    }

    private void quote(String value) {
        text.append('"');
        if (isPlain(value)) {
            text.append(value);
        } else {
            escape(value);
        }
        text.append('"');
    }

    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < 0x20 || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (c < 0x20) {
                        text.append(String.format("\\u%04x", (int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
    }
}
