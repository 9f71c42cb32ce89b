package io.github.evenhand.allocation;

import java.util.Arrays;

/**
 * The prices of the rows of a programme, in its units, each the exact sum of a double and a much smaller one. Where
 * amounts lie far apart a single double cannot say a price exactly enough to prove an optimum; most proofs need no second
 * one.
 */
public final class RowPrices {

    private final double[] prices;
    private final double[] rests;

    private RowPrices(double[] prices, double[] rests) {
        if (rests.length != 0 && rests.length != prices.length) {
            throw new IllegalArgumentException(
                    "Row prices must have a rest each or none at all, found " + prices.length + " and " + rests.length);
        }
        for (int row = 0; row < rests.length; row++) {
            if (!(Math.abs(rests[row]) <= Math.abs(prices[row]))) {
                throw new IllegalArgumentException("The rest of a price must not be larger than the price, found "
                        + rests[row] + " beside " + prices[row] + " of row " + row);
            }
        }
        this.prices = prices.clone();
        this.rests = rests.clone();
    }

    /**
     * {@return prices that a double each says in full}
     *
     * @param prices by row
     */
    public static RowPrices of(double[] prices) {
        return new RowPrices(prices, new double[0]);
    }

    /**
     * {@return prices that are sums}
     *
     * @param prices by row, to the digits of a double
     * @param rests what is to be added to each price; empty if nothing is
     * @throws IllegalArgumentException if there are rests of another number than prices, or one that is larger than its
     *     price
     */
    public static RowPrices of(double[] prices, double[] rests) {
        return new RowPrices(prices, rests);
    }

    /** {@return how many rows are priced} */
    public int size() {
        return prices.length;
    }

    /**
     * {@return the price of a row, to the digits of a double; its sign is that of the exact price}
     *
     * @param row counted from 0
     */
    public double of(int row) {
        return prices[row];
    }

    /**
     * {@return what the exact price of a row is above {@link #of}; mostly 0}
     *
     * @param row counted from 0
     */
    public double rest(int row) {
        return rests.length == 0 ? 0 : rests[row];
    }

    /** {@return a copy of the prices, to the digits of a double} */
    public double[] prices() {
        return prices.clone();
    }

    /** {@return a copy of what the exact prices are above these; empty if nothing} */
    public double[] rests() {
        return rests.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RowPrices that
                && Arrays.equals(prices, that.prices)
                && Arrays.equals(rests, that.rests);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(prices) + Arrays.hashCode(rests);
    }

    @Override
    public String toString() {
        return prices.length + " prices";
    }
}
