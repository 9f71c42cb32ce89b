package io.github.evenhand.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.Evenhand;
import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.benchmarks.GeneratedBudget.Aim;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Objective;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeneratedBudgetTest {

    @Test
    void aSeedGivesOneBudget() {
        assertEquals(GeneratedBudget.of(31, Aim.A, 1), GeneratedBudget.of(31, Aim.A, 1));
        assertNotEquals(GeneratedBudget.of(31, Aim.A, 1), GeneratedBudget.of(31, Aim.A, 2));
    }

    @Test
    void anInstanceIsItsName() {
        assertEquals("31-B", Instance.of(31, Aim.B).name());
        assertEquals(GeneratedBudget.of(31, Aim.B, Instance.SEED), new Instance("31-B").budget());
        assertEquals("two-counties", new Instance("two-counties").budget().id());
    }

    /** A locality in every province, the worst of them held by their own caps and envelopes; hundreds of levels. */
    @Test
    void theFairestOfThirtyOneIsProved() {
        for (Goal goal : List.of(
                Goal.gap(Goal.Aggregate.fairestFirst(), Goal.Reference.NATIONAL_URBAN),
                Goal.shortfall(Goal.Aggregate.fairestFirst()))) {
            Budget budget = GeneratedBudget.of(31, Aim.B, 1).toBuilder()
                    .objective(Objective.minimise(goal))
                    .build();
            Allocation allocation = Evenhand.allocate(budget).orElseThrow();
            assertTrue(Evenhand.verify(budget, allocation).isProved(), goal.name());
        }
    }
}
