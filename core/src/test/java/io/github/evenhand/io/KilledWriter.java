package io.github.evenhand.io;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Replaces a folder by the next state of it until somebody kills the process; each state is one number in all files. */
final class KilledWriter {

    static final List<String> NAMES = List.of("allocation.csv", "levels.csv", "summary.json");

    private KilledWriter() {}

    static WholeFolder folder() {
        return new WholeFolder("Result", NAMES, new OwnJson("summary.json", List.of("state")));
    }

    /** What all files hold in a state. */
    static String content(long state) {
        return "{\"state\": \"" + (state + " ").repeat(20_000) + "\"}";
    }

    static void write(Path path, long state) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        NAMES.forEach(name -> files.put(name, content(state).getBytes(StandardCharsets.UTF_8)));
        folder().write(path, files);
    }

    /** Arguments: the folder, and the state that it is in. */
    public static void main(String[] arguments) {
        for (long state = Long.parseLong(arguments[1]) + 1; ; state++) {
            write(Path.of(arguments[0]), state);
            System.out.println(state);
        }
    }
}
