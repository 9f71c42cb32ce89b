package io.github.evenhand.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.Evenhand;
import io.github.evenhand.allocation.Outcome;
import io.github.evenhand.allocation.Verification;
import io.github.evenhand.budget.Budget;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever changes a byte of a result is found out. */
class ChangedResultTest {

    private static final Budget BUDGET = Evenhand.example("two-counties");
    private static final Outcome OUTCOME = Evenhand.allocate(BUDGET);
    private static final String REPORT = Evenhand.report(OUTCOME);

    /** Of the report every so manieth byte is changed; of the other files, every one. */
    private static final int STEP = 97;

    @TempDir
    Path folder;

    private boolean isNoticed() {
        Optional<WrittenResult> result = WrittenResult.in(folder);
        return result.isEmpty()
                || !result.get().isOf(BUDGET)
                || !result.get().against(OUTCOME, REPORT).isProved();
    }

    /** The places of a file at which a changed byte is not noticed. */
    private List<Integer> unnoticed(String name, int step) throws IOException {
        Path file = folder.resolve(name);
        byte[] right = Files.readAllBytes(file);
        Random random = new Random(3);
        List<Integer> unnoticed = new ArrayList<>();
        for (int at = 0; at < right.length; at += step) {
            byte[] changed = right.clone();
            changed[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, changed);
            if (!isNoticed()) {
                unnoticed.add(at);
            }
        }
        Files.write(file, right);
        return unnoticed;
    }

    @Test
    void everyChangedByteOfTheTablesAndTheReportIsNoticed() throws IOException {
        ResultWriter.write(OUTCOME, REPORT, folder);
        assertFalse(isNoticed());
        assertEquals(List.of(), unnoticed("allocation.csv", 1));
        assertEquals(List.of(), unnoticed("levels.csv", 1));
        assertEquals(List.of(), unnoticed("report.html", STEP));
    }

    /** A result of another version is proved by its figures alone, which all are. */
    @Test
    void everyChangedByteOfTheSummaryIsNoticedButThoseOfTheVersionOfTheLibrary() throws IOException {
        ResultWriter.write(OUTCOME, REPORT, folder);
        String summary = Files.readString(folder.resolve("summary.json"));
        assertEquals(summary.length(), summary.getBytes(StandardCharsets.UTF_8).length);
        String before = "  \"library\": \"";
        int from = summary.indexOf(before) + before.length();
        int to = summary.indexOf('"', from);
        unnoticed("summary.json", 1).forEach(at -> assertTrue(at >= from && at < to, "byte " + at));
    }

    @Test
    void aTableThatTheResultDoesNotHaveIsNoPartOfIt() throws IOException {
        ResultWriter.write(OUTCOME, REPORT, folder);
        Files.writeString(folder.resolve("contributions.csv"), "rule,locality,name,fund,amount,net\n");
        assertEquals(
                List.of("contributions.csv is no part of this result"),
                WrittenResult.in(folder)
                        .map(result -> result.against(OUTCOME, REPORT))
                        .map(Verification::problems)
                        .orElseThrow());
    }
}
