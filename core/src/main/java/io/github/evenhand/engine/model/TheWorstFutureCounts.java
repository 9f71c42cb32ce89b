package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Scenario;
import io.github.evenhand.engine.model.Programme.Sense;
import io.github.evenhand.engine.model.Programme.Term;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a budget has scenarios, a stage of the objective is what its goals come to in the worst of all futures, the
 * budget as it is among them. Money is the same in all of them; levels and what is measured of them are not.
 *
 * <pre>
 * M11   worst ≥ Σ weight · goal[s]  for every future s
 *       L[s] = b[s] + (L − b) c n / (c n)[s] in M6, M7, M10, M8a, M8b and M8c of s
 * </pre>
 *
 * The rows of these in a future are named after it. What money a need can take in every future, M4 says.
 */
final class TheWorstFutureCounts implements Clause {

    private static final List<Clause> MEASURES = List.of(
            new GapIsMeasured(),
            new ShortfallIsMeasured(),
            new DisparityIsMeasured(),
            new WorstIsSmall(),
            new TailIsSmall());

    @Override
    public List<String> equations() {
        return List.of("M11");
    }

    @Override
    public boolean isMeasure() {
        return true;
    }

    @Override
    public void write(Situation situation, Measures measures, Draft draft) {
        List<Scenario> scenarios = situation.budget().scenarios();
        if (scenarios.isEmpty()) {
            return;
        }
        List<Measures> futures = new ArrayList<>(List.of(measures));
        List<Situation> situations = situation.futures();
        for (int at = 0; at < situations.size(); at++) {
            Measures there = new Measures(List.of());
            Draft named = draft.in(scenarios.get(at).id());
            Situation future = situations.get(at);
            MEASURES.forEach(measure -> measure.write(future, there, named));
            futures.add(there);
        }
        List<Objective.Stage> stages = Stages.of(situation.budget());
        for (int stage = 0; stage < stages.size(); stage++) {
            measures.worst(stage, write(stage, stages.get(stage), scenarios, futures, draft));
        }
    }

    private static int write(
            int number, Objective.Stage stage, List<Scenario> scenarios, List<Measures> futures, Draft draft) {
        String name = String.valueOf(number + 1);
        Rational most = Rational.ZERO;
        List<Draft.Sum> sums = new ArrayList<>();
        for (Measures future : futures) {
            Draft.Sum goals = new Draft.Sum();
            Rational mostThere = Rational.ZERO;
            for (Goal goal : stage.goals()) {
                for (Term term : future.cost(goal)) {
                    Rational cost = Rational.of(goal.weight()).times(term.coefficient());
                    goals.plus(cost, term.column());
                    mostThere = mostThere.plus(
                            cost.times(draft.column(term.column()).upper()));
                }
            }
            sums.add(goals);
            most = most.max(mostThere);
        }
        int worst = draft.column("worst[" + name + "]", Programme.NATION, Rational.ZERO, most, Rational.ONE);
        for (int at = 0; at < sums.size(); at++) {
            String place = at == 0 ? name : name + "," + scenarios.get(at - 1).id();
            Draft.Sum sum = new Draft.Sum().plus(worst).plus(Draft.MINUS_ONE, sums.get(at));
            draft.row("M11", place, Programme.NATION, sum, Sense.AT_LEAST, Rational.ZERO);
        }
        return worst;
    }
}
