package io.github.evenhand.benchmarks;

import io.github.evenhand.allocation.Limits;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Model;
import io.github.evenhand.engine.model.Payments;
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

/** From a claim to its proof, and to payments in whole smallest units. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@SuppressWarnings("NullAway.Init") // set up before it is measured
public class CertifyBenchmark {

    /** The budget: localities and objective of a generated one, or the name of a bundled one. */
    @Param({"31-A", "31-B", "300-A", "300-B", "india-states"})
    public String instance = "31-A";

    private Model model;
    private Claim claim;

    /** What is not measured. */
    @Setup
    public void prepare() {
        Stations stations = new Stations(new Instance(instance).budget());
        model = stations.build();
        claim = stations.solve(Stations.programme(model), Limits.DEFAULT);
    }

    /** The proof. */
    @Benchmark
    public Rational prove() {
        return Stations.prove(model, claim);
    }

    /** The settlement. */
    @Benchmark
    public Payments settle() {
        return Stations.settle(model, claim);
    }
}
