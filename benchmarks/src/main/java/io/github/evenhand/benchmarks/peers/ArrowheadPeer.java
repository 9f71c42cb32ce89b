package io.github.evenhand.benchmarks.peers;

import io.github.evenhand.allocation.Limits;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.solve.Claim;
import io.github.evenhand.engine.solve.Solver;
import io.github.evenhand.engine.solve.Solvers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Our own engine: the interior point that is eliminated up the tree of localities. */
public final class ArrowheadPeer implements Peer {

    private final Solver solver = Solvers.arrowhead();

    ArrowheadPeer() {}

    @Override
    public String name() {
        return "evenhand";
    }

    @Override
    public String description() {
        return "Evenhand's arrowhead interior point, scaling included";
    }

    @Override
    public boolean isAvailable() {
        return true;
    }

    @Override
    public Answer solve(Programme programme, Duration limit) {
        AtomicLong iterations = new AtomicLong();
        Limits limits = Limits.DEFAULT.withTime(limit).withProgress(progress -> iterations.set(progress.iteration()));
        long start = System.nanoTime();
        Claim claim = Solvers.ask(solver, programme, limits);
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Answer(
                status(claim.status()), claim.amounts(), claim.prices(), iterations.get(), seconds, claim.remark());
    }

    private static Answer.Status status(Claim.Status status) {
        return switch (status) {
            case SOLVED -> Answer.Status.SOLVED;
            case INFEASIBLE -> Answer.Status.INFEASIBLE;
            case STOPPED -> Answer.Status.STOPPED;
            case TOO_LARGE, FAILED -> Answer.Status.FAILED;
        };
    }
}
