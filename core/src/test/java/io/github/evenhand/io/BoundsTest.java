package io.github.evenhand.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundsTest {

    private static final Place PLACE = Place.at("needs.csv", 2, 1);

    @Test
    void aTableOfMoreThanAThousandColumnsIsRefused(@TempDir Path path) {
        StringBuilder header = new StringBuilder("id,name,parent,urban_population,rural_population");
        for (int i = 5; i <= Bounds.COLUMNS; i++) {
            header.append(",extra").append(i);
        }
        BudgetFolder folder = new BudgetFolder(path).write("localities.csv", header + "\n");
        List<String> findings = folder.findings();
        assertEquals(1, findings.size(), findings::toString);
        assertTrue(
                findings.get(0)
                        .startsWith(
                                "localities.csv:1:1: Table 'localities' must have at most 1000 columns, found 1001."),
                findings::toString);
    }

    @Test
    void moreRowsThanThereMayBeAreRefused() throws Refusal {
        Room room = new Room();
        for (long row = 0; row < Bounds.ROWS; row++) {
            room.take(1, PLACE);
        }
        assertThrows(Refusal.class, () -> room.take(1, PLACE));
    }

    @Test
    void moreFieldsThanTheMemoryHoldsAreRefused() {
        Room room = new Room();
        assertThrows(Refusal.class, () -> {
            for (long fields = 0; fields <= Bounds.CELLS; fields += Bounds.COLUMNS) {
                room.take(Bounds.COLUMNS, PLACE);
            }
        });
    }
}
