package io.github.evenhand.engine.solve;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.allocation.Limits;
import io.github.evenhand.engine.model.Programme;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SolversProperties {

    @Property(tries = 300, seed = "20261123")
    void oneAfterTheOtherTheyProveAnOptimum(@ForAll long seed) {
        Programme programme = Arrowheads.feasible(seed);
        assertTrue(Solvers.inOrder().stream()
                .map(solver -> solver.solve(programme, Limits.DEFAULT))
                .filter(claim -> claim.status() == Claim.Status.SOLVED)
                .map(claim -> Exact.of(programme, claim))
                .anyMatch(exact -> exact.breach() <= 1e-9 && exact.distance() <= 1e-9));
    }

    @Property(tries = 100, seed = "20261123")
    void noneSolvesWhatHasNoSolution(@ForAll long seed) {
        Programme programme = Arrowheads.infeasible(seed);
        assertTrue(Solvers.inOrder().stream()
                .map(solver -> solver.solve(programme, Limits.DEFAULT).status())
                .anyMatch(status -> status == Claim.Status.INFEASIBLE));
    }
}
