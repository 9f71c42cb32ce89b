package io.github.evenhand.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Service;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ServicePanelsTest {

    private static final ServicePanels STATES = ServicePanels.levels(Allocations.of(Budgets.states()));

    @Test
    void everyServiceHasAPanelWithTownAndCountryside() {
        Drawn chart = Drawn.wide(STATES);
        assertEquals(4, chart.elements("line", "urban").size());
        assertEquals(4, chart.elements("line", "rural").size());
        assertTrue(chart.texts().containsAll(List.of("School education", "Roads and transport", "72.1", "72.9")));
    }

    @Test
    void allPanelsHaveTheSameAxis() {
        // The standard is at the same height in each panel, and a level of 72.1 at the same share of the way to it.
        Drawn chart = Drawn.wide(STATES);
        assertEquals(1, new TreeSet<>(chart.attributes("line", "standard", "y1")).size());
        assertEquals(4, chart.attributes("line", "standard", "y1").size());
    }

    @Test
    void aLevelIsAsHighAsItsPoints() {
        // From 20 to 100 points over 150 pixels: School education begins at 72.1 urban, 52.3 pixels below the standard.
        Drawn chart = Drawn.wide(STATES);
        int standard =
                Integer.parseInt(chart.attributes("line", "standard", "y1").get(0));
        int urban = Integer.parseInt(chart.attributes("line", "urban", "y1").get(0));
        assertEquals(standard + 52, urban, 1);
    }

    @Test
    void gapsHaveTheirOwnPanelsFromZero() {
        ServicePanels gaps = ServicePanels.gaps(Allocations.of(Budgets.states()));
        Drawn chart = Drawn.wide(gaps);
        assertEquals(4, chart.elements("line", "rural").size());
        assertTrue(chart.elements("line", "urban").isEmpty());
        assertTrue(chart.texts().containsAll(List.of("0", "19.0", "11.5")));
    }

    @Test
    void aServiceWithoutCountrysideHasNoGapToMeasure() {
        ServicePanels gaps = ServicePanels.gaps(Allocations.of(Budgets.noRural()));
        assertTrue(Drawn.wide(gaps).texts().contains("no gap to measure"));
        assertFalse(Drawn.wide(ServicePanels.levels(Allocations.of(Budgets.noRural())))
                .texts()
                .contains("no clients"));
    }

    @Test
    void aLevelBeyondAllMeasureKeepsToItsPanel() {
        Budget.Builder budget = Budgets.small("absurd", "A").service(Service.of("water", "Water"));
        for (Area area : Area.values()) {
            budget.need(Need.of("L0", area, "water", BigDecimal.TEN, BigDecimal.ONE, new BigDecimal("1e20")));
        }
        Drawn chart = Drawn.wide(ServicePanels.levels(Allocations.of(budget.build())));
        chart.assertLegible();
        assertTrue(chart.texts().contains(">9999"));
    }
}
