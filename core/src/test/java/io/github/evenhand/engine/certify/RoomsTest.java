package io.github.evenhand.engine.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.allocation.RowPrices;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Patience;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.model.Programme.Column;
import io.github.evenhand.engine.model.Programme.Row;
import io.github.evenhand.engine.model.Programme.Sense;
import io.github.evenhand.engine.model.Programme.Term;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** t ≥ 3 - x with x at most 2 costs 1 at least; what room a proof of that leaves. */
class RoomsTest {

    private static final Rational ONE = Rational.ONE;

    private static Column column(String id, int cost, int upper) {
        return new Column(id, 0, Rational.of(cost), Rational.ZERO, Rational.ZERO, Rational.of(upper), Rational.ONE);
    }

    private static Row row(Sense sense, int side, Term... terms) {
        return new Row("row", "test", Optional.empty(), true, 0, sense, Rational.of(side), List.of(terms));
    }

    private static final Programme PROGRAMME = new Programme(
            List.of("nation"),
            new int[] {-1},
            List.of(column("t", 1, 9), column("x", 0, 9)),
            List.of(
                    row(Sense.AT_LEAST, 3, new Term(0, ONE), new Term(1, ONE)),
                    row(Sense.AT_MOST, 2, new Term(1, ONE))));

    private static Rooms narrowed(double priceOfTheCap, Rational distance) {
        Rooms rooms = new Rooms();
        Rooms.Part part = part(rooms, RowPrices.of(new double[] {1, priceOfTheCap}));
        rooms.narrow(
                part,
                Bound.proof(part.programme(), part.prices(), Patience.endless()).reduced(),
                List.of(0),
                distance);
        return rooms;
    }

    private static Rooms.Part part(Rooms rooms, RowPrices prices) {
        return rooms.part(PROGRAMME, List.of(0), new int[] {0, 1}, prices, column -> Optional.empty());
    }

    /** With three quarters of the price on the cap, x is worth a quarter: it is at most 4 distances from its end. */
    @Test
    void aColumnStaysNearTheEndThatTheProofCountsItAt() {
        Rooms rooms = narrowed(-0.75, Rational.of(1));
        Column x = part(rooms, RowPrices.of(new double[] {1, -0.75}))
                .programme()
                .columns()
                .get(1);
        assertEquals(5, x.lower().toDouble(), 1e-15);
        assertEquals(Rational.of(9), x.upper());
    }

    /** A row with the price of a proof has no more slack than the distance over it; the other way round it says so. */
    @Test
    void aRowHasNoMoreSlackThanTheDistanceOverItsPrice() {
        Rooms rooms = narrowed(-1, ONE.dividedBy(Rational.of(2)));
        Row turned = part(rooms, RowPrices.of(new double[] {1, 1}))
                .programme()
                .rows()
                .get(1);
        assertEquals(Sense.AT_LEAST, turned.sense());
        assertEquals(1.5, turned.rightHandSide().toDouble(), 1e-15);
        Row straight = part(rooms, RowPrices.of(new double[] {1, -1}))
                .programme()
                .rows()
                .get(1);
        assertEquals(PROGRAMME.rows().get(1), straight);
    }

    /** It says that the sum is at least 1.5, and how far above that it is has nothing to do with how far below 2. */
    @Test
    void aTurnedRowSaysNothingOfItsOwnSlack() {
        Rooms rooms = narrowed(-1, ONE.dividedBy(Rational.of(2)));
        RowPrices otherWayRound = RowPrices.of(new double[] {1, 1});
        Rooms.Part turned = part(rooms, otherWayRound);
        rooms.narrow(
                turned,
                Bound.proof(turned.programme(), otherWayRound, Patience.endless())
                        .reduced(),
                List.of(0),
                Rational.ZERO);
        Row again = part(rooms, otherWayRound).programme().rows().get(1);
        assertEquals(1.5, again.rightHandSide().toDouble(), 1e-15);
    }

    /** At an exact price of a quarter, a distance of a half leaves a slack of 2. */
    @Test
    void theRestOfAPriceCounts() {
        Rooms rooms = new Rooms();
        RowPrices prices = RowPrices.of(new double[] {1, -1}, new double[] {0, 0.75});
        Rooms.Part part = part(rooms, prices);
        rooms.narrow(
                part,
                Bound.proof(part.programme(), prices, Patience.endless()).reduced(),
                List.of(0),
                ONE.dividedBy(Rational.of(2)));
        Row turned = part(rooms, RowPrices.of(new double[] {1, 1}))
                .programme()
                .rows()
                .get(1);
        assertEquals(0, turned.rightHandSide().toDouble(), 1e-15);
    }

