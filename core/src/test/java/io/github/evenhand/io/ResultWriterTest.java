package io.github.evenhand.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Appraisal;
import io.github.evenhand.allocation.Breach;
import io.github.evenhand.allocation.Briefing;
import io.github.evenhand.allocation.Certificate;
import io.github.evenhand.allocation.Evidence;
import io.github.evenhand.allocation.FundUse;
import io.github.evenhand.allocation.GoalValue;
import io.github.evenhand.allocation.Grant;
import io.github.evenhand.allocation.Infeasible;
import io.github.evenhand.allocation.NeedLevel;
import io.github.evenhand.allocation.Price;
import io.github.evenhand.allocation.Undecided;
import io.github.evenhand.allocation.Undefined;
import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Money;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Service;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultWriterTest {

    private static final Budget BUDGET = Budget.builder("small")
            .currency("CNY", "0.05")
            .service(Service.of("education", "Education"))
            .locality(Locality.of("a", "A, \"county\"", new BigDecimal(10), new BigDecimal(20)))
            .need(Need.of(
                    "a", Area.URBAN, "education", new BigDecimal("10.5"), new BigDecimal(100), new BigDecimal("0.9")))
            .need(Need.of("a", Area.RURAL, "education", new BigDecimal(20), new BigDecimal(100), BigDecimal.ZERO))
            .fund(Fund.general("general", new BigDecimal("1000.10")))
            .build();

    /** A process that there is not. */
    private static final long NOBODY = 999_999_999_999L;

    @TempDir
    Path path;

    private static Rational third(long numerator) {
        return Rational.of(numerator).dividedBy(Rational.of(3));
    }

    private static Allocation allocation() {
        Money all = new Money("CNY", new BigDecimal("1000.10"));
        Money none = new Money("CNY", BigDecimal.ZERO);
        Certificate.StageProof first = new Certificate.StageProof(
                "gap mean nationalUrban", third(1), third(2), third(1), third(1), third(2), Rational.ZERO);
        Certificate.StageProof later = new Certificate.StageProof(
                "leftover", third(-1), third(-1), third(-2), third(-2), third(-1), Rational.ZERO);
        return new Allocation(
                BUDGET,
                List.of(new Grant("a", "general", all)),
                List.of(),
                List.of(
                        new NeedLevel(
                                "a",
                                Area.URBAN,
                                "education",
                                new BigDecimal("10.5"),
                                Rational.of(new BigDecimal("0.9")),
                                third(2),
                                Optional.empty(),
                                Optional.empty()),
                        new NeedLevel(
                                "a",
                                Area.RURAL,
                                "education",
                                new BigDecimal(20),
                                Rational.ZERO,
                                third(1),
                                Optional.of(third(2)),
                                Optional.of(Rational.ZERO))),
                List.of(new GoalValue("gap mean nationalUrban", third(2), third(1))),
                List.of(new FundUse("general", all, all, none)),
                List.of(
                        new Price("general", "R1[general]", Optional.empty(), third(1), Price.Per.CURRENCY),
                        new Price("floor", "R3[floor,a]", Optional.of("a"), third(1), Price.Per.CURRENCY),
                        new Price("floor", "R3[floor,b]", Optional.of("b"), third(1), Price.Per.CURRENCY)),
                List.of(new Breach("west", third(1), Price.Per.CURRENCY)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Certificate(List.of(first, later), third(1), "R2[share]", new Evidence(new double[0], List.of())));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void amountsArePlainWithTheDecimalsOfTheSmallestUnit() {
        assertEquals(
                "locality,name,fund,amount\r\na,\"A, \"\"county\"\"\",general,1000.10\r\n",
                ResultWriter.allocationCsv(allocation()));
    }

    @Test
    void levelsAreDecimalsAndEmptyWhereThereIsNoGap() {
        assertEquals("""
                locality,area,service,clients,level_before,level_after,gap_before,gap_after
                a,urban,education,10.5,0.9,0.666666666666667,,
                a,rural,education,20,0,0.333333333333333,0.666666666666667,0
                """.replace("\n", "\r\n"), ResultWriter.levelsCsv(allocation()));
    }

    @Test
    void theSummaryOfAnAllocationBoundsBelowAndObjectivesAbove() {
        assertEquals(
                """
                {
                  "outcome": "allocation",
                  "goals": [
                    {"name": "gap mean nationalUrban", "before": 0.66666666666666667, "after": 0.33333333333333333}
                  ],
                  "certificate": {
                    "name": "gap mean nationalUrban",
                    "objective": 0.66666666666666667,
                    "bound": 0.33333333333333333,
                    "distance": 0.33333333333333334,
                    "planObjective": 0.33333333333333334,
                    "planDistance": 0,
                    "settlementLoss": 0.33333333333333333,
                    "bracket": 0,
                    "largestBreach": 0.33333333333333334,
                    "largestBreachRow": "R2[share]",
                    "exact": true,
                    "stages": [
                      {"name": "leftover", "objective": -0.33333333333333333, "bound": -0.66666666666666667, "distance": 0.33333333333333334, "planObjective": -0.33333333333333333, "planDistance": 0.33333333333333334, "settlementLoss": 0, "bracket": 0, "exact": true}
                    ]
                  },
                  "funds": [
                    {"id": "general", "amount": 1000.10, "allocated": 1000.10, "left": 0}
                  ],
                  "prices": {
                    "floor": 0.66666666666666667,
                    "general": 0.33333333333333333
                  },
                  "priceRows": [
                    {"source": "general", "row": "R1[general]", "per": "currency", "gain": 0.33333333333333333},
                    {"source": "floor", "row": "R3[floor,a]", "locality": "a", "per": "currency", "gain": 0.33333333333333333},
                    {"source": "floor", "row": "R3[floor,b]", "locality": "b", "per": "currency", "gain": 0.33333333333333333}
                  ],
                  "breaches": [
                    {"rule": "west", "amount": 0.33333333333333334, "per": "currency"}
                  ],
                  "inequality": [
                    {"service": "education", "before": {"gini": 0.65573770491803263, "theilT": 1.0663514264498883, "theilTBetweenAreas": 1.0663514264498883, "theilTBetweenGroups": 0}, "after": {"gini": 0.16793282686925226, "theilT": 0.059181221586103269, "theilTBetweenAreas": 0.059181221586103269, "theilTBetweenGroups": 0, "urbanRuralRatio": 2}}
                  ],
                  "library": "VERSION",
                  "budgetFingerprint": "FINGERPRINT"
                }
                """.replace("VERSION", LibraryVersion.current()).replace("FINGERPRINT", Fingerprint.of(BUDGET)),
                ResultWriter.summaryJson(allocation()));
        assertTrue(LibraryVersion.current().matches("\\d+\\.\\d+\\..*"), LibraryVersion::current);
    }

    @Test
    void theSummaryOfAComparisonHasTheBaselinesAndWhyOthersAreNotThere() {
        Appraisal appraisal = new Appraisal(
                "equalPerHead",
                List.of(),
                List.of(),
                List.of(new GoalValue("gap mean nationalUrban", third(2), third(2))),
                List.of(new Breach("floor", third(1), Price.Per.LEVEL)),
                List.of(
                        new Grant("a", "books", new Money("CNY", new BigDecimal("1.05"))),
                        new Grant("b", "books", new Money("CNY", new BigDecimal("2")))));
        Briefing briefing =
                new Briefing(allocation(), List.of(appraisal, new Undefined("lastYear", "nobody received anything")));
        String summary = ResultWriter.summaryJson(briefing);
        assertTrue(summary.contains("""
                  "baselines": [
                    {"name": "equalPerHead", "goals": [{"name": "gap mean nationalUrban", "before": 0.66666666666666667, "after": 0.66666666666666667}], "breaches": [{"rule": "floor", "amount": 0.33333333333333334, "per": "level"}], "unabsorbed": {"books": 3.05}},
                    {"name": "lastYear", "reason": "nobody received anything"}
                  ],
                  "library"\
                """), summary);
        assertEquals(
                ResultWriter.summaryJson(allocation()),
                ResultWriter.summaryJson(new Briefing(allocation(), List.of())));
    }

    @Test
    void withoutAnAllocationThereIsASummaryAndAReportOnly() throws IOException {
        Infeasible infeasible = new Infeasible(
                BUDGET,
                List.of("floor"),
                List.of("floor"),
                List.of("R1[general]"),
                List.of(new Infeasible.Relief(
                        "floor", Rational.of(5), Price.Per.CURRENCY, true, "relax rule 'floor' by CNY 5.00 in all")),
                List.of(),
                new Evidence(new double[0], List.of()));
        Path folder = path.resolve("result");
        ResultWriter.write(infeasible, "<html></html>", folder);
        assertEquals(List.of("report.html", "summary.json"), names(folder));
        String summary = Files.readString(folder.resolve("summary.json"));
        assertTrue(summary.contains("\"outcome\": \"infeasible\""));
        assertTrue(summary.contains("""
                          "conflict": {
                            "rules": ["floor"],
                            "background": ["R1[general]"],
                            "relief": [
                              {"source": "floor", "words": "relax rule 'floor' by CNY 5.00 in all", "amount": 5, "per": "currency", "verified": true}
                            ],
                            "irreducible": true,
                            "needed": ["floor"],
                            "alone": []
                          },
                        """), summary);
    }

    @Test
    void anUndecidedOutcomeSaysWhy() {
        String summary =
                ResultWriter.summaryJson(new Undecided(BUDGET, Undecided.Cause.SMALLEST_UNIT, "No whole units."));
        assertTrue(summary.contains("\"reason\": \"smallestUnit\",\n  \"explanation\": \"No whole units.\""), summary);
    }

    @Test
    void aResultIsReplacedWhole() throws IOException {
        Path folder = path.resolve("deep/er/result");
        ResultWriter.write(allocation(), "<html>1</html>", folder);
        assertEquals(List.of("allocation.csv", "levels.csv", "report.html", "summary.json"), names(folder));
        byte[] summary = Files.readAllBytes(folder.resolve("summary.json"));
        ResultWriter.write(allocation(), "<html>2</html>", folder);
        assertArrayEquals(summary, Files.readAllBytes(folder.resolve("summary.json")));
        assertEquals("<html>2</html>", Files.readString(folder.resolve("report.html")));
        ResultWriter.write(new Undecided(BUDGET, Undecided.Cause.STOPPED, "Time."), "", folder);
        assertEquals(List.of("report.html", "summary.json"), names(folder));
        assertEquals(List.of("result"), names(folder.getParent()));
    }

    @Test
    void anEmptyFolderIsFilled() throws IOException {
        Path folder = Files.createDirectory(path.resolve("result"));
        ResultWriter.write(allocation(), "", folder);
        assertEquals(4, names(folder).size());
    }

    @Test
    void aFolderOfAnotherKindIsLeftAlone() throws IOException {
        Path folder = Files.createDirectory(path.resolve("mine"));
        Files.writeString(folder.resolve("thesis.txt"), "years of work");
        NotWrittenException refused =
                assertThrows(NotWrittenException.class, () -> ResultWriter.write(allocation(), "", folder));
        assertEquals(
                "Result folder '" + folder.toRealPath()
                        + "' was not written, since it is there already and is no result"
                        + " folder: it holds 'thesis.txt'. Name another folder, or move what is in it.",
                refused.getMessage());
        assertEquals(List.of("thesis.txt"), names(folder));
        Files.writeString(folder.resolve("summary.json"), "{}");
        assertThrows(NotWrittenException.class, () -> ResultWriter.write(allocation(), "", folder));
        assertEquals("years of work", Files.readString(folder.resolve("thesis.txt")));
        Path file = Files.writeString(path.resolve("file"), "text");
        assertThrows(NotWrittenException.class, () -> ResultWriter.write(allocation(), "", file));
        assertThrows(NotWrittenException.class, () -> ResultWriter.write(allocation(), "", file.resolve("below")));
        assertEquals("text", Files.readString(file));
    }

    @Test
    void aSummaryOfSomebodyElseIsLeftAlone() throws IOException {
        Path folder = Files.createDirectory(path.resolve("mine"));
        Path summary = folder.resolve("summary.json");
        for (String foreign : List.of(
                "{}",
                "",
                "years of work",
                "[1]",
                "{\"outcome\": 1, \"library\": 2}",
                "{\"inner\": {\"outcome\": 1, \"library\": 2, \"budgetFingerprint\": 3}}",
                "{\"outcome\": 1, \"library\": 2, \"budgetFingerprint\": 3")) {
            Files.writeString(summary, foreign);
            NotWrittenException refused =
                    assertThrows(NotWrittenException.class, () -> ResultWriter.write(allocation(), "", folder));
            assertEquals(
                    "Result folder '" + folder.toRealPath()
                            + "' was not written, since it is there already and is no result folder: its 'summary.json'"
                            + " was not written as part of one. Name another folder, or move what is in it.",
                    refused.getMessage());
            assertEquals(foreign, Files.readString(summary));
        }
        Files.writeString(summary, ResultWriter.summaryJson(allocation()));
        ResultWriter.write(allocation(), "", folder);
        assertEquals(4, names(folder).size());
    }

    @Test
    void whatTheDiskRefusesIsSaidInAUsersWords() throws IOException {
        Path file = Files.writeString(path.resolve("file"), "text");
        Path below = file.resolve("below");
        assertEquals(
                "Result folder '" + below
                        + "' could not be written, found a file where a folder must be. Check that the"
                        + " place may be written to and the disk has room, or name another folder.",
                assertThrows(NotWrittenException.class, () -> ResultWriter.write(allocation(), "", below))
                        .getMessage());
    }

    @Test
    void noRefusalNamesAClassOrATemporaryFile() {
        assertEquals("a place where nothing can be", words(new NoSuchFileException("/proc/.x.new-1-0")));
        assertEquals("no permission", words(new AccessDeniedException("/x")));
        assertEquals("a symbolic link that leads back to itself", words(new FileSystemLoopException("/x")));
        assertEquals("'Read-only file system'", words(new FileSystemException("/x", null, "Read-only file system")));
        assertEquals("an error of the disk or file system", words(new FileSystemException("/x")));
        assertEquals("an error of the disk or file system", words(new IOException()));
    }

    private static String words(IOException refusal) {
        return new Trouble(refusal).words();
    }

    @Test
    void whatAKilledRunLeftBehindIsCleared() throws IOException {
        Path stale = Files.createDirectory(path.resolve(".result.new-" + NOBODY + "-0-0"));
        Files.writeString(stale.resolve("summary.json"), "{");
        Files.createDirectory(path.resolve(".result.old-" + NOBODY + "-0-0"));
        Path other = Files.createDirectory(path.resolve(".other.new-" + NOBODY + "-0-0"));
        ResultWriter.write(allocation(), "1", path.resolve("result"));
        assertEquals(List.of(other.getFileName().toString(), "result"), names(path));
    }

    @Test
    void whatARunningProcessIsWritingIsLeftAlone() throws IOException {
        ProcessHandle self = ProcessHandle.current();
        long start = self.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        String ours = ".result.new-" + self.pid() + "-" + start + "-0";
        Files.createDirectory(path.resolve(ours));
        ResultWriter.write(allocation(), "1", path.resolve("result"));
        ResultWriter.write(allocation(), "2", path.resolve("result"));
        assertEquals(List.of(ours, "result"), names(path));
        assertEquals("2", Files.readString(path.resolve("result/report.html")));
    }

    @Test
    void anotherProcessOfTheSameNumberIsNotTheOneThatWasKilled() throws IOException {
        Files.createDirectory(
                path.resolve(".result.new-" + ProcessHandle.current().pid() + "-1000-0"));
        ResultWriter.write(allocation(), "1", path.resolve("result"));
        assertEquals(List.of("result"), names(path));
    }

    @Test
    void aResultThatWasMovedAsideByAKilledRunIsPutBackEvenIfNothingNewIsWritten() throws IOException {
        Path result = path.resolve("result");
        ResultWriter.write(allocation(), "1", result);
        Path aside = Files.createDirectory(path.resolve(".result.old-" + NOBODY + "-0-0"));
        Files.move(result, aside.resolve("result"));
        Files.writeString(aside.resolve("result/stranger"), "");
        assertThrows(NotWrittenException.class, () -> ResultWriter.write(allocation(), "2", result));
        assertEquals(List.of("result"), names(path));
        assertEquals("1", Files.readString(result.resolve("report.html")));
    }

    @Test
    void aReportLeavesNothingBesideItAndClearsWhatAKilledRunLeft() throws IOException {
        Files.writeString(path.resolve(".report.html.new-" + NOBODY + "-0-0"), "half");
        ResultWriter.writeReport("page", path.resolve("report.html"));
        assertEquals(List.of("report.html"), names(path));
    }

    @Test
    void aLinkToAResultIsKeptAndItsTargetReplaced() throws IOException {
        Path real = path.resolve("real");
        ResultWriter.write(allocation(), "1", real);
        Path link = Files.createSymbolicLink(path.resolve("link"), real);
        ResultWriter.write(allocation(), "2", link);
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("2", Files.readString(real.resolve("report.html")));
    }
}
