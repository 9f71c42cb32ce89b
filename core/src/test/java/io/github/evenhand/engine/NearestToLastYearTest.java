package io.github.evenhand.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.Evenhand;
import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.Nearest;
import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.budget.Service;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is as good and nearest to last year, found by hand. */
class NearestToLastYearTest {

    /** Three villages that are the same, and 12 for all of them: each share of it is as good as any other. */
    private static Budget.Builder villages(Map<String, String> lastYear) {
        Budget.Builder budget = Budget.builder("villages")
                .currency("CNY", "1")
                .service(Service.of("school", "School"))
                .fund(Fund.general("general", new BigDecimal("12")))
                .objective(Objective.minimise(Goal.shortfall(Goal.Aggregate.mean())));
        BigDecimal ten = BigDecimal.TEN;
        for (String id : List.of("a", "b", "c")) {
            budget.locality(Locality.of(id, id, BigDecimal.ZERO, ten))
                    .need(Need.of(id, Area.RURAL, "school", ten, new BigDecimal("2"), new BigDecimal("0.2")));
            if (lastYear.containsKey(id)) {
                budget.lastYear(id, "general", new BigDecimal(lastYear.get(id)));
            }
        }
        return budget;
    }

    private static Optional<Nearest> nearest(Budget budget, String tolerance) {
        Allocation allocation = Evenhand.allocate(budget).orElseThrow();
        return Evenhand.nearestToLastYear(allocation, new BigDecimal(tolerance), Limits.DEFAULT);
    }

    @Test
    void whatWasPaidLastYearIsPaidAgainWhereThatIsAsGood() {
        Nearest nearest = nearest(villages(Map.of("a", "7", "b", "5", "c", "0")).build(), "0")
                .orElseThrow();
        assertEquals(
                List.of("CNY 7", "CNY 5", "CNY 0"),
                nearest.appraisal().grants().stream()
                        .map(grant -> grant.amount().toString())
                        .toList());
        assertEquals("Moves CNY 0 instead of CNY 8: shortfall mean 80.00 -> 60.00 points", nearest.toString());
        assertEquals(0, nearest.costs().get(0).signum());
        assertEquals(0, nearest.least().bound().toDouble(), 1e-6);
        assertEquals(0, nearest.least().attained().toDouble(), 1e-6);
    }

    @Test
    void aFundThatGrewMovesByWhatItGrewAndNoMore() {
        Nearest nearest = nearest(villages(Map.of("a", "6", "b", "3", "c", "0")).build(), "0.000001")
                .orElseThrow();
        assertEquals("CNY 3", nearest.moved().toString());
        assertEquals(3, nearest.least().bound().toDouble(), 1e-5);
        assertTrue(nearest.appraisal().breaches().isEmpty());
    }

    /**
     * Riverside received 10 million of general money and Hillside 20 of 30; now there are 34. The optimum of 9 and 25 moves
     * 6 million. A million back to Riverside costs 0.003 and moves 2 less, so a thousandth of 0.345 brings back 0.115. Nobody
     * received money for rural schools.
     */
    @Test
    void aThousandthOfTheObjectiveBringsBackWhatHandsCompute() {
        Nearest nearest = nearest(Evenhand.example("two-counties"), "0.001").orElseThrow();
        assertEquals(List.of("general"), nearest.funds());
        assertEquals("CNY 6,000,000.00", nearest.movedByAllocation().toString());
        assertEquals(5.77e6, nearest.moved().amount().doubleValue(), 2);
        assertEquals(5.77e6, nearest.least().bound().toDouble(), 2);
        double worse = nearest.costs().get(0).plus(nearest.costs().get(1)).toDouble();
        assertEquals(0.000345, worse, 1e-8);
    }

    @Test
    void whatIsKnownOfSomeOnlyIsAnError() {
        Budget some = villages(Map.of("a", "6")).build();
        assertEquals(
                "What 'b' received from fund 'general' last year must be known, found no row. Write 0 if it received"
                        + " nothing.",
                assertThrows(IllegalArgumentException.class, () -> nearest(some, "0"))
                        .getMessage());
        Budget none = villages(Map.of()).build();
        assertEquals(
                "Something must be known of last year's grants from the funds of budget 'villages', found no row",
                assertThrows(IllegalArgumentException.class, () -> nearest(none, "0"))
                        .getMessage());
    }

    @Test
    void withoutTimeThereIsNone() {
        Allocation allocation =
                Evenhand.allocate(Evenhand.example("two-counties")).orElseThrow();
        Limits none = Limits.DEFAULT.withTime(Duration.ofNanos(1));
        assertEquals(Optional.empty(), Evenhand.nearestToLastYear(allocation, BigDecimal.ZERO, none));
    }
}
