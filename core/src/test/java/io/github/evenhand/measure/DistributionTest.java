package io.github.evenhand.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class DistributionTest {

    /** Every measure that is relative to the mean. */
    private static final List<Function<Distribution, OptionalDouble>> RELATIVE = List.of(
            Distribution::gini,
            Distribution::theilT,
            Distribution::theilL,
            d -> d.generalisedEntropy(2),
            d -> d.generalisedEntropy(-1),
            d -> d.atkinson(0),
            d -> d.atkinson(0.5),
            d -> d.atkinson(1),
            d -> d.atkinson(2),
            Distribution::coefficientOfVariation,
            Distribution::hoover,
            Distribution::palma,
            d -> d.ratioTo(d));

    private static void assertEmpty(OptionalDouble measure) {
        assertEquals(OptionalDouble.empty(), measure);
    }

    @Test
    void nobodyHasNoMeasures() {
        for (Distribution nobody : List.of(Distribution.of(), Distribution.of(new double[] {5}, new double[] {0}))) {
            assertEquals(0, nobody.people());
            assertEmpty(nobody.mean());
            assertEmpty(nobody.meanDifference());
            assertEmpty(nobody.percentile(50));
            assertEmpty(nobody.percentileRatio(90, 10));
            assertEquals(Optional.empty(), nobody.lorenz());
            RELATIVE.forEach(measure -> assertEmpty(measure.apply(nobody)));
        }
    }

    @Test
    void onePersonIsEqualToThemselves() {
        Distribution one = Distribution.of(7);
        assertEquals(7, one.mean().orElseThrow());
        assertEquals(0, one.meanDifference().orElseThrow());
        assertEquals(7, one.percentile(0).orElseThrow());
        assertEquals(7, one.percentile(100).orElseThrow());
        RELATIVE.subList(0, 11)
                .forEach(measure -> assertEquals(0, measure.apply(one).orElseThrow()));
        // A tenth of the one person over four tenths.
        assertEquals(0.25, one.palma().orElseThrow(), 1e-15);
        assertEquals(1, one.ratioTo(one).orElseThrow());
    }

    @Test
    void equalPeopleAreExactlyEqualHoweverTheirValueRounds() {
        Distribution equal = Distribution.of(new double[] {0.1, 0.1, 0.1}, new double[] {1, 1, 0.3});
        assertEquals(0.1, equal.mean().orElseThrow());
        RELATIVE.subList(0, 11)
                .forEach(measure -> assertEquals(0, measure.apply(equal).orElseThrow()));
    }

    @Test
    void whereNobodyHasAnythingNothingIsRelativeToIt() {
        Distribution nothing = Distribution.of(0, 0, -0.0);
        assertEquals(0, nothing.mean().orElseThrow());
        assertEquals(0, nothing.meanDifference().orElseThrow());
        assertEmpty(nothing.percentileRatio(90, 10));
        assertEquals(Optional.empty(), nothing.lorenz());
        RELATIVE.forEach(measure -> assertEmpty(measure.apply(nothing)));
    }

    @Test
    void whereTheMeanIsBelowZeroNothingIsRelativeToIt() {
        Distribution debts = Distribution.of(-3, 1);
        assertEquals(-1, debts.mean().orElseThrow());
        assertEquals(2, debts.meanDifference().orElseThrow());
        RELATIVE.forEach(measure -> assertEmpty(measure.apply(debts)));
    }

    @Test
    void aZeroCountsInTheMeasuresThatItLeavesFinite() {
        Distribution zero = Distribution.of(0, 2);
        assertEquals(0.5, zero.gini().orElseThrow());
        assertEquals(StrictMath.log(2), zero.theilT().orElseThrow());
        assertEquals(0.5, zero.generalisedEntropy(2).orElseThrow()); // (0 + 2²)/2 - 1 = 1, over 2
        assertEmpty(zero.theilL());
        assertEmpty(zero.generalisedEntropy(-1));
        assertEquals(0.5, zero.atkinson(0.5).orElseThrow(), 1e-15); // 1 - (√2/2)²
        assertEquals(1, zero.atkinson(1).orElseThrow());
        assertEquals(1, zero.atkinson(3).orElseThrow());
        assertEquals(1, zero.coefficientOfVariation().orElseThrow());
        assertEquals(0.5, zero.hoover().orElseThrow());
        assertEmpty(zero.percentileRatio(90, 10));
        assertEmpty(Distribution.of(0, 0, 1).palma());
    }

    @Test
    void aNegativeValueCountsInTheMeasuresOfDifferencesOnly() {
        Distribution mixed = Distribution.of(-1, 3);
        assertEquals(1, mixed.gini().orElseThrow()); // |−1 − 3| / 4 / 1
        assertEquals(2, mixed.coefficientOfVariation().orElseThrow());
        assertEquals(1, mixed.hoover().orElseThrow());
        assertEquals(-0.5, mixed.lorenz().orElseThrow().at(0.5));
        assertEmpty(mixed.theilT());
        assertEmpty(mixed.theilL());
        assertEmpty(mixed.generalisedEntropy(2));
        assertEmpty(mixed.atkinson(0.5));
        assertEmpty(mixed.palma());
        assertEquals(1.5, Distribution.of(-2, 4).gini().orElseThrow());
    }

    @Test
    void atkinsonWithoutAversionIsNone() {
        assertEquals(0, Distribution.of(1, 2, 9).atkinson(0).orElseThrow());
    }

    @Test
    void atkinsonOfEveryAversionIsFinite() {
        Distribution incomes = Distribution.of(1, 2, 9);
        // With ever more aversion only the least of the three counts: 1 - 1/4, less a third to the power 1/(1 - ε).
        assertEquals(
                1 - StrictMath.pow(3, 1 / 999.0) / 4, incomes.atkinson(1000).orElseThrow(), 1e-12);
        assertEquals(0.75, incomes.atkinson(1e18).orElseThrow(), 1e-12);
        double one = incomes.atkinson(1).orElseThrow();
        assertEquals(one, incomes.atkinson(1 + 1e-9).orElseThrow(), 1e-9);
        assertEquals(one, incomes.atkinson(1 - 1e-9).orElseThrow(), 1e-9);
        // (mean of the roots of 1, 2, 9)² / 4.
        double root = (1 + StrictMath.sqrt(2) + 3) / 3;
        assertEquals(1 - root * root / 4, incomes.atkinson(0.5).orElseThrow(), 1e-15);
        // The harmonic mean 3 / (1 + 1/2 + 1/9) = 54/29.
        assertEquals(1 - 54.0 / 29 / 4, incomes.atkinson(2).orElseThrow(), 1e-15);
    }

    @Test
    void atkinsonAndEntropyOfOneAversionSayTheSame() {
        // A(ε) = 1 - (1 + α (α - 1) GE(α))^(1/α) with α = 1 - ε (Shorrocks 1980).
        Distribution incomes = Distribution.of(541, 1463, 2445, 22261);
        for (double epsilon : new double[] {0.1, 0.4, 0.6, 1.3, 1.7, 2.5, 7}) {
            double alpha = 1 - epsilon;
            double entropy = incomes.generalisedEntropy(alpha).orElseThrow();
            double same = 1 - StrictMath.pow(1 + alpha * (alpha - 1) * entropy, 1 / alpha);
            assertEquals(same, incomes.atkinson(epsilon).orElseThrow(), 1e-13);
        }
    }

    @Test
    void entropyIsContinuousWhereItIsTheil() {
        Distribution incomes = Distribution.of(1, 2, 9);
        assertEquals(
                incomes.theilT().orElseThrow(),
                incomes.generalisedEntropy(1 + 1e-12).orElseThrow(),
                1e-11);
        assertEquals(
                incomes.theilL().orElseThrow(),
                incomes.generalisedEntropy(-1e-12).orElseThrow(),
                1e-11);
        double below = incomes.generalisedEntropy(Math.nextDown(0.5)).orElseThrow();
        assertEquals(below, incomes.generalisedEntropy(0.5).orElseThrow(), 1e-15);
    }

    @Test
    void aPercentileIsTheValueThatSoManyDoNotExceed() {
        Distribution ten = Distribution.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertEquals(1, ten.percentile(0).orElseThrow());
        assertEquals(1, ten.percentile(9).orElseThrow());
        assertEquals(1.5, ten.percentile(10).orElseThrow());
        assertEquals(2, ten.percentile(11).orElseThrow());
        assertEquals(5.5, ten.percentile(50).orElseThrow());
        assertEquals(9.5, ten.percentile(90).orElseThrow());
        assertEquals(10, ten.percentile(100).orElseThrow());
        assertEquals(9.5 / 1.5, ten.percentileRatio(90, 10).orElseThrow());
        assertEquals(2, Distribution.of(1, 2, 3).percentile(50).orElseThrow());
    }

    @Test
    void peopleWithoutWeightAreNotOnThePathOfPercentiles() {
        Distribution weighted = Distribution.of(new double[] {5, 1, 3}, new double[] {1, 1, 0});
        assertEquals(3, weighted.percentile(50).orElseThrow()); // between 1 and 5
        assertEquals(2, weighted.people());
    }

    @Test
    void palmaIsTheTopTenthOverTheBottomFourTenths() {
        // 10 over 1 + 2 + 3 + 4.
        assertEquals(1, Distribution.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10).palma().orElseThrow(), 1e-15);
        // A tenth of two people is a fifth of the richer one; four tenths are four fifths of the poorer one.
        assertEquals(0.2 * 3 / (0.8 * 1), Distribution.of(1, 3).palma().orElseThrow(), 1e-15);
    }

    @Test
    void theRatioToOthersIsThatOfTheMeans() {
        Distribution town = Distribution.of(new double[] {0.9, 1.1}, new double[] {1, 3});
        Distribution country = Distribution.of(0.5, 0.7);
        assertEquals(1.05 / 0.6, town.ratioTo(country).orElseThrow(), 1e-15);
        assertEmpty(town.ratioTo(Distribution.of()));
        assertEmpty(Distribution.of().ratioTo(town));
        assertEmpty(town.ratioTo(Distribution.of(0)));
    }

    @Test
    void numbersThatADoubleCannotHoldAreNoMeasure() {
        assertEmpty(Distribution.of(Double.MAX_VALUE, Double.MAX_VALUE, 1).mean());
        Distribution farApart = Distribution.of(1e-300, 1e300);
        assertEmpty(farApart.generalisedEntropy(-2));
        assertEquals(0.5, farApart.gini().orElseThrow());
    }

    @Test
    void equalPeopleInAnyOrderAreOneDistribution() {
        Distribution listed = Distribution.of(3, 1, 3, -0.0);
        Distribution counted = Distribution.of(new double[] {1, 3, 0, 8}, new double[] {1, 2, 1, 0});
        assertEquals(listed, counted);
        assertEquals(listed.hashCode(), counted.hashCode());
        assertNotEquals(listed, Distribution.of(3, 1, 0));
        assertNotEquals(listed, Distribution.of(3, 1, 4, 0));
    }

    @Test
    void nonsenseIsRefusedInWords() {
        assertMessage("Distribution must have finite values, found NaN", () -> Distribution.of(1, Double.NaN));
        assertMessage(
                "Distribution must have finite weights of at least 0, found -1.0",
                () -> Distribution.of(new double[] {1}, new double[] {-1}));
        assertMessage(
                "Distribution must have finite weights of at least 0, found Infinity",
                () -> Distribution.of(new double[] {1}, new double[] {Double.POSITIVE_INFINITY}));
        assertMessage(
                "Distribution must have a weight for each value, found 2 values and 1 weights",
                () -> Distribution.of(new double[] {1, 2}, new double[] {1}));
        Distribution one = Distribution.of(1);
        assertMessage("Percentile must be from 0 to 100, found 101.0", () -> one.percentile(101));
        assertMessage("Percentile must be from 0 to 100, found NaN", () -> one.percentile(Double.NaN));
        assertMessage("Atkinson index must have an epsilon of at least 0, found -0.5", () -> one.atkinson(-0.5));
        assertMessage(
                "Atkinson index must have a finite epsilon, found Infinity",
                () -> one.atkinson(Double.POSITIVE_INFINITY));
        assertMessage(
                "Generalised entropy must have a finite alpha, found NaN", () -> one.generalisedEntropy(Double.NaN));
    }

    private static void assertMessage(String message, Runnable call) {
        assertEquals(
                message, assertThrows(IllegalArgumentException.class, call::run).getMessage());
    }

    @Test
    void itPrintsItselfInALineAndAFewMore() {
        String text = Distribution.of(10, 20, 30, 40, 50).toString();
        assertEquals("5 people, mean 30, Gini 0.2667", text.lines().findFirst().orElseThrow());
        assertTrue(text.contains("Theil T 0.1197, Theil L "), text);
        assertTrue(Distribution.of().toString().startsWith("0 people, mean undefined, Gini undefined"));
    }
}
