package io.github.evenhand.engine.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Programme.Sense;
import io.github.evenhand.fixture.Budgets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LineTest {

    private static final Rational TWO = Rational.of(2);

    private static Line line(String equation, Sense sense, Rational sum, Rational limit, int money) {
        return new Line(
                equation,
                "part",
                Optional.empty(),
                Optional.of("a"),
                Optional.empty(),
                sum,
                sense,
                limit,
                Rational.of(money),
                Rational.ONE);
    }

    private static Rational missed(Sense sense, int sum) {
        return line("R3", sense, Rational.of(sum), Rational.of(5), 1).miss();
    }

    /** A limit of one standard, a level so far from it, and what a whole standard costs. */
    private static boolean bindsAt(Rational distance, int cost) {
        Rational one = Rational.ONE;
        boolean below =
                line("R5", Sense.AT_LEAST, one.minus(distance), one, cost).binds(TWO);
        boolean above = line("M4", Sense.AT_MOST, one.plus(distance), one, cost).binds(TWO);
        assertEquals(below, above);
        return below;
    }

    private static Rational part(int of) {
        return Rational.ONE.dividedBy(Rational.of(of));
    }

    @Test
    void anEquationIsMissedOnBothSidesAndTheOthersOnOne() {
        assertEquals(TWO, missed(Sense.EQUAL, 3));
        assertEquals(TWO, missed(Sense.EQUAL, 7));
        assertEquals(TWO, missed(Sense.AT_LEAST, 3));
        assertEquals(Rational.ZERO, missed(Sense.AT_LEAST, 7));
        assertEquals(Rational.ZERO, missed(Sense.AT_MOST, 3));
        assertEquals(TWO, missed(Sense.AT_MOST, 7));
        for (Sense sense : Sense.values()) {
            assertEquals(Rational.ZERO, missed(sense, 5));
        }
    }

    /** 0.2 of a standard that costs 300. */
    @Test
    void aLevelIsMissedByWhatItWouldCost() {
        Line level = line("R5", Sense.AT_LEAST, Budgets.exact("0.3"), Budgets.exact("0.5"), 300);
        assertEquals(Rational.of(60), level.missInMoney());
    }

    @Test
    void anotherLimitIsAllThatChanges() {
        assertEquals(
                line("R3", Sense.AT_MOST, TWO, Rational.of(7), 1),
                line("R3", Sense.AT_MOST, TWO, Rational.of(5), 1).limitedTo(Rational.of(7)));
    }

    @Test
    void moneyBindsWithinAUnitOfEveryFundOfItsLimit() {
        for (String sum : new String[] {"3", "4.5", "5", "7"}) {
            assertTrue(line("R3", Sense.AT_LEAST, Budgets.exact(sum), Rational.of(5), 1)
                    .binds(TWO));
        }
        for (String sum : new String[] {"2.9", "7.1", "5000000"}) {
            assertFalse(line("R3", Sense.AT_LEAST, Budgets.exact(sum), Rational.of(5), 1)
                    .binds(TWO));
        }
    }

    /** Two units are a 150th of a standard of 300, and a 2,048th of one of 4,096. */
    @Test
    void aLevelBindsWithinWhatAUnitOfEveryFundBuys() {
        assertTrue(bindsAt(part(150), 300));
        assertFalse(bindsAt(part(149), 300));
        assertTrue(bindsAt(part(2048), 4096));
        assertFalse(bindsAt(part(2047), 4096));
        assertFalse(bindsAt(part(1000), 4096));
        assertFalse(bindsAt(part(2), 4096));
    }
}
