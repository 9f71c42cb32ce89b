package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Programme.Sense;
import io.github.evenhand.engine.model.Programme.Term;
import java.util.ArrayList;
import java.util.List;

/** Writes the mean difference of one service (M8e). */
final class GiniOfService {

    private static final Rational TWO = Rational.of(2);

    private final String goal;
    private final String name;
    private final String service;
    private final List<Compared> compared;
    private final Draft draft;
    private final Rational clients;
    private final Rational weight;
    private final List<Integer> values = new ArrayList<>();
    private final List<Term> cost = new ArrayList<>();

    /** @param weights of all services of the goal together */
    GiniOfService(Goal goal, String service, List<Compared> compared, Rational weights, Draft draft) {
        this.goal = goal.name();
        this.name = this.goal.replace(' ', ',');
        this.service = service;
        this.compared = compared;
        this.draft = draft;
        this.clients = compared.stream().map(Compared::clients).reduce(Rational.ZERO, Rational::plus);
        this.weight = compared.stream()
                .map(Compared::weight)
                .reduce(Rational.ZERO, Rational::plus)
                .dividedBy(weights);
        compared.forEach(this::writeValue);
    }

    /** The column of how far a level is below what it is held against, and the row that says so. */
    private void writeValue(Compared one) {
        String place = name + "," + one.id();
        int value = draft.column("v[" + place + "]", one.node(), one.least(), one.most(), Rational.ONE);
        values.add(value);
        Draft.Sum sum =
                new Draft.Sum().plus(value).plus(Rational.ONE, one.level().sum());
        one.above().ifPresent(above -> sum.plus(Draft.MINUS_ONE, above.sum()));
        draft.row("M8e", place, one.node(), sum, Sense.EQUAL, one.number());
    }

    /** Every difference, on the lowest node that is above both. */
    void writePairs(Situation situation) {
        for (int j = 0; j < values.size(); j++) {
            for (int i = 0; i < j; i++) {
                writePair(compared.get(i), values.get(i), compared.get(j), values.get(j), situation);
            }
        }
    }

    private void writePair(Compared one, int value, Compared other, int otherValue, Situation situation) {
        int node = situation.common(one.node(), other.node());
        String place = name + "," + one.id() + "," + other.id();
        Rational most = one.most().minus(other.least()).max(Rational.ZERO);
        int over = draft.column("over[" + place + "]", node, Rational.ZERO, most, Rational.ONE);
        Draft.Sum sum = new Draft.Sum().plus(over).minus(value).plus(otherValue);
        draft.row("M8e", place, node, sum, Sense.AT_LEAST, Rational.ZERO);
        Rational each = TWO.times(share(one)).times(share(other));
        cost(over, TWO.times(each));
        cost(value, each.negate());
        cost(otherValue, each);
    }

    /** The tail at every corner of a polygon, less the mean. */
    FollowedCurve writeCorners(LorenzPolygon polygon) {
        Rational least =
                compared.stream().map(Compared::least).reduce(Rational::min).orElseThrow();
        Rational most =
                compared.stream().map(Compared::most).reduce(Rational::max).orElseThrow();
        for (int corner = 0; corner < polygon.corners().size(); corner++) {
            String place = name + "," + service + "," + (corner + 1);
            int threshold = draft.column("h[" + place + "]", Programme.NATION, least, most, Rational.ONE);
            cost(threshold, polygon.weight(corner).times(polygon.corners().get(corner)));
            for (int at = 0; at < values.size(); at++) {
                writeOver(compared.get(at), values.get(at), place, threshold, least, polygon.weight(corner));
            }
        }
        for (int at = 0; at < values.size(); at++) {
            cost(
                    values.get(at),
                    polygon.weightOfMean().times(share(compared.get(at))).negate());
        }
        List<Rational> each = compared.stream().map(Compared::clients).toList();
        return new FollowedCurve(goal, service, polygon, List.copyOf(values), each);
    }

    /** By how much one is above the threshold of a corner. */
    private void writeOver(
            Compared one, int value, String corner, int threshold, Rational least, Rational weightOfCorner) {
        String place = corner + "," + one.id();
        Rational most = one.most().minus(least);
        int over = draft.column("over[" + place + "]", one.node(), Rational.ZERO, most, Rational.ONE);
        Draft.Sum sum = new Draft.Sum().plus(threshold).plus(over).minus(value);
        draft.row("M8e", place, one.node(), sum, Sense.AT_LEAST, Rational.ZERO);
        cost(over, weightOfCorner.times(share(one)));
    }

    private Rational share(Compared one) {
        return one.clients().dividedBy(clients);
    }

    private void cost(int column, Rational each) {
        cost.add(new Term(column, weight.times(each)));
    }

    /** What the columns of the service cost in the goal. */
    List<Term> cost() {
        return cost;
    }
}
