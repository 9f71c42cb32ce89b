package io.github.evenhand.benchmarks.compare;

/**
 * What somebody says against an outcome.
 *
 * @param kind what sort of disagreement it is, which stays while a budget is made smaller
 * @param words who says what
 */
public record Doubt(Kind kind, String words) {

    /** What sort of disagreement it is. */
    public enum Kind {

        /** The certificate does not hold. */
        CERTIFICATE,

        /** A rule or an equation is not kept, by code that has nothing of the certifier. */
        MODEL,

        /** The prices do not prove the bound in plain fractions. */
        BOUND,

        /** The rows of a conflict do not contradict each other in plain fractions. */
        CONFLICT,

        /** No other solver sees a contradiction in a budget that has no allocation. */
        NO_CONFLICT_FOR_OTHERS,

        /** Other solvers do not solve what we solved. */
        NOT_SOLVED_BY_OTHERS,

        /** Other solvers solve it with another objective. */
        OTHER_OBJECTIVE,

        /** Something was thrown. */
        THROWN;

        /** Whether it is what other solvers say, who count in doubles and may be wrong. */
        boolean isOfOthers() {
            return this == NO_CONFLICT_FOR_OTHERS || this == NOT_SOLVED_BY_OTHERS || this == OTHER_OBJECTIVE;
        }
    }

    @Override
    public String toString() {
        return kind + ": " + words;
    }
}
