package io.github.evenhand.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.evenhand.Evenhand;
import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.PriceRange;
import io.github.evenhand.allocation.PriceRanges;
import org.junit.jupiter.api.Test;

/** How far prices hold, found by hand. */
class RangesOfPricesTest {

    private static final Allocation TWO_COUNTIES =
            Evenhand.allocate(Evenhand.example("two-counties")).orElseThrow();

    /** Asked for every test: what is asked but once is asked before anything was changed in the code. */
    private final PriceRanges ranges = Evenhand.prices(TWO_COUNTIES);

    private PriceRange range(String source) {
        return ranges.ranges().stream()
                .filter(range -> range.price().source().equals(source))
                .findFirst()
                .orElseThrow();
    }

    private static void assertHolds(double looser, double tighter, PriceRange range) {
        assertEquals(looser, range.looser().orElseThrow().attained().toDouble(), 50);
        assertEquals(looser, range.looser().orElseThrow().bound().toDouble(), 50);
        assertEquals(tighter, range.tighter().orElseThrow().attained().toDouble(), 50);
        assertEquals(tighter, range.tighter().orElseThrow().bound().toDouble(), 50);
    }

    /**
     * More general money lifts health in rural Hillside, at 0.016 a million from 0.7 to the 0.8 of the towns. Less is taken
     * from there until Hillside is at its promise of 18 million.
     */
    @Test
    void thePriceOfAFundHoldsUntilSomebodyHasCaughtUpOrIsAtAPromise() {
        assertHolds(6.25e6, 7e6, range("general"));
    }

    /** 34 million are 60 % of 34 + 22.67; the 10 million for Hillside go first, then what is worth more. */
    @Test
    void thePriceOfAnotherFundHoldsUntilAShareOfTheWholeBinds() {
        assertHolds(34e6 / 0.6 - 50e6, 10e6, range("rural-schools"));
    }

    /** Riverside has 4 million of general money in its schools to lose, and 6 of special money to be replaced. */
    @Test
    void thePriceOfAPromiseHoldsUntilMoneyChangesItsUse() {
        assertHolds(4e6, 6e6, range("nobody-below-90"));
    }

    /** Of the promise only that to Riverside costs anything: 0.003 a million while 4 of 9 come from its schools. */
    @Test
    void aWholeRuleCostsWhatTheObjectiveLoses() {
        assertEquals(0.012, ranges.wholeRules().get("nobody-below-90").toDouble(), 1e-9);
    }
}
