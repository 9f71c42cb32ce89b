package io.github.evenhand.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Rule.Per;
import io.github.evenhand.budget.Rule.Terms;
import io.github.evenhand.fixture.Budgets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpecialMoneyCanBeAbsorbedTest {

    private static List<String> absorbed(Per per) {
        return Written.rows(
                Budgets.two().fund(Budgets.books("0", "0")).rule(Budgets.absorption(Terms.hard("absorb"), "1.5", per)),
                "R9");
    }

    @Test
    void anAmountIsForEachLocality() {
        assertEquals(
                List.of("R9[absorb,a]: + 1 E[a,books] ≤ 15", "R9[absorb,b]: + 1 E[b,books] ≤ 15"),
                absorbed(Per.LOCALITY));
    }

    /** Rural clients only: 5 and 20. */
    @Test
    void perClientCountsThoseOfTheFundsPurposes() {
        assertEquals(
                List.of("R9[absorb,a]: + 1 E[a,books] ≤ 75", "R9[absorb,b]: + 1 E[b,books] ≤ 300"),
                absorbed(Per.CLIENT));
    }

    @Test
    void perHeadCountsAllPeople() {
        assertEquals(
                List.of("R9[absorb,a]: + 1 E[a,books] ≤ 750", "R9[absorb,b]: + 1 E[b,books] ≤ 750"),
                absorbed(Per.HEAD));
    }

    @Test
    void aPricedOneMayBeMissed() {
        Budget.Builder budget = Budgets.two()
                .fund(Budgets.books("0", "0"))
                .rule(Budgets.absorption(Terms.priced("absorb", "1"), "1.5", Per.LOCALITY));
        assertEquals(
                "R9[absorb,a]: + 1 E[a,books] + -1 breach[absorb,a] ≤ 15",
                Written.rows(budget, "R9").get(0));
        assertEquals(
                "0 ≤ breach[absorb,a] ≤ 485", Written.columns(budget, "breach").get(0));
    }
}
