package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Programme.Term;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The columns that measure gaps, shortfalls and disparities, as the clauses M6, M7 and M10 leave them for M8. */
final class Measures {

    /**
     * The column of what is measured of a need, or of a locality in a service; bounded by the most it can be.
     *
     * @param id of the need, or of locality and service
     * @param clients n
     * @param weight w·n: its weight in a mean
     */
    record Measure(String id, int node, int column, Rational clients, Rational weight) {}

    private final Map<Goal.Reference, Map<String, Level>> references = new EnumMap<>(Goal.Reference.class);
    private final Map<Goal.Reference, List<Measure>> gaps = new EnumMap<>(Goal.Reference.class);
    private final List<Measure> shortfalls = new ArrayList<>();
    private final List<Measure> disparities = new ArrayList<>();
    private final Map<String, List<Term>> costs = new HashMap<>();
    private final Map<String, List<Rank>> ranks = new HashMap<>();
    private final List<LorenzPolygon> polygons;
    private final List<FollowedCurve> curves = new ArrayList<>();
    /** By stage. */
    private final Map<Integer, Integer> worst = new HashMap<>();

    /** @param polygons of M8e, in their order; none where they are to be even */
    Measures(List<LorenzPolygon> polygons) {
        this.polygons = polygons;
    }

    /** Notes what a rural need is held against, where that is not the same for all of its service. */
    void reference(Goal.Reference reference, Place rural, Level above) {
        references
                .computeIfAbsent(reference, key -> new HashMap<>())
                .put(rural.need().id(), above);
    }

    Optional<Level> reference(Goal.Reference reference, Place rural) {
        return Optional.ofNullable(
                references.getOrDefault(reference, Map.of()).get(rural.need().id()));
    }

    void gap(Goal.Reference reference, Measure measure) {
        gaps.computeIfAbsent(reference, key -> new ArrayList<>()).add(measure);
    }

    void shortfall(Measure measure) {
        shortfalls.add(measure);
    }

    void disparity(Measure measure) {
        disparities.add(measure);
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
        return goal instanceof Goal.Shortfall ? shortfalls : disparities;
    }

    /** Notes what columns a goal comes to, once its aggregate has written them. */
    void cost(Goal goal, List<Term> terms) {
        costs.put(goal.name(), terms);
    }

    /** What a goal costs; a mean is what no clause has written. */
    List<Term> cost(Goal goal) {
        List<Term> written = costs.get(goal.name());
        return written == null ? MeanIsSmall.cost(of(goal)) : written;
    }

    /** The polygon of the curve that is followed next. */
    LorenzPolygon nextPolygon(int needs, int most) {
        return polygons.isEmpty() ? LorenzPolygon.even(needs, most) : polygons.get(curves.size());
    }

    void follow(FollowedCurve curve) {
        curves.add(curve);
    }

    List<FollowedCurve> curves() {
        return curves;
    }

    /** Notes the column of what a stage is in the worst of all futures (M11). */
    void worst(int stage, int column) {
        worst.put(stage, column);
    }

    /** The same; empty where there is but one future. */
    Optional<Integer> worst(int stage) {
        return Optional.ofNullable(worst.get(stage));
    }
}
