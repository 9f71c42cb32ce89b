package io.github.evenhand.engine.certify;

import io.github.evenhand.budget.Rational;
import java.util.ArrayList;
import java.util.List;

/**
 * The mean over the worst share of clients, from the worst need on, the last one in part; never below the true one.
 *
 * <pre>
 * M8c   Σ n·v over the largest v with Σ n = α Σ n of all,   divided by α Σ n
 * </pre>
 */
final class WorstShare {

    /** @param size the value as a double, which is compared much sooner: a larger value has no smaller one */
    private record Part(Rational clients, Rational value, double size) {

        static int worstFirst(Part one, Part other) {
            int bySize = Double.compare(other.size, one.size);
            return bySize != 0 ? bySize : other.value.compareTo(one.value);
        }
    }

    private final List<Part> parts = new ArrayList<>();
    private Rational allClients = Rational.ZERO;

    /** Takes in a need of which 0 or more is measured. */
    void add(Rational clients, Rational value) {
        allClients = allClients.plus(clients);
        if (value.signum() > 0) {
            parts.add(new Part(clients, value, value.toDouble()));
        }
    }

    Rational mean(Rational share) {
        Rational wanted = share.times(allClients);
        if (parts.isEmpty()) {
            return Rational.ZERO;
        }
        parts.sort(Part::worstFirst);
        Sum sum = Sum.notBelow();
        Rational left = wanted;
        for (int at = 0; at < parts.size() && left.signum() > 0; at++) {
            Rational taken = parts.get(at).clients().min(left);
            sum.plus(taken, parts.get(at).value());
            left = left.minus(taken);
        }
        return sum.dividedBy(wanted);
    }
}
