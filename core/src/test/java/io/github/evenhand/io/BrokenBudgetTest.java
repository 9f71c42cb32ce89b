package io.github.evenhand.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Everything that can be wrong with files: each finding is at its place, says what to do, and comes at once. */
@Timeout(30)
class BrokenBudgetTest {

    @TempDir
    Path path;

    private BudgetFolder folder;

    @BeforeEach
    void writeBudget() {
        folder = new BudgetFolder(path);
    }

    private void finds(String... expected) {
        assertEquals(String.join("\n", expected), String.join("\n", folder.findings()));
    }

    private void findsOne(String start) {
        List<String> findings = folder.findings();
        assertEquals(1, findings.size(), () -> String.join("\n", findings));
        assertTrue(findings.get(0).startsWith(start), findings::toString);
    }

    @Test
    void aPathToNothingIsOneFinding() {
        Path nothing = path.resolve("nothing");
        assertEquals(
                List.of(nothing + ": Budget must be a folder or a JSON file, found nothing. Correct the path."),
                BudgetFolder.findings(nothing).stream()
                        .map(f -> f.replace(Shown.text(nothing.toString()), nothing.toString()))
                        .toList());
    }

    @Test
    void missingFilesAreNamedAndNothingElseFollowsFromThem() {
        folder.remove("localities.csv").remove("needs.csv").remove("groups.csv").remove("grants.csv");
        List<String> findings = folder.findings();
        assertTrue(
                findings.contains("localities.csv: File must exist, found none. Add the file to the budget folder."),
                findings::toString);
        assertTrue(findings.contains("needs.csv: File must exist, found none. Add the file to the budget folder."));
        assertEquals(3, findings.size(), () -> String.join("\n", findings));
        assertTrue(findings.get(0).contains("Group must be one of [], found 'west'"), findings::toString);
    }

    @Test
    void aMissingHeaderFileStillLetsTheTablesBeRead() {
        folder.remove("budget.json").replace("needs.csv", "a,urban,education,100", "nowhere,urban,education,-100");
        finds(
                "budget.json: File must exist, found none. Add the file to the budget folder.",
                "needs.csv:2:1: Locality must be one of [a, b], found 'nowhere'. Use a known id, or add it.",
                "needs.csv:2:25: Column 'clients' must be a number of at least 0, found '-100'. Correct the value.");
    }

    @Test
    void aMissingColumnIsListed() {
        folder.replace("needs.csv", "clients,unit_cost,level", "client,unit_cost,standard");
        finds(
                "needs.csv:1:1: Table 'needs' must have the columns [locality, area, service, clients, unit_cost, level,"
                        + " highest_level, habit_share, least_share, most_share, registered_clients, fixed_cost, satisfaction], found none named clients, level. Add the columns.",
                "needs.csv:1:23: Table 'needs' must have no columns but [locality, area, service, clients, unit_cost,"
                        + " level, highest_level, habit_share, least_share, most_share, registered_clients, fixed_cost, satisfaction], found 'client'. Maybe 'clients'. Remove or rename the"
                        + " column.",
                "needs.csv:1:40: Table 'needs' must have no columns but [locality, area, service, clients, unit_cost,"
                        + " level, highest_level, habit_share, least_share, most_share, registered_clients, fixed_cost, satisfaction], found 'standard'. Remove or rename the column.");
    }

    @Test
    void aSlipInAColumnThatMayBeMissingIsNoAttribute() {
        folder.replace("localities.csv", "own_revenue", "own_revenu");
        findsOne("localities.csv:1:50: Attribute must not be named almost as the missing column 'own_revenue'");
    }

    @Test
    void semicolonsAndTabsAreToldAsWhatTheyAre() {
        for (String separator : List.of(";", "\t")) {
            folder.write("needs.csv", BudgetFolder.NEEDS.replace(",", separator));
            finds("needs.csv:1:1: Fields must be separated by commas, found"
                    + " 'locality;area;service;clients;unit_cost;level'. Save"
                            .replace(";", separator.replace('\t', '?'))
                    + " the table as CSV with commas between fields and points in numbers.");
        }
    }

