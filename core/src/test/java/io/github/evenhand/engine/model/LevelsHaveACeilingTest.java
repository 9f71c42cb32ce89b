package io.github.evenhand.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Need;
import io.github.evenhand.fixture.Budgets;
import java.util.List;
import org.junit.jupiter.api.Test;

class LevelsHaveACeilingTest {

    /** Costs of one standard: urban 200 units, rural 400 units. */
    private static Budget.Builder full(String highest) {
        return Budgets.bare()
                .need(Need.of("a", Area.URBAN, "school", Budgets.of("10"), Budgets.of("2"), Budgets.of("0.5"))
                        .withHighestLevel(Budgets.of(highest)))
                .need(Need.of("a", Area.RURAL, "school", Budgets.of("10"), Budgets.of("4"), Budgets.of("0.5"))
                        .withHighestLevel(Budgets.of(highest)))
                .need(Need.of("b", Area.URBAN, "school", Budgets.of("10"), Budgets.of("2"), Budgets.of("0.5")))
                .need(Need.of("b", Area.RURAL, "school", Budgets.of("10"), Budgets.of("4"), Budgets.of("0.5")));
    }

    @Test
    void generalMoneyIsHeldByTheBoundOfItsColumn() {
        Budget.Builder budget = full("0.9");
        assertEquals(List.of(), Written.rows(budget, "M4"));
        assertEquals(
                List.of(
                        "0 ≤ x[a,urban,school] ≤ 80",
                        "0 ≤ x[a,rural,school] ≤ 160",
                        "0 ≤ x[b,urban,school] ≤ 1000",
                        "0 ≤ x[b,rural,school] ≤ 1000"),
                Written.columns(budget, "x["));
    }

    @Test
    void specialMoneyAndItsMatchingCountTogetherWithGeneralMoney() {
        Budget.Builder budget = full("0.9").fund(Budgets.books("0.5", "0.2"));
        assertEquals(
                List.of("M4[a/rural/school]: + 1/400 x[a,rural,school] + 13/4000 y[a,books,rural,school] ≤ 2/5"),
                Written.rows(budget, "M4"));
        assertEquals(
                List.of("0 ≤ y[a,books,rural,school] ≤ 1600/13", "0 ≤ y[b,books,rural,school] ≤ 500"),
                Written.columns(budget, "y["));
    }

    @Test
    void aHighestLevelBelowTheLevelOnlyForbidsMore() {
        Budget.Builder budget = full("0.3").fund(Budgets.books("0", "0"));
        assertEquals(
                List.of("M4[a/rural/school]: + 1/400 x[a,rural,school] + 1/400 y[a,books,rural,school] ≤ 0"),
                Written.rows(budget, "M4"));
        assertEquals(
                "0 ≤ x[a,urban,school] ≤ 0",
                Written.columns(budget, "x[a,urban").get(0));
    }

    @Test
    void specialMoneyThatAddsNothingIsNotHeldByTheRoom() {
        assertEquals(
                List.of("0 ≤ y[a,books,rural,school] ≤ 500", "0 ≤ y[b,books,rural,school] ≤ 500"),
                Written.columns(full("0.9").fund(Budgets.books("0", "1")), "y["));
    }
}
