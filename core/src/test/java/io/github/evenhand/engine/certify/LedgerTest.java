package io.github.evenhand.engine.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.evenhand.allocation.GoalValue;
import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Goal.Aggregate;
import io.github.evenhand.budget.Goal.Reference;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule.Terms;
import io.github.evenhand.budget.Service;
import io.github.evenhand.fixture.Budgets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static GoalValue value(Goal goal) {
        return Paid.two(Budgets.two()).ledger().goal(goal);
    }

    private static GoalValue expected(Goal goal, String before, String after) {
        return new GoalValue(goal.name(), Budgets.exact(before), Budgets.exact(after));
    }

    private static List<Optional<String>> gaps(Reference reference, boolean after) {
        return Paid.two(Budgets.two()).ledger().levels(reference).stream()
                .map(level -> (after ? level.gapAfter() : level.gapBefore())
                        .map(gap -> gap.toDecimal(9, java.math.RoundingMode.UNNECESSARY)
                                .toPlainString()))
                .toList();
    }

    private static List<Optional<String>> rural(String ofA, String ofB) {
        return List.of(Optional.empty(), Optional.of(ofA), Optional.empty(), Optional.of(ofB));
    }

    @Test
    void levelsRiseByMoneyOverCost() {
        assertEquals(
                List.of(Budgets.exact("1.3"), Budgets.exact("1"), Budgets.exact("0.8"), Budgets.exact("1.3")),
                Paid.two(Budgets.two()).ledger().levels(Reference.STANDARD).stream()
                        .map(level -> level.after())
                        .toList());
    }

    @Test
    void specialMoneyRaisesALevelWithItsMatchingAndLessItsCrowdOut() {
        Paid paid = Paid.of(Budgets.two().fund(Budgets.books("0.5", "0.2")), Map.of("y[a,books,rural,school]", 100));
        assertEquals(Budgets.exact("0.85"), paid.ledger().level(1));
    }

    /** 0.65 before: (10 * 0.8 + 30 * 0.6) / 40; 0.925 after: (10 * 1.3 + 30 * 0.8) / 40. */
    @Test
    void theNationalReferenceMovesWithTheTowns() {
        assertEquals(rural("0.45", "0.35"), gaps(Reference.NATIONAL_URBAN, false));
        assertEquals(rural("0", "0"), gaps(Reference.NATIONAL_URBAN, true));
    }

    @Test
    void theOwnReferenceIsThatOfTheLocality() {
        assertEquals(rural("0.6", "0.3"), gaps(Reference.OWN_URBAN, false));
        assertEquals(rural("0.3", "0"), gaps(Reference.OWN_URBAN, true));
    }

    @Test
    void theReferenceOfALocalityWithoutAGroupIsItsOwn() {
        assertEquals(rural("0.6", "0.3"), gaps(Reference.GROUP_URBAN, false));
        assertEquals(rural("0.3", "0"), gaps(Reference.GROUP_URBAN, true));
    }

    /** The group's towns: (10 * 0.8 + 30 * 0.4) / 40 before, (10 * 1.3 + 30 * 0.4) / 40 after. */
    @Test
    void theReferenceOfAGroupIsItsMean() {
        Paid paid = Paid.two(Budgets.two()
                .locality(
                        Locality.of("c", "C", Budgets.of("1"), Budgets.of("0")).withParent("west"))
                .need(Need.of("c", Area.URBAN, "school", Budgets.of("30"), Budgets.of("1"), Budgets.of("0.4"))));
        var level = paid.ledger().levels(Reference.GROUP_URBAN).get(1);
        assertEquals(Optional.of(Budgets.exact("0.3")), level.gapBefore());
        assertEquals(Optional.of(Rational.ZERO), level.gapAfter());
    }

    @Test
    void theStandardStays() {
        assertEquals(rural("0.8", "0.7"), gaps(Reference.STANDARD, false));
        assertEquals(rural("0", "0"), gaps(Reference.STANDARD, true));
    }

    /** Rural clients 5 and 20: (5 * 0.6 + 20 * 0.3) / 25 and (5 * 0.3) / 25. */
    @Test
    void aMeanIsWeightedByClients() {
        Goal mean = Goal.gap(Aggregate.mean(), Reference.OWN_URBAN);
        assertEquals(expected(mean, "0.36", "0.06"), value(mean));
    }

    @Test
    void theWorstIsTheLargest() {
        Goal worst = Goal.gap(Aggregate.worst(), Reference.OWN_URBAN);
        assertEquals(expected(worst, "0.6", "0.3"), value(worst));
        Goal shortfall = Goal.shortfall(Aggregate.worst());
        assertEquals(expected(shortfall, "0.8", "0.2"), value(shortfall));
    }

    /** Of 65 clients the worst 6.5, before: 5 at 0.8 and 1.5 of the 20 at 0.7; after: of the 30 at 0.2. */
    @Test
    void aTailIsOfTheWorstClients() {
        Goal tenth = Goal.shortfall(Aggregate.tail("0.1"));
        GoalValue value = value(tenth);
        assertEquals(Rational.of(101).dividedBy(Rational.of(130)), value.before());
        assertEquals(Budgets.exact("0.2"), value.after());
    }

    /** Of 65 clients 39: 5 at 0.8, 20 at 0.7 and 14 of the 30 at 0.4. */
    @Test
    void theLastNeedOfATailIsTakenInPart() {
        assertEquals(
                Budgets.exact("23.6").dividedBy(Rational.of(39)),
                value(Goal.shortfall(Aggregate.tail("0.6"))).before());
    }

    @Test
    void theTailOfAllIsTheMeanAndThatOfNextToNobodyTheWorst() {
        assertEquals(
                value(Goal.shortfall(Aggregate.mean())).before(),
                value(Goal.shortfall(Aggregate.tail("1"))).before());
        assertEquals(
                Budgets.exact("0.8"),
                value(Goal.shortfall(Aggregate.tail("0.01"))).before());
    }

    /** Where 50 of the 75 rural clients are at 0.1 in health. */
    private static Ledger schoolAndHealth() {
        return Paid.two(Budgets.two()
                        .service(Service.of("health", "Health"))
                        .need(Need.of("a", Area.URBAN, "health", Budgets.of("1"), Budgets.of("1"), Budgets.of("1")))
                        .need(Need.of("a", Area.RURAL, "health", Budgets.of("50"), Budgets.of("1"), Budgets.of("0.1")))
                        .need(Need.of("b", Area.URBAN, "health", Budgets.of("1"), Budgets.of("1"), Budgets.of("1")))
                        .need(Need.of("b", Area.RURAL, "health", Budgets.of("0"), Budgets.of("1"), Budgets.of("0"))))
                .ledger();
    }

    /** School weighs 2 and health 1, but of 75 rural clients the worst 15 are 15 of the 50 of health. */
    @Test
    void servicesDoNotWeighInATail() {
        assertEquals(
                Budgets.exact("0.9"),
                schoolAndHealth()
                        .goal(Goal.gap(Aggregate.tail("0.2"), Reference.OWN_URBAN))
                        .before());
    }

    /** (10 * 0.2 + 5 * 0.8 + 30 * 0.4 + 20 * 0.7) / 65 and (30 * 0.2) / 65. */
    @Test
    void aShortfallIsOfAllNeeds() {
        GoalValue value = value(Goal.shortfall(Aggregate.mean()));
        assertEquals(Rational.of(32).dividedBy(Rational.of(65)), value.before());
        assertEquals(Rational.of(6).dividedBy(Rational.of(65)), value.after());
    }

    /** School weighs 2 and health 1: (2 * 25 * 0.36 + 1 * 50 * 0.9) / (2 * 25 + 1 * 50). */
    @Test
    void servicesWeighInAMean() {
        assertEquals(
                Budgets.exact("0.63"),
                schoolAndHealth()
                        .goal(Goal.gap(Aggregate.mean(), Reference.OWN_URBAN))
                        .before());
    }

    /**
     * Before, a is at 0.6, b at 0.48 and the nation at 33/65; after, at 1.2, 1 and 68/65. Only b, of 50 of the 65
     * clients, stays below.
     */
    @Test
    void aDisparityIsHowFarALocalityStaysBelowTheNation() {
        GoalValue worst = value(Goal.disparity(Aggregate.worst()));
        assertEquals(Rational.of(9).dividedBy(Rational.of(325)), worst.before());
        assertEquals(Rational.of(3).dividedBy(Rational.of(65)), worst.after());
        GoalValue mean = value(Goal.disparity(Aggregate.mean()));
        assertEquals(Rational.of(18).dividedBy(Rational.of(845)), mean.before());
        assertEquals(Rational.of(6).dividedBy(Rational.of(169)), mean.after());
        assertEquals(worst.after(), value(Goal.disparity(Aggregate.tail("0.5"))).after());
        assertEquals(mean.after(), value(Goal.disparity(Aggregate.tail("1"))).after());
    }

    /**
     * Twice 10 * 5 * 0.6 + 10 * 30 * 0.2 + 10 * 20 * 0.5 + 5 * 30 * 0.4 + 5 * 20 * 0.1 + 30 * 20 * 0.3 over 65 * 65, and
     * 10 * 5 * 0.3 + 10 * 30 * 0.5 + 5 * 30 * 0.2 + 5 * 20 * 0.3 + 30 * 20 * 0.5 after.
     */
    @Test
    void aGiniIsOfEveryTwoClients() {
        GoalValue value = value(Goal.shortfall(Aggregate.gini()));
        assertEquals(Rational.of(880).dividedBy(Rational.of(4225)), value.before());
        assertEquals(Rational.of(1050).dividedBy(Rational.of(4225)), value.after());
    }

    /** Rural clients 5 and 20 at 0.2 and 0.3 before, 1 and 1.3 after: levels above the standard are not cut. */
    @Test
    void aGiniOfGapsIsOfRuralLevels() {
        Goal standard = Goal.gap(Aggregate.gini(), Reference.STANDARD);
        assertEquals(expected(standard, "0.032", "0.096"), value(standard));
        Goal nation = Goal.gap(Aggregate.gini(), Reference.NATIONAL_URBAN);
        assertEquals(expected(nation, "0.032", "0.096"), value(nation));
    }

    /** 0.6 and 0.3 below their own towns before, 0.3 below and 0.5 above after. */
    @Test
    void aGiniOfGapsIsFromTheOwnTownWhereThatIsTheReference() {
        Goal own = Goal.gap(Aggregate.gini(), Reference.OWN_URBAN);
        assertEquals(expected(own, "0.096", "0.256"), value(own));
        Goal group = Goal.gap(Aggregate.gini(), Reference.GROUP_URBAN);
        assertEquals(expected(group, "0.096", "0.256"), value(group));
    }

    /** 15 and 50 clients at 0.6 and 0.48, at 1.2 and 1 after. */
    @Test
    void aGiniOfDisparitiesIsOfLocalities() {
        GoalValue value = value(Goal.disparity(Aggregate.gini()));
        assertEquals(Rational.of(180).dividedBy(Rational.of(4225)), value.before());
        assertEquals(Rational.of(300).dividedBy(Rational.of(4225)), value.after());
    }

    /** School weighs 2 and has 25 rural clients, health 1 and 50, all in one place. */
    @Test
    void aGiniIsAveragedOverServices() {
        Paid paid = Paid.two(Budgets.two()
                .service(Service.of("health", "Health"))
                .need(Need.of("a", Area.URBAN, "health", Budgets.of("1"), Budgets.of("1"), Budgets.of("1")))
                .need(Need.of("a", Area.RURAL, "health", Budgets.of("50"), Budgets.of("1"), Budgets.of("0.1")))
                .need(Need.of("b", Area.URBAN, "health", Budgets.of("1"), Budgets.of("1"), Budgets.of("1")))
                .need(Need.of("b", Area.RURAL, "health", Budgets.of("0"), Budgets.of("1"), Budgets.of("0"))));
        assertEquals(
                Budgets.exact("0.048"),
                paid.ledger()
                        .goal(Goal.gap(Aggregate.gini(), Reference.OWN_URBAN))
                        .before());
    }

    @Test
    void aStageIsTheWeightedSumOfItsGoals() {
        Objective objective = Objective.minimise(
                new Goal.Gap(Aggregate.mean(), Reference.OWN_URBAN, Budgets.of("3")),
                new Goal.Shortfall(Aggregate.worst(), Budgets.of("0.5")));
        assertEquals(
                Budgets.exact("0.28"),
                Paid.two(Budgets.two()).ledger().goals(objective.stages().get(0)));
    }

    @Test
    void aGoalOverNoNeedsIsZero() {
        Paid paid = Paid.of(
                Budgets.bare()
                        .need(Need.of("a", Area.URBAN, "school", Budgets.of("0"), Budgets.of("1"), Budgets.of("1")))
                        .need(Need.of("a", Area.RURAL, "school", Budgets.of("1"), Budgets.of("1"), Budgets.of("0")))
                        .need(Need.of("b", Area.URBAN, "school", Budgets.of("0"), Budgets.of("1"), Budgets.of("1")))
                        .need(Need.of("b", Area.RURAL, "school", Budgets.of("0"), Budgets.of("1"), Budgets.of("0"))),
                Map.of());
        for (Aggregate aggregate :
                List.of(Aggregate.worst(), Aggregate.mean(), Aggregate.tail("0.1"), Aggregate.gini())) {
            Goal goal = Goal.gap(aggregate, Reference.NATIONAL_URBAN);
            assertEquals(expected(goal, "0", "0"), paid.ledger().goal(goal));
        }
    }

    @Test
    void nobodyBelowTheStandardMissesNothing() {
        Budget.Builder budget = Budgets.bare();
        for (String id : List.of("a", "b")) {
            for (Area area : Area.values()) {
                budget.need(Need.of(id, area, "school", Budgets.of("5"), Budgets.of("1"), Budgets.of("1")));
            }
        }
        Ledger ledger = Paid.of(budget, Map.of()).ledger();
        for (Aggregate aggregate : List.of(Aggregate.worst(), Aggregate.mean(), Aggregate.tail("0.1"))) {
            Goal goal = Goal.shortfall(aggregate);
            assertEquals(expected(goal, "0", "0"), ledger.goal(goal));
        }
    }

    /** a misses 80 by 50, b by 10, at 0.01 each; a's town misses 1.5 by 0.2 of a standard at 2. */
    @Test
    void breachesAreTheirPriceTimesTheirSize() {
        Paid paid = Paid.two(Budgets.two()
                .rule(Budgets.floor(Terms.priced("floor", "0.01"), "80"))
                .rule(Budgets.cap(Terms.hard("cap"), "1"))
                .rule(new io.github.evenhand.budget.Rule.GuaranteedLevel(
                        Terms.priced("level", "2"),
                        io.github.evenhand.budget.Where.group("west"),
                        new java.util.TreeSet<>(),
                        Set.of(Area.URBAN),
                        Budgets.of("1.5"))));
        assertEquals(Budgets.exact("1"), paid.ledger().breaches(paid.demands()));
    }
}
