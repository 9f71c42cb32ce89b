package io.github.evenhand.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Quantity;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Rule.Per;
import io.github.evenhand.budget.Rule.Terms;
import io.github.evenhand.budget.Where;
import io.github.evenhand.fixture.Budgets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NobodyReceivesMoreThanAllowedTest {

    @Test
    void aCapIsOnTheSumOfAllFunds() {
        assertEquals(
                List.of(
                        "R4[cap,a]: + 1 E[a,books] + 1 G[a,general] ≤ 605",
                        "R4[cap,b]: + 1 E[b,books] + 1 G[b,general] ≤ 605"),
                Written.rows(
                        Budgets.two().fund(Budgets.books("0", "0")).rule(Budgets.cap(Terms.hard("cap"), "60.5")),
                        "R4"));
    }

    @Test
    void perHeadCountsAllPeople() {
        Rule cap = new Rule.Cap(
                Terms.hard("cap"), Where.group("west"), Optional.of("general"), Quantity.of("1.5"), Per.HEAD);
        assertEquals(
                List.of("R4[cap,a]: + 1 G[a,general] ≤ 750"),
                Written.rows(Budgets.two().rule(cap), "R4"));
    }

    @Test
    void growthIsOnTopOfLastYear() {
        Budget.Builder budget = Budgets.two()
                .lastYear("a", "general", Budgets.of("20"))
                .lastYear("b", "general", Budgets.of("0"))
                .rule(Budgets.growthCap(Terms.hard("growth"), "0.3"))
                .rule(Budgets.growthCap(Terms.hard("shrink"), "-1"));
        assertEquals(
                List.of(
                        "R4[growth,a]: + 1 G[a,general] ≤ 260",
                        "R4[growth,b]: + 1 G[b,general] ≤ 0",
                        "R4[shrink,a]: + 1 G[a,general] ≤ 0",
                        "R4[shrink,b]: + 1 G[b,general] ≤ 0"),
                Written.rows(budget, "R4"));
    }

    /** The fund of 1,000 units exceeds the cap of 600 by 400 at most. */
    @Test
    void aPricedCapMayBeMissedByAllTheMoneyThereIs() {
        Budget.Builder budget = Budgets.two().rule(Budgets.cap(Terms.priced("cap", "0.5"), "60"));
        assertEquals(
                "R4[cap,a]: + 1 G[a,general] + -1 breach[cap,a] ≤ 600",
                Written.rows(budget, "R4").get(0));
        assertEquals(
                "0 ≤ breach[cap,a] ≤ 400", Written.columns(budget, "breach").get(0));
        assertEquals("1/20 breach[cap,a]", Written.costs(budget, 0).get(4));
    }
}
