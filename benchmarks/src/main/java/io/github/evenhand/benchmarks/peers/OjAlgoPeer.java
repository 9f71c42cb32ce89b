package io.github.evenhand.benchmarks.peers;

import io.github.evenhand.benchmarks.peers.Answer.Status;
import io.github.evenhand.benchmarks.peers.ScaledProgramme.Entries;
import io.github.evenhand.engine.model.Programme;
import java.time.Duration;
import java.util.stream.IntStream;
import org.ojalgo.OjAlgoUtils;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;
import org.ojalgo.structure.Mutate2D;

/**
 * ojAlgo's simplex as it comes, once, without the corrections that our engine asks of it. Its linear solver is called
 * directly, since the presolvers of its model class return prices of a tightened programme.
 */
final class OjAlgoPeer implements Peer {

    @Override
    public String name() {
        return "ojalgo";
    }

    @Override
    public String description() {
        return "ojAlgo " + OjAlgoUtils.getVersion() + " bounded simplex";
    }

    @Override
    public boolean isAvailable() {
        return true;
    }

    @Override
    public Answer solve(Programme programme, Duration limit) {
        ScaledProgramme scaled = ScaledProgramme.of(programme);
        int[] inequalities = rows(scaled, false);
        int[] equalities = rows(scaled, true);
        LinearSolver.Builder builder = builder(scaled, inequalities, equalities);
        Optimisation.Options options = new Optimisation.Options();
        options.time_abort = limit.toMillis();
        long start = System.nanoTime();
        Optimisation.Result result = builder.build(options).solve();
        double seconds = (System.nanoTime() - start) / 1e9;
        Optimisation.State state = result.getState();
        if (!state.isOptimal()) {
            boolean late = seconds >= 0.98 * limit.toMillis() / 1e3;
            Status status = state == Optimisation.State.INFEASIBLE ? Status.INFEASIBLE : Status.FAILED;
            return Answer.none(late ? Status.STOPPED : status, Answer.UNKNOWN, seconds, "state " + state);
        }
        double[] amounts = new double[scaled.columns()];
        for (int j = 0; j < amounts.length; j++) {
            amounts[j] = result.doubleValue(j);
        }
        return new Answer(
                Status.SOLVED,
                scaled.amounts(amounts),
                scaled.prices(prices(result, scaled, inequalities, equalities)),
                Answer.UNKNOWN,
                seconds,
                "state " + state);
    }

    private static boolean isEquality(ScaledProgramme scaled, int row) {
        return scaled.rowLower()[row] == scaled.rowUpper()[row];
    }

    private static boolean isAtLeast(ScaledProgramme scaled, int row) {
        return scaled.rowUpper()[row] == Double.POSITIVE_INFINITY;
    }

    private static int[] rows(ScaledProgramme scaled, boolean equalities) {
        return IntStream.range(0, scaled.rows())
                .filter(row -> isEquality(scaled, row) == equalities)
                .toArray();
    }

    private static LinearSolver.Builder builder(ScaledProgramme scaled, int[] inequalities, int[] equalities) {
        LinearSolver.Builder builder = LinearSolver.newBuilder(scaled.cost());
        for (int j = 0; j < scaled.columns(); j++) {
            builder.range(j, scaled.lower()[j], scaled.upper()[j]);
        }
        if (inequalities.length > 0) {
            fill(builder.inequalities(sides(scaled, inequalities)), scaled, inequalities);
        }
        if (equalities.length > 0) {
            fill(builder.equalities(sides(scaled, equalities)), scaled, equalities);
        }
        return builder;
    }

    /** Rows of at least are turned around, as ojAlgo knows only rows of at most. */
    private static double[] sides(ScaledProgramme scaled, int[] rows) {
        return IntStream.of(rows)
                .mapToDouble(row -> isAtLeast(scaled, row) ? -scaled.rowLower()[row] : scaled.rowUpper()[row])
                .toArray();
    }

    private static void fill(Mutate2D body, ScaledProgramme scaled, int[] rows) {
        Entries entries = scaled.byRow();
        for (int i = 0; i < rows.length; i++) {
            double sign = isAtLeast(scaled, rows[i]) ? -1 : 1;
            for (int at = entries.starts()[rows[i]]; at < entries.starts()[rows[i] + 1]; at++) {
                body.set(i, entries.indices()[at], sign * entries.values()[at]);
            }
        }
    }

    /** First those of the inequalities, then those of the equalities, each as what the objective falls by. */
    private static double[] prices(
            Optimisation.Result result, ScaledProgramme scaled, int[] inequalities, int[] equalities) {
        double[] prices = new double[scaled.rows()];
        var duals = result.getDualSolution().orElseThrow().get();
        int next = 0;
        for (int row : inequalities) {
            double price = duals.doubleValue(next++);
            prices[row] = isAtLeast(scaled, row) ? price : -price;
        }
        for (int row : equalities) {
            prices[row] = -duals.doubleValue(next++);
        }
        return prices;
    }
}
