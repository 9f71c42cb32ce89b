package io.github.evenhand.benchmarks.compare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Records as single lines of JSON, in which workers speak. */
final class Lines {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Lines() {}

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static <T> T read(String line, Class<T> type) {
        try {
            return JSON.readValue(line, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A line must be a " + type.getSimpleName() + ", found " + line, e);
        }
    }
}
