package io.github.evenhand.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Grant;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.Outcome;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.engine.model.Model;
import io.github.evenhand.engine.model.Programme.Column;
import io.github.evenhand.fixture.RandomBudgets;
import io.github.evenhand.fixture.Twins;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Laws of fairness between localities, on random budgets. */
class EqualTreatmentProperties {

    private static Outcome decide(Budget budget) {
        return new Engine().decide(budget, Limits.DEFAULT);
    }

    private static Map<String, BigDecimal> amounts(Allocation allocation, String locality) {
        Map<String, BigDecimal> amounts = new TreeMap<>();
        for (Grant grant : allocation.grants()) {
            if (grant.locality().equals(locality)) {
                amounts.put(grant.fund(), grant.amount().amount());
            }
        }
        return amounts;
    }

    private static Map<String, Double> plan(Allocation allocation, String locality) {
        List<Column> columns = Model.of(allocation.budget()).rows().columns();
        double[] plan = allocation.certificate().evidence().plan();
        Map<String, Double> amounts = new TreeMap<>();
        for (int j = 0; j < plan.length; j++) {
            String id = columns.get(j).id();
            if (id.contains("[" + locality + ",") || id.contains("[" + locality + "]")) {
                amounts.put(id.replace("[" + locality, "[it"), plan[j]);
            }
        }
        return amounts;
    }

    private static String first(Budget budget) {
        return budget.localities().get(0).id();
    }

    /** Before settlement equals have the same to the last bit; after it, to one smallest unit a fund. */
    @Property(tries = 300, seed = "20261126")
    void equalLocalitiesGetEqualMoney(@ForAll long seed) {
        Budget drawn = RandomBudgets.draw(seed);
        Assume.that(Twins.areEqualsIn(drawn));
        Budget budget = Twins.doubled(drawn, first(drawn));
        if (decide(budget) instanceof Allocation allocation) {
            assertEquals(plan(allocation, first(drawn)), plan(allocation, Twins.TWIN));
            Map<String, BigDecimal> one = amounts(allocation, first(drawn));
            Map<String, BigDecimal> other = amounts(allocation, Twins.TWIN);
            one.forEach((fund, amount) -> {
                BigDecimal difference = amount.subtract(other.get(fund)).abs();
                assertTrue(
                        difference.compareTo(budget.currency().smallestUnit()) <= 0,
                        () -> fund + ": " + one + " and " + other);
            });
        }
    }
}
