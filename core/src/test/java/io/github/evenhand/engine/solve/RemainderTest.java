package io.github.evenhand.engine.solve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.allocation.Limits;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.model.Programme.Column;
import io.github.evenhand.engine.model.Programme.Row;
import io.github.evenhand.engine.model.Programme.Sense;
import io.github.evenhand.engine.model.Programme.Term;
import io.github.evenhand.engine.model.Rank;
import io.github.evenhand.engine.solve.SideBySide.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Two localities that share 3: what hangs together, before and after a grant is held. */
class RemainderTest {

    /** The columns t, g1, v1, g2, v2; the rows fund, v1, v2, t ≥ v1, t ≥ v2. */
    private static final List<Rank> RANKS = List.of(new Rank(3, 2, "one"), new Rank(4, 4, "two"));

    private static Rational number(int value) {
        return Rational.of(value);
    }

    private static Column column(String id, int node, int cost, int lower, int upper) {
        return new Column(id, node, number(cost), Rational.ZERO, number(lower), number(upper), Rational.ONE);
    }

    private static Row row(String id, int node, Sense sense, int side, int... columnsAndCoefficients) {
        List<Term> terms = new ArrayList<>();
        for (int at = 0; at < columnsAndCoefficients.length; at += 2) {
            terms.add(new Term(columnsAndCoefficients[at], number(columnsAndCoefficients[at + 1])));
        }
        return new Row(id, "test", Optional.empty(), true, node, sense, number(side), terms);
    }

    private static Programme nation(int leastOfTheFirst) {
        return new Programme(
                List.of("nation", "one", "two"),
                new int[] {-1, 0, 0},
                List.of(
                        column("t", 0, 1, 0, 9),
                        column("g1", 1, 0, leastOfTheFirst, 3),
                        column("v1", 1, 0, 0, 9),
                        column("g2", 2, 0, 0, 3),
                        column("v2", 2, 0, 0, 9)),
                List.of(
                        row("fund", 0, Sense.EQUAL, 3, 1, 1, 3, 1),
                        row("v1", 1, Sense.AT_LEAST, 4, 1, 1, 2, 1),
                        row("v2", 2, Sense.AT_LEAST, 5, 3, 1, 4, 1),
                        row("t1", 1, Sense.AT_LEAST, 0, 0, 1, 2, -1),
                        row("t2", 2, Sense.AT_LEAST, 0, 0, 1, 4, -1)));
    }

    private static Remainder remainder(Programme programme, double... point) {
        return Remainder.of(programme, Face.whole(programme, 0, 0), point, RANKS);
    }

    @Test
    void aSharedFundTiesAllTogether() {
        List<Remainder.Component> components =
                remainder(nation(0), 3, 1, 3, 2, 3).components(RANKS);
        assertEquals(1, components.size());
        assertEquals(0, components.get(0).node());
        assertEquals(List.of(0, 1, 2), components.get(0).rows());
    }

    /** What is moved elsewhere changes nothing for a place; what is held there, or moved with it, does. */
    @Test
    void aPlaceIsAsItWasUntilItsOwnChoicesChange() {
        Remainder before = remainder(nation(0), 3, 1, 3, 2, 3);
        Remainder moved = remainder(nation(0), 4, 0, 4, 3, 2);
        Remainder held = remainder(nation(3), 5, 3, 1, 0, 5);
        Group one = new Group(1, List.of(1), RANKS.subList(0, 1), new TreeMap<>());
        assertTrue(moved.isAsIn(before, one));
        assertFalse(held.isAsIn(before, one));
    }

    /** A grant that is held leaves the equation of the fund one column, which is so determined as well. */
    @Test
    void onceAGrantIsHeldEachIsOnItsOwn() {
        Remainder remainder = remainder(nation(3), 5, 3, 1, 0, 5);
        assertFalse(remainder.canMove(3));
        List<Remainder.Component> components = remainder.components(RANKS);
        assertEquals(
                List.of(1, 2),
                components.stream().map(Remainder.Component::node).toList());
        assertEquals(List.of(1), components.get(0).rows());
        assertFalse(remainder.isStill(RANKS.get(0)));
    }

