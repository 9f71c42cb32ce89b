package io.github.evenhand.engine.certify;

import io.github.evenhand.budget.Rational;
import java.util.Arrays;

/**
 * How far levels stay below what they are held against, of all needs of a goal in one number that is never below the
 * true one.
 *
 * <pre>
 * M8a   Σ w·n·max(0, U − L) / Σ w·n = (Σ U·(Σ w·n) − Σ w·n·L) / Σ w·n,   the sums above over needs with L &lt; U
 * M8b   max (U − L) = max over U of (U − min L)
 * </pre>
 */
final class Shortage {

    private final References references;
    private final Sum levels = Sum.notAbove();
    private final Rational[] weights;
    private final Rational[] least;
    private Rational allWeights = Rational.ZERO;

    Shortage(References references) {
        this.references = references;
        weights = new Rational[references.size()];
        least = new Rational[references.size()];
        Arrays.fill(weights, Rational.ZERO);
    }

    /** Takes in a need that is held against something. */
    void add(int need, Rational weight, Rational level) {
        allWeights = allWeights.plus(weight);
        if (references.isAbove(need, level)) {
            int reference = references.of(need);
            levels.plus(weight, level);
            weights[reference] = weights[reference].plus(weight);
            if (least[reference] == null || level.compareTo(least[reference]) < 0) {
                least[reference] = level;
            }
        }
    }

    Rational mean() {
        if (allWeights.signum() == 0) {
            return Rational.ZERO;
        }
        Sum shortage = Sum.notBelow();
        for (int reference = 0; reference < weights.length; reference++) {
            if (weights[reference].signum() > 0) {
                shortage.plus(weights[reference], references.mean(reference));
            }
        }
        return shortage.plus(levels.value().negate()).dividedBy(allWeights);
    }

    Rational worst() {
        Rational worst = Rational.ZERO;
        for (int reference = 0; reference < least.length; reference++) {
            if (least[reference] != null) {
                worst = worst.max(references.mean(reference).minus(least[reference]));
            }
        }
        return worst;
    }
}
