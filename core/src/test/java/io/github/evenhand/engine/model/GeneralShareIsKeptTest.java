package io.github.evenhand.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Rule.Terms;
import io.github.evenhand.fixture.Budgets;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeneralShareIsKeptTest {

    private static Budget.Builder share(Terms terms) {
        return Budgets.two().fund(Budgets.books("0", "0")).rule(new Rule.GeneralShare(terms, Budgets.of("0.6")));
    }

    @Test
    void generalMoneyCountsForAndSpecialMoneyAgainst() {
        assertEquals(
                List.of("R2[mostly]: + -3/5 E[a,books] + 2/5 G[a,general] + -3/5 E[b,books] + 2/5 G[b,general] ≥ 0"),
                Written.rows(share(Terms.hard("mostly")), "R2"));
    }

    /** A breach is money: at most 0.6 of all special money that could go to both, 600 units, at 2 for each 0.1. */
    @Test
    void itsBreachIsPricedByTheCurrency() {
        Budget.Builder budget = share(Terms.priced("mostly", "2"));
        assertEquals(
                List.of("R2[mostly]: + -3/5 E[a,books] + 2/5 G[a,general] + -3/5 E[b,books] + 2/5 G[b,general]"
                        + " + 1 breach[mostly] ≥ 0"),
                Written.rows(budget, "R2"));
        assertEquals(List.of("0 ≤ breach[mostly] ≤ 600"), Written.columns(budget, "breach"));
        assertEquals("1/5 breach[mostly]", Written.costs(budget, 0).get(4));
    }

    @Test
    void aShareOfAllLeavesSpecialMoneyOnly() {
        assertEquals(
                List.of("R2[all]: + -1 E[a,books] + -1 E[b,books] ≥ 0"),
                Written.rows(
                        Budgets.two()
                                .fund(Budgets.books("0", "0"))
                                .rule(new Rule.GeneralShare(Terms.hard("all"), Budgets.of("1"))),
                        "R2"));
    }
}
