package io.github.evenhand.engine.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.allocation.Limits;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.model.Programme.Column;
import io.github.evenhand.engine.model.Programme.Row;
import io.github.evenhand.engine.model.Programme.Sense;
import io.github.evenhand.engine.model.Programme.Term;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SolverLimitsTest {

    private static final Rational HUNDRED = Rational.of(100);

    @Test
    void ojAlgoRefusesWhatIsTooLargeForIt() {
        Column column = column(Rational.ONE);
        Programme large =
                new Programme(List.of("nation"), new int[] {-1}, Collections.nCopies(5_001, column), List.of());
        assertEquals(
                Claim.Status.TOO_LARGE,
                new OjAlgoSolver().solve(large, Limits.DEFAULT).status());
    }

    @Test
    void theArrowheadSolverStopsWhenItsTimeIsUp() {
        Limits none = Limits.DEFAULT.withTime(Duration.ofNanos(1));
        assertEquals(
                Claim.Status.STOPPED,
                new ArrowheadSolver().solve(Arrowheads.feasible(2), none).status());
    }

    @Test
    void timeThatRunsIsNotGivenAgainToTheNextSolver() {
        Deadline begun = Deadline.of(Limits.DEFAULT);
        assertSame(begun, Deadline.of(Limits.DEFAULT.withCancellation(begun)));
        Limits over = Limits.DEFAULT.withCancellation(new Deadline(System.nanoTime(), () -> false));
        assertTrue(over.isCancelled().getAsBoolean());
        assertEquals(
                Claim.Status.STOPPED,
                new ArrowheadSolver().solve(Arrowheads.feasible(2), over).status());
    }

    @Test
    void anEndlessTimeIsNoMistake() {
        Limits endless = Limits.DEFAULT.withTime(Duration.ofSeconds(Long.MAX_VALUE));
        for (Solver solver : List.of(new OjAlgoSolver(), new ArrowheadSolver())) {
            assertEquals(
                    Claim.Status.SOLVED,
                    solver.solve(Arrowheads.feasible(2), endless).status());
        }
    }

    @Test
    void withoutRowsEachColumnGoesToItsCheaperBound() {
        Programme programme = new Programme(
                List.of("nation"),
                new int[] {-1},
                List.of(column(Rational.ONE), column(Rational.ONE.negate())),
                List.of());
        for (Solver solver : List.of(new OjAlgoSolver(), new ArrowheadSolver())) {
            Claim claim = solver.solve(programme, Limits.DEFAULT);
            assertEquals(Claim.Status.SOLVED, claim.status(), claim.remark());
            assertEquals(0, claim.amounts()[0], 1e-9);
            assertEquals(100, claim.amounts()[1], 1e-7);
        }
    }

    @Test
    void equalPlacesAreTreatedEqually() {
        Row pool = new Row(
                "pool",
                "R0",
                Optional.empty(),
                true,
                0,
                Sense.AT_MOST,
                HUNDRED,
                List.of(new Term(0, Rational.ONE), new Term(1, Rational.ONE)));
        Programme clones = new Programme(
                List.of("nation", "here", "there"), new int[] {-1, 0, 0}, List.of(column(1), column(2)), List.of(pool));
        Claim claim = new ArrowheadSolver().solve(clones, Limits.DEFAULT);
        assertEquals(claim.amounts()[0], claim.amounts()[1]);
        assertEquals(50, claim.amounts()[0], 1e-9);
        assertEquals(-1, claim.prices()[0], 1e-9);
    }

    private static Column column(int node) {
        return new Column("x" + node, node, Rational.ONE.negate(), Rational.ZERO, Rational.ZERO, HUNDRED, HUNDRED);
    }

    private static Column column(Rational cost) {
        return new Column("x", 0, cost, Rational.ZERO, Rational.ZERO, HUNDRED, HUNDRED);
    }
}
