package io.github.evenhand.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.Evenhand;
import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.Outcome;
import io.github.evenhand.allocation.Progress;
import io.github.evenhand.allocation.Undecided;
import io.github.evenhand.budget.Budget;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What limits may change of a budget large enough to be shared among threads: the effort, never the answer. */
class SameAnswerTest {

    private static final Budget BUDGET = GeneratedBudget.of(300, GeneratedBudget.Aim.B, 7);

    private static Allocation allocation(Limits limits) {
        return Evenhand.allocate(BUDGET, limits).orElseThrow();
    }

    @Test
    void anyNumberOfThreadsGivesTheSameToTheLastBit() {
        Allocation alone = allocation(Limits.DEFAULT.withThreads(1));
        for (int threads = 2; threads <= 4; threads++) {
            Allocation together = allocation(Limits.DEFAULT.withThreads(threads));
            assertEquals(alone.grants(), together.grants());
            assertEquals(alone.levels(), together.levels());
            assertEquals(alone.certificate().first(), together.certificate().first(), threads + " threads");
        }
    }

    @Test
    void aListenerIsToldOfEveryIterationAndSeesTheGapClose() {
        List<Progress> told = new ArrayList<>();
        allocation(Limits.DEFAULT.withProgress(told::add));
        assertEquals(2, told.get(told.size() - 1).stage(), "one answer is looked for behind the only stage");
        told.removeIf(progress -> progress.stage() > 1);
        assertTrue(told.size() > 5, told.toString());
        assertEquals(1, told.get(0).stage());
        assertTrue(told.get(0).gap() > 0.1, told.toString());
        assertTrue(told.get(told.size() - 1).gap() < 1e-9, told.toString());
    }

    /** An answer that depended on how much time there was would not be one. */
    @Test
    void whatIsCancelledWhileTheOneAnswerIsLookedForIsUndecided() {
        AtomicInteger stage = new AtomicInteger();
        assertIsStopped(Limits.DEFAULT
                .withProgress(progress -> stage.set(progress.stage()))
                .withCancellation(() -> stage.get() == 2));
    }

    @Test
    void whatIsCancelledIsUndecidedAtTheNextIteration() {
        AtomicInteger told = new AtomicInteger();
        assertIsStopped(Limits.DEFAULT
                .withProgress(progress -> told.incrementAndGet())
                .withCancellation(() -> told.get() >= 3));
        assertEquals(3, told.get());
    }

    @Test
    void theTimeIsOneForAllThatIsTried() {
        assertIsStopped(Limits.DEFAULT.withTime(Duration.ofMillis(1)));
    }

    private static void assertIsStopped(Limits limits) {
        Outcome outcome = Evenhand.allocate(BUDGET, limits);
        assertEquals(
                Undecided.Cause.STOPPED,
                assertInstanceOf(Undecided.class, outcome).reason());
    }
}
