package io.github.evenhand.examples;

import static io.github.evenhand.Evenhand.allocate;
import static io.github.evenhand.Evenhand.example;
import static io.github.evenhand.Evenhand.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.examples.command.Command;
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

    private static final String PROMPT = "jshell> ";

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

    /** Runs a session and holds every answer that it shows against the first line of the real one. */
    private static void replay(String shown) {
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            for (String entry : classPath().split(System.getProperty("path.separator"))) {
                shell.addToClasspath(entry);
            }
            String answer = "";
            for (String line : shown.lines().toList()) {
                if (line.startsWith(PROMPT)) {
                    answer = evaluate(shell, line.substring(PROMPT.length()));
                } else {
                    assertEquals(line, answer.substring(0, Math.min(line.length(), answer.length())));
                }
            }
        }
    }

    private static String evaluate(JShell shell, String code) {
        StringBuilder answer = new StringBuilder();
        for (SnippetEvent event :
                shell.eval(shell.sourceCodeAnalysis().analyzeCompletion(code).source())) {
            String problems = shell.diagnostics(event.snippet())
                    .map(d -> d.getMessage(null))
                    .collect(Collectors.joining("; "));
            assertEquals(Snippet.Status.VALID, event.status(), () -> code + ": " + problems);
            assertNull(event.exception(), code);
            shell.variables()
                    .filter(variable -> variable.equals(event.snippet()))
                    .forEach(variable ->
                            answer.append(variable.name()).append(" ==> ").append(event.value()));
        }
        return answer.toString();
    }

    @Test
    void everySessionAnswersAsShown() throws IOException {
        List<String> sessions = texts("jshell");
        assertFalse(sessions.isEmpty());
        sessions.forEach(ReadmeTest::replay);
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
                String arguments = matcher.group(1)
                        .replace("--out result", "--out " + folder.resolve("result"))
                        .replace(" mine", " " + folder.resolve("mine"));
                StringWriter err = new StringWriter();
                int code = Command.run(
                        new PrintWriter(new StringWriter()),
                        new PrintWriter(err, true),
                        arguments.strip().split(" "));
                assertEquals(0, code, arguments + "\n" + err);
                commands++;
            }
        }
        assertTrue(commands > 0);
    }

    /** The budget folder that the README prints is that of two counties. */
    @Test
    void theBudgetFolderOfTheReadmeIsAllocatedLikeTheBundledOne(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("budget.json"), texts("json").get(0));
        String readme = Files.readString(README);
        for (String file : List.of("localities.csv", "needs.csv", "grants.csv")) {
            Matcher matcher = Pattern.compile("(?ms)`" + file + "`\\n\\n```csv\\n(.*?)^```$")
                    .matcher(readme);
            assertTrue(matcher.find(), file);
            Files.writeString(folder.resolve(file), matcher.group(1));
        }
        assertEquals(
                allocate(example("two-counties")).orElseThrow().grants(),
                allocate(read(folder)).orElseThrow().grants());
    }
}
