package io.github.evenhand.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example program answers as its golden copy does, to the last character. */
class ProgramsTest {

    private static final Path SOURCES = Path.of("src", "main", "java", "io", "github", "evenhand", "examples");

    private static final int MOST_LINES = 60;

    static List<String> programs() throws IOException {
        List<String> programs = new ArrayList<>();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.sorted().toList()) {
                if (Files.isRegularFile(file) && Files.readString(file).contains("void main(String[] args)")) {
                    programs.add(String.valueOf(file.getFileName()).replace(".java", ""));
                }
            }
        }
        return programs;
    }

    @Test
    void thereAreElevenPrograms() throws IOException {
        assertEquals(11, programs().size());
    }

    @ParameterizedTest
    @MethodSource("programs")
    void aProgramSaysWhatItsGoldenCopySays(String program) throws Exception {
        assertEquals(golden(program), run(program));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void aProgramCanBeReadAtAGlance(String program) throws IOException {
        List<String> lines = Files.readAllLines(SOURCES.resolve(program + ".java"));
        assertTrue(lines.size() <= MOST_LINES, program + " has " + lines.size() + " lines");
    }

    private static String golden(String program) throws IOException {
        try (InputStream copy = ProgramsTest.class.getResourceAsStream(program + ".txt")) {
            assertTrue(copy != null, "no golden copy of " + program);
            return new String(copy.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
    }

    private static String run(String program) throws ReflectiveOperationException {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            Class.forName(ProgramsTest.class.getPackageName() + "." + program)
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
