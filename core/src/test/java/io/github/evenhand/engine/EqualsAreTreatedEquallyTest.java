package io.github.evenhand.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.InvalidBudgetException;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Service;
import io.github.evenhand.fixture.Budgets;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class EqualsAreTreatedEquallyTest {

    /** Needs of one service in the countryside, at 1 a client, and one general fund for their mean shortfall. */
    private static Budget.Builder needs(String fund, int... clients) {
        Budget.Builder budget = Budget.builder("needs")
                .currency("XXX", "0.01")
                .service(Service.of("health", "Health"))
                .fund(Fund.general("general", new BigDecimal(fund)))
                .objective(Objective.minimise(Goal.shortfall(Goal.Aggregate.mean())));
        for (int i = 0; i < clients.length; i++) {
            String id = Character.toString('a' + i);
            BigDecimal people = BigDecimal.valueOf(clients[i]);
            budget.locality(Locality.of(id, id, BigDecimal.ZERO, people))
                    .need(Need.of(id, Area.RURAL, "health", people, BigDecimal.ONE, BigDecimal.ZERO));
        }
        return budget;
    }

    private static void assertGrants(Budget budget, String... expected) {
        Allocation allocation = new Engine().decide(budget, Limits.DEFAULT).orElseThrow();
        for (int i = 0; i < expected.length; i++) {
            String id = Character.toString('a' + i);
            assertEquals(new BigDecimal(expected[i]), allocation.to(id).amount(), id + " of " + allocation);
        }
        assertTrue(allocation.certificate().first().relativePlanDistance().toDouble() <= 1e-9);
    }

    /** T4 of the formulas: any division of 10 is as good; a corner would give one of them all. */
    @Test
    void twoEqualsShareAFundEqually() {
        assertGrants(needs("10", 10, 10).build(), "5.00", "5.00");
    }

    @Test
    void unequalsShareAFundInProportionToTheirNeeds() {
        assertGrants(needs("20", 10, 30).build(), "5.00", "15.00");
    }

    @Test
    void whatCannotBeSharedEquallyDiffersByOneSmallestUnit() {
        assertGrants(needs("10", 10, 10, 10).build(), "3.34", "3.33", "3.33");
    }

    /** Grants near to 8 and 4, but what they are spent on is to be even as well: half of the difference stays. */
    @Test
    void theAnswerClosestToLastYearRemembersIt() {
        Budget.Builder budget = needs("10", 10, 10)
                .objective(Objective.minimise(Goal.shortfall(Goal.Aggregate.mean()))
                        .closestToLastYear())
                .lastYear("a", "general", new BigDecimal("8"))
                .lastYear("b", "general", new BigDecimal("4"));
        assertGrants(budget.build(), "6.00", "4.00");
    }

    /** Costs of a are 10 and 10, those of b 60 and 60: of 40 each gets its share, half of which is for other uses. */
    @Test
    void whereAllIsEqualAlreadyAGiniIsKeptAtNothingEvenly() {
        Budget.Builder budget = Budget.builder("alike")
                .currency("XXX", "0.000001")
                .service(Service.of("health", "Health"))
                .service(Service.of("school", "School"))
                .fund(Fund.general("general", new BigDecimal("40")))
                .objective(Objective.minimise(Goal.disparity(Goal.Aggregate.gini())));
        String[][] places = {{"a", "10", "1"}, {"b", "30", "2"}};
        for (String[] place : places) {
            BigDecimal people = new BigDecimal(place[1]);
            BigDecimal cost = new BigDecimal(place[2]);
            BigDecimal level = new BigDecimal("0.5");
            budget.locality(Locality.of(place[0], place[0], BigDecimal.ZERO, people))
                    .need(Need.of(place[0], Area.RURAL, "health", people, cost, level))
                    .need(Need.of(place[0], Area.RURAL, "school", people, cost, level));
        }
        assertGrants(budget.build(), "5.714286", "34.285714");
        Allocation allocation =
                new Engine().decide(budget.build(), Limits.DEFAULT).orElseThrow();
        allocation.levels().forEach(need -> assertEquals(9 / 14.0, need.after().toDouble(), 1e-6, need.toString()));
    }

    /**
     * All must come to 0.75, where a is: 18 and 33 for b and c. What is left is for other uses o, and o + G is in
     * proportion to costs of 20, 120 and 60: with 0.745 for each, 7.45, 35.70 and 5.85.
     */
    @Test
    void whoIsBehindIsBroughtToTheOthersAndTheRestIsSpreadEvenly() {
        Budget.Builder budget = Budget.builder("behind")
                .currency("XXX", "0.01")
                .service(Service.of("health", "Health"))
                .fund(Fund.general("general", new BigDecimal("100")))
                .objective(Objective.minimise(Goal.disparity(Goal.Aggregate.gini())))
                .locality(Locality.of("a", "a", BigDecimal.TEN, BigDecimal.TEN))
                .locality(Locality.of("b", "b", new BigDecimal("30"), new BigDecimal("30")))
                .locality(Locality.of("c", "c", BigDecimal.ZERO, new BigDecimal("30")));
        Object[][] needs = {
            {"a", Area.URBAN, "10", "1", "1"},
            {"a", Area.RURAL, "10", "1", "0.5"},
            {"b", Area.URBAN, "30", "2", "1"},
            {"b", Area.RURAL, "30", "2", "0.2"},
            {"c", Area.RURAL, "30", "2", "0.2"}
        };
        for (Object[] need : needs) {
            BigDecimal people = new BigDecimal((String) need[2]);
            BigDecimal cost = new BigDecimal((String) need[3]);
            BigDecimal level = new BigDecimal((String) need[4]);
            budget.need(Need.of((String) need[0], (Area) need[1], "health", people, cost, level));
        }
        assertGrants(budget.build(), "7.45", "53.70", "38.85");
    }

    @Test
    void lastYearMustBeKnown() {
        Budget.Builder budget = needs("10", 10, 10)
                .objective(Objective.minimise(Goal.shortfall(Goal.Aggregate.mean()))
                        .closestToLastYear())
                .lastYear("a", "general", new BigDecimal("8"));
        InvalidBudgetException refused = assertThrows(InvalidBudgetException.class, budget::build);
        assertEquals(
                "budget, closestTo: The answer closest to last year needs what locality 'b' received from fund "
                        + "'general', found no row. Write 0 if it received nothing, or choose evenSpread.",
                refused.getMessage());
    }

    @Test
    void aPlaceWithoutNeedsGetsNothingThatItNeedNotGet() {
        Budget budget = needs("10", 10, 0).build();
        assertGrants(budget, "10.00", "0.00");
    }

    @Test
    void aPlaceWithoutNeedsGetsWhatIsPromisedToIt() {
        Budget budget = needs("10", 10, 0)
                .rule(Budgets.floor(Rule.Terms.hard("floor"), "2"))
                .build();
        assertGrants(budget, "8.00", "2.00");
    }
}