    @Test
    void aRuleOnAnUnknownFundIsNotAskedWhatWasReceivedFromIt() {
        folder.replace(
                "budget.json", "\"kind\": \"holdHarmless\",", "\"kind\": \"holdHarmless\", \"fund\": \"genral\",");
        finds("budget.json:12:64 (/rules/0/fund): Fund must be one of [general, old, rural-schools], found 'genral'."
                + " Maybe 'general'. Use a known id, or add it.");
    }

    @Test
    void columnsAreGivenOnceAndHaveNames() {
        folder.replace("localities.csv", "matching_rate,ceiling", "ceiling,ceiling");
        finds("localities.csv:1:88: Column must be given once, found 'ceiling' again. Correct the header row.");
        folder.replace("localities.csv", "ceiling,ceiling", ",ceiling");
        finds("localities.csv:1:80: Column must have a name, found none. Correct the header row.");
    }

    @Test
    void anEmptyFileHasNoHeader() {
        folder.write("needs.csv", "");
        findsOne("needs.csv:1:1: File must have a header row with the columns [locality, area");
        folder.write("needs.csv", BudgetFolder.NEEDS).write("budget.json", "");
        findsOne("budget.json:1:1: File must be JSON, found nothing.");
    }

    @Test
    void duplicateIdsAreFoundWhereTheyComeAgain() {
        folder.replace("localities.csv", "\nb,", "\na,").replace("needs.csv", "b,urban", "a,urban");
        List<String> findings = folder.findings();
        assertTrue(
                findings.contains("localities.csv:3:1: Locality must be given once, found 'a' again. Remove one."),
                findings::toString);
        assertTrue(
                findings.contains(
                        "needs.csv:4:1: Need must be given once, found 'a/urban/education' again. Remove one."),
                findings::toString);
    }

    @Test
    void unknownIdsListTheKnownOnes() {
        folder.replace("needs.csv", "b,rural,education", "b,rural,eduction")
                .replace("grants.csv", "b,general", "c,general")
                .replace("budget.json", "\"group\": \"west\"", "\"group\": \"east\"");
        List<String> findings = folder.findings();
        assertTrue(
                findings.get(2)
                        .startsWith("budget.json:18:50 (/rules/6/group): Group must be one of [west], found 'east'."),
                findings::toString);
        assertTrue(
                findings.contains(
                        "grants.csv:4:1: Locality must be one of [a, b], found 'c'. Use a known id, or add it."),
                findings::toString);
        assertTrue(
                findings.contains(
                        "needs.csv:5:9: Service must be one of [education], found 'eduction'. Maybe 'education'. Use a"
                                + " known id, or add it."),
                findings::toString);
    }

    @Test
    void aBrokenLocalityIsOneFindingAndNotOneMoreForEachOfItsNeeds() {
        folder.replace("localities.csv", "500,1500", "-500,1500");
        finds("localities.csv:3:10: Column 'urban_population' must be a number of at least 0, found '-500'. Correct the"
                + " value.");
    }

    @Test
    void numbersThatAreNoneAreFoundAtTheirCell() {
        for (String nonsense : List.of(
                "NaN", "Infinity", "1e400000000", "1,5", "0x10", "12 ", "1e31", "1e-31", "1e+31", "\u0661", "--1")) {
            String cell = nonsense.contains(",") ? '"' + nonsense + '"' : nonsense;
            folder.write("needs.csv", BudgetFolder.NEEDS.replace("12500", cell));
            finds("needs.csv:4:22: Column 'unit_cost' must be a decimal, found '" + nonsense
                    + "'. Write digits, a decimal point and at most an exponent from -30 to 30.");
        }
        folder.write("needs.csv", BudgetFolder.NEEDS.replace("12500", ""));
        finds("needs.csv:4:22: Column 'unit_cost' must be a decimal, found nothing. Write the number; missing is not"
                + " zero.");
    }

