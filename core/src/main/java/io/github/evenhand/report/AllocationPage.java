package io.github.evenhand.report;

import static io.github.evenhand.report.Markup.tag;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Behaviours;
import io.github.evenhand.allocation.Briefing;
import io.github.evenhand.allocation.Frontier;
import io.github.evenhand.allocation.Price;
import io.github.evenhand.budget.Budget;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The page of an allocation: the answer first, then what it rests on. */
final class AllocationPage {

    private static final int MOST_PRICES = 12;

    private final Briefing briefing;
    private final Allocation allocation;
    private final Budget budget;
    private final Overview overview;
    private final Words words;

    AllocationPage(Briefing briefing, Words words) {
        this.words = words;
        this.briefing = briefing;
        this.allocation = briefing.allocation();
        this.budget = allocation.budget();
        this.overview = new Overview(allocation);
    }

    String html() {
        Map<String, Markup> sections = new LinkedHashMap<>();
        sections.put("levels", levels());
        sections.put("services", services());
        sections.put("map", maps());
        sections.put("inequality", inequality());
        sections.put("wishes", wishes());
        sections.put("baselines", baselines());
        sections.put("behaviours", behaviours());
        sections.put("funds", funds());
        sections.put("winners", winners());
        sections.put("localities", new LocalitiesSection(overview, briefing.decomposition(), words).markup());
        sections.put("ranges", ranges());
        sections.put("rules", rules());
        sections.put("steps", steps());
        sections.put("prices", prices());
        sections.put("holds", priceRanges());
        sections.put("frontier", frontiers());
        sections.put("proof", proof());
        sections.put("sources", SourcesSection.of(budget, words));
        sections.put("meaning", meaning());
        sections.values().removeIf(section -> section == Markup.NONE);
        List<Markup> content = new ArrayList<>();
        content.add(new AnswerSection(overview, List.copyOf(sections.keySet()), words).markup());
        content.addAll(sections.values());
        return PageFrame.around(budget, content, words);
    }

    private Markup levels() {
        return PageFrame.section(
                "levels",
                words.of("page.levels.title"),
                PageFrame.paragraph(words.of("page.levels.lead")),
                chart(Dumbbell.WIDE, "wide"),
                chart(Dumbbell.NARROW, "narrow"),
                PageFrame.table(AllocationTables.levels(overview, words)),
                PageFrame.paragraph(words.of("page.levels.gap")));
    }

    private Markup services() {
        return PageFrame.section(
                "services",
                words.of("page.services.title"),
                PageFrame.paragraph(words.of("page.services.lead")),
                PageFrame.subheading(words.of("page.services.levels")),
                charts(ServicePanels.levels(overview, words)),
                PageFrame.subheading(words.of("page.services.gaps")),
                charts(ServicePanels.gaps(overview, words)));
    }

    private Markup maps() {
        return briefing.outlines()
                .map(outlines -> PageFrame.section(
                        "map",
                        words.of("page.map.title"),
                        PageFrame.paragraph(words.of("page.map.lead")),
                        charts(LocalityMap.grantsPerHead(allocation, outlines, words)),
                        charts(LocalityMap.gaps(overview, outlines, words))))
                .orElse(Markup.NONE);
    }

    private Markup inequality() {
        return PageFrame.section(
                "inequality",
                words.of("page.inequality.title"),
                PageFrame.paragraph(words.of("page.inequality.lead")),
                PageFrame.table(AllocationTables.inequality(allocation, words)),
                mostUnequal());
    }

    /** Of the service that was the most unequal. */
    private Markup mostUnequal() {
        return allocation.inequality().stream()
                .filter(service -> service.before().gini().isPresent())
                .max(Comparator.comparingDouble(
                        service -> service.before().gini().orElse(0)))
                .map(service -> charts(LorenzCurves.of(allocation, service.service(), words)))
                .orElse(Markup.NONE);
    }

    private Markup wishes() {
        return WishesTable.isOf(allocation)
                ? PageFrame.section(
                        "wishes",
                        words.of("page.wishes.title"),
                        PageFrame.paragraph(words.of("page.wishes.lead")),
                        PageFrame.table(WishesTable.of(allocation, words)))
                : Markup.NONE;
    }

