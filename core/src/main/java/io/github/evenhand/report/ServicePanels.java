package io.github.evenhand.report;

import static io.github.evenhand.report.Markup.tag;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Service;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A panel for each service, all with the same axis: the mean urban and rural level, or the gap, before transfers at the
 * left and after them at the right. Means are over clients; 100 points are the national standard.
 */
public final class ServicePanels extends Chart {

    private static final int LEFT = 36;
    private static final int SIDE = 44;
    private static final int HIGH = 150;
    private static final int FOOT = 42;
    private static final int PANEL = 180;
    private static final int NARROW_PANEL = 160;
    /** So that few panels are no wider than lines can be compared. */
    private static final int WIDEST = 260;

    /** A level beyond it is an error of the data more often than not, and is drawn no farther. */
    private static final BigDecimal FARTHEST = BigDecimal.valueOf(9_999);

    /** Pixels from a number to the next in a column. */
    private static final int APART = 17;

    private final Overview overview;
    private final boolean gaps;
    private final Words words;

    private ServicePanels(Overview overview, boolean gaps, Words words) {
        this.overview = overview;
        this.gaps = gaps;
        this.words = words;
    }

    /**
     * {@return panels of the levels of town and countryside}
     *
     * @param allocation what is shown
     */
    public static ServicePanels levels(Allocation allocation) {
        return levels(new Overview(allocation), Words.ENGLISH);
    }

    /**
     * {@return panels of the gaps of the countryside}
     *
     * @param allocation what is shown
     */
    public static ServicePanels gaps(Allocation allocation) {
        return gaps(new Overview(allocation), Words.ENGLISH);
    }

    static ServicePanels levels(Overview overview, Words words) {
        return new ServicePanels(overview, false, words);
    }

    static ServicePanels gaps(Overview overview, Words words) {
        return new ServicePanels(overview, true, words);
    }

    /** A line of a panel. */
    private record Slope(Area area, String word, Change change) {}

    private List<Slope> slopes(Service service) {
        Progress progress = overview.of(service);
        List<Slope> slopes = new ArrayList<>();
        if (gaps) {
            progress.gap().ifPresent(change -> slopes.add(new Slope(Area.RURAL, words.of("gap"), change)));
        } else {
            progress.urban().ifPresent(change -> slopes.add(new Slope(Area.URBAN, words.area(Area.URBAN), change)));
            progress.rural().ifPresent(change -> slopes.add(new Slope(Area.RURAL, words.area(Area.RURAL), change)));
        }
        return slopes;
    }

    private List<Service> services() {
        return overview.allocation().budget().services();
    }

    @Override
    public String title() {
        return words.of(
                gaps ? "panels.gaps" : "panels.levels",
                words.counted("service", services().size()));
    }

