package io.github.evenhand.benchmarks.compare;

import io.github.evenhand.Evenhand;
import io.github.evenhand.allocation.Limits;
import io.github.evenhand.allocation.Outcome;
import io.github.evenhand.benchmarks.Instance;
import io.github.evenhand.benchmarks.Stations;
import io.github.evenhand.benchmarks.compare.Judge.Judgement;
import io.github.evenhand.benchmarks.peers.Answer;
import io.github.evenhand.benchmarks.peers.Peer;
import io.github.evenhand.benchmarks.peers.Peers;
import io.github.evenhand.budget.Budget;
import io.github.evenhand.budget.Rational;
import io.github.evenhand.engine.model.Model;
import io.github.evenhand.engine.model.Programme;
import io.github.evenhand.engine.solve.Claim;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * A process for one solver on one instance. It builds the programme, says so, and then does what each line on its
 * standard input asks, one line of JSON for each; other lines on its standard output are what native libraries say.
 */
public final class Worker {

    /** What begins a line that is an answer. */
    static final String REPLY = "@worker ";

    /** Asks for one solve: first a line without content once the solver is back, then a {@link Run}. */
    static final String SOLVE = "solve";

    /** Asks for {@link StationTimes}. */
    static final String STATIONS = "stations";

    /** Every run but the first one finds a process that has solved for so many seconds: compilers are through by then. */
    private static final double WARM = 5;

    /** What a worker says once it is ready. */
    record Ready(int columns, int rows, double buildSeconds, String machine) {}

    private final Peer peer;
    private final Duration limit;
    private final Budget budget;
    private final Model model;
    private final Programme programme;
    private final double buildSeconds;
    private double solvedSeconds;

    Worker(Instance instance, Peer peer, Duration limit) {
        this.peer = peer;
        this.limit = limit;
        this.budget = instance.budget();
        long start = System.nanoTime();
        this.model = Model.of(budget);
        this.programme = Stations.programme(model);
        this.buildSeconds = secondsSince(start);
    }

    /** Arguments: instance, solver, limit in milliseconds. */
    public static void main(String[] arguments) throws IOException {
        Peer peer = Peers.of(arguments[1]);
        if (!peer.isAvailable()) {
            throw new IllegalStateException("Solver '" + peer.name() + "' does not run on this machine");
        }
        Worker worker = new Worker(new Instance(arguments[0]), peer, Duration.ofMillis(Long.parseLong(arguments[2])));
        worker.serve(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)), System.out);
    }

    private void serve(BufferedReader in, PrintStream out) throws IOException {
        reply(out, Lines.write(ready()));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(STATIONS)) {
                reply(out, Lines.write(stations()));
            } else {
                reply(out, Lines.write(run(() -> reply(out, ""))));
            }
        }
    }

    private static void reply(PrintStream out, String content) {
        out.println("\n" + REPLY + content); // a native library may have left its line open
        out.flush();
    }

    Ready ready() {
        return new Ready(programme.columns().size(), programme.rows().size(), buildSeconds, Machine.describe());
    }

    /**
     * @param back is told as soon as the solver is back, before its claim is judged
     */
    Run run(Runnable back) {
        warmUp();
        ResidentMemory.settle(); // what was built and judged is not what the solver holds
        ResidentMemory.forgetPeak();
        Double rest = ResidentMemory.megabytes();
        long start = System.nanoTime();
        Answer answer;
        try {
            answer = peer.solve(programme, limit);
        } catch (OutOfMemoryError e) {
            back.run();
            return Run.without("FAILED", secondsSince(start), ResidentMemory.peakMegabytes(), "out of memory");
        } catch (RuntimeException e) {
            back.run();
            return Run.without("FAILED", secondsSince(start), ResidentMemory.peakMegabytes(), e.toString());
        }
        double seconds = secondsSince(start);
        solvedSeconds += seconds;
        Double peak = ResidentMemory.peakMegabytes();
        back.run();
        if (answer.status() != Answer.Status.SOLVED) {
            return new Run(
                    answer.status().name(),
                    seconds,
                    answer.secondsInside(),
                    answer.iterations(),
                    rest,
                    peak,
                    null,
                    null,
                    null,
                    false,
                    null,
                    answer.remark());
        }
        long judged = System.nanoTime();
        Judgement judgement = new Judge(model).judge(answer);
        return new Run(
                answer.status().name(),
                seconds,
                answer.secondsInside(),
                answer.iterations(),
                rest,
                peak,
                judgement.objective().toDouble(),
                judgement.bound().map(Rational::toDouble).orElse(null),
                judgement.distance().map(Rational::toDouble).orElse(null),
                judgement.isProved(),
                secondsSince(judged),
                answer.remark() + judgement.doubt().map(doubt -> "; " + doubt).orElse(""));
    }

    private void warmUp() {
        while (solvedSeconds > 0 && solvedSeconds < WARM) {
            long start = System.nanoTime();
            peer.solve(programme, limit);
            solvedSeconds += secondsSince(start);
        }
    }

    StationTimes stations() {
        Stations stations = new Stations(budget);
        Limits limits = Limits.DEFAULT.withTime(limit);
        long start = System.nanoTime();
        Model built = stations.build();
        Programme stage = Stations.programme(built);
        double build = secondsSince(start);
        start = System.nanoTime();
        Claim claim = stations.solve(stage, limits);
        double solve = secondsSince(start);
        start = System.nanoTime();
        Stations.prove(built, claim);
        double prove = secondsSince(start);
        start = System.nanoTime();
        Stations.settle(built, claim);
        double settle = secondsSince(start);
        start = System.nanoTime();
        Outcome outcome = Evenhand.allocate(budget, limits);
        double allocate = secondsSince(start);
        String said = outcome.toString().lines().findFirst().orElse("");
        return new StationTimes(build, solve, prove, settle, allocate, said);
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
