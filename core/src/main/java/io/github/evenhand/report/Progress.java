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

    /**
     * A need as every sum counts it, worked out once for all of them.
     *
     * @param change of the level, counted with the weight
     * @param gap the same of the gap, if there is one
     */
    record Weighted(Area area, BigDecimal weight, Change change, Optional<Change> gap) {

        static Weighted of(NeedLevel level, BigDecimal serviceWeight) {
            BigDecimal weight = level.clients().multiply(serviceWeight);
            return new Weighted(
                    level.area(),
                    weight,
                    Change.of(level.before(), level.after()).weighted(weight),
                    level.gapBefore()
                            .flatMap(before -> level.gapAfter()
                                    .map(after -> Change.of(before, after).weighted(weight))));
        }
    }

    /** Collects needs. */
    static final class Sum {

        private final Change.Mean urban = new Change.Mean();
        private final Change.Mean rural = new Change.Mean();
        private final Change.Mean gap = new Change.Mean();

        void add(Weighted level) {
            (level.area() == Area.URBAN ? urban : rural).add(level.change(), level.weight());
            level.gap().ifPresent(change -> gap.add(change, level.weight()));
        }

        Progress value() {
            return new Progress(urban.value(), rural.value(), gap.value());
        }
    }
}
