package io.github.evenhand.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.Evenhand;
import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Certificate.StageProof;
import io.github.evenhand.allocation.FundUse;
import io.github.evenhand.allocation.Grant;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

/** The main job of the README: 31 states and territories, measured levels, the size of real transfers. */
class IndiaStatesTest {

    private static final Budget BUDGET = Evenhand.example("india-states");
    private static final Allocation ALLOCATION = Evenhand.allocate(BUDGET).orElseThrow();

    /** The optimum was found with another solver (HiGHS, through SciPy) from the same files, by another program. */
    @Test
    void theOptimumIsThatOfAnIndependentSolver() {
        assertEquals(0.3769860141565, ALLOCATION.certificate().first().bound().toDouble(), 1e-12);
        assertEquals(0.027989133665, ALLOCATION.goals().get(0).after().toDouble(), 1e-10);
        assertEquals(0.348996880491, ALLOCATION.goals().get(1).after().toDouble(), 1e-10);
        assertEquals(0.157180631945, ALLOCATION.goals().get(0).before().toDouble(), 1e-10);
    }

    @Test
    void theProofStandsAndWholeCentsCostNearlyNothing() {
        StageProof proof = ALLOCATION.certificate().first();
        assertTrue(proof.isProved());
        assertTrue(proof.settlementLoss().abs().toDouble() < 1e-12);
        assertTrue(ALLOCATION.certificate().largestBreach().toDouble() <= 0.04);
        assertTrue(Evenhand.verify(BUDGET, ALLOCATION).isProved());
    }

    @Test
    void everyFundIsPaidToTheLastPaisa() {
        for (FundUse use : ALLOCATION.funds()) {
            Money sum = BUDGET.currency().money(BigInteger.ZERO);
            for (Grant grant : ALLOCATION.grants()) {
                sum = grant.fund().equals(use.fund()) ? sum.plus(grant.amount()) : sum;
            }
            assertEquals(use.amount(), sum);
            assertTrue(use.left().isZero());
        }
    }

    @Test
    void holdHarmlessBindsWhereTheReportSaysSo() {
        Money past = new Money(
                "INR",
                BUDGET.lastYear("IN-TN", java.util.Optional.of("general")).orElseThrow());
        assertEquals(past.times(new BigDecimal("0.9")), ALLOCATION.to("IN-TN", "general"));
        assertTrue(ALLOCATION.reasons("IN-TN").stream()
                .anyMatch(reason -> reason.sentence().contains("nobody-below-90")));
    }

    @Test
    void modelledFiguresAreLabelledAndEverythingHasASource() {
        assertTrue(
                BUDGET.sources().stream().anyMatch(s -> s.modelled() && s.what().contains("unit_cost")));
        assertTrue(BUDGET.sources().stream()
                .anyMatch(s -> !s.modelled() && s.from().contains("National Family Health Survey 5")));
        assertTrue(Evenhand.report(ALLOCATION).contains("modelled"));
    }
}
