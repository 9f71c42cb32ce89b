package io.github.evenhand.engine.settle;

import static io.github.evenhand.engine.settle.Planned.exactly;
import static io.github.evenhand.fixture.Budgets.of;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Quantity;
import io.github.evenhand.budget.Where;
import io.github.evenhand.fixture.Budgets;
import io.github.evenhand.fixture.SlowToAnswer;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Grants of a few units to a, whose town and countryside a plan has spent them on. */
class RespendingTest {

    private static final String GENERAL = "G[a,general]";
    private static final String TOWN = "x[a,urban,school]";
    private static final String COUNTRY = "x[a,rural,school]";
    private static final String BOOKS = "E[a,books]";
    private static final String BOOKS_IN_TOWN = "y[a,books,urban,school]";
    private static final String BOOKS_IN_COUNTRY = "y[a,books,rural,school]";
    private static final String KEPT = "o[a]";

    private static Planned general(String grant, String town, String country) {
        return Planned.of(Budgets.two(), Map.of(GENERAL, grant, TOWN, town, COUNTRY, country));
    }

    /** School books for town and countryside. */
    private static Fund.Special books(String id, String matching, String crowdOut) {
        return new Fund.Special(
                id,
                of("50"),
                Fund.Spend.EXACTLY,
                Where.EVERYWHERE,
                new TreeSet<>(Set.of("school")),
                Set.of(Area.URBAN, Area.RURAL),
                Quantity.of(matching),
                Quantity.of(crowdOut));
    }

    /** Where the countryside of a can take no more than 30 units, and nothing else is full. */
    private static Budget.Builder countryOfThirty(Fund... funds) {
        Budget.Builder budget = Budgets.bare()
                .need(Need.of("a", Area.URBAN, "school", of("10"), of("2"), of("0.8")))
                .need(Need.of("a", Area.RURAL, "school", of("10"), of("2"), of("0.2"))
                        .withHighestLevel(of("0.35")))
                .need(Need.of("b", Area.URBAN, "school", of("10"), of("2"), of("0.8")))
                .need(Need.of("b", Area.RURAL, "school", of("10"), of("2"), of("0.2")));
        for (Fund fund : funds) {
            budget.fund(fund);
        }
        return budget;
    }

    @Test
    void moreGeneralMoneyGoesToWhereThePlanSpendsMost() {
        assertEquals(
                exactly(Map.of(GENERAL, "100", TOWN, "30", COUNTRY, "70")),
                general("99.5", "30", "69.5").respent(Map.of(GENERAL, "100")));
        assertEquals(
                exactly(Map.of(GENERAL, "100", TOWN, "70", COUNTRY, "30")),
                general("99.5", "69.5", "30").respent(Map.of(GENERAL, "100")));
    }

    @Test
    void ofTwoEqualUsesTheFirstReceivesTheDifference() {
        assertEquals(
                exactly(Map.of(GENERAL, "100", TOWN, "50.5", COUNTRY, "49.5")),
                general("99", "49.5", "49.5").respent(Map.of(GENERAL, "100")));
    }

    @Test
    void whereAPlanKeepsMoreThanTheDifferenceItKeepsThatToo() {
        assertEquals(
                exactly(Map.of(GENERAL, "100", COUNTRY, "60", KEPT, "40")),
                general("99.5", "0", "60").respent(Map.of(GENERAL, "100")));
    }

    /** A solver that spends everything may keep a hair, which is no decision of the plan. */
    @Test
    void whatAPlanKeepsIsSpentWhereItIsNoMoreThanTheDifference() {
        assertEquals(
                exactly(Map.of(GENERAL, "100", TOWN, "30", COUNTRY, "70")),
                general("99.5", "30", "69.25").respent(Map.of(GENERAL, "100")));
        assertEquals(
                exactly(Map.of(GENERAL, "100", TOWN, "30", COUNTRY, "70")),
                general("99.5", "30", "69").respent(Map.of(GENERAL, "100")));
    }

    @Test
    void lessGeneralMoneyIsTakenFromTheLargestUse() {
        assertEquals(
                exactly(Map.of(GENERAL, "99", TOWN, "30", COUNTRY, "69")),
                general("99.5", "30", "69.5").respent(Map.of(GENERAL, "99")));
        assertEquals(
                exactly(Map.of(GENERAL, "99", COUNTRY, "60", KEPT, "39")),
                general("99.5", "0", "60").respent(Map.of(GENERAL, "99")));
    }

