package io.github.evenhand.benchmarks.compare;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Results as a JSON file to which further runs add, so that a long comparison can be made in pieces.
 *
 * @param <T> what is in it
 */
final class ResultFile<T extends ResultFile.Entry> {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What can be in a file. */
    interface Entry {

        /** What was measured: an entry replaces the earlier one of the same key. */
        String key();
    }

    private final Path path;
    private final Class<T[]> type;

    ResultFile(Path path, Class<T[]> type) {
        this.path = path;
        this.type = type;
    }

    /** All results; none if there is no such file. */
    List<T> read() {
        if (!Files.exists(path)) {
            return List.of();
        }
        try {
            return List.of(JSON.readValue(Files.readString(path), type));
        } catch (IOException e) {
            throw new UncheckedIOException("Results must be readable, found " + path, e);
        }
    }

    /** Puts a result in the place of the one of the same key, or behind all others. */
    void add(T result) {
        List<T> all = new ArrayList<>(read());
        int place = 0;
        while (place < all.size() && !all.get(place).key().equals(result.key())) {
            place++;
        }
        if (place < all.size()) {
            all.set(place, result);
        } else {
            all.add(result);
        }
        try {
            Files.writeString(
                    path, JSON.writer(SerializationFeature.INDENT_OUTPUT).writeValueAsString(all) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("Results must be writable, found " + path, e);
        }
    }
}
