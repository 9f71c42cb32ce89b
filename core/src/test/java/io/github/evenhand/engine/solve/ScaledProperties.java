package io.github.evenhand.engine.solve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Programme;
import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class ScaledProperties {

    @Property
    void theUnitOfMoneyChangesNoBit(@ForAll long seed, @ForAll @LongRange(min = 1) long unit) {
        Scaled here = Scaled.of(Arrowheads.feasible(seed));
        Scaled there = Scaled.of(Arrowheads.feasible(seed, Rational.of(unit)));
        assertArrayEquals(here.cost(), there.cost());
        assertArrayEquals(here.lower(), there.lower());
        assertArrayEquals(here.upper(), there.upper());
        assertArrayEquals(here.rightHandSide(), there.rightHandSide());
        assertArrayEquals(here.matrix().values(), there.matrix().values());
    }

    @Property
    void costsAndBoundsAreTheExactQuotientsCorrectlyRounded(@ForAll long seed) {
        Programme programme = Arrowheads.feasible(seed);
        Scaled scaled = Scaled.of(programme);
        Rational unit = programme.columns().stream()
                .map(c -> c.cost().times(c.scale()).abs())
                .reduce(Rational.ZERO, Rational::max);
        for (int j = 0; j < scaled.columns(); j++) {
            var column = programme.columns().get(j);
            assertEquals(column.upper().dividedBy(column.scale()).toDouble(), scaled.upper()[j]);
            if (unit.signum() != 0) {
                Rational exact = column.cost().times(column.scale()).dividedBy(unit);
                assertEquals(exact.toDouble(), scaled.cost()[j]);
            }
        }
    }

    @Property
    void aCertainFractionIsTheCorrectlyRoundedOne(
            @ForAll long a, @ForAll long b, @ForAll long c, @ForAll @LongRange(min = 1) long d) {
        Rational first = Rational.of(BigInteger.valueOf(a), BigInteger.valueOf(d));
        Rational second =
                Rational.of(BigInteger.valueOf(b), BigInteger.valueOf(d).add(BigInteger.ONE));
        Rational third = Rational.of(BigInteger.valueOf(c == 0 ? 1 : c), BigInteger.valueOf(d));
        Fraction fraction = Fraction.of(first).times(Fraction.of(second)).dividedBy(Fraction.of(third));
        if (fraction.isCertain()) {
            assertEquals(first.times(second).dividedBy(third).toDouble(), fraction.high());
        }
    }

    @Property
    void amountsOnTheirBoundsStayThere(@ForAll long seed) {
        Programme programme = Arrowheads.feasible(seed);
        Scaled scaled = Scaled.of(programme);
        double[] amounts = scaled.amounts(scaled.upper());
        for (int j = 0; j < amounts.length; j++) {
            assertEquals(programme.columns().get(j).upper().toDouble(), amounts[j]);
        }
    }
}
