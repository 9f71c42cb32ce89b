package io.github.evenhand.report;

import static io.github.evenhand.report.Markup.tag;

import io.github.evenhand.allocation.End;
import io.github.evenhand.allocation.Ranges;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Rational;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How little and how much each locality could receive, and what it does: a bar from the least to the most with a mark at
 * what was chosen. Where nothing is open the bar is an upright tick; an end that is not known is missing from its bar.
 */
public final class RangeBars extends Chart {

    /**
     * One range.
     *
     * @param name of the locality
     * @param least amount; empty if it is not known
     * @param most amount; empty if it is not known
     * @param chosen amount
     */
    public record Range(String name, Optional<BigDecimal> least, Optional<BigDecimal> most, BigDecimal chosen) {

        /** Ends that are in order, or unknown. */
        public Range {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(chosen, "chosen");
            if (least.isPresent() && most.isPresent() && most.get().compareTo(least.get()) < 0) {
                throw new IllegalArgumentException("Range of '" + DisplayWidth.cut(Visible.of(name), 60)
                        + "' must have a most of at least its least "
                        + least.get().toPlainString() + ", found "
                        + most.get().toPlainString());
            }
        }

        /**
         * {@return a range of which both ends are known}
         *
         * @param name of the locality, or whatever the bar is of
         * @param least in the unit of the chart
         * @param most at least the least
         * @param chosen where the mark is, in the unit of the chart
         */
        public static Range of(String name, BigDecimal least, BigDecimal most, BigDecimal chosen) {
            return new Range(name, Optional.of(least), Optional.of(most), chosen);
        }

        private BigDecimal from() {
            return least.orElse(chosen);
        }

        private BigDecimal to() {
            return most.orElse(chosen);
        }

        private BigDecimal width() {
            return to().subtract(from());
        }

        private boolean isKnown() {
            return least.isPresent() && most.isPresent();
        }

        private boolean isPoint() {
            return isKnown() && width().signum() == 0;
        }
    }

    private static final Comparator<Range> BY_NAME =
            Comparator.comparing(Range::name).thenComparing(Range::from).thenComparing(Range::to);

    private static final Comparator<Range> LARGEST =
            Comparator.comparing(Range::chosen, Comparator.reverseOrder()).thenComparing(BY_NAME);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST = 40;
    private static final int ROW = 22;
    private static final int BOTTOM = 46;

    private final String unit;
    private final List<Range> all;
    private final boolean inPercent;
    private final Words language;

    private RangeBars(String unit, List<Range> all, boolean inPercent, Words language) {
        this.language = language;
        this.unit = unit;
        this.all = all;
        this.inPercent = inPercent;
    }

    /**
     * {@return a chart of ranges in any order; of more than 40 the widest are drawn and the others counted}
     *
     * @param unit of the amounts, such as a currency
     * @param ranges at least one
     * @throws IllegalArgumentException if there is no range
     */
    public static RangeBars of(String unit, List<Range> ranges) {
        Objects.requireNonNull(unit, "unit");
        if (ranges.isEmpty()) {
            throw new IllegalArgumentException("Ranges must be at least one, found none");
        }
        return new RangeBars(unit, ranges.stream().sorted(LARGEST).toList(), false, Words.ENGLISH);
    }

    /**
     * What each locality could receive in all at almost no loss. A range narrower than a smallest unit is a point: there is
     * nothing between its ends that could be paid.
     *
     * @param ranges of an allocation, in which some locality has one in all
     * @return the chart, in the currency
     * @throws IllegalArgumentException if there is no range
     */
    public static RangeBars of(Ranges ranges) {
        Budget budget = ranges.allocation().budget();
        Rational unit = budget.currency().unit();
        List<Range> bars = new ArrayList<>();
        for (io.github.evenhand.allocation.Range range : ranges.ranges()) {
            if (range.fund().isEmpty()) {
                String name = PriceWords.name(budget.locality(range.locality()));
                BigDecimal chosen = range.amount().amount();
                bars.add(
                        range.open().filter(open -> open.compareTo(unit) < 0).isPresent()
                                ? Range.of(name, chosen, chosen, chosen)
                                : new Range(name, attained(range.least()), attained(range.most()), chosen));
            }
        }
        return of(budget.currency().code(), bars);
    }

