package io.github.evenhand.benchmarks.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.benchmarks.compare.ChildJvm;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

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

    private static List<String> settings(String... arguments) {
        Determinism determinism = new Determinism(new PrintWriter(new StringWriter()));
        new CommandLine(determinism).parseArgs(arguments);
        return determinism.settings().stream().map(Determinism.Setting::name).toList();
    }

    @Test
    void everySettingCanBeLeftOutByItsNameThoseWithACommaToo() {
        List<String> all = settings();
        for (String name : all) {
            List<String> others =
                    all.stream().filter(other -> !other.equals(name)).toList();
            assertEquals(others, settings("--without", name));
        }
        List<String> left = settings("--without", "interpreted", "--without", "rows shuffled, 4 threads");
        assertEquals(all.size() - 2, left.size());
    }

    @Test
    void aSettingThatThereIsNotIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> settings("--without", "interpreted,compiled at once"));
    }
}
