package io.github.evenhand.benchmarks.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTableTest {

    private static Run run(double seconds, Double bound, Double distance) {
        return new Run(
                "SOLVED", seconds, seconds / 2, 17, 100.0, 200.0, 0.25, bound, distance, bound != null, 0.1, "said");
    }

    @Test
    void solversStandBesideOurs() {
        List<Result> results = List.of(
                ResultFileTest.result("31-A", "pdlp", Run.without("KILLED", 96.2, 812.0, "did not keep to its time")),
                ResultFileTest.result("31-A", "highs", run(3, null, null), run(1.5, null, null)),
                new Result(
                        "31-A",
                        30,
                        22,
                        "evenhand",
                        "a machine",
                        60,
                        0.01,
                        List.of(run(2, 0.2499999, 4e-7), run(0.5, 0.2499999, 4e-7), run(0.6, 0.2499999, 4e-7)),
                        new StationTimes(0.1, 0.5, 0.2, 0.05, 1.25, "31 localities: proved")));
        assertEquals("""
                | instance | solver | seconds | in solver | first | x ours | peak MB | at rest MB | iterations | objective | distance | proved |
                |---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---|
                | 31-A | evenhand | 0.55 | 0.28 | 2 | 1 | 200 | 100 | 17 | 0.2500000000 | 4.0e-07 | yes |
                | 31-A | highs | 1.5 | 0.75 | 3 | 2.73 | 200 | 100 | 17 | 0.2500000000 | (4.0e-07) | no |
                | 31-A | pdlp | killed after 96.2 | | | | 812 | | | | | did not keep to its time |

                Our stations, in seconds:

                | instance | build | solve | prove | settle | whole allocation | outcome |
                |---|---:|---:|---:|---:|---:|---|
                | 31-A | 0.10 | 0.5 | 0.20 | 0.050 | 1.25 | 31 localities: proved |

                a machine
                """, ComparisonTable.of(results).toString());
    }
}
