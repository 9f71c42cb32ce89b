package io.github.evenhand.engine.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.DeliveryMode;
import io.github.evenhand.budget.Factor;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Quantity;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Rule.Terms;
import io.github.evenhand.budget.Where;
import io.github.evenhand.fixture.Budgets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Of 100 CNY a receives 30 and b 70, and the reasons are those that hands find. One unit is 0.1 CNY, and two units of every
 * fund are what settlement may move.
 */
class CausesTest {

    private static List<String> reasons(Paid paid) {
        return new Causes(paid.budget(), paid.payments())
                .of(paid.demands()).stream()
                        .map(reason -> reason.locality() + ": " + reason.sentence())
                        .toList();
    }

    /** Without what is left over: the plan spends 26 CNY of the 30 in a and 46 of the 70 in b. */
    private static List<String> reasonsOf(Rule... rules) {
        Budget.Builder budget = Budgets.two();
        for (Rule rule : rules) {
            budget.rule(rule);
        }
        return reasons(Paid.two(budget)).stream()
                .filter(reason -> !reason.endsWith("other uses."))
                .toList();
    }

    private static Rule floorOf(String id, String amount, String... localities) {
        return new Rule.Floor(
                Terms.hard(id),
                Where.ids(List.of(localities)),
                Optional.empty(),
                Quantity.of(amount),
                Rule.Per.LOCALITY);
    }

    @Test
    void aRuleBindsWithNothingToSpareBeyondTwoUnits() {
        for (String amount : List.of("29.8", "30.0", "30.2")) {
            assertEquals(
                    List.of("a: Rule 'floor' binds: at least CNY " + amount + "."),
                    reasonsOf(Budgets.floor(Terms.hard("floor"), amount)));
        }
        for (String amount : List.of("29.7", "30.3")) {
            assertEquals(List.of(), reasonsOf(Budgets.floor(Terms.hard("floor"), amount)));
        }
    }

    /** Two funds leave four units to settlement. */
    @Test
    void everyFundAddsTwoUnits() {
        Budget.Builder budget =
                Budgets.two().fund(Budgets.books("0", "0")).rule(Budgets.floor(Terms.hard("floor"), "29.6"));
        assertEquals(
                List.of("a: Rule 'floor' binds: at least CNY 29.6."),
                reasons(Paid.of(budget, Map.of("G[a,general]", 300, "x[a,urban,school]", 300))));
    }

    @Test
    void aPricedRuleIsBrokenIfMoreThanTwoUnitsAreMissing() {
        Terms priced = new Terms("floor", "Art. 7", Optional.of(Budgets.of("0.01")));
        assertEquals(
                List.of("a: Rule 'floor' (Art. 7) is broken at its price: at least CNY 30.3, missed by CNY 0.3."),
                reasonsOf(Budgets.floor(priced, "30.3")));
        assertEquals(
                List.of("a: Rule 'floor' (Art. 7) binds: at least CNY 30.2."),
                reasonsOf(Budgets.floor(priced, "30.2")));
    }

    @Test
    void reasonsAreSortedByLocality() {
        assertEquals(
                List.of("a: Rule 'second' binds: at least CNY 30.0.", "b: Rule 'first' binds: at least CNY 70.0."),
                reasonsOf(floorOf("first", "70", "b"), floorOf("second", "30", "a")));
    }

    /** 56 of 72 CNY reach the countryside, which is 0.777 of it. */
    @Test
    void aRuleOfAGroupIsAReasonThereAndOneOfTheNationForNobody() {
        assertEquals(
                List.of("a: Rule 'west' binds: at least CNY 30.0."),
                reasonsOf(Budgets.envelope(Terms.hard("west"), "30", "")));
        assertEquals(
                List.of(),
                reasonsOf(new Rule.RuralShare(
                        Terms.hard("rural"), Where.EVERYWHERE, new TreeSet<>(), Budgets.of("0.777"))));
        assertEquals(
                List.of("a: Rule 'rural' binds: at least CNY 16.0."),
                reasonsOf(new Rule.RuralShare(
                        Terms.hard("rural"), Where.ids(List.of("a")), new TreeSet<>(), Budgets.of("0.615"))));
    }

    /** a's town is at 1.3 of the standard, that of b at 0.8. */
    @Test
    void levelsAreSaidInSharesOfTheStandard() {
        assertEquals(
                List.of(
                        "a: Rule 'level' binds: urban school at least 1.3 of the standard.",
                        "b: Rule 'level' is broken at its price: urban school at least 1.3 of the standard, missed by"
                                + " 0.5 of the standard."),
                reasonsOf(Budgets.guaranteed(Terms.priced("level", "2"), Set.of(Area.URBAN), "1.3")));
    }

    private static Need rural(String locality, String level, String highest) {
        return Need.of(locality, Area.RURAL, "school", Budgets.of("5"), Budgets.of("4"), Budgets.of(level))
                .withHighestLevel(Budgets.of(highest));
    }

