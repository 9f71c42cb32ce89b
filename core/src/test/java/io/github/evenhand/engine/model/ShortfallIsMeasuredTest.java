package io.github.evenhand.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Goal.Aggregate;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.budget.Where;
import io.github.evenhand.fixture.Budgets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShortfallIsMeasuredTest {

    @Test
    void everyNeedIsHeldAgainstTheStandard() {
        assertEquals(
                List.of(
                        "M7[a/urban/school]: + 1/200 x[a,urban,school] + 1 d[a/urban/school] ≥ 1/5",
                        "M7[a/rural/school]: + 1/200 x[a,rural,school] + 1 d[a/rural/school] ≥ 4/5",
                        "M7[b/urban/school]: + 1/300 x[b,urban,school] + 1 d[b/urban/school] ≥ 2/5",
                        "M7[b/rural/school]: + 1/400 x[b,rural,school] + 1 d[b/rural/school] ≥ 7/10"),
                Written.rows(Budgets.two(), "M7"));
    }

    @Test
    void specialMoneyCountsWithItsMatchingAndLessItsCrowdOut() {
        assertEquals(
                "M7[a/rural/school]: + 1/200 x[a,rural,school] + 13/2000 y[a,books,rural,school]"
                        + " + 1 d[a/rural/school] ≥ 4/5",
                Written.rows(Budgets.two().fund(Budgets.books("0.5", "0.2")), "M7")
                        .get(1));
    }

    @Test
    void aNeedAtItsStandardHasAColumnAtNothingAndNoRow() {
        Budget.Builder budget = Budgets.one().objective(Objective.minimise(Goal.shortfall(Aggregate.mean())));
        assertEquals(
                List.of("0 ≤ d[a/urban/school] ≤ 0", "0 ≤ d[a/rural/school] ≤ 3/5"), Written.columns(budget, "d["));
        assertEquals(
                List.of("M7[a/rural/school]: + 1/16 x[a,rural,school] + 1 d[a/rural/school] ≥ 3/5"),
                Written.rows(budget, "M7"));
    }

    @Test
    void theLeftoverStageMeasuresItToo() {
        Budget.Builder budget =
                Budgets.one().fund(new Fund.General("rest", Budgets.of("5"), Fund.Spend.AT_MOST, Where.EVERYWHERE));
        assertEquals(1, Written.rows(budget, "M7").size());
        assertEquals(List.of(), Written.rows(Budgets.one(), "M7"));
    }
}
