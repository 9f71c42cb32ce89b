package io.github.evenhand.engine.certify;

import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.LorenzPolygon;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The mean differences of the services of a goal, averaged by weight and clients (M8e); never below the true one. */
final class Gini {

    /** What means that were rounded may be too large by, and then differences as well. */
    private static final Rational ROUNDING = Sum.binary(BigInteger.ONE, -100);

    private static final class OfService {
        private final MeanDifference difference = new MeanDifference();
        private Rational weight = Rational.ZERO;
    }

    private final Map<String, OfService> services = new TreeMap<>();
    private final boolean isRounded;

    /** @param isRounded whether what is added may be a little more than it says */
    Gini(boolean isRounded) {
        this.isRounded = isRounded;
    }

    void add(String service, Rational clients, Rational weight, Rational value) {
        OfService of = services.computeIfAbsent(service, key -> new OfService());
        of.difference.add(clients, value);
        of.weight = of.weight.plus(weight);
    }

    /** As it is. */
    Rational value() {
        return along(service -> Optional.empty());
    }

    /** With the curves of services followed by polygons, where they are. */
    Rational along(Function<String, Optional<LorenzPolygon>> polygons) {
        Sum sum = Sum.notBelow();
        Rational weights = Rational.ZERO;
        for (Map.Entry<String, OfService> service : services.entrySet()) {
            MeanDifference difference = service.getValue().difference;
            Optional<LorenzPolygon> polygon = polygons.apply(service.getKey());
            sum.plus(service.getValue().weight, polygon.map(difference::along).orElseGet(difference::exact));
            weights = weights.plus(service.getValue().weight);
        }
        if (weights.signum() == 0) {
            return Rational.ZERO;
        }
        Rational mean = sum.dividedBy(weights);
        return isRounded ? mean.plus(ROUNDING) : mean;
    }
}
