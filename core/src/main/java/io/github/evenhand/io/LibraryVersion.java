package io.github.evenhand.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The version of this library, as results name it. */
public final class LibraryVersion {

    private static final String CURRENT = read();

    private LibraryVersion() {}

    /** {@return the version, such as {@code 0.1.0}} */
    public static String current() {
        return CURRENT;
    }

    private static String read() {
        try (InputStream resource = LibraryVersion.class.getResourceAsStream("version.txt")) {
            return resource == null ? "unknown" : new String(resource.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "unknown";
        }
    }
}