    @Test
    void roundsSideBySideHaveAWorstEach() {
        Remainder remainder = remainder(nation(3), 5, 3, 1, 0, 5);
        List<Group> groups = remainder.components(RANKS).stream()
                .map(component -> remainder.group(component, new TreeMap<>()))
                .toList();
        SideBySide rounds = new SideBySide(remainder, number(2), groups, SideBySide.Known.NOTHING);
        Solved solved = Solved.of(rounds, programme -> Optional.of(new OjAlgoSolver().solve(programme, Limits.DEFAULT)))
                .orElseThrow();
        assertEquals(1, solved.worst(0), 1e-12);
        assertEquals(5, solved.worst(1), 1e-12);
        assertArrayEquals(
                new double[] {5, 3, 1, 0, 5}, solved.put(solved.claim().amounts()), 1e-12);
        assertEquals(List.of(RANKS.get(1)), solved.decided(1));
    }

    /** The worst is as small as it can be with no more for the first than its floor, which a solver comes near to only. */
    @Test
    void aFloorWithoutRoomSaysWhereItsColumnIs() {
        Programme nation = nation(0);
        List<Row> rows = new ArrayList<>(nation.rows());
        rows.add(row("floor", 1, Sense.AT_LEAST, 2, 1, 1));
        Remainder remainder = remainder(nation.with(nation.columns(), rows), 4, 2, 2, 1, 4);
        List<Group> all = List.of(remainder.group(remainder.components(RANKS).get(0), new TreeMap<>()));
        SideBySide rounds = new SideBySide(remainder, Rational.ONE, all, SideBySide.Known.NOTHING);
        Programme held = Solved.of(
                        rounds, programme -> Optional.of(new OjAlgoSolver().solve(programme, Limits.DEFAULT)))
                .orElseThrow()
                .held();
        List<Column> grants = held.columns().stream()
                .filter(column -> column.id().equals("g1"))
                .toList();
        assertEquals(List.of(column("g1", 1, 0, 2, 2)), grants);
    }

    /** What the second need is worth of money that is determined is the price of the fund. */
    @Test
    void theWorthOfWhatIsDeterminedIsThePriceOfItsEquation() {
        Priced priced = new Priced();
        priced.add(2, 1, 2);
        remainder(nation(3), 5, 3, 1, 0, 5).complete(priced);
        assertArrayEquals(new int[] {0, 2}, priced.rows());
        assertEquals(-2, priced.of(0));
        assertTrue(priced.rest(0) == 0);
    }

    /** What a price leaves of a column counts as often as the whole fund is large, so a double alone would not do. */
    @Test
    void andIsExactToTwiceTheDigitsOfADouble() {
        Programme nation = nation(3);
        List<Row> rows = new ArrayList<>(nation.rows());
        rows.set(0, row("fund", 0, Sense.EQUAL, 9, 1, 3, 3, 3));
        Rational seventh = Rational.ONE.dividedBy(number(7));
        rows.set(2, rows.get(2).with(List.of(new Term(3, seventh), new Term(4, Rational.ONE))));
        Priced priced = new Priced();
        priced.add(2, 1, 0.1);
        priced.add(2, 1, 1e-18);
        remainder(nation.with(nation.columns(), rows), 5, 3, 1, 0, 5).complete(priced);
        Rational worth = exact(priced, 2).times(seventh).plus(exact(priced, 0).times(number(3)));
        assertEquals(0, worth.toDouble(), 1e-32);
    }

    private static Rational exact(Priced priced, int row) {
        return Rational.of(priced.of(row)).plus(Rational.of(priced.rest(row)));
    }
}
