package io.github.evenhand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.allocation.Allocation;
import io.github.evenhand.allocation.Certificate.StageProof;
import io.github.evenhand.allocation.Price;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The bundled budget whose best allocation the README finds by hand. */
class TwoCountiesTest {

    private static final Allocation ALLOCATION =
            Evenhand.allocate(Evenhand.example("two-counties")).orElseThrow();

    @Test
    void theGrantsAreThoseOfTheHandCalculation() {
        assertEquals("CNY 9,000,000.00", ALLOCATION.to("riverside", "general").toString());
        assertEquals(
                "CNY 6,000,000.00", ALLOCATION.to("riverside", "rural-schools").toString());
        assertEquals("CNY 25,000,000.00", ALLOCATION.to("hillside", "general").toString());
        assertEquals(
                "CNY 10,000,000.00", ALLOCATION.to("hillside", "rural-schools").toString());
    }

    @Test
    void theLevelsAreThoseOfTheHandCalculation() {
        Map<String, Double> after = ALLOCATION.levels().stream()
                .collect(Collectors.toMap(
                        l -> l.locality() + " " + l.area().word() + " " + l.service(),
                        l -> l.after().toDouble()));
        assertEquals(0.9, after.get("riverside rural education"), 1e-12);
        assertEquals(0.8, after.get("riverside rural health"), 1e-12);
        assertEquals(0.48, after.get("hillside rural education"), 1e-12);
        assertEquals(0.7, after.get("hillside rural health"), 1e-12);
        assertEquals(1.0, after.get("riverside urban education"), 0);
        assertEquals(0.7, after.get("hillside urban health"), 0);
    }

    @Test
    void theGoalsAndTheProofAreThoseOfTheHandCalculation() {
        assertEquals(0.13, ALLOCATION.goals().get(0).after().toDouble(), 1e-12);
        assertEquals(0.215, ALLOCATION.goals().get(1).after().toDouble(), 1e-12);
        StageProof proof = ALLOCATION.certificate().first();
        assertEquals(0.345, proof.bound().toDouble(), 1e-12);
        assertTrue(proof.isProved());
        assertEquals(0, ALLOCATION.certificate().largestBreach().signum());
    }

    @Test
    void thePricesAreThoseOfTheHandCalculation() {
        Map<String, Double> perMillion = ALLOCATION.prices().stream()
                .collect(Collectors.toMap(Price::source, p -> p.gain().toDouble() * 1e6));
        assertEquals(0.006, perMillion.get("general"), 1e-9);
        assertEquals(0.003, perMillion.get("rural-schools"), 1e-9);
        assertEquals(0.003, perMillion.get("nobody-below-90"), 1e-9);
    }

    @Test
    void itIsProvedAgainFromItsEvidence() {
        assertEquals("Proved", Evenhand.verify(ALLOCATION.budget(), ALLOCATION).toString());
    }
}
