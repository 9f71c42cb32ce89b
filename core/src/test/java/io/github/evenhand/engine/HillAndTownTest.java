package io.github.evenhand.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Infeasible;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.Outcome;
import io.github.evenhand.allocation.Undecided;
import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.GeneralMoney;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Goal.Aggregate;
import io.github.evenhand.budget.Group;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.budget.Quantity;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Rule.Per;
import io.github.evenhand.budget.Rule.Terms;
import io.github.evenhand.budget.Service;
import io.github.evenhand.budget.Where;
import io.github.evenhand.fixture.Budgets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * One rule at a time between a hill county and a town, whose optimum and price can be followed by hand.
 *
 * <pre>
 *          people   clients   level   standard costs   own revenue
 * hill         10   10 rural      0               20            10
 * town         10   10 urban      0               10            30
 * </pre>
 *
 * <p>A fund of 15 is to make the mean shortfall small. One unit of money is worth 1/20 of 10/20 in the hill county and
 * 1/10 of 10/20 in the town: 0.025 and 0.05. So without a rule the town has its 10 and the hill county 5, and the mean
 * shortfall is 0.75 / 2 = 0.375. Every unit that a rule moves from the town to the hill county costs 0.025.
 */
class HillAndTownTest {

    private static final Where HILL = Where.ids(List.of("hill"));

    private static Budget.Builder budget() {
        return Budget.builder("hill and town")
                .currency("CNY", "0.01")
                .service(Service.of("school", "School"))
                .group(new Group("west", "West", Optional.empty()))
                .locality(Locality.of("hill", "Hill", Budgets.of("0"), Budgets.of("10"))
                        .withParent("west")
                        .withOwnRevenue(Budgets.of("10")))
                .locality(Locality.of("town", "Town", Budgets.of("10"), Budgets.of("0"))
                        .withParent("west")
                        .withOwnRevenue(Budgets.of("30")))
                .need(Need.of("hill", Area.RURAL, "school", Budgets.of("10"), Budgets.of("2"), Budgets.of("0")))
                .need(Need.of("town", Area.URBAN, "school", Budgets.of("10"), Budgets.of("1"), Budgets.of("0")))
                .fund(Fund.general("general", Budgets.of("15")))
                .objective(Objective.minimise(Goal.shortfall(Aggregate.mean())));
    }

    private static Outcome decide(Budget.Builder budget) {
        return new Engine().decide(budget.build(), Limits.DEFAULT);
    }

    private static Allocation with(Rule rule) {
        Allocation allocation = decide(budget().rule(rule)).orElseThrow();
        IndependentCheck.passes(allocation);
        return allocation;
    }

    private static String grants(Allocation allocation) {
        return allocation.to("hill") + ", " + allocation.to("town");
    }

    private static double objective(Allocation allocation) {
        return allocation.certificate().first().objective().toDouble();
    }

    /** What each row of the rule gains, for each unit of the currency. */
    private static List<String> gains(Allocation allocation, String rule) {
        return allocation.prices().stream()
                .filter(price -> price.source().equals(rule))
                .map(price -> price.row() + " " + Math.rint(1e6 * price.gain().toDouble()) / 1e6)
                .toList();
    }

    private static List<String> conflict(Rule... rules) {
        Budget.Builder budget = budget();
        for (Rule rule : rules) {
            budget.rule(rule);
        }
        return assertInstanceOf(Infeasible.class, decide(budget)).rules();
    }

    /** The hill county has 9 of 15: 0.55 is missing there and 0.4 in the town. */
    private static void hasNineInTheHills(Allocation allocation, String row) {
        assertEquals("CNY 9.00, CNY 6.00", grants(allocation));
        assertEquals(0.475, objective(allocation), 1e-12);
        assertEquals(List.of(row + " 0.025"), gains(allocation, "rule"));
    }

    /** A breach of 4 costs less than moving 4. */
    private static void isBrokenByFour(Allocation allocation) {
        assertEquals("CNY 5.00, CNY 10.00", grants(allocation));
        assertEquals(0.375 + 4 * 0.01, objective(allocation), 1e-12);
        assertEquals(4, allocation.breaches().get(0).amount().toDouble(), 1e-9);
    }

    private static boolean isTold(Allocation allocation, String locality, String words) {
        return allocation.reasons(locality).stream()
                .anyMatch(reason -> reason.sentence().contains(words));
    }

    @Test
    void withoutARuleTheTownComesFirst() {
        Allocation allocation = decide(budget()).orElseThrow();
        assertEquals("CNY 5.00, CNY 10.00", grants(allocation));
        assertEquals(0.375, objective(allocation), 1e-12);
    }

    private static Rule.RuralShare ruralShare(Terms terms) {
        return new Rule.RuralShare(terms, Where.EVERYWHERE, new TreeSet<>(), Budgets.of("0.6"));
    }

