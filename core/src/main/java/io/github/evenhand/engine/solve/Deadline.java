package io.github.evenhand.engine.solve;

import io.github.evenhand.allocation.Limits;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * The moment when a search must stop. It is a way to cancel, so limits that have begun to run keep it: no solver that is
 * asked later has their whole time again.
 */
public record Deadline(long nanoTime, BooleanSupplier isCancelled) implements BooleanSupplier {

    private static final Duration LONGEST = Duration.ofDays(3_650);

    /** The one that limits have, or else one that begins now. */
    public static Deadline of(Limits limits) {
        if (limits.isCancelled() instanceof Deadline begun) {
            return begun;
        }
        Duration time = limits.time().compareTo(LONGEST) < 0 ? limits.time() : LONGEST;
        return new Deadline(System.nanoTime() + time.toNanos(), limits.isCancelled());
    }

    /** Whether the time is up, or the search or its thread was told to stop. */
    boolean isOver() {
        return System.nanoTime() - nanoTime >= 0
                || Thread.currentThread().isInterrupted()
                || isCancelled.getAsBoolean();
    }

    @Override
    public boolean getAsBoolean() {
        return isOver();
    }

    /** At least 1. */
    long millisecondsLeft() {
        return Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanoTime - System.nanoTime()));
    }
}
