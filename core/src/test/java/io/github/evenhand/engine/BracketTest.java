package io.github.evenhand.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BracketTest {

    @Test
    void atFirstAllIsKeptThatPlacesHold() {
        assertEquals(0, new Bracket(Double.POSITIVE_INFINITY).kept());
    }

    @Test
    void theNextWorstIsLookedForBelowWhatIsLeft() {
        assertEquals(0.875 * 0.4, new Bracket(0.4).kept());
    }

    @Test
    void aBoundThatRisesIsFollowed() {
        Bracket bracket = new Bracket(Double.POSITIVE_INFINITY);
        bracket.narrow(0.2, 0.5, false);
        assertEquals(0.2, bracket.kept());
        bracket.narrow(0.25, 0.6, false);
        assertEquals(0.25, bracket.kept());
    }

    @Test
    void whereItDoesNotRiseTheMiddleIsTried() {
        Bracket bracket = new Bracket(Double.POSITIVE_INFINITY);
        bracket.narrow(0.2, 0.5, false);
        bracket.narrow(0.1, 0.4, false);
        assertEquals(0.2, bracket.least());
        assertEquals((0.2 + 0.4) / 2, bracket.kept());
    }

    @Test
    void aWorstThatIsReachedIsTriedItselfIfTheBoundIsNear() {
        Bracket bracket = new Bracket(0.4);
        bracket.narrow(0.31, 0.39, true);
        assertEquals(0.39, bracket.kept());
    }

    @Test
    void andTheBoundIfItIsFar() {
        Bracket bracket = new Bracket(Double.POSITIVE_INFINITY);
        bracket.narrow(0.1, 0.39, true);
        assertEquals(0.1, bracket.kept());
    }
}