    /** At its price of 1 the floor of 3 is exceeded by no more than a half. */
    @Test
    void aFloorWithTheOtherSignIsACap() {
        Rooms rooms = narrowed(-1, ONE.dividedBy(Rational.of(2)));
        Row turned = part(rooms, RowPrices.of(new double[] {-1, -1}))
                .programme()
                .rows()
                .get(0);
        assertEquals(Sense.AT_MOST, turned.sense());
        assertEquals(3.5, turned.rightHandSide().toDouble(), 1e-15);
    }

    private static Rational upperOf(int cap) {
        return new Rooms()
                .part(
                        PROGRAMME,
                        List.of(1),
                        new int[] {0},
                        RowPrices.of(new double[] {1}),
                        column -> column == 1 ? Optional.of(Rational.of(cap)) : Optional.empty())
                .programme()
                .columns()
                .get(0)
                .upper();
    }

    @Test
    void whatAColumnIsAtMostBesidesCountsWithinItsBounds() {
        assertEquals(Rational.of(4), upperOf(4));
        assertEquals(Rational.ZERO, upperOf(0));
        assertEquals(Rational.of(9), upperOf(-1));
        assertEquals(Rational.of(9), upperOf(12));
    }

    @Test
    void whatCostsSomethingIsAnotherThingInEveryRound() {
        Rooms rooms = narrowed(0, Rational.ZERO);
        Column t = part(rooms, RowPrices.of(new double[] {1, 0}))
                .programme()
                .columns()
                .get(0);
        assertEquals(PROGRAMME.columns().get(0), t);
    }

    /** With five quarters of the price on the cap, x costs a quarter: it is at most 4 distances from its lower end. */
    @Test
    void aColumnThatCostsSomethingStaysNearItsLowerEnd() {
        Column x = part(narrowed(-1.25, Rational.of(1)), RowPrices.of(new double[] {1, -1.25}))
                .programme()
                .columns()
                .get(1);
        assertEquals(Rational.ZERO, x.lower());
        assertEquals(4, x.upper().toDouble(), 1e-14);
    }

    @Test
    void whatTwoProofsLeaveIsWhatBothLeave() {
        Rooms rooms = new Rooms();
        rooms.add(narrowed(-0.75, ONE));
        rooms.add(narrowed(-1.25, ONE));
        rooms.add(narrowed(-1.25, Rational.of(2)));
        Programme whole = rooms.on(PROGRAMME, RowPrices.of(new double[] {1, 1}));
        // At least 5 by the one and at most 4 by the other: what is between them is left.
        assertEquals(4, whole.columns().get(1).lower().toDouble(), 1e-14);
        assertEquals(5, whole.columns().get(1).upper().toDouble(), 1e-14);
        Row turned = whole.rows().get(1);
        assertEquals(Sense.AT_LEAST, turned.sense());
        assertEquals(2 - 1 / 1.25, turned.rightHandSide().toDouble(), 1e-14);
        Programme straight = rooms.on(PROGRAMME, RowPrices.of(new double[] {1, -1}));
        assertEquals(PROGRAMME.rows(), straight.rows());
    }

    @Test
    void aPriceNextToNothingLeavesAllTheRoomThereIs() {
        Rational least = Rational.of(Double.MIN_VALUE);
        assertEquals(Rational.of(Double.MAX_VALUE), Rooms.over(ONE, least));
        assertEquals(Rational.of(Double.MAX_VALUE), Rooms.over(ONE, least.times(least)));
        assertEquals(Rational.ZERO, Rooms.over(Rational.ZERO, least));
    }

    /** A third is no double; what is said of it is above it, by no more than its last digits. */
    @Test
    void roomIsRoundedUp() {
        Rational third = Rational.of(1).dividedBy(Rational.of(3));
        Rational said = Rooms.over(ONE, Rational.of(3));
        assertTrue(said.compareTo(third) > 0);
        assertTrue(said.minus(third).toDouble() < 1e-15);
    }
}
