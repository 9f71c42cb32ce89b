package io.github.evenhand.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README tells the truth: every block of it is run. */
class ReadmeTest {

    private static final Path README = Path.of("..", "README.md");

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");

    private record Block(String language, String text) {}

    private static List<Block> blocks() throws IOException {
        Matcher matcher = BLOCK.matcher(Files.readString(README));
        List<Block> blocks = new ArrayList<>();
        while (matcher.find()) {
            blocks.add(new Block(matcher.group(1), matcher.group(2)));
        }
        return blocks;
    }

    private static List<String> texts(String language) throws IOException {
        return blocks().stream()
                .filter(b -> b.language().equals(language))
                .map(Block::text)
                .toList();
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** A JShell session as the README shows it: prompts, code and what is answered. */
    private static String session(String shown) {
        StringBuilder answered = new StringBuilder();
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            for (String entry : classPath().split(System.getProperty("path.separator"))) {
                shell.addToClasspath(entry);
            }
            for (String line : shown.lines().toList()) {
                if (line.startsWith("jshell> ")) {
                    answered.append(line).append('\n');
                    for (SnippetEvent event : shell.eval(line.substring("jshell> ".length()))) {
                        answered.append(answer(shell, event));
                    }
                }
            }
        }
        return answered.toString();
    }

    private static String answer(JShell shell, SnippetEvent event) {
        String problems = shell.diagnostics(event.snippet())
                .map(d -> d.getMessage(null))
                .collect(Collectors.joining("; "));
        assertEquals(Snippet.Status.VALID, event.status(), event.snippet().source() + " " + problems);
        assertEquals(null, event.exception(), event.snippet().source());
        String name = shell.variables()
                .filter(v -> v.equals(event.snippet()))
                .map(v -> v.name())
                .findFirst()
                .orElse("");
        return event.value() == null || event.value().isEmpty() || name.isEmpty()
                ? ""
                : name + " ==> " + event.value() + "\n";
    }

    @Test
    void everySessionAnswersAsShown() throws IOException {
        List<String> sessions = texts("jshell");
        assertFalse(sessions.isEmpty());
        for (String shown : sessions) {
            String unspaced = shown.replace("\n\n", "\n");
            assertEquals(unspaced, session(shown));
        }
    }

    @Test
    void everyJavaProgramCompilesAndRuns(@TempDir Path folder) throws Exception {
        List<String> programs = texts("java");
        assertFalse(programs.isEmpty());
        List<String> outputs = texts("text");
        for (int at = 0; at < programs.size(); at++) {
            Matcher name = Pattern.compile("class (\\w+)").matcher(programs.get(at));
            assertTrue(name.find(), programs.get(at));
            Path source = Files.writeString(folder.resolve(name.group(1) + ".java"), programs.get(at));
            ByteArrayOutputStream complaints = new ByteArrayOutputStream();
            int code = ToolProvider.getSystemJavaCompiler()
                    .run(null, complaints, complaints, "-cp", classPath(), "-d", folder.toString(), source.toString());
            assertEquals(0, code, complaints.toString(StandardCharsets.UTF_8));
            assertEquals(outputs.get(at), run(folder, name.group(1)));
        }
    }

    private static String run(Path classes, String name) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (var loader = new java.net.URLClassLoader(
                new java.net.URL[] {classes.toUri().toURL()}, ReadmeTest.class.getClassLoader())) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            loader.loadClass(name).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    /** Maven cannot be run inside its own test run, but what it builds is run with the arguments shown. */
    @Test
    void theCommandsOfTheReadmeWork(@TempDir Path folder) throws IOException {
        Pattern shown = Pattern.compile("java -jar examples/target/evenhand\\.jar (.*)");
        int commands = 0;
        for (String block : texts("sh")) {
            Matcher matcher = shown.matcher(block);
            while (matcher.find()) {
                String arguments = matcher.group(1).replace("--out result", "--out " + folder.resolve("result"));
                StringWriter err = new StringWriter();
                int code = Command.run(
                        new PrintWriter(new StringWriter()), new PrintWriter(err, true), arguments.strip().split(" "));
                assertEquals(0, code, arguments + "\n" + err);
                commands++;
            }
        }
        assertTrue(commands > 0);
    }

    /** The budget folder that the README prints is read and allocated. */
    @Test
    void theBudgetFolderOfTheReadmeIsAllocated(@TempDir Path folder) throws IOException {
        Path budget = Files.createDirectories(folder.resolve("my-budget"));
        Files.writeString(budget.resolve("budget.json"), texts("json").get(0));
        String readme = Files.readString(README);
        for (String file : List.of("localities.csv", "needs.csv", "grants.csv")) {
            Matcher matcher = Pattern.compile("(?ms)`" + file + "`\\n\\n```csv\\n(.*?)^```$").matcher(readme);
            assertTrue(matcher.find(), file);
            Files.writeString(budget.resolve(file), matcher.group(1));
        }
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        assertEquals(
                0,
                Command.run(new PrintWriter(out), new PrintWriter(err, true), "allocate", budget.toString()),
                err.toString());
    }
}
