package io.github.evenhand.report;

import static io.github.evenhand.report.Markup.tag;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Difference;
import io.github.evenhand.budget.Locality;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Who gains and who loses: the change of what each locality receives, in percent. Up to 40 localities have a bar each,
 * sorted; more are put into classes, whose bars are shares of the people, with the largest winners and losers named. A
 * locality of which the other amount is not known, or which had nothing before, has no percentage: it is counted and
 * named in words.
 */
public final class Winners extends Chart {

    private static final int MOST_BARS = 40;
    private static final int NAMED = 5;
    private static final int ROW = 22;
    private static final int PERCENT = 68;
    private static final int AMOUNT = 110;
    private static final int SHARE = 190;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final String currency;
    private final String other;
    private final List<GrantChange> changes;
    private final List<GrantChange> known;
    private final Words words;

    private Winners(String currency, String other, List<GrantChange> changes, Words words) {
        this.words = words;
        this.currency = currency;
        this.other = other;
        this.changes = changes.stream().sorted(GrantChange.WINNERS_FIRST).toList();
        this.known = this.changes.stream()
                .filter(change -> change.percent().isPresent())
                .toList();
    }

    /**
     * Against last year, like with like: of a locality that has rows of last year for some of the funds of this year only
     * these are compared.
     *
     * @param allocation what is shown
     * @return the chart
     */
    public static Winners of(Allocation allocation) {
        return of(allocation, Words.ENGLISH);
    }

    static Winners of(Allocation allocation, Words words) {
        return new Winners(
                allocation.budget().currency().code(),
                words.of("winners.last"),
                allocation.budget().localities().stream()
                        .map(locality -> GrantChange.onLastYear(allocation, locality))
                        .toList(),
                words);
    }

    /**
     * {@return what the second of two allocations changes against the first}
     *
     * @param difference of two allocations in one currency
     */
    public static Winners of(Difference difference) {
        Allocation second = difference.second();
        Map<String, BigDecimal> amounts = new TreeMap<>();
        for (Locality locality : difference.first().budget().localities()) {
            if (second.budget().findLocality(locality.id()).isPresent()) {
                amounts.put(locality.id(), difference.first().to(locality.id()).amount());
            }
        }
        return against(second, amounts, "the first allocation");
    }

    /**
     * Against other amounts.
     *
     * @param allocation what is shown
     * @param amounts by id of the locality, in the currency; one without an amount is not known
     * @param name what the amounts are, such as {@code equal per head}
     * @return the chart
     * @throws IllegalArgumentException if an amount is for no locality of the budget
     */
    public static Winners against(Allocation allocation, Map<String, BigDecimal> amounts, String name) {
        Objects.requireNonNull(name, "name");
        amounts.keySet().forEach(allocation.budget()::locality);
        return new Winners(
                allocation.budget().currency().code(),
                name,
                allocation.budget().localities().stream()
                        .map(locality -> GrantChange.against(allocation, locality, amounts))
                        .toList(),
                Words.ENGLISH);
    }

    /** Whether anything is known of what the amounts are held against. */
    boolean isKnown() {
        return !known.isEmpty();
    }

    private List<GrantChange> known(Predicate<Integer> sign) {
        return known.stream()
                .filter(change -> sign.test(percent(change).signum()))
                .toList();
    }

    private static BigDecimal percent(GrantChange change) {
        return change.percent().orElse(BigDecimal.ZERO);
    }

    @Override
    public String title() {
        return words.of(
                "winners.title",
                words.counted("winners.gain", known(sign -> sign > 0).size()),
                Figures.count(known(sign -> sign < 0).size()).text(),
                other);
    }

