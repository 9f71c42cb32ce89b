package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Rational;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The columns that measure gaps and shortfalls, as the clauses M6 and M7 leave them for M8. */
final class Measures {

    /**
     * A need and the column of what is measured of it; the column is bounded by the most it can be.
     *
     * @param weight w·n: its weight in a mean
     */
    record Measure(Place place, int column, Rational weight) {}

    private final Map<Goal.Reference, List<Measure>> gaps = new EnumMap<>(Goal.Reference.class);
    private final List<Measure> shortfalls = new ArrayList<>();
    private final Map<String, Integer> worst = new HashMap<>();
    private final Map<String, List<Rank>> ranks = new HashMap<>();

    void gap(Goal.Reference reference, Measure measure) {
        gaps.computeIfAbsent(reference, key -> new ArrayList<>()).add(measure);
    }

    void shortfall(Measure measure) {
        shortfalls.add(measure);
    }

    /** Notes the column of the worst of a goal's needs. */
    void worst(Goal goal, int column) {
        worst.put(goal.name(), column);
    }

    OptionalInt worst(Goal goal) {
        Integer column = worst.get(goal.name());
        return column == null ? OptionalInt.empty() : OptionalInt.of(column);
    }

    /** Notes a need among those whose worst is a column. */
    void rank(Goal goal, Rank rank) {
        ranks.computeIfAbsent(goal.name(), key -> new ArrayList<>()).add(rank);
    }

    List<Rank> ranks(Goal goal) {
        return List.copyOf(ranks.getOrDefault(goal.name(), List.of()));
    }

    /** What a goal puts together. */
    List<Measure> of(Goal goal) {
        if (goal instanceof Goal.Gap gap) {
            return gaps.getOrDefault(gap.reference(), List.of());
        }
        return goal instanceof Goal.Shortfall ? shortfalls : List.of();
    }
}
