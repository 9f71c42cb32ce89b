package io.github.evenhand.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.fixture.Budgets;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    /** So many localities that the text is made in several pieces, with names that take two units and four bytes. */
    private static Budget large() {
        Budget.Builder budget = Budgets.two();
        for (int at = 0; at < 3_000; at++) {
            String id = "c" + at;
            budget.locality(Locality.of(id, "\u5eb6\ud83c\udfe0\"" + at, Budgets.of("10"), Budgets.of("0")))
                    .need(Need.of(id, Area.URBAN, "school", Budgets.of("10"), Budgets.of("2"), Budgets.of("0.5")));
        }
        return budget.build();
    }

    @Test
    void itIsTheDigestOfTheWholeCanonicalText() throws Exception {
        for (Budget budget : List.of(Budgets.two().build(), large())) {
            byte[] text = BudgetWriter.toJson(budget).getBytes(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
            assertEquals("sha256:" + HexFormat.of().formatHex(digest), Fingerprint.of(budget));
        }
    }

    @Test
    void theTextComesInPiecesThatEndWhereLinesEnd() {
        List<String> pieces = new ArrayList<>();
        BudgetWriter.toJson(large(), pieces::add);
        assertTrue(pieces.size() > 2, "found " + pieces.size());
        pieces.forEach(piece -> assertTrue(piece.endsWith("\n"), "a piece must end where a line ends"));
    }
}
