package io.github.evenhand.examples;

import static io.github.evenhand.Evenhand.allocate;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Goal.Aggregate;
import io.github.evenhand.budget.Goal.Reference;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.budget.Service;
import java.math.BigDecimal;

/** How is a budget made in a program, from figures that come from somewhere else than files? */
public final class OwnBudgetInMemory {

    private static final BigDecimal PEOPLE = new BigDecimal(1000);

    private OwnBudgetInMemory() {}

    public static void main(String[] args) {
        Budget.Builder budget = Budget.builder("three-valleys")
                .currency("EUR", "0.01")
                .service(Service.of("water", "Drinking water"))
                .fund(Fund.general("general", new BigDecimal(40_000)))
                .objective(Objective.minimise(Goal.gap(Aggregate.worst(), Reference.NATIONAL_URBAN)));
        add(budget, "north", "0.5");
        add(budget, "middle", "0.7");
        add(budget, "south", "0.9");
        Allocation allocation = allocate(budget.build()).orElseThrow();
        allocation.grants().forEach(grant -> System.out.println(grant.locality() + " " + grant.amount()));
        System.out.println(allocation.goals().get(0));
    }

    /** A valley with a town that has all it needs, and a countryside at a level; a standard costs 100 EUR a head. */
    private static void add(Budget.Builder budget, String valley, String level) {
        BigDecimal cost = new BigDecimal(100);
        budget.locality(Locality.of(valley, valley, PEOPLE, PEOPLE))
                .need(Need.of(valley, Area.URBAN, "water", PEOPLE, cost, BigDecimal.ONE))
                .need(Need.of(valley, Area.RURAL, "water", PEOPLE, cost, new BigDecimal(level)));
    }
}
