package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Goal;
import java.util.List;

/**
 * The worst of a goal's needs first, then the worst of all others, and so on: in each round a column of the nation is at
 * least as large as each need that no earlier round decided, and those that one did may not become worse again.
 *
 * <pre>
 * M8d   t ≥ v      for every need of the goal that is not yet decided
 *       level ≥ v  for every other one
 * </pre>
 */
final class NextWorstIsSmall implements Clause {

    @Override
    public List<String> equations() {
        return List.of("M8d");
    }

    @Override
    public boolean isMeasure() {
        return true;
    }

    /** As the rows are in the first round; {@link Model#stage(int, List, java.util.SortedMap)} has those of later ones. */
    @Override
    public void write(Situation situation, Measures measures, Draft draft) {
        for (Goal goal : Stages.goals(situation.budget())) {
            if (goal.aggregate() instanceof Goal.Aggregate.FairestFirst) {
                WorstIsSmall.write("M8d", goal, measures, draft);
            }
        }
    }
}
