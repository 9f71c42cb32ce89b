package io.github.evenhand.report;

import static io.github.evenhand.report.Markup.tag;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Service;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A chart of the mean urban and rural level of each service before and after transfers. Towns are squares, the
 * countryside is round; hollow is before, filled is after: it can be read without colour. Equal allocations give equal
 * text.
 */
public final class Dumbbell extends Chart {

    private static final int TOP = 46;
    private static final int GROUP = 84;
    private static final int BOTTOM = 44;

    private final Overview overview;
    private final int width;
    private final Words words;

    private Dumbbell(Overview overview, int width, Words words) {
        this.words = words;
        this.overview = overview;
        this.width = width;
    }

    /**
     * {@return the chart, services in the order of the budget}
     *
     * @param allocation whose levels are shown
     */
    public static Dumbbell of(Allocation allocation) {
        return of(new Overview(allocation), WIDE, Words.ENGLISH);
    }

    static Dumbbell of(Overview overview, int width, Words words) {
        return new Dumbbell(overview, width, words);
    }

    @Override
    public String title() {
        return words.of("levels.chart.title");
    }

    Markup markup(String styles) {
        return markup(styles, width);
    }

    @Override
    Drawing drawing(int wide) {
        return wide == width ? drawing() : of(overview, wide, words).drawing();
    }

    private Drawing drawing() {
        List<Service> services = overview.allocation().budget().services();
        LevelAxis axis =
                LevelAxis.covering(services.stream().flatMap(this::changes).toList(), width);
        int height = TOP + GROUP * services.size() + BOTTOM;
        List<Markup> parts = new ArrayList<>();
        parts.add(Legend.of(words));
        parts.add(axis.grid(TOP - 10, height - BOTTOM, words.of("levels.chart.axis")));
        for (int at = 0; at < services.size(); at++) {
            parts.add(group(services.get(at), TOP + GROUP * at, axis));
        }
        return new Drawing("dumbbell", title(), String.join(" ", sentences()), width, height, parts);
    }

    private Stream<Change> changes(Service service) {
        Progress progress = overview.of(service);
        return Stream.of(progress.urban(), progress.rural()).flatMap(Optional::stream);
    }

    @Override
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(words.of("levels.chart.lead"));
        for (Service service : overview.allocation().budget().services()) {
            Progress progress = overview.of(service);
            List<String> parts = new ArrayList<>();
            progress.urban()
                    .ifPresent(urban -> parts.add(words.of("levels.chart.change", words.of("urban"), spoken(urban))));
            progress.rural()
                    .ifPresent(rural -> parts.add(words.of("levels.chart.change", words.of("rural"), spoken(rural))));
            progress.gap().ifPresent(gap -> parts.add(words.of("levels.chart.change", words.of("gap"), spoken(gap))));
            sentences.add(words.of(
                    "levels.chart.service",
                    AllocationTables.name(service),
                    parts.isEmpty() ? words.of("no.clients") : words.list(parts)));
        }
        return sentences;
    }

    private String spoken(Change change) {
        return words.of("levels.chart.spoken", shown(change.before()), shown(change.after()));
    }

    private Markup group(Service service, int top, LevelAxis axis) {
        Progress progress = overview.of(service);
        List<Markup> parts = new ArrayList<>();
        parts.add(strip(top));
        parts.add(line(top));
        String gap = progress.gap()
                .map(g -> words.of("levels.chart.gap", shown(g.before()), shown(g.after())))
                .orElse("");
        int room = (width - 8 * gap.length() - 24) / 8;
        parts.add(text(0, top + 20, "start", "600").text(DisplayWidth.cut(AllocationTables.name(service), room)));
        parts.add(text(width, top + 20, "end", "400").text(gap));
        parts.add(new DumbbellRow(Area.URBAN, progress.urban(), top + 42).on(axis, words));
        parts.add(new DumbbellRow(Area.RURAL, progress.rural(), top + 66).on(axis, words));
        return tag("g").lines(parts);
    }

    /** Keeps the lines of the grid from running through the words. */
    private Markup strip(int top) {
        return tag("rect")
                .with("class", "strip")
                .with("y", top)
                .with("width", width)
                .with("height", 28)
                .with("fill", "#ffffff")
                .alone();
    }

    private Markup line(int y) {
        return tag("line")
                .with("class", "rule")
                .with("x1", 0)
                .with("x2", width)
                .with("y1", y)
                .with("y2", y)
                .with("stroke", "#c9cbcc")
                .alone();
    }

    static Markup.Tag text(int x, int y, String anchor, String weight) {
        return tag("text")
                .with("class", "ink")
                .with("x", x)
                .with("y", y)
                .with("text-anchor", anchor)
                .with("font-weight", weight)
                .with("fill", "#23272b");
    }

    static String shown(BigDecimal share) {
        return Figures.fixed(share.movePointRight(2), 1);
    }
}
