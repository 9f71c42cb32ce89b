package io.github.evenhand.engine.solve;

import io.github.evenhand.allocation.Round;
import io.github.evenhand.allocation.RowPrices;
import java.util.SortedMap;
import java.util.TreeMap;

/** The prices of some rows of a programme, each in twice the digits of a double; all others are 0. */
public final class Priced {

    private final SortedMap<Integer, Precise> prices = new TreeMap<>();

    void add(int row, double times, double price) {
        prices.computeIfAbsent(row, key -> new Precise()).add(times, price);
    }

    /** Multiplies all by a number over another, so precisely that their sum is what it is to be to all digits. */
    void scale(double above, Precise below) {
        double times = above / below.value();
        Precise left = new Precise();
        left.set(above);
        left.add(-times, below.value());
        left.add(-times, below.rest());
        double rest = left.value() / below.value();
        prices.replaceAll((row, price) -> {
            Precise scaled = new Precise();
            scaled.add(times, price.value());
            scaled.add(times, price.rest());
            scaled.add(rest, price.value());
            return scaled;
        });
    }

    /** The rows that are priced, ascending. */
    public int[] rows() {
        return prices.keySet().stream()
                .mapToInt(Integer::intValue)
                .filter(row -> of(row) != 0)
                .toArray();
    }

    /** The price of a row, to the digits of a double. */
    public double of(int row) {
        Precise price = prices.get(row);
        return price == null ? 0 : price.value();
    }

    /** What the price of a row is above that. */
    public double rest(int row) {
        Precise price = prices.get(row);
        return price == null ? 0 : price.rest();
    }

    /** The same as the proof of a round. */
    public Round round() {
        int[] rows = rows();
        double[] values = new double[rows.length];
        double[] rests = new double[rows.length];
        for (int at = 0; at < rows.length; at++) {
            values[at] = of(rows[at]);
            rests[at] = rest(rows[at]);
        }
        return Round.of(rows, RowPrices.of(values, rests));
    }
}