    private static Optional<BigDecimal> attained(Optional<End> end) {
        return end.map(known -> Figures.decimal(known.attained()));
    }

    /**
     * {@return the same in percent of what was chosen, so that small amounts are seen beside large ones} Where
     * nothing was chosen there is no percentage: those are counted and named in words.
     */
    public RangeBars inPercent() {
        return new RangeBars(unit, all, true, language);
    }

    RangeBars in(Words words) {
        return new RangeBars(unit, all, inPercent, words);
    }

    private boolean isDrawable(Range range) {
        return !inPercent || range.chosen().signum() > 0;
    }

    private List<Range> drawable() {
        return all.stream().filter(this::isDrawable).toList();
    }

    private List<Range> drawn() {
        return drawable().stream()
                .sorted(Comparator.comparing(this::spread, Comparator.reverseOrder())
                        .thenComparing(LARGEST))
                .limit(MOST)
                .sorted(LARGEST)
                .toList();
    }

    private static BigDecimal percent(BigDecimal amount, Range range) {
        return Figures.ratio(amount.multiply(HUNDRED), range.chosen());
    }

    /** The unit of percentages, which are thousands and more where next to nothing was chosen. */
    private Amounts percents() {
        return Amounts.upTo(
                "percent",
                drawn().stream()
                        .flatMap(range -> Stream.of(percent(range.from(), range), percent(range.to(), range)))
                        .map(BigDecimal::abs)
                        .reduce(BigDecimal.ZERO, BigDecimal::max),
                language);
    }

    /** What the axis measures. */
    private String words(Amounts amounts) {
        return inPercent
                ? language.of("ranges.percent", language.scale(percents().scale()))
                        .strip()
                : amounts.words();
    }

    private BigDecimal spread(Range range) {
        return inPercent ? Figures.ratio(range.width(), range.chosen()) : range.width();
    }

    /** Where an amount of a range is on the axis. */
    private BigDecimal along(BigDecimal amount, Range range, Amounts amounts) {
        return inPercent ? percents().scaled(percent(amount, range)) : amounts.scaled(amount);
    }

    private Amounts amounts() {
        return Amounts.upTo(
                unit,
                drawn().stream()
                        .flatMap(range -> Stream.of(range.from(), range.to(), range.chosen()))
                        .map(BigDecimal::abs)
                        .reduce(BigDecimal.ZERO, BigDecimal::max),
                language);
    }

    @Override
    public String title() {
        long open = all.stream().filter(range -> range.width().signum() > 0).count();
        return language.list(
                List.of(language.counted("ranges.open", (int) open), language.counted("ranges.bound", points())));
    }

    private int points() {
        return (int) all.stream().filter(Range::isPoint).count();
    }

    @Override
    List<String> sentences() {
        Amounts amounts = amounts();
        List<String> sentences = new ArrayList<>();
        sentences.add(language.of("ranges.chart.lead", amounts.words()));
        notes().forEach(sentences::add);
        drawn().forEach(range -> sentences.add(language.of("ranges.chart.one", range.name(), words(range, amounts))));
        return sentences;
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (drawable().size() > MOST) {
            notes.add(language.of(
                    "ranges.widest", MOST, Figures.count(drawable().size()).text()));
        }
        named(notes, all.stream().filter(range -> !isDrawable(range)).toList(), "ranges.nothing");
        named(notes, all.stream().filter(range -> !range.isKnown()).toList(), "ranges.unknown");
        return notes;
    }

    private void named(List<String> notes, List<Range> some, String key) {
        if (!some.isEmpty()) {
            notes.add(language.of(
                    key + (some.size() == 1 ? ".one" : ".many"),
                    Figures.count(some.size()).text(),
                    Notes.named(some.stream().map(Range::name).toList(), language)));
        }
    }

