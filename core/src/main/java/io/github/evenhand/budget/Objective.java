package io.github.evenhand.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is minimised: weighted sums of goals, in order of priority.
 *
 * @param stages the first is decided first; each later one may not worsen an earlier one by more than its tolerance
 * @param spendLeftover whether money of an at-most fund that the goals are indifferent to is spent while it lowers the
 *     mean shortfall
 * @param closestTo of all allocations that are equally good, the one closest to this is chosen
 */
public record Objective(List<Stage> stages, boolean spendLeftover, Likeness closestTo) {

    /** What the one answer is closest to, where many are equally good (M9). */
    public enum Likeness {
        /** Money spread evenly over what it is for. */
        EVEN_SPREAD("evenSpread"),
        /** What every locality received last year from each fund. */
        LAST_YEAR("lastYear");

        private final String word;

        Likeness(String word) {
            this.word = word;
        }

        /** {@return the word of the files} */
        public String word() {
            return word;
        }
    }

    /**
     * One weighted sum of goals.
     *
     * @param goals at least one
     * @param tolerance how much this stage may worsen each earlier one, in shares of a standard; 0 for the first
     */
    public record Stage(List<Goal> goals, BigDecimal tolerance) {
        /**
         * A stage with something to be small.
         *
         * @throws IllegalArgumentException if there is no goal, or the tolerance is below 0
         */
        public Stage {
            goals = List.copyOf(goals);
            if (goals.isEmpty()) {
                throw new IllegalArgumentException("Objective must have at least one goal in each stage, found none");
            }
            tolerance = Names.atLeastZero("Objective", "then", "a tolerance", tolerance);
        }

        /** {@return whether it ranks the needs of one goal, the worst first (M8d)} */
        public boolean isFairestFirst() {
            return goals.size() == 1 && goals.get(0).aggregate() instanceof Goal.Aggregate.FairestFirst;
        }

        /** {@return the goals and their weights, for reports} */
        public String name() {
            return goals.stream()
                    .map(g -> g.weight().compareTo(BigDecimal.ONE) == 0
                            ? g.name()
                            : g.weight().toPlainString() + " x " + g.name())
                    .collect(Collectors.joining(" + "));
        }
    }

    /**
     * Stages in order of priority.
     *
     * @throws IllegalArgumentException if there is no stage, or the first has a tolerance
     */
    public Objective {
        stages = List.copyOf(stages);
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("Objective must have at least one stage, found none");
        }
        if (stages.get(0).tolerance().signum() != 0) {
            throw new IllegalArgumentException("Objective must have a tolerance of 0 in its first stage, found "
                    + stages.get(0).tolerance().toPlainString());
        }
    }

    /**
     * Stages of which, of all allocations that are equally good, the one closest to an even spread is chosen.
     *
     * @param stages in order of priority, at least one
     * @param spendLeftover whether money of an at-most fund that the goals are indifferent to is spent while it helps
     */
    public Objective(List<Stage> stages, boolean spendLeftover) {
        this(stages, spendLeftover, Likeness.EVEN_SPREAD);
    }

    /**
     * {@return one weighted sum of goals; leftover money is spent}
     *
     * @param goals at least one
     */
    public static Objective minimise(Goal... goals) {
        return new Objective(List.of(new Stage(List.of(goals), BigDecimal.ZERO)), true);
    }

    /**
     * {@return the same with a further stage, decided after those before and not worsening them}
     *
     * @param goals at least one
     */
    public Objective then(Goal... goals) {
        List<Stage> more = new ArrayList<>(stages);
        more.add(new Stage(List.of(goals), BigDecimal.ZERO));
        return new Objective(more, spendLeftover, closestTo);
    }

    /** {@return the same, but money of at-most funds is left unspent where the goals are indifferent to it} */
    public Objective keepLeftover() {
        return new Objective(stages, false, closestTo);
    }

    /**
     * {@return the same, but of all allocations that are equally good the one closest to what was paid last year is
     * chosen}
     */
    public Objective closestToLastYear() {
        return new Objective(stages, spendLeftover, Likeness.LAST_YEAR);
    }
}
