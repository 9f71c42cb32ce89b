package io.github.evenhand.report;

import io.github.evenhand.allocation.NeedLevel;
import io.github.evenhand.budget.Area;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How far the needs of a service, or of a locality, have come: means over clients of the urban levels, the rural levels
 * and the gaps of rural needs.
 */
record Progress(Optional<Change> urban, Optional<Change> rural, Optional<Change> gap) {

    static final Progress NONE = new Progress(Optional.empty(), Optional.empty(), Optional.empty());

    /** Collects needs. */
    static final class Sum {

        private final Change.Mean urban = new Change.Mean();
        private final Change.Mean rural = new Change.Mean();
        private final Change.Mean gap = new Change.Mean();

        void add(NeedLevel level, BigDecimal serviceWeight) {
            BigDecimal weight = level.clients().multiply(serviceWeight);
            (level.area() == Area.URBAN ? urban : rural).add(Change.of(level.before(), level.after()), weight);
            level.gapBefore()
                    .ifPresent(before ->
                            level.gapAfter().ifPresent(after -> gap.add(Change.of(before, after), weight)));
        }

        Progress value() {
            return new Progress(urban.value(), rural.value(), gap.value());
        }
    }
}
