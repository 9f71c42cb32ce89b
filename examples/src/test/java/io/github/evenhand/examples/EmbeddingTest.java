package io.github.evenhand.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.Evenhand;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page for programmers says what is so, as far as that can be looked up. */
class EmbeddingTest {

    private static final Path PAGE = Path.of("EMBEDDING.md");

    private static TreeSet<String> found(String pattern) throws IOException {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void thePackagesOfTheInterfaceAreThoseThatAreExported() throws IOException, URISyntaxException {
        Path library = Path.of(Evenhand.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        TreeSet<String> exported =
                ModuleFinder.of(library).find("io.github.evenhand").orElseThrow().descriptor().exports().stream()
                        .map(ModuleDescriptor.Exports::source)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(exported, found("^- `(io\\.github\\.evenhand[a-z.]*)`: "));
    }

    @Test
    void everyFileThatItPointsToIsThere() throws IOException {
        for (String link : found("\\]\\(([^)#]+)")) {
            assertTrue(Files.exists(PAGE.toAbsolutePath().resolveSibling(link)), link);
        }
    }
}
