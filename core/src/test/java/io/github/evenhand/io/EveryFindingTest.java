package io.github.evenhand.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A wrong value never hides the next one: whoever mends what one run reports has mended everything. */
class EveryFindingTest {

    @TempDir
    Path path;

    private BudgetFolder folder;

    @BeforeEach
    void writeBudget() {
        folder = new BudgetFolder(path);
    }

    private List<String> places() {
        return placesOf(folder.findings());
    }

    private static List<String> placesOf(List<String> findings) {
        return findings.stream()
                .map(f -> f.substring(0, f.indexOf(": ")).replaceAll("^[^(]*\\((.*)\\)$", "$1"))
                .toList();
    }

    @Test
    void everyWrongCellOfARowIsReported() {
        folder.replace("needs.csv", "a,urban,education,100,12000.50,0.9", "a ,town,,-1,0,x");
        assertEquals(
                List.of(
                        "needs.csv:2:1: Locality id must be 1 to 200 characters without blanks at its ends, found 'a '."
                                + " Correct the value.",
                        "needs.csv:2:4: Column 'area' must be one of [rural, urban], found 'town'. Use one of these"
                                + " words.",
                        "needs.csv:2:9: Column 'service' must be an id, found nothing. Write the id.",
                        "needs.csv:2:10: Column 'clients' must be a number of at least 0, found '-1'. Correct the"
                                + " value.",
                        "needs.csv:2:13: Column 'unit_cost' must be a number above 0, found '0'. Correct the value.",
                        "needs.csv:2:15: Column 'level' must be a decimal, found 'x'. Write digits, a decimal point and"
                                + " at most an exponent from -30 to 30."),
                folder.findings());
    }

    @Test
    void everyWrongCellOfEveryTableIsReported() {
        folder.replace("localities.csv", "b,B,west,500,1500,,,0,80000", "b,B\b,we\bst,-1,-2,x,-3,\b,80000")
                .replace("groups.csv", "west,West,\n", "west,West,\n\be,E\b,e \n")
                .replace("grants.csv", "b,general,40000", "\bb,general ,-1");
        assertEquals(
                List.of(
                        "grants.csv:4:1",
                        "grants.csv:4:4",
                        "grants.csv:4:13",
                        "groups.csv:3:1",
                        "groups.csv:3:4",
                        "groups.csv:3:7",
                        "localities.csv:3:3",
                        "localities.csv:3:6",
                        "localities.csv:3:12",
                        "localities.csv:3:15",
                        "localities.csv:3:18",
                        "localities.csv:3:20",
                        "localities.csv:3:23"),
                places());
    }

    @Test
    void anUnknownColumnHidesNothing() {
        folder.write("needs.csv", """
                locality,area,service,clients,unit_cost,level,foo
                a,urban,education,-1,12000.50,0.9,1
                a,rural,education,300,13000,0.5,1
                b,urban,education,50,12500,0.8,1
                b,rural,eduction,200,14000,x,1
                b,rural,education,200,14000,1,1
                """);
        assertEquals(List.of("needs.csv:1:47", "needs.csv:2:19", "needs.csv:5:9", "needs.csv:5:28"), places());
    }

    @Test
    void aMissingColumnHidesNothingOfTheOthers() {
        folder.write("needs.csv", """
                locality,area,service,unit_cost,level
                a,urban,education,0,0.9
                a,rural,education,13000,-1
                b,urban,education,12500,0.8
                c,rural,education,14000,0.4
                """);
        List<String> findings = folder.findings();
        assertEquals(
                List.of("needs.csv:1:1", "needs.csv:2:19", "needs.csv:3:25", "needs.csv:5:1"), placesOfRows(findings));
        assertTrue(findings.get(0).startsWith("localities.csv:3:1: Locality 'b' must have a need"), findings::toString);
    }

    private static List<String> placesOfRows(List<String> findings) {
        return placesOf(findings).stream().filter(p -> p.startsWith("needs")).toList();
    }

