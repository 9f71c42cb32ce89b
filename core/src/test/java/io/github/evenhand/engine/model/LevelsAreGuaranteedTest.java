package io.github.evenhand.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Rule.Terms;
import io.github.evenhand.fixture.Budgets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LevelsAreGuaranteedTest {

    @Test
    void itIsOnEveryNeedThatItSelects() {
        assertEquals(
                List.of(
                        "R5[basic,a/urban/school]: + 1/200 x[a,urban,school] ≥ -1/5",
                        "R5[basic,a/rural/school]: + 1/200 x[a,rural,school] ≥ 2/5",
                        "R5[basic,b/urban/school]: + 1/300 x[b,urban,school] ≥ 0",
                        "R5[basic,b/rural/school]: + 1/400 x[b,rural,school] ≥ 3/10"),
                Written.rows(Budgets.two().rule(Budgets.guaranteed(Terms.hard("basic"), Set.of(), "0.6")), "R5"));
    }

    @Test
    void specialMoneyAndMatchingHelp() {
        assertEquals(
                List.of(
                        "R5[basic,a/rural/school]: + 1/200 x[a,rural,school] + 13/2000 y[a,books,rural,school] ≥ 2/5",
                        "R5[basic,b/rural/school]: + 1/400 x[b,rural,school] + 13/4000 y[b,books,rural,school] ≥ 3/10"),
                Written.rows(
                        Budgets.two()
                                .fund(Budgets.books("0.5", "0.2"))
                                .rule(Budgets.guaranteed(Terms.hard("basic"), Set.of(Area.RURAL), "0.6")),
                        "R5"));
    }

    /** The price is for a whole standard, whatever the smallest unit. */
    @Test
    void aBreachIsALevel() {
        Budget.Builder budget =
                Budgets.two().rule(Budgets.guaranteed(Terms.priced("basic", "3"), Set.of(Area.RURAL), "0.6"));
        assertEquals(
                "R5[basic,a/rural/school]: + 1/200 x[a,rural,school] + 1 breach[basic,a/rural/school] ≥ 2/5",
                Written.rows(budget, "R5").get(0));
        assertEquals(
                "0 ≤ breach[basic,a/rural/school] ≤ 2/5",
                Written.columns(budget, "breach").get(0));
        assertEquals("3 breach[basic,a/rural/school]", Written.costs(budget, 0).get(4));
    }

    @Test
    void needsWithoutClientsAreGuaranteedNothing() {
        Budget.Builder budget = Budgets.two()
                .rule(Budgets.guaranteed(Terms.hard("basic"), Set.of(), "0.6"))
                .locality(Locality.of("c", "C", Budgets.of("1"), Budgets.of("0")))
                .need(Need.of("c", Area.URBAN, "school", Budgets.of("0"), Budgets.of("1"), Budgets.of("0")));
        assertEquals(4, Written.rows(budget, "R5").size());
    }
}
