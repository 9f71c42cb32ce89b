package io.github.evenhand.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.evenhand.Evenhand;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.InvalidBudgetException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BudgetFilesTest {

    /** The files of a budget in memory, whose places have names of their own. */
    private static final class Memory implements BudgetFiles {

        private final Map<String, String> texts = new HashMap<>();

        private Memory(Budget budget) {
            texts.put("budget.json", BudgetWriter.headerJson(budget));
            for (BudgetTable table : BudgetWriter.tables(budget)) {
                CsvText csv = new CsvText().row(table.columns());
                table.rows().forEach(csv::row);
                texts.put(table.name() + ".csv", csv.toString());
            }
        }

        @Override
        public Optional<InputStream> open(String name) {
            return Optional.ofNullable(texts.get(name))
                    .map(text -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        }

        @Override
        public Optional<String> where(String file, int line, int column) {
            return Optional.of("page " + file + ", " + line + " down");
        }
    }

    private final Budget budget = Evenhand.example("two-counties");
    private final Memory memory = new Memory(budget);

    @Test
    void aBudgetMayComeFromElsewhereThanAFolder() {
        assertEquals(Fingerprint.of(budget), Fingerprint.of(BudgetReader.read(memory, finding -> {})));
    }

    @Test
    void itsPlacesAreCalledAsItsSourceCallsThem() {
        memory.texts.computeIfPresent("needs.csv", (name, text) -> text.replaceFirst("urban", "suburb"));
        memory.texts.remove("localities.csv");
        InvalidBudgetException invalid =
                assertThrows(InvalidBudgetException.class, () -> BudgetReader.read(memory, finding -> {}));
        assertEquals("page localities.csv, 0 down", invalid.findings().get(0).where());
        assertEquals("page needs.csv, 2 down", invalid.findings().get(1).where());
    }
}
