package io.github.evenhand.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.allocation.Evidence;
import io.github.evenhand.allocation.Infeasible;
import io.github.evenhand.allocation.Outcome;
import io.github.evenhand.allocation.Undecided;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Group;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Service;
import io.github.evenhand.budget.Source;
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
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LanguagesTest {

    private static final Pattern HOLES = Pattern.compile("\\{\\d+\\}");
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]+(?:[ ,;:.]+[A-Za-z]+){2,}");

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
        budget.localities().stream().map(Locality::name).forEach(own::add);
        budget.services().stream().map(Service::name).forEach(own::add);
        budget.groups().stream().map(Group::name).forEach(own::add);
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
                .replaceAll("<[^>]*>", "|");
        for (String name : own) {
            told = told.replace(Markup.text(name).toString(), "|");
        }
        // A name that a chart has no room for is cut short.
        return told.replaceAll("[^|]*(?:\\u2026|\\.\\.\\.)", "|");
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
    void aChineseReportHasNoEnglishSentence() {
        for (Outcome outcome : outcomes()) {
            String told = told(HtmlReport.of(outcome, Locale.CHINESE), outcome.budget());
            List<String> found =
                    ENGLISH.matcher(told).results().map(MatchResult::group).toList();
            assertEquals(List.of(), found);
        }
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
