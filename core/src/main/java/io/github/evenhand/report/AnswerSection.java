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

/** The first screen: what was divided, what it does, that it is proved, what is left. */
final class AnswerSection {

    private static final int MOST_NAMED = 4;

    private final Allocation allocation;
    private final Budget budget;
    private final List<String> sections;
    private final Words words;

    /** @param sections that the page has below it */
    AnswerSection(Overview overview, List<String> sections, Words words) {
        this.sections = sections;
        this.words = words;
        this.allocation = overview.allocation();
        this.budget = allocation.budget();
    }

    Markup markup() {
        return PageFrame.header(
                budget.year() == 0 ? words.of("answer.title") : words.of("answer.title.year", budget.year()),
                Markup.name(budget.title().isBlank() ? budget.id() : budget.title()),
                lede(),
                tag("dl").with("class", "answer").lines(figures()),
                tag("p").with("class", "proof").text(ProofWords.sentence(allocation.certificate(), words)),
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
        String what = goal.name().startsWith("gap") ? words.of("answer.gap") : new GoalWords(budget, words).words(goal);
        if (!allocation.futures().isEmpty()) {
            what = words.of("answer.futures", what, allocation.futures().size());
        }
        if (change.before().compareTo(change.after()) == 0) {
            return words.of("answer.stays", what, Figures.points(change.after()));
        }
        String moves = words.of(
                change.fall().signum() > 0 ? "answer.falls" : "answer.rises",
                what,
                Figures.points(change.before()),
                Figures.points(change.after()));
        return change.shareClosed()
                .filter(share -> share.signum() > 0)
                .map(share -> words.of("answer.closed", moves, Figures.percent(share)))
                .orElse(words.of("answer.end", moves));
    }

    private List<Markup> figures() {
        List<Markup> figures = new ArrayList<>();
        Money total = allocation.total();
        figures.add(figure(
                words.of(
                        "answer.divided",
                        words.counted("locality", budget.localities().size())),
                headline(total),
                total.toString()));
        mainGoal().ifPresent(goal -> {
            Change change = Change.of(goal.before(), goal.after());
            figures.add(figure(
                    goal.name().startsWith("gap") ? words.of("answer.gap.points") : words.of("answer.goal.points"),
                    Markup.text(Figures.points(change.before()) + " \u2192 " + Figures.points(change.after())),
                    new GoalWords(budget, words).words(goal)));
            change.shareClosed()
                    .ifPresent(share -> figures.add(figure(
                            words.of("answer.share"),
                            Markup.text(Figures.typeset(Figures.percent(share))),
                            words.of("answer.less", Figures.typeset(Figures.points(change.fall()))))));
        });
        Money left = left();
        figures.add(figure(
                words.of("answer.left"),
                left.isZero() ? Markup.text(words.of("answer.left.none")) : headline(left),
                left.isZero() ? words.of("answer.left.paid") : left.toString()));
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
    private Markup headline(Money money) {
        String text = Figures.headline(money, words);
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
                                Markup.text(words.of("answer.modelled")),
                                Markup.name(words.list(
                                        modelled.stream().limit(MOST_NAMED).toList())),
                                Markup.text(
                                        modelled.size() > MOST_NAMED
                                                ? words.of("answer.modelled.more", modelled.size() - MOST_NAMED)
                                                : ""),
                                Markup.text(words.of("answer.modelled.see")),
                                tag("a").with("href", "#sources").text(words.of("answer.modelled.sources")),
                                Markup.text(words.of("answer.modelled.end")));
    }

    private Markup contents() {
        return tag("nav")
                .with("aria-label", words.of("answer.contents"))
                .of(tag("ul")
                        .of(sections.stream()
                                .map(section -> tag("li")
                                        .of(tag("a").with("href", "#" + section).text(words.of("nav." + section))))
                                .toList()));
    }
}
