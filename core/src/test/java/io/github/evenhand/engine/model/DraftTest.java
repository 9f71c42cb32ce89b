package io.github.evenhand.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Group;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Rule.Terms;
import io.github.evenhand.engine.model.Programme.Term;
import io.github.evenhand.fixture.Budgets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DraftTest {

    private static Term term(int column, int coefficient) {
        return new Term(column, Rational.of(coefficient));
    }

    @Test
    void coefficientsOfOneColumnAddUp() {
        assertEquals(
                List.of(term(3, 3)),
                new Draft.Sum().plus(3).plus(Rational.of(2), 3).terms());
        assertEquals(
                List.of(term(0, 2), term(5, 1)),
                new Draft.Sum().plus(0).plus(5).plus(0).terms());
        assertEquals(
                List.of(term(1, 1), term(4, 2)),
                new Draft.Sum().plus(4).plus(1).plus(4).terms());
    }

    @Test
    void whatAddsUpToNothingIsNoTerm() {
        assertEquals(
                List.of(term(7, 1)), new Draft.Sum().plus(3).plus(7).minus(3).terms());
        assertEquals(List.of(), new Draft.Sum().plus(Rational.ZERO, 3).terms());
    }

    private static Rule envelope(String group) {
        return new Rule.Envelope(
                Terms.priced(group, "1"), group, Optional.empty(), Optional.of(Budgets.of("10")), Optional.empty());
    }

    /**
     * The grant of a is of the size of its needs, 400 units, and so is the breach of what is demanded for it, of at most
     * 100. For nobody in the east a breach is of the size of all money, and again at most 100.
     */
    @Test
    void aBreachIsOfTheSizeOfItsRowAndNoLargerThanItCanBe() {
        Budget.Builder budget = Budgets.two()
                .group(new Group("east", "East", Optional.empty()))
                .rule(envelope("west"))
                .rule(envelope("east"))
                .rule(new Rule.Envelope(
                        Terms.priced("little", "1"),
                        "west",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Budgets.of("10"))));
        assertEquals(Rational.of(100), scale(budget, "breach[west,min]"));
        assertEquals(Rational.of(100), scale(budget, "breach[east,min]"));
        assertEquals(Rational.of(400), scale(budget, "breach[little,max]"));
    }

    private static Rational scale(Budget.Builder budget, String column) {
        return Model.of(budget.build()).rows().columns().stream()
                .filter(one -> one.id().equals(column))
                .map(Programme.Column::scale)
                .findFirst()
                .orElseThrow();
    }
}
