package io.github.evenhand.examples.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.Evenhand;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Quantity;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Where;
import io.github.evenhand.io.LibraryVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Command.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    private Path written(Budget budget) {
        Path path = folder.resolve("budget");
        Evenhand.write(budget, path);
        return path;
    }

    @Test
    void anAllocationIsPrintedAndWritten() throws IOException {
        Path result = folder.resolve("result");
        assertEquals(0, run("allocate", "example:two-counties", "--out", result.toString()));
        assertTrue(out.toString().startsWith("2 localities: gap 30.00 -> 13.00 points, proved"), out.toString());
        assertEquals(List.of("allocation.csv", "levels.csv", "report.html", "summary.json"), files(result));
        assertEquals("", err.toString());
    }

    @Test
    void whyEveryAmountIsWhatItIsIsWrittenWhenAskedFor() throws IOException {
        Path result = folder.resolve("result");
        assertEquals(0, run("allocate", "example:two-counties", "--why", "--out", result.toString()));
        assertEquals(
                List.of("allocation.csv", "levels.csv", "report.html", "summary.json", "terms.csv"), files(result));
        String report = Files.readString(result.resolve("report.html"));
        assertTrue(report.contains("What each rule costs, step by step"));
        assertTrue(report.contains("(example rule) takes CNY 4,000,000.00"));
    }

    @Test
    void withoutAnOutputFolderNothingIsWritten() throws IOException {
        assertEquals(0, run("allocate", "example:two-counties"));
        assertTrue(files(folder).isEmpty());
    }

    @Test
    void anInvalidBudgetExitsWithTwoAndWritesNothing() throws IOException {
        Path budget = written(Evenhand.example("two-counties"));
        Path needs = budget.resolve("needs.csv");
        Files.writeString(
                needs,
                Files.readString(needs).replaceFirst("riverside,rural,health,10000", "riverside,rural,health,-1"));
        Path result = folder.resolve("result");
        assertEquals(2, run("allocate", budget.toString(), "--out", result.toString()));
        assertTrue(err.toString().startsWith("needs.csv:"), err.toString());
        assertFalse(Files.exists(result));
        assertEquals(2, run("check", budget.toString()));
    }

    @Test
    void aMissingFolderExitsWithTwo() {
        assertEquals(2, run("check", folder.resolve("nowhere").toString()));
        assertFalse(err.toString().isEmpty());
    }

    @Test
    void contradictoryRulesExitWithThreeAndNameThemselves() throws IOException {
        Budget budget = Evenhand.example("two-counties").toBuilder()
                .rule(new Rule.Cap(
                        Rule.Terms.hard("low-cap").basis("Act 1"),
                        Where.EVERYWHERE,
                        Optional.of("general"),
                        Quantity.of("8000000"),
                        Rule.Per.LOCALITY))
                .build();
        Path result = folder.resolve("result");
        assertEquals(3, run("allocate", written(budget).toString(), "--out", result.toString()));
        assertTrue(err.toString().contains("'low-cap' (Act 1)"), err.toString());
        assertEquals(List.of("report.html", "summary.json"), files(result));
    }

    @Test
    void wrongUsageExitsWithSixtyFour() {
        assertEquals(64, run());
        assertEquals(64, run("allocate"));
        assertEquals(64, run("allocate", "example:atlantis"));
        assertEquals(64, run("allocate", ""));
        assertEquals(64, run("allocate", "example:two-counties", "--out", ""));
        assertEquals(64, run("divide", "example:two-counties"));
        assertEquals(64, run("allocate", "example:two-counties", "--into", "x"));
    }

    @Test
    void theExamplesAreListed() {
        assertEquals(0, run("examples"));
        assertTrue(out.toString().contains("example:india-states"), out.toString());
        assertTrue(out.toString().contains("example:two-counties"), out.toString());
    }

    @Test
    void helpSaysWhatTheExitCodesMean() {
        assertEquals(0, run("--help"));
        assertTrue(out.toString().contains("no allocation keeps every hard rule"), out.toString());
        assertEquals(0, run("--version"));
        assertTrue(out.toString().endsWith("evenhand " + LibraryVersion.current() + System.lineSeparator()));
    }

    @Test
    void whatIsOfAnotherKindIsNeverWrittenOver() throws IOException {
        Path budget = folder.resolve("mine");
        assertEquals(0, run("new", budget.toString()));
        String needs = Files.readString(budget.resolve("needs.csv"));
        assertEquals(
                64, run("report", budget.toString(), budget.resolve("needs.csv").toString()));
        assertTrue(err.toString().contains("something of another kind is there"), err.toString());
        assertEquals(needs, Files.readString(budget.resolve("needs.csv")));
        Path workbook = folder.resolve("mine.xlsx");
        assertEquals(0, run("new", workbook.toString()));
        byte[] before = Files.readAllBytes(workbook);
        assertEquals(64, run("allocate", workbook.toString(), "--workbook", workbook.toString()));
        assertTrue(err.toString().contains("another file than the budget"), err.toString());
        assertEquals(64, run("report", workbook.toString(), workbook.toString()));
        assertArrayEquals(before, Files.readAllBytes(workbook));
        Path page = folder.resolve("page.html");
        for (int again = 0; again < 2; again++) {
            assertEquals(0, run("report", budget.toString(), page.toString()));
        }
    }

    @Test
    void whatNeedsAFolderIsNotForgottenWithoutOne() {
        assertEquals(64, run("allocate", "example:two-counties", "--ranges", "nobody"));
        assertTrue(err.toString().contains("add --out"), err.toString());
    }

    @Test
    void aSlipOfTheHandIsGuessed() {
        assertEquals(64, run("explain", "example:two-counties", "hilside"));
        assertTrue(err.toString().contains("The budget has no locality 'hilside'. Maybe 'hillside'."), err.toString());
        assertEquals(64, run("explain", "example:two-counties", "Riverside"));
        assertTrue(err.toString().contains("The id of Riverside is 'riverside'."), err.toString());
    }

    @Test
    void numbersAndHowManyAreBounded() {
        String[] asked = {"frontier", "example:two-counties", "--of", "total", "--from", "1", "--to", "2"};
        for (String wrong : List.of("25,5", "1e999999999")) {
            asked[5] = wrong;
            assertEquals(64, run(asked));
            assertTrue(err.toString().contains("it must be a decimal"), err.toString());
            assertFalse(err.toString().contains("Exception"), err.toString());
        }
        assertEquals(
                64,
                run(
                        "frontier",
                        "example:two-counties",
                        "--of",
                        "total",
                        "--from",
                        "1",
                        "--to",
                        "2",
                        "--values",
                        "1001"));
        assertTrue(err.toString().contains("--values must be at most 1000"), err.toString());
    }

    @Test
    void aNewBudgetWorksAndIsNotWrittenOverAnother() {
        String budget = folder.resolve("mine").toString();
        assertEquals(0, run("new", budget));
        assertEquals(0, run("check", budget));
        assertEquals("mine", Evenhand.read(folder.resolve("mine")).id());
        assertEquals(64, run("new", budget));
        assertTrue(err.toString().contains("must not exist yet"), err.toString());
    }

    @Test
    void anExplanationNamesTheTermsOfAnAmount() {
        assertEquals(0, run("explain", "example:two-counties", "hillside"));
        assertTrue(out.toString().startsWith("Hillside receives CNY 35,000,000.00."), out.toString());
        assertTrue(out.toString().contains("rule 'nobody-below-90' (example rule) takes CNY 4,000,000.00."));
        assertEquals(64, run("explain", "example:two-counties", "atlantis"));
        assertEquals(64, run("explain", "example:two-counties", "hillside", "--language", "xx"));
        assertTrue(err.toString().contains("The budget has no locality 'atlantis'"), err.toString());
    }

    @Test
    void anExplanationCanBeInChinese() {
        assertEquals(0, run("explain", "example:two-counties", "hillside", "--language", "zh"));
        assertTrue(out.toString().startsWith("Hillside\u83b7\u5f97 CNY 35,000,000.00\u3002"), out.toString());
    }

    @Test
    void theReportAloneIsOnePage() throws IOException {
        Path page = folder.resolve("page.html");
        assertEquals(0, run("report", "example:two-counties", page.toString(), "--why"));
        assertTrue(Files.readString(page).startsWith("<!DOCTYPE html>"));
        assertEquals(List.of("page.html"), files(folder));
    }

    @Test
    void summariesCanBePrinted() {
        assertEquals(0, run("allocate", "example:two-counties", "--json"));
        assertTrue(out.toString().startsWith("{"), out.toString());
        assertTrue(out.toString().contains("\"outcome\": \"allocation\""), out.toString());
    }

    @Test
    void aResultIsProvedAgainFromTheBudgetAlone() {
        String result = folder.resolve("result").toString();
        for (String[] panels : new String[][] {{}, {"--why"}, {"--behaviours", "--why"}}) {
            List<String> words = new ArrayList<>(List.of("allocate", "example:two-counties", "--out", result));
            words.addAll(List.of(panels));
            assertEquals(0, run(words.toArray(new String[0])));
            assertEquals(0, run("verify", "example:two-counties", result), err.toString());
        }
    }

    @Test
    void aChangedByteOfAResultIsFound() throws IOException {
        Path result = folder.resolve("result");
        assertEquals(0, run("allocate", "example:two-counties", "--why", "--out", result.toString()));
        for (String file : files(result)) {
            Path changed = result.resolve(file);
            String right = Files.readString(changed);
            int at = right.lastIndexOf('0');
            Files.writeString(changed, right.substring(0, at) + "7" + right.substring(at + 1));
            assertEquals(1, run("verify", "example:two-counties", result.toString()), file);
            assertTrue(err.toString().contains(file + ":") || err.toString().contains("another budget"), file);
            Files.writeString(changed, right);
        }
        assertEquals(0, run("verify", "example:two-counties", result.toString()));
        Files.delete(result.resolve("levels.csv"));
        assertEquals(1, run("verify", "example:two-counties", result.toString()));
        assertTrue(err.toString().contains("levels.csv is missing"), err.toString());
    }

    @Test
    void aResultOfAnotherBudgetIsNoResultOfThisOne() {
        String result = folder.resolve("result").toString();
        assertEquals(0, run("allocate", "example:two-counties", "--out", result));
        assertEquals(1, run("verify", "example:india-states", result));
        assertTrue(err.toString().contains("another budget than 'india-states'"), err.toString());
        assertEquals(1, run("verify", "example:two-counties", folder.toString()));
        assertTrue(err.toString().contains("is no result folder"), err.toString());
        assertEquals(
                64,
                run("verify", "example:two-counties", folder.resolve("reslt").toString()));
        assertTrue(err.toString().contains("does not exist"), err.toString());
    }

    @Test
    void helpTeachesAndShellsCanCompleteIt() {
        assertEquals(0, run("help", "allocate"));
        assertTrue(out.toString().contains("BUDGET"), out.toString());
        assertEquals(0, run("generate-completion"));
        assertTrue(out.toString().contains("complete -F"), "no completion for a shell");
    }

    @Test
    void twoBudgetsAreComparedAndWhatExplainsItIsNamed() {
        Budget more = Evenhand.example("two-counties").toBuilder()
                .withoutFund("general")
                .fund(Fund.general("general", new BigDecimal("39000000")))
                .build();
        assertEquals(0, run("compare", "example:two-counties", written(more).toString()));
        assertTrue(out.toString().startsWith("1 gains, 0 lose, 1 stays"), out.toString());
        assertTrue(out.toString().contains("Fund 'general'") || out.toString().contains("general"), out.toString());
        assertEquals(64, run("compare", "example:two-counties", "example:india-states"));
        assertTrue(err.toString().contains("must be in one currency"), err.toString());
    }

    @Test
    void aFrontierSaysWhatOtherValuesWouldDo() {
        assertEquals(
                0, run("frontier", "example:two-counties", "--of", "fund:general", "--from", "25e6", "--to", "50e6"));
        assertTrue(out.toString().contains("40,250,000"), out.toString());
        assertTrue(
                out.toString().contains("\nFrom 25000000: No allocation exists. Rule 'nobody-below-90' (example rule)"),
                out.toString());
        assertEquals(64, run("frontier", "example:two-counties", "--of", "fund:x", "--from", "1", "--to", "2"));
        assertEquals(64, run("frontier", "example:two-counties", "--of", "x", "--from", "1", "--to", "2"));
        assertTrue(err.toString().contains("--of must be total, fund:ID or rule:ID, found x"), err.toString());
    }

    @Test
    void aReportShowsRangesAndAFrontierWhenAskedForAndIsVerifiedWithThem() throws IOException {
        String result = folder.resolve("result").toString();
        assertEquals(
                0,
                run("allocate", "example:two-counties", "--prices", "--ranges", "all", "--frontier", "--out", result));
        String report = Files.readString(folder.resolve("result/report.html"));
        assertTrue(report.contains("What is bound and what is open"));
        assertTrue(report.contains("What other amounts would do"));
        assertTrue(report.contains("How far prices hold, and what whole rules cost"));
        assertEquals(0, run("verify", "example:two-counties", result), err.toString());
        assertEquals(64, run("allocate", "example:two-counties", "--ranges", "atlantis", "--out", result));
        assertTrue(err.toString().contains("The budget has no locality 'atlantis'"), err.toString());
    }

    @Test
    void aMapThatTheUserBringsIsInTheReportAndTheResultIsVerifiedWithIt() throws IOException {
        Path map = folder.resolve("counties.geojson");
        Files.writeString(map, """
                {"type": "FeatureCollection", "features": [
                  {"type": "Feature", "properties": {"code": "hillside"}, "geometry": {"type": "Polygon",
                    "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]]}},
                  {"type": "Feature", "properties": {"code": "lake"}, "geometry": {"type": "Polygon",
                    "coordinates": [[[1, 0], [2, 0], [2, 1], [1, 1], [1, 0]]]}}]}
                """);
        String result = folder.resolve("result").toString();
        String file = map.toString();
        assertEquals(2, run("allocate", "example:two-counties", "--map", file, "--out", result));
        assertTrue(err.toString().contains("they have [code]"), err.toString());
        assertFalse(Files.exists(folder.resolve("result")));
        assertEquals(
                0,
                run("allocate", "example:two-counties", "--map", file, "--map-id", "code", "--out", result),
                err.toString());
        String report = Files.readString(folder.resolve("result/report.html"));
        assertTrue(report.contains("Not on the map: Riverside."));
        assertTrue(report.contains("On the map, but no locality of the budget: lake."));
        assertEquals(0, run("verify", "example:two-counties", result), err.toString());
    }

    @Test
    void aResultWithItsReportInChineseIsProvedAgainInChinese() throws IOException {
        String result = folder.resolve("chinese").toString();
        assertEquals(0, run("allocate", "example:two-counties", "--out", result, "--language", "zh"), err.toString());
        Path report = folder.resolve("chinese/report.html");
        String page = Files.readString(report);
        assertTrue(page.contains("<html lang=\"zh\">"));
        assertEquals(0, run("verify", "example:two-counties", result), err.toString());
        Files.writeString(report, page.replace("<html lang=\"zh\">", "<html lang=\"en\">"));
        assertEquals(1, run("verify", "example:two-counties", result));
    }

    @Test
    void aLanguageThatThereAreNoWordsOfIsRefusedBeforeAnythingIsSolved() {
        String page = folder.resolve("page.html").toString();
        assertEquals(64, run("report", "example:two-counties", page, "--language", "tlh"));
        assertTrue(err.toString().contains("found 'tlh'"));
    }
}
