package io.github.evenhand.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.DeliveryMode;
import io.github.evenhand.budget.Quantity;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Where;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Delivery modes in a small budget whose money unit is 10,000. */
class DeliveryModeReaderTest {

    private static final String SHARE = "{ \"id\": \"p\", \"kind\": \"publicShare\", \"areas\": [\"rural\"],"
            + " \"where\": {\"ids\": [\"a\"]}, \"services\": [\"education\"], \"atLeast\": 0.6 }, ";

    @TempDir
    Path path;

    private BudgetFolder folder(String modes) {
        return new BudgetFolder(path)
                .replace("budget.json", "\"rules\": [", "\"deliveryModes\": [" + modes + "], \"rules\": [" + SHARE);
    }

    @Test
    void aModeIsReadAsWhatItSaysAndWrittenSo() {
        Budget budget = folder("{ \"id\": \"contract\", \"name\": \"By contract\", \"services\": [\"education\"],"
                        + " \"areas\": [\"rural\"], \"where\": {\"ids\": [\"a\"]}, \"cost\": 0.9, \"quality\": \"0.95\","
                        + " \"coFinance\": 0.1, \"capacity\": 2.5 }, { \"id\": \"buy\", \"cost\": 0.5, \"where\": {\"ids\": [\"a\"]},"
                        + " \"capacity\": {\"column\": \"own_revenue\"} }")
                .read();
        assertEquals(
                List.of(
                        DeliveryMode.of("buy")
                                .withWhere(Where.ids(List.of("a")))
                                .withTerms(new BigDecimal("0.5"), BigDecimal.ONE, BigDecimal.ZERO)
                                .withCapacity(Quantity.column("own_revenue")),
                        new DeliveryMode(
                                "contract",
                                "By contract",
                                new TreeSet<>(Set.of("education")),
                                Set.of(Area.RURAL),
                                Where.ids(List.of("a")),
                                new BigDecimal("0.9"),
                                new BigDecimal("0.95"),
                                new BigDecimal("0.1"),
                                Optional.of(Quantity.of("25000")))),
                budget.deliveryModes());
        assertEquals(
                Optional.of(new Rule.PublicShare(
                        Rule.Terms.hard("p"),
                        Where.ids(List.of("a")),
                        new TreeSet<>(Set.of("education")),
                        Set.of(Area.RURAL),
                        new BigDecimal("0.6"))),
                budget.rules().stream().filter(rule -> rule.id().equals("p")).findFirst());
        Path copy = path.resolve("copy");
        BudgetWriter.write(budget, copy);
        assertEquals(budget, BudgetReader.read(copy));
    }

    @Test
    void everyWrongFieldOfAModeIsReported() {
        List<String> findings = folder("{ \"id\": \"public\" }, { \"id\": \"m\", \"services\": [\"ships\"],"
                        + " \"areas\": [\"sea\"], \"cost\": 0, \"quality\": 0, \"coFinance\": -1, \"capacity\": -1,"
                        + " \"where\": {\"group\": \"nowhere\"}, \"price\": 1 }")
                .findings();
        for (String place : List.of(
                "/deliveryModes/0/id",
                "/deliveryModes/1/services",
                "/deliveryModes/1/areas",
                "/deliveryModes/1/cost",
                "/deliveryModes/1/quality",
                "/deliveryModes/1/coFinance",
                "/deliveryModes/1/capacity",
                "/deliveryModes/1/where",
                "/deliveryModes/1/price")) {
            assertTrue(
                    findings.stream().anyMatch(finding -> finding.contains("(" + place)),
                    () -> place + " in " + findings);
        }
    }
}
