package io.github.evenhand.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.RandomBudgets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

class BudgetWriterProperties {

    private Path folder;

    @BeforeProperty
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("budget-writer");
    }

    @AfterProperty
    void removeFolder() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Provide
    Arbitrary<Budget> budgets() {
        return RandomBudgets.any();
    }

    @Property(tries = 150)
    void aBudgetWrittenAsJsonAndReadAgainIsTheSame(@ForAll("budgets") Budget budget) throws IOException {
        String json = BudgetWriter.toJson(budget);
        Path file = Files.write(folder.resolve("one.json"), json.getBytes(StandardCharsets.UTF_8));
        Budget again = BudgetReader.read(file);
        assertEquals(budget, again);
        assertEquals(json, BudgetWriter.toJson(again));
        assertEquals(Fingerprint.of(budget), Fingerprint.of(again));
    }

    @Property(tries = 40)
    void aBudgetWrittenAsAFolderAndReadAgainIsTheSame(@ForAll("budgets") Budget budget) throws IOException {
        Path place = folder.resolve("budget");
        BudgetWriter.write(budget, place);
        Budget again = BudgetReader.read(place);
        assertEquals(budget, again);
        byte[] before = Files.readAllBytes(place.resolve("localities.csv"));
        BudgetWriter.write(again, place);
        assertArrayEquals(before, Files.readAllBytes(place.resolve("localities.csv")));
        try (Stream<Path> left = Files.list(folder)) {
            List<String> names = left.map(p -> p.getFileName().toString()).toList();
            assertEquals(List.of("budget"), names);
        }
    }

    @Property(tries = 50)
    void budgetsThatDifferHaveOtherFingerprints(@ForAll("budgets") Budget budget) {
        Budget other = budget.toBuilder().year(budget.year() + 1).build();
        assertNotEquals(Fingerprint.of(budget), Fingerprint.of(other));
    }
}
