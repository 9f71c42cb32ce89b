package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.LorenzCurve.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The corners of a polygon that follows a Lorenz curve from below: T(p) is what the worst share p of clients have to
 * themselves, T(0) = 0. A mean difference taken from the polygon is never too large, wherever the corners are (Gastwirth
 * 1972).
 *
 * <pre>
 * M8e   Σ 2 (p[q+1] − p[q−1]) T(p[q]) − 2 p[m] T(1)  ≤  4 ∫ T(p) dp − 2 T(1)  =  Σ Σ n n |v − v| / (Σ n)²
 * </pre>
 */
public final class LorenzPolygon {

    /** Sides of a polygon that knows nothing of its curve. */
    private static final int FEWEST = 8;

    /** More sides are a matter of the last digits. */
    private static final int MOST = 48;

    /** So many are cut before it is seen where curves go that are followed so much nearer. */
    private static final int MOST_AT_ONCE = 24;

    /** A polygon that leaves less than this share of a mean difference out needs no further corner. */
    private static final double NEAR = 1e-4;

    /** Mean differences below this, a tenth of a point, are measured in it. */
    private static final double SMALLEST_SCALE = 1e-3;

    private static final Rational TWO = Rational.of(2);

    private final List<Rational> corners;

    private LorenzPolygon(double[] corners) {
        this.corners = Arrays.stream(corners).mapToObj(Rational::of).toList();
    }

    /** With sides of one length. */
    static LorenzPolygon even() {
        double[] corners = new double[FEWEST - 1];
        Arrays.setAll(corners, at -> (at + 1.0) / FEWEST);
        return new LorenzPolygon(corners);
    }

    /**
     * With these corners.
     *
     * @throws IllegalArgumentException if they do not rise from above 0 to below 1
     */
    static LorenzPolygon of(double[] corners) {
        double before = 0;
        for (double corner : corners) {
            if (!(corner > before && corner < 1)) {
                throw new IllegalArgumentException(
                        "Corners must rise between 0 and 1, found " + Arrays.toString(corners));
            }
            before = corner;
        }
        return new LorenzPolygon(corners);
    }

    /**
     * The same with further corners on a curve, where it misses most. Corners are only added, so that what is proved of
     * one polygon holds of all that it becomes.
     *
     * @param most sides that there may be
     */
    LorenzPolygon sharpened(LorenzCurve curve, int most) {
        List<Side> sides = new ArrayList<>();
        double before = 0;
        for (double corner : toArray()) {
            sides.add(curve.side(before, corner));
            before = corner;
        }
        sides.add(curve.side(before, 1));
        double enough = NEAR * Math.max(curve.meanDifference(), SMALLEST_SCALE);
        int limit = Math.min(Math.min(most, MOST), sides.size() + MOST_AT_ONCE);
        while (sides.size() < limit && sides.stream().mapToDouble(Side::missed).sum() > enough) {
            Side side = Collections.max(sides, Side.BY_WHAT_CAN_BE_GAINED);
            int at = sides.indexOf(side);
            if (!side.isDivisible()) {
                break;
            }
            sides.set(at, curve.side(side.from(), side.middle()));
            sides.add(at + 1, curve.side(side.middle(), side.to()));
        }
        return new LorenzPolygon(sides.stream().skip(1).mapToDouble(Side::from).toArray());
    }

    /** p[1] to p[m], rising between 0 and 1. */
    public List<Rational> corners() {
        return corners;
    }

    /** 2 (p[q+1] − p[q−1]): what T counts for at a corner. */
    public Rational weight(int corner) {
        Rational before = corner == 0 ? Rational.ZERO : corners.get(corner - 1);
        Rational after = corner + 1 == corners.size() ? Rational.ONE : corners.get(corner + 1);
        return after.minus(before).times(TWO);
    }

    /** 2 p[m]: what T(1), the mean, counts for. */
    public Rational weightOfMean() {
        return corners.isEmpty()
                ? Rational.ZERO
                : corners.get(corners.size() - 1).times(TWO);
    }

    /** The same corners as they are kept in evidence. */
    public double[] toArray() {
        return corners.stream().mapToDouble(Rational::toDouble).toArray();
    }
}
