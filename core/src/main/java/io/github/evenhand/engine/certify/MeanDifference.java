package io.github.evenhand.engine.certify;

import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.LorenzPolygon;
import java.util.ArrayList;
import java.util.Arrays;
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

    private record Part(int at, Rational clients, Rational value) {}

    private final List<Part> parts = new ArrayList<>();
    private Rational clients = Rational.ZERO;
    private boolean isSorted;

    void add(Rational clientsOfOne, Rational value) {
        parts.add(new Part(parts.size(), clientsOfOne, value));
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

    /**
     * What a polygon that follows the Lorenz curve makes of it, which is never more as long as no more of the worst are
     * taken for granted at a corner than there is room for.
     *
     * @throws IllegalArgumentException if the polygon is not of as many needs as were added
     */
    Rational along(LorenzPolygon polygon) {
        if (polygon.needs() != parts.size()) {
            throw new IllegalArgumentException(
                    "A polygon must be of " + parts.size() + " needs, found " + polygon.needs());
        }
        Rational[] room = room(polygon);
        Rational[] inside = inside(polygon);
        Sum sum = Sum.notBelow();
        for (Part part : sorted()) {
            Rational counted = inside[polygon.afterOpen(part.at())]
                    .minus(polygon.weightOfMean())
                    .times(part.clients());
            for (int q = polygon.firstOpen(part.at()); q < polygon.afterOpen(part.at()); q++) {
                Rational taken = part.clients().min(room[q]);
                if (taken.signum() > 0) {
                    room[q] = room[q].minus(taken);
                    counted = counted.plus(polygon.weight(q).times(taken));
                }
            }
            sum.plus(counted, part.value());
        }
        return sum.dividedBy(clients);
    }

    /** How many of the worst there are at each corner, but for those that are taken for granted. */
    private Rational[] room(LorenzPolygon polygon) {
        Rational[] room = new Rational[polygon.corners().size() + 1];
        Arrays.fill(room, Rational.ZERO);
        for (Part part : parts) {
            int after = polygon.afterOpen(part.at());
            room[after] = room[after].plus(part.clients());
        }
        Rational granted = Rational.ZERO;
        for (int q = 0; q < room.length - 1; q++) {
            granted = granted.plus(room[q]);
            room[q] = polygon.corners().get(q).times(clients).minus(granted);
        }
        return room;
    }

    /** What all corners from each one on count for. */
    private static Rational[] inside(LorenzPolygon polygon) {
        Rational[] inside = new Rational[polygon.corners().size() + 1];
        inside[inside.length - 1] = Rational.ZERO;
        for (int q = inside.length - 2; q >= 0; q--) {
            inside[q] = inside[q + 1].plus(polygon.weight(q));
        }
        return inside;
    }
}
