package io.github.evenhand.engine.certify;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Patience;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.model.Programme.Column;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A reduced cost is rounded to the side on which a bound stays true, by less than its terms times the grid. */
class ReducedCostsProperties {

    /** What a rounding is worth at most, whatever the bounds of its column; and twice as much, to be on the safe side. */
    private static final Rational GRID = Sum.binary(BigInteger.ONE, -91);

    /** Of what all columns come to, a sum loses no more than this share: a column may be worth millions and cost nothing. */
    private static final Rational DIGITS_OF_A_SUM = Sum.binary(BigInteger.ONE, -118);

    /** Columns with costs, and what is left of these after prices, exactly. */
    private record Drawing(ReducedCosts reduced, List<Column> columns, List<Rational> left, Rational room) {

        static Drawing of(Random random, boolean huge) {
            List<Column> columns = new ArrayList<>();
            List<Rational> left = new ArrayList<>();
            boolean costs = random.nextInt(4) > 0;
            for (int j = 0; j < 4; j++) {
                Rational lower = random.nextInt(3) == 0 ? fraction(random, 20) : Rational.of(random.nextInt(3));
                Rational upper = lower.plus(fraction(random, 40).abs());
                Rational cost = random.nextInt(3) == 0 ? Rational.ZERO : fraction(random, 30);
                columns.add(new Column("x" + j, 0, cost, Rational.ZERO, lower, upper, Rational.ONE));
                left.add(costs ? cost : Rational.ZERO);
            }
            ReducedCosts reduced =
                    new ReducedCosts(new Programme(List.of(""), new int[] {-1}, columns, List.of()), costs);
            int terms = random.nextInt(12);
            for (int term = 0; term < terms; term++) {
                int j = random.nextInt(4);
                Rational coefficient = fraction(random, random.nextInt(62));
                long mantissa = random.nextLong() >> random.nextInt(63);
                int exponent = huge && random.nextInt(6) == 0 ? random.nextInt(60) : -random.nextInt(120) - 20;
                Rational price = Sum.binary(BigInteger.valueOf(mantissa), exponent);
                if (coefficient.signum() != 0 && mantissa != 0) {
                    reduced.pay(j, mantissa, exponent, coefficient);
                    left.set(j, left.get(j).minus(price.times(coefficient)));
                }
            }
            return new Drawing(reduced, columns, left, GRID.times(Rational.of(terms + 2)));
        }

        private static Rational fraction(Random random, int bits) {
            BigInteger above = new BigInteger(bits + 1, random);
            BigInteger below = new BigInteger(1 + random.nextInt(bits + 1), random).add(BigInteger.ONE);
            return Rational.of(random.nextBoolean() ? above : above.negate(), below);
        }

        Rational least(int j) {
            Column column = columns.get(j);
            return left.get(j).times(left.get(j).signum() > 0 ? column.lower() : column.upper());
        }
    }

    @Property(tries = 400, seed = "20261127")
    void aSignIsSureAndNoCostIsTakenForMoreThanItIs(@ForAll Random random) {
        Drawing drawing = Drawing.of(random, random.nextBoolean());
        for (int j = 0; j < 4; j++) {
            Rational left = drawing.left().get(j);
            Rational sure = drawing.reduced().surely(j);
            assertTrue(sure.signum() == 0 || sure.signum() == left.signum());
            assertTrue(sure.abs().compareTo(left.abs()) <= 0);
            assertTrue(left.minus(sure).abs().compareTo(drawing.room()) <= 0);
        }
    }

    @Property(tries = 400, seed = "20261127")
    void noColumnIsSaidToContributeMoreThanItsLeast(@ForAll Random random) {
        Drawing drawing = Drawing.of(random, random.nextBoolean());
        for (int j = 0; j < 4; j++) {
            Rational least = drawing.reduced().least(j);
            assertTrue(least.compareTo(drawing.least(j)) <= 0);
            assertTrue(drawing.least(j).minus(least).compareTo(drawing.room()) <= 0);
        }
    }

    @Property(tries = 400, seed = "20261127")
    void norAllColumnsTogether(@ForAll Random random) {
        Drawing drawing = Drawing.of(random, random.nextInt(4) == 0);
        Sum sum = Sum.notAbove();
        Rational exact = Rational.ZERO;
        if (random.nextBoolean()) {
            // Denominators that have nothing in common, until the sum is no longer exact.
            for (int term = 0; sum.isExact(); term++) {
                Rational one = Rational.of(BigInteger.ONE, BigInteger.valueOf(Long.MAX_VALUE - 2L * term));
                sum.plus(one);
                exact = exact.plus(one);
            }
            assertFalse(sum.isExact());
        }
        drawing.reduced().addLeast(sum, Patience.endless());
        Rational room = drawing.room();
        for (int j = 0; j < 4; j++) {
            exact = exact.plus(drawing.least(j));
            room = room.plus(drawing.room()).plus(drawing.least(j).abs().times(DIGITS_OF_A_SUM));
        }
        assertTrue(sum.value().compareTo(exact) <= 0);
        assertTrue(exact.minus(sum.value()).compareTo(room.plus(DIGITS_OF_A_SUM)) <= 0);
    }
}
