package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Programme.Row;
import io.github.evenhand.engine.model.Programme.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The mean difference between two clients of the same service, by how far the level of each is below what it is held
 * against; the services are averaged by their weight and clients. Differences are of levels as they are, not cut at 0:
 * the Gini of what is cut is not convex, and no linear programme has its optimum.
 *
 * <pre>
 * M8e   Σ[k] (Σ w n / Σ w n of all) · Σ Σ n n |v − v| / (Σ n)²,   v = U − L
 * </pre>
 *
 * Few pairs are all written down: {@code |v − v|} is {@code 2 max(v, v) − v − v}, on the lowest node above both. Of more,
 * the Lorenz curve of each service is followed by a polygon ({@link LorenzPolygon}), each of whose corners is a tail (M8c):
 * one column of the nation, and one of every need. See {@link GiniOfService} for the rows.
 */
final class GiniIsSmall implements Clause {

    /** Rows of a node meet each other, so that work grows with the cube of what pairs of the nation there are. */
    static final int MOST_PAIRS = 500;

    /** More columns than these are not worth their time. */
    private static final int MOST_COLUMNS = 750_000;

    /** At how many corners each of so many that are compared may have a column. */
    static int mostCorners(int compared) {
        return MOST_COLUMNS / Math.max(1, compared);
    }

    /** Whether a row of a node above localities compares two of them: every other such row is of one locality. */
    static boolean isOfAPair(Row row) {
        return row.equation().equals("M8e");
    }

    @Override
    public List<String> equations() {
        return List.of("M8e");
    }

    @Override
    public boolean isMeasure() {
        return true;
    }

    @Override
    public void write(Situation situation, Measures measures, Draft draft) {
        for (Goal goal : Stages.goals(situation.budget())) {
            if (goal.aggregate() instanceof Goal.Aggregate.Gini) {
                write(goal, situation, measures, draft);
            }
        }
    }

    private static void write(Goal goal, Situation situation, Measures measures, Draft draft) {
        Map<String, List<Compared>> services = new TreeMap<>();
        Rational weights = Rational.ZERO;
        long pairs = 0;
        for (Compared compared : Compared.of(goal, situation, measures)) {
            List<Compared> others = services.computeIfAbsent(compared.service(), key -> new ArrayList<>());
            pairs += others.size();
            others.add(compared);
            weights = weights.plus(compared.weight());
        }
        int compared = services.values().stream().mapToInt(List::size).sum();
        List<Term> cost = new ArrayList<>();
        for (Map.Entry<String, List<Compared>> service : services.entrySet()) {
            if (service.getValue().size() > 1) {
                GiniOfService gini = new GiniOfService(goal, service.getKey(), service.getValue(), weights, draft);
                if (pairs <= MOST_PAIRS) {
                    gini.writePairs(situation);
                } else {
                    measures.follow(gini.writeCorners(
                            measures.nextPolygon(service.getValue().size(), mostCorners(compared))));
                }
                cost.addAll(gini.cost());
            }
        }
        measures.cost(goal, cost);
    }
}
