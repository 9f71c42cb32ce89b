package io.github.evenhand.allocation;

import io.github.evenhand.allocation.Certificate.StageProof;
import io.github.evenhand.budget.Rational;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a budget comes to while one of its numbers is moved: proved points, and what they prove of the values between them.
 *
 * <p>The best objective of the first stage, in real amounts, is a convex function of a right-hand side, piecewise linear
 * where the goals are. So between two neighbouring points it is not above their chord, and not below the lines through the
 * next two points on either side; where these meet the chord, it is the chord.
 *
 * @param of what is moved
 * @param points from the least value to the largest
 * @param segments between each two neighbours, one less than points
 */
public record Frontier(Moved of, List<Point> points, List<Segment> segments) {

    /** Points, and what is known between them. */
    public Frontier {
        Objects.requireNonNull(of, "of");
        points = List.copyOf(points);
        segments = List.copyOf(segments);
    }

    /**
     * What the budget comes to at a value: an allocation, a proof that there is none, or neither.
     *
     * @param value of what is moved, in its unit
     * @param outcome of the budget with that value
     */
    public record Point(BigDecimal value, Outcome outcome) {
        /** A value with its outcome. */
        public Point {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(outcome, "outcome");
        }

        /** {@return the objective of the first stage at the settled amounts; empty where there is no allocation} */
        public Optional<Rational> objective() {
            return proof().map(StageProof::objective);
        }

        /** {@return the goals at the settled amounts; none where there is no allocation} */
        public List<GoalValue> goals() {
            return outcome instanceof Allocation allocation ? allocation.goals() : List.of();
        }

        private Optional<StageProof> proof() {
            return outcome instanceof Allocation allocation
                    ? Optional.of(allocation.certificate().first())
                    : Optional.empty();
        }
    }

    /** What is proved between two neighbouring points. */
    public enum Kind {
        /** The best objective is on the chord, to the billionth to which an allocation is proved. */
        EXACT("exact"),
        /** It is no farther below the chord, or below the worse of the two ends, than is stated. */
        BRACKETED("bracketed"),
        /** Nothing: an end has no allocation, or there is no third point to hold it against. */
        OPEN("open");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** {@return the word of tables and files} */
        public String word() {
            return word;
        }
    }

    /**
     * Between two neighbouring points.
     *
     * @param from value of the point on the left
     * @param to value of the point on the right
     * @param kind what is proved here
     * @param within how far the best objective can be below what it is at most; 0 where nothing is proved
     * @param widest the value at which that is so, where a further point would say most
     */
    public record Segment(BigDecimal from, BigDecimal to, Kind kind, Rational within, Rational widest) {
        /** What is proved from one value to the next. */
        public Segment {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(within, "within");
            Objects.requireNonNull(widest, "widest");
        }
    }

    /**
     * {@return points in the order of their values, and what they prove}
     *
     * @param of what is moved
     * @param isConvex whether the best objective is a convex function of what is moved; otherwise it is known not to fall
     *     as that grows
     * @param points from the least value to the largest
     */
    public static Frontier of(Moved of, boolean isConvex, List<Point> points) {
        List<End> ends = points.stream().map(End::of).toList();
        List<Segment> segments = new ArrayList<>();
        for (int at = 0; at + 1 < ends.size(); at++) {
            segments.add(isConvex ? convex(ends, at) : monotone(ends.get(at), ends.get(at + 1)));
        }
        return new Frontier(of, points, segments);
    }

    /** A value and between what the best objective is there; nothing is known where there is no allocation. */
    private record End(BigDecimal value, Rational at, boolean isKnown, Rational least, Rational most, Rational margin) {

        private static final int DIGITS = 40;

        static End of(Point point) {
            Rational at = Rational.of(point.value());
            return point.proof()
                    .map(proof -> new End(
                            point.value(),
                            at,
                            true,
                            Rational.of(proof.bound().toDecimal(DIGITS, RoundingMode.FLOOR)),
                            Rational.of(proof.planObjective().toDecimal(DIGITS, RoundingMode.CEILING)),
                            proof.margin()))
                    .orElseGet(() -> new End(point.value(), at, false, Rational.ZERO, Rational.ZERO, Rational.ZERO));
        }

        /** What a line through this one's least, from another one's most, is at a value beyond this one. */
        Rational beyond(End other, Rational value) {
            Rational slope = least.minus(other.most).dividedBy(at.minus(other.at));
            return least.plus(slope.times(value.minus(at)));
        }
    }

