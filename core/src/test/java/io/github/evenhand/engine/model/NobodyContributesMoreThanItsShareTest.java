package io.github.evenhand.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Rule.Contribution;
import io.github.evenhand.budget.Rule.Terms;
import io.github.evenhand.budget.Where;
import io.github.evenhand.fixture.Budgets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NobodyContributesMoreThanItsShareTest {

    /** The smallest unit is 0.1, so 20 % of 30.37 are 60.74 units, of which 60 can be paid. */
    private static Budget.Builder budget(Terms terms, String atLeast) {
        return Budgets.two()
                .locality(Locality.of("c", "C", Budgets.of("0"), Budgets.of("0"))
                        .withParent("west")
                        .withOwnRevenue(Budgets.of("30.37")))
                .rule(new Contribution(
                        terms,
                        Where.ids(List.of("c")),
                        Optional.of("general"),
                        Budgets.of("0.2"),
                        Optional.of(atLeast).filter(text -> !text.isEmpty()).map(Budgets::of)));
    }

    @Test
    void aShareOfOwnRevenueIsWholeUnits() {
        assertEquals(
                List.of("R13[solidarity,c]: + 1 contribution[solidarity,c] ≤ 60"),
                Written.rows(budget(Terms.hard("solidarity"), ""), "R13"));
        assertEquals(
                List.of("0 ≤ contribution[solidarity,c] ≤ 303"),
                Written.columns(budget(Terms.hard("solidarity"), ""), "contribution"));
    }

    @Test
    void aLeastShareIsARowOfItsOwn() {
        assertEquals(
                List.of(
                        "R13[solidarity,c]: + 1 contribution[solidarity,c] ≤ 60",
                        "R13[solidarity,c,min]: + 1 contribution[solidarity,c] ≥ 30"),
                Written.rows(budget(Terms.hard("solidarity"), "0.1"), "R13"));
    }

    @Test
    void whatIsPaidInIsThereToBePaidOut() {
        Budget.Builder budget = budget(Terms.hard("solidarity"), "");
        assertEquals(
                List.of("R1[general]: + 1 G[a,general] + 1 G[b,general] + 1 G[c,general]"
                        + " + -1 contribution[solidarity,c] = 1000"),
                Written.rows(budget, "R1"));
        assertEquals(List.of("0 ≤ G[a,general] ≤ 1060"), Written.columns(budget, "G[a"));
    }

    @Test
    void aPricedShareMayBePassedUpToTheWholeRevenue() {
        Budget.Builder budget = budget(Terms.priced("solidarity", "1"), "");
        assertEquals(
                List.of("R13[solidarity,c]: + 1 contribution[solidarity,c] + -1 breach[solidarity,c] ≤ 60"),
                Written.rows(budget, "R13"));
        assertEquals(List.of("0 ≤ G[a,general] ≤ 1303"), Written.columns(budget, "G[a"));
    }
}
