package io.github.evenhand.allocation;

import io.github.evenhand.budget.Rational;
import java.util.List;

/**
 * What was proved, in exact arithmetic. All values are shares of a standard, of a size with the goals.
 *
 * @param stages of the objective, the first first; the leftover stage, where there is one, is the last
 * @param largestBreach by how much money any hard row is missed at the settled amounts, in the currency; only rows that
 *     whole smallest units cannot always meet may be missed at all
 * @param largestBreachRow the row that is missed most; empty if none is missed
 * @param evidence what the proof rests on
 */
public record Certificate(List<StageProof> stages, Rational largestBreach, String largestBreachRow, Evidence evidence) {

    /**
     * The proof of one stage.
     *
     * @param name the goals of the stage
     * @param planObjective the objective at the plan, before settlement, breaches of priced rules included
     * @param objective the same at the settled amounts
     * @param bound no allocation whatever has a smaller objective; of a later stage: none that is as good in the earlier
     *     stages as the settled amounts are
     * @param decided the bound that held when the stage was decided, before later stages and settlement could worsen
     *     earlier ones; the same as the bound for the first stage
     * @param kept what the objective, less what the bracket leaves out, was allowed to be at most while later stages were
     *     decided
     * @param conceded by how much later stages may worsen it: the sum of their stated tolerances
     * @param bracket by how much the objective at the plan is more than what was minimised: above 0 only where the
     *     Gini of many needs is followed by a polygon, which leaves a little of it out
     */
    public record StageProof(
            String name,
            Rational planObjective,
            Rational objective,
            Rational bound,
            Rational decided,
            Rational kept,
            Rational conceded,
            Rational bracket) {

        /**
         * The proof of a stage that was minimised as it is.
         *
         * @param name the goals of the stage
         * @param planObjective the objective at the plan, before settlement, breaches of priced rules included
         * @param objective the same at the settled amounts
         * @param bound no allocation whatever has a smaller objective
         * @param decided the bound that held when the stage was decided
         * @param kept what the objective was allowed to be at most while later stages were decided
         * @param conceded by how much later stages may worsen it
         */
        public StageProof(
                String name,
                Rational planObjective,
                Rational objective,
                Rational bound,
                Rational decided,
                Rational kept,
                Rational conceded) {
            this(name, planObjective, objective, bound, decided, kept, conceded, Rational.ZERO);
        }

        /** The largest relative distance that counts as proved. */
        public static final Rational PROVED = Rational.of(1).dividedBy(Rational.of(1_000_000_000));

        private static final Rational SMALLEST_SCALE = Rational.of(1).dividedBy(Rational.of(1_000));

        /** {@return how far the settled amounts are from the best at most} */
        public Rational distance() {
            return objective.minus(bound);
        }

        /**
         * {@return how far the plan is at most from the best that was possible when the stage was decided, the
         * bracket included}
         */
        public Rational planDistance() {
            return planObjective.minus(decided);
        }

        /** {@return what whole smallest units cost: the objective at the settled amounts less that at the plan} */
        public Rational settlementLoss() {
            return objective.minus(planObjective);
        }

        /** {@return whether the bracket is more than what counts as proved} */
        public boolean isBracketed() {
            return bracket.compareTo(margin()) > 0;
        }

        /** What is to be proved of that distance: all but the bracket. */
        private Rational unproved() {
            return planDistance().minus(bracket);
        }

        /**
         * {@return the distance of the plan but for the bracket, relative to the size of its objective, or to 0.001
         * if that is smaller}
         */
        public Rational relativePlanDistance() {
            return unproved().dividedBy(scale(planObjective));
        }

        /**
         * {@return what differences of an objective are relative to: its size, at least a thousandth}
         *
         * @param objective in shares of a standard
         */
        public static Rational scale(Rational objective) {
            return objective.abs().max(SMALLEST_SCALE);
        }

        /**
         * {@return the largest distance that counts as proved: {@link #PROVED} of the size of the objective, which
         * is at least 0.001}
         */
        public Rational margin() {
            return PROVED.times(scale(planObjective));
        }

        /**
         * {@return whether the plan is proved the best, up to the bracket and to what later stages may worsen:
         * neither farther from the bound, nor by a lie below it, and later stages kept it to what it can be}
         */
        public boolean isProved() {
            Rational reached = kept.minus(conceded);
            return unproved().compareTo(conceded.plus(margin())) <= 0
                    && reached.minus(decided).compareTo(margin().max(PROVED.times(reached))) <= 0
                    && decided.minus(reached).compareTo(margin()) <= 0
                    && planObjective.minus(bracket).minus(bound).compareTo(margin().negate()) >= 0;
        }
    }

    /**
     * Proofs of all stages.
     *
     * @throws IllegalArgumentException if there is no stage
     */
    public Certificate {
        stages = List.copyOf(stages);
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("Certificate must have at least one stage, found none");
        }
    }

    /** {@return the proof of the first stage} */
    public StageProof first() {
        return stages.get(0);
    }

    @Override
    public String toString() {
        return "Proved: objective " + Numbers.significant(first().objective(), 6) + ", no allocation is below "
                + Numbers.significant(first().bound(), 6) + " (distance "
                + Numbers.significant(first().distance(), 2)
                + (first().isBracketed() ? ", the bracket of a Gini" : "") + ")";
    }
}
