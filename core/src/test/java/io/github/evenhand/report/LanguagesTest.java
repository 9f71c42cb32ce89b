package io.github.evenhand.report;

import static io.github.evenhand.report.Charts.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.Evenhand;
import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Briefing;
import io.github.evenhand.allocation.Evidence;
import io.github.evenhand.allocation.Infeasible;
import io.github.evenhand.allocation.Outcome;
import io.github.evenhand.allocation.Undecided;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Group;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Service;
import io.github.evenhand.budget.Source;
import io.github.evenhand.geography.Outline;
import io.github.evenhand.geography.Outlines;
import io.github.evenhand.scenario.Lever;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LanguagesTest {

    private static final Pattern HOLES = Pattern.compile("\\{\\d+\\}");
    /** Single words too: a label of a chart is often no more. */
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{2,}");

    /** What no language has words of its own for: currencies, measures, and names of the file format. */
    private static final Set<String> NAMES = Set.of("CNY", "EUR", "INR", "Evenhand", "holdHarmless");

    private static Properties bundle(String language) {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream("words_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** Without the large numbers, of which every language has its own. */
    private static TreeSet<String> keys(Properties words) {
        TreeSet<String> keys = new TreeSet<>(words.stringPropertyNames());
        keys.removeIf(key -> key.startsWith("scale."));
        return keys;
    }

    private static List<String> holes(String pattern) {
        return HOLES.matcher(pattern)
                .results()
                .map(MatchResult::group)
                .distinct()
                .sorted()
                .toList();
    }

    private static Outcome infeasible() {
        Budget budget = Budgets.states();
        return new Infeasible(
                budget,
                List.of("nobody-below-90", "hill-states"),
                List.of("hill-states"),
                List.of("R1[general]"),
                List.of(),
                List.of(),
                new Evidence(new double[0], List.of()));
    }

    /** Everything that can be asked for beside an allocation. */
    private static Briefing askedEverything() {
        Budget budget = Evenhand.example("two-counties");
        Allocation allocation = Evenhand.allocate(budget).orElseThrow();
        return Evenhand.brief(allocation)
                .with(Evenhand.prices(allocation))
                .with(Evenhand.ranges(allocation))
                .with(Evenhand.decompose(allocation))
                .with(Evenhand.frontier(budget, Lever.total(), number("40e6"), number("60e6"), 3))
                .with(Evenhand.frontier(budget, Lever.fund("general"), number("1e6"), number("50e6"), 3))
                .with(Evenhand.frontier(budget, Lever.rule(budget, "nobody-below-90"), number("0.5"), number("0.9"), 2))
                .with(new Outlines(
                        List.of(Outline.of("hillside", Charts.square(0, 0)), Outline.of("\u6e56", Charts.square(1, 0))),
                        List.of("\u6e2f")));
    }

    private static List<Outcome> outcomes() {
        List<Outcome> outcomes = new ArrayList<>();
        Stream.of(Budgets.states(), Budgets.one(), Budgets.noRural())
                .map(Allocations::of)
                .forEach(outcomes::add);
        outcomes.add(infeasible());
        Stream.of(Undecided.Cause.values())
                .forEach(cause -> outcomes.add(new Undecided(Budgets.states(), cause, "Why")));
        return outcomes;
    }

    /** What a reader is told or shown, without what the budget itself says. */
    private static String told(String html, Budget budget) {
        List<String> own = new ArrayList<>(List.of(budget.title()));
        budget.localities().stream().map(Locality::id).forEach(own::add);
        budget.services().stream().map(Service::id).forEach(own::add);
        budget.funds().stream().map(Fund::id).forEach(own::add);
        budget.localities().stream().map(Locality::name).forEach(own::add);
        budget.services().stream().map(Service::name).forEach(own::add);
        budget.groups().stream().map(Group::name).forEach(own::add);
        budget.groups().stream().map(Group::id).forEach(own::add);
        for (Rule rule : budget.rules()) {
            own.add(rule.terms().basis());
            own.add(rule.id());
        }
        for (Source source : budget.sources()) {
            own.addAll(List.of(source.what(), source.from(), source.licence().orElse("")));
        }
        own.removeIf(String::isBlank);
        own.sort(Comparator.comparing(String::length, Comparator.reverseOrder()));
        String told = html.substring(html.indexOf("<body>"), html.indexOf("<script>"))
                .replaceAll("(?s)<span lang=\"en\">.*?</span>", "|")
                .replaceAll("<[^>]*aria-label=\"([^\"]*)\"[^>]*>", "|$1|")
                .replaceAll("<[^>]*>", "|")
                // A name that a chart has no room for is cut short.
                .replaceAll("[^|]*(?:\\u2026|\\.\\.\\.)", "|");
        for (String name : own) {
            told = told.replace(Markup.text(name).toString(), "|");
        }
        // A panel has the name of its service in two lines.
        for (Service service : budget.services()) {
            told = told.replaceAll("\\b(" + service.name().replace(' ', '|') + ")\\b", "|");
        }
        // A mark of HTML is no word, nor is the name of a row.
        return told.replaceAll("&[a-z]+;", " ").replaceAll("[A-Z]\\d+\\[[^\\]]*\\]", "|");
    }

    @Test
    void everyLanguageHasTheSameWordsWithTheSameHoles() {
        Properties english = bundle("en");
        Properties chinese = bundle("zh");
        assertEquals(keys(english), keys(chinese));
        for (String key : keys(english)) {
            boolean isCount = key.endsWith(".one") || key.endsWith(".many");
            assertEquals(holes(english.getProperty(key)), holes(chinese.getProperty(key)), key);
            assertTrue(!isCount || english.containsKey(key.replaceAll("\\.(one|many)$", ".one")), key);
        }
    }

    @Test
    void aChineseReportHasNoEnglishWord() {
        for (Outcome outcome : outcomes()) {
            assertNoEnglish(HtmlReport.of(outcome, Locale.CHINESE), outcome.budget());
        }
    }

    @Test
    void aChineseReportOfEverythingThatCanBeAskedForHasNoEnglishWord() {
        Briefing briefing = askedEverything();
        assertNoEnglish(
                HtmlReport.of(briefing, Locale.CHINESE), briefing.allocation().budget());
    }

    private static void assertNoEnglish(String html, Budget budget) {
        List<String> found = ENGLISH.matcher(told(html, budget))
                .results()
                .map(MatchResult::group)
                .filter(word -> !NAMES.contains(word))
                .distinct()
                .toList();
        assertEquals(List.of(), found);
    }

    @Test
    void aReportSaysWhichLanguageItIsIn() {
        Outcome outcome = infeasible();
        assertTrue(HtmlReport.of(outcome, Locale.CHINESE).contains("<html lang=\"zh\">"));
        assertTrue(HtmlReport.of(outcome).contains("<html lang=\"en\">"));
    }

    @Test
    void aLanguageThatThereAreNoWordsOfIsToldInEnglish() {
        Outcome outcome = Allocations.of(Budgets.states());
        assertEquals(HtmlReport.of(outcome), HtmlReport.of(outcome, Locale.forLanguageTag("tlh")));
        assertFalse(HtmlReport.knows(Locale.forLanguageTag("tlh")));
        assertTrue(HtmlReport.knows(Locale.SIMPLIFIED_CHINESE));
    }

    @Test
    void largeAmountsAreCountedAsTheLanguageCountsThem() {
        Words chinese = Words.of(Locale.CHINESE);
        assertEquals("CNY 1.224 \u4e07\u4ebf", headline("1224000000000", chinese));
        assertEquals("CNY 3.68 \u4ebf", headline("368000000", chinese));
        assertEquals("CNY 4,125 \u4e07", headline("41250000", chinese));
        assertEquals("CNY 999", headline("999", chinese));
        assertEquals("CNY 12,340 \u4e07\u4ebf", headline("12340000000000000", chinese));
        assertEquals("CNY 41.25 million", headline("41250000", Words.ENGLISH));
    }

    private static String headline(String amount, Words words) {
        return Figures.headline(new io.github.evenhand.budget.Money("CNY", new BigDecimal(amount)), words);
    }

    @Test
    void contentsLeadToEverySectionOfThePage() {
        String html = HtmlReport.of(Allocations.of(Budgets.states()));
        String nav = html.substring(html.indexOf("<nav"), html.indexOf("</nav>"));
        List<String> sections = Pattern.compile("<section aria-labelledby=\"([^\"]+)\"")
                .matcher(html)
                .results()
                .map(section -> section.group(1))
                .toList();
        assertTrue(sections.size() >= 8, sections.toString());
        assertEquals(
                sections,
                Pattern.compile("href=\"#([^\"]+)\"")
                        .matcher(nav)
                        .results()
                        .map(link -> link.group(1))
                        .toList());
    }
}
