package io.github.evenhand.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import io.github.evenhand.fixture.Countryside;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GiniIsSmallTest {

    private static Budget.Builder gini(Budget.Builder budget, Reference reference) {
        return budget.objective(Objective.minimise(Goal.gap(Aggregate.gini(), reference)));
    }

    /** Before transfers v is -0.2 and -0.3, and so as far above as below the middle at -0.25. */
    @Test
    void levelsAreComparedInPairs() {
        assertEquals(
                List.of(
                        "M8e[gap,gini,standard,a/rural/school]: + 1/200 x[a,rural,school]"
                                + " + 1 v[gap,gini,standard,a/rural/school] ≥ 1/20",
                        "M8e[gap,gini,standard,b/rural/school]: + 1/400 x[b,rural,school]"
                                + " + 1 v[gap,gini,standard,b/rural/school] ≥ -1/20",
                        "M8e[gap,gini,standard,a/rural/school,b/rural/school]: + -1 v[gap,gini,standard,a/rural/school]"
                                + " + 1 t[gap,gini,standard,a/rural/school,b/rural/school] ≥ 0",
                        "M8e[gap,gini,standard,b/rural/school,a/rural/school]: + -1 v[gap,gini,standard,b/rural/school]"
                                + " + 1 t[gap,gini,standard,a/rural/school,b/rural/school] ≥ 0"),
                Written.rows(gini(Budgets.two(), Reference.STANDARD), "M8e"));
    }

    /**
     * Clients 5 and 20: two of them are from both places with 2 * 1/5 * 4/5. So often counts twice the larger of a and b,
     * less a and less b: these fall with money by 1/200 and 1/400.
     */
    @Test
    void aPairCountsAsOftenAsItIsDrawn() {
        assertEquals(
                List.of(
                        "1/625 x[a,rural,school]",
                        "1/1250 x[b,rural,school]",
                        "16/25 t[gap,gini,standard,a/rural/school,b/rural/school]"),
                Written.costs(gini(Budgets.two(), Reference.STANDARD), 0));
    }

    /** 15 clients of a at 3/5 in the mean and 50 of b at 12/25, so that the middle is at 27/50. */
    @Test
    void localitiesAreComparedByTheMeanOfTownAndCountryside() {
        List<String> rows =
                Written.rows(Budgets.two().objective(Objective.minimise(Goal.disparity(Aggregate.gini()))), "M8e");
        assertEquals(4, rows.size());
        assertEquals(
                "M8e[disparity,gini,a/school]: + 1/300 x[a,urban,school] + 1/600 x[a,rural,school]"
                        + " + 1 v[disparity,gini,a/school] ≥ -3/50",
                rows.get(0));
        assertEquals(
                "M8e[disparity,gini,b/school,a/school]: + -1 v[disparity,gini,b/school]"
                        + " + 1 t[disparity,gini,a/school,b/school] ≥ 0",
                rows.get(3));
    }

    /** 750,000 columns in all. */
    @Test
    void theMoreAreComparedTheFewerCornersThereMayBe() {
        assertEquals(750, GiniIsSmall.mostCorners(1000));
        assertEquals(750_000, GiniIsSmall.mostCorners(0));
    }

    /** 50 of 200 units lift a's town from 0.8 by a quarter; what it is below nothing is the negative of that. */
    @Test
    void aCurveIsOfWhatALevelComesToWithTheMoney() {
        Model model = Model.of(Budgets.two().build());
        double[] amounts = new double[model.rows().columns().size()];
        for (int column = 0; column < amounts.length; column++) {
            amounts[column] = model.rows().columns().get(column).id().equals("x[a,urban,school]") ? 50 : 0;
        }
        Goal goal = Goal.shortfall(Aggregate.gini());
        List<Compared> compared = Compared.of(goal, model.situation(), new Measures(List.of()));
        assertEquals(-1.05, compared.get(0).near(amounts), 1e-15);
        assertEquals(-0.2, compared.get(1).near(amounts), 1e-15);
    }

    @Test
    void theMeanOfTheNationMakesNoDifferenceAndIsNotMeasured() {
        assertEquals(List.of(), Written.rows(gini(Budgets.two(), Reference.NATIONAL_URBAN), "M6"));
        assertEquals(
                Written.rows(gini(Budgets.two(), Reference.STANDARD), "M8e").stream()
                        .map(row -> row.replace("standard", "nationalUrban"))
                        .toList(),
                Written.rows(gini(Budgets.two(), Reference.NATIONAL_URBAN), "M8e"));
    }

    /** 0.6 and 0.3 below it before, counted from 0.45. */
    @Test
    void theOwnTownMakesADifference() {
        assertEquals(
                "M8e[gap,gini,ownUrban,a/rural/school]: + -1/200 x[a,urban,school] + 1/200 x[a,rural,school]"
                        + " + 1 v[gap,gini,ownUrban,a/rural/school] ≥ 3/20",
                Written.rows(gini(Budgets.two(), Reference.OWN_URBAN), "M8e").get(0));
    }

    /** What is left of -0.2 of a, and of 0.3 of b whose group is itself, counted from 0.05. */
    @Test
    void theMeanOfAGroupMakesADifferenceAndIsAColumn() {
        Budget.Builder budget = Budgets.two()
                .locality(
                        Locality.of("c", "C", Budgets.of("1"), Budgets.of("0")).withParent("west"))
                .need(Need.of("c", Area.URBAN, "school", Budgets.of("30"), Budgets.of("1"), Budgets.of("0.4")));
        assertEquals(
                "M8e[gap,gini,groupUrban,a/rural/school]: + 1/200 x[a,rural,school] + -1 U[groupUrban,school,west]"
                        + " + 1 v[gap,gini,groupUrban,a/rural/school] ≥ -1/4",
                Written.rows(gini(budget, Reference.GROUP_URBAN), "M8e").get(0));
        assertEquals(List.of(), Written.columns(gini(budget, Reference.GROUP_URBAN), "g["));
    }

    /** Town and countryside of one locality are compared there, two of a group at the group. */
    @Test
    void aPairLivesOnTheLowestNodeAboveBoth() {
        Budget.Builder budget = Budgets.two()
                .group(new Group("south", "South", Optional.of("west")))
                .locality(
                        Locality.of("c", "C", Budgets.of("1"), Budgets.of("0")).withParent("south"))
                .need(Need.of("c", Area.URBAN, "school", Budgets.of("30"), Budgets.of("1"), Budgets.of("0.4")))
                .objective(Objective.minimise(Goal.shortfall(Aggregate.gini())));
        Model model = Model.of(budget.build());
        assertEquals(
                List.of(
                        "a", "a", "", "", "", "", "", "", "", "", "b", "b", "west", "west", "west", "west", "", "", "",
                        ""),
                model.rows().rows().stream()
                        .filter(row -> row.id().startsWith("M8e[shortfall,gini,")
                                && row.id().chars().filter(c -> c == ',').count() == 3)
                        .map(row -> model.rows().nodes().get(row.node()))
                        .toList());
    }

    /** Of 33 places there are 528 pairs. */
    @Test
    void moreThanAFewHundredPairsAreFollowedByAPolygon() {
        Model pairs = Model.of(gini(Countryside.of(32), Reference.STANDARD).build());
        assertEquals(List.of(), pairs.polygons());
        Model model = Model.of(gini(Countryside.of(33), Reference.STANDARD).build());
        assertEquals(1, model.polygons().size());
        assertEquals(
                List.of(0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875),
                Arrays.stream(model.polygons().get(0).toArray()).boxed().toList());
        assertEquals(33 + 7 * 33, Written.lines(model.rows(), "M8e[").size());
        assertEquals(
                "M8e[gap,gini,standard,school,2,c00/rural/school]: + -1 v[gap,gini,standard,c00/rural/school]"
                        + " + 1 h[gap,gini,standard,school,2] + 1 over[gap,gini,standard,school,2,c00/rural/school] ≥ 0",
                Written.lines(model.rows(), "M8e[gap,gini,standard,school,2,").get(0));
    }

    /** The first need is open at the first of two corners and among the worst at the second, the others the reverse. */
    @Test
    void polygonsAreThoseThatAreAskedFor() {
        Model model = Model.of(gini(Countryside.of(33), Reference.STANDARD).build());
        int[] firsts = new int[33];
        int[] afters = new int[33];
        Arrays.fill(firsts, 1, 33, 1);
        Arrays.fill(afters, 1, 33, 2);
        afters[0] = 1;
        Model other = model.withPolygons(List.of(LorenzPolygon.of(new double[] {0.25, 0.5}, firsts, afters)));
        assertEquals(33 + 33, Written.lines(other.rows(), "M8e[").size());
        assertEquals(
                1,
                Written.lines(other.rows(), "M8e[gap,gini,standard,school,1,").size());
        assertTrue(other.polygon(Goal.gap(Aggregate.gini(), Reference.STANDARD), "school")
                .isPresent());
        assertThrows(IllegalArgumentException.class, () -> model.withPolygons(List.of()));
        assertThrows(
                IllegalArgumentException.class,
                () -> model.withPolygons(List.of(LorenzPolygon.of(new double[] {0.5}, new int[32], new int[32]))));
    }

    /**
     * Of 802 clients the first need has 10 and the second 17. One corner in the middle, which counts twice: the first
     * need is among the worst there as it is, so half less its share is left for the threshold.
     */
    @Test
    void aPolygonCountsWhoIsAmongTheWorstAsItIs() {
        Model model = Model.of(gini(Countryside.of(33), Reference.STANDARD).build());
        int[] firsts = new int[33];
        int[] afters = new int[33];
        Arrays.fill(afters, 1);
        afters[0] = 0;
        List<String> costs = model
                .withPolygons(List.of(LorenzPolygon.of(new double[] {0.5}, firsts, afters)))
                .stage(0, List.of())
                .columns()
                .stream()
                .filter(column -> column.cost().signum() != 0 && !column.id().startsWith("x["))
                .map(column -> column.cost() + " " + column.id())
                .toList();
        assertEquals(
                List.of(
                        "10/401 v[gap,gini,standard,c00/rural/school]",
                        "391/401 h[gap,gini,standard,school,1]",
                        "17/401 over[gap,gini,standard,school,1,c01/rural/school]"),
                costs.subList(0, 3));
        assertEquals(2 + 32, costs.size());
    }

    @Test
    void aPolygonIsSharpenedUntilItIsNear() {
        Model model = Model.of(gini(Countryside.of(33), Reference.STANDARD).build());
        double[] nothing = new double[model.rows().columns().size()];
        Model sharper = model.sharpened(nothing).orElseThrow();
        List<Double> corners =
                Arrays.stream(sharper.polygons().get(0).toArray()).boxed().toList();
        assertTrue(corners.size() > 7, corners::toString);
        assertTrue(corners.containsAll(
                Arrays.stream(model.polygons().get(0).toArray()).boxed().toList()));
        int rounds = 1;
        for (Optional<Model> next = Optional.of(sharper); next.isPresent(); rounds++) {
            next = next.get().sharpened(new double[next.get().rows().columns().size()]);
        }
        assertTrue(rounds < 10, "after " + rounds);
    }

    @Test
    void aPolygonIsOfItsGoal() {
        Model model = Model.of(gini(Countryside.of(33), Reference.STANDARD).build());
        assertTrue(model.polygon(Goal.gap(Aggregate.gini(), Reference.STANDARD), "health")
                .isEmpty());
        assertTrue(model.polygon(Goal.shortfall(Aggregate.gini()), "school").isEmpty());
    }

    @Test
    void aMeanHasNone() {
        assertEquals(List.of(), Written.rows(Budgets.two(), "M8e"));
    }
}
