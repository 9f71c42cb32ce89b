package io.github.evenhand.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Finding;
import io.github.evenhand.budget.GeneralMoney;
import io.github.evenhand.budget.Quantity;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Where;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One further rule in a small budget: what it is read as, and every finding about it. */
class RuleReaderTest {

    private static final Rule.Terms TERMS = Rule.Terms.hard("r");
    private static final Where A = Where.ids(List.of("a"));

    @TempDir
    Path path;

    private BudgetFolder folder;

    @BeforeEach
    void writeBudget() {
        folder = new BudgetFolder(path);
    }

    private void add(String kind, String keys) {
        writeBudget();
        folder.replace(
                "budget.json",
                "\"rules\": [",
                "\"rules\": [ { \"id\": \"r\", \"kind\": \"" + kind + "\"" + (keys.isEmpty() ? "" : ", ") + keys
                        + " },");
    }

    private Rule read(String kind, String keys) {
        add(kind, keys);
        return folder.read().rules().stream()
                .filter(rule -> rule.id().equals("r"))
                .findFirst()
                .orElseThrow();
    }

    /** Without their places in the file. */
    private List<String> findings(String kind, String keys) {
        add(kind, keys);
        return folder.findings().stream()
                .map(finding ->
                        finding.replaceAll("^[^(]*\\(/rules/0(.*?)\\)", "$1").strip())
                .toList();
    }

    private List<String> warnings(String kind, String keys) {
        add(kind, keys);
        List<Finding> warnings = new ArrayList<>();
        BudgetReader.read(path, warnings::add);
        return warnings.stream().map(Finding::problem).toList();
    }

    private void finds(String kind, String keys, String... expected) {
        List<String> found = findings(kind, keys);
        for (String finding : expected) {
            assertTrue(found.contains(finding), () -> finding + " in " + found);
        }
        assertEquals(expected.length, found.size(), found::toString);
    }

    @Test
    void everyKindIsReadAsWhatItSays() {
        assertEquals(
                new Rule.RuralShare(TERMS, A, new TreeSet<>(Set.of("education")), new BigDecimal("0.6")),
                read("ruralShare", "\"where\": {\"ids\": [\"a\"]}, \"services\": [\"education\"], \"atLeast\": 0.6"));
        assertEquals(
                new Rule.Tilt(TERMS, A, Optional.of("general"), new BigDecimal("0.6")),
                read("tilt", "\"where\": {\"ids\": [\"a\"]}, \"fund\": \"general\", \"atLeast\": \"0.60\""));
        assertEquals(
                new Rule.PassThrough(TERMS, "west", A, Optional.empty(), new BigDecimal("0.7")),
                read("passThrough", "\"group\": \"west\", \"where\": {\"ids\": [\"a\"]}, \"atLeast\": 0.7"));
        assertEquals(
                new Rule.BasicSecurity(TERMS, A, Quantity.of("125000"), Rule.Per.LOCALITY),
                read("basicSecurity", "\"where\": {\"ids\": [\"a\"]}, \"amount\": 12.5"));
        assertEquals(
                new Rule.BasicSecurity(TERMS, A, Quantity.columns("ceiling", "own_revenue"), Rule.Per.LOCALITY),
                read(
                        "basicSecurity",
                        "\"where\": {\"ids\": [\"a\"]}, \"amount\": {\"columns\": [\"own_revenue\", \"ceiling\"]}"));
        assertEquals(
                new Rule.Progressivity(TERMS, A, Rule.Among.NATION, Optional.empty()),
                read("progressivity", "\"where\": {\"ids\": [\"a\"]}"));
        assertEquals(
                new Rule.Progressivity(TERMS, A, Rule.Among.GROUP, Optional.of(10)),
                read("progressivity", "\"where\": {\"ids\": [\"a\"]}, \"within\": \"group\", \"bands\": 10"));
    }

    @Test
    void sharesAreFromNothingToAll() {
        finds(
                "ruralShare",
                "\"services\": [\"eduction\"], \"atLeast\": 2",
                "/atLeast: Rule 'r' must have a number from 0 to 1 as 'atLeast', found 2. Correct the value.",
                "/services: Service must be one of [education], found 'eduction'. Maybe 'education'. Use a known id, or add it.");
        assertTrue(findings("tilt", "").contains(": Rule 'r' must have 'where', a condition, found none. Add it."));
        assertEquals(2, findings("tilt", "").size());
    }

    @Test
    void aShareOfEverybodyOrOfNobodyIsAWarning() {
        assertEquals(
                List.of("Rule 'r' selects everybody whose sum it is a share of, so that it demands nothing"),
                warnings("tilt", "\"where\": {\"group\": \"west\"}, \"atLeast\": 0.5"));
        assertEquals(
                List.of("Rule 'r' selects everybody whose sum it is a share of, so that it demands nothing"),
                warnings("passThrough", "\"group\": \"west\", \"where\": {\"ids\": [\"a\", \"b\"]}, \"atLeast\": 0.5"));
        assertEquals(
                List.of("Rule 'r' selects nobody"),
                warnings(
                        "passThrough",
                        "\"group\": \"west\", \"where\": {\"column\": \"name\", \"is\": \"x\"}, \"atLeast\": 0.5"));
        add("ruralShare", "\"atLeast\": 0.5");
        folder.replace("needs.csv", "a,rural,education,300", "a,rural,education,0")
                .replace("needs.csv", "b,rural,education,200", "b,rural,education,0");
        List<Finding> warnings = new ArrayList<>();
        BudgetReader.read(path, warnings::add);
        assertTrue(
                warnings.stream()
                        .anyMatch(w -> w.problem()
                                .equals("Rule 'r' is on no rural need with clients, so that no money may reach the"
                                        + " urban ones")),
                warnings::toString);
    }

