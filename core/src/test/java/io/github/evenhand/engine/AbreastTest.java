package io.github.evenhand.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.Progress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class AbreastTest {

    @Test
    void whoeverWaitsIsToldHowFarASearchIsAndHowManyAreDone() {
        CountDownLatch told = new CountDownLatch(1);
        List<Progress> heard = new CopyOnWriteArrayList<>();
        List<Thread> tellers = new CopyOnWriteArrayList<>();
        Limits limits = Limits.DEFAULT.withThreads(1).withProgress(progress -> {
            heard.add(progress);
            tellers.add(Thread.currentThread());
            told.countDown();
        });
        List<Integer> results = Abreast.each(
                3,
                (at, each) -> {
                    if (at == 1) {
                        each.progress().accept(new Progress(1, 7, 0.5, 0.4));
                        await(told);
                    }
                    return at * at;
                },
                limits);
        assertEquals(List.of(0, 1, 4), results);
        assertEquals(List.of(new Progress(1, 7, 0.5, 0.4).amongSearches(1, 3)), heard);
        assertTrue(tellers.stream().allMatch(Thread.currentThread()::equals));
    }

    private static void await(CountDownLatch told) {
        try {
            told.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
