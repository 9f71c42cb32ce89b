package io.github.evenhand.engine;

import io.github.evenhand.allocation.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;

/** Questions that have nothing to do with each other, answered side by side, each by one thread. */
final class SideBySide {

    private static final long MILLISECONDS = 20;

    private final Limits limits;
    private final AtomicBoolean isOver = new AtomicBoolean();
    private boolean wasInterrupted;

    private SideBySide(Limits limits) {
        this.limits = Engine.fromNow(limits);
    }

    /**
     * The answers, in the order of the questions.
     *
     * @param limits of all questions together; the thread that waits asks whether they are cancelled, and nobody is told
     *     of iterations
     * @param answer to a question, within the limits that it is given
     */
    static <Q, A> List<A> answers(List<Q> questions, Limits limits, BiFunction<Q, Limits, A> answer) {
        return new SideBySide(limits).answers(questions, answer);
    }

    private <Q, A> List<A> answers(List<Q> questions, BiFunction<Q, Limits, A> answer) {
        Limits each = limits.withThreads(1).withProgress(progress -> {}).withCancellation(isOver::get);
        ExecutorService threads = Executors.newFixedThreadPool(limits.threads());
        try {
            List<Future<A>> asked = new ArrayList<>();
            questions.forEach(question -> asked.add(threads.submit(() -> answer.apply(question, each))));
            List<A> answers = new ArrayList<>();
            for (Future<A> future : asked) {
                answers.add(waitFor(future));
            }
            return List.copyOf(answers);
        } finally {
            isOver.set(true);
            threads.shutdown();
            if (wasInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private <A> A waitFor(Future<A> future) {
        while (true) {
            if (limits.isCancelled().getAsBoolean()) {
                isOver.set(true);
            }
            try {
                return future.get(MILLISECONDS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // asked again whether it is over
            } catch (InterruptedException e) {
                wasInterrupted = true;
                isOver.set(true);
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
    }
}
