package io.github.evenhand.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.Evenhand;
import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Infeasible;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.Outcome;
import io.github.evenhand.allocation.Undecided;
import io.github.evenhand.budget.Budget;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Many budgets at once. */
class SweepTest {

    private static final Budget BUDGET = Evenhand.example("two-counties");

    /** The two counties with 20, 21, ... million of general money; below 27 there is no allocation. */
    private static Budget budget(int index) {
        return Lever.fund("general").at(BUDGET, BigDecimal.valueOf(20 + index).movePointRight(6));
    }

    private static List<Swept<String>> sweep(int count, int threads) {
        return Evenhand.sweep(count, SweepTest::budget, SweepTest::all, Limits.DEFAULT.withThreads(threads));
    }

    /** Everything that an outcome says, to the last bit. */
    private static String all(Outcome outcome) {
        return outcome instanceof Allocation allocation
                ? allocation.grants() + " " + allocation.levels() + " " + allocation.certificate()
                        + java.util.Arrays.toString(
                                allocation.certificate().evidence().plan())
                : outcome.toString();
    }

    @Test
    void theResultsAreInOrderAndThoseOfSingleAllocations() {
        List<Swept<String>> scenarios = sweep(20, 3);
        for (int index = 0; index < 20; index++) {
            assertEquals(index, scenarios.get(index).index());
            assertEquals(
                    all(Evenhand.allocate(budget(index))),
                    scenarios.get(index).result().orElseThrow());
        }
    }

    @Test
    void anyNumberOfThreadsAndAnyRunGiveTheSameBits() {
        assertEquals(sweep(12, 1), sweep(12, 2));
        assertEquals(sweep(12, 2), sweep(12, 2));
        assertEquals(sweep(12, 1), sweep(12, 30));
    }

    @Test
    void infeasibleBudgetsAreOutcomesLikeOthers() {
        List<Swept<Outcome>> scenarios = Evenhand.sweep(List.of(budget(0), budget(10)));
        assertTrue(scenarios.get(0).result().orElseThrow() instanceof Infeasible);
        assertTrue(scenarios.get(1).result().orElseThrow() instanceof Allocation);
    }

    @Test
    void aBudgetThatCannotBeMadeDoesNotEndTheOthers() {
        List<Swept<Boolean>> scenarios = Evenhand.sweep(
                3,
                index -> index == 1 ? Lever.fund("general").at(BUDGET, BigDecimal.ONE.negate()) : budget(10),
                Allocation.class::isInstance,
                Limits.DEFAULT);
        assertEquals(List.of(true), scenarios.get(0).result().stream().toList());
        assertTrue(scenarios.get(1).result().isEmpty());
        assertEquals(
                "Fund 'general' must have an amount of at least 0, found -1",
                scenarios.get(1).problem().orElseThrow());
        assertEquals(List.of(true), scenarios.get(2).result().stream().toList());
    }

    @Test
    void anErrorEndsItAllAndIsNotHidden() {
        assertThrows(
                StackOverflowError.class,
                () -> Evenhand.sweep(
                        2,
                        index -> {
                            throw new StackOverflowError();
                        },
                        outcome -> outcome,
                        Limits.DEFAULT));
    }

    @Test
    void onceCancelledTheRestIsNotBegun() {
        AtomicInteger asked = new AtomicInteger();
        List<Swept<Outcome>> scenarios = Evenhand.sweep(
                40,
                index -> {
                    while (asked.get() < 3) {
                        Thread.onSpinWait(); // asked once more after a yes, the sweep knows of it
                    }
                    return budget(10);
                },
                outcome -> outcome,
                Limits.DEFAULT.withThreads(2).withCancellation(() -> asked.getAndIncrement() > 0));
        assertTrue(scenarios.stream()
                .flatMap(scenario -> scenario.result().stream())
                .allMatch(begun -> begun instanceof Undecided));
        assertEquals(
                "It was cancelled before this budget was made",
                scenarios.get(39).problem().orElseThrow());
    }

    @Test
    void anInterruptEndsTheSweepAndIsKept() {
        Thread.currentThread().interrupt();
        List<Swept<Outcome>> scenarios =
                Evenhand.sweep(200, index -> budget(10), outcome -> outcome, Limits.DEFAULT.withThreads(1));
        assertTrue(Thread.interrupted());
        assertTrue(scenarios.get(199).problem().orElseThrow().startsWith("It was cancelled"));
    }

    @Test
    void noBudgetsAreNoScenarios() {
        assertEquals(List.of(), Evenhand.sweep(List.of()));
    }

    @Test
    void aScenarioHasAResultOrAProblem() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Swept<>(0, java.util.Optional.empty(), java.util.Optional.empty()));
    }
}