    private String words(Range range, Amounts amounts) {
        return range.isPoint()
                ? language.of("ranges.is.bound", amounts.shown(range.chosen()))
                : language.of(
                        "ranges.is.open",
                        amounts.shown(range.chosen()),
                        range.least().map(amounts::shown).orElse("?"),
                        range.most().map(amounts::shown).orElse("?"));
    }

    @Override
    Drawing drawing(int width) {
        Amounts amounts = amounts();
        List<Range> rows = drawn();
        boolean wide = width >= WIDE;
        Key key = new Key(width)
                .with((x, y) -> bar(x - 8, x + 6, y), language.of("ranges.key.least"))
                .with(RangeBars::mark, language.of("ranges.key.chosen"));
        if (points() > 0) {
            key.with(RangeBars::tick, language.of("ranges.key.point"));
        }
        NameColumn names = NameColumn.of(rows.stream().map(Range::name).toList(), width);
        List<String> numbers = rows.stream()
                .map(range -> wide ? words(range, amounts) : amounts.shown(range.chosen()))
                .toList();
        int top = key.height() + 6;
        int bottom = top + ROW * rows.size();
        int column = Math.min(width / 2, NameColumn.ofWhole(numbers).width());
        Scale scale = scale(rows, amounts, wide, names.width() + 16, width - column - 18);
        List<Markup> parts = new ArrayList<>();
        parts.add(key.markup());
        parts.add(Grid.upright(scale, top, bottom, width));
        for (int row = 0; row < rows.size(); row++) {
            int y = top + ROW * row + ROW / 2;
            parts.add(names.at(rows.get(row).name(), y));
            parts.add(range(rows.get(row), scale, amounts, y));
            parts.add(Label.of(width, y + 4, Label.Anchor.END, TextWidth.fit(numbers.get(row), column))
                    .markup());
        }
        parts.add(Grid.under(scale, bottom, words(amounts), width));
        Notes notes = new Notes(notes(), width);
        parts.add(notes.at(bottom + BOTTOM));
        return new Drawing(
                "ranges", title(), String.join(" ", sentences()), width, bottom + BOTTOM + notes.height(), parts);
    }

    private Scale scale(List<Range> rows, Amounts amounts, boolean wide, int left, int right) {
        BigDecimal least = BigDecimal.ZERO;
        BigDecimal most = BigDecimal.ZERO;
        for (Range range : rows) {
            for (BigDecimal amount : List.of(range.from(), range.to(), range.chosen())) {
                least = least.min(along(amount, range, amounts));
                most = most.max(along(amount, range, amounts));
            }
        }
        return Scale.covering(least, most, wide ? 8 : 4, left, right);
    }

    private Markup range(Range range, Scale scale, Amounts amounts, int y) {
        int chosen = scale.pixel(along(range.chosen(), range, amounts));
        if (range.isPoint()) {
            return tick(chosen, y);
        }
        int from = scale.pixel(along(range.from(), range, amounts));
        int to = scale.pixel(along(range.to(), range, amounts));
        return Markup.all(bar(from, to, y), mark(chosen, y));
    }

    private static Markup bar(int from, int to, int y) {
        return tag("rect")
                .with("class", "range")
                .with("x", from)
                .with("y", y - 5)
                .with("width", Math.max(1, to - from))
                .with("height", 10)
                .with("fill", "#b4c6d3")
                .alone();
    }

    private static Markup mark(int x, int y) {
        return tag("path")
                .with("class", "mark")
                .with(
                        "d",
                        new Pen()
                                .move(x, y - 6)
                                .line(x + 5, y)
                                .line(x, y + 6)
                                .line(x - 5, y)
                                .close()
                                .toString())
                .with("fill", "#1d2125")
                .with("stroke", "#ffffff")
                .alone();
    }

    private static Markup tick(int x, int y) {
        return tag("rect")
                .with("class", "ink")
                .with("x", x - 1)
                .with("y", y - 8)
                .with("width", 3)
                .with("height", 16)
                .with("fill", "#1d2125")
                .alone();
    }
}
