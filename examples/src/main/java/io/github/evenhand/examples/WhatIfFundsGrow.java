package io.github.evenhand.examples;

import static io.github.evenhand.Evenhand.example;
import static io.github.evenhand.Evenhand.frontier;
import static io.github.evenhand.Evenhand.table;

import io.github.evenhand.allocation.Frontier;
import io.github.evenhand.scenario.Lever;
import java.math.BigDecimal;

/** What if the general fund grows from 25 to 50 million? And where does another million stop being worth as much? */
public final class WhatIfFundsGrow {

    private WhatIfFundsGrow() {}

    public static void main(String[] args) {
        Frontier frontier = frontier(
                example("two-counties"), Lever.fund("general"), new BigDecimal("25e6"), new BigDecimal("50e6"), 6);
        table(frontier).lines().forEach(System.out::println);
        for (BigDecimal bend : frontier.breakpoints()) {
            System.out.println("It bends at CNY " + bend.toPlainString());
        }
    }
}
