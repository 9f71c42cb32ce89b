package io.github.evenhand.benchmarks.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.benchmarks.compare.ChildJvm;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeterminismTest {

    private static String hash(Determinism.Setting setting) throws Exception {
        return Determinism.hash(Path.of(ChildJvm.java()), setting, "india-states");
    }

    @Test
    void aResultIsTheSameInAnotherLanguageTimeZoneAndCharsetOfOtherThreadsAndInAnotherOrder() throws Exception {
        String usual = hash(new Determinism.Setting("usual", List.of(), 1, 0));
        assertTrue(usual.matches("[0-9a-f]{64}"), usual);
        List<String> elsewhere = List.of(
                "-Duser.language=tr",
                "-Duser.timezone=Pacific/Kiritimati",
                "-Dfile.encoding=US-ASCII",
                "-XX:TieredStopAtLevel=1");
        assertEquals(usual, hash(new Determinism.Setting("elsewhere", elsewhere, 3, 7)));
    }
}
