package io.github.evenhand.report;

import static io.github.evenhand.report.Markup.tag;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.NeedLevel;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Service;
import io.github.evenhand.measure.Curve;
import io.github.evenhand.measure.Distribution;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * The Lorenz curves of the levels of a service among its clients, before and after transfers: which share of all levels
 * together the clients with least have. The diagonal is what it would be if all had the same; the farther below it, the
 * more unequal (Lorenz 1905). Before is dashed and after is solid.
 */
public final class LorenzCurves extends Chart {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int LEFT = 46;
    private static final int RIGHT = 14;
    private static final int SIDE = 400;
    private static final int BOTTOM = 48;
    private static final int LEGEND = 26;
    private static final int SAMPLE = 34;
    /** Points of a curve nearer than this are one on any screen. */
    private static final double APART = 0.5;

    private final Service service;
    private final Distribution before;
    private final Distribution after;
    private final Words words;

    LorenzCurves(Service service, Distribution before, Distribution after) {
        this(service, before, after, Words.ENGLISH);
    }

    private LorenzCurves(Service service, Distribution before, Distribution after, Words words) {
        this.words = words;
        this.service = service;
        this.before = before;
        this.after = after;
    }

    /**
     * {@return the curves of a service}
     *
     * @param allocation whose levels are shown
     * @param service id of the service
     * @throws IllegalArgumentException if the budget has no such service
     */
    public static LorenzCurves of(Allocation allocation, String service) {
        return of(allocation, service, Words.ENGLISH);
    }

    static LorenzCurves of(Allocation allocation, String service, Words words) {
        Service known = allocation.budget().service(service);
        List<NeedLevel> needs = allocation.levels().stream()
                .filter(need -> need.service().equals(service))
                .toList();
        return new LorenzCurves(known, levels(needs, NeedLevel::before), levels(needs, NeedLevel::after), words);
    }

    private static Distribution levels(List<NeedLevel> needs, Function<NeedLevel, Rational> level) {
        return Distribution.of(
                needs.stream().mapToDouble(need -> level.apply(need).toDouble()).toArray(),
                needs.stream().mapToDouble(need -> need.clients().doubleValue()).toArray());
    }

    @Override
    public String title() {
        return words.of("lorenz.title", shown(before.gini()), shown(after.gini()), AllocationTables.name(service));
    }

    private static String shown(OptionalDouble gini) {
        return Figures.measure(gini, 3).text();
    }

    @Override
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(words.of("lorenz.lead"));
        before.lorenz().ifPresent(curve -> sentences.add(words.of("lorenz.before", half(curve))));
        after.lorenz().ifPresent(curve -> sentences.add(words.of("lorenz.after", half(curve))));
        if (before.lorenz().isEmpty() || after.lorenz().isEmpty()) {
            sentences.add(words.of("lorenz.none"));
        }
        return sentences;
    }

    private static String half(Curve curve) {
        return Figures.percent(new BigDecimal(curve.at(0.5)).round(Figures.DIGITS));
    }

    @Override
    Drawing drawing(int width) {
        boolean wide = width >= WIDE;
        int side = Math.min(SIDE, width - LEFT - RIGHT);
        int top = (wide ? 0 : 3 * LEGEND) + Label.LINE + 8;
        Scale people = new Scale(BigDecimal.ZERO, HUNDRED, BigDecimal.valueOf(20), LEFT, LEFT + side);
        Scale total = new Scale(BigDecimal.ZERO, HUNDRED, BigDecimal.valueOf(20), top + side, top);
        List<Markup> parts = new ArrayList<>();
        parts.add(legend(wide ? LEFT + side + 40 : 0, wide ? top + 12 : 12));
        parts.add(Label.soft(0, top - 12, Label.Anchor.START, words.of("lorenz.levels"))
                .markup());
        parts.add(Grid.upright(people, top, top + side, width));
        parts.add(Grid.level(total, LEFT, LEFT + side));
        parts.add(Grid.line("standard", LEFT, top + side, LEFT + side, top));
        before.lorenz().ifPresent(curve -> parts.add(way(curve, people, total, false)));
        after.lorenz().ifPresent(curve -> parts.add(way(curve, people, total, true)));
        parts.add(Grid.under(people, top + side, words.of("lorenz.clients"), width));
        return new Drawing("lorenz", title(), String.join(" ", sentences()), width, top + side + BOTTOM, parts);
    }

    private static Markup way(Curve curve, Scale people, Scale total, boolean isAfter) {
        Pen pen = new Pen();
        double last = Double.NEGATIVE_INFINITY;
        List<Curve.Point> points = curve.points();
        for (int at = 0; at < points.size(); at++) {
            Curve.Point point = points.get(at);
            double x = people.start() + point.people() * (people.end() - people.start());
            double y = total.start() + Math.max(0, point.total()) * (total.end() - total.start());
            if (at == 0) {
                pen.move(x, y);
            } else if (x - last < APART && at < points.size() - 1) {
                continue;
            } else {
                pen.line(x, y);
            }
            last = x;
        }
        return stroke(tag("path").with("d", pen.toString()), isAfter);
    }

    private static Markup stroke(Markup.Tag element, boolean isAfter) {
        Markup.Tag drawn = element.with("class", isAfter ? "curve" : "start")
                .with("fill", "none")
                .with("stroke", isAfter ? "#0b5a8a" : "#565d64")
                .with("stroke-width", isAfter ? "2.5" : "2");
        return (isAfter ? drawn : drawn.with("stroke-dasharray", "6 4")).alone();
    }

    private Markup legend(int left, int top) {
        return Markup.all(
                stroke(sample(left, top), false),
                entry(left, top, words.of("lorenz.legend.before", shown(before.gini()))),
                stroke(sample(left, top + LEGEND), true),
                entry(left, top + LEGEND, words.of("lorenz.legend.after", shown(after.gini()))),
                Grid.line("standard", left, top + 2 * LEGEND, left + SAMPLE, top + 2 * LEGEND),
                entry(left, top + 2 * LEGEND, words.of("lorenz.legend.same")));
    }

    private static Markup.Tag sample(int left, int y) {
        return tag("path")
                .with("d", new Pen().move(left, y).line(left + SAMPLE, y).toString());
    }

    private static Markup entry(int left, int y, String words) {
        return Label.of(left + SAMPLE + 10, y + 4, Label.Anchor.START, words).markup();
    }
}
