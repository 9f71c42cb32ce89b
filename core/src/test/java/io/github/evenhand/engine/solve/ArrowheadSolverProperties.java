package io.github.evenhand.engine.solve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evenhand.allocation.Limits;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Programme;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;

class ArrowheadSolverProperties {

    private final Solver solver = new ArrowheadSolver();

    @Property(tries = 500, seed = "20261123")
    void whatItCallsSolvedIsProvedOptimal(@ForAll long seed) {
        Programme programme = Arrowheads.feasible(seed);
        Claim claim = solver.solve(programme, Limits.DEFAULT);
        Statistics.collect(claim.status());
        Statistics.coverage(found -> found.check(Claim.Status.SOLVED).percentage(p -> p > 96));
        if (claim.status() == Claim.Status.SOLVED) {
            Exact exact = Exact.of(programme, claim);
            assertTrue(exact.breach() <= 1e-9, () -> "breach " + exact.breach());
            assertTrue(exact.distance() <= 1e-8, () -> "distance " + exact.distance());
        } else {
            assertEquals(Claim.Status.FAILED, claim.status(), claim.remark());
        }
    }

    @Property(tries = 300, seed = "20261123")
    void whatItCallsInfeasibleIsProvedByItsPrices(@ForAll long seed) {
        Programme programme = Arrowheads.infeasible(seed);
        Claim claim = solver.solve(programme, Limits.DEFAULT);
        Statistics.collect(claim.status());
        Statistics.coverage(found -> found.check(Claim.Status.INFEASIBLE).percentage(p -> p > 96));
        if (claim.status() == Claim.Status.INFEASIBLE) {
            assertTrue(Exact.of(programme, claim).conflict().signum() > 0);
        } else {
            assertEquals(Claim.Status.FAILED, claim.status(), claim.remark());
        }
    }

    @Property(tries = 200, seed = "20261123")
    void gentleCurvatureIsFollowed(@ForAll long seed) {
        Programme programme = Arrowheads.curved(seed);
        Claim claim = solver.solve(programme, Limits.DEFAULT);
        Statistics.collect(claim.status());
        Statistics.coverage(found -> found.check(Claim.Status.SOLVED).percentage(p -> p > 92));
        if (claim.status() == Claim.Status.SOLVED) {
            Exact exact = Exact.of(programme, claim);
            assertTrue(exact.breach() <= 1e-8, () -> "breach " + exact.breach());
            assertTrue(exact.distance() <= 1e-6, () -> "distance " + exact.distance());
        }
    }

    @Property(tries = 50, seed = "20261123")
    void theUnitOfMoneyAndTheThreadsChangeNoShareOfAnAmount(
            @ForAll @LongRange(min = 0, max = 100) long seed, @ForAll @IntRange(min = 1, max = 40) int power) {
        Rational unit = Rational.of(1L << power);
        Programme here = Arrowheads.feasible(seed);
        Programme there = Arrowheads.feasible(seed, unit);
        double[] first = solver.solve(here, Limits.DEFAULT).amounts();
        double[] second = solver.solve(there, Limits.DEFAULT.withThreads(2)).amounts();
        assertEquals(first.length, second.length);
        for (int j = 0; j < first.length; j++) {
            // A power of two, so that the amounts in units round alike.
            double ratio = there.columns()
                    .get(j)
                    .scale()
                    .dividedBy(here.columns().get(j).scale())
                    .toDouble();
            first[j] *= ratio;
        }
        assertArrayEquals(first, second);
    }
}
