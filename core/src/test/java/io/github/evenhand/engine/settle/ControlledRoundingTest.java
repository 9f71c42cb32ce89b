package io.github.evenhand.engine.settle;

import static io.github.evenhand.engine.settle.Allocations.allLimitsHold;
import static io.github.evenhand.engine.settle.Allocations.fraction;
import static io.github.evenhand.engine.settle.Allocations.nationOf;
import static io.github.evenhand.engine.settle.Allocations.range;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Patience;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ControlledRoundingTest {

    private static final long QUADRILLION = 1_000_000_000_000_000L;

    @Test
    void nothingToSettleIsSettled() {
        assertEquals("[]", round(nationOf(2), List.of(), List.of()));
        assertEquals("[]", round(nationOf(0), List.of(), List.of()));
    }

    @Test
    void aNationWithoutLocalitiesIsPaidItself() {
        List<RealGrant> grants = List.of(grant(0, 0, "7.5", WholeRange.ANY));
        assertEquals("[8]", round(nationOf(0), grants, List.of(SumLimit.ofFund(0, 0, range(8, 8)))));
    }

    @Test
    void oneLocalityReceivesTheFund() {
        List<RealGrant> grants = List.of(grant(1, 0, "99.999999999", WholeRange.ANY));
        assertEquals("[100]", round(nationOf(1), grants, List.of(exactly(100))));
    }

    @Test
    void anEmptyFundPaysNothing() {
        List<RealGrant> grants = List.of(grant(1, 0, "0", WholeRange.ANY), grant(2, 0, "0.0000001", WholeRange.ANY));
        assertEquals("[0, 0]", round(nationOf(2), grants, List.of(exactly(0))));
    }

    @Test
    void theExtraUnitGoesToTheLargestRemainderAndThenToTheFirstId() {
        List<RealGrant> grants = List.of(
                grant(3, 0, "3.5", WholeRange.ANY),
                grant(1, 0, "1.5", WholeRange.ANY),
                grant(2, 0, "2", WholeRange.ANY));
        assertEquals("[3, 2, 2]", round(nationOf(3), grants, List.of(exactly(7))));
    }

    @Test
    void anAtMostFundIsNotExceeded() {
        List<RealGrant> grants = List.of(grant(1, 0, "1.6", WholeRange.ANY), grant(2, 0, "1.7", WholeRange.ANY));
        SumLimit most = SumLimit.ofFund(0, 0, WholeRange.atMost(BigInteger.valueOf(3)));
        assertEquals("[1, 2]", round(nationOf(2), grants, List.of(most)));
    }

    @Test
    void aFloorThatIsTheCapIsPaid() {
        List<RealGrant> grants = List.of(grant(1, 0, "10.3", range(11, 11)), grant(2, 0, "9.7", WholeRange.ANY));
        assertEquals("[11, 9]", round(nationOf(2), grants, List.of(exactly(20))));
    }

    @Test
    void aFloorRoundedUpIsPaidByTheOthers() {
        List<RealGrant> grants = List.of(
                grant(1, 0, "10.3", WholeRange.atLeast(BigInteger.valueOf(11))),
                grant(2, 0, "5.4", WholeRange.ANY),
                grant(3, 0, "4.3", WholeRange.ANY));
        assertEquals("[11, 5, 4]", round(nationOf(3), grants, List.of(exactly(20))));
    }

    @Test
    void whatMustBeMovedIsMovedInProportionAndNothingGoesToThoseWithNothing() {
        List<RealGrant> grants = List.of(
                grant(1, 0, "3000", WholeRange.ANY),
                grant(2, 0, "1000", WholeRange.ANY),
                grant(3, 0, "0", WholeRange.ANY));
        assertEquals("[3030, 1010, 0]", round(nationOf(3), grants, List.of(exactly(4040))));
    }

    @Test
    void wholeLimitsWithoutAWholeAllocationAreFound() {
        List<RealGrant> grants = List.of(
                grant(1, 0, "10.3", WholeRange.atLeast(BigInteger.valueOf(11))),
                grant(2, 0, "9.7", WholeRange.atLeast(BigInteger.valueOf(10))));
        assertEquals("none", round(nationOf(2), grants, List.of(exactly(20))));
        assertEquals("none", round(nationOf(2), grants, List.of(SumLimit.ofAllFunds(1, range(4, 3)))));
        assertEquals("none", round(nationOf(2), List.of(), List.of(SumLimit.ofFund(2, 0, range(1, 5)))));
        assertEquals("none", round(nationOf(2), List.of(), List.of(SumLimit.ofAllFunds(0, range(-2, -1)))));
    }

    @Test
    void aLimitOnAFundInALocalityHoldsForItsGrant() {
        List<RealGrant> grants = List.of(grant(1, 0, "2.2", WholeRange.ANY), grant(2, 0, "2.8", WholeRange.ANY));
        List<SumLimit> limits = List.of(exactly(5), SumLimit.ofFund(1, 0, range(3, 9)));
        assertEquals("[3, 2]", round(nationOf(2), grants, limits));
    }

    /** Entries and margins of a question on controlled rounding at StackExchange; several answers are right. */
    @Test
    void aTableKeepsItsMargins() {
        String[][] entries = {{"11.998", "9.083", "2.919"}, {"12.983", "10.872", "3.145"}, {"1.019", "2.045", "0.936"}};
        List<RealGrant> grants = new ArrayList<>();
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                Rational real = Rational.of(new BigDecimal(entries[row][column]));
                WholeRange near = new WholeRange(Optional.of(real.floor()), Optional.of(real.ceiling()));
                grants.add(new RealGrant(row + 1, column, real, near));
            }
        }
        List<SumLimit> margins = List.of(
                SumLimit.ofAllFunds(1, range(24, 24)),
                SumLimit.ofAllFunds(2, range(27, 27)),
                SumLimit.ofAllFunds(3, range(4, 4)),
                SumLimit.ofFund(0, 0, range(26, 26)),
                SumLimit.ofFund(0, 1, range(22, 22)),
                SumLimit.ofFund(0, 2, range(7, 7)));
        RealGrants table = new RealGrants(nationOf(3), List.of("x", "y", "z"), grants, margins);
        assertTrue(allLimitsHold(
                table, ControlledRounding.round(table, Patience.endless()).orElseThrow()));
    }

    @Test
    void aQuadrillionIsSplitToTheUnit() {
        List<RealGrant> grants = List.of(
                new RealGrant(1, 0, fraction(QUADRILLION, 3), WholeRange.ANY),
                new RealGrant(2, 0, fraction(2 * QUADRILLION, 3), WholeRange.ANY));
        assertEquals("[333333333333333, 666666666666667]", round(nationOf(2), grants, List.of(exactly(QUADRILLION))));
    }

    @Test
    void amountsThatAreOffByTheErrorOfASolverAreBroughtToTheFund() {
        Rational third = fraction(QUADRILLION, 3).times(Rational.of(new BigDecimal("1.000000001")));
        List<RealGrant> grants = new ArrayList<>();
        for (int node = 1; node <= 3; node++) {
            grants.add(new RealGrant(node, 0, third, WholeRange.ANY));
        }
        assertEquals(
                "[333333333333334, 333333333333333, 333333333333333]",
                round(nationOf(3), grants, List.of(exactly(QUADRILLION))));
    }

    @Test
    void moreMoneyThanCanBeCountedIsRefused() {
        List<RealGrant> grants = List.of(
                new RealGrant(1, 0, Rational.of(BigInteger.ONE.shiftLeft(60)), WholeRange.ANY),
                grant(2, 0, "0.5", WholeRange.ANY));
        Exception thrown =
                assertThrows(IllegalArgumentException.class, () -> round(nationOf(2), grants, List.of(exactly(0))));
        assertEquals(
                "Amounts and lower limits to be settled must add up to at most 1152921504606846976 smallest units,"
                        + " found 1152921504606846977. Maybe the smallest unit is too small.",
                thrown.getMessage());
    }

    @Test
    void asMuchMoneyAsCanBeCountedIsSettled() {
        List<RealGrant> grants =
                List.of(new RealGrant(1, 0, Rational.of(BigInteger.ONE.shiftLeft(60)), WholeRange.ANY));
        assertEquals("[1152921504606846976]", round(nationOf(1), grants, List.of()));
    }

    /** A half of each fund, and one unit for both. */
    @Test
    void ofEqualRemaindersInALocalityThatOfTheFirstFundIsRoundedUp() {
        List<RealGrant> grants = List.of(grant(1, 1, "0.5", WholeRange.ANY), grant(1, 0, "0.5", WholeRange.ANY));
        List<SumLimit> limits = List.of(SumLimit.ofAllFunds(1, range(1, 1)));
        assertEquals(
                Optional.of(List.of(BigInteger.ZERO, BigInteger.ONE)),
                ControlledRounding.round(
                        new RealGrants(nationOf(1), List.of("general", "schools"), grants, limits),
                        Patience.endless()));
    }

    @Test
    void limitsBeyondAllMoneyAreNoLimits() {
        WholeRange wide =
                new WholeRange(Optional.of(BigInteger.TEN.pow(30).negate()), Optional.of(BigInteger.TEN.pow(30)));
        assertEquals("[1]", round(nationOf(1), List.of(grant(1, 0, "0.6", wide)), List.of()));
    }

    private static SumLimit exactly(long total) {
        return SumLimit.ofFund(0, 0, range(total, total));
    }

    private static RealGrant grant(int node, int fund, String amount, WholeRange range) {
        return new RealGrant(node, fund, Rational.of(new BigDecimal(amount)), range);
    }

    private static String round(Territory territory, List<RealGrant> grants, List<SumLimit> limits) {
        return ControlledRounding.round(
                        new RealGrants(territory, List.of("general"), grants, limits), Patience.endless())
                .map(List::toString)
                .orElse("none");
    }
}