    private Markup baselines() {
        if (briefing.alternatives().isEmpty()) {
            return Markup.NONE;
        }
        List<Markup> parts = new ArrayList<>();
        parts.add(PageFrame.paragraph(words.of("page.baselines.lead")));
        if (!briefing.appraisals().isEmpty()) {
            parts.add(PageFrame.table(BaselinesTable.of(briefing, words)));
        }
        briefing.undefined()
                .forEach(undefined -> parts.add(tag("p").of(
                                Markup.text(
                                        words.of("page.baselines.undefined", BaselinesTable.name(undefined, words))),
                                words.english(undefined.reason()),
                                Markup.text(words.of("page.baselines.end")))));
        return PageFrame.section("baselines", words.of("page.baselines.title"), parts.toArray(new Markup[0]));
    }

    private Markup behaviours() {
        if (briefing.behaviours().isEmpty()) {
            return Markup.NONE;
        }
        Behaviours behaviours = briefing.behaviours().get();
        List<Markup> parts = new ArrayList<>();
        parts.add(PageFrame.paragraph(words.of("page.behaviours.lead")));
        parts.add(PageFrame.table(BehavioursTable.of(behaviours, words)));
        BehavioursTable.problems(behaviours, words).forEach(problem -> parts.add(PageFrame.paragraph(problem)));
        return PageFrame.section("behaviours", words.of("page.behaviours.title"), parts.toArray(new Markup[0]));
    }

    private Markup chart(int width, String name) {
        return Dumbbell.of(overview, width, words).markup("chart " + name);
    }

    private Markup funds() {
        return PageFrame.section(
                "funds",
                words.of("page.funds.title"),
                PageFrame.table(AllocationTables.funds(allocation, words)),
                allocation.contributions().isEmpty()
                        ? Markup.NONE
                        : PageFrame.table(AllocationTables.contributions(allocation, words)),
                allocation.delivery().isEmpty()
                        ? Markup.NONE
                        : PageFrame.table(AllocationTables.delivery(allocation, words)));
    }

    private Markup rules() {
        if (budget.rules().isEmpty()) {
            return PageFrame.section(
                    "rules", words.of("page.rules.title"), PageFrame.paragraph(words.of("page.rules.none")));
        }
        return PageFrame.section(
                "rules",
                words.of("page.rules.title"),
                PageFrame.paragraph(words.of(missesNothing() ? "page.rules.kept" : "page.rules.nearly")),
                PageFrame.table(AllocationTables.rules(overview, words)),
                allocation.coefficients().isEmpty()
                        ? Markup.NONE
                        : PageFrame.table(AllocationTables.coefficients(allocation, words)));
    }

    private Markup winners() {
        Winners winners = Winners.of(allocation, words);
        return winners.isKnown()
                ? PageFrame.section(
                        "winners",
                        words.of("page.winners.title"),
                        PageFrame.paragraph(words.of("page.winners.lead")),
                        charts(winners))
                : Markup.NONE;
    }

    private Markup ranges() {
        return briefing.ranges()
                .filter(ranges -> !ranges.ranges().isEmpty())
                .map(ranges -> PageFrame.section(
                        "ranges",
                        words.of("page.ranges.title"),
                        PageFrame.paragraph(
                                words.of("page.ranges.lead", ranges.tolerance().toPlainString())),
                        charts(RangeBars.of(ranges).inPercent().in(words)),
                        PageFrame.table(RangesTable.of(ranges, words))))
                .orElse(Markup.NONE);
    }

    private Markup priceRanges() {
        return briefing.prices()
                .map(prices -> PageFrame.section(
                        "holds",
                        words.of("page.holds.title"),
                        PageFrame.bullets(PriceExplanation.of(prices, words).lines().stream()
                                .map(Markup::text)
                                .toList())))
                .orElse(Markup.NONE);
    }

