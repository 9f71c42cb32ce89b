package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Programme.Sense;
import io.github.evenhand.engine.model.Programme.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes the mean difference of one service (M8e): largest values and tails, which are columns that values only have to be
 * below, less values themselves, which are costs on money. So no column is held to a level from both sides: where a small
 * need could take all the money there is, its level has no end, and no solver finds its way there.
 */
final class GiniOfService {

    private static final Rational TWO = Rational.of(2);

    private final String goal;
    private final String name;
    private final String service;
    private final List<Compared> compared;
    private final Draft draft;
    private final Rational clients;
    private final Rational weight;
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
    }

    /** A value, counted from a middle of all. */
    private record Value(Compared of, int column, Rational least, Rational most) {}

    /**
     * Takes a multiple of every value off the goal, and writes the columns that are not below values. They are counted from
     * the middle at which what is taken off is nothing before transfers, so that no number is left over.
     *
     * @param factors what is taken off of each
     */
    private List<Value> writeValues(List<Rational> factors) {
        Rational sum = Rational.ZERO;
        Rational middle = Rational.ZERO;
        for (int at = 0; at < factors.size(); at++) {
            sum = sum.plus(factors.get(at));
            middle = middle.plus(factors.get(at).times(compared.get(at).number()));
        }
        middle = sum.signum() == 0 ? middle : middle.dividedBy(sum);
        List<Value> values = new ArrayList<>();
        for (int at = 0; at < factors.size(); at++) {
            Compared one = compared.get(at);
            String place = name + "," + one.id();
            Rational least = one.least().minus(middle);
            Rational most = one.most().minus(middle);
            int value = draft.column("v[" + place + "]", one.node(), least, most, Rational.ONE);
            Draft.Sum row = new Draft.Sum().plus(value).plus(Draft.MINUS_ONE, one.sum());
            draft.row(
                    "M8e", place, one.node(), row, Sense.AT_LEAST, one.number().minus(middle));
            Rational factor = weight.times(factors.get(at));
            cost.addAll(new Draft.Sum().plus(factor.negate(), one.sum()).terms());
            values.add(new Value(one, value, least, most));
        }
        return values;
    }

    /** The larger of every two, twice, less both, on the lowest node that is above them. */
    void writePairs(Situation situation) {
        List<Value> values = writeValues(compared.stream()
                .map(one -> TWO.times(share(one)).times(Rational.ONE.minus(share(one))))
                .toList());
        for (int j = 0; j < values.size(); j++) {
            for (int i = 0; i < j; i++) {
                writePair(values.get(i), values.get(j), situation);
            }
        }
    }

    /** Both sides in the same way, so that equals are seen to be equal. */
    private void writePair(Value one, Value other, Situation situation) {
        int node = situation.common(one.of().node(), other.of().node());
        String pair = one.of().id() + "," + other.of().id();
        Rational least = one.least().max(other.least());
        Rational most = one.most().max(other.most());
        int larger = draft.column("t[" + name + "," + pair + "]", node, least, most, Rational.ONE);
        writeNotLess(larger, one, pair, node);
        writeNotLess(larger, other, other.of().id() + "," + one.of().id(), node);
        cost(larger, TWO.times(TWO).times(share(one.of())).times(share(other.of())));
    }

    private void writeNotLess(int larger, Value value, String place, int node) {
        Draft.Sum row = new Draft.Sum().plus(larger).minus(value.column());
        draft.row("M8e", name + "," + place, node, row, Sense.AT_LEAST, Rational.ZERO);
    }

    /** The tail at every corner of a polygon, less the mean: a need that is among the worst there is so as it is. */
    FollowedCurve writeCorners(LorenzPolygon polygon) {
        List<Value> values = writeValues(compared.stream()
                .map(one -> polygon.weightOfMean().times(share(one)))
                .toList());
        Rational least = values.stream().map(Value::least).reduce(Rational::min).orElseThrow();
        Rational most = values.stream().map(Value::most).reduce(Rational::max).orElseThrow();
        Rational[] inside = new Rational[values.size()];
        Arrays.fill(inside, Rational.ZERO);
        for (int corner = 0; corner < polygon.corners().size(); corner++) {
            String place = name + "," + service + "," + (corner + 1);
            Rational each = polygon.weight(corner);
            int threshold = draft.column("h[" + place + "]", Programme.NATION, least, most, Rational.ONE);
            Rational left = polygon.corners().get(corner);
            for (int at = 0; at < inside.length; at++) {
                Rational share = share(compared.get(at));
                if (corner >= polygon.afterOpen(at)) {
                    left = left.minus(share);
                    inside[at] = inside[at].plus(each.times(share));
                } else if (corner >= polygon.firstOpen(at)) {
                    cost(writeOver(values.get(at), place, threshold, least), each.times(share));
                }
            }
            cost(threshold, each.times(left));
        }
        for (int at = 0; at < inside.length; at++) {
            cost(values.get(at).column(), inside[at]);
        }
        return new FollowedCurve(goal, service, polygon, compared);
    }

    /** By how much a value is above the threshold of a corner. */
    private int writeOver(Value value, String corner, int threshold, Rational least) {
        String place = corner + "," + value.of().id();
        int node = value.of().node();
        Rational most = value.most().minus(least);
        int over = draft.column("over[" + place + "]", node, Rational.ZERO, most, Rational.ONE);
        Draft.Sum row = new Draft.Sum().plus(threshold).plus(over).minus(value.column());
        draft.row("M8e", place, node, row, Sense.AT_LEAST, Rational.ZERO);
        return over;
    }

    private Rational share(Compared one) {
        return one.clients().dividedBy(clients);
    }

    private void cost(int column, Rational each) {
        if (each.signum() == 0) {
            return;
        }
        cost.add(new Term(column, weight.times(each)));
    }

    /** What the columns of the service cost in the goal. */
    List<Term> cost() {
        return cost;
    }
}
