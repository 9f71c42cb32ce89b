package io.github.evenhand.report;

import io.github.evenhand.budget.Rational;
import java.math.BigDecimal;
import java.util.Optional;

/** A share of a standard before and after transfers, for display. */
record Change(BigDecimal before, BigDecimal after) {

    static Change of(Rational before, Rational after) {
        BigDecimal start = Figures.share(before);
        return new Change(start, after.equals(before) ? start : Figures.share(after));
    }

    BigDecimal fall() {
        return before.subtract(after);
    }

    /** How much of what was there before is gone; empty if there was nothing. */
    Optional<BigDecimal> shareClosed() {
        return before.signum() <= 0 ? Optional.empty() : Optional.of(Figures.ratio(fall(), before));
    }

    /** Whether the two differ as they are shown. */
    boolean isVisible() {
        return !Figures.points(before).equals(Figures.points(after));
    }

    /** {@code 27.40 -> 18.92}. */
    @Override
    public String toString() {
        return Figures.points(before) + " -> " + Figures.points(after);
    }

    /** This change, counted with a weight. */
    Change weighted(BigDecimal weight) {
        return new Change(before.multiply(weight), after.multiply(weight));
    }

    /** The weighted mean of many changes, as they come. */
    static final class Mean {

        private BigDecimal weights = BigDecimal.ZERO;
        private BigDecimal before = BigDecimal.ZERO;
        private BigDecimal after = BigDecimal.ZERO;

        /** @param weighted a change counted with the weight */
        void add(Change weighted, BigDecimal weight) {
            weights = weights.add(weight);
            before = before.add(weighted.before);
            after = after.add(weighted.after);
        }

        /** Empty if nothing with a weight was added. */
        Optional<Change> value() {
            return weights.signum() == 0
                    ? Optional.empty()
                    : Optional.of(new Change(Figures.ratio(before, weights), Figures.ratio(after, weights)));
        }
    }
}