    private Markup frontiers() {
        List<Markup> parts = new ArrayList<>();
        for (Frontier frontier : briefing.frontiers()) {
            parts.add(charts(FrontierPlot.of(frontier, words)));
            parts.add(PageFrame.table(FrontierTable.of(frontier, words)));
        }
        parts.add(0, PageFrame.paragraph(words.of("page.frontier.lead")));
        return briefing.frontiers().isEmpty()
                ? Markup.NONE
                : PageFrame.section("frontier", words.of("page.frontier.title"), parts.toArray(new Markup[0]));
    }

    /** A chart twice: for wide screens and paper, and for narrow screens. */
    private static Markup charts(Chart chart) {
        return Markup.all(chart.markup("chart wide", Chart.WIDE), chart.markup("chart narrow", Chart.NARROW));
    }

    private Markup steps() {
        return briefing.decomposition()
                .map(decomposition -> PageFrame.section(
                        "steps",
                        words.of("page.steps.title"),
                        PageFrame.paragraph(words.of("page.steps.lead")),
                        PageFrame.table(StepsTable.of(decomposition, words))))
                .orElse(Markup.NONE);
    }

    private Markup prices() {
        if (allocation.prices().isEmpty()) {
            return PageFrame.section(
                    "prices", words.of("page.prices.title"), PageFrame.paragraph(words.of("page.prices.none")));
        }
        return PageFrame.section(
                "prices",
                words.of("page.prices.title"),
                PageFrame.paragraph(words.of("page.prices.lead")),
                PageFrame.bullets(dearest()));
    }

    /** The dearest price of each rule and fund, with the number of further places. */
    private List<Markup> dearest() {
        PriceWords priceWords = new PriceWords(allocation, words);
        Map<String, List<Price>> bySource = new LinkedHashMap<>();
        allocation
                .prices()
                .forEach(price -> bySource.computeIfAbsent(key(price), key -> new ArrayList<>())
                        .add(price));
        List<Markup> sentences = new ArrayList<>();
        bySource.values().stream().limit(MOST_PRICES).forEach(prices -> {
            Price dearest = prices.stream()
                    .reduce((a, b) -> b.gain().compareTo(a.gain()) > 0 ? b : a)
                    .orElseThrow();
            int others = prices.size() - 1;
            sentences.add(Markup.all(
                    Markup.text(priceWords.sentence(dearest)),
                    others == 0
                            ? Markup.NONE
                            : tag("span")
                                    .with("class", "soft")
                                    .text(words.of("page.prices.others", words.counted("place", others)))));
        });
        int more = bySource.size() - sentences.size();
        if (more > 0) {
            sentences.add(Markup.text(words.of("page.prices.more", words.counted("source", more))));
        }
        return sentences;
    }

    private static String key(Price price) {
        return price.isOfFund() ? "fund " + price.source() : "rule " + price.source();
    }

    private Markup proof() {
        String breach = missesNothing()
                ? words.of("page.proof.kept")
                : words.of(
                        "page.proof.missed",
                        budget.currency().smallestUnit().toPlainString(),
                        budget.currency().code(),
                        Figures.significant(allocation.certificate().largestBreach(), 3),
                        allocation.certificate().largestBreachRow());
        return PageFrame.section(
                "proof",
                words.of("page.proof.title"),
                PageFrame.table(AllocationTables.goals(allocation, words)),
                futures(),
                PageFrame.table(AllocationTables.certificate(allocation, words)),
                PageFrame.paragraph(ProofWords.sentence(allocation.certificate(), words)),
                PageFrame.paragraph(breach + words.of("page.proof.units")));
    }

    private Markup futures() {
        return allocation.futures().isEmpty()
                ? Markup.NONE
                : Markup.all(
                        PageFrame.paragraph(words.of("page.futures.lead")),
                        PageFrame.table(FuturesTable.of(allocation, words)));
    }

    private boolean missesNothing() {
        return allocation.certificate().largestBreach().signum() == 0;
    }

    private Markup meaning() {
        return PageFrame.section(
                "meaning",
                words.of("page.meaning.title"),
                PageFrame.bullets(MeaningWords.of(budget, words).stream()
                        .map(Markup::text)
                        .toList()));
    }
}
