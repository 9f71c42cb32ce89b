package io.github.evenhand.scenario;

import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.Outcome;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.engine.Abreast;
import io.github.evenhand.engine.Engine;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Solves many budgets side by side. Every one starts cold and is solved by as few threads as keep all of them at work, so
 * that each result is, to the last bit, that of a single solve, whatever the order in which they end.
 */
public final class Sweep {

    private Sweep() {}

    /**
     * Solves each budget and keeps something of its outcome.
     *
     * @param count how many budgets there are
     * @param <T> what is kept
     * @param budgets the budget of a place, counted from 0; asked by several threads at once, so it must not depend on what
     *     was asked before
     * @param keep what is kept of an outcome; an outcome itself takes as much memory as its budget
     * @param limits threads, for all together; time, for each; cancellation, of all: what is at work then is undecided, and
     *     what has not begun is a problem
     * @return what was kept of each, or why it failed, in their order
     */
    public static <T> List<Swept<T>> of(
            int count, IntFunction<Budget> budgets, Function<Outcome, T> keep, Limits limits) {
        return each(count, (index, each) -> keep.apply(new Engine().decide(made(budgets, index, each), each)), limits);
    }

    /** A budget is not made any more once all is cancelled: of a large one that takes long. */
    static Budget made(IntFunction<Budget> budgets, int index, Limits limits) {
        if (limits.isCancelled().getAsBoolean()) {
            throw new CancellationException("It was cancelled before this budget was made");
        }
        return budgets.apply(index);
    }

    /** The same of any work that takes limits. */
    static <T> List<Swept<T>> each(int count, BiFunction<Integer, Limits, T> work, Limits limits) {
        return Abreast.each(count, (index, each) -> one(index, work, each), limits);
    }

    private static <T> Swept<T> one(int index, BiFunction<Integer, Limits, T> work, Limits limits) {
        try {
            return new Swept<>(index, Optional.of(work.apply(index, limits)), Optional.empty());
        } catch (RuntimeException e) {
            return new Swept<>(
                    index, Optional.empty(), Optional.of(Objects.requireNonNullElse(e.getMessage(), e.toString())));
        }
    }
}
