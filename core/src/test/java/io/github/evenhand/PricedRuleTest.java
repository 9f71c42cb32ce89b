package io.github.evenhand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Breach;
import io.github.evenhand.allocation.Price;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Where;
import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Two counties with a wish that costs too little to be kept: every level at 0.95, at a price of 0.001 for a standard. */
class PricedRuleTest {

    private static final Allocation ALLOCATION = Evenhand.allocate(Evenhand.example("two-counties").toBuilder()
                    .rule(new Rule.GuaranteedLevel(
                            Rule.Terms.priced("wish", "0.001"),
                            Where.EVERYWHERE,
                            new TreeSet<>(),
                            Set.of(),
                            new BigDecimal("0.95")))
                    .build())
            .orElseThrow();

    /** Levels after: 1, 0.9, 0.9, 0.8 and 0.8, 0.48, 0.7, 0.7; they miss 0.95 by 1.37 in all. */
    @Test
    void whatTheRuleIsMissedByIsAddedOverItsRows() {
        assertEquals(1, ALLOCATION.breaches().size());
        Breach breach = ALLOCATION.breaches().get(0);
        assertEquals("wish", breach.rule());
        assertEquals(Price.Per.LEVEL, breach.per());
        assertEquals(1.37, breach.amount().toDouble(), 1e-12);
    }

    @Test
    void theBreachIsInTheObjectiveAndNotInTheGoals() {
        assertEquals(0.345 + 0.00137, ALLOCATION.certificate().first().bound().toDouble(), 1e-12);
        assertEquals(0.13, ALLOCATION.goals().get(0).after().toDouble(), 1e-12);
        assertEquals(0.215, ALLOCATION.goals().get(1).after().toDouble(), 1e-12);
    }

    @Test
    void theLocalitiesAreToldWhereItIsBroken() {
        assertTrue(ALLOCATION.reasons("hillside").stream()
                .anyMatch(reason -> reason.sentence()
                        .equals("Rule 'wish' is broken at its price: rural education at least 0.95 of the standard, "
                                + "missed by 0.47 of the standard.")));
    }
}
