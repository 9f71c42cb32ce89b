package io.github.evenhand.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The axioms that every measure of inequality is to keep. */
class DistributionProperties {

    private static final Map<String, Function<Distribution, OptionalDouble>> MEASURES = new LinkedHashMap<>();

    static {
        MEASURES.put("Gini", Distribution::gini);
        MEASURES.put("Theil T", Distribution::theilT);
        MEASURES.put("Theil L", Distribution::theilL);
        MEASURES.put("GE(-1.5)", d -> d.generalisedEntropy(-1.5));
        MEASURES.put("GE(0.3)", d -> d.generalisedEntropy(0.3));
        MEASURES.put("GE(2)", d -> d.generalisedEntropy(2));
        MEASURES.put("Atkinson 0.5", d -> d.atkinson(0.5));
        MEASURES.put("Atkinson 1", d -> d.atkinson(1));
        MEASURES.put("Atkinson 3", d -> d.atkinson(3));
        MEASURES.put("coefficient of variation", Distribution::coefficientOfVariation);
        MEASURES.put("Hoover", Distribution::hoover);
        MEASURES.put("P90/P10", d -> d.percentileRatio(90, 10));
        MEASURES.put("Palma", Distribution::palma);
    }

    /** Those that the principle of transfers is about. */
    private static final List<String> OF_TRANSFERS =
            MEASURES.keySet().stream().filter(name -> !name.startsWith("P")).toList();

    record People(double value, int weight) {}

