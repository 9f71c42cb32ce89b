package io.github.evenhand.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Finding;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Quantity;
import io.github.evenhand.budget.Rule;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BudgetReaderTest {

    @TempDir
    Path path;

    private BudgetFolder folder;

    @BeforeEach
    void writeBudget() {
        folder = new BudgetFolder(path);
    }

    @Test
    void aFolderIsRead() {
        Budget budget = folder.read();
        assertEquals("Budget 'example' 2026: 2 localities, 1 services, 2 funds, 7 rules", budget.toString());
        assertEquals("Anshan, county", budget.locality("a").name());
        assertEquals(new BigDecimal("12000.5"), budget.needs("a").get(0).unitCost());
    }

    @Test
    void moneyIsConvertedIntoTheCurrency() {
        Budget budget = folder.read();
        Fund.General general = (Fund.General) budget.fund("general");
        assertEquals(new BigDecimal("1200000000"), general.amount());
        assertEquals(Optional.of(new BigDecimal("125000")), budget.locality("a").ownRevenue());
        assertEquals(Optional.of(new BigDecimal("30000")), budget.locality("a").matchingCapacity());
        assertEquals(Optional.empty(), budget.locality("b").ownRevenue());
        assertEquals("900000000", budget.locality("a").attributes().get("ceiling"));
        assertEquals("0.1", budget.locality("a").attributes().get("matching_rate"));
        assertEquals(Optional.of(new BigDecimal("500000000")), budget.lastYear("a", Optional.of("general")));
        Rule.Floor floor = (Rule.Floor) rule(budget, "minimum");
        assertEquals(Quantity.of("25.46"), floor.amount());
        assertEquals(Optional.of(new BigDecimal("500000000")), ((Rule.Envelope) rule(budget, "west")).atLeast());
        assertEquals(
                Optional.of(new BigDecimal("3.5")),
                rule(budget, "ceiling").terms().price());
    }

    private static Rule rule(Budget budget, String id) {
        return budget.rules().stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aConditionOnAMoneyColumnIsConvertedToo() {
        folder.replace(
                "budget.json",
                "\"perHead\": \"25.46\"",
                "\"perHead\": 1, \"where\": { \"column\": \"own_revenue\", \"atLeast\": 12.5, \"is\": \"12.50\" }");
        Budget budget = folder.read();
        assertEquals(1, budget.select(rule(budget, "minimum").where()).size());
    }

    @Test
    void theUnitThatMoneyIsWrittenInChangesNothing(@TempDir Path elsewhere) {
        Budget budget = folder.read();
        BudgetWriter.write(budget, elsewhere.resolve("in-currency"));
        assertEquals(budget, BudgetReader.read(elsewhere.resolve("in-currency")));
    }

    @Test
    void aConditionOnAColumnThatARuleMakesMoneyIsConvertedToo() {
        folder.replace(
                "budget.json",
                "\"perHead\": \"25.46\"",
                "\"perHead\": 1, \"where\": { \"column\": \"ceiling\", \"is\": 80000 }");
        Budget budget = folder.read();
        assertEquals(
                List.of(budget.locality("b")),
                budget.select(rule(budget, "minimum").where()));
    }

    @Test
    void aColumnCannotBeMoneyAndARate() {
        folder.replace("budget.json", "\"perHead\": \"25.46\"", "\"perHead\": { \"column\": \"ceiling\" }");
        List<String> findings = folder.findings();
        assertEquals(1, findings.size(), findings::toString);
        assertTrue(findings.get(0).startsWith("budget.json:14:"), findings::toString);
        assertTrue(findings.get(0).contains("(/rules/2/perHead/column)"), findings::toString);
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreAccepted() {
        Budget expected = folder.read();
        for (String file : List.of("budget.json", "localities.csv", "needs.csv", "groups.csv", "grants.csv")) {
            folder.write(file, "\uFEFF" + folder.text(file).replace("\n", "\r\n"));
        }
        assertEquals(expected, folder.read());
    }

    @Test
    void oneJsonFileIsTheSameAsAFolder() {
        Budget expected = folder.read();
        String tables = """
                , "localities": [
                  {"id": "a", "name": "Anshan, county", "parent": "west", "urban_population": 1000, "rural_population": 2e3,
                   "own_revenue": "12.5", "matching_capacity": 3, "matching_rate": 0.1, "ceiling": 90000},
                  {"id": "b", "name": "B", "parent": "west", "urban_population": 500, "rural_population": 1500,
                   "own_revenue": null, "matching_rate": "0", "ceiling": 80000}],
                "needs": [
                  {"locality": "a", "area": "urban", "service": "education", "clients": 100, "unit_cost": 12000.50, "level": 0.9},
                  {"area": "rural", "locality": "a", "service": "education", "clients": 300, "unit_cost": 13000, "level": 0.5},
                  {"locality": "b", "area": "urban", "service": "education", "clients": 50, "unit_cost": 12500, "level": 0.8},
                  {"locality": "b", "area": "rural", "service": "education", "clients": 200, "unit_cost": 14000, "level": 0.4}],
                "groups": [{"id": "west", "name": "West"}],
                "grants": [{"locality": "a", "fund": "general", "amount": 50000}, {"locality": "a", "fund": "old", "amount": 1},
                  {"locality": "b", "fund": "general", "amount": 40000}]
                }
                """;
        String header = folder.text("budget.json");
        folder.write("one.json", header.substring(0, header.lastIndexOf('}')) + tables);
        assertEquals(expected, BudgetReader.read(path.resolve("one.json")));
    }

    @Test
    void warningsNameTheirPlace() {
        folder.replace(
                "budget.json",
                "\"perHead\": \"25.46\"",
                "\"perHead\": 1, \"where\": { \"ids\": [\"a\"], \"group\": \"west\", \"column\": \"name\", \"is\": \"x\" }");
        List<Finding> warnings = new ArrayList<>();
        BudgetReader.read(path, warnings::add);
        assertEquals(
                "budget.json:14:64 (/rules/2/where): warning: Rule 'minimum' selects nobody. Check its condition.",
                warnings.get(0).toString());
    }

    @Test
    void levelsInPercentAreToldOnce() {
        folder.replace("needs.csv", ",0.4", ",40");
        folder.replace("needs.csv", ",0.5", ",50");
        List<String> warnings = new ArrayList<>();
        BudgetReader.read(path, warning -> warnings.add(warning.toString()));
        assertEquals(
                List.of(
                        "needs.csv:3:29: warning: Need 'a/rural/education' is 50 times the standard before transfers (needs above 10 times: 2). A level is a share of the standard: write 0.8 for 80 %."),
                warnings);
    }

    @Test
    void needsOfTwentyFourThousandLocalitiesAreAllRead() {
        StringBuilder localities = new StringBuilder(
                "id,name,parent,urban_population,rural_population,own_revenue,matching_capacity,matching_rate,ceiling\n");
        StringBuilder needs = new StringBuilder("locality,area,service,clients,unit_cost,level\n");
        StringBuilder grants = new StringBuilder("locality,fund,amount\n");
        for (int i = 0; i < 24_000; i++) {
            localities.append("l").append(i).append(",Name,west,1000,2000,5,,0,900\n");
            grants.append("l").append(i).append(",general,5\n");
            needs.append("l").append(i).append(",urban,education,100,12000.5,0.9\n");
            needs.append("l").append(i).append(",rural,education,300,13000,0.5\n");
        }
        folder.write("localities.csv", localities.toString())
                .write("needs.csv", needs.toString())
                .write("grants.csv", grants.toString());
        assertEquals(48_000, folder.read().needs().size());
    }
}
