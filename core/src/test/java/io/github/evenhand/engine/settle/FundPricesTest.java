package io.github.evenhand.engine.settle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The west has 5 and steps at -3, 1 and 4; the nation has 2 more and steps at -1 and 6. */
class FundPricesTest {

    private static void assertPrices(long nation, long west, long[] least, long[] most) {
        FundPrices prices =
                new FundPrices(Territory.of(List.of("nation", "west", "a", "b"), new int[] {Territory.NONE, 0, 1, 0}));
        prices.add(1, 3);
        prices.add(1, 2);
        prices.add(0, 2);
        for (long step : new long[] {4, -3, 1}) {
            prices.addStep(1, step);
        }
        for (long step : new long[] {6, -1}) {
            prices.addStep(0, step);
        }
        prices.find(least, most);
        assertEquals(nation, prices.price(0), "nation");
        assertEquals(west, prices.price(1), "west");
    }

    private static long[] of(long nation, long west) {
        return new long[] {nation, west};
    }

    @Test
    void asManyStepsAreCheaperAsAreAskedFor() {
        assertPrices(-1, -1, of(8, 0), of(8, 99));
        assertPrices(0, 0, of(9, 0), of(9, 99));
        assertPrices(2, 2, of(10, 0), of(10, 99));
        assertPrices(5, 5, of(11, 0), of(11, 99));
    }

    @Test
    void betweenLeastAndMostTheOnesThatGainAreTaken() {
        assertPrices(0, 0, of(7, 0), of(12, 99));
    }

    @Test
    void aGroupTakesWhatItMustWhereTheNationWouldNot() {
        assertPrices(0, 2, of(10, 7), of(10, 7));
    }

    @Test
    void aGroupTakesNoMoreThanItMay() {
        assertPrices(-1, -3, of(7, 0), of(7, 5));
    }

    /** What steps cannot give counts at the nation as it is asked for. */
    @Test
    void whereStepsAreNotEnoughAllAreTakenAndWhereTheyAreTooManyNone() {
        assertPrices(-1, 5, of(22, 20), of(22, 20));
        assertPrices(-1, -3, of(5, 0), of(5, 3));
    }
}