    private static Segment convex(List<End> ends, int at) {
        End from = ends.get(at);
        End to = ends.get(at + 1);
        Optional<End> before = known(ends, at - 1);
        Optional<End> after = known(ends, at + 2);
        Rational middle = from.at().plus(to.at()).dividedBy(Rational.of(2));
        if (!from.isKnown() || !to.isKnown() || (before.isEmpty() && after.isEmpty())) {
            return new Segment(from.value(), to.value(), Kind.OPEN, Rational.ZERO, middle);
        }
        // How far each line is below the chord at either end; both are linear between.
        Rational fromLeft = before.map(left -> from.most().minus(from.beyond(left, from.at())))
                .orElse(Rational.ZERO);
        Rational leftAtTo =
                before.map(left -> to.most().minus(from.beyond(left, to.at()))).orElse(Rational.ZERO);
        Rational rightAtFrom = after.map(right -> from.most().minus(to.beyond(right, from.at())))
                .orElse(Rational.ZERO);
        Rational toRight =
                after.map(right -> to.most().minus(to.beyond(right, to.at()))).orElse(Rational.ZERO);
        if (before.isEmpty() || after.isEmpty()) {
            Rational within = before.isPresent() ? fromLeft.max(leftAtTo) : rightAtFrom.max(toRight);
            return segment(from, to, within, middle);
        }
        // The nearer of the two lines counts: it is farthest from the chord at an end, or where the two cross.
        Rational within = fromLeft.min(rightAtFrom).max(leftAtTo.min(toRight));
        Rational over = rightAtFrom.minus(fromLeft);
        Rational under = leftAtTo.minus(toRight);
        if (over.signum() > 0 && under.signum() > 0) {
            Rational part = over.dividedBy(over.plus(under));
            Rational there = fromLeft.plus(part.times(leftAtTo.minus(fromLeft)));
            Rational value = from.at().plus(part.times(to.at().minus(from.at())));
            return segment(from, to, within.max(there), value);
        }
        return segment(from, to, within, middle);
    }

    private static Segment segment(End from, End to, Rational within, Rational widest) {
        boolean isExact = within.compareTo(from.margin().max(to.margin())) <= 0;
        return new Segment(from.value(), to.value(), isExact ? Kind.EXACT : Kind.BRACKETED, within, widest);
    }

    private static Optional<End> known(List<End> ends, int at) {
        return at >= 0 && at < ends.size() && ends.get(at).isKnown() ? Optional.of(ends.get(at)) : Optional.empty();
    }

    private static Segment monotone(End from, End to) {
        Rational middle = from.at().plus(to.at()).dividedBy(Rational.of(2));
        return from.isKnown() && to.isKnown()
                ? segment(from, to, to.most().minus(from.least()).max(Rational.ZERO), middle)
                : new Segment(from.value(), to.value(), Kind.OPEN, Rational.ZERO, middle);
    }

    /**
     * {@return what one unit of what is moved adds to the best objective, in real amounts, between two neighbouring
     * points; empty where an end has no allocation}
     *
     * @param segment counted from 0
     */
    public Optional<Rational> slope(int segment) {
        Point from = points.get(segment);
        Point to = points.get(segment + 1);
        Rational distance = Rational.of(to.value().subtract(from.value()));
        return from.proof()
                .flatMap(start -> to.proof()
                        .map(end ->
                                end.planObjective().minus(start.planObjective()).dividedBy(distance)));
    }

    /**
     * {@return the values between two exact segments of different slopes: there, to a smallest unit, the best
     * objective bends}
     */
    public List<BigDecimal> breakpoints() {
        List<BigDecimal> breakpoints = new ArrayList<>();
        for (int at = 1; at < segments.size(); at++) {
            Segment left = segments.get(at - 1);
            Segment right = segments.get(at);
            if (left.kind() == Kind.EXACT && right.kind() == Kind.EXACT && bends(at)) {
                breakpoints.add(right.from());
            }
        }
        return breakpoints;
    }

    /** Whether the chord over a point and its two neighbours is above it by more than what counts as proved. */
    private boolean bends(int point) {
        End left = End.of(points.get(point - 1));
        End here = End.of(points.get(point));
        End right = End.of(points.get(point + 1));
        Rational part = here.at().minus(left.at()).dividedBy(right.at().minus(left.at()));
        Rational chord = left.most().plus(part.times(right.most().minus(left.most())));
        return chord.minus(here.most()).compareTo(here.margin()) > 0;
    }

    /** One line for each point. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(of.name());
        for (Point point : points) {
            text.append("\n  ").append(point.value().toPlainString()).append(": ");
            text.append(point.objective()
                    .map(objective -> Numbers.significant(objective, 6))
                    .orElseGet(() -> point.outcome() instanceof Infeasible ? "no allocation" : "undecided"));
        }
        return text.toString();
    }
}
