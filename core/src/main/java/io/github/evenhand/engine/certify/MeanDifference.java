package io.github.evenhand.engine.certify;

import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.LorenzPolygon;
import java.util.ArrayList;
import java.util.List;

/**
 * The mean difference between two clients of one service, drawn one after the other, so that somebody may be drawn twice;
 * never below the true one.
 *
 * <pre>
 * M8e   Σ Σ n n |v − v| / (Σ n)²  =  2 Σ n (clients below − clients above) v / (Σ n)²
 * </pre>
 */
final class MeanDifference {

    private record Part(Rational clients, Rational value) {}

    private final List<Part> parts = new ArrayList<>();
    private Rational clients = Rational.ZERO;
    private boolean isSorted;

    void add(Rational clientsOfOne, Rational value) {
        parts.add(new Part(clientsOfOne, value));
        clients = clients.plus(clientsOfOne);
        isSorted = false;
    }

    /** The largest first. */
    private List<Part> sorted() {
        if (!isSorted) {
            parts.sort((a, b) -> b.value().compareTo(a.value()));
            isSorted = true;
        }
        return parts;
    }

    Rational exact() {
        Sum sum = Sum.notBelow();
        Rational above = Rational.ZERO;
        for (Part part : sorted()) {
            Rational below = clients.minus(above).minus(part.clients());
            sum.plus(part.clients().times(below.minus(above)), part.value());
            above = above.plus(part.clients());
        }
        return sum.dividedBy(clients.times(clients)).times(Rational.of(2));
    }

    /** What a polygon that follows the Lorenz curve makes of it, which is never more. */
    Rational along(LorenzPolygon polygon) {
        List<Rational> corners = polygon.corners();
        Rational weight = Rational.ZERO;
        for (int corner = 0; corner < corners.size(); corner++) {
            weight = weight.plus(polygon.weight(corner));
        }
        Sum sum = Sum.notBelow();
        Rational above = Rational.ZERO;
        int corner = 0;
        for (Part part : sorted()) {
            Rational through = above.plus(part.clients());
            Rational cut = Rational.ZERO;
            while (corner < corners.size() && corners.get(corner).times(clients).compareTo(through) < 0) {
                // Only in part of the worst share of this corner, and not at all in that of the corners before.
                Rational taken = corners.get(corner).times(clients).minus(above);
                cut = cut.plus(polygon.weight(corner).times(taken));
                weight = weight.minus(polygon.weight(corner));
                corner++;
            }
            Rational whole = weight.minus(polygon.weightOfMean()).times(part.clients());
            sum.plus(whole.plus(cut), part.value());
            above = through;
        }
        return sum.dividedBy(clients);
    }
}
