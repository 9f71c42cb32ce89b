package io.github.evenhand.io;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The JSON file by which a folder of this library is recognised. A file is ours by what it says and not by its name,
 * since what is recognised may be replaced.
 *
 * @param name of the file
 * @param keys which the object in the file has, whatever else it has
 */
record OwnJson(String name, List<String> keys) {

    /** Whether the folder has the file, and the file is ours. */
    boolean isIn(Path folder) {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (Reader text = new StrictText(name, Files.newInputStream(file), Long.MAX_VALUE);
                JsonParser parser = JsonFile.parser(text)) {
            return isOurs(parser);
        } catch (IOException noJsonOfOurs) {
            return false;
        }
    }

    private boolean isOurs(JsonParser parser) throws IOException {
        Set<String> missing = new HashSet<>(keys);
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return false;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            missing.remove(parser.currentName());
            parser.nextToken();
            parser.skipChildren();
        }
        return missing.isEmpty() && parser.nextToken() == null;
    }
}