    @Provide
    Arbitrary<List<People>> people() {
        // Zeros, ties, and whole cents so that sums of few are exact.
        Arbitrary<Double> values = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(1, Arbitraries.just(0.0)),
                net.jqwik.api.Tuple.of(3, Arbitraries.integers().between(1, 5).map(i -> (double) i)),
                net.jqwik.api.Tuple.of(
                        6, Arbitraries.integers().between(1, 1_000_000).map(i -> i / 64.0)));
        Arbitrary<Integer> weights = Arbitraries.integers().between(0, 5);
        return Combinators.combine(values, weights)
                .as(People::new)
                .list()
                .ofMinSize(0)
                .ofMaxSize(12);
    }

    private static Distribution of(List<People> people, double timesValue, double timesWeight) {
        return Distribution.of(
                people.stream().mapToDouble(p -> p.value() * timesValue).toArray(),
                people.stream().mapToDouble(p -> p.weight() * timesWeight).toArray());
    }

    private static Distribution of(List<People> people) {
        return of(people, 1, 1);
    }

    private static void assertSame(Distribution expected, Distribution actual, double tolerance) {
        MEASURES.forEach((name, measure) -> {
            OptionalDouble one = measure.apply(expected);
            OptionalDouble other = measure.apply(actual);
            assertEquals(one.isPresent(), other.isPresent(), name);
            one.ifPresent(
                    value -> assertEquals(value, other.getAsDouble(), tolerance * Math.max(1, Math.abs(value)), name));
        });
    }

    @Property
    void theUnitOfTheValuesChangesNothing(@ForAll("people") List<People> people, @ForAll @IntRange(min = 1) int unit) {
        assertSame(of(people), of(people, unit, 1), 1e-12);
        assertSame(of(people), of(people, StrictMath.pow(2, unit % 60 - 30), 1), 0);
    }

    @Property
    void manyOfEverybodyAreAsUnequalAsOneOfEach(
            @ForAll("people") List<People> people, @ForAll @IntRange(min = 1, max = 1000) int times) {
        assertSame(of(people), of(people, 1, times), 1e-12);
    }

    @Property
    void aWeightIsSoManyPeopleWithTheSameValue(@ForAll("people") List<People> people) {
        List<Double> listed = new ArrayList<>();
        people.forEach(p -> listed.addAll(Collections.nCopies(p.weight(), p.value())));
        Distribution counted =
                Distribution.of(listed.stream().mapToDouble(Double::doubleValue).toArray());
        assertEquals(of(people), counted);
        assertSame(of(people), counted, 0);
    }

    @Property
    void theOrderOfThePeopleChangesNotOneBit(@ForAll("people") List<People> people, @ForAll Random random) {
        List<People> shuffled = new ArrayList<>(people);
        Collections.shuffle(shuffled, random);
        // Weights that do not add up exactly.
        assertEquals(of(people, 1, 0.1), of(shuffled, 1, 0.1));
        assertSame(of(people, 1, 0.1), of(shuffled, 1, 0.1), 0);
    }

    @Property
    void nothingIsBelowZeroAndGiniAndAtkinsonAreBelowOne(@ForAll("people") List<People> people) {
        Distribution distribution = of(people);
        MEASURES.forEach((name, measure) ->
                measure.apply(distribution).ifPresent(value -> assertTrue(value >= 0, name + " " + value)));
        distribution.gini().ifPresent(gini -> assertTrue(gini < 1, "Gini " + gini));
        distribution.atkinson(0.5).ifPresent(index -> assertTrue(index < 1, "Atkinson " + index));
        distribution.atkinson(3).ifPresent(index -> assertTrue(index <= 1, "Atkinson " + index));
        distribution.hoover().ifPresent(hoover -> assertTrue(hoover < 1, "Hoover " + hoover));
    }

    /** Pigou and Dalton: money from a richer to a poorer person, who stays the poorer one, never adds to inequality. */
    @Property
    void aTransferFromRichToPoorNeverAddsToInequality(
            @ForAll("people") List<People> people,
            @ForAll @IntRange(max = 11) int first,
            @ForAll @IntRange(max = 11) int second,
            @ForAll @IntRange(min = 0, max = 32) int share) {
        double[] values = people.stream().mapToDouble(People::value).toArray();
        if (values.length < 2) {
            return;
        }
        double[] after = values.clone();
        int a = first % values.length;
        int b = second % values.length;
        double half = (values[a] - values[b]) / 2 * share / 32;
        after[a] -= half;
        after[b] += half;
        for (String name : OF_TRANSFERS) {
            OptionalDouble before = MEASURES.get(name).apply(Distribution.of(values));
            OptionalDouble then = MEASURES.get(name).apply(Distribution.of(after));
            before.ifPresent(value -> assertTrue(
                    then.getAsDouble() <= value + 1e-12 * Math.max(1, value), name + " " + value + " -> " + then));
        }
    }

    @Property
    void giniIsTwiceTheAreaBetweenTheLorenzCurveAndTheDiagonal(@ForAll("people") List<People> people) {
        Distribution distribution = of(people);
        distribution.lorenz().ifPresent(curve -> {
            double below = 0;
            for (int at = 1; at < curve.points().size(); at++) {
                Curve.Point from = curve.points().get(at - 1);
                Curve.Point to = curve.points().get(at);
                below += (to.people() - from.people()) * (from.total() + to.total()) / 2;
            }
            assertEquals(1 - 2 * below, distribution.gini().orElseThrow(), 1e-14);
        });
    }

    @Property
    void giniIsTheMeanDifferenceOfAllPairs(@ForAll("people") List<People> people) {
        double pairs = 0;
        double all = 0;
        for (People a : people) {
            for (People b : people) {
                pairs += (double) a.weight() * b.weight() * Math.abs(a.value() - b.value());
                all += (double) a.weight() * b.weight();
            }
        }
        Distribution distribution = of(people);
        if (all > 0) {
            double difference = pairs / all;
            assertEquals(difference, distribution.meanDifference().orElseThrow(), 1e-10 * Math.max(1, difference));
        }
    }

    @Property
    void hooverIsTheFarthestThatTheLorenzCurveIsFromTheDiagonal(@ForAll("people") List<People> people) {
        Distribution distribution = of(people);
        distribution.lorenz().ifPresent(curve -> {
            double farthest = curve.points().stream()
                    .mapToDouble(point -> point.people() - point.total())
                    .max()
                    .orElseThrow();
            assertEquals(farthest, distribution.hoover().orElseThrow(), 1e-14);
        });
    }
}
