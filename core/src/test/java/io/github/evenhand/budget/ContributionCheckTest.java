package io.github.evenhand.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.evenhand.budget.Rule.Contribution;
import io.github.evenhand.budget.Rule.Terms;
import io.github.evenhand.fixture.Budgets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContributionCheckTest {

    private static Contribution pays(String id, String locality, String fund, String share) {
        return new Contribution(
                Terms.hard(id), Where.ids(List.of(locality)), Optional.of(fund), Budgets.of(share), Optional.empty());
    }

    private static Budget.Builder withRevenue() {
        return Budgets.two()
                .locality(
                        Locality.of("c", "C", Budgets.of("0"), Budgets.of("0")).withOwnRevenue(Budgets.of("5")));
    }

    private static List<String> errors(Budget.Builder budget) {
        return assertThrows(InvalidBudgetException.class, budget::build).findings().stream()
                .map(finding -> finding.problem() + ". " + finding.remedy())
                .toList();
    }

    @Test
    void whoPaysHasAKnownRevenue() {
        assertEquals(
                List.of("Locality 'a' must have a number of at least 0 in column 'own_revenue', found ''. Write the"
                        + " number, or exclude the locality; missing is not zero."),
                errors(withRevenue().rule(pays("solidarity", "a", "general", "0.1"))));
    }

    @Test
    void contributionsGoIntoGeneralMoney() {
        assertEquals(
                List.of("Rule 'solidarity' must pay into a general fund, found the special fund 'books'. Name a general"
                        + " fund."),
                errors(withRevenue().fund(Budgets.books("0", "0")).rule(pays("solidarity", "c", "books", "0.1"))));
    }

    @Test
    void nobodyPaysMoreThanItHas() {
        assertEquals(
                List.of("Contributions of locality 'c' must be at most its own revenue together, found 1.2 of it. Lower"
                        + " the shares, or let the rules select different localities."),
                errors(withRevenue()
                        .rule(pays("one", "c", "general", "0.5"))
                        .rule(pays("two", "c", "general", "0.7"))));
    }

    @Test
    void aLeastShareIsNoMoreThanTheLargest() {
        assertEquals(
                "Rule 'solidarity' must have a least share of at most 0.1, found 0.2",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new Contribution(
                                        Terms.hard("solidarity"),
                                        Where.EVERYWHERE,
                                        Optional.of("general"),
                                        Budgets.of("0.1"),
                                        Optional.of(Budgets.of("0.2"))))
                        .getMessage());
    }
}
