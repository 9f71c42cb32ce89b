package io.github.evenhand.geography;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays outlines on a plane so that equal areas are equal there: cylindrical equal-area with the standard parallel φ₀ in
 * the middle of them, where shapes are true too (Lambert 1772; Snyder 1987, section 10).
 *
 * <pre>
 * x = (λ - λ₀) cos φ₀,   y = sin φ / cos φ₀
 * </pre>
 *
 * <p>λ₀ is in the middle of the widest part of a parallel that nothing lies on, half the earth away, so that a country
 * across the 180th meridian stays in one piece. φ₀ is at most 75 degrees from the equator.
 *
 * @param west the longitude that the map begins at, in degrees
 * @param parallel φ₀ in degrees
 */
public record Projection(double west, double parallel) {

    private static final double FULL = 360;
    private static final double FARTHEST = 75;

    /**
     * {@return the projection for outlines; the equator and the meridian of Greenwich for none}
     *
     * @param outlines what is to be drawn; may be none
     */
    public static Projection around(Outlines outlines) {
        double south = Double.POSITIVE_INFINITY;
        double north = Double.NEGATIVE_INFINITY;
        List<double[]> spans = new ArrayList<>();
        for (Outline outline : outlines.all()) {
            for (Ring ring : outline.rings()) {
                double least = ring.longitude(0);
                double most = least;
                for (int at = 0; at < ring.size(); at++) {
                    least = Math.min(least, ring.longitude(at));
                    most = Math.max(most, ring.longitude(at));
                    south = Math.min(south, ring.latitude(at));
                    north = Math.max(north, ring.latitude(at));
                }
                spans.add(new double[] {least, most});
            }
        }
        if (spans.isEmpty()) {
            return new Projection(-FULL / 2, 0);
        }
        double middle = Math.max(-FARTHEST, Math.min(FARTHEST, (south + north) / 2));
        return new Projection(west(spans), middle);
    }

    /** Where the widest gap between rings ends. */
    private static double west(List<double[]> spans) {
        spans.sort((a, b) -> a[0] != b[0] ? Double.compare(a[0], b[0]) : Double.compare(a[1], b[1]));
        double first = spans.get(0)[0];
        double reached = spans.get(0)[1];
        double west = first;
        double widest = 0;
        for (double[] span : spans) {
            if (span[0] - reached > widest) {
                widest = span[0] - reached;
                west = span[0];
            }
            reached = Math.max(reached, span[1]);
        }
        // The gap across the 180th meridian is where a map is cut unless another is wider.
        return first + FULL - reached >= widest ? first : west;
    }

    /**
     * {@return how far east something is, in degrees of the standard parallel, from the west of the map; at least 0}
     *
     * @param longitude in degrees, east is above 0
     */
    public double x(double longitude) {
        double east = longitude - west;
        return (east < 0 ? east + FULL : east) * cos();
    }

    /**
     * {@return how far north something is, in the same unit, from the equator to the north}
     *
     * @param latitude in degrees, north is above 0
     */
    public double y(double latitude) {
        return StrictMath.toDegrees(StrictMath.sin(StrictMath.toRadians(latitude))) / cos();
    }

    private double cos() {
        return StrictMath.cos(StrictMath.toRadians(parallel));
    }
}
