package io.github.evenhand.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.evenhand.allocation.Certificate;
import io.github.evenhand.allocation.Certificate.StageProof;
import io.github.evenhand.allocation.Evidence;
import io.github.evenhand.budget.Rational;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProofWordsTest {

    private static Rational share(long millionths) {
        return Rational.of(millionths).dividedBy(Rational.of(1_000_000));
    }

    /** Of an objective of 8.7 points whose bound is 10 millionths of a standard, 0.001 points, below. */
    private static StageProof stage(long bracket) {
        Rational bound = share(87_000 - 10);
        return new StageProof(
                "shortfall gini", share(87_000), share(87_000), bound, bound, bound, Rational.ZERO, share(bracket));
    }

    private static String sentence(StageProof stage) {
        return ProofWords.sentence(
                new Certificate(List.of(stage), Rational.ZERO, "", new Evidence(new double[0], List.of())),
                Words.ENGLISH);
    }

    @Test
    void aBracketIsSaidWithWhatItMeans() {
        assertEquals(
                "Proved in exact arithmetic: no way of dividing this money that keeps every hard rule is better than"
                        + " these amounts by more than 0.001 points. Of that, 0.001 points are a bracket: the Gini of so"
                        + " many needs is followed from below by a polygon, and that is minimised. The Gini shown is the"
                        + " true one.",
                sentence(stage(10)));
        assertEquals("within the distance", ProofWords.proved(stage(10), Words.ENGLISH));
    }

    @Test
    void whatASolverLeavesOpenIsNoCostOfWholeUnits() {
        Rational noise = Rational.of(new BigDecimal("-0.0000000000000000063"));
        assertEquals(
                new Table.Cell("nothing", "-6.3E-16"),
                new Table.Cell(
                        ProofWords.cost(noise, Words.ENGLISH).text(),
                        new BigDecimal(ProofWords.cost(noise, Words.ENGLISH).value()).toString()));
        assertEquals("nothing", ProofWords.cost(Rational.ZERO, Words.ENGLISH).text());
        assertEquals(
                "< 0.000001",
                ProofWords.cost(share(1).times(share(1000)), Words.ENGLISH).text());
        assertEquals("0.0001", ProofWords.cost(share(1), Words.ENGLISH).text());
        assertEquals("-0.0001", ProofWords.cost(share(-1), Words.ENGLISH).text());
    }

    @Test
    void aDistanceThatNoBracketExplainsIsNotProved() {
        assertEquals("no", ProofWords.proved(stage(0), Words.ENGLISH));
        assertEquals("no", ProofWords.proved(stage(9), Words.ENGLISH));
    }
}
