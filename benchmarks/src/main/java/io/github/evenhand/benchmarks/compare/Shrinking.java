package io.github.evenhand.benchmarks.compare;

import io.github.evenhand.benchmarks.compare.BudgetTree.Edit;
import io.github.evenhand.benchmarks.compare.BudgetTree.Sort;
import io.github.evenhand.budget.Budget;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Makes a budget small that shows something, as small as it still shows it: parts are left out, many at once and then
 * fewer, and numbers are given fewer digits, as long as what is left is a valid budget and shows the same.
 */
final class Shrinking {

    private final Predicate<Budget> shows;
    private final int mostAttempts;
    private final long end;
    private int attempts;
    private BudgetTree smallest;

    private Shrinking(Budget budget, Predicate<Budget> shows, int mostAttempts, Duration time) {
        this.smallest = BudgetTree.of(budget);
        this.shows = shows;
        this.mostAttempts = mostAttempts;
        this.end = System.nanoTime() + time.toNanos();
    }

    /**
     * The smallest budget that was found. The same budget gives the same, unless the time is over before.
     *
     * @param budget that shows something
     * @param shows whether another budget shows the same; it is asked of valid budgets only
     * @param mostAttempts how often it is asked at most
     * @param time after which it is not asked again
     */
    static Budget of(Budget budget, Predicate<Budget> shows, int mostAttempts, Duration time) {
        Shrinking shrinking = new Shrinking(budget, shows, mostAttempts, time);
        while (shrinking.round()) {
            // what is left out late often lets more be left out
        }
        return shrinking.smallest.budget();
    }

    private boolean round() {
        BudgetTree before = smallest;
        for (Sort sort : Sort.values()) {
            shrink(sort);
        }
        return smallest != before;
    }

    /** Everything, then halves and so on down to single ones, from the last to the first. */
    private void shrink(Sort sort) {
        List<Edit> edits = smallest.edits(sort);
        for (int size = edits.size(); size > 0; size /= 2) {
            int until = edits.size();
            while (until > 0 && !isOver()) {
                int from = Math.max(0, until - size);
                if (isStillShownWith(edits.subList(from, until))) {
                    edits = smallest.edits(sort);
                }
                until = Math.min(from, edits.size());
            }
        }
    }

    private boolean isStillShownWith(List<Edit> edits) {
        Optional<BudgetTree> smaller = smallest.with(edits).filter(tree -> tree.isSmallerThan(smallest));
        if (smaller.isPresent()) {
            attempts++;
            if (shows.test(smaller.get().budget())) {
                smallest = smaller.get();
                return true;
            }
        }
        return false;
    }

    private boolean isOver() {
        return attempts >= mostAttempts || System.nanoTime() >= end;
    }
}
