package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Measures.Measure;
import io.github.evenhand.engine.model.Programme.Sense;
import java.util.List;

/**
 * The worst of a goal's needs is one column of the nation, at least as large as each.
 *
 * <pre>
 * M8b   t ≥ v  for every need of the goal
 * </pre>
 */
final class WorstIsSmall implements Clause {

    @Override
    public List<String> equations() {
        return List.of("M8b");
    }

    @Override
    public void write(Situation situation, Measures measures, Draft draft) {
        for (Objective.Stage stage : Stages.of(situation.budget())) {
            for (Goal goal : stage.goals()) {
                if (goal.aggregate() instanceof Goal.Aggregate.Worst
                        && measures.worst(goal).isEmpty()) {
                    write("M8b", goal, measures, draft);
                }
            }
        }
    }

    /** The column t of a goal and its rows, which are those of the equation. */
    static void write(String equation, Goal goal, Measures measures, Draft draft) {
        Rational most = Rational.ZERO;
        for (Measure measure : measures.of(goal)) {
            most = most.max(draft.column(measure.column()).upper());
        }
        String name = goal.name().replace(' ', ',');
        int worst = draft.column("t[" + name + "]", Programme.NATION, Rational.ZERO, most, Rational.ONE);
        measures.worst(goal, worst);
        for (Measure measure : measures.of(goal)) {
            if (draft.column(measure.column()).upper().signum() > 0) {
                Draft.Sum sum = new Draft.Sum().plus(worst).minus(measure.column());
                draft.row(
                        equation,
                        name + "," + measure.place().need().id(),
                        measure.place().node(),
                        sum,
                        Sense.AT_LEAST,
                        Rational.ZERO);
                measures.rank(
                        goal,
                        new Rank(
                                draft.rows().size() - 1,
                                measure.column(),
                                measure.place().need()));
            }
        }
    }
}