    @Test
    void theCountrysideReceivesItsShare() {
        hasNineInTheHills(with(ruralShare(Terms.hard("rule"))), "R7[rule]");
        isBrokenByFour(with(ruralShare(Terms.priced("rule", "0.01"))));
        hasNineInTheHills(with(ruralShare(Terms.priced("rule", "0.03"))), "R7[rule]");
    }

    /** A rule on a service that nobody there has is met by anything. */
    @Test
    void aRuralShareMayBeOfAPartOfTheMoney() {
        Rule.RuralShare ofTown = new Rule.RuralShare(
                Terms.hard("rule"), Where.ids(List.of("town")), new TreeSet<>(Set.of("school")), Budgets.of("0.5"));
        Allocation allocation = with(ofTown);
        assertEquals("CNY 15.00, CNY 0.00", grants(allocation));
        assertEquals((0.25 + 1) / 2, objective(allocation), 1e-12);
    }

    /** If the town must have 9 of its 10, no more than 6 are left for the hill county, of which 9 would be 60 %. */
    @Test
    void aRuralShareAgainstALevelOfTheTownIsAConflict() {
        Rule.GuaranteedLevel town = Budgets.guaranteed(Terms.hard("town"), Set.of(Area.URBAN), "0.9");
        assertEquals(List.of("rule", "town"), conflict(ruralShare(Terms.hard("rule")), town));
    }

    private static Rule.PassThrough passThrough(Terms terms) {
        return new Rule.PassThrough(terms, "west", HILL, Optional.empty(), Budgets.of("0.6"));
    }

    /** The town is where the administration of the west sits: it keeps at most 40 %. */
    @Test
    void moneyIsPassedOn() {
        Allocation passed = with(passThrough(Terms.hard("rule")));
        hasNineInTheHills(passed, "R6[rule]");
        assertTrue(isTold(passed, "hill", "at least CNY 9.00"));
        isBrokenByFour(with(passThrough(Terms.priced("rule", "0.01"))));
        hasNineInTheHills(with(passThrough(Terms.priced("rule", "0.03"))), "R6[rule]");
    }

    @Test
    void passingOnMoreThanACapAllowsIsAConflict() {
        assertEquals(List.of("cap", "rule"), conflict(capOnHill(), passThrough(Terms.hard("rule"))));
    }

    private static Rule.Tilt tilt(Terms terms) {
        return new Rule.Tilt(terms, HILL, Optional.of("general"), Budgets.of("0.6"));
    }

    @Test
    void theLessDevelopedReceiveTheirShare() {
        Allocation tilted = with(tilt(Terms.hard("rule")));
        hasNineInTheHills(tilted, "R8[rule]");
        assertTrue(isTold(tilted, "hill", "at least CNY 9.00"));
        isBrokenByFour(with(tilt(Terms.priced("rule", "0.01"))));
        hasNineInTheHills(with(tilt(Terms.priced("rule", "0.03"))), "R8[rule]");
    }

    /** All 15 must be paid out, and 60 % of them are more than a cap of 8. */
    @Test
    void aTiltAgainstACapIsAConflict() {
        assertEquals(List.of("cap", "rule"), conflict(capOnHill(), tilt(Terms.hard("rule"))));
    }

    private static Rule.Cap capOnHill() {
        return new Rule.Cap(Terms.hard("cap"), HILL, Optional.empty(), Quantity.of("8"), Per.LOCALITY);
    }

    private static Rule.BasicSecurity basicSecurity(Terms terms) {
        return new Rule.BasicSecurity(terms, HILL, Quantity.of("1.9"), Per.HEAD);
    }

    /** 19 less the 10 of its own. */
    @Test
    void basicSecurityIsCovered() {
        Allocation covered = with(basicSecurity(Terms.hard("rule")));
        hasNineInTheHills(covered, "R11[rule,hill]");
        assertTrue(isTold(covered, "hill", "at least CNY 9.00"));
        isBrokenByFour(with(basicSecurity(Terms.priced("rule", "0.01"))));
        hasNineInTheHills(with(basicSecurity(Terms.priced("rule", "0.03"))), "R11[rule,hill]");
    }

    @Test
    void basicSecurityAgainstACapIsAConflict() {
        assertEquals(List.of("cap", "rule"), conflict(capOnHill(), basicSecurity(Terms.hard("rule"))));
    }

