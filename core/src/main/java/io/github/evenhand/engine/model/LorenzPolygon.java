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
 *
 * <p>Nor does it become too large where it is not left open at every corner whether a need is among the worst share, but
 * taken for granted: T is the largest of all ways to choose.
 */
public final class LorenzPolygon {

    /** Sides of a polygon that knows nothing of its curve. */
    private static final int FEWEST = 8;

    /** More sides are a matter of the last digits. */
    private static final int MOST = 48;

    /** So many are cut before it is seen where curves go that are followed so much nearer; solvers stall with more. */
    private static final int MOST_AT_ONCE = 8;

    /** Corners at which a need is open, half of them before its place on the curve. */
    private static final int MOST_OPEN = 8;

    /** A polygon that leaves less than this share of a mean difference out needs no further corner. */
    private static final double NEAR = 1e-4;

    /** Mean differences below this, a tenth of a point, are measured in it. */
    private static final double SMALLEST_SCALE = 1e-3;

    private static final Rational TWO = Rational.of(2);

    private final List<Rational> corners;
    private final Open open;

    private LorenzPolygon(double[] corners, Open open) {
        this.corners = Arrays.stream(corners).mapToObj(Rational::of).toList();
        this.open = open;
    }

    /**
     * With sides of one length, and every need open at every corner.
     *
     * @param needs of the curve
     * @param most corners that there may be; at least one there is
     */
    static LorenzPolygon even(int needs, int most) {
        double sides = Math.max(2, Math.min(FEWEST, most + 1));
        double[] corners = new double[(int) sides - 1];
        Arrays.setAll(corners, at -> (at + 1) / sides);
        return new LorenzPolygon(corners, Open.everywhere(needs, corners.length));
    }

    /**
     * With these corners, rising between 0 and 1.
     *
     * @param firsts of each need the first corner at which it is open
     * @param afters the first one after these
     */
    public static LorenzPolygon of(double[] corners, int[] firsts, int[] afters) {
        return new LorenzPolygon(corners, new Open(firsts.clone(), afters.clone()));
    }

    /**
     * The same with further corners on a curve, where it misses most, and needs open at those that are next to them; and,
     * unless they were open everywhere, where they were before: what is proved of the polygon holds of what it becomes.
     *
     * @param mostOpen at how many corners a need may be open for being next to them
     */
    LorenzPolygon sharpened(LorenzCurve curve, int mostOpen) {
        List<Side> sides = new ArrayList<>();
        double before = 0;
        for (double corner : toArray()) {
            sides.add(curve.side(before, corner));
            before = corner;
        }
        sides.add(curve.side(before, 1));
        double enough = NEAR * Math.max(curve.meanDifference(), SMALLEST_SCALE);
        int limit = Math.min(MOST, sides.size() + MOST_AT_ONCE);
        while (sides.size() < limit && sides.stream().mapToDouble(Side::missed).sum() > enough) {
            Side side = Collections.max(sides, Side.BY_WHAT_CAN_BE_GAINED);
            int at = sides.indexOf(side);
            if (!side.isDivisible()) {
                break;
            }
            sides.set(at, curve.side(side.from(), side.middle()));
            sides.add(at + 1, curve.side(side.middle(), side.to()));
        }
        double[] found = sides.stream().skip(1).mapToDouble(Side::from).toArray();
        Open next = curve.open(found, Math.max(1, Math.min(MOST_OPEN, mostOpen) / 2));
        Open all = open.isEverywhere(corners.size()) ? next : next.or(open, places(found));
        return new LorenzPolygon(found, all.among(found.length));
    }

    /** Where these corners are among others. */
    private int[] places(double[] others) {
        return Arrays.stream(toArray())
                .mapToInt(corner -> Arrays.binarySearch(others, corner))
                .toArray();
    }

    /** p[1] to p[m], rising between 0 and 1. */
    public List<Rational> corners() {
        return corners;
    }

    /** Of how many needs the curve is. */
    public int needs() {
        return open.firsts().length;
    }

    /** The first corner at which it is open whether a need is among the worst; it is not among them at earlier ones. */
    public int firstOpen(int need) {
        return open.firsts()[need];
    }

    /** The first corner after these: from here on a need is among the worst. */
    public int afterOpen(int need) {
        return open.afters()[need];
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

    boolean isTheSameAs(LorenzPolygon other) {
        return corners.equals(other.corners) && open.isTheSameAs(other.open);
    }
}
