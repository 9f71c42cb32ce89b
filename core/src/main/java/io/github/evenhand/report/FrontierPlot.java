package io.github.evenhand.report;

import io.github.evenhand.allocation.Frontier;
import io.github.evenhand.allocation.Frontier.Kind;
import io.github.evenhand.allocation.Infeasible;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What can be reached for how much of something: a goal against a fund, a limit or a tolerance. Proved points are filled
 * and joined; a value for which no allocation keeps every rule is a cross, one that was left undecided is hollow.
 */
public final class FrontierPlot extends Chart {

    /** What is known of a point. */
    public enum Status {
        /** The best that can be reached is proved. */
        PROVED,
        /** It is proved that nothing can be reached. */
        INFEASIBLE,
        /** Neither, within the limits. */
        UNDECIDED
    }

    /**
     * A point.
     *
     * @param x how much of what is varied, in its unit
     * @param y the goal there, in points of the standard; there if and only if the point is proved
     * @param status what is known of the point
     */
    public record Point(BigDecimal x, Optional<BigDecimal> y, Status status) {

        /** A point with a value, or why it has none. */
        public Point {
            Objects.requireNonNull(x, "x");
            if (y.isPresent() != (status == Status.PROVED)) {
                throw new IllegalArgumentException("Point at " + x.toPlainString()
                        + " must have a value if and only if it is proved, found " + status + " and "
                        + y.map(BigDecimal::toPlainString).orElse("none"));
            }
        }

        /**
         * {@return a proved point}
         *
         * @param x how much of what is varied, in its unit
         * @param y the goal there, in points of the standard
         */
        public static Point proved(BigDecimal x, BigDecimal y) {
            return new Point(x, Optional.of(y), Status.PROVED);
        }

        /**
         * {@return a point for which no allocation keeps every rule}
         *
         * @param x how much of what is varied, in its unit
         */
        public static Point infeasible(BigDecimal x) {
            return new Point(x, Optional.empty(), Status.INFEASIBLE);
        }

        /**
         * {@return a point that was left undecided}
         *
         * @param x how much of what is varied, in its unit
         */
        public static Point undecided(BigDecimal x) {
            return new Point(x, Optional.empty(), Status.UNDECIDED);
        }
    }

    private static final int LEFT = 52;
    private static final int RIGHT = 26;
    private static final int HIGH = 280;
    private static final int STRIP = 30;
    private static final int BOTTOM = 48;

    private final String goal;
    private final String varied;
    private final String unit;
    private final List<Point> points;
    private final List<Kind> segments;
    private final Words words;

    private FrontierPlot(
            String goal, String varied, String unit, List<Point> points, List<Kind> segments, Words words) {
        this.words = words;
        this.goal = goal;
        this.varied = varied;
        this.unit = unit;
        this.points = points;
        this.segments = segments;
    }

    /**
     * {@return the objective of the first stage by what was moved} Between two points the line is solid where the
     * objective is proved to be on it, dashed where it is proved to be within a distance of it, and missing where
     * nothing is proved.
     *
     * @param frontier what is shown
     */
    public static FrontierPlot of(Frontier frontier) {
        return of(frontier, Words.ENGLISH);
    }

    static FrontierPlot of(Frontier frontier, Words words) {
        List<Point> points = new ArrayList<>();
        for (Frontier.Point point : frontier.points()) {
            points.add(point.objective()
                    .map(objective -> Point.proved(
                            point.value(), Figures.decimal(objective).multiply(BigDecimal.valueOf(100))))
                    .orElseGet(() -> point.outcome() instanceof Infeasible
                            ? Point.infeasible(point.value())
                            : Point.undecided(point.value())));
        }
        FrontierPlot plot = of(words.header("objective"), words.moved(frontier.of()), "", points);
        return new FrontierPlot(
                plot.goal,
                plot.varied,
                plot.unit,
                plot.points,
                frontier.segments().stream().map(Frontier.Segment::kind).toList(),
                words);
    }

