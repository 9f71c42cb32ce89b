package io.github.evenhand.report;

import static io.github.evenhand.report.Markup.tag;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.geography.Outline;
import io.github.evenhand.geography.Outlines;
import io.github.evenhand.geography.Projection;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A map of a value of each locality, in classes: the stronger the colour, the farther from 0. Classes hold about as many
 * localities each (quantiles), or are {@link #inEqualSteps equally wide}. Equal areas are equal on the map (see
 * {@link io.github.evenhand.geography.Projection}). What is missing on the map, and what of it is no locality, is named
 * in words.
 */
public final class LocalityMap extends Chart {

    private static final int MOST_HEIGHT = 640;

    private final Budget budget;
    private final String what;
    private final Map<String, BigDecimal> values;
    private final Outlines outlines;
    private final boolean equalSteps;
    private final Words words;
    private final Map<String, List<Outline>> places = new LinkedHashMap<>();

    private LocalityMap(
            Budget budget,
            String what,
            Map<String, BigDecimal> values,
            Outlines outlines,
            boolean equalSteps,
            Words words) {
        this.budget = budget;
        this.what = what;
        this.values = values;
        this.outlines = outlines;
        this.equalSteps = equalSteps;
        this.words = words;
        outlines.all()
                .forEach(outline -> places.computeIfAbsent(outline.key(), key -> new ArrayList<>())
                        .add(outline));
    }

    /**
     * {@return grants per head of the population, in the currency} A locality without people has none.
     *
     * @param allocation what is shown
     * @param outlines of the localities, by id
     */
    public static LocalityMap grantsPerHead(Allocation allocation, Outlines outlines) {
        return grantsPerHead(allocation, outlines, Words.ENGLISH);
    }

    static LocalityMap grantsPerHead(Allocation allocation, Outlines outlines, Words words) {
        Budget budget = allocation.budget();
        Map<String, BigDecimal> values = new TreeMap<>();
        for (Locality locality : budget.localities()) {
            if (locality.population().signum() > 0) {
                values.put(
                        locality.id(),
                        Figures.ratio(allocation.to(locality.id()).amount(), locality.population()));
            }
        }
        return of(budget, words.of("map.grants", budget.currency().code()), values, outlines, words);
    }

    /**
     * {@return mean gaps of the countryside after transfers, in points; 100 are the national standard}
     *
     * @param allocation what is shown
     * @param outlines of the localities, by id
     */
    public static LocalityMap gaps(Allocation allocation, Outlines outlines) {
        return gaps(new Overview(allocation), outlines, Words.ENGLISH);
    }

    static LocalityMap gaps(Overview overview, Outlines outlines, Words words) {
        Budget budget = overview.allocation().budget();
        Map<String, BigDecimal> values = new TreeMap<>();
        for (Locality locality : budget.localities()) {
            overview.ofLocality(locality.id()).gap().ifPresent(gap -> values.put(locality.id(), shown(gap)));
        }
        return of(budget, words.of("map.gaps"), values, outlines, words);
    }

    /** As it is shown elsewhere: what rounding leaves of a gap that is closed is no gap. */
    private static BigDecimal shown(Change gap) {
        BigDecimal points = gap.after().movePointRight(2).setScale(2, RoundingMode.HALF_EVEN);
        return points.signum() == 0 ? BigDecimal.ZERO : points;
    }

    /**
     * {@return a map of any value}
     *
     * @param budget whose localities are shown
     * @param what the values are, with their unit
     * @param values by id of the locality; one without is hatched
     * @param outlines of the localities, by id
     * @throws IllegalArgumentException if a value is for no locality of the budget
     */
    public static LocalityMap of(Budget budget, String what, Map<String, BigDecimal> values, Outlines outlines) {
        return of(budget, what, values, outlines, Words.ENGLISH);
    }

    private static LocalityMap of(
            Budget budget, String what, Map<String, BigDecimal> values, Outlines outlines, Words words) {
        Objects.requireNonNull(what, "what");
        values.keySet().forEach(budget::locality);
        return new LocalityMap(
                budget, what, Collections.unmodifiableMap(new TreeMap<>(values)), outlines, false, words);
    }

    /** {@return the same with classes that are equally wide} */
    public LocalityMap inEqualSteps() {
        return new LocalityMap(budget, what, values, outlines, true, words);
    }

