package io.github.evenhand.engine.solve;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The threads that work on one programme; none is left when it is closed. The thread that asks works too and waits only
 * for what another has begun. So where a thread dies or never starts, as when memory is exhausted, nobody waits for it;
 * the fork-join pools of the JDK can wait for ever then.
 */
final class Team implements AutoCloseable {

    private static final int MANY = 2_000;

    private final int others;
    private final ExecutorService threads;

    /** @param threads how many work at once; one is the thread that asks */
    Team(int threads) {
        others = threads - 1;
        this.threads = Executors.newFixedThreadPool(Math.max(1, others), Team::thread);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "evenhand");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Does something for every number below a count, in any order and on any thread, and waits for the end. What one
     * throws, an error too, is thrown here.
     */
    void each(int count, IntConsumer task) {
        if (others == 0 || count < 2) {
            for (int i = 0; i < count; i++) {
                task.accept(i);
            }
            return;
        }
        Shared shared = new Shared(count, task);
        try {
            for (int i = 0; i < Math.min(others, count - 1); i++) {
                threads.execute(shared);
            }
        } catch (OutOfMemoryError tooLittle) {
            shared.failed(tooLittle); // no thread, or no room to ask one
        }
        shared.run();
        shared.await();
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
        threads.shutdown();
    }

    /** Numbers that threads take one after the other. Nothing is created on the way, since memory may be exhausted. */
    private static final class Shared implements Runnable {

        /** After so long the thread that asked looks again, though nobody woke it. */
        private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(20);

        private final int count;
        private final IntConsumer task;
        private final Thread asks = Thread.currentThread();
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger done = new AtomicInteger();
        private volatile @Nullable Throwable thrown;

        Shared(int count, IntConsumer task) {
            this.count = count;
            this.task = task;
        }

        void failed(Throwable why) {
            thrown = why;
        }

        @Override
        public void run() {
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                try {
                    if (thrown == null) {
                        task.accept(i);
                    }
                } catch (Throwable any) { // it is thrown where it is waited for
                    failed(any);
                } finally {
                    if (done.incrementAndGet() == count) {
                        LockSupport.unpark(asks);
                    }
                }
            }
        }

        void await() {
            boolean isInterrupted = false;
            while (done.get() < count) {
                LockSupport.parkNanos(this, LOOK_AGAIN);
                isInterrupted |= Thread.interrupted(); // or it would not wait any more
            }
            if (isInterrupted) {
                asks.interrupt();
            }
            Throwable why = thrown;
            if (why instanceof Error error) {
                throw error;
            } else if (why instanceof RuntimeException exception) {
                throw exception;
            }
        }
    }
}
