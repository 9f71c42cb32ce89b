package io.github.evenhand.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.allocation.Progress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private static final String FIRST = "\rSolving: stage 1, step 7, objective 0.1823456, bound 0.1800000, gap 1.3e-02";

    private final StringWriter screen = new StringWriter();
    private final AtomicLong clock = new AtomicLong(-5);

    private ProgressLine line(boolean terminal) {
        return new ProgressLine(new PrintWriter(screen), terminal, clock::get);
    }

    @Test
    void aTerminalShowsWhereTheSearchIs() {
        line(true).show(new Progress(1, 7, 0.18234561, 0.18));
        assertEquals(FIRST, screen.toString());
        assertTrue(FIRST.length() < 80, "it must fit on one line, or it would not be written over");
    }

    @Test
    void aQuestionThatTakesManySearchesSaysHowManyAreDone() {
        line(true).show(new Progress(1, 7, 0.18234561, 0.18).amongSearches(3, 9));
        assertEquals("\rSolving: 3 of 9 done, stage 1, step 7, gap 1.3e-02", screen.toString());
    }

    @Test
    void whereThereIsNoTerminalNothingIsWritten() {
        try (ProgressLine line = line(false)) {
            line.show(new Progress(1, 7, 0.5, 0.4));
        }
        assertEquals("", screen.toString());
    }

    @Test
    void atMostTenASecondAreShown() {
        ProgressLine line = line(true);
        for (int at = 0; at < 1_000; at++) {
            line.show(new Progress(1, at, 0.5, 0.4));
            clock.addAndGet(ProgressLine.APART / 100);
        }
        assertEquals(10, screen.toString().chars().filter(c -> c == '\r').count());
    }

    @Test
    void aShorterLineLeavesNothingOfALongerOne() {
        ProgressLine line = line(true);
        line.show(new Progress(1, 7, 0.18234561, 0.18));
        clock.addAndGet(ProgressLine.APART);
        line.show(new Progress(2, 1, Double.NaN, Double.NEGATIVE_INFINITY));
        String second = "Solving: stage 2, step 1, objective -, bound -, gap -";
        assertEquals(FIRST + "\r" + second + " ".repeat(FIRST.length() - 1 - second.length()), screen.toString());
    }

    @Test
    void atTheEndTheLineIsErased() {
        try (ProgressLine line = line(true)) {
            line.show(new Progress(1, 7, 0.18234561, 0.18));
        }
        assertEquals(FIRST + "\r" + " ".repeat(FIRST.length() - 1) + "\r", screen.toString());
    }

    @Test
    void aSearchThatWasOverAtOnceLeavesTheScreenAlone() {
        line(true).close();
        assertEquals("", screen.toString());
    }
}
