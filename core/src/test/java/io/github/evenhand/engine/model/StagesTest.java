package io.github.evenhand.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Goal.Aggregate;
import io.github.evenhand.budget.Goal.Reference;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.budget.Where;
import io.github.evenhand.fixture.Budgets;
import java.util.List;
import org.junit.jupiter.api.Test;

class StagesTest {

    private static final Goal GAP = Goal.gap(Aggregate.mean(), Reference.NATIONAL_URBAN);

    private static Budget withFund(String amount, Fund.Spend spend) {
        return Budgets.two()
                .withoutFund("general")
                .fund(new Fund.General("general", Budgets.of(amount), spend, Where.EVERYWHERE))
                .objective(Objective.minimise(GAP))
                .build();
    }

    private static List<List<Goal>> goals(Budget budget) {
        List<List<Goal>> goals =
                Stages.of(budget).stream().map(Objective.Stage::goals).toList();
        assertEquals(Stages.of(budget), Model.of(budget).stages());
        return goals;
    }

    @Test
    void whatNeedNotBeSpentIsSpentLastWhileItLowersTheMeanShortfall() {
        assertEquals(
                List.of(List.of(GAP), List.of(Goal.shortfall(Aggregate.mean()))),
                goals(withFund("100", Fund.Spend.AT_MOST)));
    }

    @Test
    void whereNothingCanBeLeftThereIsNoStageForIt() {
        assertEquals(List.of(List.of(GAP)), goals(withFund("100", Fund.Spend.EXACTLY)));
        assertEquals(List.of(List.of(GAP)), goals(withFund("0", Fund.Spend.AT_MOST)));
    }
}
