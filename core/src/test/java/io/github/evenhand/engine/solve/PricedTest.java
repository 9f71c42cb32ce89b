package io.github.evenhand.engine.solve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.budget.Rational;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

/** Prices of needs that are to add to what their worst costs: what is missing is worth the level of a whole round. */
class PricedTest {

    private static final Rational TINY = Rational.of(BigInteger.ONE, BigInteger.ONE.shiftLeft(100));

    @Test
    void aThousandPricesAddToTheirWeightInTwiceTheDigitsOfADouble() {
        Priced priced = new Priced();
        Precise sum = new Precise();
        for (int row = 0; row < 1000; row++) {
            double price = 1 / (3.0 + row);
            priced.add(row, 1, price);
            sum.add(1, price);
        }
        priced.scale(0.7, sum);
        Rational all = Rational.ZERO;
        for (int row : priced.rows()) {
            all = all.plus(Rational.of(priced.of(row))).plus(Rational.of(priced.rest(row)));
        }
        assertTrue(all.minus(Rational.of(0.7)).abs().compareTo(TINY) < 0);
    }

    @Test
    void rowsThatCostNothingAreNotPriced() {
        Priced priced = new Priced();
        priced.add(7, 1, 0.5);
        priced.add(3, 1, 0.25);
        priced.add(3, -1, 0.25);
        priced.add(5, 2, 0.25);
        assertArrayEquals(new int[] {5, 7}, priced.rows());
        assertEquals(0, priced.of(3));
        assertEquals(0, priced.rest(4));
    }
}
