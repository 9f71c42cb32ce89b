package io.github.evenhand.engine;

import static io.github.evenhand.fixture.Budgets.of;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.allocation.Alternative;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.Undefined;
import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Where;
import io.github.evenhand.fixture.Budgets;
import io.github.evenhand.fixture.RandomBudgets;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AppraiserTest {

    @Test
    void whoseSearchIsStoppedSaysSo() {
        Alternative stopped = new Appraiser(Budgets.two().build())
                .appraise("some", Map.of(), Limits.DEFAULT.withCancellation(() -> true));
        assertEquals(new Undefined("some", "there was not enough time to find what it is best spent on"), stopped);
    }

    @Test
    void recipientsAreEligibleAndHaveClientsForThePurposes() {
        Budget budget = Budgets.two()
                .locality(Locality.of("c", "C", of("0"), of("3")))
                .need(Need.of("c", Area.RURAL, "school", of("0"), of("1"), of("1")))
                .fund(Budgets.books("0", "0"))
                .fund(new Fund.General("regional", of("1"), Fund.Spend.EXACTLY, Where.group("west")))
                .build();
        Appraiser appraiser = new Appraiser(budget);
        assertEquals(List.of("a", "b"), ids(appraiser.recipients("books")));
        assertEquals(List.of("a", "b", "c"), ids(appraiser.recipients("general")));
        assertEquals(List.of("a"), ids(appraiser.recipients("regional")));
    }

    private static List<String> ids(List<Locality> localities) {
        return localities.stream().map(Locality::id).toList();
    }

    /** Amounts that differ by nine orders of magnitude are among them. */
    @Test
    void nextToNoDivisionOfARandomBudgetStaysUnappraised() {
        int undefined = 0;
        for (long seed = 0; seed < 300; seed++) {
            Budget budget = RandomBudgets.draw(seed);
            Appraiser appraiser = new Appraiser(budget);
            Map<String, Map<String, BigInteger>> division = new TreeMap<>();
            for (Fund.Open fund : budget.openFunds()) {
                List<Locality> recipients = appraiser.recipients(fund.id());
                if (!recipients.isEmpty()) {
                    BigInteger all = budget.currency().inUnits(fund.amount()).floor();
                    division.put(fund.id(), Map.of(recipients.get(0).id(), all));
                }
            }
            undefined += appraiser.appraise("first", division, Limits.DEFAULT) instanceof Undefined ? 1 : 0;
        }
        assertTrue(undefined <= 3, undefined + " of 300");
    }
}
