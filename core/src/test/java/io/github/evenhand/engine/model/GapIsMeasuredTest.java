package io.github.evenhand.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Goal.Aggregate;
import io.github.evenhand.budget.Goal.Reference;
import io.github.evenhand.budget.Group;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.fixture.Budgets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GapIsMeasuredTest {

    /** A Gini is of gaps as they are, so that only those of the first stage are cut at 0. */
    @Test
    void gapsAreCutWhereAGoalIsOnWhatIsCut() {
        Budget.Builder budget = Budgets.two()
                .objective(Objective.minimise(Goal.gap(Aggregate.mean(), Reference.STANDARD))
                        .then(Goal.gap(Aggregate.gini(), Reference.OWN_URBAN)));
        assertEquals(2, Written.columns(budget, "g[standard").size());
        assertEquals(List.of(), Written.columns(budget, "g[ownUrban"));
    }

    private static Budget.Builder gap(Reference reference) {
        return Budgets.two().objective(Objective.minimise(Goal.gap(Aggregate.mean(), reference)));
    }

    /** The mean before is (10 * 0.8 + 30 * 0.6) / 40; a unit of money to b moves it by 30/40 of 1/300. */
    @Test
    void theNationalReferenceIsOneColumnForAll() {
        assertEquals(
                List.of(
                        "M6[nationalUrban,school]: + -1/800 x[a,urban,school] + -1/400 x[b,urban,school]"
                                + " + 1 U[nationalUrban,school] = 13/20",
                        "M6[nationalUrban,school,a]: + 1/200 x[a,rural,school] + -1 U[nationalUrban,school]"
                                + " + 1 g[nationalUrban,school,a] ≥ -1/5",
                        "M6[nationalUrban,school,b]: + 1/400 x[b,rural,school] + -1 U[nationalUrban,school]"
                                + " + 1 g[nationalUrban,school,b] ≥ -3/10"),
                Written.rows(gap(Reference.NATIONAL_URBAN), "M6"));
    }

    /** At most 1/4 of (0.8 + 1000/200) and 3/4 of (0.6 + 1000/300). */
    @Test
    void columnsEndWhereAllTheMoneyWouldLiftThem() {
        Budget.Builder budget = gap(Reference.NATIONAL_URBAN);
        assertEquals(List.of("13/20 ≤ U[nationalUrban,school] ≤ 22/5"), Written.columns(budget, "U["));
        assertEquals(
                List.of("0 ≤ g[nationalUrban,school,a] ≤ 21/5", "0 ≤ g[nationalUrban,school,b] ≤ 41/10"),
                Written.columns(budget, "g["));
    }

    @Test
    void theOwnTownStandsInTheRow() {
        assertEquals(
                List.of(
                        "M6[ownUrban,school,a]: + -1/200 x[a,urban,school] + 1/200 x[a,rural,school]"
                                + " + 1 g[ownUrban,school,a] ≥ 3/5",
                        "M6[ownUrban,school,b]: + -1/300 x[b,urban,school] + 1/400 x[b,rural,school]"
                                + " + 1 g[ownUrban,school,b] ≥ 3/10"),
                Written.rows(gap(Reference.OWN_URBAN), "M6"));
    }

    @Test
    void theStandardIsANumber() {
        assertEquals(
                List.of(
                        "M6[standard,school,a]: + 1/200 x[a,rural,school] + 1 g[standard,school,a] ≥ 4/5",
                        "M6[standard,school,b]: + 1/400 x[b,rural,school] + 1 g[standard,school,b] ≥ 7/10"),
                Written.rows(gap(Reference.STANDARD), "M6"));
    }

    /** In the group west are the towns of a (10 clients, 0.8) and c (30 clients, 0.4); b is its own group. */
    @Test
    void theGroupIsTheTopmostOne() {
        Budget.Builder budget = gap(Reference.GROUP_URBAN)
                .group(new Group("deep", "Deep", Optional.of("west")))
                .locality(
                        Locality.of("c", "C", Budgets.of("1"), Budgets.of("0")).withParent("deep"))
                .need(Need.of("c", Area.URBAN, "school", Budgets.of("30"), Budgets.of("1"), Budgets.of("0.4")));
        assertEquals(
                List.of(
                        "M6[groupUrban,school,west]: + -1/800 x[a,urban,school] + -1/400 x[c,urban,school]"
                                + " + 1 U[groupUrban,school,west] = 1/2",
                        "M6[groupUrban,school,a]: + 1/200 x[a,rural,school] + -1 U[groupUrban,school,west]"
                                + " + 1 g[groupUrban,school,a] ≥ -1/5",
                        "M6[groupUrban,school,b]: + -1/300 x[b,urban,school] + 1/400 x[b,rural,school]"
                                + " + 1 g[groupUrban,school,b] ≥ 3/10"),
                Written.rows(budget, "M6"));
    }

    @Test
    void theMeanOfAGroupLivesOnTheGroup() {
        Programme rows = Model.of(gap(Reference.GROUP_URBAN)
                        .locality(Locality.of("c", "C", Budgets.of("1"), Budgets.of("0"))
                                .withParent("west"))
                        .need(Need.of("c", Area.URBAN, "school", Budgets.of("30"), Budgets.of("1"), Budgets.of("0.4")))
                        .build())
                .rows();
        int node = rows.columns().stream()
                .filter(column -> column.id().startsWith("U["))
                .findFirst()
                .orElseThrow()
                .node();
        assertEquals("west", rows.nodes().get(node));
    }

    @Test
    void aCountrysideWithoutAReferenceIsLeftOut() {
        Budget.Builder budget = gap(Reference.OWN_URBAN)
                .locality(Locality.of("c", "C", Budgets.of("0"), Budgets.of("1")))
                .need(Need.of("c", Area.RURAL, "school", Budgets.of("3"), Budgets.of("1"), Budgets.of("0")));
        assertEquals(2, Written.rows(budget, "M6").size());
        assertEquals(List.of("1/5 g[ownUrban,school,a]", "4/5 g[ownUrban,school,b]"), Written.costs(budget, 0));
    }

    @Test
    void townsWithoutClientsAreInNoReference() {
        Budget.Builder budget = gap(Reference.NATIONAL_URBAN)
                .locality(Locality.of("c", "C", Budgets.of("1"), Budgets.of("0")))
                .need(Need.of("c", Area.URBAN, "school", Budgets.of("0"), Budgets.of("1"), Budgets.of("9")));
        assertEquals(Written.rows(gap(Reference.NATIONAL_URBAN), "M6"), Written.rows(budget, "M6"));
    }

    @Test
    void aGapThatNoPlanCanOpenHasNoRow() {
        Budget.Builder budget = Budgets.bare()
                .objective(Objective.minimise(Goal.gap(Aggregate.mean(), Reference.STANDARD)))
                .need(Need.of("a", Area.URBAN, "school", Budgets.of("1"), Budgets.of("1"), Budgets.of("1")))
                .need(Need.of("a", Area.RURAL, "school", Budgets.of("1"), Budgets.of("1"), Budgets.of("1.2")))
                .need(Need.of("b", Area.URBAN, "school", Budgets.of("1"), Budgets.of("1"), Budgets.of("1")))
                .need(Need.of("b", Area.RURAL, "school", Budgets.of("1"), Budgets.of("1"), Budgets.of("0.9")));
        assertEquals(1, Written.rows(budget, "M6").size());
        assertEquals(
                List.of("0 ≤ g[standard,school,a] ≤ 0", "0 ≤ g[standard,school,b] ≤ 1/10"),
                Written.columns(budget, "g["));
    }

    @Test
    void everyReferenceIsWrittenOnceHoweverManyGoalsNameIt() {
        Budget.Builder budget = Budgets.two()
                .objective(Objective.minimise(
                                Goal.gap(Aggregate.mean(), Reference.STANDARD),
                                Goal.gap(Aggregate.worst(), Reference.STANDARD))
                        .then(Goal.gap(Aggregate.mean(), Reference.STANDARD)));
        assertEquals(2, Written.rows(budget, "M6").size());
    }

    @Test
    void withoutAGapGoalThereIsNone() {
        assertEquals(List.of(), Written.rows(Budgets.two(), "M6"));
    }
}
