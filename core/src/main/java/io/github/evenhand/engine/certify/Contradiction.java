package io.github.evenhand.engine.certify;

import io.github.evenhand.allocation.RowPrices;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Patience;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.model.Programme.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** An exact proof that no point keeps every row of a programme (Farkas), with as few rows as it needs. */
public final class Contradiction {

    private final Programme programme;
    private final double[] prices;

    private Contradiction(Programme programme, double[] prices) {
        this.programme = programme;
        this.prices = prices;
    }

    /** The proof that prices make, if they make one; rows that it does not need are dropped, the lightest first. */
    public static Optional<Contradiction> in(Programme programme, double[] prices, Patience patience) {
        if (!isProvedBy(programme, RowPrices.of(prices), patience)) {
            return Optional.empty();
        }
        double[] fewer = prices.clone();
        double[] sizes = sizes(programme, prices);
        List<Integer> lightest = new ArrayList<>();
        for (int r = 0; r < prices.length; r++) {
            if (prices[r] != 0) {
                lightest.add(r);
            }
        }
        lightest.sort(Comparator.comparingDouble((Integer r) -> sizes[r]).thenComparing(r -> r));
        drop(programme, fewer, lightest, patience);
        return Optional.of(new Contradiction(programme, fewer));
    }

    /** Tries to do without the lighter half, then the lighter quarter, and so on: a few evaluations in all. */
    private static void drop(Programme programme, double[] prices, List<Integer> lightest, Patience patience) {
        int from = 0;
        for (int size = (lightest.size() + 1) / 2; size > 0; size = size == 1 ? 0 : (size + 1) / 2) {
            double[] trial = prices.clone();
            for (int at = from; at < Math.min(from + size, lightest.size()); at++) {
                trial[lightest.get(at)] = 0;
            }
            if (isProvedBy(programme, RowPrices.of(trial), patience)) {
                System.arraycopy(trial, 0, prices, 0, prices.length);
                from += size;
            }
        }
    }

    /**
     * What a row weighs in the proof: its price times its largest coefficient at a typical size of the column, or its
     * right-hand side, which is all that a row without columns has.
     */
    private static double[] sizes(Programme programme, double[] prices) {
        double[] sizes = new double[prices.length];
        for (int r = 0; r < prices.length; r++) {
            double largest = Math.abs(programme.rows().get(r).rightHandSide().toDouble());
            for (var term : programme.rows().get(r).terms()) {
                double typical = programme.columns().get(term.column()).scale().toDouble();
                largest = Math.max(largest, Math.abs(term.coefficient().toDouble() * typical));
            }
            sizes[r] = Math.abs(prices[r]) * largest;
        }
        return sizes;
    }

    /** Whether prices prove that no point keeps every row. */
    public static boolean isProvedBy(Programme programme, RowPrices prices, Patience patience) {
        return Bound.contradiction(programme, prices, patience).signum() > 0;
    }

    /** The prices of all rows of the programme. */
    public RowPrices prices() {
        return RowPrices.of(prices);
    }

    /** The rows that carry weight. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int r = 0; r < prices.length; r++) {
            Row row = programme.rows().get(r);
            if (Bound.rightSign(row.sense(), prices[r]).compareTo(Rational.ZERO) != 0) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** The columns whose upper bounds carry weight. */
    public List<Integer> upperBounds() {
        return Bound.upperBounds(programme, prices());
    }

    /** The rules and funds that carry weight. */
    public Set<String> sources() {
        Set<String> sources = new TreeSet<>();
        rows().forEach(row -> row.source().ifPresent(sources::add));
        return sources;
    }
}
