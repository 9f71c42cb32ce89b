package io.github.evenhand.engine.solve;

import io.github.evenhand.allocation.Limits;
import io.github.evenhand.engine.model.Programme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The solvers there are, the most trusted first; the next one is asked when the claim of one is not proved. */
public final class Solvers {

    private Solvers() {}

    /**
     * In the order in which they are to be asked. The simplex method comes last: it finds corners of the set of optima,
     * where equals are treated unequally.
     */
    public static List<Solver> inOrder() {
        List<Solver> solvers = new ArrayList<>();
        solvers.add(arrowhead());
        solvers.addAll(ArrowheadSolver.variants());
        solvers.add(new OjAlgoSolver());
        return List.copyOf(solvers);
    }

    /** The structured interior point alone. */
    public static Solver arrowhead() {
        return new ArrowheadSolver();
    }

    /** What a solver claims; one that throws, or whose numbers are none or do not fit the programme, has failed. */
    public static Claim ask(Solver solver, Programme programme, Limits limits) {
        try {
            Claim claim = solver.solve(programme, limits);
            boolean fits = claim.status() != Claim.Status.SOLVED
                    || (areNumbers(claim.amounts(), programme.columns().size())
                            && areNumbers(claim.prices(), programme.rows().size())
                            && areRests(claim.rests(), claim.prices()));
            return fits ? claim : Claim.none(Claim.Status.FAILED, "A solver's numbers do not fit the programme");
        } catch (RuntimeException e) {
            return Claim.none(Claim.Status.FAILED, "A solver failed: " + e);
        }
    }

    private static boolean areRests(double[] rests, double[] prices) {
        return rests.length == 0
                || (rests.length == prices.length
                        && IntStream.range(0, rests.length).allMatch(r -> Math.abs(rests[r]) <= Math.abs(prices[r])));
    }

    private static boolean areNumbers(double[] values, int size) {
        return values.length == size && Arrays.stream(values).allMatch(Double::isFinite);
    }
}
