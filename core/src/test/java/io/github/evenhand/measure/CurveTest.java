package io.github.evenhand.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.evenhand.measure.Curve.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurveTest {

    @Test
    void itHasAPointForEachValue() {
        Curve curve = Distribution.of(1, 1, 2, 4).lorenz().orElseThrow();
        assertEquals(
                List.of(new Point(0, 0), new Point(0.5, 0.25), new Point(0.75, 0.5), new Point(1, 1)), curve.points());
    }

    @Test
    void itIsStraightBetweenPoints() {
        Curve curve = Distribution.of(1, 1, 2, 4).lorenz().orElseThrow();
        assertEquals(0, curve.at(0));
        assertEquals(0.125, curve.at(0.25));
        assertEquals(0.25, curve.at(0.5));
        assertEquals(0.75, curve.at(0.875));
        assertEquals(1, curve.at(1));
    }

    @Test
    void thoseWhoseShareIsNotSeenHaveNoPointOfTheirOwn() {
        Curve curve = Distribution.of(new double[] {1, 2, 3}, new double[] {1, 1e-300, 1})
                .lorenz()
                .orElseThrow();
        assertEquals(List.of(new Point(0, 0), new Point(0.5, 0.25), new Point(1, 1)), curve.points());
    }

    @Test
    void nonsenseIsRefusedInWords() {
        Curve curve = Distribution.of(1).lorenz().orElseThrow();
        assertEquals(
                "Share of people must be from 0 to 1, found 1.5",
                assertThrows(IllegalArgumentException.class, () -> curve.at(1.5))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Curve(List.of(new Point(0, 0))));
        assertThrows(IllegalArgumentException.class, () -> new Curve(List.of(new Point(0, 0), new Point(1, 0.5))));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Curve(List.of(new Point(0, 0), new Point(0.5, 0.5), new Point(0.5, 0.6), new Point(1, 1))));
    }
}
