package io.github.evenhand.report;

import static io.github.evenhand.report.Charts.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ScaleTest {

    private static List<String> ticks(String least, String most, int steps) {
        Scale scale = Scale.covering(number(least), number(most), steps, 0, 100);
        return scale.ticks().stream().map(scale::text).toList();
    }

    @Test
    void stepsAreOneTwoOrFiveTimesAPowerOfTen() {
        assertEquals(List.of("0", "2", "4", "6", "8"), ticks("0.3", "7.2", 5));
        assertEquals(List.of("\u22120.5", "0.0", "0.5", "1.0"), ticks("-0.5", "0.9", 4));
        assertEquals(List.of("0", "500", "1,000"), ticks("0", "1000", 3));
    }

    @Test
    void oneValueHasAScaleToo() {
        assertEquals(List.of("7", "8"), ticks("7", "7", 7));
        assertEquals(List.of("0", "1"), ticks("0", "0", 1));
    }

    @Test
    void valuesLieInProportion() {
        Scale scale = Scale.covering(BigDecimal.ZERO, BigDecimal.TEN, 5, 20, 120);
        assertEquals(20, scale.pixel(BigDecimal.ZERO));
        assertEquals(45.0, scale.at(number("2.5")));
        assertEquals(120, scale.pixel(BigDecimal.TEN));
    }

    @Property
    void allValuesAreWithinTheFewStepsAskedFor(
            @ForAll @IntRange(min = -1_000_000, max = 1_000_000) int one,
            @ForAll @IntRange(min = -1_000_000, max = 1_000_000) int other,
            @ForAll @IntRange(min = 2, max = 12) int steps,
            @ForAll @IntRange(min = -12, max = 12) int power) {
        BigDecimal least = new BigDecimal(Math.min(one, other)).scaleByPowerOfTen(power);
        BigDecimal most = new BigDecimal(Math.max(one, other)).scaleByPowerOfTen(power);
        Scale scale = Scale.covering(least, most, steps, 0, 500);
        assertTrue(scale.from().compareTo(least) <= 0 && most.compareTo(scale.to()) <= 0);
        assertTrue(scale.ticks().size() <= steps + 1);
        assertTrue(scale.at(least) >= 0 && scale.at(most) <= 500);
    }
}
