package io.github.evenhand.engine.solve;

import io.github.evenhand.allocation.Limits;
import io.github.evenhand.engine.model.Patience;
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
 * gives the same bits whatever the limits are and however many threads work. Curvature is followed as long as it is gentle: of
 * the order of the costs over the sizes of the columns, or less.
 */
final class ArrowheadSolver implements Solver {

    private static final Logger LOG = LoggerFactory.getLogger(ArrowheadSolver.class);

    /** A row missed by more than this, relative to its largest coefficient, is not missed by rounding. */
    private static final double CLEAR = 1e-9;

    /** Fewer columns than this are not worth handing to threads. */
    private static final int SMALL = 8_000;

    /** A search that stalled no farther than this from its bound is worth polishing. */
    private static final double NEAR = 1e-4;

    /** What is this near to its optimum needs no polish, unless other stages rest on it. */
    private static final double BRIGHT = 1e-13;

    private static final double BRIGHTEST = 1e-17;

    private final double rowRegular;
    private final boolean polishes;

    /** @param rowRegular what is added to the diagonal of rows, times the largest cost: prices may be as large as that */
    private ArrowheadSolver(double rowRegular, boolean polishes) {
        this.rowRegular = rowRegular;
        this.polishes = polishes;
    }

    ArrowheadSolver() {
        this(1e-11, false);
    }

    /** The same method for programmes near to singular: each copes with some that the others do not. */
    static List<Solver> variants() {
        return List.of(
                new ArrowheadSolver(1e-11, true),
                new ArrowheadSolver(1e-9, true),
                new ArrowheadSolver(1e-13, true),
                new ArrowheadSolver(1e-7, true));
    }

    @Override
    public boolean isPrecise() {
        return polishes;
    }

    @Override
    public boolean bends() {
        return !polishes; // a bent programme is not polished: the others would only say the same again
    }

    @Override
    public Claim solve(Programme programme, Limits limits) {
        Claim claim = solve(programme, limits, Deadline.of(limits));
        LOG.debug("{}: {}", claim.status(), claim.remark());
        return claim;
    }

    private Claim solve(Programme programme, Limits limits, Deadline deadline) {
        int threads = programme.columns().size() < SMALL ? 1 : limits.threads();
        Patience patience = Patience.until(deadline::isOver);
        try (Team team = new Team(threads)) {
            patience.ask();
            Scaled scaled = Scaled.of(programme, team, patience);
            Layout layout = Layout.of(scaled);
            patience.ask();
            Boxed boxed = Boxed.of(scaled, layout, team);
            patience.ask();
            Optional<double[]> contradiction = boxed.contradiction(CLEAR);
            if (contradiction.isPresent()) {
                double[] ray = boxed.ownPrices(contradiction.orElseThrow());
                return new Claim(Claim.Status.INFEASIBLE, new double[0], ray, "fixed columns alone break a row");
            }
            double regular = rowRegular / Math.sqrt(boxed.largestCost());
            InteriorPoint search = new InteriorPoint(boxed, regular, team, patience);
            End end = search.search(limits.progress());
            if (boxed.isCurved() && end == End.OPTIMAL) {
                search.keepRows();
            }
            Claim claim = claim(boxed, search, end);
            boolean worthPolishing = polishes || boxed.columns() < SMALL;
            boolean near = claim.status() == Claim.Status.SOLVED
                    || (claim.status() == Claim.Status.FAILED && search.best().merit() < NEAR);
            return worthPolishing && near && !boxed.isCurved()
                    ? search.polished(scaled, claim, polishes ? BRIGHTEST : BRIGHT)
                    : claim;
        } catch (Patience.Ended e) {
            return Claim.none(Claim.Status.STOPPED, "out of time: arrowhead interior point");
        } catch (Pattern.TooDenseException e) {
            return Claim.none(Claim.Status.TOO_LARGE, String.valueOf(e.getMessage()));
        }
    }

    private static Claim claim(Boxed boxed, InteriorPoint search, End end) {
        Best best = search.best();
        String remark = "arrowhead interior point, " + search.iterations() + " iterations, to " + best.merit();
        return switch (end) {
            case OPTIMAL ->
                new Claim(
                        Claim.Status.SOLVED, boxed.ownAmounts(best.amounts()), boxed.ownPrices(best.prices()), remark);
            case CONFLICT -> new Claim(Claim.Status.INFEASIBLE, new double[0], boxed.ownPrices(best.prices()), remark);
            case STALLED, GOING -> Claim.none(Claim.Status.FAILED, "stalled: " + remark);
        };
    }
}
