package io.github.evenhand.engine.model;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Objective;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The stages in which a budget is decided: those of its objective, then that of what is left over. */
public final class Stages {

    private Stages() {}

    /**
     * The stages in order. The last is the leftover stage if the budget has money that need not be spent: it spends
     * such money while that lowers the mean shortfall.
     */
    public static List<Objective.Stage> of(Budget budget) {
        List<Objective.Stage> stages = new ArrayList<>(budget.objective().stages());
        boolean mayBeLeft = budget.openFunds().stream()
                .anyMatch(fund ->
                        fund.spend() == Fund.Spend.AT_MOST && fund.amount().signum() > 0);
        if (mayBeLeft && budget.objective().spendLeftover()) {
            stages.add(new Objective.Stage(List.of(Goal.shortfall(Goal.Aggregate.mean())), BigDecimal.ZERO));
        }
        return List.copyOf(stages);
    }

    /** The goals of all stages, in their order, each once. */
    static Collection<Goal> goals(Budget budget) {
        Map<String, Goal> goals = new LinkedHashMap<>();
        for (Objective.Stage stage : of(budget)) {
            stage.goals().forEach(goal -> goals.putIfAbsent(goal.name(), goal));
        }
        return goals.values();
    }

    /** The goals that are on what is cut at 0, as M6, M7 and M10 measure it: all but Ginis. */
    static List<Goal> cutGoals(Budget budget) {
        return goals(budget).stream()
                .filter(goal -> !(goal.aggregate() instanceof Goal.Aggregate.Gini))
                .toList();
    }
}
