package io.github.evenhand.allocation;

import io.github.evenhand.budget.Budget;
import java.util.Objects;

/**
 * Neither an allocation nor a proof that there is none.
 *
 * @param budget what was asked
 * @param reason what kept it undecided
 * @param explanation for people: what happened and what can be tried
 */
public record Undecided(Budget budget, Cause reason, String explanation) implements Outcome {

    /** What can keep a budget undecided. */
    public enum Cause {
        /** A limit of time was reached, or the search was cancelled. */
        STOPPED("stopped"),
        /** The budget is larger than the solvers take. */
        TOO_LARGE("tooLarge"),
        /** The budget asks for something that this version does not decide. */
        NOT_SUPPORTED("notSupported"),
        /** What the solvers claimed could not be proved. */
        NOT_PROVED("notProved"),
        /** There is an allocation, but none in whole smallest units was found. */
        SMALLEST_UNIT("smallestUnit");

        private final String word;

        Cause(String word) {
            this.word = word;
        }

        /** {@return the word of the result files} */
        public String word() {
            return word;
        }
    }

    /** Why there is no answer. */
    public Undecided {
        Objects.requireNonNull(budget, "budget");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(explanation, "explanation");
    }

    @Override
    public Allocation orElseThrow() {
        throw new NoAllocationException(toString());
    }

    @Override
    public String toString() {
        return "Undecided (" + reason.word() + "): " + explanation;
    }
}
