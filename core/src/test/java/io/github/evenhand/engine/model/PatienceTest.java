package io.github.evenhand.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PatienceTest {

    @Test
    void workGoesOnForAsLongAsSomebodyWaits() {
        AtomicInteger asked = new AtomicInteger();
        Patience patience = Patience.until(() -> asked.incrementAndGet() < 0);
        patience.ask();
        assertEquals(1, asked.get(), "whoever waits is asked at once");
    }

    @Test
    void workEndsOnceNobodyWaits() {
        assertThrows(Patience.Ended.class, Patience.until(() -> true)::ask);
    }

    @Test
    void anInterruptedThreadWaitsForNothingAndStaysInterrupted() {
        Patience patience = Patience.endless();
        Thread.currentThread().interrupt();
        assertThrows(Patience.Ended.class, patience::ask);
        assertTrue(Thread.interrupted());
    }

    @Test
    void whoeverWaitsIsNotAskedForEveryRow() {
        AtomicInteger asked = new AtomicInteger();
        Patience patience = Patience.until(() -> {
            asked.incrementAndGet();
            return false;
        });
        for (int row = 0; row < 1_000_000; row++) {
            patience.ask();
        }
        assertTrue(asked.get() < 100_000, "asked " + asked + " times");
    }
}
