package io.github.evenhand.engine.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Patience;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.model.Programme.Column;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One column between 1 and 2 that costs 3: what divides evenly is charged exactly, however large it is. */
class ReducedCostsTest {

    private static final Rational TWO = Rational.of(2);

    private static ReducedCosts reduced() {
        Column column = new Column("x", 0, Rational.of(3), Rational.ZERO, Rational.ONE, TWO, Rational.ONE);
        return new ReducedCosts(new Programme(List.of(""), new int[] {-1}, List.of(column), List.of()), true);
    }

    @Test
    void aCostAboveNothingCountsAtTheLowerEndAndOneBelowAtTheUpper() {
        ReducedCosts reduced = reduced();
        assertEquals(Rational.of(3), reduced.least(0));
        reduced.pay(0, 1, 2, Rational.ONE);
        assertEquals(Rational.of(-2), reduced.least(0));
    }

    @Test
    void longCoefficientsAreChargedExactly() {
        ReducedCosts reduced = reduced();
        Rational longOne = Rational.of(BigInteger.ONE.shiftLeft(70));
        reduced.pay(0, 1, 0, longOne);
        assertEquals(Rational.of(3).minus(longOne).times(TWO), reduced.least(0));
        reduced.pay(0, -1, 1, longOne);
        assertEquals(Rational.of(3).plus(longOne), reduced.least(0));
    }

    /** Each charge takes nearly all of the two numbers that a reduced cost is kept in at first. */
    @Test
    void manyLargeChargesAreNoneTooMany() {
        for (long mantissa : new long[] {1, -1, 3, -3}) {
            for (int exponent = 26; exponent < 32; exponent++) {
                ReducedCosts reduced = reduced();
                Rational charge = Sum.binary(BigInteger.valueOf(mantissa), exponent);
                Rational left = Rational.of(3);
                for (int times = 0; times < 40; times++) {
                    reduced.pay(0, mantissa, exponent, Rational.ONE);
                    left = left.minus(charge);
                    assertEquals(left.signum() > 0 ? left : left.times(TWO), reduced.least(0));
                }
                Sum sum = Sum.notAbove();
                reduced.addLeast(sum, Patience.endless());
                assertEquals(left.signum() > 0 ? left : left.times(TWO), sum.value());
            }
        }
    }
}
