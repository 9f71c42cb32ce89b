package io.github.evenhand.engine.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Programme.Column;
import io.github.evenhand.engine.model.Programme.Row;
import io.github.evenhand.engine.model.Programme.Sense;
import io.github.evenhand.engine.model.Programme.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Localities a and b, each with two columns, a row of its own and one of the nation, and a third one c that is larger. */
class AlikeTest {

    private final int[] parents = {-1, 0, 0, 0};
    private final List<Column> columns = new ArrayList<>(List.of(
            column("theta", 0, 9),
            column("x", 1, 5),
            column("y", 1, 5),
            column("x", 2, 5),
            column("y", 2, 5),
            column("x", 3, 7),
            column("y", 3, 7)));
    private final List<Row> rows = new ArrayList<>(List.of(
            row(0, 10, term(1, 1), term(3, 1), term(5, 1)),
            row(1, 4, term(1, 1), term(2, -1), term(0, 2)),
            row(2, 4, term(3, 1), term(4, -1), term(0, 2)),
            row(3, 4, term(5, 1), term(6, -1), term(0, 2))));
    private final Costs costs = new Costs(7);

    private static Column column(String id, int node, int upper) {
        return new Column(
                id + node, node, Rational.ZERO, Rational.ZERO, Rational.ZERO, Rational.of(upper), Rational.ONE);
    }

    private static Term term(int column, int coefficient) {
        return new Term(column, Rational.of(coefficient));
    }

    private static Row row(int node, int side, Term... terms) {
        return new Row(
                "r" + node, "R1", Optional.empty(), true, node, Sense.AT_MOST, Rational.of(side), List.of(terms));
    }

    private Alike alike() {
        return Alike.in(
                new Programme(List.of("", "a", "b", "c"), parents, columns, rows), List.of(costs), Patience.endless());
    }

    @Test
    void thoseWhoCannotBeToldApartShareEqually() {
        assertFalse(alike().isNobody());
        assertArrayEquals(new double[] {1, 3, 6, 3, 6, 5, 6}, alike().shared(new double[] {1, 2, 4, 4, 8, 5, 6}));
    }

    @Test
    void whoMayHaveMoreIsNotAlike() {
        columns.set(4, column("y", 2, 6));
        assertTrue(alike().isNobody());
        columns.set(4, columns.get(2).at(2).within(Rational.ONE, Rational.of(5)));
        assertTrue(alike().isNobody());
    }

    @Test
    void whoseMoneyCostsMoreIsNotAlike() {
        costs.add(3, Rational.ONE);
        assertTrue(alike().isNobody());
        costs.add(1, Rational.ONE);
        assertFalse(alike().isNobody());
    }

    @Test
    void ofWhomMoreIsDemandedIsNotAlike() {
        rows.set(2, row(2, 5, term(3, 1), term(4, -1), term(0, 2)));
        assertTrue(alike().isNobody());
        rows.set(2, row(2, 4, term(3, 1), term(4, -1), term(0, 2)).as(Sense.AT_LEAST, Rational.of(4)));
        assertTrue(alike().isNobody());
    }

    @Test
    void whoCountsOtherwiseInARowIsNotAlike() {
        for (List<Term> terms : List.of(
                List.of(term(3, 3), term(4, -1), term(0, 2)),
                List.of(term(3, 1), term(0, 2)),
                List.of(term(4, 1), term(3, -1), term(0, 2)))) {
            rows.set(2, row(2, 4).with(terms));
            assertTrue(alike().isNobody(), terms.toString());
        }
    }

    @Test
    void whoCountsOtherwiseInARowOfTheNationIsNotAlike() {
        rows.set(0, row(0, 10, term(1, 1), term(3, 2)));
        assertTrue(alike().isNobody());
        rows.set(0, row(0, 10, term(1, 1), term(4, 1)));
        assertTrue(alike().isNobody());
        rows.set(0, row(0, 10, term(1, 1), term(3, 1)));
        rows.add(row(0, 11, term(3, 1)));
        assertTrue(alike().isNobody());
    }

    /** A row of a Gini holds each of them against the other, and so both alike. */
    @Test
    void thoseWhoAreComparedWithEachOtherMayBeAlike() {
        Row compared = row(0, 0, term(1, 1), term(3, -1));
        rows.add(new Row("v", "M8e", Optional.empty(), true, 0, Sense.AT_MOST, Rational.ZERO, compared.terms()));
        assertFalse(alike().isNobody());
    }

    /** A group is above c: what it has is none of the columns of localities. */
    @Test
    void aGroupIsAlikeToNobody() {
        parents[3] = 2;
        assertTrue(alike().isNobody());
    }
}