    @Test
    void aSlipInAColumnHidesNothingAndMakesNothingUp() {
        folder.replace("localities.csv", "own_revenue", "own_revenu")
                .replace("localities.csv", "500,1500", "x,-1500")
                .replace("grants.csv", "b,general", "c,general");
        assertEquals(
                List.of("grants.csv:4:1", "localities.csv:1:50", "localities.csv:3:10", "localities.csv:3:12"),
                places());
    }

    @Test
    void aTableOfAnotherKindIsOneFindingAndNotOneForEachRow() {
        folder.write("grants.csv", "locality;fund;amount\na;general;1,5\n");
        assertEquals(List.of("grants.csv:1:1"), places());
    }

    @Test
    void aCellThatIsNoCellHidesNothingOfItsRow() {
        folder.replace("needs.csv", "b,urban,education,50,12500", "b,urban,education,5\"0,0");
        assertEquals(List.of("needs.csv:4:19", "needs.csv:4:23"), places());
    }

    @Test
    void whatABrokenRowRefersToMustBeKnownEvenSo() {
        folder.replace("needs.csv", "a,urban,education,100", "nowhere,urban,nothing,-100")
                .replace("budget.json", "\"share\": 0.9", "\"share\": -1, \"fund\": \"none\"");
        List<String> places = places();
        assertEquals(
                List.of("/rules/0/share", "/rules/0/fund", "needs.csv:2:1", "needs.csv:2:15", "needs.csv:2:23"),
                places.stream().filter(p -> !p.startsWith("localities")).toList());
        assertEquals(1, places.stream().filter(p -> p.startsWith("localities")).count());
    }

    @Test
    void anIdWithABlankTooManyIsNotMissedByWhatRefersToIt() {
        folder.replace("localities.csv", "b,B,west", "b ,B,west").replace("groups.csv", "west,West", "west ,West");
        assertEquals(List.of("groups.csv:2:1", "localities.csv:3:1"), places());
    }

    @Test
    void everyWrongKeyOfARowInJsonIsReported() {
        String header = folder.text("budget.json");
        folder.write("one.json", header.substring(0, header.lastIndexOf('}')) + """
                        , "localities": [ { "id": "a", "name": "A", "urban_population": 1, "rural_population": 1 } ],
                        "groups": [ { "id": "west", "name": "West" } ],
                        "grants": [ { "locality": "zz", "fund": "general", "amount": 1 } ],
                        "needs": [
                        { "locality": "a", "area": "urban", "service": "education", "clients": -1, "unit_cost": 0, "level": 1 },
                        { "locality": "a", "area": "rural", "service": "education", "clients": [], "unit_cost": -1, "level": 1, "foo": 1 } ] }
                        """);
        List<String> found = BudgetFolder.findings(path.resolve("one.json")).stream()
                .filter(f -> !f.contains(" (/rules") && !f.contains(" (/funds"))
                .map(f -> f.substring(f.indexOf(": ") + 2).replaceAll(", found .*", ""))
                .toList();
        assertEquals(
                List.of(
                        "Locality must be one of [a]",
                        "Column 'clients' must be a number of at least 0",
                        "Column 'unit_cost' must be a number above 0",
                        "Field of 'needs' must be a text or a number",
                        "Column 'unit_cost' must be a number above 0",
                        "Table 'needs' must have no columns but [locality, area, service, clients, unit_cost, level,"
                                + " highest_level, habit_share, least_share, most_share, registered_clients, fixed_cost, satisfaction]"),
                found);
    }

