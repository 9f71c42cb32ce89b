package io.github.evenhand.benchmarks;

import io.github.evenhand.allocation.Limits;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.solve.Claim;
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

/** From a programme to a claim, scaling included. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@SuppressWarnings("NullAway.Init") // set up before it is measured
public class SolveBenchmark {

    /** The budget: localities and objective of a generated one, or the name of a bundled one. */
    @Param({"31-A", "31-B", "300-A", "300-B", "india-states"})
    public String instance = "31-A";

    private Stations stations;
    private Programme programme;

    /** What is not measured. */
    @Setup
    public void prepare() {
        stations = new Stations(new Instance(instance).budget());
        programme = Stations.programme(stations.build());
    }

    /** What is measured. */
    @Benchmark
    public Claim solve() {
        return stations.solve(programme, Limits.DEFAULT);
    }
}
