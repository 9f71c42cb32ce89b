package io.github.evenhand.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Briefing;
import io.github.evenhand.allocation.Evidence;
import io.github.evenhand.allocation.Infeasible;
import io.github.evenhand.allocation.Outcome;
import io.github.evenhand.allocation.Price;
import io.github.evenhand.allocation.Undecided;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Source;
import io.github.evenhand.budget.Where;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

    private static final String[] HOSTILE = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onload='alert(1)",
        "</style></title><svg onload=alert(1)>",
        "\u202eevil\u202c",
        "]]>&lt;b&gt;"
    };
    private static final Pattern LINKS = Pattern.compile("\\b(?:src|href|action|srcset|poster|data)=\"([^\"]*)\"");

    private static Outcome infeasible(Budget budget) {
        return new Infeasible(
                budget,
                List.of("nobody-below-90", "hill-states"),
                List.of("hill-states"),
                List.of("R1[general]"),
                List.of(relief("hill-states", true)),
                List.of(relief("nobody-below-90", false)),
                new Evidence(new double[0], List.of()));
    }

    private static Infeasible.Relief relief(String rule, boolean isVerified) {
        return new Infeasible.Relief(
                rule, Rational.ONE, Price.Per.CURRENCY, isVerified, "relax rule '" + rule + "' by INR 1.00 in all");
    }

    private static Stream<Outcome> outcomes() {
        Stream<Outcome> allocations = Stream.of(Budgets.states(), Budgets.one(), Budgets.noRural(), hostile())
                .map(Allocations::of);
        Stream<Outcome> others = Stream.concat(
                Stream.of(infeasible(Budgets.states()), infeasible(hostile())),
                Stream.of(Undecided.Cause.values()).map(cause -> new Undecided(hostile(), cause, "<b>Why</b> & what")));
        return Stream.concat(allocations, others);
    }

    private static Budget hostile() {
        Budget.Builder budget = Budgets.small("hostile", HOSTILE).title(HOSTILE[0]);
        for (int i = 0; i < HOSTILE.length; i++) {
            budget.rule(new Rule.HoldHarmless(
                    Rule.Terms.hard("rule" + i + (i == 4 ? "" : HOSTILE[i].strip()))
                            .basis(HOSTILE[i]),
                    Where.ids(List.of("L" + i)),
                    Optional.empty(),
                    new BigDecimal("0.5")));
            budget.lastYear("L" + i, "general", BigDecimal.TEN);
            budget.source(new Source(
                    HOSTILE[i], "https://example.org/" + HOSTILE[i], Optional.empty(), Optional.of(HOSTILE[i]), true));
        }
        return budget.build();
    }

    @Test
    void nothingIsFetched() {
        outcomes().map(HtmlReport::of).forEach(html -> {
            Matcher links = LINKS.matcher(html);
            while (links.find()) {
                assertTrue(links.group(1).startsWith("#"), links.group());
            }
            assertFalse(html.contains("@import"));
            assertFalse(html.contains("url("));
            assertTrue(html.contains("content=\"default-src &#39;none&#39;; style-src &#39;sha256-"));
        });
    }

    @Test
    void everyLinkHasATarget() {
        outcomes().map(HtmlReport::of).forEach(html -> {
            Matcher links = LINKS.matcher(html);
            while (links.find()) {
                String id = links.group(1).substring(1);
                assertTrue(html.contains(" id=\"" + id + "\""), id);
            }
        });
    }

    @Test
    void namesCannotBecomeMarkup() {
        outcomes().map(HtmlReport::of).forEach(html -> {
            assertEquals(1, count(html, "<script"), "scripts");
            assertEquals(1, count(html, "</script"), "ends of scripts");
            assertEquals(1, count(html, "<style"), "styles");
            assertFalse(html.contains("<img"));
            assertFalse(html.contains("<svg onload"));
            assertFalse(html.contains("<b>Why"));
            assertFalse(Pattern.compile("<[^>]*\\son[a-z]+=").matcher(html).find());
            assertFalse(html.contains("\u202e"));
        });
    }

    @Test
    void everyElementThatIsOpenedIsClosed() {
        Pattern tags = Pattern.compile("<(/?)([a-z0-9]+)[^>]*?(/?)>");
        outcomes().map(HtmlReport::of).forEach(html -> {
            String content = html.substring(html.indexOf("<body>"), html.indexOf("<script>"));
            var open = new java.util.ArrayDeque<String>();
            Matcher tag = tags.matcher(content);
            while (tag.find()) {
                if (!tag.group(1).isEmpty()) {
                    assertEquals(open.pop(), tag.group(2));
                } else if (tag.group(3).isEmpty()) {
                    open.push(tag.group(2));
                }
            }
            assertEquals(List.of("body"), List.copyOf(open));
        });
    }

    @Test
    void theTextIsTheSameEveryTimeAndInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            List<String> first = outcomes().map(HtmlReport::of).toList();
            for (String tag : new String[] {"tr-TR", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva", "de-DE"}) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertEquals(first, outcomes().map(HtmlReport::of).toList(), tag);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void theFirstScreenHasTheAnswer() {
        String html = HtmlReport.of(Allocations.of(Budgets.states()));
        String header = html.substring(html.indexOf("<header>"), html.indexOf("</header>"));
        assertTrue(header.contains("Union transfers to the states for basic services"));
        assertTrue(header.contains("2026"));
        assertTrue(header.contains("INR 1,992,125,000,000.00"));
        assertTrue(header.contains("The gap between town and countryside falls from 29.97 to 12.13 points"));
        assertTrue(header.contains("Proved in exact arithmetic"));
        assertTrue(header.contains("INR 12,375,000,000.00"));
        assertTrue(header.contains("modelled, not measured"));
    }

    @Test
    void everyLocalityHasARowWithItsReasonsAndTheirBasis() {
        Allocation states = Allocations.of(Budgets.states());
        String html = HtmlReport.of(states);
        states.budget()
                .localities()
                .forEach(locality -> assertTrue(html.contains("<bdi>" + locality.name() + "</bdi>"), locality.name()));
        assertTrue(html.contains("<cite><bdi>Transfers Act 2025, s. 14</bdi></cite>"));
        assertTrue(html.contains("<span class=\"label modelled\">modelled</span>"));
    }

    @Test
    void anInfeasibleBudgetShowsTheConflictTheReliefAndTheBackground() {
        String html = HtmlReport.of(infeasible(Budgets.states()));
        assertTrue(html.contains("2 rules cannot hold together."));
        assertTrue(html.contains("Transfers Act 2025, s. 12(1)"));
        assertTrue(html.contains("Finance award, ch. 8"));
        assertTrue(html.contains("it is not shown of nobody-below-90."));
        assertTrue(html.contains("relax rule &#39;hill-states&#39; by INR 1.00 in all."));
        assertTrue(html.contains("relax rule &#39;nobody-below-90&#39; by INR 1.00 in all; this is not verified."));
        assertTrue(html.contains("R1[general]"));
        assertFalse(html.contains("Transfers Act 2025, s. 14"));
    }

    @Test
    void anUndecidedBudgetSaysWhyAndWhatCanBeTried() {
        String html = HtmlReport.of(new Undecided(Budgets.one(), Undecided.Cause.STOPPED, "Ten minutes were over."));
        assertTrue(html.contains("Ten minutes were over."));
        assertTrue(html.contains("Allow more time"));
        assertFalse(html.contains("Goals and proof"));
    }

    @Test
    void aCityWithoutCountrysideHasAReportToo() {
        String html = HtmlReport.of(Allocations.of(Budgets.noRural()));
        assertTrue(html.contains("no clients"));
        assertTrue(html.contains("This budget has no rules."));
        assertTrue(html.contains("The budget does not say where its figures come from."));
    }

    @Test
    void everyServiceHasItsPanels() {
        String html = HtmlReport.of(Allocations.of(Budgets.states()));
        assertTrue(html.contains("<h2 id=\"services\">Service by service</h2>"));
        assertTrue(html.contains("Levels of 4 services before and after transfers"));
        assertTrue(html.contains("Gaps of 4 services before and after transfers"));
    }

    @Test
    void aReportHasMapsIfOutlinesWereBroughtAndNoSectionOfThemIfNot() {
        Allocation allocation = Allocations.of(Budgets.states());
        Briefing briefing = new Briefing(allocation, List.of());
        int many = allocation.budget().localities().size();
        String html = HtmlReport.of(briefing.with(Charts.squares(allocation.budget())));
        assertTrue(html.contains("<h2 id=\"map\">On the map</h2>"));
        assertTrue(html.contains("Grant per head, INR: " + many + " localities on the map"));
        assertTrue(html.contains("Gap after transfers, points: " + many + " localities on the map"));
        assertFalse(HtmlReport.of(briefing).contains("id=\"map\""));
    }

    @Test
    void threeThousandLocalitiesFitIntoTwoMegabytes() {
        String html = HtmlReport.of(Allocations.of(Budgets.many(3000)));
        assertTrue(html.length() < 2_000_000, html.length() + " characters");
        assertTrue(html.contains("County 3000"));
    }

    @Test
    void theMapsOfThreeThousandLocalitiesAddLessThanTwoMegabytes() {
        Allocation allocation = Allocations.of(Budgets.many(3000));
        Briefing briefing = new Briefing(allocation, List.of());
        int added = HtmlReport.of(briefing.with(Charts.squares(allocation.budget())))
                        .length()
                - HtmlReport.of(briefing).length();
        assertTrue(added < 2_000_000, added + " characters");
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
