package io.github.evenhand.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Goal.Aggregate;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.fixture.Budgets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TailIsSmallTest {

    private static Budget.Builder shortfall(Budget.Builder budget, String share) {
        return budget.objective(Objective.minimise(Goal.shortfall(Aggregate.tail(share))));
    }

    @Test
    void everyNeedIsHeldAgainstOneThreshold() {
        assertEquals(
                List.of(
                        "M8c[shortfall,tail,0.1,a/urban/school]: + -1 d[a/urban/school] + 1 h[shortfall,tail,0.1]"
                                + " + 1 over[shortfall,tail,0.1,a/urban/school] ≥ 0",
                        "M8c[shortfall,tail,0.1,a/rural/school]: + -1 d[a/rural/school] + 1 h[shortfall,tail,0.1]"
                                + " + 1 over[shortfall,tail,0.1,a/rural/school] ≥ 0",
                        "M8c[shortfall,tail,0.1,b/urban/school]: + -1 d[b/urban/school] + 1 h[shortfall,tail,0.1]"
                                + " + 1 over[shortfall,tail,0.1,b/urban/school] ≥ 0",
                        "M8c[shortfall,tail,0.1,b/rural/school]: + -1 d[b/rural/school] + 1 h[shortfall,tail,0.1]"
                                + " + 1 over[shortfall,tail,0.1,b/rural/school] ≥ 0"),
                Written.rows(shortfall(Budgets.two(), "0.1"), "M8c"));
        assertEquals(
                List.of("0 ≤ h[shortfall,tail,0.1] ≤ 4/5"), Written.columns(shortfall(Budgets.two(), "0.1"), "h["));
        assertEquals(
                "0 ≤ over[shortfall,tail,0.1,a/urban/school] ≤ 1/5",
                Written.columns(shortfall(Budgets.two(), "0.1"), "over[").get(0));
    }

    /** Of 65 clients a tenth is 6.5: only the 5 of one need are fewer. */
    @Test
    void nobodyCountsForMoreThanTheWholeTail() {
        assertEquals(
                List.of(
                        "1 h[shortfall,tail,0.1]",
                        "1 over[shortfall,tail,0.1,a/urban/school]",
                        "10/13 over[shortfall,tail,0.1,a/rural/school]",
                        "1 over[shortfall,tail,0.1,b/urban/school]",
                        "1 over[shortfall,tail,0.1,b/rural/school]"),
                Written.costs(shortfall(Budgets.two(), "0.1"), 0));
    }

    @Test
    void needsThatAreNeverBelowHaveNoRow() {
        assertEquals(1, Written.rows(shortfall(Budgets.one(), "0.5"), "M8c").size());
    }

    /** The town is at the standard, and its 8 clients are in the 16 of whom the worst 12 are meant. */
    @Test
    void needsThatAreNeverBelowStillCountAsClients() {
        assertEquals(
                List.of("1 h[shortfall,tail,0.75]", "2/3 over[shortfall,tail,0.75,a/rural/school]"),
                Written.costs(shortfall(Budgets.one(), "0.75"), 0));
    }

    @Test
    void aMeanHasNone() {
        assertEquals(List.of(), Written.rows(Budgets.two(), "M8c"));
    }
}
