package io.github.evenhand.examples.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class NumbersTest {

    @Property(tries = 500)
    void aDecimalThatIsWrittenAsANumberIsReadAsTheSameText(
            @ForAll long digits, @ForAll @IntRange(min = 0, max = 25) int scale) {
        String text = BigDecimal.valueOf(digits, scale).toPlainString();
        Optional<BigDecimal> number = Numbers.survivor(text);
        number.ifPresent(value -> assertEquals(Optional.of(text), Numbers.read(value.toString())));
        // As a program writes it that gives all 17 digits of the binary fraction.
        number.ifPresent(value -> assertEquals(
                Optional.of(text),
                Numbers.read(new BigDecimal(value.doubleValue())
                        .round(new java.math.MathContext(17))
                        .toString())));
        boolean isShort = BigDecimal.valueOf(digits, scale).precision() <= 15;
        boolean isReduced =
                new BigDecimal(text).stripTrailingZeros().toPlainString().equals(text);
        assertEquals(isShort && isReduced && text.length() <= 25, number.isPresent(), text);
    }

    @Test
    void whatASpreadsheetWouldShortenOrReformatIsNoNumber() {
        for (String text : new String[] {"007", "1.50", "1e5", "+1", ".5", "5.", "-", "", "1234567890123456", "-0"}) {
            assertTrue(Numbers.survivor(text).isEmpty(), text);
        }
    }

    @Test
    void whatIsNoNumberIsNotRead() {
        for (String text : new String[] {"x", "1e999", "1e-999", "NaN", "Infinity", "1".repeat(50)}) {
            assertTrue(Numbers.read(text).isEmpty(), text);
        }
        assertEquals(Optional.of("0.3"), Numbers.read("0.3"));
        assertEquals(Optional.of("0.3"), Numbers.read("0.29999999999999999"));
        assertEquals(Optional.of("100000"), Numbers.read("1E5"));
    }
}
