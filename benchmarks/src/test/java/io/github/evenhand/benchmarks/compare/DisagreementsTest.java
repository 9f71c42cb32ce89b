package io.github.evenhand.benchmarks.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.allocation.Undecided;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.io.BudgetReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every budget in {@code src/test/resources/disagreements} is decided, and nobody disagrees. A budget that a campaign filed
 * becomes a test by being put there with its line. Where others are wrong, their kind of disagreement and the reason stand on
 * a further line: {@code known KIND: reason}. Of our own checks nothing can be excused.
 */
class DisagreementsTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "disagreements");

    private static final String KNOWN = "known ";

    private static List<Path> files(String end) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        }
    }

    static List<Path> budgets() throws IOException {
        return files(".json");
    }

    @ParameterizedTest
    @MethodSource("budgets")
    void whatWasOnceDisagreedAboutIsDecidedAndWhoeverStillDisagreesIsKnownToBeWrong(Path file) throws IOException {
        Budget budget = BudgetReader.read(file);
        TreeSet<Doubt.Kind> known = new TreeSet<>();
        for (String line : Files.readAllLines(line(file))) {
            if (line.startsWith(KNOWN)) {
                known.add(Doubt.Kind.valueOf(line.substring(KNOWN.length(), line.indexOf(':'))));
            }
        }
        known.forEach(kind -> assertTrue(kind.isOfOthers(), () -> kind + " is no fault of others"));
        SecondOpinion opinion = SecondOpinion.on(budget);
        assertFalse(opinion.outcome() instanceof Undecided, opinion.outcome()::toString);
        assertEquals(
                List.of(),
                opinion.doubts().stream()
                        .filter(doubt -> !known.contains(doubt.kind()))
                        .toList());
    }

    @Test
    void everyBudgetHasItsLine() throws IOException {
        assertFalse(budgets().isEmpty());
        assertEquals(budgets().stream().map(DisagreementsTest::line).toList(), files(".txt"));
    }

    private static Path line(Path budget) {
        return budget.resolveSibling(String.valueOf(budget.getFileName()).replace(".json", ".txt"));
    }
}
