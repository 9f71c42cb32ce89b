package io.github.evenhand.allocation;

import java.time.Duration;
import java.util.Objects;

/**
 * How much effort may be spent on an answer. Limits never change the answer; they can only leave it undecided.
 *
 * @param time the longest that a search may take
 * @param threads how many threads may work; at least 1
 */
public record Limits(Duration time, int threads) {

    /** Ten minutes, on one thread. */
    public static final Limits DEFAULT = new Limits(Duration.ofMinutes(10), 1);

    public Limits {
        Objects.requireNonNull(time, "time");
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("Limits must have a time above 0, found " + time);
        }
        if (threads < 1) {
            throw new IllegalArgumentException("Limits must have at least 1 thread, found " + threads);
        }
    }

    public Limits withTime(Duration time) {
        return new Limits(time, threads);
    }

    public Limits withThreads(int threads) {
        return new Limits(time, threads);
    }
}
