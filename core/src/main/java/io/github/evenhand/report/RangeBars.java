package io.github.evenhand.report;

import static io.github.evenhand.report.Markup.tag;

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

        /** @throws IllegalArgumentException if the most is below the least */
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

    private static final Comparator<Range> WIDEST =
            Comparator.comparing(Range::width, Comparator.reverseOrder()).thenComparing(LARGEST);

    private static final int MOST = 40;
    private static final int ROW = 22;
    private static final int NUMBERS = 190;
    private static final int FEW_NUMBERS = 64;
    private static final int BOTTOM = 46;

    private final String unit;
    private final List<Range> all;

    private RangeBars(String unit, List<Range> all) {
        this.unit = unit;
        this.all = all;
    }

    /**
     * A chart of ranges in any order; of more than 40 the widest are drawn and the others counted.
     *
     * @param unit of the amounts, such as a currency
     * @throws IllegalArgumentException if there is no range
     */
    public static RangeBars of(String unit, List<Range> ranges) {
        Objects.requireNonNull(unit, "unit");
        if (ranges.isEmpty()) {
            throw new IllegalArgumentException("Ranges must be at least one, found none");
        }
        return new RangeBars(unit, ranges.stream().sorted(LARGEST).toList());
    }

    private List<Range> drawn() {
        return all.size() <= MOST
                ? all
                : all.stream().sorted(WIDEST).limit(MOST).sorted(LARGEST).toList();
    }

    private Amounts amounts() {
        return Amounts.upTo(
                unit,
                drawn().stream()
                        .flatMap(range -> Stream.of(range.from(), range.to(), range.chosen()))
                        .map(BigDecimal::abs)
                        .reduce(BigDecimal.ZERO, BigDecimal::max));
    }

    @Override
    public String title() {
        long open = all.stream().filter(range -> range.width().signum() > 0).count();
        return Overview.counted((int) open, "amount is open", "amounts are open") + ", "
                + Overview.counted(points(), "is bound", "are bound");
    }

    private int points() {
        return (int) all.stream().filter(Range::isPoint).count();
    }

    @Override
    List<String> sentences() {
        Amounts amounts = amounts();
        List<String> sentences = new ArrayList<>();
        sentences.add("The least, the most and the chosen amount, in " + amounts.words() + ".");
        notes().forEach(sentences::add);
        drawn().forEach(range -> sentences.add(range.name() + ": " + words(range, amounts) + "."));
        return sentences;
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (all.size() > MOST) {
            notes.add("The " + MOST + " widest of " + Overview.counted(all.size(), "range", "ranges") + " are drawn.");
        }
        List<String> unknown =
                all.stream().filter(range -> !range.isKnown()).map(Range::name).toList();
        if (!unknown.isEmpty()) {
            notes.add(Overview.counted(unknown.size(), "range has", "ranges have") + " an end that is not known: "
                    + Notes.named(unknown) + ".");
        }
        return notes;
    }

    private static String words(Range range, Amounts amounts) {
        return amounts.shown(range.chosen())
                + (range.isPoint()
                        ? ", bound"
                        : ", from " + range.least().map(amounts::shown).orElse("?") + " to "
                                + range.most().map(amounts::shown).orElse("?"));
    }

    @Override
    Drawing drawing(int width) {
        Amounts amounts = amounts();
        List<Range> rows = drawn();
        boolean wide = width >= WIDE;
        Key key = new Key(width)
                .with((x, y) -> bar(x - 8, x + 6, y), "least to most")
                .with(RangeBars::mark, "chosen");
        if (points() > 0) {
            key.with(RangeBars::tick, "nothing is open");
        }
        NameColumn names = NameColumn.of(rows.stream().map(Range::name).toList(), width);
        int top = key.height() + 6;
        int bottom = top + ROW * rows.size();
        List<BigDecimal> values = rows.stream()
                .flatMap(range -> Stream.of(range.from(), range.to(), range.chosen()))
                .map(amounts::scaled)
                .toList();
        Scale scale = Scale.covering(
                values.stream().reduce(BigDecimal.ZERO, BigDecimal::min),
                values.stream().reduce(BigDecimal.ZERO, BigDecimal::max),
                wide ? 8 : 4,
                names.width() + 16,
                width - (wide ? NUMBERS : FEW_NUMBERS) - 14);
        List<Markup> parts = new ArrayList<>();
        parts.add(key.markup());
        parts.add(Grid.upright(scale, top, bottom));
        for (int row = 0; row < rows.size(); row++) {
            Range range = rows.get(row);
            int y = top + ROW * row + ROW / 2;
            parts.add(names.at(range.name(), y));
            parts.add(range(range, scale, amounts, y));
            parts.add(Label.of(
                            width,
                            y + 4,
                            Label.Anchor.END,
                            wide ? words(range, amounts) : amounts.shown(range.chosen()))
                    .markup());
        }
        parts.add(Label.soft(
                        (scale.start() + scale.end()) / 2,
                        bottom + 36,
                        Label.Anchor.MIDDLE,
                        TextWidth.fit(amounts.words(), scale.end() - scale.start()))
                .markup());
        Notes notes = new Notes(notes(), width);
        parts.add(notes.at(bottom + BOTTOM));
        return new Drawing(
                "ranges", title(), String.join(" ", sentences()), width, bottom + BOTTOM + notes.height(), parts);
    }

    private static Markup range(Range range, Scale scale, Amounts amounts, int y) {
        int chosen = scale.pixel(amounts.scaled(range.chosen()));
        if (range.isPoint()) {
            return tick(chosen, y);
        }
        return Markup.all(
                bar(scale.pixel(amounts.scaled(range.from())), scale.pixel(amounts.scaled(range.to())), y),
                mark(chosen, y));
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
