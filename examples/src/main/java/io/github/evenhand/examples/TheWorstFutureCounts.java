package io.github.evenhand.examples;

import static io.github.evenhand.Evenhand.allocate;
import static io.github.evenhand.Evenhand.example;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.FutureGoals;
import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Scenario;
import io.github.evenhand.budget.Where;
import java.util.List;
import java.util.Set;

/** What if nobody knows whether the hills become dear or the plain loses its clinics? The worst of these futures counts. */
public final class TheWorstFutureCounts {

    private TheWorstFutureCounts() {}

    public static void main(String[] args) {
        Budget budget = example("two-counties");
        Budget wary = budget.toBuilder()
                .scenario(
                        Scenario.of("dear-hills", Scenario.Change.ofCost("1.3").in(Where.ids(List.of("hillside")))))
                .scenario(Scenario.of(
                        "closed-clinics",
                        Scenario.Change.ofLevel("0.5")
                                .in(Where.ids(List.of("riverside")))
                                .of(Set.of("health"), Set.of(Area.RURAL))))
                .build();
        Allocation asIfSure = allocate(budget).orElseThrow();
        Allocation allocation = allocate(wary).orElseThrow();
        System.out.println("Riverside: " + asIfSure.to("riverside") + " as if all were sure, "
                + allocation.to("riverside") + " for the worst future");
        for (FutureGoals future : allocation.futures()) {
            System.out.println(
                    future.scenario().orElse("as it is") + ": " + future.goals().get(0));
        }
    }
}
