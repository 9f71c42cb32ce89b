package io.github.evenhand.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.evenhand.Evenhand;
import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Outcome;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Service;
import io.github.evenhand.budget.Weighted;
import io.github.evenhand.fixture.RandomBudgets;
import java.math.BigDecimal;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** What a budget counts is what somebody would write who had counted before. */
class CountingProperties {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal QUARTER = new BigDecimal("0.25");

    /** The same budget twice: what services count is said in one, and worked out in the other. */
    private record Twice(Budget told, Budget workedOut) {}

    private static Twice twice(Budget plain, Random random) {
        Budget.Builder told = like(plain);
        Budget.Builder workedOut = like(plain);
        for (Service service : plain.services()) {
            workedOut.service(service);
            told.service(service.withResidentShare("0.5")
                    .withClientGroups(Weighted.of("left_behind", "0.25"))
                    .withCostFactors(Weighted.of("wages", "0.5")));
        }
        for (Locality locality : plain.localities()) {
            BigDecimal wages = BigDecimal.valueOf(80 + random.nextInt(50), 2);
            Locality there = locality.with("wages", wages.toPlainString());
            told.locality(there);
            workedOut.locality(there);
            BigDecimal disparity = BigDecimal.ONE.add(HALF.multiply(wages.subtract(BigDecimal.ONE)));
            for (Need need : plain.needs(locality.id())) {
                boolean isForNobody = need.clients().signum() == 0;
                BigDecimal registered = BigDecimal.valueOf(isForNobody ? 0 : random.nextInt(500));
                BigDecimal leftBehind = BigDecimal.valueOf(isForNobody ? 0 : random.nextInt(100));
                BigDecimal clients =
                        HALF.multiply(registered.add(need.clients())).add(QUARTER.multiply(leftBehind));
                BigDecimal fixed = QUARTER.multiply(need.unitCost()).multiply(clients);
                told.need(need.withRegisteredClients(registered)
                        .withClientGroup("left_behind", leftBehind)
                        .withFixedCost(fixed));
                BigDecimal unitCost =
                        need.unitCost().multiply(new BigDecimal("1.25")).multiply(disparity);
                workedOut.need(new Need(
                        need.locality(),
                        need.area(),
                        need.service(),
                        clients,
                        unitCost,
                        need.level(),
                        need.highestLevel(),
                        need.shares(),
                        need.circumstances()));
            }
        }
        return new Twice(told.build(), workedOut.build());
    }

    private static Budget.Builder like(Budget plain) {
        Budget.Builder builder = Budget.builder(plain.id())
                .currency(plain.currency())
                .generalMoney(plain.generalMoney())
                .objective(plain.objective());
        plain.groups().forEach(builder::group);
        plain.funds().forEach(builder::fund);
        plain.pastGrants().forEach(builder::lastYear);
        plain.rules().forEach(builder::rule);
        plain.deliveryModes().forEach(builder::deliveryMode);
        return builder;
    }

    @Property(tries = 25)
    void aBudgetThatCountsAndOneThatWasCountedHaveTheSameAnswer(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Twice twice = twice(RandomBudgets.draw(seed), new Random(seed));
        Outcome told = Evenhand.allocate(twice.told());
        Outcome workedOut = Evenhand.allocate(twice.workedOut());
        assertEquals(workedOut.getClass(), told.getClass());
        if (told instanceof Allocation counts && workedOut instanceof Allocation counted) {
            assertEquals(counted.grants(), counts.grants());
            assertEquals(counted.levels(), counts.levels());
            assertEquals(counted.goals(), counts.goals());
        }
    }
}
