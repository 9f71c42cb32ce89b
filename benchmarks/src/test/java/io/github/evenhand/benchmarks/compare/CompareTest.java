package io.github.evenhand.benchmarks.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareTest {

    private final StringWriter printed = new StringWriter();

    private int compare(String... arguments) {
        return Compare.run(new PrintWriter(printed, true), arguments);
    }

    @Test
    void solversTakeTurnsInProcessesOfTheirOwn(@TempDir Path folder) throws IOException {
        Path json = folder.resolve("results.json");
        Path readme = folder.resolve("README.md");
        Files.writeString(readme, "Before\n<!-- table: begin -->\nold\n<!-- table: end -->\nafter\n");
        int code = compare(
                "--examples=two-counties",
                "--solvers=evenhand,ojalgo",
                "--repetitions=2",
                "--limit=60",
                "--jvm=-Xmx256m -XX:+UseSerialGC",
                "--json=" + json,
                "--into=" + readme);
        assertEquals(0, code);
        List<Result> results = new ResultFile<>(json, Result[].class).read();
        assertEquals(
                List.of("evenhand", "ojalgo"),
                results.stream().map(Result::solver).toList());
        for (Result result : results) {
            assertEquals(2, result.runs().size());
            assertTrue(result.runs().stream().allMatch(Run::proved), result::toString);
        }
        assertNotNull(results.get(0).stations());
        assertNull(results.get(1).stations());
        String table = ComparisonTable.of(results).toString();
        assertTrue(printed.toString().contains(table));
        assertEquals(
                "Before\n<!-- table: begin -->\n" + table + "\n<!-- table: end -->\nafter\n", Files.readString(readme));

        printed.getBuffer().setLength(0);
        assertEquals(0, compare("--markdown", "--json=" + json));
        assertEquals(table, printed.toString().stripTrailing() + "\n");
    }

    @Test
    void aProcessThatEndsIsAFailureAndNotAHang(@TempDir Path folder) {
        Path json = folder.resolve("results.json");
        int code = compare("--examples=nowhere", "--solvers=evenhand", "--repetitions=1", "--json=" + json);
        assertEquals(0, code);
        Run run = new ResultFile<>(json, Result[].class).read().get(0).runs().get(0);
        assertEquals("FAILED", run.status());
        assertEquals("the process ended before it was ready", run.remark());
    }

    @Test
    void anUnknownSolverIsRefused() {
        assertNotEquals(0, compare("--solvers=cplex", "--examples=two-counties"));
    }

    @Test
    void wholeProcessesAreMeasured(@TempDir Path folder) throws IOException {
        Path json = folder.resolve("processes.json");
        int code = WholeProcess.run(
                new PrintWriter(printed, true), "--first=two-counties", "--repetitions=1", "--json=" + json);
        assertEquals(0, code);
        assertTrue(Files.readString(json).contains("\"exitCode\" : 0"));
        assertTrue(printed.toString().contains("| first allocation of two-counties | "));
    }
}
