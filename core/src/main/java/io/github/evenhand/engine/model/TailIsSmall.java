package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Measures.Measure;
import io.github.evenhand.engine.model.Programme.Column;
import io.github.evenhand.engine.model.Programme.Sense;
import io.github.evenhand.engine.model.Programme.Term;
import java.util.ArrayList;
import java.util.List;

/**
 * The mean of the worst share of a goal's clients is a threshold, one column of the nation, and what each need is above
 * it: the threshold that is best is where the worst share begins (Rockafellar and Uryasev 2000).
 *
 * <pre>
 * M8c   h + Σ min(1, n / (α Σ n)) over,   over ≥ v − h, over ≥ 0  for every need of the goal
 * </pre>
 *
 * Nobody counts for more than all of the worst share: where a need alone has so many clients, h is as good as over.
 */
final class TailIsSmall implements Clause {

    @Override
    public List<String> equations() {
        return List.of("M8c");
    }

    @Override
    public boolean isMeasure() {
        return true;
    }

    @Override
    public void write(Situation situation, Measures measures, Draft draft) {
        for (Goal goal : Stages.goals(situation.budget())) {
            if (goal.aggregate() instanceof Goal.Aggregate.Tail tail) {
                write(goal, Rational.of(tail.share()), measures, draft);
            }
        }
    }

    private static void write(Goal goal, Rational share, Measures measures, Draft draft) {
        String name = goal.name().replace(' ', ',');
        List<Measure> needs = measures.of(goal);
        Rational clients = share.times(needs.stream().map(Measure::clients).reduce(Rational.ZERO, Rational::plus));
        List<Term> cost = new ArrayList<>();
        int threshold =
                draft.column("h[" + name + "]", Programme.NATION, Rational.ZERO, draft.most(needs), Rational.ONE);
        cost.add(new Term(threshold, Rational.ONE));
        for (Measure need : needs) {
            Column measured = draft.column(need.column());
            if (measured.upper().signum() > 0) {
                String place = name + "," + need.id();
                int over =
                        draft.column("over[" + place + "]", need.node(), Rational.ZERO, measured.upper(), Rational.ONE);
                Draft.Sum sum = new Draft.Sum().plus(threshold).plus(over).minus(need.column());
                draft.row("M8c", place, need.node(), sum, Sense.AT_LEAST, Rational.ZERO);
                cost.add(new Term(over, need.clients().dividedBy(clients).min(Rational.ONE)));
            }
        }
        measures.cost(goal, cost);
    }
}
