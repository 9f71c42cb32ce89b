package io.github.evenhand.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Goal.Aggregate;
import io.github.evenhand.budget.Goal.Reference;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.budget.Scenario;
import io.github.evenhand.budget.Scenario.Change;
import io.github.evenhand.budget.Where;
import io.github.evenhand.fixture.Budgets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TheWorstFutureCountsTest {

    /** The countryside of a, where a standard costs 200, twice as dear and from half the level. */
    private static final Scenario DEAR =
            Scenario.of("dear", hillside(Change.ofCost("2")), hillside(Change.ofLevel("0.5")));

    private static Change hillside(Change change) {
        return change.in(Where.ids(List.of("a"))).of(Set.of(), Set.of(Area.RURAL));
    }

    private static Budget.Builder worst() {
        return Budgets.two()
                .objective(Objective.minimise(
                        Goal.gap(Aggregate.worst(), Reference.STANDARD),
                        new Goal.Shortfall(Aggregate.worst(), Budgets.of("3"))));
    }

    @Test
    void oneColumnOfTheNationIsAboveTheGoalsOfEveryFuture() {
        Budget.Builder budget = worst().scenario(DEAR).scenario(Scenario.of("same", Change.ofCost("1")));
        assertEquals(
                List.of(
                        "M11[1]: + -1 t[gap,worst,standard] + -3 t[shortfall,worst] + 1 worst[1] ≥ 0",
                        "M11[1,dear]: + -1 t[gap,worst,standard]@dear + -3 t[shortfall,worst]@dear + 1 worst[1] ≥ 0",
                        "M11[1,same]: + -1 t[gap,worst,standard]@same + -3 t[shortfall,worst]@same + 1 worst[1] ≥ 0"),
                Written.rows(budget, "M11"));
        assertEquals(List.of("0 ≤ worst[1] ≤ 18/5"), Written.columns(budget, "worst["));
        assertEquals(List.of("1 worst[1]"), Written.costs(budget, 0));
    }

    @Test
    void levelsOfAFutureAreLiftedByTheSameMoneyAtItsCosts() {
        Budget.Builder budget = Budgets.two().scenario(DEAR);
        assertEquals(
                List.of(
                        "M7[a/urban/school]: + 1/200 x[a,urban,school] + 1 d[a/urban/school] ≥ 1/5",
                        "M7[a/rural/school]: + 1/200 x[a,rural,school] + 1 d[a/rural/school] ≥ 4/5",
                        "M7[b/urban/school]: + 1/300 x[b,urban,school] + 1 d[b/urban/school] ≥ 2/5",
                        "M7[b/rural/school]: + 1/400 x[b,rural,school] + 1 d[b/rural/school] ≥ 7/10",
                        "M7[a/urban/school]@dear: + 1/200 x[a,urban,school] + 1 d[a/urban/school]@dear ≥ 1/5",
                        "M7[a/rural/school]@dear: + 1/400 x[a,rural,school] + 1 d[a/rural/school]@dear ≥ 9/10",
                        "M7[b/urban/school]@dear: + 1/300 x[b,urban,school] + 1 d[b/urban/school]@dear ≥ 2/5",
                        "M7[b/rural/school]@dear: + 1/400 x[b,rural,school] + 1 d[b/rural/school]@dear ≥ 7/10"),
                Written.rows(budget, "M7"));
    }

    @Test
    void everyStageHasItsOwnColumnAndTheMeansOfAFutureAreItsOwn() {
        Budget.Builder budget = Budgets.two()
                .objective(Objective.minimise(Goal.gap(Aggregate.mean(), Reference.NATIONAL_URBAN))
                        .then(Goal.shortfall(Aggregate.mean())))
                .scenario(Scenario.of("many", Change.ofClients("3").in(Where.ids(List.of("a")))));
        assertEquals(2, Written.columns(budget, "worst[").size());
        assertEquals(List.of("1 worst[2]"), Written.costs(budget, 1));
        assertEquals(
                List.of(
                        // 10 of 40 and 30 of 60 urban pupils are in a.
                        "M6[nationalUrban,school]: + -1/800 x[a,urban,school] + -1/400 x[b,urban,school] + 1"
                                + " U[nationalUrban,school] = 13/20",
                        "M6[nationalUrban,school]@many: + -1/1200 x[a,urban,school] + -1/600 x[b,urban,school] + 1"
                                + " U[nationalUrban,school]@many = 7/10"),
                Written.rows(budget, "M6").stream()
                        .filter(row -> row.contains("= "))
                        .toList());
        assertEquals(
                "M11[1,many]: + -3/7 g[nationalUrban,school,a]@many + -4/7 g[nationalUrban,school,b]@many + 1 worst[1]"
                        + " ≥ 0",
                Written.rows(budget, "M11").get(1));
    }

    /** 10 urban pupils of a at 0.8 and 30 of c at 0.4 are 40 at a half, whatever becomes of the hillside. */
    @Test
    void theMeanOfAGroupIsTakenInEveryFuture() {
        Budget.Builder budget = Budgets.two()
                .locality(
                        Locality.of("c", "C", Budgets.of("30"), Budgets.of("0")).withParent("west"))
                .need(Need.of("c", Area.URBAN, "school", Budgets.of("30"), Budgets.of("1"), Budgets.of("0.4")))
                .objective(Objective.minimise(Goal.gap(Aggregate.mean(), Reference.GROUP_URBAN)))
                .scenario(DEAR);
        String mean = "+ -1/800 x[a,urban,school] + -1/400 x[c,urban,school] + 1 U[groupUrban,school,west]";
        assertEquals(
                List.of(
                        "M6[groupUrban,school,west]: " + mean + " = 1/2",
                        "M6[groupUrban,school,west]@dear: " + mean + "@dear = 1/2"),
                Written.rows(budget, "M6").stream()
                        .filter(row -> row.contains("= 1/2"))
                        .toList());
    }

    /** Room for 40 and 120 units, which lift to 1 now, and at twice the cost from 0.8 to 0.9 and from 0.6 to 0.8. */
    @Test
    void whatLiftsToTheHighestLevelNowLiftsLessWhereItIsDear() {
        Budget.Builder budget = Budgets.bare()
                .need(Need.of("a", Area.URBAN, "school", Budgets.of("10"), Budgets.of("2"), Budgets.of("0.8"))
                        .withHighestLevel(Budgets.of("1")))
                .need(Need.of("a", Area.RURAL, "school", Budgets.of("5"), Budgets.of("4"), Budgets.of("0.2")))
                .need(Need.of("b", Area.URBAN, "school", Budgets.of("30"), Budgets.of("1"), Budgets.of("0.6"))
                        .withHighestLevel(Budgets.of("1")))
                .need(Need.of("b", Area.RURAL, "school", Budgets.of("20"), Budgets.of("2"), Budgets.of("0.3")))
                .objective(Objective.minimise(Goal.gap(Aggregate.mean(), Reference.NATIONAL_URBAN)))
                .scenario(Scenario.of("dear", Change.ofCost("2")));
        assertEquals(
                List.of("13/20 ≤ U[nationalUrban,school] ≤ 1", "13/20 ≤ U[nationalUrban,school]@dear ≤ 33/40"),
                Written.columns(budget, "U["));
    }

    @Test
    void aNeedTakesNoMoreThanItHasRoomForInEveryFuture() {
        Budget.Builder budget = Budgets.bare()
                .need(Need.of("a", Area.RURAL, "school", Budgets.of("5"), Budgets.of("4"), Budgets.of("0.2"))
                        .withHighestLevel(Budgets.of("0.7")))
                .need(Need.of("a", Area.URBAN, "school", Budgets.of("10"), Budgets.of("2"), Budgets.of("0.8")))
                .need(Need.of("b", Area.URBAN, "school", Budgets.of("30"), Budgets.of("1"), Budgets.of("0.6")))
                .need(Need.of("b", Area.RURAL, "school", Budgets.of("20"), Budgets.of("2"), Budgets.of("0.3")));
        assertEquals(List.of("0 ≤ x[a,rural,school] ≤ 100"), Written.columns(budget, "x[a,rural"));
        // Dear it costs 400 and starts at 0.1; with a fifth of the pupils it costs 40, and 20 lift it to 0.7.
        budget.scenario(DEAR);
        assertEquals(List.of("0 ≤ x[a,rural,school] ≤ 100"), Written.columns(budget, "x[a,rural"));
        budget.scenario(Scenario.of("few", hillside(Change.ofClients("0.2"))));
        assertEquals(List.of("0 ≤ x[a,rural,school] ≤ 20"), Written.columns(budget, "x[a,rural"));
    }

    @Test
    void withoutScenariosNothingIsWritten() {
        assertEquals(List.of(), Written.rows(worst(), "M11"));
        assertEquals(List.of(), Written.columns(worst(), "worst["));
    }
}
