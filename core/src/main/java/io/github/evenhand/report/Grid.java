package io.github.evenhand.report;

import static io.github.evenhand.report.Markup.tag;

import java.util.ArrayList;
import java.util.List;

/** The lines of an axis and their numbers, of which those are left out that would meet another. */
final class Grid {

    private static final int APART = 6;

    private Grid() {}

    /** Upright lines with their numbers below, in a chart of such a width. */
    static Markup upright(Scale scale, int top, int bottom, int width) {
        List<Markup> parts = new ArrayList<>();
        int free = 0;
        for (var tick : scale.ticks()) {
            int x = scale.pixel(tick);
            parts.add(line(tick.signum() == 0 ? "zero" : "grid", x, top, x, bottom));
            Label number = Label.soft(x, bottom + 20, Label.Anchor.MIDDLE, scale.text(tick));
            if (number.box().left() >= free && number.box().right() <= width) {
                parts.add(number.markup());
                free = number.box().right() + APART;
            }
        }
        return Markup.all(parts);
    }

    /** What an upright scale measures, below its middle; at the right of the chart where that is too narrow. */
    static Markup under(Scale scale, int bottom, String words, int width) {
        int y = bottom + 38;
        Label middle = Label.soft((scale.start() + scale.end()) / 2, y, Label.Anchor.MIDDLE, words);
        return middle.box().left() >= 0 && middle.box().right() <= width
                ? middle.markup()
                : Label.soft(width, y, Label.Anchor.END, TextWidth.fit(words, width))
                        .markup();
    }

    /** Level lines with their numbers at their left. */
    static Markup level(Scale scale, int left, int right) {
        List<Markup> parts = new ArrayList<>();
        for (var tick : scale.ticks()) {
            int y = scale.pixel(tick);
            parts.add(line(tick.signum() == 0 ? "zero" : "grid", left, y, right, y));
            parts.add(Label.soft(left - 8, y + 4, Label.Anchor.END, scale.text(tick))
                    .markup());
        }
        return Markup.all(parts);
    }

    static Markup line(String style, int fromX, int fromY, int toX, int toY) {
        return tag("line")
                .with("class", style)
                .with("x1", fromX)
                .with("y1", fromY)
                .with("x2", toX)
                .with("y2", toY)
                .with("stroke", style.equals("grid") || style.equals("rule") ? "#dcdcd6" : "#9a9d9c")
                .alone();
    }
}
