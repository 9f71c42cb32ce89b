package io.github.evenhand.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Goal.Aggregate;
import io.github.evenhand.budget.Goal.Reference;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.fixture.Budgets;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorstIsSmallTest {

    @Test
    void oneColumnOfTheNationIsAboveEveryNeed() {
        Budget.Builder budget = Budgets.two().objective(Objective.minimise(Goal.shortfall(Aggregate.worst())));
        assertEquals(
                List.of(
                        "M8b[shortfall,worst,a/urban/school]: + -1 d[a/urban/school] + 1 t[shortfall,worst] ≥ 0",
                        "M8b[shortfall,worst,a/rural/school]: + -1 d[a/rural/school] + 1 t[shortfall,worst] ≥ 0",
                        "M8b[shortfall,worst,b/urban/school]: + -1 d[b/urban/school] + 1 t[shortfall,worst] ≥ 0",
                        "M8b[shortfall,worst,b/rural/school]: + -1 d[b/rural/school] + 1 t[shortfall,worst] ≥ 0"),
                Written.rows(budget, "M8b"));
        assertEquals(List.of("0 ≤ t[shortfall,worst] ≤ 4/5"), Written.columns(budget, "t["));
        assertEquals(List.of("1 t[shortfall,worst]"), Written.costs(budget, 0));
    }

    @Test
    void needsThatAreNeverBelowHaveNoRow() {
        Budget.Builder budget = Budgets.one().objective(Objective.minimise(Goal.shortfall(Aggregate.worst())));
        assertEquals(1, Written.rows(budget, "M8b").size());
    }

    @Test
    void twoGoalsOfOneNameShareTheColumn() {
        Budget.Builder budget = Budgets.two()
                .objective(Objective.minimise(
                                new Goal.Gap(Aggregate.worst(), Reference.STANDARD, Budgets.of("3")),
                                new Goal.Gap(Aggregate.worst(), Reference.OWN_URBAN, Budgets.of("1")))
                        .then(Goal.gap(Aggregate.worst(), Reference.STANDARD)));
        assertEquals(4, Written.rows(budget, "M8b").size());
        assertEquals(2, Written.columns(budget, "t[").size());
        assertEquals(List.of("3 t[gap,worst,standard]", "1 t[gap,worst,ownUrban]"), Written.costs(budget, 0));
        assertEquals(List.of("1 t[gap,worst,standard]"), Written.costs(budget, 1));
    }

    @Test
    void aMeanHasNone() {
        assertEquals(List.of(), Written.rows(Budgets.two(), "M8b"));
    }
}
