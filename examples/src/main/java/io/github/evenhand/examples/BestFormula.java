package io.github.evenhand.examples;

import static io.github.evenhand.Evenhand.allocate;
import static io.github.evenhand.Evenhand.example;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Factor;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Where;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is the best formula that could be voted on, so much for each head and more for each head in the hills? */
public final class BestFormula {

    private BestFormula() {}

    public static void main(String[] args) {
        Budget budget = example("two-counties").toBuilder()
                .column("hill_people", Map.of("hillside", "100000", "riverside", "0"))
                .build();
        Rule formula = new Rule.Formula(
                Rule.Terms.hard("formula"),
                Where.EVERYWHERE,
                Optional.of("general"),
                List.of(Factor.chosen(Factor.POPULATION), Factor.chosen("hill_people")));
        Allocation free = allocate(budget).orElseThrow();
        Allocation voted = allocate(budget.toBuilder().rule(formula).build()).orElseThrow();
        voted.coefficients().forEach(System.out::println);
        System.out.println("Without a formula: " + free.goals().get(0));
        System.out.println("With it:           " + voted.goals().get(0));
    }
}
