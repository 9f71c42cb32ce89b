package io.github.evenhand.report;

import io.github.evenhand.geography.Outline;
import io.github.evenhand.geography.Outlines;
import io.github.evenhand.geography.Projection;
import io.github.evenhand.geography.Ring;

/**
 * Where on the chart a place of the earth is, in halves of a pixel.
 *
 * @param left x of the projection at the left of the map
 * @param upper y of the projection at its top
 * @param scale halves of a pixel for one unit of the projection
 * @param inset halves of a pixel at the left, so that a high map stands in the middle
 * @param height in pixels
 */
record MapFrame(Projection projection, double left, double upper, double scale, int inset, int height) {

    private static final int EDGE = 3;

    /** The largest map that has room. */
    static MapFrame of(Outlines outlines, int width, int mostHeight) {
        Projection projection = Projection.around(outlines);
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double lower = Double.POSITIVE_INFINITY;
        double upper = Double.NEGATIVE_INFINITY;
        for (Outline outline : outlines.all()) {
            for (Ring ring : outline.rings()) {
                for (int at = 0; at < ring.size(); at++) {
                    double x = projection.x(ring.longitude(at));
                    double y = projection.y(ring.latitude(at));
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    lower = Math.min(lower, y);
                    upper = Math.max(upper, y);
                }
            }
        }
        if (left > right) {
            return new MapFrame(projection, 0, 0, 1, 0, 0);
        }
        // Outlines that are one point are not magnified without end.
        double wide = Math.max(right - left, 1e-6);
        double high = Math.max(upper - lower, 1e-6);
        double scale = 2 * Math.min((width - 2 * EDGE) / wide, (mostHeight - 2 * EDGE) / high);
        int inset = (int) Math.round(width - wide * scale / 2);
        return new MapFrame(projection, left, upper, scale, inset, (int) Math.ceil(high * scale / 2) + 2 * EDGE);
    }

    int x(double longitude) {
        return inset + (int) Math.round((projection.x(longitude) - left) * scale);
    }

    int y(double latitude) {
        return 2 * EDGE + (int) Math.round((upper - projection.y(latitude)) * scale);
    }
}
