package io.github.evenhand.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Goal.Aggregate;
import io.github.evenhand.budget.Goal.Reference;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.budget.Quantity;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Rule.Per;
import io.github.evenhand.budget.Rule.Terms;
import io.github.evenhand.budget.Where;
import io.github.evenhand.fixture.Budgets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NobodyReceivesLessThanPromisedTest {

    @Test
    void aFloorIsOnTheSumOfAllFunds() {
        assertEquals(
                List.of(
                        "R3[floor,a]: + 1 E[a,books] + 1 G[a,general] ≥ 50",
                        "R3[floor,b]: + 1 E[b,books] + 1 G[b,general] ≥ 50"),
                Written.rows(
                        Budgets.two().fund(Budgets.books("0", "0")).rule(Budgets.floor(Terms.hard("floor"), "5")),
                        "R3"));
    }

    /** a has 50 people in all, b 50. */
    @Test
    void perHeadCountsAllPeople() {
        Rule floor = new Rule.Floor(
                Terms.hard("floor"), Where.group("west"), Optional.of("general"), Quantity.of("0.3"), Per.HEAD);
        assertEquals(
                List.of("R3[floor,a]: + 1 G[a,general] ≥ 150"),
                Written.rows(Budgets.two().rule(floor), "R3"));
    }

    @Test
    void anAmountMayStandInAColumn() {
        Rule floor = new Rule.Floor(
                Terms.hard("floor"),
                Where.ids(Set.of("c")),
                Optional.empty(),
                Quantity.column("promised"),
                Per.LOCALITY);
        Budget.Builder budget = Budgets.two()
                .locality(
                        Locality.of("c", "C", Budgets.of("0"), Budgets.of("0")).with("promised", "2.5"))
                .rule(floor);
        assertEquals(List.of("R3[floor,c]: + 1 G[c,general] ≥ 25"), Written.rows(budget, "R3"));
    }

    @Test
    void lastYearIsThatOfTheFundOrOfAllFundsPastOnesIncluded() {
        Budget.Builder budget = Budgets.two()
                .fund(new Fund.Past("old"))
                .lastYear("a", "general", Budgets.of("20"))
                .lastYear("a", "old", Budgets.of("10"))
                .lastYear("b", "general", Budgets.of("0"))
                .rule(Budgets.holdHarmless(Terms.hard("of-fund"), "0.9"))
                .rule(new Rule.HoldHarmless(
                        Terms.hard("in-all"), Where.EVERYWHERE, Optional.empty(), Budgets.of("0.9")));
        assertEquals(
                List.of(
                        "R3[in-all,a]: + 1 G[a,general] ≥ 270",
                        "R3[in-all,b]: + 1 G[b,general] ≥ 0",
                        "R3[of-fund,a]: + 1 G[a,general] ≥ 180",
                        "R3[of-fund,b]: + 1 G[b,general] ≥ 0"),
                Written.rows(budget, "R3"));
    }

    /** 4 objective for each unit of the currency is 0.4 for each smallest unit. */
    @Test
    void aPricedFloorMayBeMissedByAllOfIt() {
        Budget.Builder budget = Budgets.two().rule(Budgets.floor(Terms.priced("floor", "4"), "5"));
        assertEquals(
                "R3[floor,a]: + 1 G[a,general] + 1 breach[floor,a] ≥ 50",
                Written.rows(budget, "R3").get(0));
        assertEquals(
                List.of("0 ≤ breach[floor,a] ≤ 50", "0 ≤ breach[floor,b] ≤ 50"), Written.columns(budget, "breach"));
        assertEquals(
                List.of("2/5 breach[floor,a]", "2/5 breach[floor,b]"),
                Written.costs(budget, 0).subList(4, 6));
    }

    @Test
    void breachesArePaidInTheFirstStageOnly() {
        Budget.Builder budget = Budgets.two()
                .objective(Objective.minimise(Goal.shortfall(Aggregate.worst()))
                        .then(Goal.gap(Aggregate.worst(), Reference.STANDARD)))
                .rule(Budgets.floor(Terms.priced("floor", "4"), "5"));
        assertEquals(List.of("1 t[gap,worst,standard]"), Written.costs(budget, 1));
        Programme later = Model.of(budget.build()).stage(1, List.of(Rational.of(7)));
        assertEquals(
                List.of("then[1]: + 1 t[shortfall,worst] + 2/5 breach[floor,a] + 2/5 breach[floor,b] ≤ 7"),
                Written.lines(later, "then"));
    }

    @Test
    void aFundThatCannotGoThereLeavesTheRowEmpty() {
        Fund.Special books = Budgets.books(Fund.Spend.EXACTLY, Where.group("west"), Quantity.none(), Quantity.none());
        Rule floor = new Rule.Floor(
                Terms.hard("floor"), Where.EVERYWHERE, Optional.of("books"), Quantity.of("1"), Per.LOCALITY);
        assertEquals(
                List.of("R3[floor,a]: + 1 E[a,books] ≥ 10", "R3[floor,b]: ≥ 10"),
                Written.rows(Budgets.two().fund(books).rule(floor), "R3"));
    }
}
