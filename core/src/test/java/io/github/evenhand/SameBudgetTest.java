package io.github.evenhand;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Outcome;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same budget, written in other units and another order, on a machine set to another place: the same bytes. */
class SameBudgetTest {

    private static final List<String> RESULT = List.of("allocation.csv", "levels.csv", "summary.json", "report.html");

    @TempDir
    private Path folder;

    /** Amounts of money are written in units of so much; every list and table is shuffled by the seed. */
    private Path written(String name, String unit, long seed) throws IOException {
        Random random = new Random(seed);
        List<String> localities = new ArrayList<>();
        List<String> needs = new ArrayList<>();
        List<String> grants = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            String id = "county-" + i;
            localities.add(String.join(
                    ",",
                    id,
                    "County " + i,
                    i % 2 == 0 ? "west" : "east",
                    "" + (1000 + 311 * i),
                    "" + (5000 - 197 * i),
                    money(40_000 + 777L * i, unit),
                    money(90_000 + 100L * i, unit),
                    money(3_000_000, unit)));
            for (String service : List.of("education", "health")) {
                needs.add(String.join(",", id, "urban", service, "" + (700 + 13 * i), "1000.50", "0.8" + i));
                needs.add(String.join(",", id, "rural", service, "" + (900 + 17 * i), "1200.25", "0.3" + (9 - i)));
            }
            grants.add(String.join(",", id, "general", money(180_000 + 12_345L * i, unit)));
        }
        List<String> funds = new ArrayList<>(List.of(
                "{\"id\":\"general\",\"kind\":\"general\",\"amount\":\"" + money(3_000_000, unit) + "\"}",
                "{\"id\":\"schools\",\"kind\":\"special\",\"amount\":" + money(500_000, unit)
                        + ",\"services\":[\"education\"],\"areas\":[\"rural\"],\"matching\":0.25,\"crowdOut\":0.1}"));
        List<String> rules = new ArrayList<>(List.of(
                "{\"id\":\"harmless\",\"kind\":\"holdHarmless\",\"fund\":\"general\",\"share\":0.9}",
                "{\"id\":\"ceiling\",\"kind\":\"cap\",\"amount\":{\"column\":\"ceiling\"}}",
                "{\"id\":\"head\",\"kind\":\"floor\",\"perHead\":\"31.07\"}",
                "{\"id\":\"west\",\"kind\":\"envelope\",\"group\":\"west\",\"atLeast\":" + money(1_900_000, unit) + "}",
                "{\"id\":\"poor\",\"kind\":\"growthCap\",\"growth\":2,\"where\":{\"column\":\"own_revenue\",\"atLeast\":"
                        + money(43_000, unit) + "}}"));
        List<String> services =
                new ArrayList<>(List.of("{\"id\":\"education\",\"name\":\"E\"}", "{\"id\":\"health\",\"name\":\"H\"}"));
        for (List<String> list : List.of(localities, needs, grants, funds, rules, services)) {
            Collections.shuffle(list, random);
        }
        Path budget = Files.createDirectories(folder.resolve(name));
        Files.writeString(budget.resolve("budget.json"), """
                {"format":1,"id":"same","title":"Same","year":2026,"currency":"XTS","moneyUnit":%s,"smallestUnit":"0.01",
                 "services":%s,"funds":%s,"rules":%s}
                """.formatted(unit, services, funds, rules));
        table(
                budget,
                "localities.csv",
                "id,name,parent,urban_population,rural_population,own_revenue,matching_capacity,ceiling",
                localities);
        table(budget, "needs.csv", "locality,area,service,clients,unit_cost,level", needs);
        table(budget, "grants.csv", "locality,fund,amount", grants);
        table(budget, "groups.csv", "id,name,parent", List.of("east,East,", "west,West,"));
        return budget;
    }

    private static String money(long amount, String unit) {
        return new BigDecimal(amount)
                .divide(new BigDecimal(unit), 12, RoundingMode.UNNECESSARY)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static void table(Path budget, String file, String header, List<String> rows) throws IOException {
        Files.writeString(budget.resolve(file), header + "\n" + String.join("\n", rows) + "\n");
    }

    private Path result(Path budget) {
        Outcome outcome = Evenhand.allocate(Evenhand.read(budget));
        assertInstanceOf(Allocation.class, outcome, outcome::toString);
        Path result = budget.resolveSibling(budget.getFileName() + "-result");
        Evenhand.write(outcome, result);
        return result;
    }

    private static void assertSameBytes(Path expected, Path actual) throws IOException {
        for (String file : RESULT) {
            assertArrayEquals(
                    Files.readAllBytes(expected.resolve(file)), Files.readAllBytes(actual.resolve(file)), file);
        }
    }

    @Test
    void neitherTheUnitOfMoneyNorTheOrderChangesAByte() throws IOException {
        Path first = result(written("ones", "1", 1));
        assertSameBytes(first, result(written("ten-thousands", "10000", 2)));
        assertSameBytes(first, result(written("hundred-millions", "100000000", 3)));
    }

    @Test
    void neitherLanguageNorTimeZoneChangesAByte() throws IOException {
        Path budget = written("here", "1", 1);
        Path first = result(budget);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String language : List.of("tr-TR", "ar-EG", "de-DE")) {
                Locale.setDefault(Locale.forLanguageTag(language));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                assertSameBytes(first, result(written("in-" + language, "1", 1)));
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}
