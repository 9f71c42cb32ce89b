package io.github.evenhand.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MapClassesTest {

    private static List<String> classes(boolean equalSteps, int... values) {
        return MapClasses.of(Arrays.stream(values).mapToObj(BigDecimal::new).toList(), equalSteps).ranges().stream()
                .map(range -> range.style() + ": " + range.in(Words.ENGLISH) + " (" + range.count() + ")")
                .toList();
    }

    @Test
    void quantilesHoldAsManyEach() {
        assertEquals(
                List.of(
                        "up1: 1 to 2 (2)",
                        "up2: 3 to 4 (2)",
                        "up3: 5 to 6 (2)",
                        "up4: 7 to 8 (2)",
                        "up5: 9 to 1,000 (2)"),
                classes(false, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1000));
    }

    @Test
    void equalStepsAreEquallyWideAndEmptyOnesAreLeftOut() {
        assertEquals(List.of("up1: 0 to 19 (3)", "up5: 100 (1)"), classes(true, 0, 10, 19, 100));
    }

    @Test
    void equalValuesAreInOneClass() {
        assertEquals(List.of("up1: 1 (8)", "up5: 2 to 3 (2)"), classes(false, 1, 1, 1, 1, 1, 1, 1, 1, 2, 3));
    }

    @Test
    void zeroIsABorderWhereThereAreBothSides() {
        assertEquals(
                List.of("down5: \u22129 (1)", "down1: \u22121 (1)", "up1: 0 (1)", "up3: 4 (1)", "up5: 8 (1)"),
                classes(false, -9, -1, 0, 4, 8));
    }

    @Test
    void aloneBelowZeroTheLowestIsTheStrongest() {
        assertEquals(List.of("down5: \u22123 (1)", "down1: \u22122 (1)"), classes(false, -2, -3));
    }

    @Test
    void noValuesAreNoClasses() {
        assertEquals(List.of(), classes(false));
    }
}
