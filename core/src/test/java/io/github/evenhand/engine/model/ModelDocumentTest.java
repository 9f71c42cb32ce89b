package io.github.evenhand.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.budget.Scenario;
import io.github.evenhand.budget.Scenario.Change;
import io.github.evenhand.fixture.Budgets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Keeps MODEL.md, the clauses and the rows of the programme on the same equations. */
class ModelDocumentTest {

    private static final Pattern HEADING = Pattern.compile("### ([A-Z]\\d+[a-z]?|[a-z]+) .+");

    private static final Pattern CLASS = Pattern.compile("^`([A-Za-z.]+)`\\.", Pattern.MULTILINE);

    /** Equations that are a cost, a stage, or a station after the programme. */
    private static final Set<String> WITHOUT_A_CLAUSE = Set.of("M8a", "M9", "then", "leftover", "S1", "C1", "C2");

    private static Map<String, String> sections() throws IOException {
        Map<String, String> sections = new LinkedHashMap<>();
        String id = "";
        for (String line : Files.readAllLines(Path.of("MODEL.md"))) {
            Matcher heading = HEADING.matcher(line);
            if (heading.matches()) {
                id = heading.group(1);
                assertEquals(null, sections.put(id, ""), id + " has one section");
            } else if (line.startsWith("## ")) {
                id = "";
            } else if (!id.isEmpty()) {
                sections.merge(id, line + "\n", String::concat);
            }
        }
        return sections;
    }

    private static Set<String> ofClauses() {
        Set<String> equations = new TreeSet<>();
        Model.CLAUSES.forEach(clause -> equations.addAll(clause.equations()));
        return equations;
    }

    @Test
    void everyClauseHasItsSectionAndEverySectionItsClause() throws IOException {
        Set<String> documented = new TreeSet<>(sections().keySet());
        assertTrue(documented.containsAll(WITHOUT_A_CLAUSE));
        documented.removeAll(WITHOUT_A_CLAUSE);
        assertEquals(ofClauses(), documented);
    }

    @Test
    void everyClauseWritesRowsOfItsEquationsAndNobodyElseDoes() {
        Set<String> rows = Written.equations(Budgets.everything());
        rows.addAll(Written.equations(Budgets.everythingByHabit()));
        rows.addAll(Written.equations(Budgets.two().scenario(Scenario.of("dear", Change.ofCost("2")))));
        assertEquals(ofClauses(), rows);
    }

    @Test
    void clausesAreInTheOrderOfTheirSections() throws IOException {
        List<String> sections = List.copyOf(sections().keySet()).stream()
                .filter(id -> !WITHOUT_A_CLAUSE.contains(id))
                .toList();
        List<String> clauses = Model.CLAUSES.stream()
                .flatMap(clause -> clause.equations().stream())
                .toList();
        assertEquals(sections, clauses);
    }

    @Test
    void everySectionNamesTheClassThatWritesIt() throws Exception {
        for (Map.Entry<String, String> section : sections().entrySet()) {
            Matcher named = CLASS.matcher(section.getValue());
            assertTrue(named.find(), section.getKey());
            String name = named.group(1);
            String full = name.contains(".") ? name : "io.github.evenhand.engine.model." + name;
            Class<?> written = Class.forName(full);
            for (Clause clause : Model.CLAUSES) {
                if (clause.equations().contains(section.getKey())) {
                    assertEquals(clause.getClass(), written, section.getKey());
                }
            }
        }
    }

    @Test
    void earlierStagesAreRowsOfTheLaterOnes() {
        Model model = Model.of(Budgets.everything().build());
        Programme last = model.stage(
                4, List.of(Budgets.exact("0.5"), Budgets.exact("0.25"), Budgets.exact("0.1"), Budgets.exact("0.2")));
        assertEquals(
                List.of("then[1]", "then[2]", "then[3]", "then[4]"),
                last.rows().stream()
                        .filter(row -> row.equation().equals("then"))
                        .map(Programme.Row::id)
                        .toList());
    }
}
