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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

    private static final int X = 1;

    private static final int CAP = 1;

    private static Rooms narrowed(double priceOfTheCap, Rational distance) {
        Rooms rooms = new Rooms();
        narrow(rooms, RowPrices.of(new double[] {1, priceOfTheCap}), distance);
        return rooms;
    }

    private static void narrow(Rooms rooms, RowPrices prices, Rational distance) {
        Rooms.Part part = part(rooms, prices);
        rooms.narrow(part, Rooms.proof(part, Patience.endless()).reduced(), Set.of(0), distance);
    }

    private static Rooms.Part part(Rooms rooms, RowPrices prices) {
        return rooms.part(PROGRAMME, List.of(0), new int[] {0, 1}, prices, column -> Optional.empty());
    }

    private static Rooms.Part part(Rooms rooms, double price, double priceOfTheCap) {
        return part(rooms, RowPrices.of(new double[] {price, priceOfTheCap}));
    }

    private static void assertRoomOfX(Rational end, boolean isUp, double size, Rooms.Part part) {
        Column x = part.programme().columns().get(X);
        Rooms.Room room = Objects.requireNonNull(part.ofColumns().get(X));
        assertEquals(end, x.lower());
        assertEquals(end, x.upper());
        assertEquals(isUp, room.isUp());
        assertEquals(size, room.size(), 1e-14);
    }

    private static double slack(Rooms.Part part, int row) {
        return Objects.requireNonNull(part.ofRows().get(row)).size();
    }

    private static double bound(Rooms.Part part) {
        return Rooms.proof(part, Patience.endless()).bound().toDouble();
    }

    /** With three quarters of the price on the cap, x is worth a quarter: it is at most 4 distances from its end. */
    @Test
    void aColumnStaysNearTheEndThatTheProofCountsItAt() {
        Rooms rooms = narrowed(-0.75, Rational.of(1));
        assertRoomOfX(Rational.of(9), false, 4, part(rooms, 1, -0.75));
    }

    /** With a quarter of the price on the cap a distance of 9 leaves x 12, and it has only 9. */
    @Test
    void aColumnThatMayBeAnythingHasNoRoomOfItsOwn() {
        Rooms.Part part = part(narrowed(-0.25, Rational.of(9)), 1, -0.25);
        assertEquals(PROGRAMME.columns().get(X), part.programme().columns().get(X));
        assertEquals(Map.of(), part.ofColumns());
    }

    /** A row with the price of a proof has no more slack than the distance over it; the other way round it says so. */
    @Test
    void aRowHasNoMoreSlackThanTheDistanceOverItsPrice() {
        Rooms rooms = narrowed(-1, ONE.dividedBy(Rational.of(2)));
        Rooms.Part part = part(rooms, 1, 1);
        Row turned = part.programme().rows().get(CAP);
        assertEquals(Sense.AT_LEAST, turned.sense());
        assertEquals(Rational.of(2), turned.rightHandSide());
        assertEquals(0.5, slack(part, CAP), 1e-15);
        assertEquals(
                PROGRAMME.rows().get(CAP), part(rooms, 1, -1).programme().rows().get(CAP));
    }

    /** It says that the sum is at least 1.5, and how far above that it is has nothing to do with how far below 2. */
    @Test
    void aTurnedRowSaysNothingOfItsOwnSlack() {
        Rooms rooms = narrowed(-1, ONE.dividedBy(Rational.of(2)));
        narrow(rooms, RowPrices.of(new double[] {1, 1}), Rational.ZERO);
        assertEquals(0.5, slack(part(rooms, 1, 1), CAP), 1e-15);
    }

    /** At an exact price of a quarter, a distance of a half leaves a slack of 2. */
    @Test
    void theRestOfAPriceCounts() {
        Rooms rooms = new Rooms();
        RowPrices prices = RowPrices.of(new double[] {1, -1}, new double[] {0, 0.75});
        narrow(rooms, prices, ONE.dividedBy(Rational.of(2)));
        assertEquals(2, slack(part(rooms, 1, 1), CAP), 1e-15);
    }

    /** At its price of 1 the floor of 3 is exceeded by no more than a half. */
    @Test
    void aFloorWithTheOtherSignIsACap() {
        Rooms.Part part = part(narrowed(-1, ONE.dividedBy(Rational.of(2))), -1, -1);
        assertEquals(Sense.AT_MOST, part.programme().rows().get(0).sense());
        assertEquals(0.5, slack(part, 0), 1e-15);
    }

    /** With the floor unpriced and the cap at -1, which is worth -2, x costs 1: it is counted at 9 and may be lower by 4. */
    @Test
    void whatGivesWayLosesAllItsRoom() {
        Rooms rooms = narrowed(-0.75, ONE);
        assertEquals(-2 + 9 - 4, bound(part(rooms, 0, -1)), 1e-14);
    }

    /** The other way round the cap is worth 2 · 2 and its slack of 4/3 loses 8/3; x is worth -2 and stays at 9. */
    @Test
    void aRowThatIsTurnedLosesItsSlackAndWhatStaysAtItsEndNothing() {
        assertEquals(4 - 18 - 8 / 3.0, bound(part(narrowed(-0.75, ONE), 0, 2)), 1e-14);
    }

    private static double boundOfTwo(Rooms rooms) {
        return bound(rooms.whole(TWO, RowPrices.of(new double[] {-1})));
    }

    private static final Programme TWO = new Programme(
            List.of("nation"),
            new int[] {-1},
            List.of(column("x", 0, 9), column("y", 0, 9)),
            List.of(row(Sense.AT_MOST, 0, new Term(0, ONE), new Term(1, Rational.of(3)))));

    private static Rooms held(int proof, int column, double below) {
        Rooms rooms = new Rooms();
        for (int before = 0; before < proof; before++) {
            rooms.add(narrowed(0, Rational.of(9)));
        }
        rooms.hold(column, Rational.of(9), below);
        return rooms;
    }

    /** At 9 each x and y are worth 36; x may be lower by 1 and lose 1, y by a half and lose 1.5. */
    @Test
    void whatOneProofHoldsCannotAllGiveWayAtOnceAndWhatTwoHoldCan() {
        Rooms one = new Rooms();
        one.hold(0, Rational.of(9), 1);
        one.hold(1, Rational.of(9), 0.5);
        assertEquals(36 - 1.5, boundOfTwo(one), 1e-14);
        Rooms two = new Rooms();
        two.add(held(1, 0, 1));
        two.add(held(1, 1, 0.5));
        assertEquals(36 - 2.5, boundOfTwo(two), 1e-14);
    }

    @Test
    void aColumnThatIsHeldIsAtLeastNothing() {
        Rooms rooms = new Rooms();
        rooms.hold(0, Rational.of(9), Double.MAX_VALUE);
        assertEquals(9 - 9, boundOfTwo(rooms), 1e-13);
    }

    /** Its end is where the range now starts. */
    @Test
    void anEndOutsideTheRangeIsTheNearestOneInside() {
        Rooms rooms = new Rooms();
        rooms.hold(0, Rational.of(12), 1);
        rooms.atMost(1, Rational.of(-1));
        List<Column> columns =
                rooms.whole(TWO, RowPrices.of(new double[] {0})).programme().columns();
        assertEquals(Rational.of(9), columns.get(0).lower());
        assertEquals(Rational.of(9), columns.get(0).upper());
        assertEquals(Rational.ZERO, columns.get(1).upper());
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
        assertRoomOfX(Rational.ZERO, true, 4, part(narrowed(-1.25, Rational.of(1)), 1, -1.25));
    }

    @Test
    void whatTwoProofsLeaveIsWhatTheOneDoesThatLeavesLess() {
        Rooms rooms = new Rooms();
        rooms.add(narrowed(-0.75, ONE));
        rooms.add(narrowed(-1.25, ONE.dividedBy(Rational.of(2))));
        rooms.add(narrowed(-1.25, Rational.of(2)));
        Rooms.Part whole = rooms.whole(PROGRAMME, RowPrices.of(new double[] {1, 1}));
        assertRoomOfX(Rational.ZERO, true, 2, whole);
        assertEquals(Sense.AT_LEAST, whole.programme().rows().get(CAP).sense());
        assertEquals(0.4, slack(whole, CAP), 1e-14);
        Rooms.Part straight = rooms.whole(PROGRAMME, RowPrices.of(new double[] {1, -1}));
        assertEquals(PROGRAMME.rows(), straight.programme().rows());
    }

    /** What a later proof lets go of stays where the earlier one holds it. */
    @Test
    void aColumnThatGivesWayKeepsItsRoom() {
        Rooms rooms = narrowed(-0.75, ONE);
        narrow(rooms, RowPrices.of(new double[] {1, -1.25}), ONE.dividedBy(Rational.of(8)));
        assertRoomOfX(Rational.of(9), false, 4, part(rooms, 1, -1));
        narrow(rooms, RowPrices.of(new double[] {1, -0.75}), ONE.dividedBy(Rational.of(8)));
        assertRoomOfX(Rational.of(9), false, 0.5, part(rooms, 1, -1));
    }

    @Test
    void aPriceNextToNothingLeavesAllTheRoomThereIs() {
        Rational least = Rational.of(Double.MIN_VALUE);
        assertEquals(Double.MAX_VALUE, Rooms.over(ONE, least));
        assertEquals(Double.MAX_VALUE, Rooms.over(ONE, least.times(least)));
        assertEquals(0, Rooms.over(Rational.ZERO, least));
    }

    /** A third is no double; what is said of it is above it, by no more than its last digits. */
    @Test
    void roomIsRoundedUp() {
        Rational third = Rational.of(1).dividedBy(Rational.of(3));
        Rational said = Rational.of(Rooms.over(ONE, Rational.of(3)));
        assertTrue(said.compareTo(third) > 0);
        assertTrue(said.minus(third).toDouble() < 1e-15);
    }
}
