package io.github.evenhand.engine.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class TeamTest {

    @Test
    void everyNumberIsDoneOnceByHoweverManyThreads() {
        for (int threads = 1; threads <= 4; threads++) {
            try (Team team = new Team(threads)) {
                for (int count : new int[] {0, 1, 2, 3, 5_000}) {
                    AtomicIntegerArray done = new AtomicIntegerArray(count);
                    team.each(count, done::incrementAndGet);
                    team.eachOfMany(count, done::incrementAndGet);
                    for (int i = 0; i < count; i++) {
                        assertEquals(2, done.get(i));
                    }
                }
            }
        }
    }

    @Test
    void anErrorInAnyThreadIsThrownWhereItIsWaitedFor() {
        try (Team team = new Team(3)) {
            for (int bad = 0; bad < 5; bad++) {
                OutOfMemoryError error = new OutOfMemoryError("test");
                int at = bad;
                assertSame(
                        error,
                        assertThrows(
                                OutOfMemoryError.class,
                                () -> team.each(5, i -> {
                                    if (i == at) {
                                        throw error;
                                    }
                                })));
            }
            assertThrows(
                    IllegalStateException.class,
                    () -> team.each(2, i -> {
                        throw new IllegalStateException();
                    }));
            team.each(5, i -> {}); // and the threads work on
        }
    }

    @Test
    void anErrorInAnotherThreadReachesTheOneThatAsked() {
        Thread asks = Thread.currentThread();
        CountDownLatch otherBegan = new CountDownLatch(1);
        try (Team team = new Team(2)) {
            assertThrows(
                    OutOfMemoryError.class,
                    () -> team.each(2, i -> {
                        if (Thread.currentThread() != asks) {
                            otherBegan.countDown();
                            throw new OutOfMemoryError("test");
                        }
                        wait(otherBegan);
                    }));
        }
    }

    @Test
    void anInterruptIsKeptAndNothingIsLeftUndone() {
        try (Team team = new Team(2)) {
            AtomicIntegerArray done = new AtomicIntegerArray(100);
            Thread.currentThread().interrupt();
            team.each(100, done::incrementAndGet);
            assertTrue(Thread.interrupted());
            assertFalse(Thread.interrupted());
            for (int i = 0; i < 100; i++) {
                assertEquals(1, done.get(i));
            }
        }
    }

    private static void wait(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
