package io.github.evenhand.report;

import static io.github.evenhand.report.Markup.tag;

import io.github.evenhand.report.FrontierPlot.Status;

/** How a point of a frontier is drawn, so that what is known of it is seen without colour, and what joins two of them. */
final class FrontierMark {

    static final int RADIUS = 5;

    private FrontierMark() {}

    /** A line from point to point. */
    static Markup.Tag line(Pen pen, String width) {
        return tag("path")
                .with("class", "curve")
                .with("d", pen.toString())
                .with("fill", "none")
                .with("stroke", "#0b5a8a")
                .with("stroke-width", width);
    }

    /** The mark of a point at a place. */
    static Markup of(Status status, int x, int y) {
        if (status == Status.INFEASIBLE) {
            return tag("path")
                    .with("class", "cross")
                    .with(
                            "d",
                            new Pen()
                                    .move(x - RADIUS, y - RADIUS)
                                    .line(x + RADIUS, y + RADIUS)
                                    .move(x - RADIUS, y + RADIUS)
                                    .line(x + RADIUS, y - RADIUS)
                                    .toString())
                    .with("fill", "none")
                    .with("stroke", "#a8550f")
                    .with("stroke-width", "2.5")
                    .alone();
        }
        boolean proved = status == Status.PROVED;
        return tag("circle")
                .with("class", proved ? "rural after" : "open")
                .with("cx", x)
                .with("cy", y)
                .with("r", RADIUS)
                .with("fill", proved ? "#0b5a8a" : "#ffffff")
                .with("stroke", proved ? "#0b5a8a" : "#1d2125")
                .with("stroke-width", proved ? "1" : "2")
                .alone();
    }
}
