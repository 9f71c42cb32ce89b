package io.github.evenhand.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.Evenhand;
import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Difference;
import io.github.evenhand.allocation.Input;
import io.github.evenhand.allocation.Reason;
import io.github.evenhand.allocation.Shift;
import io.github.evenhand.budget.Area;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Goal;
import io.github.evenhand.budget.Group;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Need;
import io.github.evenhand.budget.Objective;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Service;
import io.github.evenhand.report.DifferenceTables;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The two counties of the README, and the same with 4 million more for rural schools and without the promise that holds
 * Riverside at 9 million of general money. Without it the 4 million that its schools had of them lift rural health in
 * Hillside, and its schools have all their 10 million from the special fund, of which Hillside keeps 10.
 */
class DifferenceTest {

    private static final Budget BUDGET = Evenhand.example("two-counties");
    private static final Allocation FIRST = allocate(BUDGET);
    private static final Allocation SECOND = allocate(BUDGET.toBuilder()
            .withoutRule("nobody-below-90")
            .withoutFund("rural-schools")
            .fund(Fund.special("rural-schools", new BigDecimal("20000000"), List.of("education"), List.of(Area.RURAL)))
            .build());
    private static final Difference DIFFERENCE = Evenhand.compare(FIRST, SECOND);

    private static Allocation allocate(Budget budget) {
        return Evenhand.allocate(budget).orElseThrow();
    }

