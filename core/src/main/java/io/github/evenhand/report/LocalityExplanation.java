package io.github.evenhand.report;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Contribution;
import io.github.evenhand.allocation.Decomposition;
import io.github.evenhand.allocation.NeedLevel;
import io.github.evenhand.allocation.Price;
import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Locality;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Why a locality receives what it receives: the amounts, what they do to its levels, the rules that hold it there with
 * their legal basis, and what relaxing them would be worth. In JShell it prints itself, cut to a size that fits a
 * screen.
 */
public final class LocalityExplanation {

    private static final int LONGEST = 880;
    private static final int LONGEST_LINE = 200;

    private final List<String> lines;

    private LocalityExplanation(List<String> lines) {
        this.lines = lines;
    }

    /**
     * {@return why a locality receives what it receives, in English}
     *
     * @param allocation what is explained
     * @param locality id of the locality
     * @throws IllegalArgumentException if the budget has no such locality
     */
    public static LocalityExplanation of(Allocation allocation, String locality) {
        Locality known = allocation.budget().locality(locality);
        List<String> lines = new ArrayList<>();
        lines.add(PriceWords.name(known) + " receives " + allocation.to(locality));
        lines.add(size(allocation, known));
        for (Fund.Open fund : allocation.budget().openFunds()) {
            lines.add("  " + fund.id() + ": " + allocation.to(locality, fund.id()));
        }
        for (Contribution contribution : allocation.contributions()) {
            if (contribution.locality().equals(locality)) {
                lines.add("  pays into " + contribution.fund() + ": " + contribution.amount() + "; net "
                        + allocation.netTo(locality));
            }
        }
        String currency = allocation.budget().currency().code();
        for (DeliveryLine line : DeliveryLine.of(allocation, locality)) {
            lines.add("  delivered by " + line.name() + ": " + currency + " " + Figures.significant(line.amount(), 6));
        }
        lines.addAll(levels(allocation, locality));
        lines.addAll(why(allocation, locality));
        lines.addAll(new CountingWords(allocation.budget()).lines(known));
        return new LocalityExplanation(lines.stream().map(Visible::of).toList());
    }

    /**
     * {@return the same, with the terms that each amount is the sum of}
     *
     * @param decomposition what is explained
     * @param locality id of the locality
     * @throws IllegalArgumentException if the budget has no such locality
     */
    public static LocalityExplanation of(Decomposition decomposition, String locality) {
        List<String> lines = new ArrayList<>(new AmountWords(decomposition, Words.ENGLISH).sentences(locality));
        List<String> others = of(decomposition.allocation(), locality).lines();
        lines.addAll(others.subList(1, others.size()));
        return new LocalityExplanation(lines.stream().map(Visible::of).toList());
    }

    /**
     * {@return why a locality receives its amount, as one paragraph in a language: English, or Chinese}
     *
     * @param decomposition what is explained
     * @param locality id of the locality
     * @param locale any language; in English if there are no words of it
     * @throws IllegalArgumentException if the budget has no such locality
     */
    public static String paragraph(Decomposition decomposition, String locality, Locale locale) {
        return Visible.of(new AmountWords(decomposition, Words.of(locale)).paragraph(locality));
    }

    private static String size(Allocation allocation, Locality locality) {
        GrantLine line = GrantLine.of(allocation, locality);
        String perHead = line.population().signum() == 0
                ? "Nobody lives there"
                : allocation.budget().currency().code() + " " + line.perHead().text() + " per head";
        String change = line.change().text();
        boolean isPartial =
                line.comparison().filter(GrantLine.Comparison::isPartial).isPresent();
        String like = isPartial ? " in the funds known in both years" : "";
        return perHead + (change.equals("-") ? "" : ", " + change + " % against last year" + like);
    }

    private static List<String> why(Allocation allocation, String locality) {
        List<String> lines = new ArrayList<>();
        ReasonWords.of(allocation.reasons(locality), allocation.budget(), Words.ENGLISH)
                .sentences()
                .forEach(sentence -> lines.add("- " + sentence));
        if (lines.isEmpty()) {
            lines.add("- No rule binds on this locality itself.");
        }
        PriceWords words = new PriceWords(allocation);
        for (Price price : allocation.prices()) {
            if (price.locality().filter(locality::equals).isPresent()) {
                lines.add("- " + words.sentence(price));
            }
        }
        return lines;
    }

    /** Only those that change: most do not, and the reasons need the room. */
    private static List<String> levels(Allocation allocation, String locality) {
        RuleWords words = new RuleWords(allocation.budget());
        Map<Area, List<String>> byArea = new EnumMap<>(Area.class);
        for (NeedLevel level : allocation.levels(locality)) {
            Change change = Change.of(level.before(), level.after());
            if (change.isVisible()) {
                byArea.computeIfAbsent(level.area(), area -> new ArrayList<>())
                        .add(words.service(level.service()) + " " + change);
            }
        }
        List<String> lines = new ArrayList<>();
        byArea.forEach(
                (area, levels) -> lines.add("  " + area.word() + " levels in points: " + String.join(", ", levels)));
        return lines.isEmpty() ? List.of("  No level changes.") : lines;
    }

    /** {@return every line, uncut, the first of which says what the locality receives} */
    public List<String> lines() {
        return lines;
    }

    /** {@return every line for a page or a notebook, with everything escaped} */
    public String html() {
        List<Markup> items = lines.stream()
                .skip(1)
                .map(line -> Markup.tag("li").text(line.replaceFirst("^( {2}|- )", "")))
                .toList();
        return Markup.all(Markup.tag("p").text(lines.get(0)), Markup.tag("ul").lines(items))
                .toString();
    }

    /** As much of it as a screen takes: under 900 characters, and it says what was left out. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        int shown = 0;
        for (String line : lines) {
            String cut = DisplayWidth.cut(line, LONGEST_LINE);
            if (text.length() + cut.length() > LONGEST - 20) {
                break;
            }
            text.append(shown == 0 ? "" : "\n").append(cut);
            shown++;
        }
        return shown == lines.size()
                ? text.toString()
                : text + "\n... and " + Overview.counted(lines.size() - shown, "more line", "more lines");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LocalityExplanation that && lines.equals(that.lines);
    }

    @Override
    public int hashCode() {
        return Objects.hash(lines);
    }
}
