package io.github.evenhand.engine.certify;

import io.github.evenhand.allocation.RowPrices;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.model.Programme.Column;
import io.github.evenhand.engine.model.Programme.Row;
import io.github.evenhand.engine.model.Programme.Sense;
import io.github.evenhand.engine.model.Programme.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * The room that proofs leave to columns and rows. What keeps the objective of a proof within a distance of its bound
 * cannot move a column from the end of its range that the proof counts it at by more than the distance over its reduced
 * cost, nor leave a row more slack than the distance over its price. So what was proved before need not be proved again.
 */
final class Rooms {

    /** What a whole column or row is worth less than, in shares of a standard, is rounding, and says nothing of its room. */
    private static final double NOISE = 0x1p-40;

    private final Map<Integer, Rational> lower = new HashMap<>();
    private final Map<Integer, Rational> upper = new HashMap<>();
    private final Map<Integer, Rational> slack = new HashMap<>();

    /**
     * Some rows of a programme, with the columns that they meet, and their prices.
     *
     * @param turned whether a row says the other end of its room: its own slack is then another thing
     */
    @SuppressWarnings("ArrayRecordComponent") // used at once, never compared
    record Part(Programme programme, RowPrices prices, int[] rows, int[] columns, boolean[] turned) {}

    /** A column is never above this. */
    void atMost(int column, Rational amount) {
        upper.merge(column, amount, Rational::min);
    }

    /** A column is never below this. */
    void atLeast(int column, Rational amount) {
        lower.merge(column, amount, Rational::max);
    }

    void add(Rooms others) {
        others.lower.forEach(this::atLeast);
        others.upper.forEach(this::atMost);
        others.slack.forEach((row, most) -> slack.merge(row, most, Rational::min));
    }

    /**
     * The rows of a programme that are priced, with what room they and their columns have.
     *
     * @param costly the columns that cost something
     * @param most what a column is at most besides
     */
    Part part(
            Programme whole, List<Integer> costly, int[] rows, RowPrices prices, IntFunction<Optional<Rational>> most) {
        Map<Integer, Integer> places = new HashMap<>();
        List<Column> columns = new ArrayList<>();
        costly.forEach(column -> place(column, whole, places, columns));
        List<Row> few = new ArrayList<>(rows.length);
        boolean[] turned = new boolean[rows.length];
        for (int at = 0; at < rows.length; at++) {
            Row row = within(whole.rows().get(rows[at]), rows[at], prices.of(at));
            turned[at] = row.sense() != whole.rows().get(rows[at]).sense();
            List<Term> terms = new ArrayList<>(row.terms().size());
            for (Term term : row.terms()) {
                terms.add(new Term(place(term.column(), whole, places, columns), term.coefficient()));
            }
            few.add(row.with(terms));
        }
        int[] met = new int[columns.size()];
        places.forEach((column, place) -> {
            met[place] = column;
            Column known = columns.get(place);
            most.apply(column)
                    .filter(cap -> cap.compareTo(known.lower()) >= 0 && cap.compareTo(known.upper()) < 0)
                    .ifPresent(cap -> columns.set(place, known.within(known.lower(), cap)));
        });
        return new Part(whole.with(columns, few), prices, rows, met, turned);
    }

    private int place(int column, Programme whole, Map<Integer, Integer> places, List<Column> columns) {
        Integer known = places.putIfAbsent(column, columns.size());
        if (known != null) {
            return known;
        }
        columns.add(within(whole.columns().get(column), column));
        return columns.size() - 1;
    }

    /** Where two proofs leave nothing between them, which rounding can bring about, what is between them is left. */
    private Column within(Column column, int j) {
        Rational least = lower.getOrDefault(j, column.lower()).max(column.lower());
        Rational most = upper.getOrDefault(j, column.upper()).min(column.upper());
        return column.within(least.min(most), least.max(most));
    }

    /** A row with a price of the wrong sign says what it leaves no more room than. */
    private Row within(Row row, int r, double price) {
        Rational most = slack.get(r);
        boolean wrong = row.sense() == Sense.AT_LEAST ? price < 0 : row.sense() == Sense.AT_MOST && price > 0;
        return wrong && most != null ? row.turned(most) : row;
    }

    /**
     * Takes in that a proof, its objective no farther than this from its bound, leaves so much room. A plan that misses its
     * rows by rounding may seem to be better than its bound: then there is none.
     *
     * @param reduced what the prices of the part leave of the costs of its columns
     * @param costly what is another thing in every round, and has no room of its own
     */
    void narrow(Part part, ReducedCosts reduced, List<Integer> costly, Rational distance) {
        Rational room = distance.max(Rational.ZERO);
        for (int at = 0; at < part.columns().length; at++) {
            Column column = part.programme().columns().get(at);
            Rational cost = at < costly.size() ? Rational.ZERO : reduced.surely(at);
            if (Math.abs(cost.toDouble()) * column.scale().toDouble() <= NOISE) {
                continue;
            }
            if (cost.signum() > 0) {
                atMost(part.columns()[at], column.lower().plus(over(room, cost)));
            } else {
                atLeast(part.columns()[at], column.upper().minus(over(room, cost.negate())));
            }
        }
        for (int at = 0; at < part.rows().length; at++) {
            Row row = part.programme().rows().get(at);
            if (row.sense() != Sense.EQUAL
                    && !part.turned()[at]
                    && Math.abs(part.prices().of(at)) * size(row, part.programme()) > NOISE) {
                Rational price = Bound.rightSign(row.sense(), part.prices(), at).abs();
                if (price.signum() > 0) {
                    slack.merge(part.rows()[at], over(room, price), Rational::min);
                }
            }
        }
    }

    private static double size(Row row, Programme programme) {
        double size = 0;
        for (Term term : row.terms()) {
            double scale = programme.columns().get(term.column()).scale().toDouble();
            size = Math.max(size, Math.abs(term.coefficient().toDouble()) * scale);
        }
        return size;
    }

    /**
     * A quotient, rounded up to a double, since digits beyond would only grow from round to round; where it is larger than
     * any, the largest, as no column ever is.
     */
    static Rational over(Rational distance, Rational price) {
        return distance.signum() == 0
                ? Rational.ZERO
                : Rational.of(Math.min(
                        Double.MAX_VALUE, Math.nextUp(distance.dividedBy(price).toDouble())));
    }

    /** A whole programme with what room its columns and rows have. */
    Programme on(Programme whole, RowPrices prices) {
        List<Column> columns = new ArrayList<>(whole.columns());
        for (int j = 0; j < columns.size(); j++) {
            columns.set(j, within(columns.get(j), j));
        }
        List<Row> rows = new ArrayList<>(whole.rows());
        slack.forEach((r, most) -> rows.set(r, within(rows.get(r), r, prices.of(r))));
        return whole.with(columns, rows);
    }
}
