package io.github.evenhand.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Goal.Aggregate;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.budget.Service;
import io.github.evenhand.fixture.Budgets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DisparityIsMeasuredTest {

    private static Budget.Builder disparity(Budget.Builder budget) {
        return budget.objective(Objective.minimise(Goal.disparity(Aggregate.mean())));
    }

    /**
     * Before, (10 * 0.8 + 5 * 0.2) / 15 in a, (30 * 0.6 + 20 * 0.3) / 50 in b, 33/65 in the nation. A unit of money in
     * the town of a lifts 10 of 15 clients there and of 65 in the nation by 1/200.
     */
    @Test
    void theNationIsAMeanAndALocalityIsHeldAgainstIt() {
        assertEquals(
                List.of(
                        "M10[school]: + -1/1300 x[a,urban,school] + -1/2600 x[a,rural,school]"
                                + " + -1/650 x[b,urban,school] + -1/1300 x[b,rural,school] + 1 U[nation,school]"
                                + " = 33/65",
                        "M10[school,a]: + 1/300 x[a,urban,school] + 1/600 x[a,rural,school]"
                                + " + -1 U[nation,school] + 1 lag[school,a] ≥ -3/5",
                        "M10[school,b]: + 1/500 x[b,urban,school] + 1/1000 x[b,rural,school]"
                                + " + -1 U[nation,school] + 1 lag[school,b] ≥ -12/25"),
                Written.rows(disparity(Budgets.two()), "M10"));
    }

    /** Clients 15 and 50. */
    @Test
    void localitiesCountByTheirClients() {
        assertEquals(List.of("3/13 lag[school,a]", "10/13 lag[school,b]"), Written.costs(disparity(Budgets.two()), 0));
    }

    @Test
    void aLocalityWithoutClientsOfAServiceHasNoLagInIt() {
        Budget.Builder budget = Budgets.two()
                .service(Service.of("health", "Health"))
                .need(Need.of("a", Area.URBAN, "health", Budgets.of("0"), Budgets.of("1"), Budgets.of("0")))
                .need(Need.of("a", Area.RURAL, "health", Budgets.of("0"), Budgets.of("1"), Budgets.of("0")))
                .need(Need.of("b", Area.URBAN, "health", Budgets.of("0"), Budgets.of("1"), Budgets.of("0")))
                .need(Need.of("b", Area.RURAL, "health", Budgets.of("7"), Budgets.of("1"), Budgets.of("0")));
        assertEquals(3, Written.columns(disparity(budget), "lag[").size());
    }

    @Test
    void withoutADisparityGoalNothingIsMeasured() {
        assertEquals(List.of(), Written.rows(Budgets.two(), "M10"));
        assertEquals(List.of(), Written.columns(Budgets.two(), "lag["));
    }
}
