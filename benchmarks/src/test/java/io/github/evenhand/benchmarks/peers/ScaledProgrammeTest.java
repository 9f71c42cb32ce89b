package io.github.evenhand.benchmarks.peers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.model.Programme.Column;
import io.github.evenhand.engine.model.Programme.Row;
import io.github.evenhand.engine.model.Programme.Sense;
import io.github.evenhand.engine.model.Programme.Term;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScaledProgrammeTest {

    private static Rational number(long value) {
        return Rational.of(value);
    }

    private static Column column(String id, long cost, long upper, long scale) {
        return new Column(id, 0, number(cost), Rational.ZERO, Rational.ZERO, number(upper), number(scale));
    }

    private static Row row(Sense sense, long side, Term... terms) {
        return new Row("r", "R", Optional.empty(), true, 0, sense, number(side), List.of(terms));
    }

    /** Minimise 3 x + 8 y with x of size 10 and y of size 5, such that 2 x + 1 y is at least 40 and x is at most 12. */
    private static final ScaledProgramme SCALED = ScaledProgramme.of(new Programme(
            List.of("nation"),
            new int[] {-1},
            List.of(column("x", 3, 100, 10), column("y", 8, 50, 5)),
            List.of(
                    row(Sense.AT_LEAST, 40, new Term(0, number(2)), new Term(1, number(1))),
                    row(Sense.AT_MOST, 12, new Term(0, number(1))))));

    @Test
    void columnsAreMeasuredInTheirScale() {
        assertArrayEquals(new double[] {10, 10}, SCALED.upper());
        assertArrayEquals(new double[] {0.75, 1}, SCALED.cost());
    }

    @Test
    void rowsAreMeasuredInTheirLargestCoefficient() {
        assertArrayEquals(new double[] {1, 0.25, 1}, SCALED.byRow().values());
        assertArrayEquals(new double[] {2, Double.NEGATIVE_INFINITY}, SCALED.rowLower());
        assertArrayEquals(new double[] {Double.POSITIVE_INFINITY, 1.2}, SCALED.rowUpper());
    }

    @Test
    void columnsHoldTheSameEntries() {
        assertArrayEquals(new int[] {0, 2, 3}, SCALED.byColumn().starts());
        assertArrayEquals(new int[] {0, 1, 0}, SCALED.byColumn().indices());
        assertArrayEquals(new double[] {1, 1, 0.25}, SCALED.byColumn().values());
    }

    @Test
    void answersAreScaledBack() {
        double[] amounts = SCALED.amounts(new double[] {1.2, 3.2});
        assertArrayEquals(new double[] {12, 16}, amounts, 1e-12);
        double[] prices = SCALED.prices(new double[] {4, -3.25});
        assertArrayEquals(new double[] {8, -13}, prices, 1e-12);
        assertEquals(3 * 12 + 8 * 16, prices[0] * 40 + prices[1] * 12, 1e-9, "the optimum, from both sides");
    }
}
