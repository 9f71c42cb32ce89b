package io.github.evenhand.engine.certify;

import io.github.evenhand.budget.CapacityLadder;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.engine.model.Home;
import io.github.evenhand.engine.model.Payments;
import io.github.evenhand.engine.model.Programme.Sense;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * R12, evaluated from the payments alone: of the amounts per head that could stand between two rungs, the one by which
 * the least is missed.
 */
final class Progression {

    private static final Rational TWO = Rational.of(2);

    private final Payments payments;
    private final List<Line> lines = new ArrayList<>();

    Progression(Payments payments) {
        this.payments = payments;
    }

    List<Line> of(Rule.Progressivity rule, List<CapacityLadder> ladders) {
        for (CapacityLadder ladder : ladders) {
            List<Paid> below = paid(ladder.rungs().get(0));
            for (List<Locality> rung : ladder.rungs().subList(1, ladder.rungs().size())) {
                List<Paid> above = paid(rung);
                Rational border = border(below, above, rule.terms().isHard());
                below.forEach(paid -> add(rule, paid, "least", Sense.AT_LEAST, border));
                above.forEach(paid -> add(rule, paid, "most", Sense.AT_MOST, border));
                below = above;
            }
        }
        return lines;
    }

    /**
     * What a locality receives of general money, in smallest units.
     *
     * @param grants of how many funds: each may have been rounded by a unit
     */
    private record Paid(String locality, Rational amount, Rational people, Rational perHead, Rational grants) {}

    private List<Paid> paid(List<Locality> localities) {
        List<Paid> all = new ArrayList<>();
        for (Locality locality : localities) {
            Rational amount = Rational.ZERO;
            Rational grants = Rational.ZERO;
            for (Home.Grant grant : payments.situation().home(locality.id()).grants()) {
                if (!grant.isSpecial()) {
                    amount = amount.plus(payments.of(grant.column()));
                    grants = grants.plus(Rational.ONE);
                }
            }
            Rational people = Rational.of(locality.population());
            all.add(new Paid(locality.id(), amount, people, amount.dividedBy(people), grants));
        }
        return all;
    }

    private static Rational border(List<Paid> below, List<Paid> above, boolean isHard) {
        Rational least = below.get(0).perHead();
        Rational safe = below.get(0).perHead().plus(slip(below.get(0)));
        for (Paid paid : below) {
            least = least.min(paid.perHead());
            safe = safe.min(paid.perHead().plus(slip(paid)));
        }
        Rational most = Rational.ZERO;
        Rational safeAbove = Rational.ZERO;
        for (Paid paid : above) {
            most = most.max(paid.perHead());
            safeAbove = safeAbove.max(paid.perHead().minus(slip(paid)));
        }
        if (least.compareTo(most) >= 0) {
            return least.plus(most).dividedBy(TWO);
        }
        Rational median = median(below, above, least, most);
        // Whole units may have to be missed a little by many, so that nobody misses more than they explain.
        return isHard && safeAbove.compareTo(safe) <= 0 ? median.max(safeAbove).min(safe) : median;
    }

    private static Rational slip(Paid paid) {
        return paid.grants().dividedBy(paid.people());
    }

    /** Where people above who receive more per head are as many as people below who receive less; some do. */
    private static Rational median(List<Paid> below, List<Paid> above, Rational least, Rational most) {
        List<Paid> crossing = new ArrayList<>();
        Rational missing = Rational.ZERO;
        for (Paid paid : below) {
            if (paid.perHead().compareTo(most) < 0) {
                crossing.add(paid);
            }
        }
        for (Paid paid : above) {
            if (paid.perHead().compareTo(least) > 0) {
                crossing.add(paid);
                missing = missing.plus(paid.people());
            }
        }
        crossing.sort((a, b) -> a.perHead().compareTo(b.perHead()));
        int at = 0;
        missing = missing.minus(crossing.get(at).people());
        while (missing.signum() > 0) {
            at++;
            missing = missing.minus(crossing.get(at).people());
        }
        return crossing.get(at).perHead();
    }

    private void add(Rule rule, Paid paid, String side, Sense sense, Rational border) {
        lines.add(new Line(
                "R12",
                paid.locality() + "," + side,
                Optional.of(rule),
                Optional.of(paid.locality()),
                Optional.empty(),
                paid.amount(),
                sense,
                border.times(paid.people()),
                Rational.ONE,
                paid.grants()));
    }
}
