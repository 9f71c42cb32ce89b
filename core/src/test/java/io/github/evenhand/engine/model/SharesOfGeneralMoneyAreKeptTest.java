package io.github.evenhand.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.GeneralMoney;
import io.github.evenhand.budget.Need;
import io.github.evenhand.fixture.Budgets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharesOfGeneralMoneyAreKeptTest {

    private static Budget.Builder habits() {
        return Budgets.bare()
                .generalMoney(GeneralMoney.HABIT)
                .need(need("a", Area.URBAN, "10", "0.75"))
                .need(need("a", Area.RURAL, "5", "0"))
                .need(need("b", Area.URBAN, "30", "0.5"))
                .need(need("b", Area.RURAL, "0", "0.5"));
    }

    private static Need need(String locality, Area area, String clients, String share) {
        return Need.of(locality, area, "school", Budgets.of(clients), Budgets.of("2"), Budgets.of("0.5"))
                .withHabitShare(Budgets.of(share));
    }

    @Test
    void everyNeedWithClientsGetsItsShare() {
        assertEquals(
                List.of(
                        "M3[a/urban/school]: + -3/4 G[a,general] + 1 x[a,urban,school] = 0",
                        "M3[a/rural/school]: + 1 x[a,rural,school] = 0",
                        "M3[b/urban/school]: + -1/2 G[b,general] + 1 x[b,urban,school] = 0"),
                Written.rows(habits(), "M3"));
    }

    @Test
    void whatSpecialMoneyFreesIsSharedToo() {
        assertEquals(
                "M3[a/urban/school]: + -3/20 E[a,books] + -3/4 G[a,general] + 1 x[a,urban,school] = 0",
                Written.rows(habits().fund(Budgets.books("0", "0.2")), "M3").get(0));
    }

    @Test
    void wherePlansDecideThereIsNoRow() {
        assertEquals(List.of(), Written.rows(habits().generalMoney(GeneralMoney.PLAN), "M3"));
    }

    /** What is 0 and what is 1 says nothing. */
    @Test
    void boundsAreRowsWhereTheyBound() {
        Budget.Builder budget = Budgets.bare()
                .fund(Budgets.books("0", "0.2"))
                .generalMoney(GeneralMoney.BOUNDS)
                .need(need("a", Area.URBAN, "10", "0").withinShares(Budgets.of("0"), Budgets.of("0.5")))
                .need(need("a", Area.RURAL, "5", "0").withinShares(Budgets.of("0.25"), Budgets.of("1")))
                .need(need("b", Area.URBAN, "30", "0"))
                .need(need("b", Area.RURAL, "0", "0").withinShares(Budgets.of("0.5"), Budgets.of("0.5")));
        assertEquals(
                List.of(
                        "M3[a/urban/school,most]: + -1/10 E[a,books] + -1/2 G[a,general] + 1 x[a,urban,school] ≤ 0",
                        "M3[a/rural/school,least]: + -1/20 E[a,books] + -1/4 G[a,general] + 1 x[a,rural,school] ≥ 0"),
                Written.rows(budget, "M3"));
    }
}
