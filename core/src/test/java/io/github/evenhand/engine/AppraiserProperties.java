package io.github.evenhand.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Alternative;
import io.github.evenhand.allocation.Appraisal;
import io.github.evenhand.allocation.Briefing;
import io.github.evenhand.allocation.Grant;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Fund;
import io.github.evenhand.budget.Locality;
import io.github.evenhand.budget.Money;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.budget.Rule;
import io.github.evenhand.engine.settle.LargestRemainder;
import io.github.evenhand.fixture.RandomBudgets;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Laws of appraisals, on random budgets. */
class AppraiserProperties {

    private static final double TOLERANCE = 1e-7;

    private static Allocation allocated(Budget budget) {
        var outcome = new Engine().decide(budget, Limits.DEFAULT);
        Assume.that(outcome instanceof Allocation);
        return outcome.orElseThrow();
    }

    private static Appraisal appraise(Budget budget, Map<String, Map<String, BigInteger>> division) {
        Alternative appraised = new Appraiser(budget).appraise("some", division, Limits.DEFAULT);
        // How seldom one is not proved is another test's matter.
        Assume.that(appraised instanceof Appraisal);
        return (Appraisal) appraised;
    }

    private static Map<String, Map<String, BigInteger>> divisionOf(Allocation allocation) {
        Map<String, Map<String, BigInteger>> division = new LinkedHashMap<>();
        Budget budget = allocation.budget();
        for (Grant grant : allocation.grants()) {
            division.computeIfAbsent(grant.fund(), fund -> new LinkedHashMap<>())
                    .put(
                            grant.locality(),
                            budget.currency().inUnits(grant.amount().amount()).floor());
        }
        return division;
    }

    /** Every fund divided by weights of chance, some of them 0. */
    private static Map<String, Map<String, BigInteger>> anyDivision(Budget budget, Random random) {
        Appraiser appraiser = new Appraiser(budget);
        Map<String, Map<String, BigInteger>> division = new LinkedHashMap<>();
        for (Fund.Open fund : budget.openFunds()) {
            Map<String, Rational> weights = new HashMap<>();
            List<Locality> recipients = appraiser.recipients(fund.id());
            recipients.forEach(locality -> weights.put(locality.id(), Rational.of(random.nextInt(4))));
            if (weights.values().stream().anyMatch(weight -> weight.signum() > 0)) {
                BigInteger units = budget.currency().inUnits(fund.amount()).floor();
                division.put(fund.id(), LargestRemainder.split(units, weights));
            }
        }
        return division;
    }

    private static double worth(Allocation allocation, Appraisal appraisal) {
        return new Briefing(allocation, List.of()).worthAgainst(appraisal).toDouble();
    }

    @Property(tries = 200, seed = "20261126")
    void theGrantsOfAnAllocationAreSpentAsWellAsInTheAllocation(@ForAll long seed) {
        Budget budget = RandomBudgets.draw(seed);
        // Guaranteed levels and rural shares bind the spending of an allocation, and a tolerance lets later stages
        // worsen
        // the first.
        Assume.that(budget.rules().stream()
                .noneMatch(rule -> rule instanceof Rule.GuaranteedLevel
                        || rule instanceof Rule.RuralShare
                        || rule instanceof Rule.PublicShare));
        // Coefficients and contributions are no grants: who only divides has none.
        Assume.that(budget.rules().stream()
                .noneMatch(rule -> rule instanceof Rule.Formula || rule instanceof Rule.Contribution));
        Assume.that(budget.objective().stages().stream()
                .allMatch(stage -> stage.tolerance().signum() == 0));
        Allocation allocation = allocated(budget);
        Appraisal appraisal = appraise(budget, divisionOf(allocation));
        assertEquals(allocation.grants(), appraisal.grants());
        assertEquals(List.of(), appraisal.unabsorbed());
        assertEquals(allocation.breaches(), appraisal.breaches());
        var proof = allocation.certificate().first();
        double hair = TOLERANCE * Math.max(1e-3, proof.objective().abs().toDouble());
        assertTrue(worth(allocation, appraisal) <= hair);
        assertTrue(worth(allocation, appraisal) >= -proof.distance().toDouble() - hair);
    }

    @Property(tries = 100, seed = "20261126")
    void noDivisionBeatsTheOptimumWithoutRules(@ForAll long seed) {
        Budget drawn = RandomBudgets.draw(seed);
        Budget.Builder free = drawn.toBuilder();
        drawn.rules().forEach(rule -> free.withoutRule(rule.id()));
        Budget budget = free.build();
        Allocation allocation = allocated(budget);
        Map<String, Map<String, BigInteger>> division = anyDivision(budget, new Random(seed));
        Appraisal appraisal = appraise(budget, division);
        // Nor need a division spend a fund that an allocation must, if chance gives nobody anything of it.
        boolean isWhole = budget.openFunds().stream()
                .allMatch(fund -> fund.spend() == Fund.Spend.AT_MOST || division.containsKey(fund.id()));
        // Money for towns that reaches no need raises no town; an allocation must spend it, and a gap may suffer.
        if (isWhole && appraisal.unabsorbed().isEmpty()) {
            var proof = allocation.certificate().first();
            double hair = TOLERANCE * Math.max(1e-3, proof.objective().abs().toDouble());
            assertTrue(worth(allocation, appraisal) >= -proof.distance().toDouble() - hair);
        }
        assertEquals(List.of(), appraisal.breaches());
    }

    @Property(tries = 200, seed = "20261126")
    void whatIsDividedIsPaidAndNoLevelFalls(@ForAll long seed) {
        Budget budget = RandomBudgets.draw(seed);
        Map<String, Map<String, BigInteger>> division = anyDivision(budget, new Random(seed));
        Appraisal appraisal = appraise(budget, division);
        for (Grant grant : appraisal.grants()) {
            BigInteger units =
                    division.getOrDefault(grant.fund(), Map.of()).getOrDefault(grant.locality(), BigInteger.ZERO);
            assertEquals(budget.currency().money(units), grant.amount());
        }
        appraisal.levels().forEach(level -> assertTrue(level.after().compareTo(level.before()) >= 0));
        appraisal.unabsorbed().forEach(rest -> assertTrue(rest.amount().compareTo(received(appraisal, rest)) <= 0));
    }

    private static Money received(Appraisal appraisal, Grant rest) {
        return appraisal.grants().stream()
                .filter(grant ->
                        grant.locality().equals(rest.locality()) && grant.fund().equals(rest.fund()))
                .map(Grant::amount)
                .findFirst()
                .orElseThrow();
    }
}
