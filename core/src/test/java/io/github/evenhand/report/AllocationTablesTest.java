package io.github.evenhand.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.report.Table.Cell;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AllocationTablesTest {

    private final Allocation states = Allocations.of(Budgets.states());

    private static Stream<Table> all(Allocation allocation) {
        return Stream.of(
                AllocationTables.of(allocation),
                AllocationTables.grants(allocation),
                AllocationTables.levels(allocation),
                AllocationTables.funds(allocation),
                AllocationTables.goals(allocation),
                AllocationTables.prices(allocation),
                AllocationTables.rules(allocation),
                AllocationTables.binding(
                        allocation, allocation.budget().localities().get(0).id()),
                AllocationTables.certificate(allocation));
    }

    @Test
    void everyTableFitsAScreen() {
        for (Allocation allocation : List.of(
                states,
                Allocations.of(Budgets.one()),
                Allocations.of(Budgets.noRural()),
                Allocations.of(Budgets.named("\u5e90\u5c71".repeat(60), "x".repeat(500))))) {
            all(allocation).forEach(table -> assertTrue(table.toString().length() < 900, table.toString()));
        }
    }

    @Test
    void theLevelsAndReasonsOfTheLocalitiesAreThoseOfAll() {
        List<Locality> localities = states.budget().localities();
        assertEquals(
                states.levels(),
                localities.stream()
                        .flatMap(locality -> states.levels(locality.id()).stream())
                        .toList());
        for (Locality locality : localities) {
            assertEquals(
                    states.reasons().stream()
                            .filter(reason -> reason.locality().equals(locality.id()))
                            .toList(),
                    states.reasons(locality.id()));
        }
        assertThrows(IllegalArgumentException.class, () -> states.levels("atlantis"));
    }

    @Test
    void theMainTableHasOneRowForEachLocality() {
        Table table = AllocationTables.of(states);
        assertEquals(states.budget().localities().size(), table.rows().size());
        assertTrue(
                table.toString().startsWith("Grants 2026, INR; change % of the funds known in both years\n"),
                table.toString());
    }

    @Test
    void grantsOfTheFileAddUpToWhatIsPaidOut() {
        BigDecimal sum = AllocationTables.grants(states).rows().stream()
                .map(row -> new BigDecimal(row.get(2).value()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(states.total().amount(), sum);
    }

    @Test
    void grantsByFundAddUpToTheGrant() {
        for (List<Cell> row : AllocationTables.grants(states).rows()) {
            BigDecimal sum = row.subList(5, row.size()).stream()
                    .map(cell -> new BigDecimal(cell.value()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertEquals(new BigDecimal(row.get(2).value()), sum);
        }
    }

    @Test
    void theGapOfAServiceIsTheMeanOverItsRuralClients() {
        List<Cell> row =
                AllocationTables.levels(Allocations.of(Budgets.one())).rows().get(0);
        assertEquals("31.00", row.get(5).text());
        assertEquals("51.00", row.get(3).text());
        assertEquals("82.00", row.get(1).text());
    }

    @Test
    void moneyLeftOverIsNamed() {
        Table funds = AllocationTables.funds(states);
        assertEquals("left over", funds.columns().get(4).header());
        assertEquals("12,375,000,000.00", funds.rows().get(2).get(4).text());
    }

    @Test
    void whatIsNotKnownIsADashAndNotAZero() {
        Allocation city = Allocations.of(Budgets.noRural());
        assertEquals("-", AllocationTables.levels(city).rows().get(0).get(5).text());
        assertEquals("", AllocationTables.levels(city).rows().get(0).get(5).value());
        assertEquals("-", AllocationTables.of(city).rows().get(0).get(4).text());
    }

    @Test
    void pricesChooseAStepThatReadsWell() {
        PriceWords words = new PriceWords(states);
        assertEquals(
                "One more INR 100 million for fund 'general' lowers the objective by 0.00012 (0.012 points).",
                words.sentence(states.prices().get(0)));
        String guaranteed = states.prices().stream()
                .filter(price -> price.source().equals("water-standard"))
                .map(words::sentence)
                .findFirst()
                .orElseThrow();
        assertEquals(
                "Lowering the guaranteed level 'water-standard' for Andhra Pradesh by 1 point lowers the objective by"
                        + " 0.00012 (0.012 points).",
                guaranteed);
    }

    @Test
    void rulesSayWhatTheyDemandOnWhichBasisAndWhereTheyBind() {
        List<Cell> row = AllocationTables.rules(states).rows().get(3);
        assertEquals("nobody-below-90", row.get(0).text());
        assertEquals(
                "Every locality receives from fund 'general' at least 90 % of last year's amount.",
                row.get(3).text());
        assertEquals("Transfers Act 2025, s. 12(1)", row.get(2).text());
        assertEquals("hard", row.get(4).text());
        assertTrue(
                row.get(1).text().matches("binds in [0-9]+ localities"),
                row.get(1).text());
    }

    @Test
    void theRulesOfALocalityHaveTheirLegalBasis() {
        Table binding = AllocationTables.binding(states, "IN-BR");
        assertTrue(binding.rows().stream().anyMatch(row -> row.get(2).text().equals("Transfers Act 2025, s. 14")));
        assertThrows(IllegalArgumentException.class, () -> AllocationTables.binding(states, "nowhere"));
    }

    @Test
    void anExplanationFitsAScreenAndHasAllInItsLines() {
        LocalityExplanation bihar = LocalityExplanation.of(states, "IN-BR");
        assertTrue(bihar.toString().length() < 900);
        assertTrue(bihar.toString().startsWith("Bihar receives INR "), bihar.toString());
        assertTrue(bihar.lines().stream().anyMatch(line -> line.contains("(Transfers Act 2025, s. 14)")));
        assertTrue(bihar.lines().stream().anyMatch(line -> line.contains("lowers the objective by")));
    }

    @Test
    void aLocalityWithoutRulesIsExplainedByTheGoals() {
        LocalityExplanation lushan = LocalityExplanation.of(Allocations.of(Budgets.one()), "L0");
        assertTrue(lushan.lines().contains("- No rule binds on this locality itself."), lushan.toString());
    }
}
