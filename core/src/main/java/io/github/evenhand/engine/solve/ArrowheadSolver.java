package io.github.evenhand.engine.solve;

import io.github.evenhand.allocation.Limits;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.solve.InteriorPoint.End;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The solver for programmes of any size: an interior point whose linear systems are eliminated up the tree of nodes, at
 * a cost that grows with the number of localities as long as what ties them together is thin.
 *
 * <p>Its answers are from the interior of the set of optima: equal localities are treated equally. The same programme
 * gives the same bits whatever the limits are; it works on one thread. Curvature is followed as long as it is gentle: of
 * the order of the costs over the sizes of the columns, or less.
 */
final class ArrowheadSolver implements Solver {

    private static final Logger LOG = LoggerFactory.getLogger(ArrowheadSolver.class);

    /** Small next to typical weights of columns. */
    private static final double ROW_REGULAR = 1e-9;

    /** For a second search, where the first one failed. */
    private static final double SECOND = 1e-7;

    /** Where a limit that nothing can reach has a price, less lets that price go. */
    private static final double LESS = 1e-11;

    private static final double LEAST = 1e-13;

    /** A row missed by more than this, relative to its largest coefficient, is not missed by rounding. */
    private static final double CLEAR = 1e-9;

    private final double rowRegular;

    private ArrowheadSolver(double rowRegular) {
        this.rowRegular = rowRegular;
    }

    ArrowheadSolver() {
        this(ROW_REGULAR);
    }

    /** The same method for programmes near to singular: each copes with some that the others do not. */
    static List<Solver> variants() {
        return List.of(new ArrowheadSolver(LESS), new ArrowheadSolver(LEAST));
    }

    @Override
    public Claim solve(Programme programme, Limits limits) {
        Claim claim = solve(programme, Deadline.of(limits));
        LOG.debug("{}: {}", claim.status(), claim.remark());
        return claim;
    }

    private Claim solve(Programme programme, Deadline deadline) {
        Scaled scaled = Scaled.of(programme);
        Boxed boxed = Boxed.of(scaled, Layout.of(scaled));
        Optional<double[]> contradiction = boxed.contradiction(CLEAR);
        if (contradiction.isPresent()) {
            double[] ray = boxed.ownPrices(contradiction.orElseThrow());
            return new Claim(Claim.Status.INFEASIBLE, new double[0], ray, "fixed columns alone break a row");
        }
        try {
            Claim claim = search(boxed, rowRegular, deadline);
            boolean again = claim.status() == Claim.Status.FAILED && rowRegular == ROW_REGULAR;
            return again ? search(boxed, SECOND, deadline) : claim;
        } catch (Pattern.TooDenseException e) {
            return Claim.none(Claim.Status.TOO_LARGE, String.valueOf(e.getMessage()));
        }
    }

    private static Claim search(Boxed boxed, double rowRegular, Deadline deadline) {
        InteriorPoint search = new InteriorPoint(boxed, rowRegular, rowRegular < ROW_REGULAR, deadline);
        End end = search.search();
        Best best = search.best();
        String remark = "arrowhead interior point, " + search.iterations() + " iterations, to " + best.merit();
        return switch (end) {
            case OPTIMAL ->
                new Claim(
                        Claim.Status.SOLVED, boxed.ownAmounts(best.amounts()), boxed.ownPrices(best.prices()), remark);
            case CONFLICT -> new Claim(Claim.Status.INFEASIBLE, new double[0], boxed.ownPrices(best.prices()), remark);
            case STOPPED -> Claim.none(Claim.Status.STOPPED, "out of time: " + remark);
            case STALLED, GOING -> Claim.none(Claim.Status.FAILED, "stalled: " + remark);
        };
    }
}
