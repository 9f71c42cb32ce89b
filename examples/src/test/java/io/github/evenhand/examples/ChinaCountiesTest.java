package io.github.evenhand.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.Evenhand;
import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Rule;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The large bundled budget: the counties of the census of 2020, with the official transfers of their provinces. */
class ChinaCountiesTest {

    private static final Budget BUDGET = Evenhand.example("china-counties");

    /** The optimum of HiGHS on a programme written separately from the files. */
    @Test
    void itsAllocationIsProvedAndPaidToTheLastYuan() {
        Allocation allocation = Evenhand.allocate(BUDGET).orElseThrow();
        assertEquals(
                0.145142388460, allocation.certificate().first().planObjective().toDouble(), 1e-12);
        assertTrue(allocation.certificate().first().isProved());
        assertEquals("CNY 8,321,795,000,000", allocation.total().toString());
    }

    @Test
    void itReadsWithoutWarningsAndHoldsTheWholeCountry() {
        assertEquals(List.of(), BUDGET.warnings());
        assertEquals(2990, BUDGET.localities().size());
        assertEquals(46496, BUDGET.needs().size());
        assertEquals(2990, BUDGET.pastGrants().size());
        assertEquals(8, BUDGET.services().size());
        assertEquals(
                31, BUDGET.groups().stream().filter(g -> g.parent().isEmpty()).count());
        assertEquals(
                31,
                BUDGET.rules().stream().filter(r -> r instanceof Rule.Envelope).count());
        assertTrue(BUDGET.localities().stream().allMatch(l -> l.parent().isPresent()));
    }

    @Test
    void peopleAndMoneyAddToTheNationalFigures() {
        BigDecimal people =
                BUDGET.localities().stream().map(Locality::population).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(0, people.compareTo(new BigDecimal("1409778724")));
        BigDecimal rural = BUDGET.localities().stream()
                .map(locality -> locality.population(Area.RURAL))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(0, rural.compareTo(new BigDecimal("509787562")));
        BigDecimal money = BUDGET.openFunds().stream().map(Fund.Open::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(0, money.compareTo(new BigDecimal("8321795000000")));
    }

    @Test
    void idsAreTextAndNamesChinese() {
        assertEquals("东城区", BUDGET.locality("110101").name());
        assertEquals("X0231", BUDGET.locality("X0231").id());
        assertEquals(0, BUDGET.locality("460300").population().signum());
    }

    @Test
    void everythingModelledIsLabelled() {
        String modelled = BUDGET.sources().stream()
                .filter(source -> source.modelled())
                .map(source -> source.what())
                .collect(Collectors.joining("\n"));
        for (String what : List.of(
                "localities.own_revenue",
                "localities.matching_capacity",
                "localities.cost_factor",
                "localities.imputed",
                "needs.level by area",
                "needs.level: the standard",
                "needs.clients",
                "needs.unit_cost",
                "needs.highest_level",
                "services.weight",
                "funds.general",
                "funds.rural-",
                "rules",
                "grants.amount")) {
            assertTrue(modelled.contains(what), what);
        }
        assertFalse(BUDGET.locality("513230").column("imputed").orElse("").isEmpty());
    }
}
