package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Measures.Measure;
import io.github.evenhand.engine.model.Programme.Sense;
import io.github.evenhand.engine.model.Programme.Term;
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
    public boolean isMeasure() {
        return true;
    }

    @Override
    public void write(Situation situation, Measures measures, Draft draft) {
        for (Goal goal : Stages.goals(situation.budget())) {
            if (goal.aggregate() instanceof Goal.Aggregate.Worst) {
                write("M8b", goal, measures, draft);
            }
        }
    }

    /** The column t of a goal and its rows, which are those of the equation. */
    static void write(String equation, Goal goal, Measures measures, Draft draft) {
        String name = goal.name().replace(' ', ',');
        Rational most = draft.most(measures.of(goal));
        int worst = draft.column("t[" + name + "]", Programme.NATION, Rational.ZERO, most, Rational.ONE);
        measures.cost(goal, List.of(new Term(worst, Rational.ONE)));
        for (Measure measure : measures.of(goal)) {
            if (draft.column(measure.column()).upper().signum() > 0) {
                Draft.Sum sum = new Draft.Sum().plus(worst).minus(measure.column());
                draft.row(equation, name + "," + measure.id(), measure.node(), sum, Sense.AT_LEAST, Rational.ZERO);
                measures.rank(goal, new Rank(draft.rows().size() - 1, measure.column(), measure.id()));
            }
        }
    }
}
