package io.github.evenhand.benchmarks.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.evenhand.benchmarks.RandomBudget;
import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Rule;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ShrinkingTest {

    private static final Duration LONG = Duration.ofHours(1);

    /** 8 localities, of which l5 and l7 have towns of more than 500 people, 1 service, 2 funds, 7 rules, 3 goals. */
    private static final Budget BUDGET = budget();

    private static Budget budget() {
        Budget drawn = RandomBudget.of(22300);
        Budget.Builder some = drawn.toBuilder()
                .withoutNeeds()
                .withoutService("s1")
                .withoutService("s2")
                .withoutService("s4");
        drawn.needs().stream().filter(need -> need.service().equals("s3")).forEach(some::need);
        return some.build();
    }

    private static boolean hasALargeTown(Budget budget) {
        return budget.localities().stream()
                .anyMatch(locality -> locality.urbanPopulation().compareTo(new BigDecimal("500")) > 0);
    }

    private static boolean hasRule(Budget budget, String kind) {
        return budget.rules().stream().anyMatch(rule -> rule.kind().equals(kind));
    }

    private static boolean isLarge(Budget budget) {
        return budget.needs().size() > 5 && hasRule(budget, "generalShare");
    }

    private static Budget shrunk(Predicate<Budget> shows) {
        return Shrinking.of(BUDGET, shows, Integer.MAX_VALUE, LONG);
    }

    @Test
    void whatIsLeftIsOnlyWhatShowsIt() {
        Budget small = shrunk(budget -> hasALargeTown(budget) && hasRule(budget, "generalShare"));
        assertEquals(1, small.localities().size(), small::toString);
        Locality town = small.localities().get(0);
        assertEquals(Locality.of(town.id(), town.name(), new BigDecimal("900"), BigDecimal.ZERO), town);
        assertEquals(1, small.rules().size());
        Rule.GeneralShare rule = (Rule.GeneralShare) small.rules().get(0);
        assertEquals(Rule.Terms.hard(rule.id()), rule.terms());
        assertEquals(BigDecimal.ZERO, rule.atLeast());
        assertEquals(List.of(), small.pastGrants());
        assertEquals(List.of(), small.groups());
        assertEquals(1, small.services().size());
        assertEquals(1, small.funds().size());
        String service = small.services().get(0).id();
        Need townsMustHave = Need.of(town.id(), Area.URBAN, service, BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ZERO);
        assertEquals(List.of(townsMustHave), small.needs());
        assertEquals(1, small.objective().stages().size());
        assertEquals(1, small.objective().stages().get(0).goals().size());
    }

    @Test
    void whatNeedsTwoPartsTogetherKeepsBoth() {
        Budget small = shrunk(budget -> hasRule(budget, "cap")
                && hasRule(budget, "floor")
                && budget.findLocality("l2").isPresent()
                && budget.findLocality("l7").isPresent());
        assertEquals(
                List.of("l2", "l7"),
                small.localities().stream().map(Locality::id).toList());
        assertEquals(
                List.of("pinned-cap", "pinned-floor"),
                small.rules().stream().map(Rule::id).toList());
    }

    /** A fund cannot go alone: the rule that names it and what was granted from it last year go with it. */
    @Test
    void whatNamesAFundGoesWithIt() {
        Budget small = shrunk(budget -> grantsOfTheSecondFund(budget) >= 3);
        assertEquals(List.of("general2"), small.funds().stream().map(Fund::id).toList());
        assertEquals(3, grantsOfTheSecondFund(small));
        assertEquals(3, small.pastGrants().size());
        assertEquals(3, small.localities().size());
        assertEquals(List.of(), small.rules());
    }

    private static long grantsOfTheSecondFund(Budget budget) {
        return budget.pastGrants().stream()
                .filter(grant -> grant.fund().equals("general2"))
                .count();
    }

    @Test
    void numbersHaveNoMoreDigitsThanTheyNeed() {
        Budget small = shrunk(budget -> budget.funds().stream()
                .anyMatch(fund -> fund instanceof Fund.Open open
                        && open.amount().compareTo(new BigDecimal("1820000000000")) > 0));
        assertEquals(new BigDecimal("2000000000000"), small.openFunds().get(0).amount());
    }

    @Test
    void whatIsShownByTheWholeOnlyStaysWhole() {
        Budget small = shrunk(ShrinkingTest::isLarge);
        assertEquals(small, Shrinking.of(small, small::equals, Integer.MAX_VALUE, LONG));
    }

    @Test
    void theSameIsFoundEachTime() {
        assertEquals(shrunk(ShrinkingTest::isLarge), shrunk(ShrinkingTest::isLarge));
    }

    @Test
    void nobodyIsAskedMoreOftenThanAllowed() {
        List<Budget> asked = new ArrayList<>();
        Shrinking.of(BUDGET, budget -> asked.add(budget) && hasALargeTown(budget), 7, LONG);
        assertEquals(7, asked.size());
    }

    @Test
    void nothingIsTriedWithoutTime() {
        List<Budget> asked = new ArrayList<>();
        assertEquals(BUDGET, Shrinking.of(BUDGET, asked::add, 100, Duration.ZERO));
        assertEquals(List.of(), asked);
    }
}
