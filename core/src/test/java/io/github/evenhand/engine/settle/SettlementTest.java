package io.github.evenhand.engine.settle;

import static io.github.evenhand.engine.settle.Planned.exactly;
import static io.github.evenhand.fixture.Budgets.of;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Factor;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Quantity;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Rule.Per;
import io.github.evenhand.budget.Rule.Terms;
import io.github.evenhand.budget.Where;
import io.github.evenhand.fixture.Budgets;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A fund of 1,000 units for a, which is all of the west, and b; rules say CNY, of which a unit is a tenth. */
class SettlementTest {

    private static final String A = "G[a,general]";
    private static final String B = "G[b,general]";
    private static final String BOOKS_OF_A = "E[a,books]";
    private static final String BOOKS_OF_B = "E[b,books]";
    private static final String PAID_BY_A = "contribution[pays,a]";
    private static final String PAID_BY_B = "contribution[pays,b]";

    /** Grants and contributions in whole units; nothing if there are none within the limits. */
    private static void assertSettled(Map<String, String> expected, Planned planned) {
        Map<String, Rational> paid = new TreeMap<>(planned.settlement());
        paid.keySet().removeIf(column -> !column.startsWith("G") && !column.startsWith("E") && !column.startsWith("c"));
        assertEquals(exactly(expected), paid);
    }

    private static Planned plan(Budget.Builder budget, String a, String b) {
        return Planned.of(budget, Map.of(A, a, B, b));
    }

    private static Rule.Floor floor(Terms terms, String where, Optional<String> fund, String amount) {
        return new Rule.Floor(terms, Where.ids(List.of(where)), fund, Quantity.of(amount), Per.LOCALITY);
    }

    @Test
    void theUnitThatIsLeftGoesToTheLargestRemainder() {
        assertSettled(Map.of(A, "333", B, "667"), plan(Budgets.two(), "333.4", "666.6"));
        assertSettled(Map.of(A, "334", B, "666"), plan(Budgets.two(), "333.5", "666.5"));
    }

    @Test
    void aFloorIsRoundedUpAndACapDown() {
        assertSettled(Map.of(A, "100", B, "900"), plan(Budgets.two(), "100.4", "899.6"));
        assertSettled(
                Map.of(A, "101", B, "899"),
                plan(Budgets.two().rule(Budgets.floor(Terms.hard("floor"), "10.04")), "100.4", "899.6"));
        assertSettled(
                Map.of(A, "101", B, "899"),
                plan(Budgets.two().rule(Budgets.cap(Terms.hard("cap"), "89.96")), "100.4", "899.6"));
    }

    @Test
    void theLimitsOfAGroupAreRoundedToo() {
        assertSettled(
                Map.of(A, "101", B, "899"),
                plan(Budgets.two().rule(Budgets.envelope(Terms.hard("west"), "10.04", "")), "100.4", "899.6"));
        assertSettled(
                Map.of(A, "100", B, "900"),
                plan(Budgets.two().rule(Budgets.envelope(Terms.hard("west"), "", "10.06")), "100.6", "899.4"));
    }

    @Test
    void aPricedRuleLimitsNoRounding() {
        assertSettled(
                Map.of(A, "100", B, "900"),
                plan(Budgets.two().rule(Budgets.floor(Terms.priced("floor", "1"), "10.04")), "100.4", "899.6"));
    }

    @Test
    void whereNoWholeUnitsAreWithinTheLimitsNothingIsSettled() {
        Budget.Builder tight = Budgets.two()
                .rule(floor(Terms.hard("floor"), "a", Optional.empty(), "50.04"))
                .rule(floor(Terms.hard("other"), "b", Optional.empty(), "49.96"));
        assertSettled(Map.of(), plan(tight, "500.4", "499.6"));
    }

