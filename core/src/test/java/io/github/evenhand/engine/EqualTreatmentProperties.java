package io.github.evenhand.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Grant;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.NeedLevel;
import io.github.evenhand.allocation.Outcome;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Rule;
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

    /** An amount for each locality, such as a floor, is another promise for two halves than for one whole. */
    private static boolean promisesNoAmount(Budget budget) {
        return budget.deliveryModes().stream().allMatch(mode -> mode.capacity().isEmpty())
                && budget.rules().stream()
                        .allMatch(rule -> rule instanceof Rule.HoldHarmless
                                || rule instanceof Rule.GrowthCap
                                || rule instanceof Rule.GuaranteedLevel
                                || rule instanceof Rule.GeneralShare
                                || rule instanceof Rule.RuralShare
                                || rule instanceof Rule.PublicShare
                                || rule instanceof Rule.Tilt
                                || rule instanceof Rule.Progressivity
                                || rule instanceof Rule.PassThrough
                                || rule instanceof Rule.Envelope);
    }

    private static double bound(Allocation allocation) {
        return allocation.certificate().first().bound().toDouble();
    }

    @Property(tries = 100, seed = "20261126")
    void twoHalvesCanReachWhatTheWholeCan(@ForAll long seed) {
        Budget whole = RandomBudgets.draw(seed);
        Assume.that(Twins.areEqualsIn(whole) && promisesNoAmount(whole));
        Budget halves = Twins.halved(whole, first(whole));
        if (decide(whole) instanceof Allocation one && decide(halves) instanceof Allocation two) {
            assertEquals(bound(one), bound(two), 2e-9 * Math.max(1e-3, Math.abs(bound(one))));
        }
    }

    /** Unless a fund can go nowhere else; then it is asked for money, and gets what hard rules force. */
    @Property(tries = 100, seed = "20261126")
    void aPlaceWithoutPeopleChangesNobodysMoney(@ForAll long seed) {
        Budget drawn = RandomBudgets.draw(seed);
        Assume.that(drawn.rules().isEmpty());
        if (decide(drawn) instanceof Allocation without && decide(Twins.withNobody(drawn)) instanceof Allocation with) {
            for (Locality locality : drawn.localities()) {
                assertEquals(amounts(without, locality.id()), amounts(with, locality.id()));
            }
        }
    }

    @Property(tries = 100, seed = "20261126")
    void nobodyIsLevelledDown(@ForAll long seed) {
        if (decide(RandomBudgets.draw(seed)) instanceof Allocation allocation) {
            for (NeedLevel level : allocation.levels()) {
                assertTrue(level.after().compareTo(level.before()) >= 0, level::toString);
            }
        }
    }
}
