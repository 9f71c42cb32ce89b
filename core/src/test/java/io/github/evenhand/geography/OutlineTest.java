package io.github.evenhand.geography;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutlineTest {

    private static final double[] XS = {0, 1, 1};
    private static final double[] YS = {0, 0, 1};

    private static String refusal(double[] longitudes, double[] latitudes) {
        return assertThrows(IllegalArgumentException.class, () -> Ring.of(longitudes, latitudes))
                .getMessage();
    }

    @Test
    void aRingKeepsItsCornersWhateverBecomesOfTheArrays() {
        double[] longitudes = XS.clone();
        Ring ring = Ring.of(longitudes, YS);
        longitudes[0] = 99;
        assertEquals(0, ring.longitude(0));
        assertEquals(Ring.of(XS, YS), ring);
        assertEquals(Ring.of(XS, YS).hashCode(), ring.hashCode());
        assertEquals("3 corners", ring.toString());
    }

    @Test
    void aRingHasThreeCornersOnTheEarth() {
        assertEquals(
                "Ring must have at least 3 corners, each with a longitude and a latitude, found 2 and 3",
                refusal(new double[] {0, 1}, YS));
        assertEquals(
                "Ring must have longitudes from -180 to 180 and latitudes from -90 to 90, found NaN, 0.0",
                refusal(new double[] {Double.NaN, 1, 1}, YS));
        assertEquals(
                "Ring must have longitudes from -180 to 180 and latitudes from -90 to 90, found 0.0, 91.0",
                refusal(XS, new double[] {91, 0, 0}));
    }

    @Test
    void outlinesAreInTheOrderOfTheirKeys() {
        Outline a = Outline.of("a", Ring.of(XS, YS));
        Outline b = Outline.of("b", Ring.of(XS, YS));
        assertEquals(Outlines.of(a, b), Outlines.of(b, a));
        assertEquals("2 outlines", Outlines.of(b, a).toString());
        assertEquals("0 outlines, 1 left out", new Outlines(List.of(), List.of("a point")).toString());
        assertEquals("a: 1 ring", a.toString());
        assertThrows(IllegalArgumentException.class, () -> new Outline("a", List.of()));
    }
}
