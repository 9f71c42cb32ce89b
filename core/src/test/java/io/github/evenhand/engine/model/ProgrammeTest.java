package io.github.evenhand.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Programme.Column;
import io.github.evenhand.engine.model.Programme.Row;
import io.github.evenhand.engine.model.Programme.Sense;
import io.github.evenhand.engine.model.Programme.Term;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The nation, a group g, its locality a, and a locality b beside them. */
class ProgrammeTest {

    private static final List<String> NODES = List.of("", "g", "a", "b");
    private static final int[] PARENTS = {-1, 0, 1, 0};
    private static final List<Column> COLUMNS = List.of(column("n", 0), column("g", 1), column("a", 2), column("b", 3));

    private static Column column(String id, int node) {
        return new Column(id, node, Rational.ZERO, Rational.ZERO, Rational.ZERO, Rational.of(9), Rational.ONE);
    }

    private static Row row(int node, int... columns) {
        List<Term> terms = Arrays.stream(columns)
                .mapToObj(column -> new Term(column, Rational.of(2)))
                .toList();
        return new Row("r", "R1", Optional.empty(), true, node, Sense.AT_MOST, Rational.of(6), terms);
    }

    private static Programme of(Row... rows) {
        return new Programme(NODES, PARENTS, COLUMNS, List.of(rows));
    }

    @Test
    void aNodeComesAfterItsParent() {
        for (int[] parents : List.of(
                new int[] {0, 0, 1, 0}, new int[] {-1, -1, 1, 0}, new int[] {-1, 1, 1, 0}, new int[] {-1, 2, 1, 0})) {
            assertThrows(IllegalArgumentException.class, () -> new Programme(NODES, parents, COLUMNS, List.of()));
        }
        assertEquals(1, of().parent(2));
        assertEquals(-1, of().parent(0));
    }

    @Test
    void aRowMeetsColumnsAboveAndBelowIt() {
        assertEquals(
                3,
                of(row(0, 0, 1, 2, 3), row(1, 0, 1, 2), row(2, 0, 1, 2)).rows().size());
    }

    @Test
    void aRowMeetsNoColumnBesideIt() {
        assertEquals(
                "Row 'r' must meet only columns above or below it, found 'b'",
                assertThrows(IllegalArgumentException.class, () -> of(row(1, 3)))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> of(row(3, 1)));
    }

    @Test
    void aNodeIsAtOrAboveItselfAndThoseBelow() {
        assertTrue(of().isAtOrAbove(1, 1));
        assertTrue(of().isAtOrAbove(1, 2));
        assertTrue(of().isAtOrAbove(0, 3));
        assertFalse(of().isAtOrAbove(1, 3));
        assertFalse(of().isAtOrAbove(2, 1));
    }

    @Test
    void otherColumnsLiveWhereTheirsDid() {
        List<Column> dearer =
                COLUMNS.stream().map(column -> column.costing(Rational.ONE)).toList();
        assertEquals(dearer, of().withColumns(dearer).columns());
        assertThrows(IllegalArgumentException.class, () -> of().withColumns(COLUMNS.subList(0, 3)));
        assertThrows(
                IllegalArgumentException.class,
                () -> of().withColumns(List.of(
                        COLUMNS.get(0), COLUMNS.get(1), COLUMNS.get(2).at(1), COLUMNS.get(3))));
    }

    @Test
    void aRowOfDecidedColumnsSaysNothing() {
        List<Column> held =
                List.of(COLUMNS.get(0).fixedAt(Rational.ONE), COLUMNS.get(1), COLUMNS.get(2), COLUMNS.get(3));
        List<Row> rows = of(row(0, 0), row(0, 0, 1))
                .withColumns(held)
                .withoutDecidedRows()
                .rows();
        assertEquals(row(0).as(Sense.AT_MOST, Rational.ZERO), rows.get(0));
        assertEquals(row(0, 0, 1), rows.get(1));
    }

    @Test
    void someRowsBecomeEquations() {
        boolean[] second = {false, true};
        Programme programme = of(row(0, 0), row(0, 0, 1));
        assertEquals(
                List.of(row(0, 0), row(0, 0, 1).as(Sense.EQUAL, Rational.of(6))),
                programme.withEquations(second).rows());
        assertEquals(
                List.of(row(0, 0), row(0, 0, 1).as(Sense.EQUAL, Rational.of(7))),
                programme.withEquations(second, new double[] {1.5, 2, 0, 0}).rows());
    }

    @Test
    void aTurnedRowIsTheSameTheOtherWayRound() {
        Row floor = row(0, 0).as(Sense.AT_LEAST, Rational.of(6));
        assertEquals(row(0, 0).as(Sense.AT_MOST, Rational.of(6)), floor.turned());
        assertEquals(floor, row(0, 0).as(Sense.AT_MOST, Rational.of(6)).turned());
    }

    @Test
    void otherRowsAndColumnsLiveOnTheSameNodes() {
        Programme other = of(row(0, 0))
                .with(List.of(column("other", 2)), List.of(row(1, 0).at(2)));
        assertEquals(List.of("other"), other.columns().stream().map(Column::id).toList());
        assertEquals(List.of(row(2, 0)), other.rows());
        assertEquals(NODES, other.nodes());
    }

    @Test
    void aSumIsOfAmountsTimesCoefficients() {
        assertEquals(
                Rational.of(8),
                Programme.sum(row(0, 0, 1), List.of(Rational.ONE, Rational.of(3), Rational.ONE, Rational.ONE)));
    }
}
