package io.github.evenhand.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Quantity;
import io.github.evenhand.budget.Where;
import io.github.evenhand.fixture.Budgets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MatchingIsAffordableTest {

    private static Budget.Builder matched(String rate, String capacity) {
        return Budgets.two()
                .fund(Budgets.books(rate, "0"))
                .locality(Locality.of("c", "C", Budgets.of("0"), Budgets.of("1"))
                        .withMatchingCapacity(Budgets.of(capacity)))
                .need(Need.of("c", Area.RURAL, "school", Budgets.of("1"), Budgets.of("1"), Budgets.of("0")));
    }

    @Test
    void onlyLocalitiesWithALimitHaveARow() {
        assertEquals(List.of("M5[c]: + 1/2 E[c,books] ≤ 30"), Written.rows(matched("0.5", "3"), "M5"));
    }

    @Test
    void noMatchingNoRow() {
        assertEquals(List.of(), Written.rows(matched("0", "3"), "M5"));
    }

    @Test
    void aLocalityThatCanPutUpNothingGetsNothing() {
        assertEquals(List.of("M5[c]: + 2 E[c,books] ≤ 0"), Written.rows(matched("2", "0"), "M5"));
    }

    @Test
    void ratesMayDifferByLocality() {
        Fund.Special books =
                Budgets.books(Fund.Spend.AT_MOST, Where.ids(Set.of("d")), Quantity.column("rate"), Quantity.none());
        Budget.Builder budget = Budgets.two()
                .fund(books)
                .locality(Locality.of("d", "D", Budgets.of("0"), Budgets.of("1"))
                        .withMatchingCapacity(Budgets.of("1.5"))
                        .with("rate", "0.3"))
                .need(Need.of("d", Area.RURAL, "school", Budgets.of("1"), Budgets.of("1"), Budgets.of("0")));
        assertEquals(List.of("M5[d]: + 3/10 E[d,books] ≤ 15"), Written.rows(budget, "M5"));
    }
}