    @Test
    void everyWrongFieldOfTheHeaderIsReported() {
        folder.write("budget.json", """
                {
                  "format": 2, "id": " ", "title": "\\u0000", "year": 1.5, "currency": "", "moneyUnit": 0, "smallestUnit": 0,
                  "services": [ { "id": "education", "name": "\\u0000", "weight": 0, "wait": 1 } ],
                  "funds": [
                    { "id": " f", "kind": "general", "amount": -1, "spend": "never", "eligible": { "group": "", "ids": [" "], "column": "", "is": [], "atLeast": "x", "atMost": "y" } },
                    { "id": "s", "kind": "special", "amount": "1e31", "services": [], "areas": ["sea"], "matching": -1, "crowdOut": 2 },
                    { "id": "u", "kind": "unknown", "amount": -1 } ],
                  "rules": [
                    { "id": "", "kind": "holdHarmless", "basis": "\\u0000", "price": 0, "share": -1, "prize": 1 },
                    { "id": "r1", "kind": "growthCap", "growth": -2, "price": -1 },
                    { "id": "r2", "kind": "floor", "perHead": -1, "where": { "column": "ceiling" }, "price": "x" },
                    { "id": "r3", "kind": "envelope", "group": "", "atLeast": -1, "atMost": -1 },
                    { "id": "r4", "kind": "generalShare", "atLeast": 1.5, "price": 0 },
                    { "id": "r5", "kind": "guaranteedLevel", "level": -1, "areas": ["sea"], "services": [1] },
                    { "id": "r6", "kind": "unknown", "price": 0 },
                    { "id": "r7", "kind": "formula", "fund": "u", "factors": [ { "factor": " ", "coefficient": "x" },
                      { "factor": "a", "atLeast": 2, "atMost": 1 }, { "factor": "b", "atLeast": 2, "coefficient": 1 }, 3 ] },
                    { "id": "r8", "kind": "contribution", "fund": "u", "share": 2, "atLeast": -1 } ],
                  "objective": {
                    "minimise": [ { "goal": "gap", "aggregate": { "tail": 0 }, "reference": "moon", "weight": 0 },
                                  { "goal": "peace", "aggregate": "meen", "weight": -1 } ],
                    "then": [ { "minimise": [], "tolerance": -1 } ], "leftover": "burn" },
                  "sources": [ { "what": "\\u0000", "from": 1, "year": "x", "licence": "\\u0000", "modelled": 1 } ]
                }
                """);
        List<String> places = places();
        for (String expected : List.of(
                "/format /id /title /year /currency /moneyUnit /smallestUnit",
                "/services/0/name /services/0/weight /services/0/wait",
                "/funds/0/id /funds/0/amount /funds/0/spend /funds/0/eligible/group /funds/0/eligible/ids",
                "/funds/0/eligible/column /funds/0/eligible/is /funds/0/eligible/atLeast /funds/0/eligible/atMost",
                "/funds/1/amount /funds/1/services /funds/1/areas /funds/1/matching /funds/1/crowdOut",
                "/funds/2/kind /funds/2/amount",
                "/rules/0/id /rules/0/basis /rules/0/price /rules/0/share /rules/0/prize",
                "/rules/1/growth /rules/1/price /rules/2/perHead /rules/2/where /rules/2/price",
                "/rules/3/group /rules/3/atLeast /rules/3/atMost /rules/4/atLeast /rules/4/price",
                "/rules/5/level /rules/5/areas /rules/5/services/0 /rules/6/kind /rules/6/price",
                "/rules/7/factors/0/factor /rules/7/factors/0/coefficient /rules/7/factors/2 /rules/7/factors/3",
                "/rules/8/share /rules/8/atLeast",
                "/objective/minimise/0/aggregate/tail /objective/minimise/0/reference /objective/minimise/0/weight",
                "/objective/minimise/1/goal /objective/minimise/1/aggregate /objective/minimise/1/weight",
                "/objective/then/0/minimise /objective/then/0/tolerance /objective/leftover",
                "/sources/0/what /sources/0/from /sources/0/year /sources/0/licence /sources/0/modelled")) {
            for (String place : expected.split(" ", -1)) {
                assertEquals(1, places.stream().filter(place::equals).count(), () -> place + " in " + places);
            }
        }
    }
}
