package io.github.evenhand.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.evenhand.budget.Locality;
import io.github.evenhand.fixture.Budgets;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeneralMoneyIsSpentTest {

    @Test
    void needsAndOtherUsesTakeAllGeneralMoney() {
        assertEquals(
                List.of(
                        "M1[a]: + -1 G[a,general] + 1 x[a,urban,school] + 1 x[a,rural,school] + 1 o[a] = 0",
                        "M1[b]: + -1 G[b,general] + 1 x[b,urban,school] + 1 x[b,rural,school] + 1 o[b] = 0"),
                Written.rows(Budgets.two(), "M1"));
    }

    @Test
    void whatSpecialMoneyFreesIsGeneralMoney() {
        assertEquals(
                "M1[a]: + -1/5 E[a,books] + -1 G[a,general] + 1 x[a,urban,school] + 1 x[a,rural,school] + 1 o[a] = 0",
                Written.rows(Budgets.two().fund(Budgets.books("0", "0.2")), "M1")
                        .get(0));
    }

    @Test
    void withoutCrowdOutSpecialMoneyIsNotInIt() {
        assertEquals(
                "M1[a]: + -1 G[a,general] + 1 x[a,urban,school] + 1 x[a,rural,school] + 1 o[a] = 0",
                Written.rows(Budgets.two().fund(Budgets.books("1", "0")), "M1").get(0));
    }

    @Test
    void aLocalityWithoutClientsKeepsAllOfItForOtherUses() {
        assertEquals(
                "M1[c]: + -1 G[c,general] + 1 o[c] = 0",
                Written.rows(Budgets.two().locality(Locality.of("c", "C", Budgets.of("0"), Budgets.of("0"))), "M1")
                        .get(2));
    }

    @Test
    void whatIsKeptIsAtMostAllGeneralMoneyThereCouldBe() {
        assertEquals(
                List.of("0 ≤ o[a] ≤ 1100", "0 ≤ o[b] ≤ 1100"),
                Written.columns(Budgets.two().fund(Budgets.books("0", "0.2")), "o["));
    }
}
