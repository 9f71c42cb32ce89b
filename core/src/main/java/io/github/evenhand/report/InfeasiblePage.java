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

    InfeasiblePage(Infeasible infeasible) {
        this.infeasible = infeasible;
        this.budget = infeasible.budget();
    }

    String html() {
        List<Markup> content = new ArrayList<>();
        content.add(PageFrame.header(
                "No allocation exists",
                Markup.name(PageFrame.heading(budget)),
                tag("p").with("class", "lede").text(lede()),
                tag("p").with("class", "proof")
                        .text("Proved in exact arithmetic: no division of the money keeps all of it. This is a"
                                + " statement about the rules and the funds, not a failure to find an answer.")));
        if (!infeasible.rules().isEmpty()) {
            content.add(PageFrame.section(
                    "conflict", "Rules in conflict", PageFrame.paragraph(reduced()), PageFrame.table(conflict())));
        }
        content.add(relief());
        content.add(background());
        content.add(SourcesSection.of(budget));
        return PageFrame.around(budget, content);
    }

    private String lede() {
        return switch (infeasible.rules().size()) {
            case 0 -> "The funds cannot be paid out as they are, whatever the rules.";
            case 1 -> "One rule asks for more than the funds and limits allow.";
            default -> infeasible.rules().size() + " rules cannot hold together.";
        };
    }

    private String reduced() {
        return infeasible.isIrreducible()
                ? "Without any one of them the others can be kept: amounts that can be paid show it."
                : "Without any one of them the others can be kept, which amounts that can be paid show; it is not shown of "
                        + String.join(", ", infeasible.perhapsNotNeeded()) + ".";
    }

    private Table conflict() {
        RuleWords words = new RuleWords(budget);
        Table.Builder table = Table.titled("Rules that cannot hold together")
                .text("rule")
                .text("what it says")
                .text("legal basis");
        for (Rule rule : budget.rules()) {
            if (infeasible.rules().contains(rule.id())) {
                table.row(
                        Cell.of(rule.id()),
                        Cell.of(words.sentence(rule)),
                        Cell.of(rule.terms().basis()));
            }
        }
        return table.build();
    }

    private Markup relief() {
        List<Markup> parts = new ArrayList<>();
        parts.add(PageFrame.paragraph("The least changes, all of them together."));
        parts.add(
                infeasible.relief().isEmpty()
                        ? PageFrame.paragraph("No single set of changes was found that would help.")
                        : bullets(infeasible.relief()));
        if (!infeasible.alone().isEmpty()) {
            parts.add(PageFrame.paragraph("Or one of these alone."));
            parts.add(bullets(infeasible.alone()));
        }
        return PageFrame.section("relief", "What would help", parts.toArray(Markup[]::new));
    }

    private static Markup bullets(List<Infeasible.Relief> changes) {
        return PageFrame.bullets(changes.stream()
                .map(change -> Markup.all(
                        tag("b").of(Markup.name(change.source())),
                        Markup.text(": " + change.words() + (change.isVerified() ? "." : "; this is not verified."))))
                .toList());
    }

    private Markup background() {
        List<Markup> parts = new ArrayList<>();
        if (!infeasible.background().isEmpty()) {
            parts.add(PageFrame.paragraph("Funds and equations that carry weight in the proof: "
                    + String.join(", ", infeasible.background()) + "."));
        }
        Table.Builder funds = Table.titled("Funds, " + budget.currency().code())
                .text("fund")
                .number("amount")
                .text("to be paid out");
        budget.openFunds()
                .forEach(fund -> funds.row(
                        Cell.of(fund.id()),
                        Figures.amount(fund.amount()),
                        Cell.of(fund.spend() == io.github.evenhand.budget.Fund.Spend.EXACTLY ? "exactly" : "at most")));
        parts.add(PageFrame.table(funds.build()));
        return PageFrame.section("background", "What they stand against", parts.toArray(Markup[]::new));
    }
}
