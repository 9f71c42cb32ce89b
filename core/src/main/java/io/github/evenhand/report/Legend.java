package io.github.evenhand.report;

import static io.github.evenhand.report.Markup.tag;

import io.github.evenhand.budget.Area;

/** The marks of the chart and what they mean. The two colours differ for every kind of colour blindness and in grey. */
final class Legend {

    private static final String URBAN = "#a8550f";
    private static final String RURAL = "#0b5a8a";

    private Legend() {}

    static String colour(Area area) {
        return area == Area.URBAN ? URBAN : RURAL;
    }

    /** A square for towns, a circle for the countryside; hollow is before and filled is after. */
    static Markup mark(Area area, int x, int y, int radius, boolean after) {
        Markup.Tag shape = area == Area.URBAN
                ? tag("rect")
                        .with("x", x - radius + 1)
                        .with("y", y - radius + 1)
                        .with("width", 2 * radius - 2)
                        .with("height", 2 * radius - 2)
                : tag("circle").with("cx", x).with("cy", y).with("r", radius);
        return shape.with("class", area.word() + (after ? " after" : " before"))
                .with("fill", after ? colour(area) : "#ffffff")
                .with("stroke", colour(area))
                .with("stroke-width", 2)
                .alone();
    }

    static Markup of(Words words) {
        return Markup.all(
                entry(Area.URBAN, false, 0, words.of("legend.urban")),
                entry(Area.URBAN, true, 116, words.of("legend.after")),
                entry(Area.RURAL, false, 186, words.of("legend.rural")),
                entry(Area.RURAL, true, 296, words.of("legend.after")));
    }

    private static Markup entry(Area area, boolean after, int x, String words) {
        return Markup.all(
                mark(area, x + 7, 14, 6, after),
                Dumbbell.text(x + 20, 18, "start", "400").text(words));
    }
}
