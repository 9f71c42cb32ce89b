package io.github.evenhand.engine.model;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * How long somebody waits for an answer. Whoever works through localities, rows or columns asks at each, so that a nation
 * is put down as soon as a village; the one who waits is asked every few milliseconds.
 *
 * <p>For one thread.
 */
public final class Patience {

    /** Far below what anybody notices, far above what asking costs. */
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(5);

    private final BooleanSupplier isOver;
    private long asked = System.nanoTime() - PAUSE;

    /** Ends a piece of work that nobody waits for any more. */
    public static final class Ended extends RuntimeException {

        private static final long serialVersionUID = 1;

        private Ended() {
            super("Nobody waits for the answer any more", null, false, false);
        }
    }

    private Patience(BooleanSupplier isOver) {
        this.isOver = isOver;
    }

    /** Until this is answered with true, or the thread is interrupted. */
    public static Patience until(BooleanSupplier isOver) {
        return new Patience(isOver);
    }

    /** Of somebody who waits for as long as it takes. */
    public static Patience endless() {
        return new Patience(() -> false);
    }

    /**
     * Asks whether to go on, unless that was asked just now: for what is done so often that asking would cost more.
     *
     * @throws Ended if not
     */
    public void ask() {
        if (System.nanoTime() - asked >= PAUSE) {
            askAtOnce();
        }
    }

    /**
     * Asks whether to go on.
     *
     * @throws Ended if not
     */
    public void askAtOnce() {
        asked = System.nanoTime();
        if (Thread.currentThread().isInterrupted() || isOver.getAsBoolean()) {
            throw new Ended();
        }
    }
}
