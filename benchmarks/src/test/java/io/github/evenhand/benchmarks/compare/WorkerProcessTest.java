package io.github.evenhand.benchmarks.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.benchmarks.Instance;
import io.github.evenhand.benchmarks.peers.Peers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkerProcessTest {

    /** No worker is back that soon, since it collects its garbage first. */
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    @Test
    void aSolverThatDoesNotKeepToItsTimeIsEnded() {
        try (WorkerProcess worker =
                WorkerProcess.start(new Instance("two-counties"), Peers.OURS, AT_ONCE, AT_ONCE, List.of("-Xmx128m"))) {
            assertTrue(worker.ready().isPresent());
            Run run = worker.run();
            assertEquals("KILLED", run.status());
            assertEquals("did not keep to its time", run.remark());
            assertFalse(worker.isUsable());
        }
    }
}
