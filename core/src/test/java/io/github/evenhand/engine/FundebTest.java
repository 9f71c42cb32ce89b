package io.github.evenhand.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.NeedLevel;
import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Service;
import io.github.evenhand.fixture.Fundeb;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Brazil's Fundeb tops up the poorest until they are level: the worst shortfall against a high standard. Levels are money
 * per weighted student or per head, over the standard.
 */
class FundebTest {

    /**
     * What a full standard costs: above every level, so that the pool is used up before anybody reaches it. A shortfall is a share of it and known to the last digit of a double, so that a level in
     * currency is known to about 1e-16 of the standard: one far above the levels would cost digits of them.
     */
    private static final BigDecimal STANDARD = new BigDecimal("10000");

    private static final BigDecimal STANDARD_OF_UNITS = new BigDecimal("200");

    private static Allocation allocate(List<Fundeb.Unit> units, BigDecimal standard, String pool, String smallestUnit) {
        Budget.Builder budget = Budget.builder("fundeb")
                .currency("BRL", smallestUnit)
                .service(Service.of("education", "Education"))
                .fund(Fund.general("pool", new BigDecimal(pool)))
                .objective(Objective.minimise(Goal.shortfall(Goal.Aggregate.worst())));
        for (Fundeb.Unit unit : units) {
            BigDecimal level = unit.resources().divide(unit.clients().multiply(standard), 30, RoundingMode.HALF_EVEN);
            budget.locality(Locality.of(unit.id(), unit.id(), unit.clients(), BigDecimal.ZERO))
                    .need(Need.of(unit.id(), Area.URBAN, "education", unit.clients(), standard, level));
        }
        return new Engine().decide(budget.build(), Limits.DEFAULT).orElseThrow();
    }

    private static Map<String, Double> levels(Allocation allocation, BigDecimal standard) {
        Map<String, Double> levels = new TreeMap<>();
        for (NeedLevel level : allocation.levels()) {
            levels.put(
                    level.locality(), level.after().times(Rational.of(standard)).toDouble());
        }
        return levels;
    }

    private static Set<String> receivers(Allocation allocation) {
        return allocation.grants().stream()
                .filter(grant -> !grant.amount().isZero())
                .map(grant -> grant.locality())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The lowest level of the plan, in currency per client. */
    private static double lowest(Allocation allocation, BigDecimal standard) {
        Rational worst = allocation.certificate().first().planObjective();
        return Rational.ONE.minus(worst).times(Rational.of(standard)).toDouble();
    }

    @Test
    void theTenPoorestStatesAreLiftedToTheOfficialLevel() {
        List<Fundeb.Unit> states = Fundeb.states();
        Allocation allocation = allocate(states, STANDARD, "24153287047.35", "0.01");
        assertEquals(5361.429574033773, lowest(allocation, STANDARD), 1e-8);
        assertEquals(
                new TreeSet<>(Set.of("MA", "PA", "CE", "PI", "BA", "AM", "AL", "PE", "RJ", "PB")),
                receivers(allocation));
        Map<String, Double> levels = levels(allocation, STANDARD);
        for (Fundeb.Unit state : states) {
            double cent = 0.01 / state.clients().doubleValue();
            assertEquals(state.expected().doubleValue(), levels.get(state.id()), cent + 1e-8, state.id());
        }
        assertEquals("BRL 24,153,287,047.35", allocation.total().toString());
    }

    @Test
    void twelveOfTheThirtyTwoUnitsAreLifted() {
        List<Fundeb.Unit> units = Fundeb.units();
        Allocation allocation = allocate(units, STANDARD_OF_UNITS, "2000", "0.01");
        assertEquals(15.438419117647058, lowest(allocation, STANDARD_OF_UNITS), 1e-12);
        assertEquals(12, receivers(allocation).size());
        Map<String, Double> levels = levels(allocation, STANDARD_OF_UNITS);
        for (Fundeb.Unit unit : units) {
            double people = unit.clients().doubleValue();
            assertEquals(
                    unit.expected().doubleValue() / people, levels.get(unit.id()), 0.01 / people + 1e-9, unit.id());
        }
    }

    @Test
    void anEmptyPoolChangesNothing() {
        Allocation allocation = allocate(Fundeb.units(), STANDARD_OF_UNITS, "0", "0.01");
        assertTrue(receivers(allocation).isEmpty());
        assertTrue(allocation.levels().stream().allMatch(level -> level.before().equals(level.after())));
    }

    @Test
    void aLargePoolMakesAllEqual() {
        List<Fundeb.Unit> units = Fundeb.units();
        Allocation allocation = allocate(units, STANDARD_OF_UNITS, "200000", "0.01");
        double all =
                units.stream().mapToDouble(u -> u.resources().doubleValue()).sum() + 200_000;
        double people =
                units.stream().mapToDouble(u -> u.clients().doubleValue()).sum();
        assertEquals(all / people, lowest(allocation, STANDARD_OF_UNITS), 1e-9);
        levels(allocation, STANDARD_OF_UNITS).forEach((id, level) -> assertEquals(all / people, level, 0.01, id));
    }
}
