package io.github.evenhand.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.evenhand.budget.Scenario.Change;
import io.github.evenhand.budget.Scenario.Shift;
import io.github.evenhand.fixture.Budgets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScenarioCheckTest {

    private static List<String> errors(Budget.Builder budget) {
        return assertThrows(InvalidBudgetException.class, budget::build).findings().stream()
                .map(Finding::toString)
                .toList();
    }

    private static Need need(Budget budget, String id) {
        return budget.needs().stream()
                .filter(need -> need.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Change level(Shift shift) {
        return new Change(
                Where.EVERYWHERE,
                Collections.emptySortedSet(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(shift));
    }

    @Test
    void aFutureIsTheBudgetWithTheNeedsThatThereAreThen() {
        Scenario dear = Scenario.of(
                "dear",
                Change.ofCost("1.5").in(Where.ids(List.of("a"))),
                Change.ofClients("2").of(Set.of("school"), Set.of(Area.RURAL)),
                level(new Shift.Is(Budgets.of("0.4"))).in(Where.group("west")));
        Budget budget = Budgets.two().scenario(dear).build();
        Budget then = budget.in(dear);
        assertEquals(
                Need.of("a", Area.RURAL, "school", Budgets.of("10"), Budgets.of("6"), Budgets.of("0.4")),
                need(then, "a/rural/school"));
        assertEquals(
                Need.of("a", Area.URBAN, "school", Budgets.of("10"), Budgets.of("3"), Budgets.of("0.4")),
                need(then, "a/urban/school"));
        assertEquals(
                Need.of("b", Area.RURAL, "school", Budgets.of("40"), Budgets.of("2"), Budgets.of("0.3")),
                need(then, "b/rural/school"));
        assertEquals(need(budget, "b/urban/school"), need(then, "b/urban/school"));
        assertEquals(List.of(), then.scenarios());
        assertEquals(budget, budget.toBuilder().build());
    }

    @Test
    void aFactorIsOnEverybodyWhoIsCountedAndOnAllCosts() {
        Need need = Need.of("a", Area.RURAL, "school", Budgets.of("10"), Budgets.of("2"), Budgets.of("0.5"))
                .withRegisteredClients(Budgets.of("20"))
                .withClientGroup("left_behind", Budgets.of("4"))
                .withFixedCost(Budgets.of("100"));
        Shift half = new Shift.Times(Budgets.of("0.5"));
        assertEquals(
                Need.of("a", Area.RURAL, "school", Budgets.of("5"), Budgets.of("1"), Budgets.of("0.5"))
                        .withRegisteredClients(Budgets.of("10"))
                        .withClientGroup("left_behind", Budgets.of("2"))
                        .withFixedCost(Budgets.of("50")),
                need.withClients(half).withUnitCost(half));
        Shift seven = new Shift.Is(Budgets.of("7"));
        assertEquals(
                Need.of("a", Area.RURAL, "school", Budgets.of("7"), Budgets.of("7"), Budgets.of("0.5"))
                        .withRegisteredClients(Budgets.of("20"))
                        .withClientGroup("left_behind", Budgets.of("4"))
                        .withFixedCost(Budgets.of("100")),
                need.withClients(seven).withUnitCost(seven));
    }

    @Test
    void needsWithoutClientsStayAsTheyAre() {
        Need nobody = Need.of("a", Area.URBAN, "school", Budgets.of("0"), Budgets.of("2"), Budgets.of("0.8"));
        Scenario growth = new Scenario(
                "growth",
                "Growth",
                List.of(new Change(
                        Where.EVERYWHERE,
                        Collections.emptySortedSet(),
                        Set.of(),
                        Optional.of(new Shift.Is(Budgets.of("5"))),
                        Optional.empty(),
                        Optional.empty())));
        Budget budget = Budgets.bare()
                .need(nobody)
                .need(Need.of("a", Area.RURAL, "school", Budgets.of("5"), Budgets.of("4"), Budgets.of("0.2")))
                .need(Need.of("b", Area.URBAN, "school", Budgets.of("30"), Budgets.of("1"), Budgets.of("0.6")))
                .need(Need.of("b", Area.RURAL, "school", Budgets.of("20"), Budgets.of("2"), Budgets.of("0.3")))
                .scenario(growth)
                .build();
        assertEquals(nobody, need(budget.in(growth), "a/urban/school"));
    }

    @Test
    void aScenarioIsGivenOnce() {
        Scenario dear = Scenario.of("dear", Change.ofCost("2"));
        assertEquals(
                List.of("scenario 'dear', id: Scenario must be given once, found 'dear' again. Remove one."),
                errors(Budgets.two().scenario(dear).scenario(dear)));
    }

    @Test
    void anOrderAndAGiniCannotBeHeldAgainstFutures() {
        for (Goal.Aggregate aggregate : List.of(Goal.Aggregate.fairestFirst(), Goal.Aggregate.gini())) {
            Goal goal = Goal.shortfall(aggregate);
            assertEquals(
                    List.of("budget, objective: Goal '" + goal.name()
                            + "' must be a mean, worst or tail where there are"
                            + " scenarios, found 1 scenarios. Take the scenarios out, or make the mean, the worst or a"
                            + " tail small instead."),
                    errors(Budgets.two()
                            .objective(Objective.minimise(goal))
                            .scenario(Scenario.of("dear", Change.ofCost("2")))));
        }
    }

    @Test
    void figuresStayNumbers() {
        String tiny = "0.000000000000000000000000000001";
        assertEquals(
                1,
                errors(Budgets.two().scenario(Scenario.of("tiny", Change.ofCost(tiny), Change.ofCost(tiny))))
                        .size());
    }

    @Test
    void aChangeOfNothingIsAWarning() {
        Budget budget = Budgets.bare()
                .need(Need.of("a", Area.URBAN, "school", Budgets.of("0"), Budgets.of("2"), Budgets.of("0.8")))
                .need(Need.of("a", Area.RURAL, "school", Budgets.of("5"), Budgets.of("4"), Budgets.of("0.2")))
                .need(Need.of("b", Area.URBAN, "school", Budgets.of("30"), Budgets.of("1"), Budgets.of("0.6")))
                .need(Need.of("b", Area.RURAL, "school", Budgets.of("20"), Budgets.of("2"), Budgets.of("0.3")))
                .scenario(Scenario.of(
                        "dear", Change.ofCost("2").in(Where.ids(List.of("a"))).of(Set.of(), Set.of(Area.URBAN))))
                .build();
        assertEquals(
                List.of("Scenario 'dear' has a change that is on no need with clients"),
                budget.warnings().stream().map(Finding::problem).toList());
    }

    @Test
    void aChangeThatSaysNothingOrLeavesNothingIsRefused() {
        assertEquals(
                "Change must leave clients above 0, found 0",
                assertThrows(IllegalArgumentException.class, () -> Change.ofClients("0"))
                        .getMessage());
        assertEquals(
                "Change must say what becomes of clients, unit cost or level, found none of them",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new Change(
                                        Where.EVERYWHERE,
                                        Collections.emptySortedSet(),
                                        Set.of(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty()))
                        .getMessage());
        assertEquals(
                "Scenario 's' must have at least one change, found none",
                assertThrows(IllegalArgumentException.class, () -> Scenario.of("s"))
                        .getMessage());
    }
}
