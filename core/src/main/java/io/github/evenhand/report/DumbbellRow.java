package io.github.evenhand.report;

import static io.github.evenhand.report.Markup.tag;

import io.github.evenhand.budget.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One dumbbell: where an area was, where it is, and both numbers, each on the outer side so that they never meet. */
record DumbbellRow(Area area, Optional<Change> change, int y) {

    private static final int RADIUS = 6;
    private static final int APART = 11;

    Markup on(LevelAxis axis, Words words) {
        List<Markup> parts = new ArrayList<>();
        parts.add(Dumbbell.text(0, y + 4, "start", "400").text(words.area(area)));
        if (change.isEmpty()) {
            parts.add(Dumbbell.text(axis.left(), y + 4, "start", "400").text(words.of("no.clients")));
            return Markup.all(parts);
        }
        int from = axis.x(change.get().before());
        int to = axis.x(change.get().after());
        if (to - from > 2 * RADIUS) {
            parts.add(bar(from + RADIUS, to - RADIUS));
        }
        boolean moved = !Dumbbell.shown(change.get().before())
                .equals(Dumbbell.shown(change.get().after()));
        if (moved) {
            parts.add(mark(from, false));
            parts.add(Dumbbell.text(Math.min(from, to) - APART, y + 4, "end", "400")
                    .text(Dumbbell.shown(change.get().before())));
        }
        parts.add(mark(to, true));
        parts.add(Dumbbell.text(Math.max(from, to) + APART, y + 4, "start", "600")
                .text(Dumbbell.shown(change.get().after())));
        return Markup.all(parts);
    }

    private Markup bar(int from, int to) {
        return tag("line")
                .with("class", area.word() + " bar")
                .with("x1", from)
                .with("x2", to)
                .with("y1", y)
                .with("y2", y)
                .with("stroke", Legend.colour(area))
                .with("stroke-width", 3)
                .alone();
    }

    private Markup mark(int x, boolean after) {
        return Legend.mark(area, x, y, RADIUS, after);
    }
}