    /** 40.4 of books and 60.2 of general money: 101 together ask for one unit more, 61 of general money for another. */
    @Test
    void aLimitIsOnAllFundsUnlessItNamesOne() {
        Map<String, String> amounts =
                Map.of(A, "60.2", B, "939.8", "y[a,books,rural,school]", "40.4", "y[b,books,rural,school]", "459.6");
        Budget.Builder books = Budgets.two().fund(Budgets.books("0", "0"));
        assertSettled(Map.of(A, "60", B, "940", BOOKS_OF_A, "40", BOOKS_OF_B, "460"), Planned.of(books, amounts));
        assertSettled(
                Map.of(A, "60", B, "940", BOOKS_OF_A, "41", BOOKS_OF_B, "459"),
                Planned.of(books.rule(floor(Terms.hard("all"), "a", Optional.empty(), "10.06")), amounts));
        assertSettled(
                Map.of(A, "61", B, "939", BOOKS_OF_A, "40", BOOKS_OF_B, "460"),
                Planned.of(books.rule(floor(Terms.hard("one"), "a", Optional.of("general"), "6.02")), amounts));
    }

    /** Beside its own 50 units, a is to have 110.1 in general money, whatever it has for books. */
    @Test
    void basicSecurityIsOfGeneralMoneyAlone() {
        Map<String, String> amounts =
                Map.of(A, "60.2", B, "939.8", "y[a,books,rural,school]", "40.4", "y[b,books,rural,school]", "459.6");
        Budget.Builder books = Budgets.twoWithRevenue()
                .fund(Budgets.books("0", "0"))
                .rule(new Rule.BasicSecurity(
                        Terms.hard("basic"), Where.ids(List.of("a")), Quantity.of("11.01"), Per.LOCALITY));
        assertSettled(Map.of(A, "61", B, "939", BOOKS_OF_A, "40", BOOKS_OF_B, "460"), Planned.of(books, amounts));
        // With a cap on all its money besides, books give way.
        assertSettled(
                Map.of(A, "61", B, "939", BOOKS_OF_A, "39", BOOKS_OF_B, "461"),
                Planned.of(
                        books.rule(new Rule.Cap(
                                Terms.hard("cap"),
                                Where.ids(List.of("a")),
                                Optional.empty(),
                                Quantity.of("10.09"),
                                Per.LOCALITY)),
                        amounts));
    }

    /** 10 units are paid in by a, which is to keep 100.4 beside its own 50. */
    @Test
    void whatIsPaidInCoversNoBasicSecurity() {
        Budget.Builder budget = contributing(Terms.hard("pays"), "a", "0.2", "0.2")
                .rule(new Rule.BasicSecurity(
                        Terms.hard("basic"), Where.ids(List.of("a")), Quantity.of("15.04"), Per.LOCALITY));
        assertSettled(
                Map.of(A, "111", B, "899", PAID_BY_A, "10"),
                Planned.of(budget, Map.of(A, "110.4", B, "899.6", PAID_BY_A, "10")));
    }

    /** Own revenue is 50 units in a and 100 in b. */
    private static Budget.Builder contributing(Terms terms, String where, String share, String atLeast) {
        return Budgets.twoWithRevenue()
                .rule(new Rule.Contribution(
                        terms,
                        where.isEmpty() ? Where.EVERYWHERE : Where.ids(List.of(where)),
                        Optional.of("general"),
                        of(share),
                        Optional.of(of(atLeast))));
    }

    @Test
    void whatIsPaidInIsPaidOut() {
        assertSettled(
                Map.of(A, "401", B, "609", PAID_BY_A, "10"),
                Planned.of(
                        contributing(Terms.hard("pays"), "a", "0.2", "0"),
                        Map.of(A, "400.25", B, "609.25", PAID_BY_A, "9.5")));
    }

