package io.github.evenhand.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TextWidthTest {

    @Test
    void aChineseCharacterIsAsWideAsItIsHigh() {
        assertEquals(39, TextWidth.of("\u5E90\u5C71\u5E02"));
    }

    @Test
    void capitalsAreWiderThanSmallLettersAndMarksTakeNoRoom() {
        assertTrue(TextWidth.of("AAAA") > TextWidth.of("aaaa"));
        assertTrue(TextWidth.of("aaaa") > TextWidth.of("iiii"));
        assertEquals(TextWidth.of("e"), TextWidth.of("e\u0301"));
        assertTrue(TextWidth.of("\u0416") > TextWidth.of("\u0434"));
    }

    @Test
    void whatIsTooLongIsCutAtACharacterWithDots() {
        assertEquals("abc", TextWidth.fit("abc", 60));
        assertEquals("\u5E90\u5C71...", TextWidth.fit("\u5E90\u5C71\u5E02\u5E02\u5E02", 45));
        assertTrue(TextWidth.fit("a" + "\u0301".repeat(10_000), 100).length() < 200);
    }

    @Test
    void linesAreBrokenAtBlanks() {
        assertEquals(List.of("one two", "three"), TextWidth.wrap("one two three", 60));
        assertEquals(List.of(""), TextWidth.wrap("", 60));
    }

    @Property
    void nothingIsWiderThanItMayBe(@ForAll String text, @ForAll @IntRange(min = 30, max = 400) int pixels) {
        assertTrue(TextWidth.of(TextWidth.fit(text, pixels)) <= pixels);
        for (String line : TextWidth.wrap(text, pixels)) {
            assertTrue(TextWidth.of(line) <= pixels, line);
        }
    }

    @Property
    void wrappingLosesNothingButBlanks(@ForAll String text) {
        assertEquals(
                Visible.of(text).replace(" ", ""),
                String.join("", TextWidth.wrap(text, 100)).replace(" ", ""));
    }
}
