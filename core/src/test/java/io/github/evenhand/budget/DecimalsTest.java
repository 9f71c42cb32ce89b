package io.github.evenhand.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.evenhand.scenario.Spread;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class DecimalsTest {

    private static String refusal(Executable text) {
        return assertThrows(IllegalArgumentException.class, text).getMessage();
    }

    @Test
    void aTextThatIsNoNumberIsRefusedInWordsWhereverOneIsAskedFor() {
        String five = "A number must be a decimal, found 'five'";
        assertEquals(five, refusal(() -> Decimals.of("five")));
        assertEquals(five, refusal(() -> Goal.Aggregate.tail("five")));
        assertEquals(five, refusal(() -> Quantity.of("five")));
        assertEquals(five, refusal(() -> Spread.Range.within("five")));
        assertEquals(five, refusal(() -> Scenario.Change.ofLevel("five")));
    }

    @Test
    void aNumberThatNoBudgetCanHoldIsRefusedBeforeItFillsTheMemory() {
        assertEquals("A number must be a decimal, found '1e999999999'", refusal(() -> Decimals.of("1e999999999")));
        assertEquals(
                "A number must be a decimal " + Decimals.RANGE + ", found '12e30'",
                refusal(() -> Decimals.of("12e30")));
    }

    @Test
    void aNumberIsExact() {
        assertEquals(new BigDecimal("0.1"), Decimals.of("0.1"));
        assertEquals(new BigDecimal("1200"), Decimals.of("1.2e3"));
    }
}
