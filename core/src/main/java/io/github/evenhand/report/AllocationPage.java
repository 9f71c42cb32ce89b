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

    AllocationPage(Briefing briefing) {
        this.briefing = briefing;
        this.allocation = briefing.allocation();
        this.budget = allocation.budget();
        this.overview = new Overview(allocation);
    }

    String html() {
        return PageFrame.around(
                budget,
                List.of(
                        new AnswerSection(overview, !briefing.alternatives().isEmpty()).markup(),
                        levels(),
                        inequality(),
                        wishes(),
                        baselines(),
                        behaviours(),
                        funds(),
                        winners(),
                        new LocalitiesSection(overview, briefing.decomposition()).markup(),
                        ranges(),
                        rules(),
                        steps(),
                        prices(),
                        priceRanges(),
                        frontiers(),
                        proof(),
                        SourcesSection.of(budget),
                        meaning()));
    }

    private Markup levels() {
        return PageFrame.section(
                "levels",
                "Town and countryside, before and after",
                PageFrame.paragraph("Mean levels over all clients, before and after transfers."),
                chart(Dumbbell.WIDE, "wide"),
                chart(Dumbbell.NARROW, "narrow"),
                PageFrame.table(AllocationTables.levels(overview)),
                PageFrame.paragraph("The gap of a service is the mean, over its rural clients, of how far they are"
                        + " below the level they are held against. Where the countryside is ahead the gap is none, so"
                        + " the gap can be larger than the difference of the two means."));
    }

    private Markup inequality() {
        return PageFrame.section(
                "inequality",
                "Inequality among clients, before and after",
                PageFrame.paragraph("Everybody counts with the level of the service where they live. Gini and Theil's T"
                        + " are 0 where all have the same level. The part of Theil's T between town and countryside is"
                        + " what would be left if all had the mean level of their area."),
                PageFrame.table(AllocationTables.inequality(allocation)),
                mostUnequal());
    }

    /** Of the service that was the most unequal. */
    private Markup mostUnequal() {
        return allocation.inequality().stream()
                .filter(service -> service.before().gini().isPresent())
                .max(Comparator.comparingDouble(
                        service -> service.before().gini().orElse(0)))
                .map(service -> charts(LorenzCurves.of(allocation, service.service())))
                .orElse(Markup.NONE);
    }

    private Markup wishes() {
        return WishesTable.isOf(allocation)
                ? PageFrame.section(
                        "wishes",
                        "What was asked for",
                        PageFrame.paragraph("Services weigh what those say who were asked, by their shares; where the"
                                + " lowest and the highest score are far apart, they do not agree. Money goes where it"
                                + " closes most of what is weighed, so the two shares differ where a service is dear or"
                                + " already there."),
                        PageFrame.table(WishesTable.of(allocation)))
                : Markup.NONE;
    }

    private Markup baselines() {
        if (briefing.alternatives().isEmpty()) {
            return Markup.NONE;
        }
        List<Markup> parts = new ArrayList<>();
        parts.add(
                PageFrame.paragraph("The same funds, divided by rules of thumb and then spent in each locality as well"
                        + " as can be for the goals. The rules of this budget do not bind them: a figure below the optimum is"
                        + " bought with rules that are broken."));
        if (!briefing.appraisals().isEmpty()) {
            parts.add(PageFrame.table(BaselinesTable.of(briefing)));
        }
        briefing.undefined()
                .forEach(undefined -> parts.add(PageFrame.paragraph(
                        BaselinesTable.name(undefined) + " is not shown: " + undefined.reason() + ".")));
        return PageFrame.section("baselines", "What the optimum is worth", parts.toArray(new Markup[0]));
    }

    private Markup behaviours() {
        if (briefing.behaviours().isEmpty()) {
            return Markup.NONE;
        }
        Behaviours behaviours = briefing.behaviours().get();
        List<Markup> parts = new ArrayList<>();
        parts.add(PageFrame.paragraph("The same budget solved for each answer to who decides on general money, and with"
                + " all special money given without conditions. The less localities spend as a plan would, the more earmarks"
                + " are worth; below 0 they keep money from where it would do more."));
        parts.add(PageFrame.table(BehavioursTable.of(behaviours)));
        BehavioursTable.problems(behaviours).forEach(problem -> parts.add(PageFrame.paragraph(problem)));
        return PageFrame.section("behaviours", "What earmarking is worth", parts.toArray(new Markup[0]));
    }

    private Markup chart(int width, String name) {
        return Dumbbell.of(overview, width).markup("chart " + name);
    }

    private Markup funds() {
        return PageFrame.section(
                "funds",
                "Funds",
                PageFrame.table(AllocationTables.funds(allocation)),
                allocation.contributions().isEmpty()
                        ? Markup.NONE
                        : PageFrame.table(AllocationTables.contributions(allocation)),
                allocation.delivery().isEmpty() ? Markup.NONE : PageFrame.table(AllocationTables.delivery(allocation)));
    }

    private Markup rules() {
        if (budget.rules().isEmpty()) {
            return PageFrame.section("rules", "Rules", PageFrame.paragraph("This budget has no rules."));
        }
        return PageFrame.section(
                "rules",
                "Rules",
                PageFrame.paragraph("A rule binds where it leaves nothing to spare. Every hard rule is kept"
                        + (missesNothing() ? "." : ", as nearly as whole smallest units can keep it.")),
                PageFrame.table(AllocationTables.rules(overview)),
                allocation.coefficients().isEmpty()
                        ? Markup.NONE
                        : PageFrame.table(AllocationTables.coefficients(allocation)));
    }

    private Markup winners() {
        Winners winners = Winners.of(allocation);
        return winners.isKnown()
                ? PageFrame.section(
                        "winners",
                        "Who gains and who loses",
                        PageFrame.paragraph(
                                "What each locality receives against last year, like with like: only funds of"
                                        + " which something is known of both years."),
                        charts(winners))
                : Markup.NONE;
    }

    private Markup ranges() {
        return briefing.ranges()
                .filter(ranges -> !ranges.ranges().isEmpty())
                .map(ranges -> PageFrame.section(
                        "ranges",
                        "What is bound and what is open",
                        PageFrame.paragraph(
                                "How little and how much localities could receive at almost no loss: no stage of"
                                        + " the objective gets worse by more than "
                                        + ranges.tolerance().toPlainString()
                                        + " of itself. Each end is one that a plan attains, and is proved to be the last."),
                        charts(RangeBars.of(ranges).inPercent()),
                        PageFrame.table(RangesTable.of(ranges))))
                .orElse(Markup.NONE);
    }

    private Markup priceRanges() {
        return briefing.prices()
                .map(prices -> PageFrame.section(
                        "holds",
                        "How far prices hold, and what whole rules cost",
                        PageFrame.bullets(PriceExplanation.of(prices).lines().stream()
                                .map(Markup::text)
                                .toList())))
                .orElse(Markup.NONE);
    }

    private Markup frontiers() {
        List<Markup> parts = new ArrayList<>();
        for (Frontier frontier : briefing.frontiers()) {
            parts.add(charts(FrontierPlot.of(frontier)));
            parts.add(PageFrame.table(FrontierTable.of(frontier)));
        }
        parts.add(
                0,
                PageFrame.paragraph(
                        "The whole budget solved and proved again for other values of one of its numbers."));
        return briefing.frontiers().isEmpty()
                ? Markup.NONE
                : PageFrame.section("frontier", "What other amounts would do", parts.toArray(new Markup[0]));
    }

    /** A chart twice: for wide screens and paper, and for narrow screens. */
    private static Markup charts(Chart chart) {
        return Markup.all(chart.markup("chart wide", Chart.WIDE), chart.markup("chart narrow", Chart.NARROW));
    }

    private Markup steps() {
        return briefing.decomposition()
                .map(decomposition -> PageFrame.section(
                        "steps",
                        "What each rule costs, step by step",
                        PageFrame.paragraph(
                                "The optimum without any rule, and with one kind of rule after the other; each is"
                                        + " solved and proved. What a rule costs depends on which rules are there before it. What each"
                                        + " step changes for a locality is with its reasons."),
                        PageFrame.table(StepsTable.of(decomposition))))
                .orElse(Markup.NONE);
    }

    private Markup prices() {
        if (allocation.prices().isEmpty()) {
            return PageFrame.section(
                    "prices",
                    "What one more would be worth",
                    PageFrame.paragraph("No rule and no fund holds the objective back."));
        }
        return PageFrame.section(
                "prices",
                "What one more would be worth",
                PageFrame.paragraph("Each price is what relaxing one fund or rule a little, and nothing else, would be"
                        + " worth. They hold for small steps and do not add up."),
                PageFrame.bullets(dearest()));
    }

    /** The dearest price of each rule and fund, with the number of further places. */
    private List<Markup> dearest() {
        PriceWords words = new PriceWords(allocation);
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
                    Markup.text(words.sentence(dearest)),
                    others == 0
                            ? Markup.NONE
                            : tag("span")
                                    .with("class", "soft")
                                    .text(" The rule has a price in "
                                            + Overview.counted(others, "further place", "further places")
                                            + ", nowhere higher.")));
        });
        int more = bySource.size() - sentences.size();
        if (more > 0) {
            sentences.add(Markup.text("... and " + Overview.counted(more, "more rule or fund", "more rules and funds")
                    + " with a price."));
        }
        return sentences;
    }

    private static String key(Price price) {
        return price.row().startsWith("R1[") ? "fund " + price.source() : "rule " + price.source();
    }

    private Markup proof() {
        String breach = missesNothing()
                ? "No hard rule is missed by anything."
                : "Whole units of " + budget.currency().smallestUnit().toPlainString()
                        + " cannot meet every row at once; the largest miss is "
                        + budget.currency().code() + " "
                        + Figures.significant(allocation.certificate().largestBreach(), 3) + ", on "
                        + allocation.certificate().largestBreachRow() + ".";
        return PageFrame.section(
                "proof",
                "Goals and proof",
                PageFrame.table(AllocationTables.goals(allocation)),
                futures(),
                PageFrame.table(AllocationTables.certificate(allocation)),
                PageFrame.paragraph(ProofWords.sentence(allocation.certificate())),
                PageFrame.paragraph(breach + " The amounts as paid are whole smallest units; what rounding to them"
                        + " costs is shown."));
    }

    private Markup futures() {
        return allocation.futures().isEmpty()
                ? Markup.NONE
                : Markup.all(
                        PageFrame.paragraph(
                                "Money is divided before anybody knows which future comes. The goals above are"
                                        + " those of the worst one, everything else on this page is of the budget as it is. How"
                                        + " much a future decides is its weight in the proof: the same division is the best for"
                                        + " the mean of all futures at these weights."),
                        PageFrame.table(FuturesTable.of(allocation)));
    }

    private boolean missesNothing() {
        return allocation.certificate().largestBreach().signum() == 0;
    }

    private Markup meaning() {
        return PageFrame.section(
                "meaning",
                "What the numbers mean, and what they do not say",
                PageFrame.bullets(
                        MeaningWords.of(budget).stream().map(Markup::text).toList()));
    }
}