    /** Two general funds beside a special one: no sum of one fund or of all, and yet whole units keep it. */
    @Test
    void wholeUnitsCoverBasicSecurityOutOfSeveralFunds() {
        Rule basic = new Rule.BasicSecurity(
                Terms.hard("rule"), Where.EVERYWHERE, Quantity.columns("payroll", "operation"), Per.LOCALITY);
        Budget.Builder budget = Budget.builder("three")
                .currency("CNY", "1")
                .service(Service.of("school", "School"))
                .fund(Fund.general("first", Budgets.of("10")))
                .fund(Fund.general("second", Budgets.of("10")))
                .fund(Fund.special("books", Budgets.of("7"), Set.of("school"), Set.of(Area.RURAL)))
                .rule(basic)
                .objective(Objective.minimise(Goal.shortfall(Aggregate.mean())));
        for (String id : List.of("a", "b", "c")) {
            budget.locality(Locality.of(id, id, Budgets.of("0"), Budgets.of("10"))
                            .withOwnRevenue(Budgets.of("3.5"))
                            .with("payroll", "9")
                            .with("operation", "0.6"))
                    .need(Need.of(id, Area.RURAL, "school", Budgets.of("10"), Budgets.of("2"), Budgets.of("0")));
        }
        assertInstanceOf(Undecided.class, decide(budget));
        budget.fund(Fund.general("third", Budgets.of("1")));
        Allocation allocation = decide(budget).orElseThrow();
        IndependentCheck.passes(allocation);
    }

    private static Rule.Progressivity progressivity(Terms terms) {
        return new Rule.Progressivity(terms, Where.EVERYWHERE, Rule.Among.NATION, Optional.empty());
    }

    /**
     * The hill county has 1 of its own for each head and the town 3, so it must have as much as the town: 7.5 each. A
     * unit by which either of the two may miss the amount between them moves half a unit, which is worth 0.0125.
     */
    @Test
    void thePoorerReceiveNoLess() {
        Allocation even = with(progressivity(Terms.hard("rule")));
        assertEquals("CNY 7.50, CNY 7.50", grants(even));
        assertEquals((0.625 + 0.25) / 2, objective(even), 1e-12);
        assertEquals(List.of("R12[rule,hill,least] 0.0125", "R12[rule,town,most] 0.0125"), gains(even, "rule"));
        assertTrue(isTold(even, "hill", "at least CNY 7.50"));
        assertTrue(isTold(even, "town", "at most CNY 7.50"));
        assertEquals("CNY 7.50, CNY 7.50", grants(with(progressivity(Terms.priced("rule", "0.02")))));
    }

    /** The town has 5 more than the hill county: a breach of 5, whatever amount stands between them. */
    @Test
    void progressivityMayBeBrokenAtAPrice() {
        Allocation broken = with(progressivity(Terms.priced("rule", "0.01")));
        assertEquals("CNY 5.00, CNY 10.00", grants(broken));
        assertEquals(0.375 + 5 * 0.01, objective(broken), 1e-12);
        assertEquals(5, broken.breaches().get(0).amount().toDouble(), 1e-9);
    }

    @Test
    void progressivityAgainstACapIsAConflict() {
        Rule.Cap seven = new Rule.Cap(Terms.hard("cap"), HILL, Optional.empty(), Quantity.of("7"), Per.LOCALITY);
        assertEquals(List.of("cap", "rule"), conflict(seven, progressivity(Terms.hard("rule"))));
    }

    /**
     * A district with a town and a countryside as above and all of a fund of 15. A plan would bring the town to the
     * standard with 10; bounds of 0.2 to 0.4 leave it 6, so that the countryside has 9 and 0.475 is missing. Where the
     * countryside is bound to 0.5 instead, 1.5 of 15 are spent on nothing, and where it must have 0.8, the town has 3.
     */
    @Test
    void generalMoneyIsSpentWithinBounds() {
        assertEquals(0.475, objective(district("0.2", "0.4", "0", "1")), 1e-12);
        assertEquals((0.625 + 0.4) / 2, objective(district("0.2", "0.4", "0", "0.5")), 1e-12);
        assertEquals((0.4 + 0.7) / 2, objective(district("0", "1", "0.8", "1")), 1e-12);
        assertEquals(0.375, objective(district("0", "1", "0", "1")), 1e-12);
    }

    private static Allocation district(String leastOfTown, String mostOfTown, String leastOfHill, String mostOfHill) {
        Need town = Need.of("d", Area.URBAN, "school", Budgets.of("10"), Budgets.of("1"), Budgets.of("0"));
        Need hill = Need.of("d", Area.RURAL, "school", Budgets.of("10"), Budgets.of("2"), Budgets.of("0"));
        Budget.Builder district = Budget.builder("district")
                .currency("CNY", "0.01")
                .service(Service.of("school", "School"))
                .locality(Locality.of("d", "District", Budgets.of("10"), Budgets.of("10")))
                .need(town.withinShares(Budgets.of(leastOfTown), Budgets.of(mostOfTown)))
                .need(hill.withinShares(Budgets.of(leastOfHill), Budgets.of(mostOfHill)))
                .fund(Fund.general("general", Budgets.of("15")))
                .generalMoney(GeneralMoney.BOUNDS)
                .objective(Objective.minimise(Goal.shortfall(Aggregate.mean())));
        Allocation allocation = decide(district).orElseThrow();
        IndependentCheck.passes(allocation);
        return allocation;
    }
}
