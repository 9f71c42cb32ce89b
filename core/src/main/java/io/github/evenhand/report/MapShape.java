package io.github.evenhand.report;

import io.github.evenhand.geography.Outline;
import io.github.evenhand.geography.Ring;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A thing on a map, in halves of a pixel. Corners that fall together there are one, so that neighbours keep a common
 * border and a map with millions of corners is a small file; what falls together as a whole is a small square.
 */
final class MapShape {

    private static final int DOT = 5;

    private final List<int[][]> rings = new ArrayList<>();
    private int dotX = Integer.MAX_VALUE;
    private int dotY = Integer.MAX_VALUE;

    /** @param parts of one key */
    static MapShape of(List<Outline> parts, MapFrame frame) {
        MapShape shape = new MapShape();
        for (Outline part : parts) {
            part.rings().forEach(ring -> shape.add(ring, frame));
        }
        // Whatever the order of the parts in the file.
        shape.rings.sort(Comparator.comparing(MapShape::way));
        return shape;
    }

    private void add(Ring ring, MapFrame frame) {
        int[] xs = new int[ring.size()];
        int[] ys = new int[ring.size()];
        int count = 0;
        for (int at = 0; at < ring.size(); at++) {
            int x = frame.x(ring.longitude(at));
            int y = frame.y(ring.latitude(at));
            if (count > 1 && goesOn(xs, ys, count, x, y)) {
                count--;
            }
            if (count == 0 || x != xs[count - 1] || y != ys[count - 1]) {
                xs[count] = x;
                ys[count] = y;
                count++;
            }
        }
        if (count > 1 && xs[0] == xs[count - 1] && ys[0] == ys[count - 1]) {
            count--;
        }
        if (xs[0] < dotX || (xs[0] == dotX && ys[0] < dotY)) {
            dotX = xs[0];
            dotY = ys[0];
        }
        int[][] corners = {Arrays.copyOf(xs, count), Arrays.copyOf(ys, count)};
        if (doubleArea(corners) != 0) {
            rings.add(corners);
        }
    }

    /** Whether the last corner lies straight on the way to the next one. */
    private static boolean goesOn(int[] xs, int[] ys, int count, int x, int y) {
        long dx = (long) xs[count - 1] - xs[count - 2];
        long dy = (long) ys[count - 1] - ys[count - 2];
        long nextX = (long) x - xs[count - 1];
        long nextY = (long) y - ys[count - 1];
        return dx * nextY == dy * nextX && dx * nextX + dy * nextY > 0;
    }

    /** The border as SVG has it, each step from the corner before. */
    String way() {
        if (rings.isEmpty()) {
            int side = 2 * DOT;
            return "M" + (dotX - DOT) + " " + (dotY - DOT) + "h" + side + "v" + side + "h-" + side + "z";
        }
        StringBuilder way = new StringBuilder();
        rings.forEach(ring -> way.append(way(ring)));
        return way.toString();
    }

    private static String way(int[][] ring) {
        StringBuilder way = new StringBuilder();
        way.append('M').append(ring[0][0]).append(' ').append(ring[1][0]).append('l');
        for (int at = 1; at < ring[0].length; at++) {
            step(way, ring[0][at] - ring[0][at - 1], at > 1);
            step(way, ring[1][at] - ring[1][at - 1], true);
        }
        return way.append('z').toString();
    }

    private static void step(StringBuilder way, int by, boolean apart) {
        way.append(apart && by >= 0 ? " " : "").append(by);
    }

    /** A name in the middle of the largest part, if it fits between its borders there; in pixels. */
    Optional<Label> name(String text) {
        int[][] largest = new int[][] {{}, {}};
        for (int[][] ring : rings) {
            if (size(ring) > size(largest)) {
                largest = ring;
            }
        }
        double area = doubleArea(largest);
        if (area == 0) {
            return Optional.empty();
        }
        int[] middle = middle(largest, area);
        int width = 2 * TextWidth.of(text);
        boolean fits = isInside(largest, middle[0] - width / 2, middle[1])
                && isInside(largest, middle[0] + width / 2, middle[1])
                && crossings(largest, middle[0] - width / 2, middle[1])
                        == crossings(largest, middle[0] + width / 2, middle[1]);
        return fits
                ? Optional.of(new Label(middle[0] / 2, middle[1] / 2 + 4, Label.Anchor.MIDDLE, text, Label.Tone.HALO))
                : Optional.empty();
    }

    /** How large it is drawn, for the order in which names are placed. */
    double size() {
        return rings.stream().mapToDouble(MapShape::size).max().orElse(0);
    }

    private static double size(int[][] ring) {
        return Math.abs(doubleArea(ring));
    }

    private static double doubleArea(int[][] ring) {
        double area = 0;
        for (int at = 0; at < ring[0].length; at++) {
            area += cross(ring, at);
        }
        return area;
    }

    private static double cross(int[][] ring, int at) {
        int next = (at + 1) % ring[0].length;
        return (double) ring[0][at] * ring[1][next] - (double) ring[0][next] * ring[1][at];
    }

    private static int[] middle(int[][] ring, double doubleArea) {
        double x = 0;
        double y = 0;
        for (int at = 0; at < ring[0].length; at++) {
            int next = (at + 1) % ring[0].length;
            x += (ring[0][at] + ring[0][next]) * cross(ring, at);
            y += (ring[1][at] + ring[1][next]) * cross(ring, at);
        }
        return new int[] {(int) Math.round(x / (3 * doubleArea)), (int) Math.round(y / (3 * doubleArea))};
    }

    private static boolean isInside(int[][] ring, int x, int y) {
        return crossings(ring, x, y) % 2 == 1;
    }

    /** How many borders there are at the left of a place. */
    private static int crossings(int[][] ring, int x, int y) {
        int crossings = 0;
        for (int at = 0; at < ring[0].length; at++) {
            int next = (at + 1) % ring[0].length;
            int fromY = ring[1][at];
            int toY = ring[1][next];
            if (fromY <= y != toY <= y) {
                double border = ring[0][at] + (double) (y - fromY) / (toY - fromY) * (ring[0][next] - ring[0][at]);
                crossings += border <= x ? 1 : 0;
            }
        }
        return crossings;
    }
}
