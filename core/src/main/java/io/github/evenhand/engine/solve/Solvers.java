package io.github.evenhand.engine.solve;

import java.util.List;

/** The solvers there are, the most trusted first; the next one is asked when the claim of one is not proved. */
public final class Solvers {

    private Solvers() {}

    /** In the order in which they are to be asked. */
    public static List<Solver> inOrder() {
        return List.of(new ArrowheadSolver(), new OjAlgoSolver());
    }
}