    private static Budget.Builder villages(String highestOfA) {
        Budget.Builder budget =
                Budgets.bare().need(rural("a", "0.2", highestOfA)).need(rural("b", "0.7", "0.5"));
        for (String id : List.of("a", "b")) {
            budget.need(Need.of(id, Area.URBAN, "school", Budgets.of("10"), Budgets.of("2"), Budgets.of("1")));
        }
        return budget;
    }

    /** 160 units lift a from 0.2 to 1; b was above its highest level before. */
    @Test
    void aNeedIsFullThatMoneyLiftedToItsHighestLevel() {
        Map<String, Integer> amounts = Map.of("G[a,general]", 160, "x[a,rural,school]", 160);
        assertEquals(
                List.of("a: The rural school level is as high as money can make it this year."),
                reasons(Paid.of(villages("1"), amounts)));
        assertEquals(List.of(), reasons(Paid.of(villages("1.5"), amounts)));
    }

    private static List<String> matched(String capacity, int special) {
        Budget.Builder budget = Budgets.two()
                .locality(Locality.of("c", "C", Budgets.of("0"), Budgets.of("0"))
                        .withMatchingCapacity(Budgets.of(capacity)))
                .need(Need.of("c", Area.RURAL, "school", Budgets.of("20"), Budgets.of("4"), Budgets.of("0.2")))
                .fund(Budgets.books("0.5", "0"));
        return reasons(Paid.of(budget, Map.of("y[c,books,rural,school]", special)));
    }

    @Test
    void ownMoneyIsUsedUpThatWasUsedAtAll() {
        assertEquals(List.of("c: Its matching capacity of CNY 3.0 is used up."), matched("3", 60));
        assertEquals(List.of(), matched("3", 50));
        assertEquals(List.of(), matched("0", 0));
    }

    @Test
    void moreThanTwoUnitsForOtherUsesAreAReason() {
        assertEquals(List.of(), reasons(Paid.of(Budgets.two(), Map.of("G[a,general]", 2))));
        assertEquals(
                List.of("b: CNY 0.3 of general money go to other uses."),
                reasons(Paid.of(Budgets.two(), Map.of("G[b,general]", 3))));
    }

    /** 300.5 units are 301 and 300.4 are 300. */
    @Test
    void amountsAreSaidInTheNearestWholeUnit() {
        assertEquals(
                List.of("a: Rule 'floor' binds: at least CNY 30.1."),
                reasonsOf(Budgets.floor(Terms.hard("floor"), "30.05")));
        assertEquals(
                List.of("a: Rule 'floor' binds: at least CNY 30.0."),
                reasonsOf(Budgets.floor(Terms.hard("floor"), "30.04")));
    }

    @Test
    void aFormulaIsFollowedAndACapKept() {
        Rule formula = new Rule.Formula(
                Terms.priced("formula", "1"),
                Where.ids(List.of("a")),
                Optional.of("general"),
                List.of(Factor.fixed(Factor.CONSTANT, Budgets.of("30"))));
        assertEquals(
                List.of("a: Rule 'cap' binds: at most CNY 30.0.", "a: Rule 'formula' binds: by formula CNY 30.0."),
                reasons(Paid.of(
                        Budgets.two().rule(formula).rule(Budgets.cap(Terms.hard("cap"), "30")),
                        Map.of("G[a,general]", 300, "x[a,urban,school]", 300, "theta[formula,constant]", 300))));
    }

    /** Of 160 units that reach a's countryside 40 are contracted out, which leaves three quarters. */
    @Test
    void whatIsDeliveredPubliclyIsAReasonWhereAnythingIs() {
        Budget.Builder budget = Budgets.two()
                .deliveryMode(
                        DeliveryMode.of("contract").withTerms(Budgets.of("0.8"), Budgets.of("0.9"), Budgets.of("0.2")))
                .rule(new Rule.PublicShare(
                        Terms.hard("public"),
                        Where.EVERYWHERE,
                        new TreeSet<>(),
                        Set.of(Area.RURAL),
                        Budgets.of("0.75")));
        assertEquals(
                List.of("a: Rule 'public' binds: rural school at least CNY 12.0 delivered publicly."),
                reasons(Paid.of(
                        budget,
                        Map.of("G[a,general]", 160, "x[a,rural,school]", 160, "z[a,rural,school,contract]", 40))));
    }

    @Test
    void whatALocalityPaysInIsSaidSo() {
        Rule pays = new Rule.Contribution(
                Terms.hard("pays"),
                Where.ids(List.of("b")),
                Optional.of("general"),
                Budgets.of("0.2"),
                Optional.empty());
        assertEquals(
                List.of("b: Rule 'pays' binds: pays in at most CNY 2.0."),
                reasons(Paid.of(Budgets.twoWithRevenue().rule(pays), Map.of("contribution[pays,b]", 20))));
    }
}
