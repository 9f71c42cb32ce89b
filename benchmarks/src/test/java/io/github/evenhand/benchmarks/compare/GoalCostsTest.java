package io.github.evenhand.benchmarks.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoalCostsTest {

    @Test
    void everyGoalIsProvedAndHasALine() {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        assertEquals(
                0,
                CommandLines.of(new GoalCosts(out), out).execute("--size", "31", "--repetitions", "1"),
                text::toString);
        List<String> lines = text.toString().lines().toList();
        assertEquals(7, lines.size(), text::toString);
        assertTrue(lines.stream().skip(2).allMatch(line -> line.contains("| proved |")), text::toString);
    }
}