    @Test
    void aGrantOfWholeUnitsIsSpentAsPlanned() {
        assertEquals(
                exactly(Map.of(GENERAL, "100", TOWN, "30.25", COUNTRY, "69.75")),
                general("100", "30.25", "69.75").respent(Map.of(GENERAL, "100")));
    }

    @Test
    void whoHasNoNeedsKeepsItsGrant() {
        Budget.Builder budget = Budgets.two().locality(Locality.of("c", "C", of("0"), of("0")));
        assertEquals(
                exactly(Map.of("G[c,general]", "8", "o[c]", "8")),
                Planned.of(budget, Map.of("G[c,general]", "7.5")).respent(Map.of("G[c,general]", "8")));
    }

    @Test
    void specialMoneyComesAndGoesWhereThePlanSpendsMostOfIt() {
        Planned plan = Planned.of(
                Budgets.two().fund(books("books", "0", "0")), Map.of(BOOKS_IN_TOWN, "10", BOOKS_IN_COUNTRY, "29.5"));
        assertEquals(
                exactly(Map.of(BOOKS, "40", BOOKS_IN_TOWN, "10", BOOKS_IN_COUNTRY, "30")),
                plan.respent(Map.of(BOOKS, "40")));
        assertEquals(
                exactly(Map.of(BOOKS, "39", BOOKS_IN_TOWN, "10", BOOKS_IN_COUNTRY, "29")),
                plan.respent(Map.of(BOOKS, "39")));
    }

    @Test
    void ofTwoEqualPurposesTheFirstReceivesTheDifference() {
        Planned plan = Planned.of(
                Budgets.two().fund(books("books", "0", "0")), Map.of(BOOKS_IN_TOWN, "1.75", BOOKS_IN_COUNTRY, "1.75"));
        assertEquals(
                exactly(Map.of(BOOKS, "4", BOOKS_IN_TOWN, "2.25", BOOKS_IN_COUNTRY, "1.75")),
                plan.respent(Map.of(BOOKS, "4")));
    }

    @Test
    void whatOnePurposeCannotGiveBackTheNextDoes() {
        Planned plan = Planned.of(
                Budgets.two().fund(books("books", "0", "0")), Map.of(BOOKS_IN_TOWN, "0.2", BOOKS_IN_COUNTRY, "0.4"));
        assertEquals(Map.of(), plan.respent(Map.of(BOOKS, "0")));
    }

    /** The countryside takes the quarter that it has room for, and the town what is left. */
    @Test
    void whatOnePurposeHasNoRoomForTheNextTakes() {
        Planned plan = Planned.of(
                countryOfThirty(books("books", "0", "0")), Map.of(BOOKS_IN_TOWN, "9.75", BOOKS_IN_COUNTRY, "29.75"));
        assertEquals(
                exactly(Map.of(BOOKS, "40", BOOKS_IN_TOWN, "10", BOOKS_IN_COUNTRY, "30")),
                plan.respent(Map.of(BOOKS, "40")));
    }

    /** The certifier finds it: the grant is then less than was settled. */
    @Test
    void whatNoPurposeHasRoomForIsNotSpent() {
        Planned plan = Planned.of(countryOfThirty(Budgets.books("0", "0")), Map.of(BOOKS_IN_COUNTRY, "29.5"));
        assertEquals(exactly(Map.of(BOOKS, "30", BOOKS_IN_COUNTRY, "30")), plan.respent(Map.of(BOOKS, "31")));
    }

    /** Each unit lifts like one and a half, so that 30 units of room are 20 of books. */
    @Test
    void matchingTakesItsPartOfTheRoom() {
        Planned plan = Planned.of(countryOfThirty(Budgets.books("0.5", "0")), Map.of(BOOKS_IN_COUNTRY, "19.5"));
        assertEquals(exactly(Map.of(BOOKS, "20", BOOKS_IN_COUNTRY, "20")), plan.respent(Map.of(BOOKS, "21")));
    }

