package io.github.evenhand.examples;

import static io.github.evenhand.Evenhand.allocate;
import static io.github.evenhand.Evenhand.compare;
import static io.github.evenhand.Evenhand.example;
import static io.github.evenhand.Evenhand.explain;
import static io.github.evenhand.Evenhand.prices;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.Price;
import io.github.evenhand.budget.Budget;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;

/** What does the promise cost that nobody falls below 90 % of last year: a step of it, all of it, and whom? */
public final class WhatDoesHoldHarmlessCost {

    private static final String PROMISE = "nobody-below-90";

    /** Prices that differ in later digits only are the same: the first of them is taken. */
    private static final int PROVED = 9;

    private WhatDoesHoldHarmlessCost() {}

    public static void main(String[] args) {
        Budget budget = example("india-states");
        Allocation with = allocate(budget).orElseThrow();
        Price dearest = with.prices().stream()
                .filter(price -> price.source().equals(PROMISE))
                .max(Comparator.comparing(price -> price.gain().toDecimal(PROVED, RoundingMode.HALF_EVEN)))
                .orElseThrow();
        explain(prices(with, List.of(dearest), Limits.DEFAULT)).lines().forEach(System.out::println);

        Budget unbound = budget.toBuilder().withoutRule(PROMISE).build();
        Allocation without = allocate(unbound).orElseThrow();
        System.out.println("By the promise " + compare(without, with));
    }
}