    private MapClasses classes() {
        return MapClasses.of(
                values.entrySet().stream()
                        .filter(entry -> places.containsKey(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .toList(),
                equalSteps);
    }

    private List<Locality> missing() {
        return budget.localities().stream()
                .filter(locality -> !places.containsKey(locality.id()))
                .toList();
    }

    private List<Locality> withoutValue() {
        return budget.localities().stream()
                .filter(locality -> places.containsKey(locality.id()) && !values.containsKey(locality.id()))
                .toList();
    }

    private List<String> strangers() {
        return places.keySet().stream()
                .filter(key -> budget.findLocality(key).isEmpty())
                .toList();
    }

    @Override
    public String title() {
        int missing = missing().size();
        return words.of(
                missing == 0 ? "map.title" : "map.title.missing",
                what,
                words.counted("locality", budget.localities().size() - missing),
                Figures.count(missing).text());
    }

    @Override
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (MapClasses.Range range : classes().ranges()) {
            sentences.add(words.of("map.class", range.in(words), words.counted("locality", range.count())));
        }
        sentences.addAll(notes());
        return sentences;
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(words.of(equalSteps ? "map.steps" : "map.quantiles"));
        named(notes, "map.missing", missing().stream().map(PriceWords::name).toList());
        named(
                notes,
                "map.without",
                withoutValue().stream().map(PriceWords::name).toList());
        named(notes, "map.strangers", strangers());
        named(notes, "map.left", outlines.leftOut());
        notes.add(words.of("map.projection", Figures.typeset(Figures.fixed(parallel(), 1))));
        return notes;
    }

    private BigDecimal parallel() {
        return new BigDecimal(Projection.around(outlines).parallel());
    }

    private void named(List<String> notes, String key, List<String> names) {
        if (!names.isEmpty()) {
            notes.add(words.of(key, Notes.named(names, words)));
        }
    }

    @Override
    Drawing drawing(int width) {
        String description = String.join(" ", sentences());
        String hatch = Drawing.id("map", width, title(), description) + "-hatch";
        MapClasses classes = classes();
        MapFrame frame = MapFrame.of(outlines, width, MOST_HEIGHT);
        Map<String, MapShape> shapes = new LinkedHashMap<>();
        places.forEach((key, parts) -> shapes.put(key, MapShape.of(parts, frame)));
        List<Markup> parts = new ArrayList<>();
        parts.add(hatch(hatch));
        List<Markup> drawn = new ArrayList<>();
        shapes.forEach((key, shape) -> drawn.add(place(key, shape, classes, hatch)));
        parts.add(tag("g").with("transform", "scale(0.5)")
                .with("fill-rule", "evenodd")
                .with("stroke", "#ffffff")
                .with("stroke-linejoin", "round")
                .lines(drawn));
        parts.add(names(shapes, width, frame.height()));
        parts.add(Label.strong(0, frame.height() + 22, Label.Anchor.START, TextWidth.fit(what, width * 100 / 107))
                .markup());
        int top = frame.height() + 30;
        Key key = key(new Key(top, width), classes, hatch);
        parts.add(key.markup());
        Notes notes = new Notes(notes(), width);
        parts.add(notes.at(top + key.height()));
        return new Drawing("map", title(), description, width, top + key.height() + notes.height() + 4, parts);
    }

    private static Markup hatch(String id) {
        return tag("defs")
                .of(tag("pattern")
                        .with("id", id)
                        .with("width", 8)
                        .with("height", 8)
                        .with("patternUnits", "userSpaceOnUse")
                        .of(tag("path")
                                .with("class", "hatch")
                                .with("d", "M0 8L8 0")
                                .with("stroke", "#9a9d9c")
                                .with("stroke-width", "1.5")
                                .alone()));
    }

    private Markup place(String key, MapShape shape, MapClasses classes, String hatch) {
        Markup.Tag path = tag("path").with("d", shape.way());
        Optional<Locality> locality = budget.findLocality(key);
        if (locality.isEmpty()) {
            return foreign(path).of(tag("title").text(words.of("map.place", key, words.of("map.stranger"))));
        }
        String name = PriceWords.name(locality.get());
        BigDecimal value = values.get(key);
        return value == null
                ? unknown(path, hatch).of(tag("title").text(words.of("map.place", name, words.of("map.no.value"))))
                : filled(path, classes.style(value))
                        .of(tag("title").text(words.of("map.place", name, MapClasses.shown(value))));
    }

    private Markup names(Map<String, MapShape> shapes, int width, int height) {
        Labels labels = new Labels(new Box(0, 0, width, height));
        shapes.entrySet().stream()
                .filter(entry -> budget.findLocality(entry.getKey()).isPresent())
                .sorted(Comparator.comparing((Map.Entry<String, MapShape> entry) ->
                                -entry.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .forEach(entry -> entry.getValue()
                        .name(PriceWords.name(budget.locality(entry.getKey())))
                        .ifPresent(labels::place));
        return labels.markup();
    }

    private Key key(Key key, MapClasses classes, String hatch) {
        for (MapClasses.Range range : classes.ranges()) {
            key.with(
                    (x, y) -> filled(swatch(x, y), range.style()).alone(),
                    words.of(
                            "map.key",
                            range.in(words),
                            Figures.count(range.count()).text()));
        }
        if (!withoutValue().isEmpty()) {
            key.with((x, y) -> unknown(swatch(x, y), hatch).alone(), words.of("map.no.value"));
        }
        if (!strangers().isEmpty()) {
            key.with((x, y) -> foreign(swatch(x, y)).alone(), words.of("map.stranger"));
        }
        return key;
    }

    private static Markup.Tag swatch(int x, int y) {
        return tag("rect").with("x", x - 8).with("y", y - 6).with("width", 14).with("height", 12);
    }

    /** What is below 0 has a dashed border, which is seen without colour. */
    private static Markup.Tag filled(Markup.Tag shape, String style) {
        boolean below = style.startsWith("down");
        Markup.Tag filled =
                shape.with("class", (below ? "below " : "place ") + style).with("fill", colour(style));
        return below
                ? filled.with("stroke", "#1d2125").with("stroke-dasharray", "6 4")
                : filled.with("stroke", "#ffffff");
    }

    private static Markup.Tag unknown(Markup.Tag shape, String hatch) {
        return shape.with("class", "hatch").with("fill", "url(#" + hatch + ")").with("stroke", "#9a9d9c");
    }

    private static Markup.Tag foreign(Markup.Tag shape) {
        return shape.with("class", "strip grid").with("fill", "#ffffff").with("stroke", "#9a9d9c");
    }

    /** For what shows charts without their style; as in it, in light. */
    private static String colour(String style) {
        return switch (style) {
            case "up1" -> "#d9e6f0";
            case "up2" -> "#b6d0e3";
            case "up3" -> "#7fadcf";
            case "up4" -> "#3f7fad";
            case "up5" -> "#0a4a76";
            case "down1" -> "#f4dfcc";
            case "down2" -> "#e9bd94";
            case "down3" -> "#d08f52";
            case "down4" -> "#a8621f";
            default -> "#71390a";
        };
    }
}
