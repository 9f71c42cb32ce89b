package io.github.evenhand.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.evenhand.benchmarks.GeneratedBudget.Aim;
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
}
