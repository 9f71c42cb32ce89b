package io.github.evenhand.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Appraisal;
import io.github.evenhand.allocation.Breach;
import io.github.evenhand.allocation.Coefficient;
import io.github.evenhand.allocation.Infeasible;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.Outcome;
import io.github.evenhand.allocation.Price;
import io.github.evenhand.allocation.Reason;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Factor;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.budget.Rule.Formula;
import io.github.evenhand.budget.Rule.Terms;
import io.github.evenhand.budget.Where;
import io.github.evenhand.engine.certify.Verifier;
import io.github.evenhand.fixture.Budgets;
import io.github.evenhand.io.ResultWriter;
import io.github.evenhand.report.AllocationTables;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Formulas on the budget of {@link Budgets#two()} with 20 CNY, which is 200 units. A unit lifts so many of 65 clients by
 * a whole standard:
 *
 * <pre>
 *           room   each unit   population
 * a urban     40        1/20           30
 * a rural    160        1/40           20
 * b urban    120        1/10           10
 * b rural    280        1/20           40
 * </pre>
 *
 * Before, 32 of 65 standards lack. Free, 120 units go to the town of b and 80 where a unit is worth 1/20: 16 still lack.
 */
class FormulaTest {

    private static Budget.Builder twenty() {
        return Budgets.two().withoutFund("general").fund(Fund.general("general", Budgets.of("20")));
    }

    private static Rule law(Terms terms, Factor... factors) {
        return new Formula(terms, Where.EVERYWHERE, Optional.of("general"), List.of(factors));
    }

    private static Outcome decide(Budget.Builder budget) {
        Budget built = budget.build();
        Outcome outcome = new Engine().decide(built, Limits.DEFAULT);
        if (outcome instanceof Allocation allocation) {
            IndependentCheck.passes(allocation);
            assertEquals(List.of(), Verifier.verify(built, allocation).problems());
        }
        return outcome;
    }

    private static double lacking(Allocation allocation) {
        return 65 * allocation.certificate().first().planObjective().toDouble();
    }

    private static void assertNear(double expected, Rational found) {
        assertEquals(expected, found.toDouble(), 1e-9 * Math.max(1, Math.abs(expected)));
    }

    @Test
    void withoutAFormulaSixteenStandardsLack() {
        assertEquals(16, lacking(decide(twenty()).orElseThrow()), 1e-6);
    }

    /**
     * By heads a and b have 100 units each, 0.2 CNY a head: 40/20 + 60/40 + 100/10 = 13.5, and 18.5 lack. So the best
     * formula by heads is 2.5 standards worse than no formula at all.
     */
    @Test
    void byHeadsEachHasAHundredUnits() {
        Allocation allocation = decide(twenty().rule(law(Terms.hard("law"), Factor.chosen(Factor.POPULATION))))
                .orElseThrow();
        assertEquals("CNY 10.0", allocation.to("a").toString());
        assertEquals("CNY 10.0", allocation.to("b").toString());
        assertEquals(18.5, lacking(allocation), 1e-6);
        Coefficient coefficient = allocation.coefficients().get(0);
        assertEquals("law", coefficient.rule());
        assertEquals("population", coefficient.factor());
        assertNear(0.2, coefficient.value());
        assertEquals("law: 0.2 for each population", coefficient.toString());
    }

    /**
     * The prices of the two rows add to 0, since one coefficient is for both, and are half the difference of 1/40 and
     * 1/10: 0.0375 of 65 a unit, ten times that a CNY. One CNY more in the fund is worth the mean, 0.625 of 65.
     */
    @Test
    void thePriceOfAFormulaIsWhatItKeepsFromTheOther() {
        Allocation allocation = decide(twenty().rule(law(Terms.hard("law"), Factor.chosen(Factor.POPULATION))))
                .orElseThrow();
        for (Price price : allocation.prices()) {
            double expected =
                    switch (price.row()) {
                        case "R1[general]" -> 0.625;
                        case "R10[law,a]" -> -0.375;
                        default -> 0.375;
                    };
            assertNear(expected / 65, price.gain());
        }
        assertEquals(3, allocation.prices().size());
    }

    /** Of heads in town and country only the latter are paid: b then has two thirds, 133.3 units. */
    @Test
    void theOptimumChoosesAmongFactors() {
        Allocation allocation = decide(twenty().rule(law(
                        Terms.hard("law"), Factor.chosen("urban_population"), Factor.chosen("rural_population"))))
                .orElseThrow();
        assertNear(1 / 3.0, allocation.coefficients().get(0).value());
        assertNear(0, allocation.coefficients().get(1).value());
        assertEquals("CNY 6.7", allocation.to("a").toString());
        assertEquals("CNY 13.3", allocation.to("b").toString());
        assertTrue(allocation.reasons("a").stream()
                .anyMatch(reason -> reason instanceof Reason.Binding binding
                        && binding.rule().equals("law")
                        && binding.words().equals("by formula CNY 6.7")));
        assertTrue(allocation.certificate().largestBreachRow().startsWith("R10[law,"));
    }

    /** At most 0.2 CNY for each of 60 rural people is 12 CNY; the rest goes by town people, 40 of them. */
    @Test
    void boundsOfACoefficientHold() {
        Allocation allocation = decide(twenty().rule(law(
                        Terms.hard("law"),
                        Factor.chosen("urban_population"),
                        Factor.between("rural_population", Budgets.of("0"), Budgets.of("0.2")))))
                .orElseThrow();
        assertNear(0.2, allocation.coefficients().get(0).value());
        assertNear(0.2, allocation.coefficients().get(1).value());
    }

    @Test
    void aGivenFormulaThatTheFundCannotPayIsAConflict() {
        Infeasible conflict = assertInstanceOf(
                Infeasible.class,
                decide(twenty().rule(law(Terms.hard("law"), Factor.fixed(Factor.POPULATION, Budgets.of("1"))))));
        assertEquals(List.of("law"), conflict.rules());
        assertTrue(conflict.relief().get(0).words().contains("80.0"), conflict::toString);
    }

    @Test
    void aGivenFormulaThatDoesNotExhaustTheFundIsAConflict() {
        Infeasible conflict = assertInstanceOf(
                Infeasible.class,
                decide(twenty().rule(law(Terms.hard("law"), Factor.fixed(Factor.POPULATION, Budgets.of("0.1"))))));
        assertEquals(List.of("law"), conflict.rules());
    }

    /** Where a breach costs 0.01 of 65 a unit, less than the 0.0375 it is worth on either side, it is bought. */
    @Test
    void aPricedFormulaGivesWayWhereItIsWorthIt() {
        Allocation allocation = decide(
                        twenty().rule(law(Terms.priced("law", "0.0015"), Factor.chosen(Factor.POPULATION))))
                .orElseThrow();
        assertTrue(allocation.to("b").compareTo(allocation.to("a")) > 0);
        assertEquals("law", allocation.breaches().get(0).rule());
    }

    /** Grants of 15 and 5 by somebody else: a given formula by heads says 10 and 10, a chosen one nothing yet. */
    @Test
    void grantsOfOthersAreHeldAgainstAGivenFormula() {
        Map<String, Map<String, BigInteger>> grants =
                Map.of("general", Map.of("a", BigInteger.valueOf(150), "b", BigInteger.valueOf(50)));
        Factor given = Factor.fixed(Factor.POPULATION, Budgets.of("0.2"));
        Appraisal appraisal = assertInstanceOf(
                Appraisal.class,
                new Appraiser(twenty().rule(law(Terms.hard("law"), given)).build())
                        .appraise("others", grants, Limits.DEFAULT));
        assertEquals(List.of(new Breach("law", Rational.of(10), Price.Per.CURRENCY)), appraisal.breaches());
        Appraisal free = assertInstanceOf(
                Appraisal.class,
                new Appraiser(twenty().rule(law(Terms.hard("law"), Factor.chosen(Factor.POPULATION)))
                                .build())
                        .appraise("others", grants, Limits.DEFAULT));
        assertEquals(List.of(), free.breaches());
    }

    @Test
    void theFormulaIsInTheSummaryAndInATable() {
        Allocation allocation = decide(
                        twenty().rule(law(Terms.hard("law"), Factor.fixed(Factor.POPULATION, Budgets.of("0.2")))))
                .orElseThrow();
        String summary = ResultWriter.summaryJson(allocation);
        assertTrue(summary.contains("\"coefficients\""), summary);
        assertTrue(summary.replaceAll("\\s", "").contains("\"factor\":\"population\",\"value\":0.2"), summary);
        assertEquals(
                "rule,fund,factor,coefficient,decided by\r\nlaw,general,population,0.2,the rule\r\n",
                AllocationTables.coefficients(allocation).csv());
    }
}