    /** 7.75 in all are nearest to 8, and 4.5 has the larger remainder. */
    @Test
    void contributionsAreWholeUnitsOfTheNearestSum() {
        assertSettled(
                Map.of(A, "508", B, "500", PAID_BY_A, "3", PAID_BY_B, "5"),
                Planned.of(
                        contributing(Terms.hard("pays"), "", "0.2", "0"),
                        Map.of(A, "507.75", B, "500", PAID_BY_A, "3.25", PAID_BY_B, "4.5")));
        assertSettled(
                Map.of(A, "507", B, "500", PAID_BY_A, "3", PAID_BY_B, "4"),
                Planned.of(
                        contributing(Terms.hard("pays"), "", "0.2", "0"),
                        Map.of(A, "507.45", B, "500", PAID_BY_A, "3.2", PAID_BY_B, "4.25")));
    }

    /** A hard rule of 5 to 10 units; a priced one may be broken. */
    @Test
    void aContributionStaysWithinItsHardRule() {
        assertSettled(
                Map.of(A, "510", B, "500", PAID_BY_A, "10"),
                Planned.of(
                        contributing(Terms.hard("pays"), "a", "0.2", "0.1"),
                        Map.of(A, "510.75", B, "500", PAID_BY_A, "10.75")));
        assertSettled(
                Map.of(A, "505", B, "500", PAID_BY_A, "5"),
                Planned.of(
                        contributing(Terms.hard("pays"), "a", "0.2", "0.1"),
                        Map.of(A, "504.25", B, "500", PAID_BY_A, "4.25")));
        assertSettled(
                Map.of(A, "511", B, "500", PAID_BY_A, "11"),
                Planned.of(
                        contributing(Terms.priced("pays", "1"), "a", "0.2", "0.1"),
                        Map.of(A, "510.75", B, "500", PAID_BY_A, "10.75")));
    }

    /** At most 500 each leave no room for a unit that is paid in. */
    @Test
    void whereTheNearestSumCannotBePaidOutLessIsPaidIn() {
        assertSettled(
                Map.of(A, "500", B, "500"),
                Planned.of(
                        contributing(Terms.hard("pays"), "a", "0.2", "0").rule(Budgets.cap(Terms.hard("cap"), "50.04")),
                        Map.of(A, "500.4", B, "500.2", PAID_BY_A, "0.6")));
    }

    /** Floors of 500.2 and 500 are a unit more than the fund. */
    @Test
    void whereTheNearestSumIsTooLittleMoreIsPaidIn() {
        assertSettled(
                Map.of(A, "501", B, "500", PAID_BY_A, "1"),
                Planned.of(
                        contributing(Terms.hard("pays"), "a", "0.2", "0")
                                .rule(floor(Terms.hard("floor"), "a", Optional.empty(), "50.02"))
                                .rule(floor(Terms.hard("other"), "b", Optional.empty(), "50")),
                        Map.of(A, "500.2", B, "500", PAID_BY_A, "0.2")));
    }

    private static Rule formula(Terms terms, String factor) {
        return new Rule.Formula(terms, Where.EVERYWHERE, Optional.of("general"), List.of(Factor.chosen(factor)));
    }

    /** 9.99 units for each of 50 people are 499.5 in a and in b. */
    @Test
    void aHardFormulaIsKeptToTheUnit() {
        Map<String, String> amounts = Map.of(A, "490.3", B, "509.7", "theta[law,population]", "9.99");
        assertSettled(
                Map.of(A, "500", B, "500"),
                Planned.of(Budgets.two().rule(formula(Terms.hard("law"), Factor.POPULATION)), amounts));
        assertSettled(
                Map.of(A, "490", B, "510"),
                Planned.of(Budgets.two().rule(formula(Terms.priced("law", "1"), Factor.POPULATION)), amounts));
        assertSettled(
                Map.of(),
                Planned.of(
                        Budgets.two().rule(formula(Terms.hard("law"), Factor.POPULATION)),
                        Map.of(A, "500", B, "500", "theta[law,population]", "10.02")));
    }

