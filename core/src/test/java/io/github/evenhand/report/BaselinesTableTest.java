package io.github.evenhand.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.Evenhand;
import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Briefing;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.scenario.Baseline;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The two counties of the README beside what they would receive per head. */
class BaselinesTableTest {

    private static final Allocation ALLOCATION =
            Evenhand.allocate(Evenhand.example("two-counties")).orElseThrow();
    private static final Briefing BRIEFING = Evenhand.brief(ALLOCATION);

    @Test
    void theOptimumStandsBesideTheBaselinesThatAreDefined() {
        assertEquals("""
                The optimum and other divisions, goals in points
                                                                                               Equal per
                goal                                                          before  optimum       head
                ------------------------------------------------------------  ------  -------  ---------
                Mean gap between the countryside and the towns of the nation   30.00    13.00      16.60
                Mean shortfall from the basic standard                         30.00    21.50      20.80
                Worse in the objective                                             -        -       2.90
                Rules broken                                                       -        0          1
                Reaches no need, CNY                                               -        0          0""", Evenhand.table(BRIEFING).toString());
    }

    @Test
    void thePageShowsTheTableAndSaysWhyOthersAreNotThere() {
        String html = Evenhand.report(BRIEFING);
        assertTrue(html.contains("<a href=\"#baselines\">"));
        assertTrue(html.contains("What the optimum is worth"));
        assertTrue(html.contains("Equal per head"));
        assertTrue(html.contains("As last year is not shown: nothing is known of last year&#39;s grants from fund"
                + " &#39;rural-schools&#39;."));
        assertTrue(html.contains("By fiscal gap is not shown: the own revenue of &#39;hillside&#39;,"));
        assertEquals(html, Evenhand.report(ALLOCATION));
    }

    @Test
    void aPageWithoutComparisonHasNoSuchSection() {
        String html = Evenhand.report(new Briefing(ALLOCATION, List.of()));
        assertFalse(html.contains("baselines"));
        assertTrue(html.contains("<a href=\"#inequality\">"));
    }

    @Test
    void whereNoBaselineIsDefinedThereIsNoTable() {
        Briefing none = Evenhand.brief(ALLOCATION, List.of(Baseline.lastYear()), Limits.DEFAULT);
        String html = Evenhand.report(none);
        assertTrue(html.contains("What the optimum is worth"));
        assertFalse(html.contains("Worse in the objective"));
    }
}