    @Test
    void numbersOfTheHeaderThatAreNoneAreFoundToo() {
        String remedy = "Write digits, a decimal point and at most an exponent from -30 to 30.";
        folder.replace("budget.json", "\"share\": 0.9", "\"share\": 1e400000000");
        finds("budget.json:12:65 (/rules/0/share): Rule 'nobody-below-90' must have a decimal as 'share', found"
                + " 1e400000000. " + remedy);
        folder.replace("budget.json", "1e400000000", "\"NaN\"");
        finds("budget.json:12:65 (/rules/0/share): Rule 'nobody-below-90' must have a decimal as 'share', found"
                + " 'NaN'. " + remedy);
        folder.replace("budget.json", "\"NaN\"", "NaN");
        findsOne("budget.json:12:68: File must be JSON, found: Non-standard token 'NaN'. Correct");
        folder.replace("budget.json", "NaN", "-0.5");
        finds("budget.json:12:65 (/rules/0/share): Rule 'nobody-below-90' must have a number of at least 0 as 'share',"
                + " found -0.5. Correct the value.");
        folder.replace("budget.json", "-0.5", "9".repeat(500));
        findsOne("budget.json:12:65 (/rules/0/share): Rule 'nobody-below-90' must have a decimal of at most 100"
                + " characters as 'share', found 999");
        folder.replace("budget.json", "9".repeat(500), "9".repeat(50_000));
        findsOne("budget.json:12:");
    }

    @Test
    void numbersThatAreTooLongOrTooSmallSaySo() {
        folder.replace("budget.json", "\"share\": 0.9", "\"share\": 1e-31");
        findsOne("budget.json:12:65 (/rules/0/share): Rule 'nobody-below-90' must have a decimal as 'share', found"
                + " 1e-31. Write digits, a decimal point and at most an exponent from -30 to 30.");
        folder.replace("budget.json", "1e-31", "0." + "0".repeat(30) + "1");
        findsOne("budget.json:12:65 (/rules/0/share): Rule 'nobody-below-90' must have a decimal between 1e-30 and 1e30"
                + " with at most 60 digits as 'share', found 0.0000");
        folder.replace("budget.json", "0." + "0".repeat(30) + "1", "1e-30");
        folder.replace("needs.csv", "12500", "1." + "0".repeat(99));
        findsOne("needs.csv:4:22: Column 'unit_cost' must be a decimal of at most 100 characters, found '1.000");
        folder.replace("needs.csv", "1." + "0".repeat(99), "1." + "0".repeat(98));
        assertEquals(4, folder.read().needs().size());
    }

    @Test
    void anAmountThatIsTooLargeInTheCurrencyIsFoundAtItsField() {
        folder.replace("budget.json", "\"120000\"", "\"1e30\"").replace("localities.csv", ",12.5,3,", ",1e30,-1,");
        finds(
                "budget.json:7:53 (/funds/1/amount): Fund 'general' must have an amount between 1e-30 and 1e30 with at"
                        + " most 60 digits in the currency as 'amount', found '1e30'. Correct the value or the money"
                        + " unit.",
                "localities.csv:2:35: Column 'own_revenue' must be an amount between 1e-30 and 1e30 with at most 60"
                        + " digits in the currency, found '1e30'. Correct the value or the money unit.",
                "localities.csv:2:40: Column 'matching_capacity' must be a number of at least 0, found '-1'. Correct the"
                        + " value.");
    }

    @Test
    void nothingIsSaidOfAmountsInASmallestUnitThatIsUnknown() {
        folder.replace("budget.json", "\"smallestUnit\": \"0.01\"", "\"smallestUnit\": 0, \"kind\": 1")
                .replace("budget.json", "\"120000\"", "\"0.0000001\"");
        findsNumber(2);
        folder.replace("budget.json", "\"smallestUnit\": 0", "\"smallestUnit\": 1");
        findsNumber(2);
    }

    private void findsNumber(int expected) {
        List<String> findings = folder.findings();
        assertEquals(expected, findings.size(), () -> String.join("\n", findings));
    }

    @Test
    void aWordThatIsNoTextIsOneFinding() {
        folder.replace("budget.json", "\"kind\": \"growthCap\"", "\"kind\": 1");
        findsOne("budget.json:13:31 (/rules/1/kind): Rule 'growth' must have a text as 'kind', found 1.");
    }

    @Test
    void aFundThatCannotBePaidIsFoundAtItsAmount() {
        folder.replace("budget.json", "\"120000\"", "\"0.0000001\"");
        findsOne("budget.json:7:53 (/funds/1/amount): Fund 'general' must be a whole number of smallest units");
    }

