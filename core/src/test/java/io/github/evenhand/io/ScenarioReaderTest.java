package io.github.evenhand.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Scenario;
import io.github.evenhand.budget.Scenario.Change;
import io.github.evenhand.budget.Scenario.Shift;
import io.github.evenhand.budget.Where;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenarios in a small budget of one service, {@code education}. */
class ScenarioReaderTest {

    @TempDir
    Path path;

    private BudgetFolder folder(String scenarios) {
        return new BudgetFolder(path)
                .replace("budget.json", "\"rules\": [", "\"scenarios\": [" + scenarios + "], \"rules\": [");
    }

    private static Optional<Shift> times(String factor) {
        return Optional.of(new Shift.Times(new BigDecimal(factor)));
    }

    @Test
    void aScenarioIsReadAsWhatItSaysAndWrittenSo() {
        Budget budget = folder("{ \"id\": \"dry\", \"name\": \"A dry year\", \"changes\": [ { \"where\": {\"ids\":"
                        + " [\"a\"]}, \"services\": [\"education\"], \"areas\": [\"rural\"], \"clients\": {\"times\": 1.2},"
                        + " \"unitCost\": {\"times\": \"1.05\"}, \"level\": {\"is\": 0.25} }, { \"level\": {\"times\":"
                        + " 0.5} } ] }, { \"id\": \"dear\", \"changes\": [ { \"unitCost\": {\"times\": 2} } ] }")
                .read();
        assertEquals(
                List.of(
                        Scenario.of("dear", Change.ofCost("2")),
                        new Scenario(
                                "dry",
                                "A dry year",
                                List.of(
                                        new Change(
                                                Where.ids(List.of("a")),
                                                new TreeSet<>(Set.of("education")),
                                                Set.of(Area.RURAL),
                                                times("1.2"),
                                                times("1.05"),
                                                Optional.of(new Shift.Is(new BigDecimal("0.25")))),
                                        Change.ofLevel("0.5")))),
                budget.scenarios());
        Path copy = path.resolve("copy");
        BudgetWriter.write(budget, copy);
        assertEquals(budget, BudgetReader.read(copy));
    }

    @Test
    void everyWrongFieldIsReportedWhereItIsWritten() {
        List<String> findings = folder(
                        "\n{ \"id\": \"s\", \"changes\": [ { \"clients\": {\"times\": 0}, \"unitCost\": {\"is\": \"dear\"},"
                                + "\n\"level\": {\"times\": 1, \"is\": 1}, \"areas\": [\"sea\"], \"odds\": 0.1 } ] },\n"
                                + "{ \"id\": \"t\", \"changes\": [] }")
                .findings();
        assertEquals(
                List.of(
                        "/scenarios/0/changes/0/clients/times",
                        "/scenarios/0/changes/0/unitCost/is",
                        "/scenarios/0/changes/0/level",
                        "/scenarios/0/changes/0/areas",
                        "/scenarios/0/changes/0/odds",
                        "/scenarios/1/changes"),
                findings.stream()
                        .map(finding -> finding.replaceAll("^[^(]*\\(([^)]*)\\).*$", "$1"))
                        .toList(),
                findings::toString);
    }

    @Test
    void whatAScenarioNamesIsKnownAndItsGoalsCanBeHeldAgainstIt() {
        BudgetFolder folder = folder(
                        "{ \"id\": \"s\", \"changes\": [ { \"services\": [\"ships\"], \"where\": {\"group\":"
                                + " \"nowhere\"}, \"level\": {\"times\": 1} } ] }")
                .replace(
                        "budget.json",
                        "\"aggregate\": \"mean\", \"reference\"",
                        "\"aggregate\": \"gini\", \"reference\"");
        List<String> findings = folder.findings();
        for (String part : List.of(
                "(/scenarios/0/changes): Group must be one of [west], found 'nowhere'",
                "(/scenarios/0/changes): Service must be one of [education], found 'ships'",
                "(/objective): Goal 'gap gini nationalUrban' must be a mean, worst or tail where there are scenarios,"
                        + " found 1 scenarios")) {
            assertEquals(
                    1, findings.stream().filter(found -> found.contains(part)).count(), findings::toString);
        }
    }
}
