package io.github.evenhand.engine.solve;

import io.github.evenhand.allocation.RowPrices;

/**
 * What a solver says of a programme. Nothing of it is believed before it is certified.
 *
 * @param status what it says it found
 * @param amounts of the columns, in the programme's units; empty unless solved
 * @param prices of the rows, in the programme's units; a ray that proves infeasibility where it says so, which may be
 *     empty if the solver has none
 * @param rests what is to be added to each price where a double says too little; mostly empty
 * @param remark why, for people: the solver, its iterations, what stopped it
 */
@SuppressWarnings("ArrayRecordComponent") // handed from station to station, never compared
public record Claim(Status status, double[] amounts, double[] prices, double[] rests, String remark) {

    /** What a solver says it found. */
    public enum Status {
        /** An optimum. */
        SOLVED,
        /** That there is no solution. */
        INFEASIBLE,
        /** Nothing: the programme is larger than this solver takes. */
        TOO_LARGE,
        /** Nothing: time ran out, or it was cancelled. */
        STOPPED,
        /** Nothing: it failed numerically. */
        FAILED
    }

    /** A claim whose prices are doubles. */
    public Claim(Status status, double[] amounts, double[] prices, String remark) {
        this(status, amounts, prices, new double[0], remark);
    }

    /** The prices with their rests. */
    public RowPrices rowPrices() {
        return RowPrices.of(prices, rests);
    }

    /** The same claim at other prices. */
    public Claim pricedAt(RowPrices others) {
        return new Claim(status, amounts, others.prices(), others.rests(), remark);
    }

    /** The same claim with other amounts. */
    public Claim withAmounts(double[] others) {
        return new Claim(status, others, prices, rests, remark);
    }

    /** A claim of nothing but a status. */
    static Claim none(Status status, String remark) {
        return new Claim(status, new double[0], new double[0], remark);
    }
}
