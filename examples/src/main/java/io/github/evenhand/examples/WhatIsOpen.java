package io.github.evenhand.examples;

import static io.github.evenhand.Evenhand.allocate;
import static io.github.evenhand.Evenhand.example;
import static io.github.evenhand.Evenhand.nearestToLastYear;
import static io.github.evenhand.Evenhand.ranges;
import static io.github.evenhand.Evenhand.table;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Limits;
import java.math.BigDecimal;
import java.util.List;

/** What is open? How little and how much each county could receive if the answer may be a hundredth worse than the best. */
public final class WhatIsOpen {

    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    private WhatIsOpen() {}

    public static void main(String[] args) {
        Allocation allocation = allocate(example("two-counties")).orElseThrow();
        table(ranges(allocation, List.of("hillside", "riverside"), HUNDREDTH, Limits.DEFAULT))
                .lines()
                .forEach(System.out::println);
        nearestToLastYear(allocation, HUNDREDTH, Limits.DEFAULT).ifPresent(System.out::println);
    }
}
