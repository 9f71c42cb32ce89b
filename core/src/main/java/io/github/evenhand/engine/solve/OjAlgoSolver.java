package io.github.evenhand.engine.solve;

import io.github.evenhand.allocation.Limits;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.model.Programme.Sense;
import java.util.Optional;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Optimisation.State;
import org.ojalgo.optimisation.linear.LinearSolver;
import org.ojalgo.structure.Mutate2D;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The reference solver for small programmes: ojAlgo's bounded simplex, asked again for the correction until the answer
 * is exact to about the last digits of a double.
 *
 * <p>It ignores curvature: its answers are optima of the linear programme, and corners of it. Its linear solver is
 * called directly, so that none of the presolvers of ojAlgo's model class is between the rows and their prices, and a
 * row of one column has a price like any other.
 */
final class OjAlgoSolver implements Solver {

    private static final Logger LOG = LoggerFactory.getLogger(OjAlgoSolver.class);

    /** So many columns and rows together take it a few seconds; twice as many, minutes and gigabytes. */
    static final int LARGEST = 5_000;

    /** Corrections of a first answer; each gains several digits, or takes smaller steps than one that did not. */
    private static final int CORRECTIONS = 10;

    @Override
    public Claim solve(Programme programme, Limits limits) {
        int size = programme.columns().size() + programme.rows().size();
        if (size > LARGEST) {
            return Claim.none(
                    Claim.Status.TOO_LARGE,
                    "ojAlgo is asked for at most " + LARGEST + " columns and rows, found " + size);
        }
        try {
            Claim claim = solve(Scaled.of(programme), Deadline.of(limits));
            LOG.debug("{}: {}", claim.status(), claim.remark());
            return claim;
        } catch (RuntimeException e) {
            return Claim.none(Claim.Status.FAILED, "ojAlgo failed: " + e);
        }
    }

    private static Claim solve(Scaled scaled, Deadline deadline) {
        Correction best = Correction.first(scaled);
        Optional<Correction> asked = Optional.of(best);
        State state = State.UNEXPLORED;
        for (int round = 0; round <= CORRECTIONS && asked.isPresent() && !(round > 0 && deadline.isOver()); round++) {
            Optimisation.Result result = ask(asked.get(), deadline);
            state = result.getState();
            Correction next = state.isOptimal()
                    ? asked.get().plus(amounts(result, asked.get()), prices(result, asked.get()))
                    : best;
            if (best.rounds() == 0 || next.isSmallerThan(best)) {
                best = next;
                asked = best.isSmall() || best.rounds() == 0 ? Optional.empty() : Optional.of(best);
            } else {
                asked = asked.get().smaller();
            }
        }
        return best.rounds() == 0
                ? unsolved(state, deadline)
                : best.claim("ojAlgo simplex, optimal after " + best.rounds() + " rounds");
    }

    private static Claim unsolved(State state, Deadline deadline) {
        if (state == State.INFEASIBLE) {
            return Claim.none(Claim.Status.INFEASIBLE, "ojAlgo found the rows in conflict");
        }
        return deadline.isOver()
                ? Claim.none(Claim.Status.STOPPED, "ojAlgo ran out of time")
                : Claim.none(Claim.Status.FAILED, "ojAlgo ended in state " + state);
    }

    private static Optimisation.Result ask(Correction asked, Deadline deadline) {
        LinearSolver.Builder builder = LinearSolver.newBuilder(asked.cost());
        for (int j = 0; j < asked.columns(); j++) {
            builder.range(j, asked.lower(j), asked.upper(j));
        }
        addInequalities(builder, asked);
        addEqualities(builder, asked);
        Optimisation.Options options = new Optimisation.Options();
        options.linear().dual();
        options.time_abort = deadline.millisecondsLeft();
        return builder.build(options).solve();
    }

    /** Rows of at least are turned around, as ojAlgo knows only rows of at most. */
    private static void addInequalities(LinearSolver.Builder builder, Correction asked) {
        int[] rows = asked.rows(false);
        if (rows.length > 0) {
            double[] sides = new double[rows.length];
            for (int i = 0; i < rows.length; i++) {
                sides[i] = asked.sign(rows[i]) * asked.rightHandSide(rows[i]);
            }
            fill(builder.inequalities(sides), rows, asked);
        }
    }

    private static void addEqualities(LinearSolver.Builder builder, Correction asked) {
        int[] rows = asked.rows(true);
        if (rows.length > 0) {
            double[] sides = new double[rows.length];
            for (int i = 0; i < rows.length; i++) {
                sides[i] = asked.rightHandSide(rows[i]);
            }
            Mutate2D body = builder.equalities(sides);
            fill(body, rows, asked);
            int column = asked.columns() - asked.slackRows().length;
            for (int row : asked.slackRows()) {
                body.set(row, column++, asked.sign(row)); // all rows are equations, in their order
            }
        }
    }

    private static void fill(Mutate2D body, int[] rows, Correction asked) {
        Sparse matrix = asked.matrix();
        for (int i = 0; i < rows.length; i++) {
            double sign = asked.isEquation(rows[i]) ? 1 : asked.sign(rows[i]);
            for (int at = matrix.starts()[rows[i]]; at < matrix.starts()[rows[i] + 1]; at++) {
                body.set(i, matrix.indices()[at], sign * matrix.values()[at]);
            }
        }
    }

    private static double[] amounts(Optimisation.Result result, Correction asked) {
        double[] amounts = new double[asked.columns() - asked.slackRows().length];
        for (int j = 0; j < amounts.length; j++) {
            amounts[j] = result.doubleValue(j);
        }
        return amounts;
    }

    /**
     * In the order of the builder, which is first the inequalities, then the equalities. ojAlgo counts a price as what
     * the objective falls by.
     */
    private static double[] prices(Optimisation.Result result, Correction asked) {
        double[] prices = new double[asked.matrix().rows()];
        var duals = result.getDualSolution().orElseThrow().get();
        int next = 0;
        for (int row : asked.rows(false)) {
            double price = -duals.doubleValue(next++) * asked.sign(row);
            prices[row] = asked.sense(row) == Sense.AT_LEAST ? Math.max(0, price) : Math.min(0, price);
        }
        for (int row : asked.rows(true)) {
            prices[row] = -duals.doubleValue(next++);
        }
        return prices;
    }
}
