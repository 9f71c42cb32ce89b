package io.github.evenhand.engine.certify;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.allocation.RowPrices;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Patience;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.model.Programme.Column;
import io.github.evenhand.engine.model.Programme.Row;
import io.github.evenhand.engine.model.Programme.Sense;
import io.github.evenhand.engine.model.Programme.Term;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Weak duality: whatever the prices, no point that keeps the rows is below what they prove. */
class BoundProperties {

    private static final double[] ODD_PRICES = {
        0, -0.0, 1e300, -1e300, Double.MIN_VALUE, Double.NaN, Double.NEGATIVE_INFINITY, Double.MAX_VALUE
    };

    /** A programme and a point that keeps all its rows. */
    private record Drawing(Programme programme, List<Rational> point) {

        static Drawing of(Random random) {
            List<Column> columns = new ArrayList<>();
            List<Rational> point = new ArrayList<>();
            int size = 1 + random.nextInt(6);
            for (int j = 0; j < size; j++) {
                Rational lower = number(random);
                Rational width = number(random).abs();
                Rational share = Rational.of(BigInteger.valueOf(random.nextInt(8)), BigInteger.valueOf(7));
                columns.add(
                        new Column("x" + j, 0, number(random), Rational.ZERO, lower, lower.plus(width), Rational.ONE));
                point.add(lower.plus(width.times(share)));
            }
            List<Row> rows = new ArrayList<>();
            int count = 1 + random.nextInt(6);
            for (int r = 0; r < count; r++) {
                rows.add(row(r, random, point));
            }
            return new Drawing(new Programme(List.of(""), new int[] {-1}, columns, rows), point);
        }

        private static Row row(int place, Random random, List<Rational> point) {
            List<Term> terms = new ArrayList<>();
            Rational sum = Rational.ZERO;
            for (int j = 0; j < point.size(); j++) {
                Rational coefficient = number(random);
                if (coefficient.signum() != 0 && random.nextBoolean()) {
                    terms.add(new Term(j, coefficient));
                    sum = sum.plus(coefficient.times(point.get(j)));
                }
            }
            Sense sense = Sense.values()[random.nextInt(3)];
            Rational room =
                    random.nextBoolean() ? Rational.ZERO : number(random).abs();
            Rational limit =
                    switch (sense) {
                        case EQUAL -> sum;
                        case AT_LEAST -> sum.minus(room);
                        case AT_MOST -> sum.plus(room);
                    };
            return new Row("r" + place, "R1", Optional.empty(), true, 0, sense, limit, terms);
        }

        private static Rational number(Random random) {
            int[] sizes = {1, 10, 1_000_000};
            int size = sizes[random.nextInt(3)];
            return Rational.of(
                    BigInteger.valueOf(random.nextInt(2 * size + 1) - size), BigInteger.valueOf(1 + random.nextInt(9)));
        }

        Rational cost() {
            Rational cost = Rational.ZERO;
            for (int j = 0; j < point.size(); j++) {
                cost = cost.plus(programme.columns().get(j).cost().times(point.get(j)));
            }
            return cost;
        }

        double[] prices(Random random) {
            double[] prices = new double[programme.rows().size()];
            for (int r = 0; r < prices.length; r++) {
                prices[r] = random.nextInt(5) == 0
                        ? ODD_PRICES[random.nextInt(ODD_PRICES.length)]
                        : random.nextGaussian() * Math.pow(10, random.nextInt(13) - 6);
            }
            return prices;
        }
    }

    @Property
    void noPointIsBelowTheBound(@ForAll long seed) {
        Random random = new Random(seed);
        Drawing drawing = Drawing.of(random);
        Rational bound = Bound.of(drawing.programme(), RowPrices.of(drawing.prices(random)), Patience.endless());
        assertTrue(bound.compareTo(drawing.cost()) <= 0, () -> bound + " above " + drawing.cost());
    }

    @Property
    void whereThereIsAPointNothingIsAContradiction(@ForAll long seed) {
        Random random = new Random(seed);
        Drawing drawing = Drawing.of(random);
        assertTrue(Bound.contradiction(drawing.programme(), RowPrices.of(drawing.prices(random)), Patience.endless())
                        .signum()
                <= 0);
    }

    /** What the prices prove without any rounding; the bounds of columns are at least 0. */
    private static Rational exactly(Programme programme, double[] prices) {
        Rational bound = Rational.ZERO;
        Rational[] reduced = programme.columns().stream().map(Column::cost).toArray(Rational[]::new);
        for (int r = 0; r < prices.length; r++) {
            Row row = programme.rows().get(r);
            Rational price = Bound.rightSign(row.sense(), prices[r]);
            bound = bound.plus(price.times(row.rightHandSide()));
            for (Term term : row.terms()) {
                reduced[term.column()] = reduced[term.column()].minus(price.times(term.coefficient()));
            }
        }
        for (int j = 0; j < reduced.length; j++) {
            Column column = programme.columns().get(j);
            bound = bound.plus(reduced[j].times(reduced[j].signum() > 0 ? column.lower() : column.upper()));
        }
        return bound;
    }

    /** One of a few denominators, so that the exact bound stays of a size that can be computed. */
    private static Rational below(Random random) {
        long[] few = {1, 2, 999_983, 1L << 40, 1_000_000_007L * 998_244_353L, Long.MAX_VALUE};
        return Rational.of(few[random.nextInt(few.length)]);
    }

    @Property(tries = 30, seed = "90")
    void theBoundOfManyColumnsIsNextToTheExactOneAndNotAboveIt(@ForAll Random random) {
        int size = 400;
        List<Column> columns = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (int j = 0; j < size; j++) {
            Rational lower = Drawing.number(random).abs();
            Rational upper = lower.plus(Drawing.number(random).abs().times(Rational.of(1L << random.nextInt(50))));
            columns.add(new Column("x" + j, 0, Drawing.number(random), Rational.ZERO, lower, upper, Rational.ONE));
        }
        for (int r = 0; r < 120; r++) {
            List<Term> terms = new ArrayList<>();
            for (int j = random.nextInt(9); j < size; j += 1 + random.nextInt(60)) {
                Rational below = below(random);
                terms.add(new Term(
                        j, Rational.ONE.plus(Drawing.number(random).abs()).dividedBy(below)));
            }
            Sense sense = Sense.values()[random.nextInt(3)];
            rows.add(new Row("r" + r, "R1", Optional.empty(), true, 0, sense, Drawing.number(random), terms));
        }
        Programme programme = new Programme(List.of(""), new int[] {-1}, columns, rows);
        double[] prices = random.doubles(rows.size(), -1, 1)
                .map(price -> Math.scalb(price, random.nextInt(120) - 80))
                .toArray();
        Rational exact = exactly(programme, prices);
        Rational bound = Bound.of(programme, RowPrices.of(prices), Patience.endless());
        Rational near = Rational.ONE.dividedBy(Rational.of(1L << 58)).times(Rational.ONE.max(exact.abs()));
        assertTrue(bound.compareTo(exact) <= 0);
        assertTrue(exact.minus(bound).compareTo(near) <= 0, () -> bound.toDouble() + " far below " + exact.toDouble());
    }
}
