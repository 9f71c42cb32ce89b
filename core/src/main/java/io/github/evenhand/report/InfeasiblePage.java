package io.github.evenhand.report;

import static io.github.evenhand.report.Markup.tag;

import io.github.evenhand.allocation.Infeasible;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.report.Table.Cell;
import java.util.ArrayList;
import java.util.List;

/** The page of a proof that there is no allocation: the promises that cannot hold together, and what would help. */
final class InfeasiblePage {

    private final Infeasible infeasible;
    private final Budget budget;
    private final Words words;

    InfeasiblePage(Infeasible infeasible, Words words) {
        this.words = words;
        this.infeasible = infeasible;
        this.budget = infeasible.budget();
    }

    String html() {
        List<Markup> content = new ArrayList<>();
        content.add(PageFrame.header(
                words.of("infeasible.over"),
                Markup.name(PageFrame.heading(budget)),
                tag("p").with("class", "lede").text(lede()),
                tag("p").with("class", "proof").text(words.of("infeasible.proof"))));
        if (!infeasible.rules().isEmpty()) {
            content.add(PageFrame.section(
                    "conflict",
                    words.of("infeasible.conflict"),
                    PageFrame.paragraph(reduced()),
                    PageFrame.table(conflict())));
        }
        content.add(relief());
        content.add(background());
        content.add(SourcesSection.of(budget, words));
        return PageFrame.around(budget, content, words);
    }

    private String lede() {
        return switch (infeasible.rules().size()) {
            case 0 -> words.of("infeasible.lede.none");
            case 1 -> words.of("infeasible.lede.one");
            default -> words.of("infeasible.lede.many", infeasible.rules().size());
        };
    }

    private String reduced() {
        return infeasible.isIrreducible()
                ? words.of("infeasible.reduced")
                : words.of("infeasible.perhaps", words.list(infeasible.perhapsNotNeeded()));
    }

    private Table conflict() {
        RuleWords ruleWords = new RuleWords(budget, words);
        Table.Builder table = Table.titled(words, words.of("infeasible.table.rules"))
                .text("rule")
                .text("what it says")
                .text("legal basis");
        for (Rule rule : budget.rules()) {
            if (infeasible.rules().contains(rule.id())) {
                table.row(
                        Cell.of(rule.id()),
                        Cell.of(ruleWords.sentence(rule)),
                        Cell.of(rule.terms().basis()));
            }
        }
        return table.build();
    }

    private Markup relief() {
        List<Markup> parts = new ArrayList<>();
        parts.add(PageFrame.paragraph(words.of("infeasible.changes")));
        parts.add(
                infeasible.relief().isEmpty()
                        ? PageFrame.paragraph(words.of("infeasible.none"))
                        : bullets(infeasible.relief()));
        if (!infeasible.alone().isEmpty()) {
            parts.add(PageFrame.paragraph(words.of("infeasible.alone")));
            parts.add(bullets(infeasible.alone()));
        }
        return PageFrame.section("relief", words.of("infeasible.relief"), parts.toArray(Markup[]::new));
    }

    private Markup bullets(List<Infeasible.Relief> changes) {
        return PageFrame.bullets(changes.stream()
                .map(change -> Markup.all(
                        tag("b").of(Markup.name(change.source())),
                        Markup.text(words.of("infeasible.change")),
                        words.english(change.words()),
                        Markup.text(words.of(change.isVerified() ? "infeasible.verified" : "infeasible.unverified"))))
                .toList());
    }

    private Markup background() {
        List<Markup> parts = new ArrayList<>();
        if (!infeasible.background().isEmpty()) {
            parts.add(PageFrame.paragraph(words.of("infeasible.weight", words.list(infeasible.background()))));
        }
        Table.Builder funds = Table.titled(
                        words, words.of("table.funds", "", budget.currency().code()))
                .text("fund")
                .number("amount")
                .text("to be paid out");
        budget.openFunds()
                .forEach(fund -> funds.row(
                        Cell.of(fund.id()),
                        Figures.amount(fund.amount()),
                        Cell.of(
                                fund.spend() == io.github.evenhand.budget.Fund.Spend.EXACTLY
                                        ? words.of("fund.exactly")
                                        : words.of("fund.most"))));
        parts.add(PageFrame.table(funds.build()));
        return PageFrame.section("background", words.of("infeasible.background"), parts.toArray(Markup[]::new));
    }
}
