package io.github.evenhand.allocation;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.GeneralMoney;
import io.github.evenhand.budget.Rational;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a budget comes to under each answer to the question who decides on general money (M3), with its earmarks and with
 * all of its money given without conditions. The difference is what earmarking is worth: much where localities spend by
 * habit, little or less than nothing where they spend as a plan would.
 *
 * @param budget the one that was asked about, with its own answer
 * @param cases one for each of {@link GeneralMoney}, in its order
 */
public record Behaviours(Budget budget, List<Case> cases) {

    /** The cases of a budget. */
    public Behaviours {
        Objects.requireNonNull(budget, "budget");
        cases = List.copyOf(cases);
    }

    /**
     * One answer to the question.
     *
     * @param decidedBy who decides on general money
     * @param earmarked the budget as it is, but for who decides
     * @param free the same with every special fund as general money
     */
    public record Case(GeneralMoney decidedBy, Answer earmarked, Answer free) {
        /** One answer with both budgets. */
        public Case {
            Objects.requireNonNull(decidedBy, "decidedBy");
            Objects.requireNonNull(earmarked, "earmarked");
            Objects.requireNonNull(free, "free");
        }
    }

    /**
     * What the optimum of such a budget is.
     *
     * @param goals the goals of the objective, each once; none where there is a problem
     * @param problem why there is no optimum; empty where there is one
     */
    public record Answer(List<GoalValue> goals, Optional<String> problem) {
        /** Goals, or a problem. */
        public Answer {
            goals = List.copyOf(goals);
            Objects.requireNonNull(problem, "problem");
        }

        /**
         * {@return an optimum}
         *
         * @param goals the goals of the objective, each once
         */
        public static Answer of(List<GoalValue> goals) {
            return new Answer(goals, Optional.empty());
        }

        /**
         * {@return that there is no optimum}
         *
         * @param problem why there is none, for people
         */
        public static Answer none(String problem) {
            return new Answer(List.of(), Optional.of(problem));
        }

        /** {@return whether there is an optimum} */
        public boolean isKnown() {
            return problem.isEmpty();
        }
    }

    /**
     * The weighted sum of the goals of the first stage.
     *
     * @param answer one of a case of this budget
     * @return empty where there is no optimum
     */
    public Optional<Rational> objective(Answer answer) {
        return answer.isKnown()
                ? Optional.of(GoalValue.sum(budget.objective().stages().get(0), answer.goals()))
                : Optional.empty();
    }

    /**
     * What earmarking is worth: by how much the objective would be larger without. Below 0 where earmarks keep money from
     * where it would do more.
     *
     * @param of a case of this budget
     * @return empty where one of the two has no optimum
     */
    public Optional<Rational> worthOfEarmarks(Case of) {
        return objective(of.free()).flatMap(free -> objective(of.earmarked()).map(earmarked -> free.minus(earmarked)));
    }
}