    /** The countryside of a can take some units; the town, and all of b, take whatever comes. */
    private static Budget.Builder room(String highestLevel, Fund... funds) {
        return room(Optional.empty(), highestLevel, funds);
    }

    private static Budget.Builder room(Optional<BigDecimal> highestInTown, String highestLevel, Fund... funds) {
        Need town = Need.of("a", Area.URBAN, "school", of("10"), of("2"), of("0.2"));
        Budget.Builder budget = Budgets.bare()
                .need(highestInTown.map(town::withHighestLevel).orElse(town))
                .need(Need.of("a", Area.RURAL, "school", of("10"), of("2"), of("0.2"))
                        .withHighestLevel(of(highestLevel)))
                .need(Need.of("b", Area.URBAN, "school", of("10"), of("2"), of("0.2")))
                .need(Need.of("b", Area.RURAL, "school", of("10"), of("2"), of("0.2")));
        for (Fund fund : funds) {
            budget.fund(fund);
        }
        return budget;
    }

    private static Fund.Special books(String id, Area... areas) {
        return new Fund.Special(
                id,
                of("50"),
                Fund.Spend.EXACTLY,
                Where.EVERYWHERE,
                new TreeSet<>(Set.of("school")),
                Set.of(areas),
                Quantity.none(),
                Quantity.none());
    }

    private static Planned special(Budget.Builder budget, Map<String, String> amounts) {
        Map<String, String> all = new TreeMap<>(Map.of(A, "400", B, "600"));
        all.putAll(amounts);
        return Planned.of(budget, all);
    }

    private static void assertBooks(String a, String b, Planned planned) {
        assertSettled(Map.of(A, "400", B, "600", BOOKS_OF_A, a, BOOKS_OF_B, b), planned);
    }

    /** There is room for 30.7 units, and the plan fills it. */
    @Test
    void specialMoneyIsNotRoundedUpWhereItsNeedsAreFull() {
        Map<String, String> plan = Map.of("y[a,books,rural,school]", "30.7", "y[b,books,rural,school]", "469.3");
        assertBooks("30", "470", special(room("0.3535", Budgets.books("0", "0")), plan));
        assertBooks("31", "469", special(room("0.355", Budgets.books("0", "0")), plan));
    }

    /** A hair above the room is the error of a solver; the whole units below it stay. */
    @Test
    void aPlanWithALittleTooMuchIsRoundedDownAndNoFurther() {
        Map<String, String> plan = Map.of("y[a,books,rural,school]", "31.2", "y[b,books,rural,school]", "468.8");
        assertBooks("31", "469", special(room("0.3549", Budgets.books("0", "0")), plan));
    }

    /** Half as much again is matched: there is room for 20.6 units. */
    @Test
    void matchingTakesItsPartOfTheRoom() {
        Map<String, String> plan = Map.of("y[a,books,rural,school]", "20.6", "y[b,books,rural,school]", "479.4");
        assertBooks("20", "480", special(room("0.3545", Budgets.books("0.5", "0")), plan));
        assertBooks("21", "479", special(room("0.3575", Budgets.books("0.5", "0")), plan));
    }

    @Test
    void moneyThatOnlyFreesOwnMoneyNeedsNoRoom() {
        Map<String, String> plan = Map.of("y[a,books,rural,school]", "30.7", "y[b,books,rural,school]", "469.3");
        assertBooks("31", "469", special(room("0.3535", Budgets.books("0", "1")), plan));
    }

    @Test
    void wherePurposesAreSeveralTheRoomIsThatOfAll() {
        Map<String, String> plan = Map.of(
                "y[a,books,urban,school]",
                "10.3",
                "y[a,books,rural,school]",
                "30.4",
                "y[b,books,rural,school]",
                "459.3");
        Fund.Special books = books("books", Area.URBAN, Area.RURAL);
        assertBooks("41", "459", special(room("0.3535", books), plan));
        assertBooks("40", "460", special(room(Optional.of(of("0.2515")), "0.352", books), plan));
        assertBooks("41", "459", special(room(Optional.of(of("0.253")), "0.352", books), plan));
    }

