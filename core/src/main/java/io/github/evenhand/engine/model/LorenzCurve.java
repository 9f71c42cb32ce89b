package io.github.evenhand.engine.model;

import java.util.Arrays;
import java.util.Comparator;

/**
 * The Lorenz curve of values in floating point, the largest first. It only says where a polygon is worth a corner; what a
 * polygon is worth is computed exactly elsewhere.
 */
final class LorenzCurve {

    /**
     * A side of a polygon in the curve.
     *
     * @param missed what a mean difference leaves out there: four times the area between side and curve
     * @param middle the end of a need that is nearest to the middle; one of the ends of the side if none is within
     */
    record Side(double from, double to, double missed, double middle) {

        /** What is missed on a side that nothing ends on is nothing but rounding. */
        static final Comparator<Side> BY_WHAT_CAN_BE_GAINED = Comparator.comparing(Side::isDivisible)
                .thenComparing(Side::missed)
                .thenComparing(Side::from);

        boolean isDivisible() {
            return from < middle && middle < to;
        }
    }

    /** After each need: shares of clients, T, and the area below T. */
    private final double[] shares;

    private final double[] sums;
    private final double[] areas;
    private final double[] values;
    private final double[] sorted;

    LorenzCurve(double[] values, double[] clients) {
        Integer[] order = new Integer[values.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> -values[i]));
        double all = Arrays.stream(clients).sum();
        this.values = values.clone();
        sorted = new double[values.length];
        Arrays.setAll(sorted, at -> values[order[at]]);
        shares = new double[values.length + 1];
        sums = new double[shares.length];
        areas = new double[shares.length];
        for (int at = 0; at < order.length; at++) {
            double share = clients[order[at]] / all;
            shares[at + 1] = at + 1 == order.length ? 1 : Math.min(1, shares[at] + share);
            sums[at + 1] = sums[at] + share * values[order[at]];
            areas[at + 1] = areas[at] + share * (sums[at] + sums[at + 1]) / 2;
        }
    }

    double meanDifference() {
        return 4 * areas[areas.length - 1] - 2 * sums[sums.length - 1];
    }

    Side side(double from, double to) {
        double area = area(to) - area(from);
        double missed = 4 * (area - (to - from) * (sum(from) + sum(to)) / 2);
        double middle = (from + to) / 2;
        int at = before(middle);
        boolean isNearer = middle - shares[at] < shares[at + 1] - middle;
        return new Side(from, to, missed, Math.min(to, Math.max(from, isNearer ? shares[at] : shares[at + 1])));
    }

    private double sum(double share) {
        int at = before(share);
        double length = shares[at + 1] - shares[at];
        double part = length > 0 ? (share - shares[at]) / length : 1;
        return sums[at] + part * (sums[at + 1] - sums[at]);
    }

    private double area(double share) {
        int at = before(share);
        return areas[at] + (share - shares[at]) * (sums[at] + sum(share)) / 2;
    }

    /** The value of the need that a share of the clients ends in. */
    private double threshold(double share) {
        return sorted[before(share)];
    }

    /**
     * At which corners each value is open, in the order in which they were given: at those next to it, on either side.
     *
     * @param each how many on each side
     */
    Open open(double[] corners, int each) {
        double[] thresholds = Arrays.stream(corners).map(this::threshold).toArray();
        int[] firsts = new int[values.length];
        int[] afters = new int[values.length];
        for (int at = 0; at < firsts.length; at++) {
            int above = 0;
            while (above < thresholds.length && thresholds[above] > values[at]) {
                above++;
            }
            int after = above;
            while (after < thresholds.length && thresholds[after] >= values[at]) {
                after++;
            }
            firsts[at] = above - each;
            afters[at] = after + each;
        }
        return new Open(firsts, afters);
    }

    /** The last need that ends at or before a share, but not the very last. */
    private int before(double share) {
        int at = Arrays.binarySearch(shares, share);
        return Math.max(0, Math.min(shares.length - 2, at >= 0 ? at : -at - 2));
    }
}
