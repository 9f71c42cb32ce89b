package io.github.evenhand.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.engine.model.Model;
import io.github.evenhand.engine.solve.Claim;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

class SmokeTest {

    private static Collection<RunResult> run(Class<?> benchmark, String parameter) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include("\\." + benchmark.getSimpleName() + "\\.")
                        .param(parameter, "two-counties")
                        .mode(Mode.SingleShotTime)
                        .forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .measurementTime(TimeValue.milliseconds(1))
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
    }

    @Test
    void whatIsMeasuredIsAnAllocation() {
        AllocateBenchmark benchmark = new AllocateBenchmark();
        benchmark.read();
        assertInstanceOf(Allocation.class, benchmark.allocate());
    }

    @Test
    void theStationsEndInAProofAndInPayments() {
        Stations stations = new Stations(new Instance("two-counties").budget());
        Model model = stations.build();
        Claim claim = stations.solve(Stations.programme(model), Limits.DEFAULT);
        assertEquals(0, Stations.prove(model, claim).toDouble(), 1e-9);
        assertTrue(Stations.settle(model, claim).areAtLeastZero());
    }

    @Test
    void everyBenchmarkRunsOnce() throws RunnerException {
        assertEquals(1, run(AllocateBenchmark.class, "example").size());
        assertEquals(1, run(BuildBenchmark.class, "instance").size());
        assertEquals(1, run(SolveBenchmark.class, "instance").size());
        assertEquals(2, run(CertifyBenchmark.class, "instance").size());
    }
}
