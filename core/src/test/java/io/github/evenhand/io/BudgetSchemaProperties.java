package io.github.evenhand.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.ValidationMessage;
import io.github.evenhand.budget.Finding;
import io.github.evenhand.budget.InvalidBudgetException;
import io.github.evenhand.budget.RandomBudgets;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class BudgetSchemaProperties {

    private static final Pattern VALUE = Pattern.compile(
            "(?<=: )(-?\\d++(\\.\\d++)?|\"[^\"\\\\\\n]*+\"|true|false|\\[\\]|\\{\"column\": \"\\w*\"\\})");

    /** What only a schema that is too narrow or too wide could cause; all else is beyond a schema. */
    private static final Pattern SHAPE = Pattern.compile(
            "must be an object|must have (no keys but|a text as|a list as|true or false|one of \\[|either|'|at least one entry)");

    @Property(tries = 150, seed = "20261123")
    void theSchemaAndTheReaderAcceptTheSameShapes(@ForAll long seed) {
        Random random = new Random(seed);
        String json = BudgetWriter.toJson(RandomBudgets.of(seed));
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            List<MatchResult> values = VALUE.matcher(json).results().toList();
            MatchResult old = values.get(random.nextInt(values.size()));
            String now = values.get(random.nextInt(values.size())).group();
            json = json.substring(0, old.start()) + now + json.substring(old.end());
        }
        List<String> wrong = findings(json);
        Set<ValidationMessage> problems = BudgetSchemaTest.SCHEMA.validate(json, InputFormat.JSON);
        if (problems.isEmpty()) {
            assertEquals(
                    List.of(),
                    wrong.stream().filter(BudgetSchemaProperties::isOnShape).toList(),
                    json);
        }
        if (wrong.isEmpty()) {
            assertEquals(Set.of(), problems, json);
        }
    }

    private static boolean isOnShape(String finding) {
        return SHAPE.matcher(finding.replaceAll("^.*?: ", "")).find();
    }

    private static List<String> findings(String json) {
        BudgetFiles files = name -> Optional.of(new ByteArrayInputStream(BudgetWriter.bytes(json)));
        try {
            new BudgetSource(files, "one.json", true).read(finding -> {});
            return List.of();
        } catch (InvalidBudgetException e) {
            return e.findings().stream().map(Finding::toString).toList();
        }
    }
}
