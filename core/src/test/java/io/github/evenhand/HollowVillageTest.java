package io.github.evenhand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Service;
import io.github.evenhand.budget.Weighted;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/**
 * A village whose people have left still needs its clinic. 1,000 are registered and 600 live there: halfway between are
 * 800 clients, and 100 old people on their own count half as much again: 850. A standard is 10 for each and 1,500 for the
 * clinic, where wages, half of the cost, are 1.2 of the average: (8,500 + 1,500) * 1.1 = 11,000.
 */
class HollowVillageTest {

    private static final Budget BUDGET = Budget.builder("hollow")
            .currency("CNY", "0.01")
            .service(Service.of("health", "Health")
                    .withResidentShare("0.5")
                    .withClientGroups(Weighted.of("alone", "0.5"))
                    .withCostFactors(Weighted.of("wages", "0.5")))
            .locality(Locality.of("village", "Village", BigDecimal.ZERO, new BigDecimal(600))
                    .with("wages", "1.2"))
            .need(Need.of(
                            "village",
                            Area.RURAL,
                            "health",
                            new BigDecimal(600),
                            new BigDecimal(10),
                            new BigDecimal("0.5"))
                    .withRegisteredClients(new BigDecimal(1000))
                    .withClientGroup("alone", new BigDecimal(100))
                    .withFixedCost(new BigDecimal(1500)))
            .fund(Fund.general("general", new BigDecimal(2200)))
            .objective(Objective.minimise(Goal.shortfall(Goal.Aggregate.mean())))
            .build();

    @Test
    void clientsAndCostsAreCountedAsTheServiceSays() {
        Need need = BUDGET.needs().get(0);
        assertEquals(0, BUDGET.clients(need).compareTo(new BigDecimal(850)));
        assertEquals(Rational.of(11000), BUDGET.standardCost(need));
    }

    /** A fifth of a full standard. */
    @Test
    void moneyLiftsTheLevelByItsShareOfTheWholeCost() {
        Allocation allocation = Evenhand.allocate(BUDGET).orElseThrow();
        assertEquals(
                Rational.of(new BigDecimal("0.7")),
                allocation.levels("village").get(0).after());
    }

    @Test
    void theCalculationIsShown() {
        Allocation allocation = Evenhand.allocate(BUDGET).orElseThrow();
        assertTrue(
                Evenhand.explain(allocation, "village")
                        .lines()
                        .contains("rural Health: 850 clients = 1,000 registered + 0.5 x (600 resident - 1,000)"
                                + " + 0.5 x 100 alone; a full standard costs CNY 11,000 = (850 clients x 10 + 1,500"
                                + " fixed) x 1.1 (1 + 0.5 x (1.2 wages - 1))"),
                () -> Evenhand.explain(allocation, "village").lines().toString());
    }

    @Test
    void aVillageWithoutClientsCostsNothing() {
        Need nobody = Need.of(
                        "village", Area.RURAL, "health", BigDecimal.ZERO, new BigDecimal(10), new BigDecimal("0.5"))
                .withRegisteredClients(BigDecimal.ZERO)
                .withClientGroup("alone", BigDecimal.ZERO)
                .withFixedCost(new BigDecimal(1500));
        assertEquals(Rational.ZERO, BUDGET.standardCost(nobody));
    }

    @Test
    void anotherShareOfResidentsIsAnotherBudget() {
        Service residents = BUDGET.service("health").withResidentShare("1");
        Budget other =
                BUDGET.toBuilder().withoutService("health").service(residents).build();
        assertEquals(0, other.clients(other.needs().get(0)).compareTo(new BigDecimal(650)));
    }
}
