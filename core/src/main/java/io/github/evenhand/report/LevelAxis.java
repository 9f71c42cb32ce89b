package io.github.evenhand.report;

import static io.github.evenhand.report.Markup.tag;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The axis of levels, in points.
 *
 * @param from the lowest point shown
 * @param to the highest point shown
 * @param step between lines of the grid
 * @param left x of the lowest point
 * @param right x of the highest point
 */
record LevelAxis(int from, int to, int step, int left, int right) {

    private static final int AREA_NAMES = 44;
    private static final int NUMBERS = 48;
    private static final int STANDARD = 100;

    /** Whole steps around all levels and the standard. */
    static LevelAxis covering(List<Change> changes, int width) {
        BigDecimal least = BigDecimal.ONE;
        BigDecimal most = BigDecimal.ONE;
        for (Change change : changes) {
            least = least.min(change.before()).min(change.after());
            most = most.max(change.before()).max(change.after());
        }
        int range = points(most, RoundingMode.CEILING) - points(least, RoundingMode.FLOOR);
        int step = 10;
        // A level far above the standard is an error of the data more often than not, but must not hang the chart.
        while (range / step > (width < Dumbbell.WIDE ? 6 : 10)) {
            step *= 2;
        }
        int from = Math.floorDiv(points(least, RoundingMode.FLOOR), step) * step;
        int to = -Math.floorDiv(-points(most, RoundingMode.CEILING), step) * step;
        return new LevelAxis(from, Math.max(to, from + step), step, AREA_NAMES + NUMBERS, width - NUMBERS);
    }

    private static int points(BigDecimal share, RoundingMode rounding) {
        return share.movePointRight(2)
                .setScale(0, rounding)
                .min(BigDecimal.valueOf(100_000_000))
                .intValueExact();
    }

    int x(BigDecimal share) {
        BigDecimal along = share.movePointRight(2)
                .min(BigDecimal.valueOf(to))
                .subtract(BigDecimal.valueOf(from))
                .multiply(BigDecimal.valueOf(right - (long) left))
                .divide(BigDecimal.valueOf(to - (long) from), Figures.DIGITS);
        return left + along.setScale(0, RoundingMode.HALF_EVEN).intValueExact();
    }

    /** Upright lines with their points below. */
    Markup grid(int top, int bottom, String below) {
        List<Markup> parts = new ArrayList<>();
        for (long points = from; points <= to; points += step) {
            int x = x(BigDecimal.valueOf(points).movePointLeft(2));
            boolean standard = points == STANDARD;
            Markup.Tag line = tag("line")
                    .with("class", standard ? "standard" : "grid")
                    .with("x1", x)
                    .with("x2", x)
                    .with("y1", top + 10)
                    .with("y2", bottom)
                    .with("stroke", standard ? "#6b7075" : "#e6e7e5");
            parts.add((standard ? line.with("stroke-dasharray", "2 3") : line).alone());
            parts.add(Dumbbell.text(x, bottom + 18, "middle", "400").text(Figures.grouped(BigDecimal.valueOf(points))));
        }
        parts.add(
                Dumbbell.text((left + right) / 2, bottom + 38, "middle", "400").text(below));
        return Markup.all(parts);
    }
}