    /**
     * A plot of points in any order.
     *
     * @param goal what is small where it is good, such as {@code gap}
     * @param varied what the points differ in, such as {@code general fund}
     * @param unit of that, such as {@code CNY}
     * @param points in any order, at least one
     * @return the plot
     * @throws IllegalArgumentException if there is no point
     */
    public static FrontierPlot of(String goal, String varied, String unit, List<Point> points) {
        Objects.requireNonNull(goal, "goal");
        Objects.requireNonNull(varied, "varied");
        Objects.requireNonNull(unit, "unit");
        if (points.isEmpty()) {
            throw new IllegalArgumentException("Frontier must have at least one point, found none");
        }
        return new FrontierPlot(
                goal,
                varied,
                unit,
                points.stream()
                        .sorted(Comparator.comparing(Point::x)
                                .thenComparing(Point::status)
                                .thenComparing(point -> point.y().orElse(BigDecimal.ZERO)))
                        .toList(),
                List.of(),
                Words.ENGLISH);
    }

    private Amounts amounts() {
        return Amounts.upTo(
                unit, points.stream().map(point -> point.x().abs()).reduce(BigDecimal.ZERO, BigDecimal::max), words);
    }

    private String axis(Amounts amounts) {
        String of = amounts.words().strip();
        return of.isEmpty() ? varied : words.list(List.of(varied, of));
    }

    private static String shown(BigDecimal goal) {
        return Figures.typeset(Figures.fixed(goal, 1));
    }

    private List<Point> of(Status status) {
        return points.stream().filter(point -> point.status() == status).toList();
    }

    @Override
    public String title() {
        List<Point> proved = of(Status.PROVED);
        if (proved.isEmpty()) {
            return words.of("frontier.title.none", goal, varied);
        }
        return words.of(
                "frontier.title",
                Figures.fixed(proved.get(0).y().orElseThrow(), 1),
                Figures.fixed(proved.get(proved.size() - 1).y().orElseThrow(), 1),
                goal,
                varied);
    }

    @Override
    List<String> sentences() {
        Amounts amounts = amounts();
        List<String> sentences = new ArrayList<>();
        sentences.add(words.of("frontier.lead", goal, axis(amounts)));
        List<String> proved = of(Status.PROVED).stream()
                .map(point -> amounts.shown(point.x()) + ": " + shown(point.y().orElseThrow()))
                .toList();
        if (!proved.isEmpty()) {
            sentences.add(words.of("frontier.at.proved", String.join(words.of("next"), proved)));
        }
        list("frontier.at.none", Status.INFEASIBLE).ifPresent(sentences::add);
        list("frontier.at.undecided", Status.UNDECIDED).ifPresent(sentences::add);
        return sentences;
    }

    private Optional<String> list(String key, Status status) {
        List<String> at =
                of(status).stream().map(point -> amounts().shown(point.x())).toList();
        return at.isEmpty() ? Optional.empty() : Optional.of(words.of(key, String.join(words.of("next"), at)));
    }

