package io.github.evenhand.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GroupsTest {

    private static final double LOG_2 = StrictMath.log(2);
    private static final double LOG_3 = StrictMath.log(3);

    /** Town 1 and 3, countryside 1 and 1: means 2 and 1, of all 1.5. */
    private static final Groups AREAS =
            Groups.of(Map.of("urban", Distribution.of(1, 3), "rural", Distribution.of(1, 1)));

    @Test
    void theilTCountsGroupsByWhatTheyHave() {
        Decomposition theil = AREAS.theilT().orElseThrow();
        // Town has two thirds of all; inside, (1/2 ln 1/2 + 3/2 ln 3/2) / 2.
        double town = (-LOG_2 / 2 + 1.5 * (LOG_3 - LOG_2)) / 2;
        assertEquals(town * 2 / 3, theil.within(), 1e-15);
        // Half the people each, 4/3 and 2/3 of the mean.
        double between = (4.0 / 3 * StrictMath.log(4.0 / 3) + 2.0 / 3 * StrictMath.log(2.0 / 3)) / 2;
        assertEquals(between, theil.between(), 1e-15);
        assertEquals(theil.total(), theil.within() + theil.between(), 1e-15);
        assertEquals(between / theil.total(), theil.betweenShare().orElseThrow(), 1e-15);
    }

    @Test
    void theilLCountsGroupsByTheirPeople() {
        Decomposition theil = AREAS.theilL().orElseThrow();
        double town = (LOG_2 - LOG_3 / 2); // ln of the mean 2 less the mean of ln 1 and ln 3
        assertEquals(town / 2, theil.within(), 1e-15);
        double between = StrictMath.log(1.5) - LOG_2 / 2;
        assertEquals(between, theil.between(), 1e-15);
    }

    @Test
    void withoutInequalityNoneOfItIsBetweenGroups() {
        Decomposition theil = Groups.of(Map.of("a", Distribution.of(2), "b", Distribution.of(2, 2)))
                .theilT()
                .orElseThrow();
        assertEquals(new Decomposition(0, 0, 0), theil);
        assertEquals(OptionalDouble.empty(), theil.betweenShare());
    }

    @Test
    void anEmptyGroupChangesNothing() {
        Groups withEmpty = Groups.of(
                Map.of("urban", Distribution.of(1, 3), "rural", Distribution.of(1, 1), "sea", Distribution.of()));
        assertEquals(AREAS.theilT(), withEmpty.theilT());
        assertEquals(AREAS.all(), withEmpty.all());
    }

    @Test
    void aGroupThatHasNothingIsUnequalToOthersOnly() {
        Groups groups = Groups.of(List.of("a", "a", "b"), new double[] {0, 0, 3}, new double[] {1, 1, 1});
        Decomposition theil = groups.theilT().orElseThrow();
        assertEquals(0, theil.within());
        assertEquals(LOG_3, theil.between(), 1e-15);
        assertEquals(Optional.empty(), groups.theilL());
    }

    @Test
    void nobodyAndDebtsHaveNoParts() {
        assertEquals(Optional.empty(), Groups.of(Map.of()).theilT());
        assertEquals(
                Optional.empty(), Groups.of(Map.of("a", Distribution.of(-1, 3))).theilT());
    }

    @Test
    void aGroupIsFoundByName() {
        assertEquals(Distribution.of(1, 3), AREAS.group("urban"));
        assertEquals(2, AREAS.group("urban").ratioTo(AREAS.group("rural")).orElseThrow());
        assertEquals(Set.of("rural", "urban"), AREAS.byName().keySet());
        assertEquals(
                "Group must be one of [rural, urban], found 'sea'",
                assertThrows(IllegalArgumentException.class, () -> AREAS.group("sea"))
                        .getMessage());
    }

    @Test
    void aValueWithoutAGroupIsRefused() {
        assertEquals(
                "Groups must have a group and a weight for each value, found 1 groups, 2 values and 2 weights",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Groups.of(List.of("a"), new double[] {1, 2}, new double[] {1, 1}))
                        .getMessage());
    }

    @Test
    void theyPrintThemselves() {
        assertEquals("2 groups: Theil T 0.1438, within 0.08721, between 0.05663", AREAS.toString());
        assertEquals("0 groups: Theil T undefined", Groups.of(Map.of()).toString());
    }
}
