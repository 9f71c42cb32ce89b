package io.github.evenhand.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Goal.Aggregate;
import io.github.evenhand.budget.Goal.Reference;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.budget.Service;
import io.github.evenhand.fixture.Budgets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeanIsSmallTest {

    /** Of 65 clients, all of the one service: its weight falls out. */
    @Test
    void needsCountByTheirClients() {
        assertEquals(
                List.of(
                        "2/13 d[a/urban/school]",
                        "1/13 d[a/rural/school]",
                        "6/13 d[b/urban/school]",
                        "4/13 d[b/rural/school]"),
                Written.costs(Budgets.two(), 0));
    }

    /** Weight times clients: 2 * 5 and 2 * 20 of school, 1 * 30 of health in the countryside of b. */
    @Test
    void servicesCountByTheirWeight() {
        Budget.Builder budget = Budgets.two()
                .objective(Objective.minimise(Goal.gap(Aggregate.mean(), Reference.STANDARD)))
                .service(Service.of("health", "Health"))
                .need(Need.of("a", Area.URBAN, "health", Budgets.of("1"), Budgets.of("1"), Budgets.of("0")))
                .need(Need.of("a", Area.RURAL, "health", Budgets.of("0"), Budgets.of("1"), Budgets.of("0")))
                .need(Need.of("b", Area.URBAN, "health", Budgets.of("1"), Budgets.of("1"), Budgets.of("0")))
                .need(Need.of("b", Area.RURAL, "health", Budgets.of("30"), Budgets.of("1"), Budgets.of("0")));
        assertEquals(
                List.of("1/8 g[standard,school,a]", "3/8 g[standard,health,b]", "1/2 g[standard,school,b]"),
                Written.costs(budget, 0));
    }

    @Test
    void aNeedWithoutAGapStillCounts() {
        Budget.Builder budget = Budgets.bare()
                .objective(Objective.minimise(Goal.gap(Aggregate.mean(), Reference.STANDARD)))
                .need(Need.of("a", Area.URBAN, "school", Budgets.of("1"), Budgets.of("1"), Budgets.of("1")))
                .need(Need.of("a", Area.RURAL, "school", Budgets.of("3"), Budgets.of("1"), Budgets.of("1")))
                .need(Need.of("b", Area.URBAN, "school", Budgets.of("1"), Budgets.of("1"), Budgets.of("1")))
                .need(Need.of("b", Area.RURAL, "school", Budgets.of("1"), Budgets.of("1"), Budgets.of("0")));
        assertEquals(List.of("3/4 g[standard,school,a]", "1/4 g[standard,school,b]"), Written.costs(budget, 0));
    }

    @Test
    void goalsOfAStageAddUpWithTheirWeights() {
        Budget.Builder budget = Budgets.two()
                .objective(Objective.minimise(
                        new Goal.Gap(Aggregate.mean(), Reference.STANDARD, Budgets.of("3")),
                        new Goal.Shortfall(Aggregate.worst(), Budgets.of("0.5")),
                        new Goal.Gap(Aggregate.mean(), Reference.STANDARD, Budgets.of("2"))));
        assertEquals(
                List.of("1 g[standard,school,a]", "4 g[standard,school,b]", "1/2 t[shortfall,worst]"),
                Written.costs(budget, 0));
    }

    @Test
    void aGoalOverNoNeedsCostsNothing() {
        Budget.Builder budget = Budgets.bare()
                .objective(Objective.minimise(Goal.gap(Aggregate.mean(), Reference.OWN_URBAN)))
                .need(Need.of("a", Area.URBAN, "school", Budgets.of("0"), Budgets.of("1"), Budgets.of("1")))
                .need(Need.of("a", Area.RURAL, "school", Budgets.of("3"), Budgets.of("1"), Budgets.of("0")))
                .need(Need.of("b", Area.URBAN, "school", Budgets.of("0"), Budgets.of("1"), Budgets.of("1")))
                .need(Need.of("b", Area.RURAL, "school", Budgets.of("1"), Budgets.of("1"), Budgets.of("0")));
        assertEquals(List.of(), Written.costs(budget, 0));
    }
}
