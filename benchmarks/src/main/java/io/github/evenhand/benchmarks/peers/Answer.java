package io.github.evenhand.benchmarks.peers;

/**
 * What a peer says of a programme.
 *
 * @param status what it says it found
 * @param amounts of the columns, in the programme's units; empty unless solved
 * @param prices of the rows, in the programme's units and signs; empty if the peer gives none
 * @param iterations as the peer counts them; -1 if it does not say
 * @param secondsInside in the solver itself, without scaling, copying in and copying out
 * @param remark what it says in its own words
 */
@SuppressWarnings("ArrayRecordComponent") // handed from a solver to the judge, never compared
public record Answer(
        Status status, double[] amounts, double[] prices, long iterations, double secondsInside, String remark) {

    /** What a peer says it found. */
    public enum Status {
        /** An optimum. */
        SOLVED,
        /** That there is no solution. */
        INFEASIBLE,
        /** Nothing within the time. */
        STOPPED,
        /** Nothing: it refused or failed. */
        FAILED
    }

    /** Iterations that a peer does not tell. */
    public static final long UNKNOWN = -1;

    /** An answer without a solution. */
    static Answer none(Status status, long iterations, double secondsInside, String remark) {
        return new Answer(status, new double[0], new double[0], iterations, secondsInside, remark);
    }

    /** Whether there is a price for every row. */
    public boolean hasPrices() {
        return prices.length > 0;
    }
}