    @Test
    void aTwoHundredMegabyteLineIsRefusedWithoutReadingIt() throws IOException {
        for (String file : List.of("needs.csv", "budget.json")) {
            String start = file.equals("budget.json") ? "{\"title\": \"" : "";
            folder.write(file, start + "x".repeat(2 << 20));
            // The rest is a hole that no disk has to hold; whoever reads on to it says so.
            try (RandomAccessFile rest = new RandomAccessFile(path.resolve(file).toFile(), "rw")) {
                rest.setLength(200L << 20);
            }
        }
        List<String> findings = folder.findings();
        assertEquals(2, findings.size(), findings::toString);
        assertTrue(findings.get(0).startsWith("budget.json:1:"), findings::toString);
        assertEquals(
                "needs.csv:1:1048577: Line must have at most 1048576 characters, found more. Check that the file is what"
                        + " it should be and its line ends are right.",
                findings.get(1));
    }

    @Test
    void deepNestingIsRefused() {
        folder.write("budget.json", "{\"rules\": " + "[".repeat(100_000));
        findsOne("budget.json:1:");
        folder.write("budget.json", "{\"rules\": " + "{\"a\":".repeat(100_000));
        findsOne("budget.json:1:");
    }

    @Test
    void truncatedJsonIsFoundWhereItEnds() {
        String text = folder.text("budget.json");
        folder.write("budget.json", text.substring(0, text.indexOf("\"growth\"")));
        findsOne("budget.json:13:13: File must be JSON, found: Unexpected end-of-input");
    }

    @Test
    void nothingMayFollowTheJson() {
        folder.write("budget.json", folder.text("budget.json") + "{}");
        findsOne("budget.json:24:1: File must end after its value, found more.");
        folder.write("budget.json", "[]");
        findsOne("budget.json:1:1: Budget must be an object, found a list.");
    }

    @Test
    void aKeyIsGivenOnce() {
        folder.replace("budget.json", "\"year\": 2026", "\"year\": 2026, \"year\": 2027");
        finds("budget.json:3:59 (/year): Key must be given once, found 'year' again. Remove one of them.");
    }

    @Test
    void unknownKeysListTheKnownOnesAndTheNearest() {
        folder.replace("budget.json", "\"growth\": 0.30", "\"growth\": 0.30, \"prize\": 3");
        finds("budget.json:13:69 (/rules/1/prize): Rule 'growth' must have no keys but [id, kind, basis, price, where,"
                + " fund, growth], found 'prize'. Maybe 'price'. Remove or rename the key.");
    }

    @Test
    void unknownKindsListTheKnownOnes() {
        folder.replace("budget.json", "\"kind\": \"growthCap\"", "\"kind\": \"growth\"");
        findsOne(
                "budget.json:13:31 (/rules/1/kind): Rule 'growth' must have one of [absorption, basicSecurity,"
                        + " cap, contribution, envelope, floor, formula, generalShare, growthCap, guaranteedLevel,"
                        + " holdHarmless, passThrough, progressivity, publicShare, ruralShare, tilt] as 'kind', found 'growth'.");
    }

    @Test
    void aLimitIsAnAmountOrPerHead() {
        folder.replace("budget.json", "\"perHead\": \"25.46\"", "\"perHead\": \"25.46\", \"amount\": 1");
        findsOne("budget.json:14:5 (/rules/2): Rule 'minimum' must have either 'amount' or 'perHead', found both.");
    }

    @Test
    void anotherFormatIsRefused() {
        folder.replace("budget.json", "\"format\": 1", "\"format\": 2");
        findsOne("budget.json:2:13 (/format): Format must be 1, found 2.");
    }

    @Test
    void aWrongEncodingIsFoundAtItsFirstByte() {
        folder.write(
                "localities.csv",
                BudgetFolder.LOCALITIES.replace("B,", "\u00e9,").getBytes(StandardCharsets.ISO_8859_1));
        findsOne("localities.csv:3:3: Text must be UTF-8, found the byte 0xE9 that is none.");
        assumeTrue(Charset.isSupported("GB18030"));
        folder.write(
                "localities.csv",
                BudgetFolder.LOCALITIES.replace("B,", "\u5eb6\u5c71,").getBytes(Charset.forName("GB18030")));
        findsOne("localities.csv:3:3: Text must be UTF-8, found the byte 0x");
        folder.write("localities.csv", BudgetFolder.LOCALITIES.getBytes(StandardCharsets.UTF_16));
        findsOne("localities.csv:1:1: Text must be UTF-8, found the byte 0xFE that is none.");
        folder.write("localities.csv", BudgetFolder.LOCALITIES.getBytes(StandardCharsets.UTF_16LE));
        findsOne("localities.csv:1:2: Text must have no NUL characters, found one.");
    }

