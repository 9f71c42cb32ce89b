package io.github.evenhand.allocation;

import java.util.Arrays;

/**
 * What proves one round of a fairest-first goal: the prices of some rows of the programme, in its units; all other rows
 * have the price 0. The needs whose rows are priced here and in no earlier round are those that the round decides.
 */
public final class Round {

    private final int[] rows;
    private final RowPrices prices;

    private Round(int[] rows, RowPrices prices) {
        for (int at = 0; at < rows.length; at++) {
            if (rows[at] < 0 || (at > 0 && rows[at] <= rows[at - 1])) {
                throw new IllegalArgumentException("Rows of a round must ascend from 0 or more, found " + rows[at]);
            }
        }
        if (prices.size() != rows.length) {
            throw new IllegalArgumentException(
                    "A round must have a price for each row, found " + prices.size() + " for " + rows.length);
        }
        this.rows = rows.clone();
        this.prices = prices;
    }

    /**
     * {@return prices of these rows}
     *
     * @param rows ascending
     * @param prices of these rows, in their order
     * @throws IllegalArgumentException if the rows do not ascend or are not as many as the prices
     */
    public static Round of(int[] rows, RowPrices prices) {
        return new Round(rows, prices);
    }

    /**
     * {@return prices of all rows, without those that are 0}
     *
     * @param all prices of all rows of the programme
     */
    public static Round of(RowPrices all) {
        int count = 0;
        for (int r = 0; r < all.size(); r++) {
            count += all.of(r) == 0 ? 0 : 1;
        }
        int[] rows = new int[count];
        double[] prices = new double[count];
        double[] rests = new double[count];
        int at = 0;
        for (int r = 0; r < all.size(); r++) {
            if (all.of(r) != 0) {
                rows[at] = r;
                prices[at] = all.of(r);
                rests[at++] = all.rest(r);
            }
        }
        boolean simple = Arrays.stream(rests).allMatch(rest -> rest == 0);
        return new Round(rows, simple ? RowPrices.of(prices) : RowPrices.of(prices, rests));
    }

    /** {@return how many rows are priced} */
    public int size() {
        return rows.length;
    }

    /**
     * {@return the row that is priced at this place}
     *
     * @param at the place among the priced rows, counted from 0
     */
    public int row(int at) {
        return rows[at];
    }

    /** {@return a copy of the rows that are priced, ascending} */
    public int[] rows() {
        return rows.clone();
    }

    /** {@return the prices, in the order of the rows} */
    public RowPrices prices() {
        return prices;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Round that && Arrays.equals(rows, that.rows) && prices.equals(that.prices);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(rows) + prices.hashCode();
    }

    @Override
    public String toString() {
        return rows.length + " priced rows";
    }
}
