package io.github.evenhand.examples;

import static io.github.evenhand.Evenhand.allocate;
import static io.github.evenhand.Evenhand.example;
import static io.github.evenhand.Evenhand.table;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Infeasible;
import io.github.evenhand.allocation.Outcome;
import io.github.evenhand.allocation.Undecided;

/** Who receives what? All three answers that there can be. */
public final class WhoReceivesWhat {

    private WhoReceivesWhat() {}

    public static void main(String[] args) {
        Outcome outcome = allocate(example("india-states"));
        if (outcome instanceof Allocation allocation) {
            table(allocation).lines().forEach(System.out::println);
        } else if (outcome instanceof Infeasible conflict) {
            System.out.println("No allocation keeps the rules " + conflict.rules());
        } else if (outcome instanceof Undecided undecided) {
            System.out.println("Not known: " + undecided.explanation());
        }
    }
}