    @Test
    void rowsHaveTheirFields() {
        folder.replace("needs.csv", "a,rural,education,300,13000,0.5", "a,rural,education,300,13000")
                .replace("needs.csv", "50,12500,0.8", "50,12,500,0.8");
        finds(
                "needs.csv:3:23: Row must have 6 fields, found 5. Add or remove commas; put quotes around a field that"
                        + " has a comma.",
                "needs.csv:4:29: Row must have 6 fields, found 7. Add or remove commas; put quotes around a field that"
                        + " has a comma.");
    }

    @Test
    void quotesAreBalanced() {
        folder.replace("localities.csv", "b,B,west", "b,\"B,west");
        findsOne("localities.csv:3:1: Row must be comma-separated with balanced quotes, found: ");
        folder.replace("localities.csv", "\"B,west", "\"B\"x,west");
        findsOne("localities.csv:3:1: Row must be comma-separated with balanced quotes, found: Unexpected character");
        folder.replace("localities.csv", "\"B\"x,west", "B\"x,west");
        finds("localities.csv:3:3: Field with a quote must be in quotes, found B\"x. Put quotes around the field and"
                + " write a quote within it twice.");
    }

    @Test
    void aQuoteThatIsNeverClosedDoesNotSwallowALargeFile() {
        folder.write("needs.csv", BudgetFolder.NEEDS + "\"a" + "\n".repeat(5_000_000));
        findsOne("needs.csv:6:1: Row must be comma-separated with balanced quotes, found: a field of more than 2097152"
                + " characters, perhaps after a quote that is not closed.");
    }

    @Test
    void columnsAreCountedThroughQuotesAndLineEndsInFields() {
        folder.replace("localities.csv", "\"Anshan, county\",west,1000", "\"An\"\"shan\r\ncounty\",west,x");
        findsOne("localities.csv:3:14: Column 'urban_population' must be a decimal, found 'x'.");
    }

