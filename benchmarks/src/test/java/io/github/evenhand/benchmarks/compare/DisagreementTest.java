package io.github.evenhand.benchmarks.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Quantity;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Rule.Terms;
import io.github.evenhand.budget.Service;
import io.github.evenhand.budget.Where;
import io.github.evenhand.io.BudgetReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisagreementTest {

    /** A floor of one more than the cap, which no solver sees that misses amounts by 10^-9 of what they are. */
    private static Budget conflict() {
        Budget.Builder budget = Budget.builder("conflict").service(Service.of("school", "School"));
        for (String id : List.of("a", "b", "c", "d")) {
            budget.locality(Locality.of(id, id, BigDecimal.ZERO, BigDecimal.ZERO));
        }
        return budget.fund(new Fund.General(
                        "general", new BigDecimal("2000000000000"), Fund.Spend.EXACTLY, Where.EVERYWHERE))
                .rule(new Rule.Floor(
                        Terms.hard("floor"),
                        Where.EVERYWHERE,
                        Optional.empty(),
                        Quantity.of("4570605001"),
                        Rule.Per.LOCALITY))
                .rule(new Rule.Cap(
                        Terms.hard("cap"),
                        Where.ids(List.of("b", "c")),
                        Optional.empty(),
                        Quantity.of("4570605000"),
                        Rule.Per.LOCALITY))
                .rule(new Rule.GeneralShare(Terms.hard("share"), new BigDecimal("0.5")))
                .build();
    }

    @Test
    void aConflictThatOthersMissIsMadeSmallAndFiledWithALineOfWhatDisagrees(@TempDir Path folder) throws IOException {
        List<Doubt> doubts = SecondOpinion.on(conflict()).doubts();
        assertEquals(Doubt.Kind.NO_CONFLICT_FOR_OTHERS, doubts.get(0).kind());
        Disagreement small = new Disagreement(doubts.get(0), conflict()).smaller(1000, Duration.ofHours(1));
        assertEquals(
                List.of("cap", "floor"),
                small.budget().rules().stream().map(Rule::id).toList());
        Path file = small.write(folder, 7);
        assertEquals(folder.resolve("7-no-conflict-for-others.json"), file);
        assertEquals(small.budget(), BudgetReader.read(file));
        String line = Files.readString(folder.resolve("7-no-conflict-for-others.txt"));
        assertTrue(
                line.startsWith("seed 7, NO_CONFLICT_FOR_OTHERS: highs-simplex: no contradiction, but solved"), line);
    }
}
