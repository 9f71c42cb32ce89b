package io.github.evenhand.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class RowPricesTest {

    @Test
    void aPriceWithoutARestIsWhatTheDoubleSays() {
        RowPrices prices = RowPrices.of(new double[] {2, -3});
        assertEquals(2, prices.size());
        assertEquals(-3, prices.of(1));
        assertEquals(0, prices.rest(1));
    }

    @Test
    void aRestIsPartOfThePrice() {
        RowPrices prices = RowPrices.of(new double[] {1}, new double[] {1e-20});
        assertEquals(1e-20, prices.rest(0));
        assertNotEquals(RowPrices.of(new double[] {1}), prices);
    }

    @Test
    void aRestThatCouldTurnTheSignIsRefused() {
        var refused =
                assertThrows(IllegalArgumentException.class, () -> RowPrices.of(new double[] {1}, new double[] {-1.5}));
        assertEquals(
                "The rest of a price must not be larger than the price, found -1.5 beside 1.0 of row 0",
                refused.getMessage());
    }

    @Test
    void restsThatDoNotFitThePricesAreRefused() {
        var refused = assertThrows(IllegalArgumentException.class, () -> RowPrices.of(new double[2], new double[] {0}));
        assertEquals("Row prices must have a rest each or none at all, found 2 and 1", refused.getMessage());
    }
}
