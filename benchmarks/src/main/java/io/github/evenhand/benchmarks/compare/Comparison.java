package io.github.evenhand.benchmarks.compare;

import io.github.evenhand.benchmarks.Instance;
import io.github.evenhand.benchmarks.peers.Peer;
import io.github.evenhand.benchmarks.peers.Peers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Several solvers on one instance after the other. All take turns, so that what slows the machine down for a while slows
 * all of them down; a solver that did not solve it is not asked again.
 */
final class Comparison {

    private final List<Peer> solvers;
    private final Duration limit;
    private final int repetitions;
    private final boolean withStations;
    private final List<String> jvm;

    /**
     * @param limit of one solve
     * @param repetitions of each solver, at least 1
     * @param withStations whether to measure our own stations, too
     * @param jvm options of every process
     */
    Comparison(List<Peer> solvers, Duration limit, int repetitions, boolean withStations, List<String> jvm) {
        this.solvers = List.copyOf(solvers);
        this.limit = limit;
        this.repetitions = repetitions;
        this.withStations = withStations;
        this.jvm = List.copyOf(jvm);
    }

    /** A solver, what it has done so far, and its process once it has one. */
    private final class Contestant {

        private final Instance instance;
        private final String solver;
        private final List<Run> runs = new ArrayList<>();
        private Worker.Ready ready = new Worker.Ready(0, 0, Double.NaN, Machine.describe());
        private @Nullable WorkerProcess process;

        Contestant(Instance instance, Peer solver) {
            this.instance = instance;
            this.solver = solver.name();
        }

        /** Runs once more, and tells the result if it is the last time. */
        void run(boolean isLast, Consumer<Result> told) {
            WorkerProcess worker = process;
            if (worker == null) {
                worker = WorkerProcess.start(instance, solver, limit, WorkerProcess.GRACE, jvm);
                process = worker;
                worker.ready().ifPresent(size -> ready = size);
                if (!worker.isUsable()) {
                    runs.add(Run.without("FAILED", 0, null, "the process ended before it was ready"));
                }
            } else if (!worker.isUsable()) {
                return;
            }
            if (worker.isUsable()) {
                runs.add(worker.run());
            }
            if (isLast || !worker.isUsable()) {
                told.accept(result(stations(worker)));
                worker.close();
            }
        }

        private Optional<StationTimes> stations(WorkerProcess worker) {
            boolean asked = withStations && solver.equals(Peers.OURS) && worker.isUsable();
            return asked ? worker.stations() : Optional.empty();
        }

        private Result result(Optional<StationTimes> stations) {
            return new Result(
                    instance.name(),
                    ready.columns(),
                    ready.rows(),
                    solver,
                    ready.machine(),
                    limit.toMillis() / 1e3,
                    ready.buildSeconds(),
                    runs,
                    stations.orElse(null));
        }

        void end() {
            if (process != null) {
                process.close();
            }
        }
    }

    /**
     * @param told each result as soon as it is there
     */
    void run(Instance instance, Consumer<Result> told) {
        List<Contestant> contestants =
                solvers.stream().map(solver -> new Contestant(instance, solver)).toList();
        try {
            for (int turn = 1; turn <= repetitions; turn++) {
                for (Contestant contestant : contestants) {
                    contestant.run(turn == repetitions, told);
                }
            }
        } finally {
            contestants.forEach(Contestant::end);
        }
    }
}
