package io.github.evenhand.engine.settle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.evenhand.budget.Rational;
import java.util.List;
import org.junit.jupiter.api.Test;

class RealGrantsTest {

    private static final RealGrant GRANT = new RealGrant(1, 0, Rational.ONE, WholeRange.ANY);

    @Test
    void fundsHaveDifferentIds() {
        refuses("Funds must have different ids, found [g, g]", List.of("g", "g"), List.of(), List.of());
    }

    @Test
    void aLocalityHasOneGrantOfAFund() {
        refuses(
                "Locality 'a' must have one grant of fund 'g', found two",
                List.of("g"),
                List.of(GRANT, GRANT),
                List.of());
    }

    @Test
    void aGrantIsToALocality() {
        RealGrant toNation = new RealGrant(0, 0, Rational.ONE, WholeRange.ANY);
        String message = "A grant must be of a known fund to a locality, found fund 0 and node 0";
        refuses(message, List.of("g"), List.of(toNation), List.of());
    }

    @Test
    void aGrantIsOfAKnownFund() {
        String message = "A grant must be of a known fund to a locality, found fund 0 and node 1";
        refuses(message, List.of(), List.of(GRANT), List.of());
    }

    @Test
    void aLimitIsOnAKnownNodeAndFund() {
        assertRefused(List.of(SumLimit.ofAllFunds(-1, WholeRange.ANY)));
        assertRefused(List.of(SumLimit.ofAllFunds(3, WholeRange.ANY)));
        assertRefused(List.of(SumLimit.ofFund(0, 1, WholeRange.ANY)));
    }

    @Test
    void aGrantIsNotBelowZero() {
        Exception thrown = assertThrows(
                IllegalArgumentException.class, () -> new RealGrant(1, 0, Rational.of(-2), WholeRange.ANY));
        assertEquals("Grant of fund 0 to node 1 must be at least 0, found -2", thrown.getMessage());
    }

    private static void assertRefused(List<SumLimit> limits) {
        String message = "A limit must be on a known node and fund, found " + limits.get(0);
        refuses(message, List.of("g"), List.of(), limits);
    }

    private static void refuses(String message, List<String> funds, List<RealGrant> grants, List<SumLimit> limits) {
        Territory territory = Allocations.nationOf(2);
        Exception thrown =
                assertThrows(IllegalArgumentException.class, () -> new RealGrants(territory, funds, grants, limits));
        assertEquals(message, thrown.getMessage());
    }
}
