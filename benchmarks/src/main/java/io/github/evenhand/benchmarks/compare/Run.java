package io.github.evenhand.benchmarks.compare;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One solve, measured and judged.
 *
 * @param status what the solver said, or {@code KILLED} if it did not keep to its time
 * @param seconds from the programme to the claim, scaling and copying included
 * @param secondsInside in the solver itself
 * @param iterations as the solver counts them; -1 if it does not say
 * @param restMegabytes of memory that the process held before it was asked
 * @param peakMegabytes of memory that the process held at most while it solved
 * @param objective of the claimed payments, as our certifier evaluates it
 * @param bound that the claimed prices prove; absent if the solver gives none
 * @param distance of the objective from the bound, relative to the size of the objective
 * @param proved whether the claim would stand as an answer of our engine
 * @param proveSeconds what the judgement took
 * @param remark what the solver said, and what speaks against its claim
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Run(
        String status,
        double seconds,
        @Nullable Double secondsInside,
        long iterations,
        @Nullable Double restMegabytes,
        @Nullable Double peakMegabytes,
        @Nullable Double objective,
        @Nullable Double bound,
        @Nullable Double distance,
        boolean proved,
        @Nullable Double proveSeconds,
        String remark) {

    /** Whether the solver says it found an optimum. */
    boolean isSolved() {
        return status.equals("SOLVED");
    }

    /** A run that ended without an answer. */
    static Run without(String status, double seconds, @Nullable Double peakMegabytes, String remark) {
        return new Run(status, seconds, null, -1, null, peakMegabytes, null, null, null, false, null, remark);
    }
}