    @Test
    void aLinkOutOfTheFolderIsRefused(@TempDir Path elsewhere) throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("secret.csv"), BudgetFolder.NEEDS);
        folder.remove("needs.csv");
        Files.createSymbolicLink(path.resolve("needs.csv"), secret);
        finds(
                "needs.csv: File must be inside the budget folder, found a symbolic link that leads out of it. Put the file"
                        + " itself into the folder.");
        Files.delete(path.resolve("needs.csv"));
        Files.createSymbolicLink(path.resolve("needs.csv"), elsewhere.resolve("gone"));
        findsOne("needs.csv: File must exist, found a symbolic link to nothing.");
        Files.delete(path.resolve("needs.csv"));
        Files.createDirectory(path.resolve("needs.csv"));
        findsOne("needs.csv: File must be a plain file, found something else.");
    }

    @Test
    void aLinkToItselfIsCalledSo() throws IOException {
        folder.remove("needs.csv");
        Files.createSymbolicLink(path.resolve("needs.csv"), Path.of("needs.csv"));
        finds("needs.csv: File must be readable, found a symbolic link that leads back to itself. Put the file itself"
                + " into the folder.");
    }

    @Test
    void aLinkWithinTheFolderIsFollowed() throws IOException {
        Files.move(path.resolve("needs.csv"), path.resolve("needs-2026.csv"));
        Files.createSymbolicLink(path.resolve("needs.csv"), Path.of("needs-2026.csv"));
        assertEquals(4, folder.read().needs().size());
    }

    @Test
    void aFloodOfFindingsIsCutAndCounted() {
        StringBuilder needs = new StringBuilder(BudgetFolder.NEEDS);
        for (int i = 0; i < 48_000; i++) {
            needs.append("z").append(i).append(",urban,education,1,1,1\n");
        }
        folder.write("needs.csv", needs.toString());
        List<String> findings = folder.findings();
        assertEquals(Findings.SHOWN + 1, findings.size());
        assertEquals(
                "needs.csv: this file has 47800 more findings, not listed. Correct those listed and read again.",
                findings.get(Findings.SHOWN));
    }

    @Test
    void aFairestFirstGoalStandsAloneAndNothingMayWorsenIt() {
        folder.replace(
                        "budget.json",
                        "\"aggregate\": \"mean\", \"reference\"",
                        "\"aggregate\": \"fairestFirst\", \"reference\"")
                .replace(
                        "budget.json",
                        "\"weight\": 1 } ] },",
                        "\"weight\": 1 } ], \"then\": [ { \"minimise\": [ { \"goal\": \"shortfall\", \"aggregate\":"
                                + " \"mean\" } ], \"tolerance\": 0.01 } ] },");
        finds(
                "budget.json:19:16 (/objective): Goal 'gap fairestFirst nationalUrban' must be alone in its stage, found"
                        + " 2 goals. Give it a stage of its own: write the others before or after it, in 'then'.",
                "budget.json:19:16 (/objective): Stages after the goal 'gap fairestFirst nationalUrban' must have a"
                        + " tolerance of 0, found 0.01. Leave the tolerance out, or make the worst small instead.");
    }

    @Test
    void findingsAreSortedByFileLineAndColumn() {
        folder.replace("needs.csv", "a,urban", "z,town")
                .replace("needs.csv", "50,12500,0.8", "50,0,-1")
                .replace("budget.json", "\"weight\": 1 } ],", "\"weight\": 0 } ],")
                .replace("localities.csv", "1500,,,0,80000", "1500,x,,0,");
        List<String> places = folder.findings().stream()
                .map(f -> f.substring(0, f.indexOf(": ")))
                .toList();
        assertEquals(
                List.of(
                        "budget.json:5:80 (/services/0/weight)",
                        "localities.csv:3:19",
                        "needs.csv:2:1",
                        "needs.csv:2:3",
                        "needs.csv:4:22",
                        "needs.csv:4:24"),
                places);
    }

    @Test
    void groupsThatGoOnForeverAreRefusedAtOnce() {
        StringBuilder groups = new StringBuilder(BudgetFolder.GROUPS);
        for (int i = 0; i < 20_000; i++) {
            groups.append("g")
                    .append(i)
                    .append(",G,")
                    .append(i == 0 ? "west" : "g" + (i - 1))
                    .append("\n");
        }
        folder.write("groups.csv", groups.append("x,X,y\ny,Y,x\n").toString());
        List<String> findings = folder.findings();
        assertEquals(Findings.SHOWN + 1, findings.size());
        assertTrue(findings.get(0).startsWith("groups.csv:10"), findings.get(0));
    }

    @Test
    void tablesOfOneJsonFileAreCheckedAsFilesAre() {
        Path one = path.resolve("one.json");
        String header = folder.text("budget.json");
        folder.write("one.json", header);
        assertEquals(
                List.of(
                        "one.json:1:1: Budget 'example' must have 'localities', a list of rows, found none. Add it.",
                        "one.json:1:1: Budget 'example' must have 'needs', a list of rows, found none. Add it."),
                BudgetFolder.findings(one).subList(0, 2));
        folder.write(
                "one.json",
                header.substring(0, header.lastIndexOf('}'))
                        + ", \"localities\": [{\"id\": \"a\", \"name\": \"A\", \"urban_population\": -1,\n"
                        + " \"rural_population\": 0, \"id\": 3}, 7, {\"id\": []}], \"needs\": {}, \"groups\": 1 }");
        List<String> findings = BudgetFolder.findings(one);
        assertTrue(
                findings.contains("one.json:24:25: Key must be given once, found 'id' again. Remove one of them."),
                findings::toString);
        assertTrue(
                findings.stream().anyMatch(f -> f.startsWith("one.json:24:35: Row of 'localities' must be an object")));
        assertTrue(
                findings.stream().anyMatch(f -> f.startsWith("one.json:24:45: Field of 'localities' must be a text")));
        assertTrue(findings.stream().anyMatch(f -> f.contains("must have a list as 'needs', found an object")));
        assertTrue(findings.stream().anyMatch(f -> f.contains("must have a list as 'groups', found 1")));
    }
}
