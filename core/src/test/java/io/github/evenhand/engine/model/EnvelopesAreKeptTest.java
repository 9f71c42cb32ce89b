package io.github.evenhand.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Rule.Terms;
import io.github.evenhand.budget.Where;
import io.github.evenhand.fixture.Budgets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnvelopesAreKeptTest {

    @Test
    void aMinimumAndAMaximumAreTwoRowsOfTheGroup() {
        Budget.Builder budget = Budgets.two()
                .locality(
                        Locality.of("c", "C", Budgets.of("0"), Budgets.of("0")).withParent("west"))
                .rule(Budgets.envelope(Terms.hard("envelope"), "10", "20.5"));
        assertEquals(
                List.of(
                        "R6[envelope,min]: + 1 G[a,general] + 1 G[c,general] ≥ 100",
                        "R6[envelope,max]: + 1 G[a,general] + 1 G[c,general] ≤ 205"),
                Written.rows(budget, "R6"));
        Programme rows = Model.of(budget.build()).rows();
        int node = rows.rows().stream()
                .filter(row -> row.equation().equals("R6"))
                .findFirst()
                .orElseThrow()
                .node();
        assertEquals("west", rows.nodes().get(node));
    }

    @Test
    void itMayBeOnOneFund() {
        Rule envelope = new Rule.Envelope(
                Terms.hard("envelope"), "west", Optional.of("books"), Optional.empty(), Optional.of(Budgets.of("3")));
        assertEquals(
                List.of("R6[envelope,max]: + 1 E[a,books] ≤ 30"),
                Written.rows(Budgets.two().fund(Budgets.books("0", "0")).rule(envelope), "R6"));
    }

    @Test
    void whatIsPassedOnCountsForAndWhatIsKeptAgainst() {
        Budget.Builder budget = Budgets.two()
                .locality(
                        Locality.of("c", "C", Budgets.of("0"), Budgets.of("0")).withParent("west"))
                .rule(new Rule.PassThrough(
                        Terms.hard("passed"),
                        "west",
                        Where.ids(List.of("a", "b")),
                        Optional.of("general"),
                        Budgets.of("0.7")));
        assertEquals(List.of("R6[passed]: + 3/10 G[a,general] + -7/10 G[c,general] ≥ 0"), Written.rows(budget, "R6"));
    }

    @Test
    void moneyIsPassedOnToSomebodyBelowTheGroup() {
        for (Where where : List.of(Where.EVERYWHERE, Where.group("west"))) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new Rule.PassThrough(
                            Terms.hard("passed"), "west", where, Optional.empty(), Budgets.of("0.7")));
        }
    }

    @Test
    void eachSideHasItsOwnBreach() {
        Budget.Builder budget = Budgets.two().rule(Budgets.envelope(Terms.priced("envelope", "1"), "10", "20"));
        assertEquals(
                List.of(
                        "R6[envelope,min]: + 1 G[a,general] + 1 breach[envelope,min] ≥ 100",
                        "R6[envelope,max]: + 1 G[a,general] + -1 breach[envelope,max] ≤ 200"),
                Written.rows(budget, "R6"));
        assertEquals(
                List.of("0 ≤ breach[envelope,min] ≤ 100", "0 ≤ breach[envelope,max] ≤ 800"),
                Written.columns(budget, "breach"));
    }
}
