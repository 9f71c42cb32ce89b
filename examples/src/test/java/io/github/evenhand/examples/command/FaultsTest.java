package io.github.evenhand.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command says when the machine fails it. */
class FaultsTest {

    @TempDir
    private Path folder;

    @Test
    void tooLittleMemoryIsOneSentenceAndTheOldResultStays() throws IOException, InterruptedException {
        Path result = folder.resolve("result");
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        assertEquals(0, Command.run(nowhere, nowhere, "allocate", "example:two-counties", "--out", result.toString()));
        String before = Files.readString(result.resolve("summary.json"));
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx48m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path")
                                + File.pathSeparator
                                + System.getProperty("jdk.module.path", ""), // the tests run as a module
                        Command.class.getName(),
                        "allocate",
                        "example:ukraine-communities",
                        "--out",
                        result.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(4, process.waitFor(), said);
        assertTrue(said.contains("Memory does not suffice for this budget, found 48 MB."), said);
        assertEquals(-1, said.indexOf("\tat "), said);
        assertEquals(before, Files.readString(result.resolve("summary.json")));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(result), left.toList());
        }
    }

    @Test
    void aStandardOutputThatIsFullIsNoSuccess() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int aByte) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        StringWriter err = new StringWriter();
        assertEquals(
                64,
                Command.run(
                        new PrintWriter(full, true, StandardCharsets.UTF_8), new PrintWriter(err, true), "examples"));
        assertEquals(
                "Standard output could not be written to its end. Check that its disk has room.",
                err.toString().strip());
    }
}
