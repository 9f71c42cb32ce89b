package io.github.evenhand.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class CornersTest {

    @Test
    void cornersRiseBetweenNobodyAndAll() {
        for (List<Double> wrong : List.of(
                List.of(0.0),
                List.of(1.0),
                List.of(0.5, 0.5),
                List.of(0.5, 0.4),
                List.of(Double.NaN),
                List.of(-0.1),
                List.of(1.5))) {
            assertThrows(IllegalArgumentException.class, () -> new Corners(wrong, List.of(), List.of()));
        }
    }

    @Test
    void aNeedIsOpenAtCornersThatThereAre() {
        List<Double> shares = List.of(0.25, 0.5);
        assertEquals(List.of(0, 1), new Corners(shares, List.of(0, 1), List.of(2, 1)).firsts());
        for (int[] wrong : new int[][] {{-1, 1}, {1, 3}, {1, 0}}) {
            assertThrows(
                    IllegalArgumentException.class, () -> new Corners(shares, List.of(wrong[0]), List.of(wrong[1])));
        }
        assertThrows(IllegalArgumentException.class, () -> new Corners(shares, List.of(0), List.of()));
    }
}
