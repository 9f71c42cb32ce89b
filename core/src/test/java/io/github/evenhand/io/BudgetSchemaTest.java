package io.github.evenhand.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.github.evenhand.budget.InvalidBudgetException;
import io.github.evenhand.budget.RandomBudgets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schema and the reader are of one mind, as far as a schema can say. */
class BudgetSchemaTest {

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private static final String TEXT = text();

    static final JsonSchema SCHEMA = FACTORY.getSchema(TEXT);

    @TempDir
    Path path;

    private static String text() {
        try (InputStream resource = BudgetReader.class.getResourceAsStream("/io/github/evenhand/budget.schema.json")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<ValidationMessage> problems(String json) {
        return SCHEMA.validate(json, InputFormat.JSON);
    }

    @Test
    void theSchemaIsASchema() {
        JsonSchema meta = FACTORY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertEquals(Set.of(), meta.validate(TEXT, InputFormat.JSON));
    }

    @Test
    void aHeaderIsValid() {
        assertEquals(Set.of(), problems(new BudgetFolder(path).text("budget.json")));
    }

    @Test
    void everyBudgetOfOneFileIsValid() {
        for (long seed = 0; seed < 60; seed++) {
            assertEquals(Set.of(), problems(BudgetWriter.toJson(RandomBudgets.of(seed))), "seed " + seed);
        }
    }

    @Test
    void theBundledBudgetsAreValid() throws IOException {
        for (String name : BudgetReader.bundled().keySet()) {
            Optional<InputStream> header = BudgetReader.bundled().get(name).open(name, "budget.json");
            if (header.isPresent()) {
                try (InputStream bytes = header.get()) {
                    assertEquals(Set.of(), problems(new String(bytes.readAllBytes(), StandardCharsets.UTF_8)), name);
                }
            }
        }
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"format\": 1 | \"format\": 2",
                "\"format\": 1, | ``",
                "\"year\": 2026 | \"year\": 2026.5",
                "\"year\": 2026 | \"yeer\": 2026",
                "\"moneyUnit\": 10000 | \"moneyUnit\": 0",
                "\"moneyUnit\": 10000 | \"moneyUnit\": \"ten\"",
                "\"smallestUnit\": \"0.01\" | \"smallestUnit\": \"0.00\"",
                "\"smallestUnit\": \"0.01\" | \"smallestUnit\": null",
                "\"id\": \"education\" | \"id\": \" education\"",
                "\"weight\": 1 } ] | \"weight\": -1 } ]",
                "\"kind\": \"general\" | \"kind\": \"generous\"",
                "\"amount\": \"120000\" | \"amount\": \"-120000\"",
                "\"amount\": \"120000\" | \"amount\": -120000",
                "\"amount\": \"120000\" | \"amount\": { \"column\": \"ceiling\" }",
                "\"amount\": \"120000\" | \"amount\": \"120000\", \"areas\": [\"rural\"]",
                "\"spend\": \"exactly\" | \"spend\": \"atmost\"",
                "\"services\": [\"education\"], | ``",
                "\"areas\": [\"rural\"], | \"areas\": [],",
                "\"areas\": [\"rural\"], | \"areas\": [\"town\"],",
                "\"matching\": { \"column\": \"matching_rate\" } | \"matching\": { \"col\": \"matching_rate\" }",
                "\"crowdOut\": 0.2 | \"crowdOut\": 1.2",
                "\"decidedBy\": \"plan\" | \"decidedBy\": \"me\"",
                "\"share\": 0.9 | \"share\": -0.9",
                "\"share\": 0.9 | \"shares\": 0.9",
                "\"growth\": 0.30 | \"growth\": -2",
                "\"perHead\": \"25.46\" | \"perHead\": \"25.46\", \"amount\": 3",
                "\"perHead\": \"25.46\" | \"where\": {}",
                "\"perHead\": \"25.46\" | \"perHead\": 1, \"where\": { \"column\": \"tier\" }",
                "\"perHead\": \"25.46\" | \"perHead\": 1, \"where\": { \"atLeast\": 3 }",
                "\"perHead\": \"25.46\" | \"perHead\": 1, \"where\": { \"ids\": [] }",
                "\"price\": 3.5 | \"price\": 0",
                "\"level\": 0.6 | \"level\": \"high\"",
                "\"atLeast\": 0.55 | \"atLeast\": 1.55",
                "\"atLeast\": \"50000\" | \"fund\": \"general\"",
                "\"group\": \"west\", | ``",
                "\"growthCap\", \"growth\": 0.30 | \"contribution\", \"fund\": \"general\", \"share\": 1.5",
                "\"growthCap\", \"growth\": 0.30 | \"contribution\", \"share\": 0.5",
                "\"growthCap\", \"growth\": 0.30 | \"formula\", \"fund\": \"general\", \"factors\": []",
                "\"growthCap\", \"growth\": 0.30 | \"formula\", \"factors\": [ { \"factor\": \"population\" } ]",
                "\"growthCap\", \"growth\": 0.30 | \"publicShare\", \"atLeast\": 1.5",
                "\"rules\": [ | \"deliveryModes\": [ { \"id\": \"m\", \"cost\": 0 } ], \"rules\": [",
                "\"rules\": [ | \"deliveryModes\": [ { \"cost\": 1 } ], \"rules\": [",
                "\"rules\": [ | \"deliveryModes\": [ { \"id\": \"m\", \"capacity\": -1 } ], \"rules\": [",
                "\"rules\": [ | \"scenarios\": [ { \"id\": \"s\" } ], \"rules\": [",
                "\"rules\": [ | \"scenarios\": [ { \"id\": \"s\", \"changes\": [] } ], \"rules\": [",
                "\"rules\": [ | \"scenarios\": [ { \"id\": \"s\", \"changes\": [ {} ] } ], \"rules\": [",
                "\"rules\": [ | \"scenarios\": [ { \"id\": \"s\", \"changes\": [ { \"level\": {} } ] } ], \"rules\": [",
                "\"rules\": [ | \"scenarios\": [ { \"id\": \"s\", \"changes\": [ { \"unitCost\": { \"times\": 0 } } ] } ], \"rules\": [",
                "\"rules\": [ | \"scenarios\": [ { \"id\": \"s\", \"changes\": [ { \"clients\": 2 } ] } ], \"rules\": [",
                "\"goal\": \"gap\" | \"goal\": \"gape\"",
                "\"goal\": \"shortfall\" | \"goal\": \"shortfall\", \"reference\": \"standard\"",
                "\"aggregate\": \"mean\", \"reference\" | \"aggregate\": { \"tail\": 0 }, \"reference\"",
                "\"aggregate\": \"mean\", \"reference\" | \"reference\"",
                "\"aggregate\": \"mean\", \"reference\" | \"aggregate\": \"median\", \"reference\"",
                "\"reference\": \"nationalUrban\" | \"reference\": \"urban\"",
                "\"weight\": 1 } ] }, | \"weight\": 1 } ], \"leftover\": \"waste\" },",
                "\"modelled\": false | \"modelled\": \"no\"",
                "\"what\": \"needs.level\", | ``",
            })
    void whatTheSchemaRefusesTheReaderRefusesToo(String old, String now) {
        BudgetFolder folder = new BudgetFolder(path).replace("budget.json", old, now == null ? "" : now);
        assertFalse(problems(folder.text("budget.json")).isEmpty());
        assertFalse(folder.findings().isEmpty());
    }

    @Test
    void tablesOfOneFileAreInTheSchema() throws IOException {
        String json = BudgetWriter.toJson(RandomBudgets.of(1));
        for (String change : new String[] {
            "\"clients\": |\"client\": ", "\"area\": \"|\"area\": \"x", "\"unit_cost\": \"|\"unit_cost\": \"-"
        }) {
            String broken = json.replaceFirst(change.split("\\|")[0], change.split("\\|")[1]);
            assertFalse(problems(broken).isEmpty(), change);
            BudgetFiles files = name -> Optional.of(new ByteArrayInputStream(BudgetWriter.bytes(broken)));
            assertTrue(refuses(files), change);
        }
    }

    private static boolean refuses(BudgetFiles files) {
        try {
            new BudgetSource(files, "one.json", true).read(finding -> {});
            return false;
        } catch (InvalidBudgetException e) {
            return true;
        }
    }
}
