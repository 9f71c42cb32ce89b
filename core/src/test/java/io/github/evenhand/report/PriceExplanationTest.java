package io.github.evenhand.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.Evenhand;
import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.PriceRange;
import io.github.evenhand.allocation.PriceRanges;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Rule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The prices of the two counties of the README, as people say them. */
class PriceExplanationTest {

    private static final Allocation TWO_COUNTIES =
            Evenhand.allocate(Evenhand.example("two-counties")).orElseThrow();
    private static final PriceRanges RANGES = Evenhand.prices(TWO_COUNTIES);

    @Test
    void everyPriceSaysWhatAStepIsWorthAndHowFarThatHolds() {
        assertEquals(
                List.of(
                        "One more CNY 100,000 for fund 'general' takes 0.06 points off the objective. This holds for up"
                                + " to CNY 6.25 million of it, and for up to CNY 7 million the other way.",
                        "One more CNY 100,000 for fund 'rural-schools' takes 0.03 points off the objective. This holds"
                                + " for up to CNY 6.66 million of it, and for up to CNY 10 million the other way.",
                        "Lowering the promise 'nobody-below-90' for Riverside by CNY 100,000 takes 0.03 points off the"
                                + " objective. This holds for up to CNY 4 million of it, and for up to CNY 6 million the"
                                + " other way.",
                        "The promise of 90 % of last year 'nobody-below-90' as a whole costs 1.2 points of the"
                                + " objective."),
                Evenhand.explain(RANGES).lines());
    }

    @Test
    void theTableHasTheSame() {
        List<String> lines = Evenhand.table(RANGES).lines();
        assertEquals("What a step is worth, and how far that holds", lines.get(0));
        assertEquals(
                "\"One more CNY 100,000 for fund 'general'\",0.06000,up to CNY 6.25 million,up to CNY 7 million",
                Evenhand.table(RANGES).csv().lines().toList().get(1).replaceAll("0\\.0[56]\\d+", "0.06000"));
    }

    @Test
    void whatWasNotProvedIsSaidAndTheStepIsOnlyABound() {
        PriceRange range = RANGES.ranges().get(0);
        PriceRanges unproved = new PriceRanges(
                TWO_COUNTIES,
                List.of(new PriceRange(range.price(), Optional.empty(), range.tighter(), range.searched())),
                new TreeMap<>());
        assertEquals(
                "One more CNY 100,000 for fund 'general' takes at most 0.06 points off the objective. This holds for an"
                        + " unproved part of it, and for up to CNY 7 million the other way.",
                Evenhand.explain(unproved).toString());
    }

    /**
     * Of up to 40 million for rural schools a share of 60 % lets 22.67 be paid: 0.003 are lost on each of the other 17.33
     * million, which Hillside could all use.
     */
    @Test
    void aShareOfAllTransfersSaysWhatItCostsAsAWhole() {
        Budget budget = Evenhand.example("two-counties");
        Fund.Open schools = (Fund.Open) budget.fund("rural-schools");
        Budget more = budget.toBuilder()
                .withoutFund("rural-schools")
                .fund(schools.withAmount(new BigDecimal("40000000")).withSpend(Fund.Spend.AT_MOST))
                .build();
        PriceRanges ranges = Evenhand.prices(Evenhand.allocate(more).orElseThrow());
        assertEquals(0.052, ranges.wholeRules().get("mostly-general").toDouble(), 1e-8);
        assertTrue(Evenhand.explain(ranges)
                .lines()
                .contains("The 60 % general share 'mostly-general' as a whole costs 5.2 points of the objective."));
    }

    /** Funds of 34 and 16 million that are spent to the last cent are 68 % general, whatever anybody does. */
    @Test
    void aRuleThatLeavesNoRoomHasAPriceThatSaysNothing() {
        Budget budget = Evenhand.example("two-counties");
        Budget tight = budget.toBuilder()
                .withoutRule("mostly-general")
                .rule(new Rule.GeneralShare(Rule.Terms.hard("mostly-general"), new BigDecimal("0.68")))
                .build();
        PriceRanges ranges = Evenhand.prices(Evenhand.allocate(tight).orElseThrow());
        List<String> lines = Evenhand.explain(ranges).lines();
        assertTrue(
                lines.contains("Relaxing the rule 'mostly-general' by CNY 1: its price holds for no change at all and"
                        + " says nothing of one."));
        assertTrue(
                lines.contains("The 68 % general share 'mostly-general' as a whole costs 0 points of the objective."));
    }
}
