package io.github.evenhand.engine.solve;

import java.util.concurrent.ForkJoinPool;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** The threads that work on one programme; none is left when it is closed. */
final class Team implements AutoCloseable {

    private static final int MANY = 2_000;

    private final ForkJoinPool pool;
    private final boolean alone;

    /** @param threads how many work at once; one is the thread that asks, and needs no others */
    Team(int threads) {
        alone = threads == 1;
        pool = alone ? ForkJoinPool.commonPool() : new ForkJoinPool(threads);
    }

    /** Does something for every number below a count, in any order and on any thread, and waits for the end. */
    void each(int count, IntConsumer task) {
        if (alone || count < 2) {
            for (int i = 0; i < count; i++) {
                task.accept(i);
            }
        } else {
            pool.submit(() -> IntStream.range(0, count).parallel().forEach(task))
                    .join();
        }
    }

    /** The same for what is so little that a thread is better handed many at a time. */
    void eachOfMany(int count, IntConsumer task) {
        each((count + MANY - 1) / MANY, range -> {
            int to = Math.min(count, (range + 1) * MANY);
            for (int i = range * MANY; i < to; i++) {
                task.accept(i);
            }
        });
    }

    @Override
    public void close() {
        if (!alone) {
            pool.shutdown();
        }
    }
}
