package io.github.evenhand.benchmarks.peers;

import io.github.evenhand.allocation.Limits;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.solve.Claim;
import io.github.evenhand.engine.solve.Solver;
import io.github.evenhand.engine.solve.Solvers;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Our own engine: the interior point that is eliminated up the tree of localities. */
public final class ArrowheadPeer implements Peer {

    private static final Pattern ITERATIONS = Pattern.compile("(\\d+) iterations");

    private final Solver solver;

    ArrowheadPeer() {
        this.solver = solver();
    }

    /** The arrowhead solver alone, without those that are asked before and after it. */
    public static Solver solver() {
        return Solvers.inOrder().stream()
                .filter(candidate -> candidate.getClass().getSimpleName().equals("ArrowheadSolver"))
                .findFirst()
                .orElseThrow();
    }

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
        long start = System.nanoTime();
        Claim claim = Solvers.ask(solver, programme, Limits.DEFAULT.withTime(limit));
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Answer(
                status(claim.status()),
                claim.amounts(),
                claim.prices(),
                iterations(claim.remark()),
                seconds,
                claim.remark());
    }

    private static Answer.Status status(Claim.Status status) {
        return switch (status) {
            case SOLVED -> Answer.Status.SOLVED;
            case INFEASIBLE -> Answer.Status.INFEASIBLE;
            case STOPPED -> Answer.Status.STOPPED;
            case TOO_LARGE, FAILED -> Answer.Status.FAILED;
        };
    }

    private static long iterations(String remark) {
        Matcher matcher = ITERATIONS.matcher(remark);
        return matcher.find() ? Long.parseLong(matcher.group(1)) : Answer.UNKNOWN;
    }
}
