package io.github.evenhand.benchmarks.peers;

import com.sun.jna.Pointer;
import io.github.evenhand.benchmarks.peers.Answer.Status;
import io.github.evenhand.benchmarks.peers.NativeLibraries.NativeFunctions;
import io.github.evenhand.benchmarks.peers.ScaledProgramme.Entries;
import io.github.evenhand.engine.model.Programme;
import java.time.Duration;
import java.util.Arrays;

/** CLP's interior point without crossover to a vertex, which only its C interface offers. */
final class ClpBarrierPeer implements Peer {

    private static final String LIBRARY = "libClp.so.1";

    private static final int BARRIER_WITHOUT_CROSSOVER = 4;
    private static final int PRESOLVE_OFF = 1;

    @Override
    public String name() {
        return "clp-barrier-only";
    }

    @Override
    public String description() {
        return "CLP barrier without crossover, through its C interface";
    }

    @Override
    public boolean isAvailable() {
        return NativeLibraries.find(LIBRARY).isPresent();
    }

    @Override
    public Answer solve(Programme programme, Duration limit) {
        ScaledProgramme scaled = ScaledProgramme.of(programme);
        NativeFunctions clp = NativeLibraries.find(LIBRARY).orElseThrow();
        Pointer model = clp.pointer("Clp_newModel");
        try {
            return solve(clp, model, scaled, limit);
        } finally {
            clp.run("Clp_deleteModel", model);
        }
    }

    private static Answer solve(NativeFunctions clp, Pointer model, ScaledProgramme scaled, Duration limit) {
        clp.run("Clp_setLogLevel", model, 0);
        clp.run("Clp_setMaximumSeconds", model, limit.toMillis() / 1e3);
        clp.run("Clp_setPrimalTolerance", model, TOLERANCE);
        clp.run("Clp_setDualTolerance", model, TOLERANCE);
        Entries entries = scaled.byColumn();
        clp.run(
                "Clp_loadProblem",
                model,
                scaled.columns(),
                scaled.rows(),
                entries.starts(),
                entries.indices(),
                entries.values(),
                scaled.lower(),
                scaled.upper(),
                scaled.cost(),
                finite(scaled.rowLower()),
                finite(scaled.rowUpper()));
        long start = System.nanoTime();
        solve(clp, model);
        double seconds = (System.nanoTime() - start) / 1e9;
        int iterations = clp.number("Clp_numberIterations", model);
        int status = clp.number("Clp_status", model);
        if (status != 0) {
            return Answer.none(status(status), iterations, seconds, "status " + status);
        }
        double[] amounts = clp.pointer("Clp_primalColumnSolution", model).getDoubleArray(0, scaled.columns());
        double[] prices = clp.pointer("Clp_dualRowSolution", model).getDoubleArray(0, scaled.rows());
        String version = clp.text("Clp_Version");
        return new Answer(
                Status.SOLVED, scaled.amounts(amounts), scaled.prices(prices), iterations, seconds, "Clp " + version);
    }

    /** Without presolve: what that takes away, CLP puts back with a simplex, which is a crossover in all but name. */
    private static void solve(NativeFunctions clp, Pointer model) {
        Pointer options = clp.pointer("ClpSolve_new");
        clp.run("ClpSolve_setSolveType", options, BARRIER_WITHOUT_CROSSOVER, -1);
        clp.run("ClpSolve_setPresolveType", options, PRESOLVE_OFF, -1);
        clp.number("Clp_initialSolveWithOptions", model, options);
        clp.run("ClpSolve_delete", options);
    }

    private static Status status(int status) {
        return switch (status) {
            case 1 -> Status.INFEASIBLE;
            case 3 -> Status.STOPPED;
            default -> Status.FAILED;
        };
    }

    /** CLP knows no infinity but the largest number. */
    private static double[] finite(double[] sides) {
        return Arrays.stream(sides)
                .map(side -> Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, side)))
                .toArray();
    }
}
