package io.github.evenhand.report;

import static io.github.evenhand.report.Markup.tag;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.FundUse;
import io.github.evenhand.allocation.GoalValue;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Money;
import io.github.evenhand.budget.Source;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The first screen: what was divided, what it does, that it is proved, what is left. */
final class AnswerSection {

    private static final int MOST_NAMED = 4;

    private final Allocation allocation;
    private final Budget budget;
    private final boolean hasBaselines;

    /** @param hasBaselines whether the page has a section of them */
    AnswerSection(Overview overview, boolean hasBaselines) {
        this.hasBaselines = hasBaselines;
        this.allocation = overview.allocation();
        this.budget = allocation.budget();
    }

    Markup markup() {
        return PageFrame.header(
                "Division of transfers" + (budget.year() == 0 ? "" : ", " + budget.year()),
                Markup.name(budget.title().isBlank() ? budget.id() : budget.title()),
                lede(),
                tag("dl").with("class", "answer").lines(figures()),
                tag("p").with("class", "proof").text(ProofWords.sentence(allocation.certificate())),
                caution(),
                contents());
    }

    private Markup lede() {
        return mainGoal()
                .map(goal -> tag("p").with("class", "lede").text(sentence(goal)))
                .orElse(Markup.NONE);
    }

    /** The first goal that is a gap, or else the first. */
    private Optional<GoalValue> mainGoal() {
        return allocation.goals().stream()
                .filter(goal -> goal.name().startsWith("gap"))
                .findFirst()
                .or(() -> allocation.goals().stream().findFirst());
    }

    private String sentence(GoalValue goal) {
        Change change = Change.of(goal.before(), goal.after());
        String what = goal.name().startsWith("gap")
                ? "The gap between town and countryside"
                : new GoalWords(budget).words(goal);
        if (!allocation.futures().isEmpty()) {
            what += ", in the worst of " + allocation.futures().size() + " futures,";
        }
        return change.before().compareTo(change.after()) == 0
                ? what + " stays at " + Figures.points(change.after()) + " points."
                : what + (change.fall().signum() > 0 ? " falls" : " rises") + " from " + Figures.points(change.before())
                        + " to " + Figures.points(change.after()) + " points"
                        + change.shareClosed()
                                .filter(share -> share.signum() > 0)
                                .map(share -> ": " + Figures.percent(share) + " of it is closed.")
                                .orElse(".");
    }

    private List<Markup> figures() {
        List<Markup> figures = new ArrayList<>();
        Money total = allocation.total();
        figures.add(figure(
                "Divided among " + Overview.counted(budget.localities().size(), "locality", "localities"),
                headline(total),
                total.toString()));
        mainGoal().ifPresent(goal -> {
            Change change = Change.of(goal.before(), goal.after());
            figures.add(figure(
                    goal.name().startsWith("gap") ? "Gap, in points" : "Main goal, in points",
                    Markup.text(Figures.points(change.before()) + " \u2192 " + Figures.points(change.after())),
                    new GoalWords(budget).words(goal)));
            change.shareClosed()
                    .ifPresent(share -> figures.add(figure(
                            "Share closed",
                            Markup.text(Figures.typeset(Figures.percent(share))),
                            Figures.typeset(Figures.points(change.fall())) + " points less than before")));
        });
        Money left = left();
        figures.add(figure(
                "Money left over",
                left.isZero() ? Markup.text("None") : headline(left),
                left.isZero() ? "Every fund is paid out in full" : left.toString()));
        return figures;
    }

    private Money left() {
        Money left = budget.currency().money(BigInteger.ZERO);
        for (FundUse use : allocation.funds()) {
            left = left.plus(use.left());
        }
        return left;
    }

    private static Markup figure(String name, Markup value, String detail) {
        return tag("div")
                .of(tag("dt").text(name), tag("dd").of(value), tag("dd").text(detail));
    }

    /** The currency small before the number, which is what the eye looks for. */
    private static Markup headline(Money money) {
        String text = Figures.headline(money);
        String number = text.substring(money.currency().length() + 1);
        return Markup.all(tag("span").with("class", "currency").text(money.currency()), Markup.text(" " + number));
    }

    /** Modelled figures are named on the first screen, not only among the sources. */
    private Markup caution() {
        List<String> modelled = budget.sources().stream()
                .filter(Source::modelled)
                .map(Source::what)
                .toList();
        return modelled.isEmpty()
                ? Markup.NONE
                : tag("p").with("class", "caution")
                        .of(
                                Markup.text("Some figures are modelled, not measured: "),
                                Markup.name(modelled.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))),
                                Markup.text(
                                        modelled.size() > MOST_NAMED
                                                ? " and " + (modelled.size() - MOST_NAMED) + " more"
                                                : ""),
                                Markup.text(". See "),
                                tag("a").with("href", "#sources").text("sources"),
                                Markup.text("."));
    }

    private Markup contents() {
        String[][] sections = {
            {"levels", "Before and after"},
            {"inequality", "Inequality"},
            {"baselines", "Baselines"},
            {"funds", "Funds"},
            {"localities", "Localities"},
            {"rules", "Rules"},
            {"prices", "Prices"},
            {"proof", "Goals and proof"},
            {"sources", "Sources"},
            {"meaning", "How to read it"}
        };
        List<Markup> links = new ArrayList<>();
        for (String[] section : sections) {
            if (section[0].equals("baselines") && !hasBaselines) {
                continue;
            }
            links.add(tag("li").of(tag("a").with("href", "#" + section[0]).text(section[1])));
        }
        return tag("nav").with("aria-label", "Contents").of(tag("ul").of(links));
    }
}
