package io.github.evenhand.geography;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ProjectionTest {

    private static Outlines boxes(double... corners) {
        Outline[] outlines = new Outline[corners.length / 4];
        for (int at = 0; at < outlines.length; at++) {
            double west = corners[4 * at];
            double south = corners[4 * at + 1];
            double east = corners[4 * at + 2];
            double north = corners[4 * at + 3];
            outlines[at] = Outline.of(
                    "O" + at,
                    Ring.of(new double[] {west, east, east, west}, new double[] {south, south, north, north}));
        }
        return Outlines.of(outlines);
    }

    @Test
    void theStandardParallelIsInTheMiddle() {
        assertEquals(new Projection(70, 20), Projection.around(boxes(70, 10, 80, 30)));
        assertEquals(new Projection(-180, 0), Projection.around(Outlines.of()));
    }

    @Test
    void nearThePoleItStaysSeventyFiveDegreesFromTheEquator() {
        assertEquals(75, Projection.around(boxes(0, 80, 10, 90)).parallel());
    }

    @Test
    void atTheStandardParallelShapesAreTrue() {
        Projection projection = new Projection(0, 60);
        // At 60 degrees a degree to the east is cos 60 = 1/2 of a degree to the north.
        assertEquals(0.5, projection.x(1), 1e-12);
        assertEquals(1, (projection.y(60.0005) - projection.y(59.9995)) * 1000, 1e-6);
    }

    @Test
    void aCountryAcrossTheDateLineStaysInOnePiece() {
        // Chukotka: 160 to 180 and, beyond the line, -180 to -170.
        Projection projection = Projection.around(boxes(160, 60, 180, 70, -180, 60, -170, 70));
        assertEquals(160, projection.west());
        assertEquals(30 * StrictMath.cos(StrictMath.toRadians(65)), projection.x(-170), 1e-9);
    }

    @Property
    void equalAreasAreEqual(
            @ForAll @DoubleRange(min = -80, max = 80) double south,
            @ForAll @DoubleRange(min = 0, max = 70) double parallel) {
        // A band between two latitudes has the area 2 pi (sin north - sin south) on the unit sphere.
        Projection projection = new Projection(-180, parallel);
        double north = south + 5;
        double area = projection.x(179.999999) * (projection.y(north) - projection.y(south));
        double sphere = 2
                * Math.PI
                * (StrictMath.sin(StrictMath.toRadians(north)) - StrictMath.sin(StrictMath.toRadians(south)));
        assertEquals(sphere * (180 / Math.PI) * (180 / Math.PI), area, 1e-3);
    }
}
