package io.github.evenhand.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Quantity;
import io.github.evenhand.budget.Where;
import io.github.evenhand.fixture.Budgets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SpecialMoneyStaysWithItsPurposeTest {

    @Test
    void aGrantIsSpentOnThePurposesOfItsFundOnly() {
        assertEquals(
                List.of(
                        "M2[a,books]: + -1 E[a,books] + 1 y[a,books,rural,school] = 0",
                        "M2[b,books]: + -1 E[b,books] + 1 y[b,books,rural,school] = 0"),
                Written.rows(Budgets.two().fund(Budgets.books("0", "0")), "M2"));
    }

    @Test
    void everyPurposeHasItsPart() {
        Fund.Special schools =
                Fund.special("schools", Budgets.of("50"), Set.of("school"), Set.of(Area.URBAN, Area.RURAL));
        assertEquals(
                "M2[a,schools]: + -1 E[a,schools] + 1 y[a,schools,urban,school] + 1 y[a,schools,rural,school] = 0",
                Written.rows(Budgets.two().fund(schools), "M2").get(0));
    }

    @Test
    void generalMoneyHasNoSuchRow() {
        assertEquals(List.of(), Written.rows(Budgets.two(), "M2"));
    }

    @Test
    void aLocalityThatIsNotEligibleHasNoGrant() {
        Fund.Special books = Budgets.books(Fund.Spend.EXACTLY, Where.group("west"), Quantity.none(), Quantity.none());
        Budget.Builder budget = Budgets.two().fund(books);
        assertEquals(
                List.of("M2[a,books]: + -1 E[a,books] + 1 y[a,books,rural,school] = 0"), Written.rows(budget, "M2"));
        assertEquals(List.of("0 ≤ E[a,books] ≤ 500"), Written.columns(budget, "E["));
    }

    @Test
    void aLocalityWithoutClientsForThePurposesHasNoGrant() {
        Budget.Builder budget = Budgets.bare()
                .fund(Budgets.books("0", "0"))
                .need(Need.of("a", Area.URBAN, "school", Budgets.of("10"), Budgets.of("2"), Budgets.of("0.8")))
                .need(Need.of("a", Area.RURAL, "school", Budgets.of("0"), Budgets.of("2"), Budgets.of("0.8")))
                .need(Need.of("b", Area.URBAN, "school", Budgets.of("10"), Budgets.of("2"), Budgets.of("0.8")))
                .need(Need.of("b", Area.RURAL, "school", Budgets.of("5"), Budgets.of("2"), Budgets.of("0.8")));
        assertEquals(
                List.of("M2[b,books]: + -1 E[b,books] + 1 y[b,books,rural,school] = 0"), Written.rows(budget, "M2"));
    }
}
