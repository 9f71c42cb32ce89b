package io.github.evenhand.engine;

import static io.github.evenhand.fixture.Budgets.of;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.Evenhand;
import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.End;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.Range;
import io.github.evenhand.allocation.Ranges;
import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.budget.Quantity;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Service;
import io.github.evenhand.budget.Where;
import io.github.evenhand.engine.solve.Claim;
import io.github.evenhand.engine.solve.Solver;
import io.github.evenhand.engine.solve.Solvers;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How little and how much localities could receive, against ranges found by hand. */
class RangesOfGrantsTest {

    private static final Allocation TWO_COUNTIES =
            Evenhand.allocate(Evenhand.example("two-counties")).orElseThrow();

    /** Two villages that are the same but for their names: whoever gets the money, the mean is the same. */
    private static Budget.Builder clones() {
        Budget.Builder budget = Budget.builder("clones")
                .currency("CNY", "1")
                .service(Service.of("school", "School"))
                .fund(Fund.general("general", of("8")))
                .objective(Objective.minimise(Goal.shortfall(Goal.Aggregate.mean())));
        for (String id : List.of("a", "b")) {
            budget.locality(Locality.of(id, id, BigDecimal.ZERO, of("10")))
                    .need(Need.of(id, Area.RURAL, "school", of("10"), of("2"), of("0.5")));
        }
        return budget;
    }

    private static Range range(Budget budget, String locality, String tolerance) {
        Allocation allocation = Evenhand.allocate(budget).orElseThrow();
        return Evenhand.ranges(allocation, List.of(locality), new BigDecimal(tolerance), Limits.DEFAULT)
                .of(locality);
    }

    private static void assertRange(double least, double most, double close, Range range) {
        assertEquals(least, range.least().orElseThrow().attained().toDouble(), close);
        assertEquals(least, range.least().orElseThrow().bound().toDouble(), close);
        assertEquals(most, range.most().orElseThrow().attained().toDouble(), close);
        assertEquals(most, range.most().orElseThrow().bound().toDouble(), close);
    }

    @Test
    void betweenEqualsTheWholeFundIsOpen() {
        assertRange(0, 8, 1e-6, range(clones().build(), "a", "0"));
        assertRange(0, 8, 1e-6, range(clones().build(), "b", "0.000001"));
    }

    @Test
    void aFloorThatIsACapBinds() {
        Where a = Where.ids(List.of("a"));
        Quantity three = Quantity.of(of("3"));
        Budget budget = clones().rule(
                        new Rule.Floor(Rule.Terms.hard("least"), a, Optional.empty(), three, Rule.Per.LOCALITY))
                .rule(new Rule.Cap(Rule.Terms.hard("most"), a, Optional.empty(), three, Rule.Per.LOCALITY))
                .build();
        assertRange(3, 3, 1e-6, range(budget, "a", "0.01"));
        assertRange(5, 5, 1e-6, range(budget, "b", "0.01"));
    }

    /**
     * A thousandth of the objective of 0.345 is 0.000345. Special money that moves from the schools of Riverside to those of
     * Hillside costs 0.00375 - 0.003 a million, so 0.46 million may; back, Riverside spends general money on health,
     * where it is ahead, and what moves costs 0.003 - 0.0025, so 0.69 million may.
     */
    @Test
    void aThousandthOpensBetweenTwoCountiesWhatHandsCompute() {
        Ranges ranges = Evenhand.ranges(
                TWO_COUNTIES, List.of("riverside", "hillside"), new BigDecimal("0.001"), Limits.DEFAULT);
        assertRange(14.54e6, 15.69e6, 1, ranges.of("riverside"));
        assertRange(34.31e6, 35.46e6, 1, ranges.of("hillside"));
    }

    @Test
    void whatAFundGivesHasARangeOfItsOwn() {
        Ranges ranges = Evenhand.ranges(
                TWO_COUNTIES, List.of("riverside"), List.of("general"), new BigDecimal("0.001"), Limits.DEFAULT);
        assertEquals(2, ranges.ranges().size());
        // A million of general money for Riverside instead of Hillside costs 0.003; the promise lets it have no less.
        assertRange(9e6, 9.115e6, 1, ranges.ranges().get(1));
        assertEquals(Optional.of("general"), ranges.ranges().get(1).fund());
    }