    /** Pens alone are more than the countryside can take, which leaves the room of the town, 11.4, as it is. */
    @Test
    void aNeedWithTooMuchTakesNoRoomFromAnother() {
        Budget.Builder budget = room(
                Optional.of(of("0.257")), "0.2", books("books", Area.URBAN, Area.RURAL), books("pens", Area.RURAL));
        assertSettled(
                Map.of(A, "400", B, "600", BOOKS_OF_A, "11", BOOKS_OF_B, "489", "E[a,pens]", "11", "E[b,pens]", "489"),
                special(
                        budget,
                        Map.of(
                                "y[a,books,urban,school]",
                                "10.7",
                                "y[b,books,urban,school]",
                                "489.3",
                                "y[a,pens,rural,school]",
                                "11",
                                "y[b,pens,rural,school]",
                                "489")));
    }

    /** Books and pens fill the countryside of a: neither is rounded up unless there is room for a unit more of the other. */
    @Test
    void severalFundsOfOnePurposeLeaveRoomForAUnitOfEachOther() {
        Map<String, String> plan = Map.of(
                "y[a,books,rural,school]", "20.6",
                "y[b,books,rural,school]", "479.4",
                "y[a,pens,rural,school]", "10.7",
                "y[b,pens,rural,school]", "489.3");
        Fund.Special[] funds = {books("books", Area.RURAL), books("pens", Area.RURAL)};
        assertSettled(
                Map.of(A, "400", B, "600", BOOKS_OF_A, "20", BOOKS_OF_B, "480", "E[a,pens]", "10", "E[b,pens]", "490"),
                special(room("0.3615", funds), plan));
        assertSettled(
                Map.of(A, "400", B, "600", BOOKS_OF_A, "21", BOOKS_OF_B, "479", "E[a,pens]", "11", "E[b,pens]", "489"),
                special(room("0.3685", funds), plan));
    }

    /** As much as 2⁵⁹ units can be settled, contributions included, as if all own revenue were paid in. */
    @Test
    void moneyIsTooFineBeyondWhatCanBeCounted() {
        assertFalse(Settlement.isTooFine(holding("57646075230342348.8").build()));
        assertTrue(Settlement.isTooFine(holding("57646075230342348.9").build()));
        assertTrue(Settlement.isTooFine(
                holding("57646075230342348.0").fund(Budgets.books("0", "0")).build()));
        Rule pays = new Rule.Contribution(
                Terms.hard("pays"), Where.ids(List.of("a")), Optional.of("general"), of("0.1"), Optional.empty());
        assertFalse(
                Settlement.isTooFine(holding("57646075230342343.8").rule(pays).build()));
        assertTrue(
                Settlement.isTooFine(holding("57646075230342343.9").rule(pays).build()));
    }

    private static Budget.Builder holding(String amount) {
        return Budgets.twoWithRevenue().withoutFund("general").fund(Fund.general("general", of(amount)));
    }

    @Test
    void grantsAreSpentLikeThoseOfAPlan() {
        Budget.Builder budget = contributing(Terms.hard("pays"), "a", "0.2", "0");
        Planned plan = Planned.of(
                budget, Map.of(A, "99.5", PAID_BY_A, "2.5", "x[a,urban,school]", "30", "x[a,rural,school]", "69.5"));
        Planned settled = Planned.of(budget, Map.of(A, "100", PAID_BY_A, "3", "x[a,urban,school]", "100"));
        assertEquals(
                exactly(Map.of(A, "100", PAID_BY_A, "3", "x[a,urban,school]", "30", "x[a,rural,school]", "70")),
                plan.written(Settlement.spentLike(plan.model(), plan.plan(), settled.plan())));
    }
}
