package io.github.evenhand.benchmarks.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleCostsTest {

    @Test
    void everyRuleIsSolvedAndHasALine() {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        assertEquals(
                0,
                CommandLines.of(new RuleCosts(out), out).execute("--size", "31", "--repetitions", "1"),
                text::toString);
        List<String> lines = text.toString().lines().toList();
        assertEquals(18, lines.size(), text::toString);
        assertTrue(lines.get(2).startsWith("| none | "));
    }
}
