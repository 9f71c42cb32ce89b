package io.github.evenhand.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Rule.Terms;
import io.github.evenhand.budget.Where;
import io.github.evenhand.fixture.Budgets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CountrysideReceivesItsShareTest {

    @Test
    void ruralMoneyCountsForAndUrbanMoneyAgainst() {
        Rule share = new Rule.RuralShare(Terms.hard("rural"), Where.group("west"), new TreeSet<>(), Budgets.of("0.7"));
        assertEquals(
                List.of("R7[rural]: + -7/10 x[a,urban,school] + 3/10 x[a,rural,school]"
                        + " + 3/10 y[a,books,rural,school] ≥ 0"),
                Written.rows(Budgets.two().fund(Budgets.books("0.5", "0.2")).rule(share), "R7"));
    }

    /** At most 0.7 of all general money could reach the town: 700 units, at 2 for each 0.1. */
    @Test
    void itsBreachIsPricedByTheCurrency() {
        Rule share = new Rule.RuralShare(
                Terms.priced("rural", "2"), Where.group("west"), new TreeSet<>(Set.of("school")), Budgets.of("0.7"));
        assertEquals(
                List.of("0 ≤ breach[rural] ≤ 700"),
                Written.columns(Budgets.two().rule(share), "breach"));
        assertEquals(
                List.of(),
                Written.costs(Budgets.two().rule(share), 0).stream()
                        .filter(cost -> cost.contains("breach") && !cost.equals("1/5 breach[rural]"))
                        .toList());
    }
}