    private static Shift of(List<Shift> shifts, String id) {
        return shifts.stream()
                .filter(shift -> shift.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Rational> number(String decimal) {
        return Optional.of(Rational.of(new BigDecimal(decimal)));
    }

    @Test
    void withoutThePromiseFourMillionOfGeneralMoneyMove() {
        assertEquals(
                new Shift("riverside/general", number("9000000"), number("5000000")),
                of(DIFFERENCE.grants(), "riverside/general"));
        assertEquals(
                number("4000000"), of(DIFFERENCE.grants(), "hillside/general").change());
        assertEquals(
                Optional.of(Rational.ZERO), of(DIFFERENCE.funds(), "general").change());
    }

    @Test
    void winnersAndLosersAreCountedWithTheirPeople() {
        assertEquals(1, DIFFERENCE.winners().localities());
        assertEquals(new BigDecimal(100_000), DIFFERENCE.winners().people());
        assertEquals("hillside", DIFFERENCE.winners().largest().orElseThrow().id());
        assertEquals(0, DIFFERENCE.losers().localities());
        assertEquals(1, DIFFERENCE.unchanged().localities());
        assertEquals(1, DIFFERENCE.reversed().losers().localities());
        assertTrue(DIFFERENCE.toString().startsWith("1 gains, 0 lose, 1 stays"), DIFFERENCE::toString);
    }

    @Test
    void theRuleThatWasDroppedAndTheReasonThatVanishesExplainIt() {
        assertEquals(
                List.of("fund 'rural-schools': amount 20000000, was 16000000", "rule 'nobody-below-90' dropped"),
                DIFFERENCE.inputs().stream().map(Input::toString).toList());
        assertTrue(DIFFERENCE.vanished().stream()
                .anyMatch(reason -> reason instanceof Reason.Binding binding
                        && binding.rule().equals("nobody-below-90")
                        && binding.locality().equals("riverside")));
        assertTrue(String.join("", DifferenceTables.inputs(DIFFERENCE).lines())
                .contains("at least 90 % of last year's amount"));
        assertTrue(DifferenceTables.reasons(DIFFERENCE).toString().contains("vanishes"));
    }

    @Test
    void theObjectiveFallsByWhatThePromiseAndTheMoneyAreWorth() {
        // 4 million at 0.003 each for either.
        Rational gap = of(DIFFERENCE.goals(), "gap mean nationalUrban").change().orElseThrow();
        Rational shortfall = of(DIFFERENCE.goals(), "shortfall mean").change().orElseThrow();
        assertEquals(-0.024, gap.plus(shortfall).toDouble(), 1e-12);
    }

    @Test
    void meansOfAServiceAreByArea() {
        // Rural schools 0.9 and 0.48, of as many pupils each.
        Shift schools = of(DIFFERENCE.levels(), "education/rural");
        assertEquals(0.69, schools.was().orElseThrow().toDouble(), 1e-12);
        assertEquals(number("0.9"), of(DIFFERENCE.levels(), "education/urban").is());
        assertEquals(Optional.empty(), of(DIFFERENCE.gaps(), "education/urban").is());
    }

    @Test
    void anAllocationDoesNotDifferFromItself() {
        Difference none = Evenhand.compare(FIRST, FIRST);
        assertTrue(none.isNone());
        assertEquals(2, none.unchanged().localities());
        assertTrue(none.winners().largest().isEmpty());
        assertFalse(DIFFERENCE.isNone());
    }

    @Test
    void theDifferenceTheOtherWayRoundIsItsNegative() {
        Difference back = Evenhand.compare(SECOND, FIRST);
        assertEquals(DIFFERENCE.reversed(), back);
        assertEquals(
                of(DIFFERENCE.localities(), "hillside").change().map(Rational::negate),
                of(back.localities(), "hillside").change());
    }

    @Test
    void whatOnlyOneBudgetHasIsNamedAndNotDropped() {
        Budget.Builder builder = BUDGET.toBuilder();
        for (String county : List.of("hillside", "riverside", "valley")) {
            for (Area area : Area.values()) {
                builder.need(Need.of(county, area, "culture", BigDecimal.TEN, BigDecimal.TEN, BigDecimal.ONE));
            }
        }
        for (String service : List.of("education", "health")) {
            builder.need(Need.of("valley", Area.URBAN, service, BigDecimal.TEN, BigDecimal.TEN, BigDecimal.ONE));
            builder.need(Need.of("valley", Area.RURAL, service, BigDecimal.ZERO, BigDecimal.TEN, BigDecimal.ONE));
        }
        Budget more = builder.group(new Group("north", "North", Optional.empty()))
                .service(Service.of("culture", "Culture"))
                .locality(Locality.of("valley", "Valley", new BigDecimal(5), new BigDecimal(10))
                        .withParent("north"))
                .lastYear("valley", "general", BigDecimal.ZERO)
                .build();
        Difference difference = Evenhand.compare(FIRST, allocate(more));
        assertEquals(Optional.empty(), of(difference.localities(), "valley").was());
        assertEquals(Optional.empty(), of(difference.localities(), "valley").change());
        assertEquals(number("0"), of(difference.groups(), "north").is());
        assertEquals(Optional.empty(), of(difference.levels(), "culture/rural").was());
        List<String> named =
                difference.onlyInOne().stream().map(Input::toString).toList();
        assertEquals(List.of("service 'culture' added", "group 'north' added"), named.subList(0, 2));
        assertTrue(named.contains("locality 'valley' added"));
        assertTrue(named.contains("need 'valley/rural/culture' added"));
        assertTrue(named.contains("lastYear 'valley/general' added"));
        assertTrue(Evenhand.table(difference).toString().contains("valley"));
    }

    @Test
    void everyFigureThatDiffersIsNamed() {
        Need need = BUDGET.needs().get(0);
        Budget.Builder other = BUDGET.toBuilder()
                .withoutFund("general")
                .fund(Fund.general("general", new BigDecimal("36000000")))
                .withoutLocality("hillside")
                .locality(BUDGET.locality("hillside").with("tier", "2"))
                .objective(Objective.minimise(Goal.shortfall(Goal.Aggregate.mean())))
                .withoutNeeds();
        BUDGET.needs().stream().skip(1).forEach(other::need);
        other.need(need.withHighestLevel(BigDecimal.ONE).withFixedCost(BigDecimal.TEN));
        assertEquals(
                List.of(
                        "fund 'general': amount 36000000, was 34000000",
                        "objective: stages [shortfall mean], was [gap mean nationalUrban + shortfall mean]",
                        "locality 'hillside': attributes.tier 2, was nothing",
                        "need 'hillside/urban/education': highestLevel 1, was nothing",
                        "need 'hillside/urban/education': circumstances.fixedCost 10, was 0"),
                Input.of(BUDGET, other.build()).stream().map(Input::toString).toList());
    }

    @Test
    void amountsOfTwoCurrenciesAreNotCompared() {
        Allocation rupees = allocate(BUDGET.toBuilder().currency("INR", "0.01").build());
        assertThrows(IllegalArgumentException.class, () -> Evenhand.compare(FIRST, rupees));
    }

    @Test
    void theTablesSayWhatEachLocalityGetsAndWhoGains() {
        assertEquals("""
                Grants, CNY
                                                                         change
                id         locality        first      second     change       %
                ---------  ---------  ----------  ----------  ---------  ------
                hillside   Hillside   35,000,000  39,000,000  4,000,000    11.4
                riverside  Riverside  15,000,000  15,000,000          0     0.0
                ---------  ---------  ----------  ----------  ---------  ------
                All                   50,000,000  54,000,000  4,000,000     8.0""", Evenhand.table(DIFFERENCE).toString());
        assertEquals(3, DifferenceTables.sides(DIFFERENCE).rows().size());
        assertEquals(2, DifferenceTables.funds(DIFFERENCE).rows().size());
        assertEquals(4, DifferenceTables.levels(DIFFERENCE).rows().size());
        assertEquals(4, DifferenceTables.gaps(DIFFERENCE).rows().size());
        assertEquals(2, DifferenceTables.goals(DIFFERENCE).rows().size());
        assertEquals(0, DifferenceTables.groups(DIFFERENCE).rows().size());
    }
}
