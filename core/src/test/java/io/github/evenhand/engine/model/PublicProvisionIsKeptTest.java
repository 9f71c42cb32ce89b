package io.github.evenhand.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.DeliveryMode;
import io.github.evenhand.budget.Quantity;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Rule.Terms;
import io.github.evenhand.budget.Where;
import io.github.evenhand.fixture.Budgets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PublicProvisionIsKeptTest {

    /** Half a unit of matching comes with each unit of books, and a unit of money does 1.25 in the contract. */
    private static Budget.Builder budget() {
        return Budgets.two()
                .fund(Budgets.books("0.5", "0"))
                .deliveryMode(DeliveryMode.of("contract")
                        .withAreas(Set.of(Area.RURAL))
                        .withWhere(Where.ids(List.of("a")))
                        .withTerms(Budgets.of("0.8"), Budgets.of("1"), Budgets.of("0"))
                        .withCapacity(Quantity.of("30")));
    }

    private static Rule publicly(Terms terms) {
        return new Rule.PublicShare(terms, Where.EVERYWHERE, new TreeSet<>(), Set.of(), Budgets.of("0.75"));
    }

    @Test
    void modesTakeWhatReachesTheNeed() {
        assertEquals(
                List.of("R14[a/rural/school]: + 1 x[a,rural,school] + 3/2 y[a,books,rural,school]"
                        + " + -1 z[a,rural,school,contract] ≥ 0"),
                Written.rows(budget(), "R14"));
        assertEquals(List.of("0 ≤ z[a,rural,school,contract] ≤ 300"), Written.columns(budget(), "z"));
    }

    /** A standard costs 200 units there. */
    @Test
    void aUnitInAModeLiftsALevelByMore() {
        Budget.Builder capped = Budgets.bare().fund(Budgets.books("0.5", "0"));
        budget().build().deliveryModes().forEach(capped::deliveryMode);
        budget().build().needs().forEach(need -> capped.need(need.withHighestLevel(Budgets.of("0.9"))));
        assertEquals(
                List.of(
                        "M4[a/rural/school]: + 1/200 x[a,rural,school] + 3/400 y[a,books,rural,school]"
                                + " + 1/800 z[a,rural,school,contract] ≤ 7/10",
                        "M4[b/rural/school]: + 1/400 x[b,rural,school] + 3/800 y[b,books,rural,school] ≤ 3/5"),
                Written.rows(capped, "M4"));
        assertEquals(List.of("0 ≤ z[a,rural,school,contract] ≤ 112"), Written.columns(capped, "z"));
    }

    @Test
    void aShareOfItIsPublicWhereThereIsAnotherWay() {
        assertEquals(
                List.of(
                        "R14[a/rural/school]: + 1 x[a,rural,school] + 3/2 y[a,books,rural,school]"
                                + " + -1 z[a,rural,school,contract] ≥ 0",
                        "R14[public,a/rural/school]: + 1/4 x[a,rural,school] + 3/8 y[a,books,rural,school]"
                                + " + -1 z[a,rural,school,contract] ≥ 0"),
                Written.rows(budget().rule(publicly(Terms.hard("public"))), "R14"));
    }

    @Test
    void aPricedShareMayBeMissed() {
        assertEquals(
                "R14[public,a/rural/school]: + 1/4 x[a,rural,school] + 3/8 y[a,books,rural,school]"
                        + " + -1 z[a,rural,school,contract] + 1 breach[public,a/rural/school] ≥ 0",
                Written.rows(budget().rule(publicly(Terms.priced("public", "1"))), "R14")
                        .get(1));
    }

    @Test
    void aModeThatDoesNoMoreHasNoColumn() {
        Budget.Builder budget = Budgets.two().deliveryMode(DeliveryMode.of("purchase"));
        assertEquals(List.of(), Written.columns(budget, "z"));
        assertEquals(List.of(), Written.rows(budget, "R14"));
    }
}
