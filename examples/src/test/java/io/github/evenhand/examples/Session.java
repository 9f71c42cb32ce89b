package io.github.evenhand.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/** A session of the JDK's own shell with the library on its class path. */
final class Session implements AutoCloseable {

    private final JShell shell;

    private Session(JShell shell) {
        this.shell = shell;
    }

    static Session withTheLibrary() {
        JShell shell = JShell.builder().executionEngine("local").build();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        for (String entry : classPath.split(System.getProperty("path.separator"))) {
            shell.addToClasspath(entry);
        }
        return new Session(shell);
    }

    /**
     * Runs all snippets of a text, one after the other.
     *
     * @return what they print, and the value of the last one where it is an expression
     * @throws AssertionError if one does not compile or throws
     */
    String run(String text) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        String value = "";
        try {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            String rest = text;
            while (!rest.isBlank()) {
                CompletionInfo first = shell.sourceCodeAnalysis().analyzeCompletion(rest);
                value = evaluate(first.source() == null ? rest : first.source());
                rest = first.remaining();
            }
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8) + value;
    }

    private String evaluate(String source) {
        String value = "";
        for (SnippetEvent event : shell.eval(source)) {
            String problems = shell.diagnostics(event.snippet())
                    .map(problem -> problem.getMessage(null))
                    .collect(Collectors.joining("; "));
            assertEquals(Snippet.Status.VALID, event.status(), () -> source + ": " + problems);
            assertNull(event.exception(), source);
            value = switch (event.snippet().subKind()) {
                case VAR_VALUE_SUBKIND, TEMP_VAR_EXPRESSION_SUBKIND, OTHER_EXPRESSION_SUBKIND -> event.value();
                default -> "";
            };
        }
        return value;
    }

    @Override
    public void close() {
        shell.close();
    }
}
