package io.github.evenhand.engine.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.allocation.Limits;
import io.github.evenhand.engine.model.Programme;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ArrowheadSolverProperties {

    private final Solver solver = new ArrowheadSolver();

    @Property(tries = 500)
    void whatItCallsSolvedIsProvedOptimal(@ForAll long seed) {
        Programme programme = Arrowheads.feasible(seed);
        Claim claim = solver.solve(programme, Limits.DEFAULT);
        assertEquals(Claim.Status.SOLVED, claim.status(), claim.remark());
        Exact exact = Exact.of(programme, claim);
        assertTrue(exact.breach() <= 1e-10, () -> "breach " + exact.breach());
        assertTrue(exact.distance() <= 1e-10, () -> "distance " + exact.distance());
    }
}