    @Override
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(words.of("panels.lead"));
        for (Service service : services()) {
            List<String> slopes = slopes(service).stream()
                    .map(slope -> words.of(
                            "levels.chart.change",
                            slope.word(),
                            words.of(
                                    "levels.chart.spoken",
                                    Dumbbell.shown(slope.change().before()),
                                    Dumbbell.shown(slope.change().after()))))
                    .toList();
            sentences.add(words.of(
                    "levels.chart.service",
                    AllocationTables.name(service),
                    slopes.isEmpty() ? nothing() : words.list(slopes)));
        }
        return sentences;
    }

    private String nothing() {
        return words.of(gaps ? "panels.no.gap" : "no.clients");
    }

    @Override
    Drawing drawing(int width) {
        int room = (width - LEFT) / (width >= WIDE ? PANEL : NARROW_PANEL);
        int columns = Math.max(1, Math.min(room, services().size()));
        int panel = Math.min(WIDEST, (width - LEFT) / columns);
        int head = Label.LINE
                        * services().stream()
                                .mapToInt(service -> heading(service, panel).size())
                                .max()
                                .orElse(1)
                + 12;
        int high = head + HIGH + FOOT;
        Key key = new Key(width);
        if (!gaps) {
            key.with((x, y) -> Legend.mark(Area.URBAN, x, y, 5, true), words.area(Area.URBAN));
        }
        key.with((x, y) -> Legend.mark(Area.RURAL, x, y, 5, true), words.of(gaps ? "panels.gap" : "rural"));
        List<BigDecimal> points = services().stream()
                .flatMap(service -> slopes(service).stream())
                .flatMap(slope ->
                        Stream.of(slope.change().before(), slope.change().after()))
                .map(ServicePanels::points)
                .toList();
        BigDecimal standard = gaps ? BigDecimal.ZERO : BigDecimal.valueOf(100);
        Scale scale = Scale.covering(
                points.stream().reduce(standard, BigDecimal::min),
                points.stream().reduce(standard, BigDecimal::max),
                6,
                head + HIGH,
                head);
        int top = key.height();
        List<Markup> parts = new ArrayList<>();
        parts.add(key.markup());
        for (int at = 0; at < services().size(); at++) {
            int x = LEFT + panel * (at % columns);
            int y = top + high * (at / columns);
            Scale here = new Scale(scale.from(), scale.to(), scale.step(), y + head + HIGH, y + head);
            parts.add(panel(services().get(at), here, x, y, panel, at % columns == 0));
        }
        int rows = (services().size() + columns - 1) / columns;
        return new Drawing(
                gaps ? "gaps" : "levels", title(), String.join(" ", sentences()), width, top + high * rows, parts);
    }

    private Markup panel(Service service, Scale scale, int x, int y, int width, boolean isFirst) {
        List<Markup> parts = new ArrayList<>();
        List<String> heading = heading(service, width);
        for (int line = 0; line < heading.size(); line++) {
            parts.add(Label.strong(x + 8, y + 14 + Label.LINE * line, Label.Anchor.START, heading.get(line))
                    .markup());
        }
        for (BigDecimal tick : scale.ticks()) {
            int line = scale.pixel(tick);
            boolean isStandard = tick.signum() == 0 || tick.compareTo(BigDecimal.valueOf(100)) == 0;
            parts.add(Grid.line(isStandard ? "standard" : "grid", x + 8, line, x + width - 12, line));
            if (isFirst) {
                parts.add(Label.soft(x, line + 4, Label.Anchor.END, scale.text(tick))
                        .markup());
            }
        }
        int left = x + SIDE + 14;
        int right = x + width - SIDE - 18;
        List<Slope> slopes = slopes(service);
        if (slopes.isEmpty()) {
            parts.add(new Label(
                            x + width / 2,
                            (scale.start() + scale.end()) / 2,
                            Label.Anchor.MIDDLE,
                            nothing(),
                            Label.Tone.HALO)
                    .markup());
        }
        slopes.forEach(slope -> parts.add(line(slope, scale, left, right)));
        parts.addAll(numbers(slopes, scale, left - 11, false));
        parts.addAll(numbers(slopes, scale, right + 11, true));
        parts.add(Label.soft(left, scale.start() + 24, Label.Anchor.MIDDLE, words.of("before"))
                .markup());
        parts.add(Label.soft(right, scale.start() + 24, Label.Anchor.MIDDLE, words.of("legend.after"))
                .markup());
        return tag("g").lines(parts);
    }

    /** The name of a service in at most two lines. */
    private static List<String> heading(Service service, int panel) {
        int room = (panel - 24) * 100 / 107;
        String name = AllocationTables.name(service);
        List<String> lines = TextWidth.wrap(name, room);
        return lines.size() <= 2
                ? lines
                : List.of(lines.get(0), TextWidth.fit(lines.get(1) + " " + lines.get(2), room));
    }

    private static BigDecimal points(BigDecimal share) {
        return share.movePointRight(2).min(FARTHEST);
    }

    /** Of four digits at most, so that it has room beside its mark. */
    private static String shown(BigDecimal share) {
        BigDecimal points = share.movePointRight(2);
        if (points.compareTo(FARTHEST) > 0) {
            return ">9999";
        }
        return points.compareTo(BigDecimal.valueOf(1_000)) < 0 ? Dumbbell.shown(share) : Figures.fixed(points, 0);
    }

    private static Markup line(Slope slope, Scale scale, int left, int right) {
        int from = scale.pixel(points(slope.change().before()));
        int to = scale.pixel(points(slope.change().after()));
        return Markup.all(
                tag("line")
                        .with("class", slope.area().word())
                        .with("x1", left)
                        .with("y1", from)
                        .with("x2", right)
                        .with("y2", to)
                        .with("stroke", Legend.colour(slope.area()))
                        .with("stroke-width", 2)
                        .alone(),
                Legend.mark(slope.area(), left, from, 5, false),
                Legend.mark(slope.area(), right, to, 5, true));
    }

    /** At one end of the lines, moved apart where they would meet. */
    private static List<Markup> numbers(List<Slope> slopes, Scale scale, int x, boolean isAfter) {
        List<BigDecimal> values = slopes.stream()
                .map(slope -> isAfter ? slope.change().after() : slope.change().before())
                .toList();
        int[] places =
                values.stream().mapToInt(value -> scale.pixel(points(value))).toArray();
        if (places.length == 2 && Math.abs(places[0] - places[1]) < APART) {
            int middle = (places[0] + places[1]) / 2;
            int upper = places[0] <= places[1] ? 0 : 1;
            places[upper] = Math.max(scale.end(), Math.min(scale.start() - APART, middle - APART / 2));
            places[1 - upper] = places[upper] + APART;
        }
        List<Markup> numbers = new ArrayList<>();
        for (int at = 0; at < places.length; at++) {
            numbers.add(new Label(
                            x,
                            places[at] + 4,
                            isAfter ? Label.Anchor.START : Label.Anchor.END,
                            shown(values.get(at)),
                            Label.Tone.HALO)
                    .markup());
        }
        return numbers;
    }
}
