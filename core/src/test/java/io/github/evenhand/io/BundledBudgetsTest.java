package io.github.evenhand.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.budget.InvalidBudgetException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundledBudgetsTest {

    @TempDir
    Path path;

    /** Bundles a folder. */
    private record OneFolder(Path folder) implements BundledBudgets {
        @Override
        public SortedSet<String> names() {
            return new TreeSet<>(Collections.singleton("here"));
        }

        @Override
        public Optional<InputStream> open(String budget, String file) {
            try {
                Path found = folder.resolve(file);
                return Files.exists(found) ? Optional.of(Files.newInputStream(found)) : Optional.empty();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Test
    void aBundledBudgetIsReadLikeAFolder() {
        BudgetFolder folder = new BudgetFolder(path);
        assertEquals(folder.read(), BudgetReader.example(new OneFolder(path), "here"));
        folder.remove("needs.csv");
        assertThrows(InvalidBudgetException.class, () -> BudgetReader.example(new OneFolder(path), "here"));
    }

    @Test
    void theCoreNamesItsBudgets() {
        assertTrue(BudgetReader.bundled().containsKey("two-counties"));
    }

    @Test
    void anUnknownExampleListsTheKnownOnes() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> BudgetReader.example("../../etc"));
        assertEquals("Example must be one of [two-counties], found '../../etc'", refused.getMessage());
    }

    @Test
    void aProviderOpensNothingButItsBudgets() {
        assertEquals(Optional.empty(), new CoreBudgets().open("../two-counties", "budget.json"));
    }
}
