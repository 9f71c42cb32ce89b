package io.github.evenhand.benchmarks.peers;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import io.github.evenhand.benchmarks.peers.Answer.Status;
import io.github.evenhand.benchmarks.peers.NativeLibraries.NativeFunctions;
import io.github.evenhand.benchmarks.peers.ScaledProgramme.Entries;
import io.github.evenhand.engine.model.Programme;
import java.time.Duration;
import java.util.List;

/** HiGHS through its C interface, which gives the prices of rows that OR-Tools' Java interface does not. */
final class HighsPeer implements Peer {

    private static final String LIBRARY = "libhighs.so.1";

    private static final List<String> TOLERANCES =
            List.of("primal_feasibility_tolerance", "dual_feasibility_tolerance", "ipm_optimality_tolerance");

    private static final int BY_ROW = 2;
    private static final int MINIMISE = 1;

    private static final int OPTIMAL = 7;
    private static final int INFEASIBLE = 8;
    private static final int TIME_LIMIT = 13;

    /** How HiGHS is asked. */
    enum Method {
        SIMPLEX("highs-simplex", "dual simplex", "simplex", "on"),
        INTERIOR("highs-ipm", "interior point with crossover", "ipm", "on"),
        INTERIOR_ONLY("highs-ipm-only", "interior point without crossover", "ipm", "off");

        private final String id;
        private final String description;
        private final String solver;
        private final String crossover;

        Method(String id, String description, String solver, String crossover) {
            this.id = id;
            this.description = description;
            this.solver = solver;
            this.crossover = crossover;
        }
    }

    private final Method method;

    HighsPeer(Method method) {
        this.method = method;
    }

    @Override
    public String name() {
        return method.id;
    }

    @Override
    public String description() {
        return "HiGHS " + method.description + ", through its C interface";
    }

    @Override
    public boolean isAvailable() {
        return NativeLibraries.find(LIBRARY).isPresent();
    }

    @Override
    public Answer solve(Programme programme, Duration limit) {
        ScaledProgramme scaled = ScaledProgramme.of(programme);
        NativeFunctions highs = NativeLibraries.find(LIBRARY).orElseThrow();
        Pointer model = highs.pointer("Highs_create");
        try {
            return solve(highs, model, scaled, limit);
        } finally {
            highs.run("Highs_destroy", model);
        }
    }

    private Answer solve(NativeFunctions highs, Pointer model, ScaledProgramme scaled, Duration limit) {
        highs.number("Highs_setBoolOptionValue", model, "output_flag", 0);
        highs.number("Highs_setIntOptionValue", model, "threads", 1);
        highs.number("Highs_setStringOptionValue", model, "solver", method.solver);
        highs.number("Highs_setStringOptionValue", model, "run_crossover", method.crossover);
        highs.number("Highs_setDoubleOptionValue", model, "time_limit", limit.toMillis() / 1e3);
        for (String tolerance : TOLERANCES) {
            highs.number("Highs_setDoubleOptionValue", model, tolerance, TOLERANCE);
        }
        Entries entries = scaled.byRow();
        highs.number(
                "Highs_passLp",
                model,
                scaled.columns(),
                scaled.rows(),
                entries.values().length,
                BY_ROW,
                MINIMISE,
                0.0,
                scaled.cost(),
                scaled.lower(),
                scaled.upper(),
                scaled.rowLower(),
                scaled.rowUpper(),
                entries.starts(),
                entries.indices(),
                entries.values());
        long start = System.nanoTime();
        highs.number("Highs_run", model);
        double seconds = (System.nanoTime() - start) / 1e9;
        int iterations = iterations(highs, model, "simplex_iteration_count")
                + iterations(highs, model, "ipm_iteration_count")
                + iterations(highs, model, "crossover_iteration_count");
        int status = highs.number("Highs_getModelStatus", model);
        if (status != OPTIMAL) {
            return Answer.none(status(status), iterations, seconds, "model status " + status);
        }
        double[] amounts = new double[scaled.columns()];
        double[] prices = new double[scaled.rows()];
        highs.number(
                "Highs_getSolution", model, amounts, new double[amounts.length], new double[prices.length], prices);
        return new Answer(
                Status.SOLVED,
                scaled.amounts(amounts),
                scaled.prices(prices),
                iterations,
                seconds,
                "HiGHS " + highs.text("Highs_version"));
    }

    private static int iterations(NativeFunctions highs, Pointer model, String count) {
        IntByReference value = new IntByReference();
        highs.number("Highs_getIntInfoValue", model, count, value);
        return Math.max(0, value.getValue());
    }

    private static Status status(int status) {
        return switch (status) {
            case INFEASIBLE -> Status.INFEASIBLE;
            case TIME_LIMIT -> Status.STOPPED;
            default -> Status.FAILED;
        };
    }
}
