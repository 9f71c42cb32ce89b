package io.github.evenhand.engine.settle;

import static io.github.evenhand.engine.settle.Allocations.nationOf;
import static io.github.evenhand.engine.settle.Allocations.range;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Patience;
import io.github.evenhand.fixture.SlowToAnswer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Sums that are far from the amounts, so that many units are moved at a time. An amount of 3 million is strained by 256
 * times the square of what is moved, one of 1 million by 768 times.
 */
class RepairTest {

    private static final long MILLION = 1_000_000;

    private static RealGrant grant(int node, int fund, long amount) {
        return grant(node, fund, amount, WholeRange.ANY);
    }

    private static RealGrant grant(int node, int fund, long amount, WholeRange range) {
        return new RealGrant(node, fund, Rational.of(amount), range);
    }

    private static RealGrants three(long sum, WholeRange first) {
        List<RealGrant> grants = List.of(grant(1, 0, 3 * MILLION, first), grant(2, 0, MILLION), grant(3, 0, 0));
        return new RealGrants(nationOf(3), List.of("general"), grants, List.of(SumLimit.ofFund(0, 0, range(sum, sum))));
    }

    private static Network network(RealGrants grants) {
        return new NetworkOfGrants(new OrderOfIds(grants).ordered()).draw().orElseThrow();
    }

    /** Whatever is moved at a time at first, the amounts in the end are these. */
    private static void assertRepaired(RealGrants grants, Long... expected) {
        for (long step = 0; step <= 1 << 17; step = Math.max(16, 8 * step)) {
            Network network = network(grants);
            Repair repair = new Repair(network, Patience.endless());
            assertTrue(step == 0 ? repair.succeeds() : repair.succeedsFrom(step));
            List<Long> amounts = new ArrayList<>();
            for (int arc = 0; arc < expected.length; arc++) {
                amounts.add(network.flow(arc));
            }
            assertEquals(List.of(expected), amounts, "first step " + step);
        }
    }

    /** Of two funds for two, a limit moves 60,000 of the one and 40,000 of the other from the first to the second. */
    private static void assertMoved(SumLimit limit) {
        List<RealGrant> grants =
                List.of(grant(1, 0, 3 * MILLION), grant(1, 1, MILLION), grant(2, 0, MILLION), grant(2, 1, MILLION));
        List<SumLimit> limits = List.of(
                SumLimit.ofFund(0, 0, range(4 * MILLION, 4 * MILLION)),
                SumLimit.ofFund(0, 1, range(2 * MILLION, 2 * MILLION)),
                limit);
        assertRepaired(
                new RealGrants(nationOf(2), List.of("general", "schools"), grants, limits),
                2_940_000L,
                960_000L,
                1_060_000L,
                1_040_000L);
    }

    @Test
    void moreIsMovedInProportion() {
        assertRepaired(three(4_040_000, WholeRange.ANY), 3_030_000L, 1_010_000L, 0L);
    }

    @Test
    void lessIsMovedInProportion() {
        assertRepaired(three(3_960_000, WholeRange.ANY), 2_970_000L, 990_000L, 0L);
    }

    /** The 30,001st unit of the first strains by 256 · 60,001, the 10,001st of the second by 768 · 20,001. */
    @Test
    void theOddUnitGoesToTheLeastStrain() {
        assertRepaired(three(4_040_001, WholeRange.ANY), 3_030_001L, 1_010_000L, 0L);
        assertRepaired(three(3_959_999, WholeRange.ANY), 2_969_999L, 990_000L, 0L);
    }

    /** Then the second takes so much that the first two units of the third strain no more: 2²⁴ and 3 · 2²⁴ of 6·10⁷. */
    @Test
    void whatOneHasNoRoomForTheNextTakes() {
        assertRepaired(three(4_040_000, range(0, 3_000_500)), 3_000_500L, 1_039_498L, 2L);
    }

    @Test
    void whereNobodyHasRoomNothingIsRepaired() {
        List<RealGrant> grants =
                List.of(grant(1, 0, 3 * MILLION, range(0, 3_000_500)), grant(2, 0, MILLION, range(0, 1_000_500)));
        RealGrants full = new RealGrants(
                nationOf(2), List.of("general"), grants, List.of(SumLimit.ofFund(0, 0, range(4_040_000, 4_040_000))));
        assertFalse(new Repair(network(full), Patience.endless()).succeeds());
        assertFalse(new Repair(network(full), Patience.endless()).succeedsFrom(1));
    }

    /**
     * The first is to have 100,000 less of two funds together, the second what is taken: a unit of one fund strains by
     * 256 + 768, of the other by 768 + 768, so that they give as 3 to 2.
     */
    @Test
    void moneyMovesBetweenLocalitiesInEveryFund() {
        assertMoved(SumLimit.ofAllFunds(1, range(0, 3_900_000)));
    }

    /** The second is to have 100,000 more of the two funds together: the same from the other side. */
    @Test
    void moneyMovesToWhoMustHaveMore() {
        assertMoved(SumLimit.ofAllFunds(2, range(2_100_000, 9 * MILLION)));
    }

    @Test
    void nobodyIsMadeToWaitForARepair() {
        Repair repair = new Repair(network(three(4_000_000, WholeRange.ANY)), Patience.until(() -> true));
        assertThrows(Patience.Ended.class, repair::succeeds);
    }

    /** For each arc, and then for each move. */
    @Test
    void sumsAreRepairedForAsLongAsSomebodyWaits() {
        SlowToAnswer slow = new SlowToAnswer();
        Network network = network(three(4_000_001, WholeRange.ANY));
        slow.wakeUp();
        assertTrue(new Repair(network, slow.patience()).succeedsFrom(1));
        slow.assertAsked(network.arcs() + 1);
    }
}
