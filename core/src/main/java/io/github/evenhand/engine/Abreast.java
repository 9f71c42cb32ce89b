package io.github.evenhand.engine;

import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;

/** Work that has nothing to do with each other, done at once by as many threads as there may be. */
public final class Abreast {

    /** Milliseconds after which the thread that waits asks again whether all is cancelled. */
    private static final long ASK_AGAIN = 20;

    private final Limits limits;
    private final AtomicBoolean isCancelled = new AtomicBoolean();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicReference<Optional<Progress>> last = new AtomicReference<>(Optional.empty());

    private Abreast(Limits limits) {
        this.limits = limits;
    }

    /**
     * The results, in the order of their places.
     *
     * @param work of a place, counted from 0, within the limits that it is given
     * @param limits threads, for all together; time, for each; cancellation, of all. Progress is told of whichever search spoke last,
     *     every now and then
     * @throws IllegalStateException if a piece of work throws an exception; it is the cause. An error is thrown as it is
     */
    public static <T> List<T> each(int count, BiFunction<Integer, Limits, T> work, Limits limits) {
        return new Abreast(limits).all(count, work);
    }

    private <T> List<T> all(int count, BiFunction<Integer, Limits, T> work) {
        int atOnce = Math.max(1, Math.min(count, limits.threads()));
        Limits each = limits.withThreads(limits.threads() / atOnce)
                .withCancellation(isCancelled::get)
                .withProgress(progress -> last.set(Optional.of(progress)));
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (int index = 0; index < count; index++) {
                int at = index;
                running.add(threads.submit(() -> {
                    T result = work.apply(at, each);
                    done.incrementAndGet();
                    return result;
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : running) {
                results.add(wait(future, count));
            }
            return results;
        } finally {
            isCancelled.set(true); // nothing is left at work if an error ends it all
            threads.shutdownNow();
        }
    }

    private void askAndTell(int count) {
        if (limits.isCancelled().getAsBoolean()) {
            isCancelled.set(true);
        }
        last.getAndSet(Optional.empty())
                .ifPresent(progress -> limits.progress().accept(progress.amongSearches(done.get(), count)));
    }

    /** The thread that waits is the one that asks whether it is all cancelled, and that tells how far it is. */
    private <T> T wait(Future<T> future, int count) {
        boolean isInterrupted = false;
        askAndTell(count);
        try {
            while (true) {
                try {
                    return future.get(ASK_AGAIN, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    askAndTell(count);
                } catch (InterruptedException e) {
                    isInterrupted = true;
                    isCancelled.set(true);
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof Error error) {
                        throw error;
                    }
                    throw new IllegalStateException(e.getCause());
                }
            }
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
