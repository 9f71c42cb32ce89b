package io.github.evenhand.benchmarks;

import io.github.evenhand.Evenhand;
import io.github.evenhand.allocation.Outcome;
import io.github.evenhand.budget.Budget;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From a budget in memory to a proved, settled allocation. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class AllocateBenchmark {

    /** The bundled budget that is allocated. */
    @Param({"two-counties", "india-states"})
    public String example = "two-counties";

    private Budget budget = Evenhand.example(example);

    /** Reads the budget, which is not measured. */
    @Setup
    public void read() {
        budget = Evenhand.example(example);
    }

    /** What is measured. */
    @Benchmark
    public Outcome allocate() {
        return Evenhand.allocate(budget);
    }
}
