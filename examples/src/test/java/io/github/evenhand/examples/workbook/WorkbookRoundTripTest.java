package io.github.evenhand.examples.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.evenhand.Evenhand;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.io.Fingerprint;
import java.nio.file.Path;
import java.util.SortedSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkbookRoundTripTest {

    @TempDir
    private Path folder;

    static SortedSet<String> examples() {
        return Evenhand.examples();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyBundledBudgetComesBackAsItWas(String name) {
        Budget budget = Evenhand.example(name);
        Path file = folder.resolve("budget.xlsx");

        WorkbookWriter.write(budget, file);

        assertEquals(Fingerprint.of(budget), Fingerprint.of(WorkbookReader.read(file)));
    }
}
