package io.github.evenhand.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.io.LibraryVersion;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the command says when the machine fails it. */
class FaultsTest {

    @TempDir
    private Path folder;

    private static ProcessBuilder process(String option, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                option,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path")
                        + File.pathSeparator
                        + System.getProperty("jdk.module.path", ""), // the tests run as a module
                Command.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    private static String said(Process process) throws IOException {
        return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    @Test
    void tooLittleMemoryIsOneSentenceAndTheOldResultStays() throws IOException, InterruptedException {
        Path result = folder.resolve("result");
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        assertEquals(0, Command.run(nowhere, nowhere, "allocate", "example:two-counties", "--out", result.toString()));
        String before = Files.readString(result.resolve("summary.json"));
        Process process = process("-Xmx48m", "allocate", "example:ukraine-communities", "--out", result.toString())
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

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDeviceIsNoSuccess() throws IOException, InterruptedException {
        Process process = process("-Xmx256m", "examples")
                .redirectOutput(new File("/dev/full"))
                .start();
        assertEquals("Standard output could not be written to its end. Check that its disk has room.", said(process));
        assertEquals(64, process.waitFor());
    }

    /** As {@code evenhand ... | head} does; the pipe is closed before anything can have been written. */
    @Test
    void aReaderThatHasEnoughIsNoFault() throws IOException, InterruptedException {
        Process process = process("-Xmx256m", "examples").start();
        process.getInputStream().close();
        assertEquals("", said(process));
        assertEquals(0, process.waitFor());
    }

    /** An output that throws what nobody expects. */
    private static PrintWriter throwing(Supplier<? extends RuntimeException> fault) {
        return new PrintWriter(new StringWriter()) {
            @Override
            public void println(String text) {
                throw fault.get();
            }
        };
    }

    /** Not 1, which says that a result is refuted. */
    @Test
    void whatNobodyExpectedIsASentenceToReportAndNoStackTrace() {
        PrintWriter broken = throwing(() -> new IllegalStateException("no\n  more"));
        StringWriter err = new StringWriter();
        assertEquals(70, Command.run(broken, new PrintWriter(err, true), "examples"));
        assertEquals(
                "This is a fault of Evenhand " + LibraryVersion.current()
                        + ", please report it with what you asked for: java.lang.IllegalStateException: no more (the same"
                        + " command after java -Devenhand.trace=true -jar evenhand.jar prints where it happened).",
                err.toString().strip());
    }

    @Test
    void anErrorIsNoRefutedResultEither() {
        PrintWriter broken = throwing(() -> {
            throw new StackOverflowError();
        });
        StringWriter err = new StringWriter();
        assertEquals(70, Command.run(broken, new PrintWriter(err, true), "examples"));
        assertTrue(err.toString().contains("java.lang.StackOverflowError ("), err::toString);
    }

    @Test
    void whereItHappenedIsPrintedWhenAskedFor() {
        PrintWriter broken = throwing(() -> new IllegalStateException("no more"));
        StringWriter err = new StringWriter();
        System.setProperty("evenhand.trace", "true");
        try {
            assertEquals(70, Command.run(broken, new PrintWriter(err, true), "examples"));
        } finally {
            System.clearProperty("evenhand.trace");
        }
        assertTrue(err.toString().contains("ExamplesCommand.call("), err::toString);
    }

    @Test
    void theHelpTellsTheExitCodeOfAFault() {
        StringWriter out = new StringWriter();
        assertEquals(0, Command.run(new PrintWriter(out, true), new PrintWriter(out, true), "--help"));
        assertTrue(out.toString().contains("70   a fault of the program, to be reported"), out::toString);
    }
}