    @Test
    void theTableShowsWhatIsOpen() {
        Ranges ranges = Evenhand.ranges(TWO_COUNTIES, List.of("riverside"), new BigDecimal("0.001"), Limits.DEFAULT);
        List<String> lines = Evenhand.table(ranges).lines();
        assertEquals("What is open at no more than 0.1 % of loss, in CNY", lines.get(0));
        String row = lines.get(lines.size() - 1);
        assertTrue(row.startsWith("riverside  all   15,000,000.00  14,539,999.77  15,690,000.3"), row);
        assertTrue(row.endsWith(" 7.7"), row);
        assertEquals("1 of 1 ranges proved, the widest 1150000 CNY wide", ranges.toString());
    }

    @Test
    void threadsChangeNoBit() {
        Ranges one = Evenhand.ranges(
                TWO_COUNTIES, List.of("riverside", "hillside"), Ranges.TOLERANCE, Limits.DEFAULT.withThreads(1));
        Ranges two = Evenhand.ranges(
                TWO_COUNTIES, List.of("hillside", "riverside"), Ranges.TOLERANCE, Limits.DEFAULT.withThreads(2));
        assertEquals(one, two);
    }

    @Test
    void withoutTimeEveryEndIsUndecided() {
        Ranges ranges = Evenhand.ranges(
                TWO_COUNTIES, List.of("riverside"), Ranges.TOLERANCE, Limits.DEFAULT.withTime(Duration.ofNanos(1)));
        assertEquals(Optional.empty(), ranges.of("riverside").least());
        assertEquals(Optional.empty(), ranges.of("riverside").open());
        assertTrue(ranges.toString().startsWith("0 of 1 ranges proved"));
    }

    /** A solver that says what others do, but with prices that are not theirs, or other amounts. */
    private static Solver lying(double prices, double amounts) {
        return (programme, limits) -> {
            Claim claim = Solvers.ask(Solvers.arrowhead(), programme, limits);
            double[] otherPrices = claim.prices().clone();
            double[] otherAmounts = claim.amounts().clone();
            for (int at = 0; at < otherPrices.length; at++) {
                otherPrices[at] *= prices;
            }
            for (int at = 0; at < otherAmounts.length; at++) {
                otherAmounts[at] *= amounts;
            }
            return new Claim(claim.status(), otherAmounts, otherPrices, "a lie");
        };
    }

    @Test
    void aSolverThatLiesMovesNoEnd() {
        for (Solver liar : List.of(lying(0.99, 1), lying(1, 1.01), lying(1, 0.9))) {
            Range alone = RangesOfGrants.of(
                            TWO_COUNTIES,
                            List.of("riverside"),
                            List.of(),
                            new BigDecimal("0.001"),
                            Limits.DEFAULT,
                            List.of(liar))
                    .of("riverside");
            assertEquals(Optional.<End>empty(), alone.least());
            assertEquals(Optional.<End>empty(), alone.most());
            Range helped = RangesOfGrants.of(
                            TWO_COUNTIES,
                            List.of("riverside"),
                            List.of(),
                            new BigDecimal("0.001"),
                            Limits.DEFAULT,
                            List.of(liar, Solvers.arrowhead()))
                    .of("riverside");
            assertRange(14.54e6, 15.69e6, 1, helped);
        }
    }

    @Test
    void whoIsNotThereHasNoRange() {
        List<String> nobody = List.of("nobody");
        assertThrows(
                IllegalArgumentException.class,
                () -> Evenhand.ranges(TWO_COUNTIES, nobody, Ranges.TOLERANCE, Limits.DEFAULT));
        BigDecimal below = new BigDecimal("-0.1");
        assertThrows(
                IllegalArgumentException.class, () -> Evenhand.ranges(TWO_COUNTIES, List.of(), below, Limits.DEFAULT));
    }
}