    /** 10 of 30 units are taken by pens: there is room for 20 units of books. */
    @Test
    void everyFundTakesItsPartOfTheRoom() {
        Planned plan = Planned.of(
                countryOfThirty(Budgets.books("0", "0"), books("pens", "0", "0")),
                Map.of(BOOKS_IN_COUNTRY, "19.5", "y[a,pens,rural,school]", "10"));
        assertEquals(
                exactly(Map.of(BOOKS, "20", BOOKS_IN_COUNTRY, "20", "E[a,pens]", "10", "y[a,pens,rural,school]", "10")),
                plan.respent(Map.of(BOOKS, "21", "E[a,pens]", "10")));
    }

    /** A plan may pass the highest level by a hair; then nothing more goes there. */
    @Test
    void aNeedThatHasTooMuchTakesNoMore() {
        Planned plan = Planned.of(
                countryOfThirty(books("books", "0", "0")), Map.of(BOOKS_IN_TOWN, "9.5", BOOKS_IN_COUNTRY, "30.25"));
        assertEquals(
                exactly(Map.of(BOOKS, "40", BOOKS_IN_TOWN, "9.75", BOOKS_IN_COUNTRY, "30.25")),
                plan.respent(Map.of(BOOKS, "40")));
    }

    @Test
    void moneyThatOnlyFreesOwnMoneyNeedsNoRoom() {
        Planned plan =
                Planned.of(countryOfThirty(Budgets.books("0", "1")), Map.of(BOOKS_IN_COUNTRY, "39.5", TOWN, "39.5"));
        assertEquals(
                exactly(Map.of(BOOKS, "40", BOOKS_IN_COUNTRY, "40", TOWN, "40")), plan.respent(Map.of(BOOKS, "40")));
    }

    /** Half a unit of books frees a tenth of own money. */
    @Test
    void whatMoreSpecialMoneyFreesIsSpentToo() {
        Planned plan = Planned.of(
                Budgets.two().fund(Budgets.books("0", "0.2")),
                Map.of(GENERAL, "20", BOOKS_IN_COUNTRY, "39.5", TOWN, "10", COUNTRY, "17.9"));
        assertEquals(
                exactly(Map.of(GENERAL, "20", BOOKS, "40", BOOKS_IN_COUNTRY, "40", TOWN, "10", COUNTRY, "18")),
                plan.respent(Map.of(BOOKS, "40")));
    }

    /** A unit less of general money and five more of books, which free one: nothing is to be respent. */
    @Test
    void whatSpecialMoneyFreesMakesUpForLessGeneralMoney() {
        Planned plan = Planned.of(
                Budgets.two().fund(Budgets.books("0", "0.2")),
                Map.of(GENERAL, "20", BOOKS_IN_COUNTRY, "40", TOWN, "10", COUNTRY, "18"));
        assertEquals(
                exactly(Map.of(GENERAL, "19", BOOKS, "45", BOOKS_IN_COUNTRY, "45", TOWN, "10", COUNTRY, "18")),
                plan.respent(Map.of(GENERAL, "19", BOOKS, "45")));
    }

    @Test
    void oneFundIsNotSpentOnThePurposesOfAnother() {
        Planned plan = Planned.of(
                Budgets.two().fund(Budgets.books("0", "0")).fund(books("pens", "0", "0")),
                Map.of(BOOKS_IN_COUNTRY, "3.5", "y[a,pens,urban,school]", "8", "y[a,pens,rural,school]", "9"));
        assertEquals(
                exactly(Map.of(
                        BOOKS,
                        "4",
                        BOOKS_IN_COUNTRY,
                        "4",
                        "E[a,pens]",
                        "17",
                        "y[a,pens,urban,school]",
                        "8",
                        "y[a,pens,rural,school]",
                        "9")),
                plan.respent(Map.of(BOOKS, "4")));
    }

    /** While it is spent, and while it is added up. */
    @Test
    void moneyIsRespentForAsLongAsSomebodyWaitsForEachLocality() {
        SlowToAnswer slow = new SlowToAnswer();
        Planned plan = Planned.of(Budgets.two(), Map.of(GENERAL, "99.5", TOWN, "99.5"), slow.patience());
        slow.wakeUp();
        plan.respent(Map.of(GENERAL, "100"));
        slow.assertAsked(2 + 2);
    }
}