    @Override
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(words.of("winners.lead", other));
        sentences.add(words.of(
                "winners.shares",
                share("winners.more", known(sign -> sign > 0)),
                share("winners.less", known(sign -> sign < 0)),
                share("winners.same", known(sign -> sign == 0))));
        named("winners.gains", known(sign -> sign > 0)).ifPresent(sentences::add);
        named("winners.losses", losers()).ifPresent(sentences::add);
        sentences.addAll(notes());
        return sentences;
    }

    /** Largest first. */
    private List<GrantChange> losers() {
        List<GrantChange> losers = new ArrayList<>(known(sign -> sign < 0));
        losers.sort(Comparator.comparing(Winners::percent).thenComparing(GrantChange::id));
        return losers;
    }

    private String share(String what, List<GrantChange> some) {
        return words.of(what, words.counted("locality", some.size()), Figures.fixed(share(people(some)), 1));
    }

    private static BigDecimal people(List<GrantChange> some) {
        return some.stream().map(GrantChange::people).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** In percent of all people. */
    private BigDecimal share(BigDecimal people) {
        BigDecimal all = people(changes);
        return all.signum() == 0 ? BigDecimal.ZERO : Figures.ratio(people.multiply(HUNDRED), all);
    }

    private Optional<String> named(String what, List<GrantChange> some) {
        return some.isEmpty()
                ? Optional.empty()
                : Optional.of(words.of(
                        "winners.named",
                        words.of(what),
                        words.list(some.stream()
                                .limit(NAMED)
                                .map(change -> change.name() + " " + shown(change))
                                .toList())));
    }

    private String shown(GrantChange change) {
        return GrantChange.shown(percent(change), words);
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        note(notes, changes.stream().filter(change -> change.before().isEmpty()).toList(), "winners.unknown");
        note(notes, changes.stream().filter(GrantChange::isNew).toList(), "winners.new");
        return notes;
    }

    private void note(List<String> notes, List<GrantChange> some, String key) {
        if (!some.isEmpty()) {
            List<String> names = some.stream()
                    .sorted(Comparator.comparing(GrantChange::id))
                    .map(GrantChange::name)
                    .toList();
            notes.add(words.of(
                    key + (some.size() == 1 ? ".one" : ".many"),
                    Figures.count(some.size()).text(),
                    other,
                    Notes.named(names, words)));
        }
    }

    @Override
    Drawing drawing(int width) {
        List<Markup> parts = new ArrayList<>();
        int height = 0;
        if (known.isEmpty()) {
            parts.add(Label.of(0, 16, Label.Anchor.START, words.of("winners.none"))
                    .markup());
            height = 28;
        } else if (known.size() <= MOST_BARS) {
            height = bars(parts, width);
        } else {
            height = named(parts, width, classes(parts, width));
        }
        Notes notes = new Notes(notes(), width);
        parts.add(notes.at(height));
        return new Drawing(
                "winners", title(), String.join(" ", sentences()), width, height + notes.height() + 4, parts);
    }

    /** A bar for each locality; returns how far down they go. */
    private int bars(List<Markup> parts, int width) {
        boolean wide = width >= WIDE;
        NameColumn names = NameColumn.of(known.stream().map(GrantChange::name).toList(), width);
        Amounts amounts = Amounts.upTo(
                currency,
                known.stream()
                        .flatMap(change -> change.more().stream())
                        .map(BigDecimal::abs)
                        .reduce(BigDecimal.ZERO, BigDecimal::max),
                words);
        int top = wide ? 24 : 6;
        int bottom = top + ROW * known.size();
        BigDecimal most = known.get(0).drawn().max(BigDecimal.ZERO);
        BigDecimal least = known.get(known.size() - 1).drawn().min(BigDecimal.ZERO);
        Scale scale = Scale.covering(
                least,
                most,
                wide ? 8 : 4,
                names.width() + 10 + room(known(sign -> sign < 0)),
                width - 10 - room(known(sign -> sign >= 0)) - (wide ? AMOUNT : 0));
        parts.add(Grid.upright(scale, top, bottom, width));
        if (wide) {
            parts.add(Label.soft(
                            width,
                            14,
                            Label.Anchor.END,
                            TextWidth.fit(words.of("winners.amounts", amounts.words()), width / 3))
                    .markup());
        }
        for (int row = 0; row < known.size(); row++) {
            GrantChange change = known.get(row);
            int y = top + ROW * row + ROW / 2;
            parts.add(names.at(change.name(), y));
            parts.add(bar(scale, change, y));
            if (wide) {
                parts.add(Label.soft(
                                width,
                                y + 4,
                                Label.Anchor.END,
                                TextWidth.fit(signed(amounts, change.more().orElse(BigDecimal.ZERO)), AMOUNT - 12))
                        .markup());
            }
        }
        parts.add(Grid.under(scale, bottom, words.of("winners.axis", other), width));
        return bottom + 48;
    }

    /** For the numbers at the ends of the bars. */
    private int room(List<GrantChange> some) {
        return NameColumn.ofWhole(some.stream().map(this::shown).toList()).width();
    }

    private static String signed(Amounts amounts, BigDecimal more) {
        String shown = amounts.shown(more);
        return more.signum() > 0 && !shown.equals("0") ? "+" + shown : shown;
    }

    private Markup bar(Scale scale, GrantChange change, int y) {
        BigDecimal percent = percent(change);
        int zero = scale.pixel(BigDecimal.ZERO);
        int end = scale.pixel(change.drawn());
        boolean gains = percent.signum() > 0;
        Markup label = Label.of(
                        percent.signum() < 0 ? end - 5 : end + 5,
                        y + 4,
                        percent.signum() < 0 ? Label.Anchor.END : Label.Anchor.START,
                        GrantChange.shown(percent, words))
                .markup();
        return percent.signum() == 0
                ? label
                : Markup.all(rect(gains ? "gain" : "loss", Math.min(zero, end), Math.abs(end - zero), y), label);
    }

    private static Markup rect(String style, int x, int width, int y) {
        return tag("rect")
                .with("class", style)
                .with("x", x)
                .with("y", y - 7)
                .with("width", Math.max(1, width))
                .with("height", 14)
                .with("fill", style.equals("gain") ? "#0b5a8a" : style.equals("loss") ? "#a8550f" : "#565d64")
                .alone();
    }

    /** A bar for each class; returns how far down they go. */
    private int classes(List<Markup> parts, int width) {
        List<ChangeClasses.Range> classes = ChangeClasses.of(known, words).classes();
        boolean wide = width >= WIDE;
        NameColumn names =
                NameColumn.of(classes.stream().map(ChangeClasses.Range::words).toList(), width);
        BigDecimal most = classes.stream().map(range -> share(range.people())).reduce(BigDecimal.ZERO, BigDecimal::max);
        int top = 26;
        int start = names.width() + 12;
        int end = width - (wide ? SHARE : PERCENT);
        parts.add(Label.soft(0, 14, Label.Anchor.START, TextWidth.fit(words.of("winners.against", other), width / 2))
                .markup());
        parts.add(Label.soft(width, 14, Label.Anchor.END, words.of("winners.people"))
                .markup());
        for (int row = 0; row < classes.size(); row++) {
            ChangeClasses.Range range = classes.get(row);
            int y = top + ROW * row + ROW / 2;
            BigDecimal share = share(range.people());
            int length = most.signum() == 0
                    ? 0
                    : Figures.ratio(share.multiply(BigDecimal.valueOf(end - (long) start)), most)
                            .intValue();
            parts.add(names.at(range.words(), y));
            if (range.localities() > 0) {
                parts.add(rect(range.number() > 0 ? "gain" : range.number() < 0 ? "loss" : "soft", start, length, y));
            }
            parts.add(Label.of(start + length + 6, y + 4, Label.Anchor.START, counted(range, share, wide))
                    .markup());
        }
        int bottom = top + ROW * classes.size();
        parts.add(Grid.line("zero", start, top, start, bottom));
        return bottom + 12;
    }

    private String counted(ChangeClasses.Range range, BigDecimal share, boolean wide) {
        String percent = Figures.fixed(share, 1) + " %";
        return wide ? words.list(List.of(percent, words.counted("locality", range.localities()))) : percent;
    }

    /** The largest winners and losers, side by side where there is room; returns how far down they go. */
    private int named(List<Markup> parts, int width, int top) {
        boolean wide = width >= WIDE;
        int column = wide ? width / 2 - 16 : width;
        int first = column(words.of("winners.gains"), known(sign -> sign > 0), parts, 0, column, top);
        int second = column(
                words.of("winners.losses"), losers(), parts, wide ? width / 2 + 16 : 0, column, wide ? top : first);
        return Math.max(first, second);
    }

    private int column(String heading, List<GrantChange> some, List<Markup> parts, int x, int width, int top) {
        if (some.isEmpty()) {
            return top;
        }
        int y = top + 18;
        parts.add(Label.strong(x, y, Label.Anchor.START, heading).markup());
        for (GrantChange change : some.stream().limit(NAMED).toList()) {
            y += Label.LINE;
            String percent = shown(change);
            parts.add(
                    Label.of(x, y, Label.Anchor.START, TextWidth.fit(change.name(), width - TextWidth.of(percent) - 12))
                            .markup());
            parts.add(Label.of(x + width, y, Label.Anchor.END, percent).markup());
        }
        return y + 14;
    }
}
