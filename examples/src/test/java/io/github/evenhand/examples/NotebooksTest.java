package io.github.evenhand.examples;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every code cell of every notebook is run, in one shell for each notebook. */
class NotebooksTest {

    private static final Path SCRIPT = Path.of("evenhand.jshell");

    private static final Path LIBRARY = Path.of("target", "evenhand.jar");

    static List<Notebook> notebooks() throws IOException {
        return Notebook.all();
    }

    @Test
    void thereAreNotebooks() throws IOException {
        assertNotEquals(List.of(), notebooks());
    }

    @Test
    void theStartUpScriptShowsATableInAPlainShell() throws IOException {
        try (Session session = Session.withTheLibrary()) {
            session.run(Files.readString(SCRIPT));
            String shown = session.run("show(table(allocate(example(\"two-counties\")).orElseThrow()));");
            assertTrue(shown.startsWith("Grants 2026, CNY"), shown);
        }
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void everyCellRunsAndTheLastOneSaysSomething(Notebook notebook) throws IOException {
        String said = "";
        try (Session session = Session.withTheLibrary()) {
            for (Notebook.Cell cell : notebook.cells()) {
                if (cell.isCode()) {
                    said = run(cell, session);
                }
            }
        }
        assertFalse(said.isBlank(), notebook + " ends without an answer");
    }

    /** The kernel's own lines are answered here as the kernel does: they add a class path and load a script. */
    private static String run(Notebook.Cell cell, Session session) throws IOException {
        if (!cell.source().startsWith("%")) {
            return session.run(cell.source());
        }
        for (String line : cell.source().lines().toList()) {
            String[] words = line.split(" ", 2);
            Path named = Notebook.FOLDER.resolve(words[1]).normalize();
            switch (words[0]) {
                case "%jar" -> assertEquals(LIBRARY, named);
                case "%load" -> session.run(Files.readString(named));
                default -> throw new AssertionError("Not a line of the kernel: " + line);
            }
        }
        return "";
    }

    /** What comes out is not kept, so that it cannot be out of date. */
    @ParameterizedTest
    @MethodSource("notebooks")
    void everyNotebookHasWordsAndCodeAndKeepsNoOutput(Notebook notebook) {
        assertAll(
                () -> assertTrue(notebook.cells().stream().anyMatch(Notebook.Cell::isCode), "no code"),
                () -> assertTrue(notebook.cells().get(0).source().startsWith("# "), "no title"),
                () -> assertTrue(
                        notebook.cells().stream()
                                .noneMatch(cell -> cell.source().isBlank()),
                        "an empty cell"),
                () -> assertTrue(
                        notebook.cells().stream().allMatch(cell -> cell.outputs() == 0), "an output that was kept"));
    }
}
