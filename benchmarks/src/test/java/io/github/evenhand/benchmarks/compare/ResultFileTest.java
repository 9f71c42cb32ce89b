package io.github.evenhand.benchmarks.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFileTest {

    static final Run SOLVED =
            new Run("SOLVED", 0.5, 0.25, 17, 100.0, 200.0, 0.25, 0.2499999999, 4e-10, true, 0.125, "as it should be");

    static Result result(String instance, String solver, Run... runs) {
        return new Result(instance, 30, 22, solver, "a machine", 60, 0.01, List.of(runs), null);
    }

    @Test
    void whatIsMeasuredAgainReplacesWhatWasThere(@TempDir Path folder) {
        ResultFile<Result> file = new ResultFile<>(folder.resolve("results.json"), Result[].class);
        Result first = result("31-A", "glop", SOLVED);
        Result second = result("31-A", "pdlp", Run.without("KILLED", 60, null, "did not keep to its time"));
        Result again = result("31-A", "glop", SOLVED, SOLVED);
        assertEquals(List.of(), file.read());
        file.add(first);
        file.add(second);
        assertEquals(List.of(first, second), file.read());
        file.add(again);
        assertEquals(List.of(again, second), file.read());
    }
}
