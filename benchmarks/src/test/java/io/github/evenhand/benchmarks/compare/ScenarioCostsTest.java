package io.github.evenhand.benchmarks.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScenarioCostsTest {

    @Test
    void frontierAndSweepStandBesideOneAllocation() {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        assertEquals(
                0,
                CommandLines.of(new ScenarioCosts(out), out)
                        .execute("--size", "31", "--repetitions", "1", "--values", "3", "--scenarios", "4"),
                text::toString);
        List<String> lines = text.toString().lines().toList();
        assertEquals(5, lines.size(), text::toString);
        assertTrue(lines.get(3).startsWith("| frontier of the total, 3 values | 3 | 3 | "), text::toString);
        assertTrue(lines.get(4).startsWith("| sweep of drawn clients and levels | 4 | 4 | "), text::toString);
    }
}
