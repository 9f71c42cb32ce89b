package io.github.evenhand.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ConcentrationTest {

    private static final double[] CAPACITY = {1, 2, 3, 4};

    @Test
    void grantsToThePoorAreBelowZero() {
        Concentration grants = Concentration.of(new double[] {4, 3, 2, 1}, CAPACITY);
        assertEquals(-0.25, grants.index().orElseThrow()); // minus the Gini of 1 to 4
        assertEquals(-0.5, grants.kakwani().orElseThrow());
        assertEquals(0.7, grants.curve().orElseThrow().at(0.5));
    }

    @Test
    void equalGrantsAreNotConcentratedAndStillProgressive() {
        Concentration grants = Concentration.of(new double[] {5, 5, 5, 5}, CAPACITY);
        assertEquals(0, grants.index().orElseThrow());
        assertEquals(-0.25, grants.kakwani().orElseThrow());
    }

    @Test
    void whatIsRankedByItselfHasItsGini() {
        Concentration capacity = Concentration.of(CAPACITY, CAPACITY, new double[] {4, 1, 2, 3});
        OptionalDouble gini =
                Distribution.of(CAPACITY, new double[] {4, 1, 2, 3}).gini();
        assertEquals(gini, capacity.index());
        assertEquals(0, capacity.kakwani().orElseThrow());
        assertEquals(Distribution.of(CAPACITY, new double[] {4, 1, 2, 3}).lorenz(), capacity.curve());
    }

    @Test
    void peopleOfEqualRankShareWhatTheyHave() {
        Concentration tied = Concentration.of(new double[] {6, 0, 3}, new double[] {1, 1, 2});
        Concentration shared = Concentration.of(new double[] {3, 3, 3}, new double[] {1, 1, 2});
        assertEquals(shared.index(), tied.index());
        assertEquals(shared.curve(), tied.curve());
        assertEquals(
                tied.index(),
                Concentration.of(new double[] {0, 6, 3}, new double[] {1, 1, 2}).index());
    }

    @Test
    void rankOfOneForAllSaysNothingOfConcentration() {
        assertEquals(
                0,
                Concentration.of(new double[] {1, 9}, new double[] {5, 5})
                        .index()
                        .orElseThrow());
    }

    @Test
    void aRankMayBeNegativeAndAValueToo() {
        Concentration mixed = Concentration.of(new double[] {-1, 3}, new double[] {-7, 2});
        assertEquals(1, mixed.index().orElseThrow()); // the Gini of -1 and 3
        assertEquals(OptionalDouble.empty(), mixed.kakwani()); // capacity has a mean below 0
    }

    @Test
    void nobodyAndNothingHaveNoConcentration() {
        for (Concentration none : List.of(
                Concentration.of(new double[0], new double[0]),
                Concentration.of(new double[] {0, 0}, new double[] {1, 2}),
                Concentration.of(new double[] {1}, new double[] {1}, new double[] {0}))) {
            assertEquals(OptionalDouble.empty(), none.index());
            assertEquals(OptionalDouble.empty(), none.kakwani());
            assertEquals(Optional.empty(), none.curve());
        }
    }

    @Test
    void aValueWithoutARankIsRefused() {
        assertEquals(
                "Concentration must have a rank and a weight for each value, found 2 values, 1 ranks and 2 weights",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Concentration.of(new double[] {1, 2}, new double[] {1}))
                        .getMessage());
        assertEquals(
                "Concentration must have finite ranks, found NaN",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Concentration.of(new double[] {1}, new double[] {Double.NaN}))
                        .getMessage());
    }

    @Test
    void itPrintsItself() {
        assertEquals(
                "Concentration index -0.25, Kakwani index -0.5",
                Concentration.of(new double[] {4, 3, 2, 1}, CAPACITY).toString());
    }
}
