package io.github.evenhand.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * Which share of all there is the first people of a ranking have: the Lorenz curve where they are ranked by what they
 * have, a concentration curve where they are ranked by something else.
 *
 * @param points from (0, 0) to (1, 1), straight lines between them
 */
public record Curve(List<Point> points) {

    /**
     * A point of the curve.
     *
     * @param people share of the people, 0 to 1
     * @param total share of all there is that they have; below 0 where values are negative
     */
    public record Point(double people, double total) {}

    private static final Point START = new Point(0, 0);
    private static final Point END = new Point(1, 1);

    /**
     * A curve through points.
     *
     * @throws IllegalArgumentException if the points do not lead from (0, 0) to (1, 1) with ever more people
     */
    public Curve {
        points = List.copyOf(points);
        boolean isCurve = points.size() > 1
                && points.get(0).equals(START)
                && points.get(points.size() - 1).equals(END);
        for (int at = 1; isCurve && at < points.size(); at++) {
            isCurve = points.get(at - 1).people() < points.get(at).people();
        }
        if (!isCurve) {
            throw new IllegalArgumentException(
                    "Curve must lead from (0, 0) to (1, 1) with ever more people, found " + points);
        }
    }

    /** Through running sums of people and of what they have, both above 0 in the end. */
    static Curve through(double[] people, double[] total) {
        int last = people.length - 1;
        List<Point> points = new ArrayList<>();
        points.add(START);
        for (int at = 0; at < last; at++) {
            Point point = new Point(people[at] / people[last], total[at] / total[last]);
            // So few people that a double does not see their share have no point of their own.
            if (point.people() > points.get(points.size() - 1).people() && point.people() < 1) {
                points.add(point);
            }
        }
        points.add(END);
        return new Curve(points);
    }

    /**
     * {@return the share that so many of the people have}
     *
     * @param people share of the people, 0 to 1
     * @throws IllegalArgumentException if it is not from 0 to 1
     */
    public double at(double people) {
        if (!(people >= 0 && people <= 1)) {
            throw new IllegalArgumentException("Share of people must be from 0 to 1, found " + people);
        }
        int next = 1;
        while (points.get(next).people() < people) {
            next++;
        }
        Point from = points.get(next - 1);
        Point to = points.get(next);
        double along = (people - from.people()) / (to.people() - from.people());
        return along == 1 ? to.total() : from.total() + along * (to.total() - from.total());
    }
}