    @Override
    Drawing drawing(int width) {
        Amounts amounts = amounts();
        List<BigDecimal> xs =
                points.stream().map(point -> amounts.scaled(point.x())).toList();
        List<BigDecimal> ys =
                points.stream().map(Point::y).flatMap(Optional::stream).toList();
        Key key = key(width);
        int top = key.height() + Label.LINE + 14;
        int bottom = top + HIGH;
        boolean strip = points.stream().anyMatch(point -> point.status() != Status.PROVED);
        int floor = bottom + (strip ? STRIP : 0);
        Scale across = Scale.covering(least(xs), most(xs), width >= WIDE ? 10 : 5, LEFT, width - RIGHT);
        Scale up = ys.isEmpty()
                ? Scale.covering(BigDecimal.ZERO, BigDecimal.ONE, 6, bottom, top)
                : Scale.covering(least(ys), most(ys), 6, bottom, top);
        List<Markup> parts = new ArrayList<>();
        parts.add(key.markup());
        parts.add(Label.soft(0, top - 14, Label.Anchor.START, TextWidth.fit(words.of("frontier.axis", goal), width))
                .markup());
        parts.add(Grid.upright(across, top, floor, width));
        parts.add(Grid.level(up, LEFT, width - RIGHT));
        parts.add(lines(across, up, amounts));
        Labels labels = new Labels(new Box(LEFT, top - 10, width, bottom + 6));
        List<Markup> marks = new ArrayList<>();
        for (Point point : points) {
            int x = across.pixel(amounts.scaled(point.x()));
            int y = point.y().map(up::pixel).orElse(bottom + STRIP / 2 + 2);
            labels.keepFree(new Box(
                    x - FrontierMark.RADIUS - 1,
                    y - FrontierMark.RADIUS - 1,
                    x + FrontierMark.RADIUS + 1,
                    y + FrontierMark.RADIUS + 1));
            marks.add(FrontierMark.of(point.status(), x, y));
        }
        for (Point point : outsideIn(of(Status.PROVED))) {
            name(
                    labels,
                    shown(point.y().orElseThrow()),
                    across.pixel(amounts.scaled(point.x())),
                    up.pixel(point.y().orElseThrow()));
        }
        parts.addAll(marks);
        parts.add(labels.markup());
        parts.add(Grid.under(across, floor, axis(amounts), width));
        return new Drawing("frontier", title(), String.join(" ", sentences()), width, floor + BOTTOM, parts);
    }

    private static BigDecimal least(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal::min).orElseThrow();
    }

    private static BigDecimal most(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal::max).orElseThrow();
    }

    /** The ends first, then the middle, then the rest in order: what is named if there is not room for all. */
    private static List<Point> outsideIn(List<Point> proved) {
        List<Point> order = new ArrayList<>();
        if (!proved.isEmpty()) {
            order.add(proved.get(0));
            order.add(proved.get(proved.size() - 1));
            order.add(proved.get(proved.size() / 2));
            order.addAll(proved);
        }
        return order.stream().distinct().toList();
    }

    private static void name(Labels labels, String words, int x, int y) {
        labels.place(
                halo(x + 3, y - 10, Label.Anchor.START, words),
                halo(x, y - 10, Label.Anchor.MIDDLE, words),
                halo(x - 3, y - 10, Label.Anchor.END, words),
                halo(x, y + 19, Label.Anchor.MIDDLE, words));
    }

    private static Label halo(int x, int y, Label.Anchor anchor, String words) {
        return new Label(x, y, anchor, words, Label.Tone.HALO);
    }

    private Markup lines(Scale across, Scale up, Amounts amounts) {
        Pen solid = new Pen();
        Pen dashed = new Pen();
        for (int at = 1; at < points.size(); at++) {
            Point from = points.get(at - 1);
            Point to = points.get(at);
            Kind kind = segments.isEmpty() ? Kind.EXACT : segments.get(at - 1);
            if (from.y().isPresent() && to.y().isPresent() && kind != Kind.OPEN) {
                (kind == Kind.EXACT ? solid : dashed)
                        .move(
                                across.at(amounts.scaled(from.x())),
                                up.at(from.y().get()))
                        .line(across.at(amounts.scaled(to.x())), up.at(to.y().get()));
            }
        }
        return Markup.all(
                FrontierMark.line(solid, "2.5").alone(),
                FrontierMark.line(dashed, "1.5").with("stroke-dasharray", "6 4").alone());
    }

    /** The marks that occur and what they mean. */
    private Key key(int width) {
        Key key = new Key(width);
        meaning(key, Status.PROVED, words.of("frontier.proved"));
        meaning(key, Status.INFEASIBLE, words.of("frontier.key.none"));
        meaning(key, Status.UNDECIDED, words.of("frontier.undecided"));
        if (segments.contains(Kind.BRACKETED)) {
            key.with(
                    (x, y) -> FrontierMark.line(new Pen().move(x - 8, y).line(x + 8, y), "1.5")
                            .with("stroke-dasharray", "6 4")
                            .alone(),
                    words.of("frontier.key.bracketed"));
        }
        return key;
    }

    private void meaning(Key key, Status status, String meant) {
        if (!of(status).isEmpty()) {
            key.with((x, y) -> FrontierMark.of(status, x, y), meant);
        }
    }
}
