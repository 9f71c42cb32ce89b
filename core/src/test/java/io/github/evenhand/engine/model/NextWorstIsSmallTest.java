package io.github.evenhand.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Goal.Aggregate;
import io.github.evenhand.budget.Goal.Reference;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.fixture.Budgets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NextWorstIsSmallTest {

    private static Budget.Builder fairest() {
        return Budgets.two()
                .objective(Objective.minimise(Goal.shortfall(Aggregate.fairestFirst()))
                        .then(Goal.shortfall(Aggregate.mean())));
    }

    @Test
    void theFirstRoundIsThatOfTheWorst() {
        assertEquals(
                List.of(
                        "M8d[shortfall,fairestFirst,a/urban/school]: + -1 d[a/urban/school] + 1 t[shortfall,fairestFirst] ≥ 0",
                        "M8d[shortfall,fairestFirst,a/rural/school]: + -1 d[a/rural/school] + 1 t[shortfall,fairestFirst] ≥ 0",
                        "M8d[shortfall,fairestFirst,b/urban/school]: + -1 d[b/urban/school] + 1 t[shortfall,fairestFirst] ≥ 0",
                        "M8d[shortfall,fairestFirst,b/rural/school]: + -1 d[b/rural/school] + 1 t[shortfall,fairestFirst] ≥ 0"),
                Written.rows(fairest(), "M8d"));
        assertEquals(List.of("1 t[shortfall,fairestFirst]"), Written.costs(fairest(), 0));
    }

    @Test
    void aDecidedNeedIsKeptAndTheOthersAreHeldBelowTheNextWorst() {
        Model model = Model.of(fairest().build());
        SortedMap<Integer, Rational> levels = new TreeMap<>();
        levels.put(model.ranks(0).get(1).row(), Budgets.exact("0.5"));
        Programme round = model.stage(0, List.of(), levels);
        assertEquals(
                List.of("M8d[shortfall,fairestFirst,a/rural/school]: + -1 d[a/rural/school] ≥ -1/2"),
                Written.lines(round, "M8d[shortfall,fairestFirst,a/rural"));
        assertEquals(
                List.of(
                        "M8d[shortfall,fairestFirst,b/rural/school]: + -1 d[b/rural/school] + 1 t[shortfall,fairestFirst] ≥ 0"),
                Written.lines(round, "M8d[shortfall,fairestFirst,b/rural"));
    }

    @Test
    void afterTheLastRoundEveryNeedIsKeptAndTheWorstIsWhatItCameTo() {
        Model model = Model.of(fairest().build());
        SortedMap<Integer, Rational> levels = new TreeMap<>();
        model.ranks(0).forEach(rank -> levels.put(rank.row(), Budgets.exact("0.5")));
        Programme later = model.stage(1, List.of(Rational.ONE), levels);
        assertEquals(4, Written.lines(later, "M8d[").size());
        assertTrue(Written.lines(later, "M8d[").stream().noneMatch(row -> row.contains("t[")));
        assertEquals(List.of("1/2 ≤ t[shortfall,fairestFirst] ≤ 1/2"), Written.lines(later, "1/2 ≤ t["));
    }

    @Test
    void onlyAFairestFirstStageRanksNeedsAndOnlyOnce() {
        Model model = Model.of(fairest().build());
        assertEquals(4, model.ranks(0).size());
        assertEquals(List.of(), model.ranks(1));
        Goal gap = Goal.gap(Aggregate.fairestFirst(), Reference.STANDARD);
        Model twice = Model.of(
                Budgets.two().objective(Objective.minimise(gap).then(gap)).build());
        assertEquals(2, twice.ranks(0).size());
        assertEquals(List.of(), twice.ranks(1));
    }
}
