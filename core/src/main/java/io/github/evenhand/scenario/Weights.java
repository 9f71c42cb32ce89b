package io.github.evenhand.scenario;

import io.github.evenhand.budget.Rational;
import java.util.Map;
import java.util.Optional;

/**
 * In which proportion the recipients of a fund share it.
 *
 * @param byLocality at least 0 each, and one above 0
 * @param problem why there are none
 */
record Weights(Map<String, Rational> byLocality, Optional<String> problem) {

    /** The weights, or the problem that all of them are 0. */
    static Weights of(Map<String, Rational> byLocality, String ifAllAreZero) {
        return byLocality.values().stream().anyMatch(weight -> weight.signum() > 0)
                ? new Weights(byLocality, Optional.empty())
                : undefined(ifAllAreZero);
    }

    static Weights undefined(String problem) {
        return new Weights(Map.of(), Optional.of(problem));
    }
}
