package io.github.evenhand.engine.settle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class WholeRangeTest {

    private static final WholeRange AT_LEAST_TWO = WholeRange.atLeast(BigInteger.TWO);
    private static final WholeRange AT_MOST_TEN = WholeRange.atMost(BigInteger.TEN);

    @Test
    void bothRangesLimitWhatIsInBoth() {
        assertEquals(WholeRange.between(BigInteger.TWO, BigInteger.TEN), AT_LEAST_TWO.and(AT_MOST_TEN));
        assertEquals(
                WholeRange.exactly(BigInteger.TEN),
                WholeRange.atLeast(BigInteger.TEN).and(AT_MOST_TEN));
        assertEquals(AT_LEAST_TWO, AT_LEAST_TWO.and(WholeRange.atLeast(BigInteger.ONE)));
        assertEquals(AT_MOST_TEN, WholeRange.ANY.and(AT_MOST_TEN));
    }

    @Test
    void limitsThemselvesAreInTheRange() {
        WholeRange range = WholeRange.between(BigInteger.ONE, BigInteger.TWO);
        assertTrue(range.contains(BigInteger.ONE));
        assertTrue(range.contains(BigInteger.TWO));
        assertFalse(range.contains(BigInteger.ZERO));
        assertFalse(range.contains(BigInteger.TEN));
    }

    @Test
    void nothingIsInARangeWhoseLimitsCross() {
        WholeRange crossed = WholeRange.between(BigInteger.TWO, BigInteger.ONE);
        assertFalse(crossed.contains(BigInteger.ONE));
        assertFalse(crossed.contains(BigInteger.TWO));
    }
}
