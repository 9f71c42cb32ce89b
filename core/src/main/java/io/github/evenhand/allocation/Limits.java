package io.github.evenhand.allocation;

import java.time.Duration;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * How much effort may be spent on an answer, and who is told of it. Limits never change the answer; they can only leave
 * it undecided.
 *
 * @param time the longest that a search may take
 * @param threads how many threads may work; at least 1
 * @param isCancelled asked every now and then, by the thread that waits for the answer; once it says true the search
 *     ends, undecided. An interrupt of that thread does the same
 * @param progress told of every iteration by the thread that waits for the answer, which goes on when it returns
 */
public record Limits(Duration time, int threads, BooleanSupplier isCancelled, Consumer<Progress> progress) {

    /** Ten minutes, on all processors there are. */
    public static final Limits DEFAULT =
            new Limits(Duration.ofMinutes(10), Runtime.getRuntime().availableProcessors(), () -> false, progress -> {});

    /**
     * Limits within which something can be done.
     *
     * @throws IllegalArgumentException if the time is not above 0 or there is no thread
     */
    public Limits {
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(isCancelled, "isCancelled");
        Objects.requireNonNull(progress, "progress");
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("Limits must have a time above 0, found " + time);
        }
        if (threads < 1) {
            throw new IllegalArgumentException("Limits must have at least 1 thread, found " + threads);
        }
    }

    /**
     * {@return the same limits with another time}
     *
     * @param time the longest that a search may take, above 0
     * @throws IllegalArgumentException if it is not above 0
     */
    public Limits withTime(Duration time) {
        return new Limits(time, threads, isCancelled, progress);
    }

    /**
     * {@return the same limits with other threads}
     *
     * @param threads how many may work, at least 1
     * @throws IllegalArgumentException if there is none
     */
    public Limits withThreads(int threads) {
        return new Limits(time, threads, isCancelled, progress);
    }

    /**
     * {@return the same limits with another question, which ends the search once it is answered with true}
     *
     * @param isCancelled asked every now and then, by the thread that waits for the answer; true ends the search, undecided
     */
    public Limits withCancellation(BooleanSupplier isCancelled) {
        return new Limits(time, threads, isCancelled, progress);
    }

    /**
     * {@return the same limits with another listener}
     *
     * @param progress told of every iteration, by the thread that waits for the answer
     */
    public Limits withProgress(Consumer<Progress> progress) {
        return new Limits(time, threads, isCancelled, progress);
    }
}
