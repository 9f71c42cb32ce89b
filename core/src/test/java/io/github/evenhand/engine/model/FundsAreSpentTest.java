package io.github.evenhand.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Quantity;
import io.github.evenhand.budget.Where;
import io.github.evenhand.fixture.Budgets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FundsAreSpentTest {

    @Test
    void exactlyIsAnEquationInSmallestUnits() {
        assertEquals(
                List.of("R1[general]: + 1 G[a,general] + 1 G[b,general] = 1000"), Written.rows(Budgets.two(), "R1"));
    }

    @Test
    void atMostIsALimit() {
        Fund.Special books = Budgets.books(Fund.Spend.AT_MOST, Where.EVERYWHERE, Quantity.of("1"), Quantity.of("0.5"));
        assertEquals(
                "R1[books]: + 1 E[a,books] + 1 E[b,books] ≤ 500",
                Written.rows(Budgets.two().fund(books), "R1").get(0));
    }

    @Test
    void onlyEligibleLocalitiesAreInIt() {
        Fund.General west = new Fund.General("regional", Budgets.of("7"), Fund.Spend.EXACTLY, Where.group("west"));
        assertEquals(
                "R1[regional]: + 1 G[a,regional] = 70",
                Written.rows(Budgets.two().fund(west), "R1").get(1));
    }

    @Test
    void aFundThatReachesNobodyStillHasItsRow() {
        Fund.General nobody = new Fund.General(
                "nobody",
                Budgets.of("7"),
                Fund.Spend.EXACTLY,
                new Where(Optional.of("west"), new TreeSet<>(Set.of("b")), Optional.empty()));
        assertEquals(
                "R1[nobody]: = 70",
                Written.rows(Budgets.two().fund(nobody), "R1").get(1));
    }

    @Test
    void pastFundsAreNotDivided() {
        assertEquals(
                1, Written.rows(Budgets.two().fund(new Fund.Past("old")), "R1").size());
    }
}