    @Test
    void moneyIsPassedOnBelowItsGroup() {
        finds(
                "passThrough",
                "\"group\": \"east\", \"where\": {\"ids\": [\"z\"]}, \"atLeast\": 0.5",
                "/group: Group must be one of [west], found 'east'. Use a known id, or add it.",
                "/where: Locality must be one of [a, b], found 'z'. Use a known id, or add it.");
        finds(
                "passThrough",
                "\"group\": \"west\", \"where\": {\"group\": \"west\"}, \"atLeast\": 0.5",
                "/where: Rule 'r' must say where below its group, by ids or by a column, found the group 'west'."
                        + " Select by ids or by a column; 'group' says whose money it is.");
    }

    @Test
    void anUnknownOwnRevenueIsNoRevenueOfZero() {
        String revenue = "localities.csv:3:19: Locality 'b' must have an own revenue, which rule 'r' is on; found none."
                + " Write the amount, 0 if there is none, or exclude the locality; missing is not zero.";
        finds("basicSecurity", "\"amount\": 1", revenue);
        finds("progressivity", "", revenue);
    }

    @Test
    void basicSecurityHasOneAmount() {
        finds(
                "basicSecurity",
                "\"where\": {\"ids\": [\"a\"]}, \"amount\": 1, \"perHead\": 2",
                ": Rule 'r' must have either 'amount' or 'perHead', found both. Keep one of them.");
        finds(
                "basicSecurity",
                "\"where\": {\"ids\": [\"a\"]}, \"perHead\": {\"columns\": [\"matching_rate\", \"pay\"]}",
                ": Column must be one of [ceiling, id, matching_capacity, matching_rate, name, own_revenue, parent,"
                        + " rural_population, urban_population], found 'pay'. Use a column of the localities that somebody"
                        + " has something in, or add it.");
    }

    @Test
    void bandsAndNeighboursAreWords() {
        finds(
                "progressivity",
                "\"where\": {\"ids\": [\"a\"]}, \"within\": \"province\", \"bands\": 51",
                "/within: Rule 'r' must have one of [group, nation] as 'within', found 'province'. Use one of these"
                        + " words.",
                "/bands: Rule 'r' must have 2 to 50 bands, found 51. Use fewer, or none to compare every locality.");
    }

    @Test
    void aLadderOfEverybodyIsForSmallBudgets() {
        add("progressivity", "");
        StringBuilder localities =
                new StringBuilder(folder.text("localities.csv").replace("500,1500,,", "0,0,7,"));
        StringBuilder needs = new StringBuilder(folder.text("needs.csv"));
        StringBuilder grants = new StringBuilder(folder.text("grants.csv"));
        for (int i = 0; i < 200; i++) {
            localities.append("l").append(i).append(",L,west,0,10,").append(i).append(",,0,80000\n");
            needs.append("l").append(i).append(",rural,education,1,1,0\n");
            grants.append("l").append(i).append(",general,1\n");
        }
        folder.write("localities.csv", localities.toString())
                .write("needs.csv", needs.toString())
                .write("grants.csv", grants.toString());
        assertEquals(
                List.of("Rule 'r' must compare at most 200 different capacities with each other, found 201. Compare"
                        + " bands of capacity, or within groups."),
                folder.findings().stream()
                        .filter(f -> !f.contains("warning"))
                        .map(f -> f.substring(f.indexOf("Rule")))
                        .toList());
        folder.replace("budget.json", "\"kind\": \"progressivity\"", "\"kind\": \"progressivity\", \"bands\": 50");
        List<Finding> warnings = new ArrayList<>();
        BudgetReader.read(path, warnings::add);
        assertEquals(
                List.of("Rule 'r' leaves out 1 localities without people, the first is 'b'"),
                warnings.stream().map(Finding::problem).toList());
    }

    @Test
    void whoComparesNobodyIsWarned() {
        assertEquals(
                List.of("Rule 'r' compares nobody, since all have the same capacity"),
                warnings("progressivity", "\"where\": {\"ids\": [\"a\"]}"));
    }

    @Test
    void boundsOnSharesLeaveRoom() {
        folder.replace("budget.json", "\"decidedBy\": \"plan\"", "\"decidedBy\": \"bounds\"")
                .write("needs.csv", """
                        locality,area,service,clients,unit_cost,level,least_share,most_share,highest_level
                        a,urban,education,100,12000.50,0.9,0.7,,
                        a,rural,education,300,13000,0.5,0.4,0.9,
                        b,urban,education,50,12500,0.8,0.5,0.4,
                        b,rural,education,200,14000,0.4,0.1,,2
                        """);
        assertEquals(
                List.of(
                        "Least shares of locality 'a' must add to at most 1, found 1.1. Lower them.",
                        "Need 'b/rural/education' must have no highest level, since it has a least share; found 2."
                                + " Remove one of them: a fixed share into a need that is full is not linear.",
                        "Need 'b/urban/education' must have a least share of at most its largest of 0.4, found 0.5."
                                + " Lower the least share or raise the largest."),
                folder.findings().stream()
                        .map(f -> f.substring(f.indexOf(": ") + 2))
                        .sorted()
                        .toList());
        folder.replace("needs.csv", "0.9,0.7,,", "0.9,0.6,,")
                .replace("needs.csv", "0.8,0.5,0.4", "0.8,0.3,0.4")
                .replace("needs.csv", "0.4,0.1,,2", "0.4,,,2");
        Budget budget = folder.read();
        assertEquals(GeneralMoney.BOUNDS, budget.generalMoney());
        assertEquals(
                Optional.of(new BigDecimal("0.3")), budget.needs("b").get(0).leastShare());
    }
}
